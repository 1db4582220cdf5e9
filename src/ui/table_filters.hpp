#pragma once
// What stands over the rows of 一覧: the choices that filter them, how many are shown.

#include "ui/page_layout.hpp"
#include "ui/pages.hpp"

namespace ui {

/// In as many lines as it takes; returns the height.
float draw_filters(Ui& ui, const Span& span, float y, const TableView& view, const TableChoices& choices,
                   std::string_view query, const Filters& filters);

}  // namespace ui
