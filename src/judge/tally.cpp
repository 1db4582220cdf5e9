#include "judge/tally.hpp"

#include "judge/decide.hpp"

namespace judge {

void count(Tally& tally, const plan::Indicator& indicator, plan::FiscalYear year) {
    const plan::IndicatorYear* entry = plan::find_year(indicator, year);
    if (entry == nullptr || !entry->verdict) {
        ++tally.unjudged;
    } else if (*entry->verdict == plan::Verdict::met) {
        ++tally.met;
    } else if (*entry->verdict == plan::Verdict::missed) {
        ++tally.missed;
    } else {
        ++tally.unset;
    }
}

void count_computed(Tally& tally, const plan::Indicator& indicator, plan::FiscalYear year) {
    const plan::IndicatorYear* entry = plan::find_year(indicator, year);
    const Decision decision = entry == nullptr ? Decision{} : decide(indicator, *entry);
    if (decision.computed) {
        ++(*decision.computed == plan::Verdict::met ? tally.met : tally.missed);
    } else {
        ++(decision.basis == Basis::no_target ? tally.unset : tally.unjudged);
    }
}

namespace {

void count(Tally& tally, const plan::Measure& measure, plan::FiscalYear year) {
    for (const plan::Indicator& indicator : measure.indicators) judge::count(tally, indicator, year);
}

void count(Tally& tally, const plan::Group& group, plan::FiscalYear year) {
    for (const plan::Measure& measure : group.measures) count(tally, measure, year);
    for (const plan::Group& inner : group.groups) count(tally, inner, year);
}

}  // namespace

std::optional<double> share_met(const Tally& tally) {
    const int targets = tally.met + tally.missed;
    if (targets == 0) return std::nullopt;
    return static_cast<double>(tally.met) / targets;
}

Tally tally(const plan::Plan& plan, plan::FiscalYear year) {
    Tally sum;
    for (const plan::Group& group : plan.groups) count(sum, group, year);
    return sum;
}

Tally tally(const plan::Group& group, plan::FiscalYear year) {
    Tally sum;
    count(sum, group, year);
    return sum;
}

Tally tally(const plan::Measure& measure, plan::FiscalYear year) {
    Tally sum;
    count(sum, measure, year);
    return sum;
}

}  // namespace judge
