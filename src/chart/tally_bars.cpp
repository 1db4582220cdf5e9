// What the stacked bars count: the same walk for every way of judging.

#include <string_view>
#include <unordered_map>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

const plan::Measure* first_measure(const plan::Group& group) {
    if (!group.measures.empty()) return &group.measures.front();
    for (const plan::Group& inner : group.groups)
        if (const plan::Measure* found = first_measure(inner)) return found;
    return nullptr;
}

template <class Tally, class Count>
void count_all(Tally& tally, const plan::Group& group, plan::FiscalYear year, const Count& count) {
    for (const plan::Measure& measure : group.measures)
        for (const plan::Indicator& indicator : measure.indicators) count(tally, indicator, year);
    for (const plan::Group& inner : group.groups) count_all(tally, inner, year, count);
}

template <class Bar, class Tally, class Count>
std::vector<Bar> by_group(const plan::Plan& plan, plan::FiscalYear year, const Tally& none, const Count& count) {
    std::vector<Bar> bars;
    bars.reserve(plan.groups.size());
    for (const plan::Group& group : plan.groups) {
        const plan::Measure* first = first_measure(group);
        const std::string label = group.code.empty() ? group.name : pair_of(group.code, group.name);
        bars.push_back({one_line(label), none, first != nullptr ? first->id : std::string()});
        count_all(bars.back().tally, group, year, count);
    }
    return bars;
}

template <class Bar, class Tally, class Count>
std::vector<Bar> by_section(const plan::Plan& plan, plan::FiscalYear year, const Tally& none, const Count& count) {
    std::vector<Bar> bars;
    std::unordered_map<std::string_view, std::size_t> place_of;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const std::string_view section : plan::sections_in_charge(*placed.measure)) {
            const auto [place, is_new] = place_of.try_emplace(section, bars.size());
            if (is_new) bars.push_back({one_line(section), none, placed.measure->id});
            for (const plan::Indicator& indicator : placed.measure->indicators)
                count(bars[place->second].tally, indicator, year);
        }
    }
    return bars;
}

template <class Bar, class Tally, class Count>
std::vector<Bar> by_year(const plan::Plan& plan, const Tally& none, const Count& count) {
    std::vector<Bar> bars;
    bars.reserve(plan.years.size());
    for (const plan::PlanYear& year : plan.years) {
        bars.push_back({label_of(year), none, {}});
        for (const plan::Group& group : plan.groups) count_all(bars.back().tally, group, year.year, count);
    }
    return bars;
}

template <class Bar, class Tally, class Count>
std::vector<Bar> bars_by(const plan::Plan& plan, TallyRows rows, plan::FiscalYear year, const Tally& none,
                         const Count& count) {
    switch (rows) {
        case TallyRows::groups:
            return by_group<Bar>(plan, year, none, count);
        case TallyRows::sections:
            return by_section<Bar>(plan, year, none, count);
        case TallyRows::years:
            break;
    }
    return by_year<Bar>(plan, none, count);
}

}  // namespace

std::vector<TallyBar> tally_bars(const plan::Plan& plan, TallyRows rows, plan::FiscalYear year, Judged judged) {
    return bars_by<TallyBar>(plan, rows, year, judge::Tally{},
                             [&](judge::Tally& tally, const plan::Indicator& indicator, plan::FiscalYear of) {
                                 if (judged == Judged::recorded) return judge::count(tally, indicator, of);
                                 judge::count_computed(tally, indicator, of);
                             });
}

std::vector<GradeBar> grade_bars(const plan::Plan& plan, const judge::Grades& scale, TallyRows rows, plan::FiscalYear year) {
    return bars_by<GradeBar>(plan, rows, year, judge::none_of(scale),
                             [&](judge::GradeTally& tally, const plan::Indicator& indicator, plan::FiscalYear of) {
                                 judge::count(tally, scale, indicator, of);
                             });
}

}  // namespace chart
