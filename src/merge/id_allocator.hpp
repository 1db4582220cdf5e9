#pragma once
// Ids for items that come into a plan from elsewhere.

#include <string>

#include "plan/id_set.hpp"
#include "plan/plan.hpp"

namespace merge {

class IdAllocator {
public:
    /// For items of `from` that come into `into`.
    IdAllocator(const plan::Plan& into, const plan::Plan& from);

    /// The id itself where it is free, else with a number behind it, unlike any in either plan. It is taken then.
    std::string allocate(const std::string& id);
    // All ids in it.
    void reassign_ids(plan::Activity& activity) { activity.id = allocate(activity.id); }
    void reassign_ids(plan::Indicator& indicator) { indicator.id = allocate(indicator.id); }
    void reassign_ids(plan::Measure& measure);

private:
    plan::IdSet ids_;
    plan::IdSet theirs_;
};

}  // namespace merge
