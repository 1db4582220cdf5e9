#include "sheet/import/plan_years.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>

#include "merge/coverage.hpp"
#include "sheet/import/headers.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

using Years = std::set<plan::FiscalYear>;

struct Seen {
    Years all;
    std::optional<plan::FiscalYear> judged;  ///< the last year with a verdict
    std::optional<plan::FiscalYear> done;    ///< the last year with an actual
};

void look_at(const plan::Measure& measure, Seen& seen) {
    const auto later = [](std::optional<plan::FiscalYear>& last, plan::FiscalYear year) {
        last = std::max(last.value_or(year), year);
    };
    for (const plan::Activity& activity : measure.activities) {
        for (const plan::ActivityYear& year : activity.years) seen.all.insert(year.year);
    }
    for (const plan::Indicator& indicator : measure.indicators) {
        for (const plan::IndicatorYear& year : indicator.years) {
            seen.all.insert(year.year);
            if (year.verdict) later(seen.judged, year.year);
            if (plan::is_set(year.actual) && !year.forecast) later(seen.done, year.year);
        }
    }
}

/// As the headers print each year, those over values before those over texts.
std::string label_over(plan::FiscalYear year, const Layout& layout, const std::vector<HeaderPath>& paths) {
    for (const bool values : {true, false}) {
        for (std::size_t at = 0; at < std::min(paths.size(), layout.columns.size()); ++at) {
            const Column& column = layout.columns[at];
            const bool of_values = column.role == Role::value || column.role == Role::target || column.role == Role::result;
            if (column.year != year || of_values != values) continue;
            for (const std::string& text : paths[at]) {
                const bool spoken = text.find("年") != std::string::npos;
                if (spoken && is_year(text)) return text;
            }
        }
    }
    return plan::label_of(year);
}

/// The years of the columns of these roles. Where rows or sheets say the year themselves, all years that came.
std::vector<plan::FiscalYear> years_under(const Layout& layout, const plan::Plan& plan, std::initializer_list<Role> roles) {
    Years years;
    const bool elsewhere = has_role(layout, Role::year) || layout.all_like_it || layout.year;
    for (const Column& column : layout.columns) {
        if (std::find(roles.begin(), roles.end(), column.role) == roles.end()) continue;
        if (column.year) years.insert(*column.year);
        if (column.year || !elsewhere) continue;
        for (const plan::PlanYear& year : plan.years) years.insert(year.year);
    }
    return {years.begin(), years.end()};
}

}  // namespace

bool has_role(const Layout& layout, Role role) {
    return std::any_of(layout.columns.begin(), layout.columns.end(), [&](const Column& c) { return c.role == role; });
}

std::vector<plan::PlanYear> years_of(const plan::Plan& plan, const Layout& layout, const Sheet* sheet) {
    Seen seen;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) look_at(*placed.measure, seen);
    for (const Column& column : layout.columns) {
        if (column.year && is_yearly(column.role)) seen.all.insert(*column.year);
    }
    std::vector<HeaderPath> paths;
    if (sheet != nullptr) paths = header_paths(*sheet, layout.first_row, layout.header_rows);
    const std::optional<plan::FiscalYear> evaluated = seen.judged ? seen.judged : seen.done;
    std::vector<plan::PlanYear> years;
    for (const plan::FiscalYear year : seen.all) {
        const bool past = evaluated && year <= *evaluated;
        const plan::YearState state = past ? plan::YearState::evaluated : plan::YearState::planned;
        years.push_back({year, label_over(year, layout, paths), state, {}});
    }
    return years;
}

merge::Coverage coverage_of(const Layout& layout, const plan::Plan& plan) {
    merge::Coverage coverage;
    coverage.code = has_role(layout, Role::code);
    coverage.name = has_role(layout, Role::name);
    coverage.sections = has_role(layout, Role::sections);
    coverage.activities = has_role(layout, Role::activity);
    coverage.indicators = has_role(layout, Role::indicator);
    coverage.unit = has_role(layout, Role::unit);
    coverage.direction = has_role(layout, Role::direction);
    coverage.notes = has_role(layout, Role::note);
    coverage.groups = has_role(layout, Role::group);
    coverage.ids = has_role(layout, Role::measure_id);
    coverage.plans = years_under(layout, plan, {Role::plan});
    coverage.actuals = years_under(layout, plan, {Role::actual});
    coverage.targets = years_under(layout, plan, {Role::target, Role::value});
    coverage.results = years_under(layout, plan, {Role::result, Role::value});
    coverage.verdicts = years_under(layout, plan, {Role::verdict});
    return coverage;
}

}  // namespace sheet
