#pragma once
// Ids for things that come into a plan from elsewhere.

#include <string>

#include "plan/id_set.hpp"
#include "plan/plan.hpp"

namespace sheet {

class FreshIds {
public:
    /// For things of `from` that come into `into`.
    FreshIds(const plan::Plan& into, const plan::Plan& from);

    /// The id itself where it is free, else with a number behind it, unlike any in either plan. It is taken then.
    std::string fresh(const std::string& id);
    // All ids in it.
    void renew(plan::Activity& activity) { activity.id = fresh(activity.id); }
    void renew(plan::Indicator& indicator) { indicator.id = fresh(indicator.id); }
    void renew(plan::Measure& measure);

private:
    plan::IdSet ids_;
    plan::IdSet theirs_;
};

}  // namespace sheet
