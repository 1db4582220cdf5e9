#include "pages/widgets/surroundings.hpp"

namespace ui {

Fingerprint surroundings(const PageUi& ui, float width) {
    Fingerprint all;
    all.add_number(static_cast<double>(width)).add_number(static_cast<double>(ui.theme.scale));
    for (const bool flag : {ui.language == Language::ja, ui.coarse, ui.editing, ui.presenting,
                            ui.fonts.has_whole(Face::regular), ui.fonts.has_whole(Face::bold)})
        all.add(flag ? 1U : 0U);
    return all;
}

}  // namespace ui
