#pragma once
// What of a plan a source has a place for.

#include <vector>

#include "plan/plan.hpp"

namespace merge {

/// A comparison looks at nothing else, so that what the source cannot say is not taken for removed.
struct Coverage {
    bool code = false;
    bool name = false;
    bool sections = false;
    bool activities = false;
    bool indicators = false;
    bool unit = false;
    bool direction = false;
    bool notes = false;
    bool groups = false;
    bool ids = false;                     ///< items are told apart by the ids in the source
    std::vector<plan::FiscalYear> plans;  ///< years whose 計画 of activities the source has
    std::vector<plan::FiscalYear> actuals;
    std::vector<plan::FiscalYear> targets;
    std::vector<plan::FiscalYear> results;
    std::vector<plan::FiscalYear> verdicts;
    bool operator==(const Coverage&) const = default;
};

/// Of a source that has a place for everything, in the years of the plan and of its entries.
Coverage full_coverage(const plan::Plan& plan);

}  // namespace merge
