#pragma once
// One row of 一覧: cells beside each other in a wide window, a card of the same cells in a narrow one.

#include "ui/document.hpp"
#include "ui/table_columns.hpp"

namespace ui {

struct RowPlace {
    Box box;
    std::size_t index = 0;  ///< among all rows of the view
};

void draw_wide_row(Ui& ui, const ColumnPlans& columns, const Document& document, const TableRow& row, const RowPlace& place,
                   plan::FiscalYear year);

float wide_row_height(const Ui& ui);
float narrow_row_height(const Ui& ui);
void draw_narrow_row(Ui& ui, const Document& document, const TableRow& row, const RowPlace& place, plan::FiscalYear year);

}  // namespace ui
