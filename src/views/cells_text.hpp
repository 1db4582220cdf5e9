#pragma once
// Cells as the text that spreadsheets put on the clipboard: tabs between cells, a line end after each row; a cell that holds
// either, or begins with a quotation mark, stands in quotation marks, and those in it are doubled.

#include <string>
#include <string_view>
#include <vector>

namespace ui {

using CellTexts = std::vector<std::vector<std::string>>;

std::string write_cells(const CellTexts& rows);
/// Rows may have different lengths. The line end after the last row is no row.
CellTexts read_cells(std::string_view text);

}  // namespace ui
