#include "merge/coverage.hpp"

#include <set>

namespace merge {

Coverage full_coverage(const plan::Plan& plan) {
    std::set<plan::FiscalYear> years;
    for (const plan::PlanYear& year : plan.years) years.insert(year.year);
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Activity& activity : placed.measure->activities) {
            for (const plan::ActivityYear& year : activity.years) years.insert(year.year);
        }
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            for (const plan::IndicatorYear& year : indicator.years) years.insert(year.year);
        }
    }
    const std::vector<plan::FiscalYear> all(years.begin(), years.end());
    return {.code = true,
            .name = true,
            .sections = true,
            .activities = true,
            .indicators = true,
            .unit = true,
            .direction = true,
            .notes = true,
            .groups = true,
            .ids = true,
            .plans = all,
            .actuals = all,
            .targets = all,
            .results = all,
            .verdicts = all};
}

}  // namespace merge
