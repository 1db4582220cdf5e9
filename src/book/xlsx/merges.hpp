#pragma once
// Merged cells: which areas hold, and what is hidden below them.

#include <vector>

#include "sheet/book.hpp"

namespace book {

/// Of two cells or more; of those that overlap, the one that begins higher (then further left).
std::vector<sheet::Area> settled_merges(std::vector<sheet::Area> areas);

/// Takes away what an area hides: all but its first cell. `cells` are in order, `merged` is settled.
void drop_covered(std::vector<sheet::Cell>& cells, const std::vector<sheet::Area>& merged);

}  // namespace book
