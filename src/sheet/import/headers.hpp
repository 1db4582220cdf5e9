#pragma once
// What stands over a column: the texts of its header cells from the top, where a cell that is merged, or that stands for
// those to its right, counts for all of them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/import/layout.hpp"

namespace sheet {

/// From the top; no text twice in a row, no empty one. Empty where nothing stands over the column itself.
using HeaderPath = std::vector<std::string>;

/// Of the columns from A on.
std::vector<HeaderPath> header_paths(const Sheet& sheet, std::uint32_t first_row, std::uint32_t header_rows);
/// In one line, as header_of says it.
std::string joined(const HeaderPath& path);
/// What stands over the columns, without its years: by this sheets are seen to be laid out alike. The last one is not empty.
std::vector<std::string> timeless_headers(const Sheet& sheet, const Layout& layout);

/// What one header text says that the column holds, by its words alone.
struct HeaderWord {
    Role role = Role::unused;
    bool marks = false;  ///< 目標と実績: values whose rows say which of the two they are
    bool texts = false;  ///< 計画と実績: texts of activities
    bool known = false;  ///< some word was known
};
HeaderWord read_header(std::string_view text);

/// The unit in "目標値(千円)" or "単位:千円".
std::string unit_in_header(std::string_view text);

/// True for rows that hold headers: nearly all of their cells are known words or years, and there are some.
bool looks_like_header(const Row& row);

}  // namespace sheet
