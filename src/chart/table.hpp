#pragma once
// The table beside a chart. Its rows are Scene::table, which each chart fills from what it draws, in the words that it was
// given: the first row is the header, and every row is as long as that. Here is what becomes of it outside of a page.

#include <string>

#include "chart/scene.hpp"

namespace chart {

/// As spreadsheets put cells on the clipboard: tabs between cells, "\r\n" after each row; a cell that holds either, or
/// begins with a quotation mark, stands in quotation marks, and those in it are doubled.
std::string tab_separated(const Table& table);

}  // namespace chart
