#pragma once
// What can be done with a chart beside looking at it: one menu, wherever a chart stands.

#include <string>

#include "ui/widgets.hpp"

namespace ui {

/// How wide the menu's button is; it is as high as it is wide.
float export_button_width(const Ui& ui);
/// `what` is the chart's name; `chart` says which one (its form is filled in).
void export_menu(Ui& ui, float right, float y, std::string_view what, const ExportChart& chart);

}  // namespace ui
