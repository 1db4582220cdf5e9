#pragma once
// A book of sheets as it was found in a file or on the clipboard: cells as people see them, where they stand, and nothing
// about what they mean.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

/// The limits of Excel; what lies beyond is refused by who reads, and cannot be written.
inline constexpr std::uint32_t most_rows = 1'048'576;
inline constexpr std::uint32_t most_columns = 16'384;

/// A cell's place, both from 0.
struct Spot {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    auto operator<=>(const Spot&) const = default;
};

/// "A1", "AB12": how people name it.
std::string name_of(Spot spot);
/// "A", "AB".
std::string name_of_column(std::uint32_t column);

/// Cells that are one to the eye: what they hold stands in the first.
struct Area {
    Spot first;
    Spot last;  ///< itself among them
    bool operator==(const Area&) const = default;
};

enum class CellKind {
    text,
    number,
    date,      ///< a serial number that is shown as a date; `number` is the serial (1900 system)
    boolean,   ///< shown as TRUE or FALSE
    error,     ///< #N/A, #DIV/0! …
    unsolved,  ///< a formula whose value the file does not hold; `text` is the formula with its "="
};

struct Cell {
    Spot spot;
    std::string text;  ///< as it is shown, number format applied, line ends as "\n"; never empty
    std::optional<double> number;
    CellKind kind = CellKind::text;
    bool operator==(const Cell&) const = default;
};

struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<Cell> cells;   ///< by row, then by column, each place once; empty ones are left out
    std::vector<Area> merged;  ///< of two cells or more, in no order; they do not overlap
    bool operator==(const Sheet&) const = default;
};

struct Book {
    std::vector<Sheet> sheets;
    /// What whoever wrote it has noted about it, as name and value (custom document properties).
    std::vector<std::pair<std::string, std::string>> properties;
    bool operator==(const Book&) const = default;
};

/// One row's cells: a piece of Sheet::cells.
struct Row {
    std::uint32_t row = 0;
    const Cell* first = nullptr;
    const Cell* last = nullptr;  ///< one behind
    const Cell* begin() const { return first; }
    const Cell* end() const { return last; }
};

/// The rows that hold anything, from above.
std::vector<Row> rows_of(const Sheet& sheet);
/// What stands there, or nullptr.
const Cell* find(const Row& row, std::uint32_t column);
/// The text there, or "".
std::string_view text_at(const Row& row, std::uint32_t column);
/// One more than the last row and the last column that hold anything.
Spot size_of(const Sheet& sheet);

}  // namespace sheet
