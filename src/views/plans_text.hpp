#pragma once
// What the list of plans says of each plan: enough to tell two of the same name apart.

#include <string>
#include <vector>

#include "base/time_text.hpp"
#include "l10n/strings.hpp"
#include "store/journal_writer.hpp"

namespace ui {

struct PlanRow {
    std::string title;
    std::string state;   ///< where its edits are
    std::string origin;  ///< a file, an address, a copy, a table, or made here
    std::string times;   ///< when it was edited, saved and opened last
    bool operator==(const PlanRow&) const = default;
};

/// A row for each plan, in their order. Two rows read the same only where their heads are equal: whatever else they differ
/// in, they are counted ("1 of 2").
std::vector<PlanRow> plan_rows(const Strings& s, const std::vector<StoredPlan>& plans, const base::LocalTime& local_time);

/// The row in one line, for a question about that plan alone.
std::string in_one_line(const Strings& s, const PlanRow& row);

}  // namespace ui
