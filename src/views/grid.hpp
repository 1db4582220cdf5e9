#pragma once
// 一覧 as a spreadsheet: the chosen cells, the way from one to the next, what is copied from them and pasted into them.

#include <optional>
#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "views/cells_text.hpp"
#include "views/editing.hpp"

namespace ui {

/// The cells that can be chosen, in the order of the columns.
inline constexpr std::size_t grid_columns = 7;

struct GridPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    bool operator==(const GridPlace&) const = default;
};

/// Where a cell stands in the rows as they are shown; nothing where it is not shown.
std::optional<GridPlace> place_of(const TableView& view, const CellName& cell);
CellName cell_at(const TableView& view, GridPlace place);
/// The cell of the row of that name which holds the value; nothing where none does, or the row is not shown.
std::optional<CellName> cell_of(const TableView& view, const std::string& row, const edit::Place& place,
                                plan::MaybeYear year);

/// The cells between two corners.
struct GridRange {
    GridPlace first;
    GridPlace last;
    bool holds(GridPlace place) const {
        return place.row >= first.row && place.row <= last.row && place.column >= first.column &&
               place.column <= last.column;
    }
    bool operator==(const GridRange&) const = default;
};
GridRange range_between(GridPlace one, GridPlace other);

/// One step in a direction, as far as there are cells.
GridPlace moved(const TableView& view, GridPlace from, int rows, int columns);
/// The next cell in reading order, or the one before; nothing past the ends.
std::optional<GridPlace> next_cell(const TableView& view, GridPlace from, bool backwards);

CellTexts copied(const Strings& s, const TableView& view, const GridRange& range, plan::MaybeYear year);

/// A verdict as people write it: ○ ◯ o, × x, 未設定, 未評価 or nothing. Nothing where it is none of these.
std::optional<edit::Value> typed_verdict(const Strings& s, std::string_view text);

/// What a pasted block would do.
struct PasteLine {
    std::string where;  ///< row and column, in words
    std::string from;
    std::string to;
    bool refused = false;  ///< the cell cannot hold that, and stays as it is
};
struct Paste {
    edit::Edits edits;
    std::vector<PasteLine> lines;
    std::size_t same = 0;     ///< cells that hold it already
    std::size_t outside = 0;  ///< cells of the block that lie beyond the table
};
/// The block's first cell goes to `at`. A block of one cell fills the range that is chosen.
Paste pasted(Language language, const plan::Plan& plan, const TableView& view, const GridRange& range, plan::MaybeYear year,
             const CellTexts& block);

/// Takes away what the chosen cells hold, where a value may be missing.
edit::Edits cleared(const plan::Plan& plan, const TableView& view, const GridRange& range, plan::MaybeYear year);

}  // namespace ui
