#include "pages/widgets/menus.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace ui {

namespace {

std::vector<MenuOption> offered(bool open, const Options& options) { return open ? options() : std::vector<MenuOption>(); }

/// Opens or closes the menu where its opener was pressed, and shows it while it is open.
void follow(PageUi& ui, std::uint64_t owner, bool pressed, std::string_view name, const Box& box,
            std::vector<MenuOption> options) {
    const bool open = ui.open_menu == owner;
    if (pressed) ui.act(OpenMenu{open ? 0 : owner});
    if (open) ui.menu = Menu{owner, std::string(name), box, std::move(options)};
}

}  // namespace

void menu_button(PageUi& ui, std::string_view key, const Box& box, const ButtonText& text, const Options& options) {
    const std::uint64_t id = node_id(key);
    const bool open = ui.open_menu == id;
    std::vector<MenuOption> offer = offered(open, options);
    const bool pressed = menu_opener(ui, key, box, text, {open, offer.size()});
    follow(ui, id, pressed, text.label, box, std::move(offer));
}

void choice(PageUi& ui, std::string_view key, const Box& box, std::string_view name, std::string_view value,
            const Options& options, bool emphasised) {
    const std::uint64_t id = node_id(key);
    const bool open = ui.open_menu == id;
    std::vector<MenuOption> offer = offered(open, options);
    const bool pressed = list_box(ui, key, box, {name, value, emphasised}, {open, offer.size()});
    follow(ui, id, pressed, name, box, std::move(offer));
}

void choice(PageUi& ui, std::string_view key, const Box& box, std::string_view name, std::vector<MenuOption> options,
            bool emphasised) {
    const auto chosen = std::find_if(options.begin(), options.end(), [](const MenuOption& o) { return o.selected; });
    const std::string value = chosen == options.end() ? std::string() : chosen->label;
    choice(
        ui, key, box, name, value, [&] { return std::move(options); }, emphasised);
}

float choice_width(const PageUi& ui, const std::vector<MenuOption>& options, float most) {
    return choice_width(
        ui, options.size(), [&](std::size_t i) { return options[i].label; }, most);
}

}  // namespace ui
