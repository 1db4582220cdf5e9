#pragma once
// A book that write_book made (sheet/progress_table.hpp), with what colleagues have changed in it since.

#include "base/progress.hpp"
#include "plan/plan.hpp"
#include "sheet/book.hpp"
#include "sheet/import/notes.hpp"
#include "sheet/import/understand.hpp"
#include "sheet/roundtrip/data_table.hpp"

namespace sheet {

/// True where the book has the data, by itself (a CSV) or beside the table.
bool is_own(const Book& book);

/// Untouched, it is the plan that was written. Where the table was edited, the plan with exactly those changes; where the
/// data was, the data's plan; where both were, the table's cells go before the data's, and each such cell is noted.
/// A new row that names no group stands in that of the row above; rows copied and renamed are a new measure; what a cell
/// cannot say (an error, an unknown verdict) stays as the plan has it and is noted; a measure is not moved to another group.
/// Progress as in `understand`.
DataRead read_own(const Book& book, const base::OnProgress& progress = {});

}  // namespace sheet
