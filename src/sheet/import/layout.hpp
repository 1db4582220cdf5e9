#pragma once
// What the columns of a sheet hold: guessed, mended by a person, kept in a plan (plan::SheetLayout), used again next year.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/book.hpp"

namespace sheet {

enum class Role {
    unused,
    group,      ///< 柱, 基本目標, 施策 …: several, from the outermost
    code,       ///< 分類, 番号
    name,       ///< 計画名, 取組名, 事業名
    sections,   ///< 担当課
    activity,   ///< 取組内容
    plan,       ///< 計画, of a year
    actual,     ///< what was done (a text), of a year
    indicator,  ///< 成果指標
    unit,       ///< 単位
    direction,  ///< whether higher or lower is better
    mark,       ///< 目標 or 実績: which of the two the row's values are
    value,      ///< of a year: a target or an actual, as the mark says
    target,     ///< of a year
    result,     ///< 実績値 of an indicator, of a year
    verdict,    ///< 評価, of a year
    year,       ///< the year that the row is about
    note,       ///< 備考
    measure_id,
    activity_id,
    indicator_id,
};
/// Stable words for files and messages: "unused", "group", "code" …
std::string_view word_of(Role role);
std::optional<Role> role_of(std::string_view word);
/// True where a column of that role is about one year (its own, the row's or the sheet's).
bool is_yearly(Role role);
/// All roles, in the order in which a person would look for them.
const std::vector<Role>& all_roles();

struct Column {
    Role role = Role::unused;
    std::optional<plan::FiscalYear> year;  ///< absent where the role has none, or the row or the sheet says it
    bool forecast = false;                 ///< 見込み
    std::string unit;                      ///< of bare numbers: from "(千円)" in the header
    bool operator==(const Column&) const = default;
};

/// How one sheet is read.
struct Layout {
    std::size_t sheet = 0;                 ///< which one
    bool all_like_it = false;              ///< and all that are laid out alike: a sheet a year, or a sheet a pillar
    std::uint32_t first_row = 0;           ///< of the headers
    std::uint32_t header_rows = 1;         ///< 0: there are none
    std::vector<Column> columns;           ///< from column A on; those behind are unused
    std::optional<plan::FiscalYear> year;  ///< of what says no year itself; with all_like_it the sheets' names say it first
    bool operator==(const Layout&) const = default;
};

/// A column's header in one line: what stands over it in all header rows (merged ones reach to the right), outermost first,
/// blanks and line ends left away, joined by "/".
std::string header_of(const Sheet& sheet, const Layout& layout, std::uint32_t column);
/// The same with every year in it as "〈年度〉", by which last year's column is known again.
std::string timeless(std::string_view header);

/// The layout as a plan keeps it, and the kept one put onto another book: columns are found by their headers, years read
/// from the new ones. Nothing where not one column is found.
plan::SheetLayout to_keep(const Book& book, const Layout& layout);
std::optional<Layout> apply(const plan::SheetLayout& kept, const Book& book);

/// What a book seems to be: the sheet that looks most like a plan, its header rows, what each column holds, by header words
/// in Japanese and English and by content. Always answers; a book of nothing has no columns.
Layout guess(const Book& book);
/// The same for a sheet that a person has chosen, and for header rows that they have.
Layout guess_sheet(const Book& book, std::size_t sheet);
Layout guess_columns(const Book& book, std::size_t sheet, std::uint32_t first_row, std::uint32_t header_rows);

}  // namespace sheet
