#pragma once
// What can be done with a chart beside looking at it: one menu, wherever a chart stands.

#include <string>

#include "pages/widgets/menus.hpp"

namespace ui {

/// How wide the menu's button is; it is as high as it is wide.
float export_button_width(const PageUi& ui);
/// `what` is the chart's name; `chart` says which one (its form is filled in).
void export_menu(PageUi& ui, float right, float y, std::string_view what, const ExportChart& chart);

}  // namespace ui
