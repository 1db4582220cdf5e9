#pragma once
// From the cells of a book and a layout to a plan.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.hpp"
#include "plan/plan.hpp"
#include "sheet/layout.hpp"
#include "sheet/notes.hpp"

namespace sheet {

/// What of a plan the sheet has a place for: an update compares nothing else, so that what the sheet cannot say is not taken
/// for removed.
struct Carried {
    bool code = false;
    bool name = false;
    bool sections = false;
    bool activities = false;
    bool indicators = false;
    bool unit = false;
    bool direction = false;
    bool notes = false;
    bool groups = false;
    bool ids = false;                     ///< things are told apart by the ids in the sheet
    std::vector<plan::FiscalYear> plans;  ///< years whose 計画 of activities stand in the sheet
    std::vector<plan::FiscalYear> actuals;
    std::vector<plan::FiscalYear> targets;
    std::vector<plan::FiscalYear> results;
    std::vector<plan::FiscalYear> verdicts;
    bool operator==(const Carried&) const = default;
};

struct Understood {
    plan::Plan plan;
    std::vector<Note> notes;  ///< by sheet, row, column
    Carried carried;
    bool operator==(const Understood&) const = default;
};

/// `name`: what the book is called (a file name without its ending), for a plan that says no title.
Understood understand(const Book& book, const Layout& layout, std::string_view name, const base::OnProgress& progress = {});

}  // namespace sheet
