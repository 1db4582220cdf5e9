#pragma once
// Measures while their rows are being read: what each row says goes to the right activity and indicator, and what has no
// place is noted.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/import/align.hpp"
#include "sheet/import/notes.hpp"

namespace sheet {

/// 実績 in a row of its own, until all rows of the measure are known.
struct WaitingActuals {
    std::vector<Filled> cells;
    std::optional<std::size_t> after;  ///< the indicator whose row stood before it
    Spot spot;
};

struct Draft {
    plan::Measure measure;
    std::size_t group = 0;
    std::size_t sheet = 0;
    Spot spot;  ///< its first cell
    bool repetition_noted = false;
    std::vector<Spot> indicator_spots;  ///< by indicator: where its name stands
    std::vector<bool> has_targets;      ///< likewise: a row marked 目標 was read
    std::vector<bool> has_actuals;
    std::vector<WaitingActuals> waiting;
};

/// What is the same for all rows of a sheet.
struct RowContext {
    std::size_t sheet = 0;
    std::optional<plan::FiscalYear> year;  ///< of columns that have none
    bool verbatim = false;                 ///< texts are taken as they stand: no line ends, no units are put in
    bool yearly_rows = false;              ///< a row is about one year, so things come again
    bool directions_said = false;          ///< a column says which side of its target an indicator should be on
    bool indicators_named = true;          ///< a column names them; else values are of the measure itself
    std::vector<Note>* notes = nullptr;
};

/// Takes a row that belongs to the measure; what of it names the measure itself (code, id, groups) is left to the caller.
void add_row(Draft& draft, const FilledRow& row, const RowContext& context);
/// Gives the waiting actuals to their indicators.
void settle_actuals(Draft& draft, const RowContext& context);
/// Units, numbers and directions of the indicators, from all that was read of them.
void settle_indicators(Draft& draft, const RowContext& context);

}  // namespace sheet
