#pragma once
// The table of an own book read back, cell by cell: its headers and its ids are ours, so nothing is guessed.

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "edit/edit.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/understand.hpp"

namespace sheet {

/// Where the columns of such a table stand.
struct OwnColumns {
    std::uint32_t first_row = 0;                            ///< behind the headers
    std::vector<std::pair<std::uint32_t, Column>> columns;  ///< from the left, each role (and year) once but for groups
    std::vector<Cell> foreign;                              ///< headers of columns that are not ours, or stand twice
};
/// Nothing where the sheet is no such table.
std::optional<OwnColumns> find_own_columns(const Sheet& sheet);

/// A value and its cell.
struct OwnValue {
    std::string text;
    Spot spot;
};

struct OwnTable {
    Understood understood;
    std::unordered_map<std::string, OwnValue> values;  ///< by key_of their places; only where they are asked for
    bool has_unread = false;                           ///< some cells could not be read
};
std::string key_of(const edit::Place& place);

enum class Keep { plan_alone, values_too };

/// `base`: the plan that the table was written from, or what it has become since. Measures with its ids stand in its groups.
/// `before`: the table as it was written, with its values; a cell that cannot be read counts as it did there.
OwnTable read_own_table(const Sheet& sheet, std::size_t index, const OwnColumns& columns, const plan::Plan& base,
                        Keep keep = Keep::plan_alone, const OwnTable* before = nullptr);

/// A list that was written in one cell, with `known` ones kept whole where they still stand there. `ends`: the characters
/// between.
std::vector<std::string> split_known(std::string_view text, const std::vector<std::string>& known, std::string_view ends);

}  // namespace sheet
