#pragma once
// A plan as tidy data, one row a value, and back. It holds the whole plan: what comes back is equal to what went out.
//
// Columns: 柱 分類 計画名 担当課 種類 名前 項目 年度 値 数値 単位 ID 親ID. The first four and 名前, 数値, 単位 are there for
// filters and pivot tables and are not read back; 種類, 項目, 年度, 値 and the ids are.

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/notes.hpp"

namespace sheet {

/// The name of the sheet in a book, and what its header begins with.
inline constexpr std::string_view data_sheet_name = "データ";

Sheet write_data(const plan::Plan& plan);
bool is_data(const Sheet& sheet);

struct DataRead {
    std::optional<plan::Plan> plan;  ///< absent where the table is not whole: `notes` say where
    std::vector<Note> notes;
};
DataRead read_data(const Sheet& sheet, std::size_t index);

}  // namespace sheet
