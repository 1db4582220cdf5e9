#pragma once
// How many indicators met, missed or had no target: for the plan, a group, a section, a measure.

#include <optional>

#include "plan/plan.hpp"

namespace judge {

/// Counts of recorded verdicts in one year. `unjudged`: indicators without a recorded verdict for that year.
struct Tally {
    int met = 0;
    int missed = 0;
    int unset = 0;
    int unjudged = 0;
    bool operator==(const Tally&) const = default;
    int judged() const { return met + missed + unset; }
    int all() const { return judged() + unjudged; }
};

/// The share of targets that were met: met / (met + missed), 0 to 1. Absent where neither was recorded, which is not 0: an
/// indicator without a target or without a verdict says nothing about targets.
std::optional<double> share_met(const Tally& tally);

Tally tally(const plan::Plan& plan, plan::FiscalYear year);
Tally tally(const plan::Group& group, plan::FiscalYear year);  ///< with its sub-groups
Tally tally(const plan::Measure& measure, plan::FiscalYear year);
/// One more indicator.
void count(Tally& tally, const plan::Indicator& indicator, plan::FiscalYear year);

/// The same by the computed verdict: `unset` has nothing to compare with, `unjudged` cannot be computed.
void count_computed(Tally& tally, const plan::Indicator& indicator, plan::FiscalYear year);

}  // namespace judge
