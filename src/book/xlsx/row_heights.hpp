#pragma once
// How tall rows must be for their wrapped texts: programs find it out by themselves, but not for merged cells.

#include <cstdint>
#include <map>

#include "sheet/export/progress_table.hpp"

namespace book {

/// In points, of the rows that need more than one line.
std::map<std::uint32_t, double> row_heights(const sheet::LaidSheet& sheet);

}  // namespace book
