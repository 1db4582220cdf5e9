#pragma once
// One row of 一覧: cells beside each other in a wide window, a card of the same cells in a narrow one.

#include "model/document.hpp"
#include "pages/table/table_columns.hpp"
#include "views/grid.hpp"

namespace ui {

/// The chosen cells of the table, while somebody edits.
struct ChosenCells {
    GridPlace cell;  ///< the one that keys act on
    GridRange range;
};

struct RowPlace {
    Box box;
    std::size_t index = 0;  ///< among all rows of the view
};

void draw_wide_row(PageUi& ui, const ColumnPlans& columns, const Document& document, const TableRow& row,
                   const RowPlace& place, plan::MaybeYear year);

float wide_row_height(const PageUi& ui);
float narrow_row_height(const PageUi& ui);
/// The same in edit mode: each cell is chosen by itself.
void draw_wide_row_of_fields(PageUi& ui, const ColumnPlans& columns, const Document& document, const TableRow& row,
                             const RowPlace& place, plan::MaybeYear year, const std::optional<ChosenCells>& chosen);
void draw_narrow_row(PageUi& ui, const Document& document, const TableRow& row, const RowPlace& place, plan::MaybeYear year);

}  // namespace ui
