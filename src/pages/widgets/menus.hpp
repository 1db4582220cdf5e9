#pragma once
// Widgets that open a menu. While it is open its options are asked for in every frame; the one that is picked is an action.

#include <functional>
#include <string_view>
#include <vector>

#include "pages/page_ui.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

/// What a menu offers, asked for only while it is open.
using Options = std::function<std::vector<MenuOption>()>;

/// A button that opens a menu of things to do.
void menu_button(PageUi& ui, std::string_view key, const Box& box, const ButtonText& text, const Options& options);

/// A choice: a button that shows its value and opens a menu of options. `name` is what is chosen.
void choice(PageUi& ui, std::string_view key, const Box& box, std::string_view name, std::string_view value,
            const Options& options, bool emphasised = false);
/// The same with few options, of which the selected one is the value.
void choice(PageUi& ui, std::string_view key, const Box& box, std::string_view name, std::vector<MenuOption> options,
            bool emphasised = false);
float choice_width(const PageUi& ui, const std::vector<MenuOption>& options, float most);

}  // namespace ui
