#pragma once
// The columns of 一覧: which there are, what they are called, where they stand.

#include <array>
#include <string_view>

#include "pages/page_ui.hpp"
#include "toolkit/draw.hpp"
#include "views/table_view.hpp"

namespace ui {

inline constexpr std::size_t column_count = 8;

struct ColumnPlan {
    Column column = Column::code;
    float x = 0;
    float width = 0;
    TextAlign align = TextAlign::left;
};
using ColumnPlans = std::array<ColumnPlan, column_count>;

/// Fixed widths for what is short, shares of the rest for names.
ColumnPlans planned_columns(const PageUi& ui, float x, float width);

}  // namespace ui
