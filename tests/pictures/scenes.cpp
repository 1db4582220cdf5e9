#include "scenes.hpp"

#include <algorithm>
#include <array>

namespace {

constexpr std::array<std::string_view, 3> in_all_ways{"overview", "table", "measure"};

void add(Scenes& all, Scenes more, Shown shown) {
    for (Scene& scene : more) {
        const bool every = std::find(in_all_ways.begin(), in_all_ways.end(), scene.name) != in_all_ways.end();
        scene.shown = every ? Shown::all_ways : shown;
        all.push_back(scene);
    }
}

}  // namespace

const Scenes& scenes() {
    static const Scenes all = [] {
        Scenes gathered;
        add(gathered, page_scenes(), Shown::both);
        add(gathered, state_scenes(), Shown::desk);
        add(gathered, editing_scenes(), Shown::desk);
        add(gathered, menu_scenes(), Shown::phone);
        add(gathered, dialog_scenes(), Shown::desk);
        add(gathered, sheet_scenes(), Shown::desk);
        return gathered;
    }();
    return all;
}
