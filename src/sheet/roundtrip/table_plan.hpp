#pragma once
// Where the columns of the progress table stand, for a plan.

#include <cstdint>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/export/progress_table.hpp"
#include "sheet/import/layout.hpp"

namespace sheet {

/// One column: what it holds, as a layout says it, and the three cells over it. A text that stands in several columns next
/// to each other, or in rows below each other, is one merged cell.
struct TableColumn {
    Column column;
    std::vector<std::string> header;
    double width = 10;  ///< in characters
};

inline constexpr std::uint32_t table_header_rows = 3;
inline constexpr std::string_view table_sheet_name = "取組状況";

/// The columns for a plan, from A on.
std::vector<TableColumn> table_columns(const plan::Plan& plan);
/// The first one of the role (of that year), or none.
std::uint32_t column_for(const std::vector<TableColumn>& columns, Role role, plan::FiscalYear year = {});
inline constexpr std::uint32_t no_column = most_columns;

/// The table alone, without the data beside it.
LaidSheet write_table(const plan::Plan& plan);

/// What a header says that its column holds; nothing where it is none of ours.
std::optional<Column> column_under(const std::vector<std::string>& header);

}  // namespace sheet
