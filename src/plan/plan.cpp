#include "plan/plan.hpp"

#include <algorithm>
#include <set>

namespace plan {
namespace {

template <typename Years>
auto find_in(const Years& years, FiscalYear year) -> decltype(years.data()) {
    const auto found = std::find_if(years.begin(), years.end(), [year](const auto& entry) { return entry.year == year; });
    return found == years.end() ? nullptr : &*found;
}

void append_measures(const Group& group, std::vector<const Group*>& path, std::vector<PlacedMeasure>& measures) {
    path.push_back(&group);
    for (const Measure& measure : group.measures) measures.push_back(PlacedMeasure{path, &measure});
    for (const Group& inner : group.groups) append_measures(inner, path, measures);
    path.pop_back();
}

}  // namespace

const ActivityYear* find_year(const Activity& activity, FiscalYear year) { return find_in(activity.years, year); }
const IndicatorYear* find_year(const Indicator& indicator, FiscalYear year) { return find_in(indicator.years, year); }
const PlanYear* find_year(const Plan& plan, FiscalYear year) { return find_in(plan.years, year); }

std::optional<FiscalYear> year_in_focus(const Plan& plan) {
    std::optional<FiscalYear> latest;
    for (const PlanYear& entry : plan.years) {
        if (entry.state == YearState::evaluated && (!latest || *latest < entry.year)) latest = entry.year;
    }
    if (latest || plan.years.empty()) return latest;
    return plan.years.front().year;
}

std::vector<FiscalYear> years_of_entries(const Plan& plan) {
    std::set<FiscalYear> years;
    const auto collect = [&](const auto& thing) {
        for (const auto& entry : thing.years) years.insert(entry.year);
    };
    for (const PlacedMeasure& placed : measures_in_order(plan)) {
        std::for_each(placed.measure->activities.begin(), placed.measure->activities.end(), collect);
        std::for_each(placed.measure->indicators.begin(), placed.measure->indicators.end(), collect);
    }
    return {years.begin(), years.end()};
}

std::string label_of(const Group& group) { return group.code.empty() ? group.name : group.code + " " + group.name; }

std::vector<std::string_view> sections_in_charge(const Measure& measure) {
    std::vector<std::string_view> sections;
    for (const std::string& section : measure.sections) {
        if (std::find(sections.begin(), sections.end(), section) == sections.end()) sections.push_back(section);
    }
    return sections;
}

std::vector<PlacedMeasure> measures_in_order(const Plan& plan) {
    std::vector<PlacedMeasure> measures;
    std::vector<const Group*> path;
    for (const Group& group : plan.groups) append_measures(group, path, measures);
    return measures;
}

}  // namespace plan
