#pragma once
// A plan as tidy data, one row a value, and back. It holds the whole plan: what comes back is equal to what went out.
//
// Columns: 柱 分類 計画名 担当課 種類 名前 項目 年度 値 数値 単位 ID 親ID 順. The first four and 名前, 数値, 単位 are there
// for filters and pivot tables and are not read back; 種類, 項目, 年度, 値, the ids and 順 (the number among siblings, or in
// a list) are, so that rows can be sorted. A row without 値 says nothing; sheet/data_row.hpp and sheet/cell_text.hpp have
// the rest.

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/import/notes.hpp"

namespace sheet {

/// The name of the sheet in a book.
inline constexpr std::string_view data_sheet_name = "データ";

Sheet write_data(const plan::Plan& plan);
/// True where its header is one of ours, whatever the sheet is called and in which order the columns stand.
bool is_data(const Sheet& sheet);

struct DataRead {
    std::optional<plan::Plan> plan;  ///< absent where there is none in it
    std::vector<Note> notes;         ///< rows that could not be taken; by place
};
/// `index`: of the sheet in its book, for the notes.
DataRead read_data(const Sheet& sheet, std::size_t index);

/// Tells whether what is read of the table has changed since (FNV-1a, 64 bits).
std::string fingerprint_of_data(const Sheet& sheet);

}  // namespace sheet
