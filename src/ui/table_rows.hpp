#pragma once
// One row of 一覧: cells beside each other in a wide window, a card of the same cells in a narrow one.

#include "ui/document.hpp"
#include "ui/grid.hpp"
#include "ui/table_columns.hpp"

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

void draw_wide_row(Ui& ui, const ColumnPlans& columns, const Document& document, const TableRow& row, const RowPlace& place,
                   plan::MaybeYear year);

float wide_row_height(const Ui& ui);
float narrow_row_height(const Ui& ui);
/// The same in edit mode: each cell is chosen by itself.
void draw_wide_row_of_fields(Ui& ui, const ColumnPlans& columns, const Document& document, const TableRow& row,
                             const RowPlace& place, plan::MaybeYear year, const std::optional<ChosenCells>& chosen);
void draw_narrow_row(Ui& ui, const Document& document, const TableRow& row, const RowPlace& place, plan::MaybeYear year);

}  // namespace ui
