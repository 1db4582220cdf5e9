#pragma once
// Small pieces of a plan for the tests of judge.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.hpp"

namespace made {

/// As a careful person records it: the number beside the text is what the text reads as.
inline plan::Amount amount(std::string text) {
    plan::Amount result;
    result.number = plan::read_amount(text).number;
    result.text = std::move(text);
    return result;
}

inline plan::IndicatorYear year(int number, std::optional<std::string> target, std::optional<std::string> actual,
                                std::optional<plan::Verdict> verdict = std::nullopt) {
    plan::IndicatorYear result;
    result.year.year = number;
    if (target) result.target = amount(*target);
    if (actual) result.actual = amount(*actual);
    result.verdict = verdict;
    return result;
}

inline plan::Indicator indicator(std::string id, plan::Direction direction, std::vector<plan::IndicatorYear> years) {
    plan::Indicator result;
    result.id = std::move(id);
    result.direction = direction;
    result.years = std::move(years);
    return result;
}

inline plan::Measure measure(std::string id, std::vector<plan::Indicator> indicators,
                             std::vector<std::string> sections = {}) {
    plan::Measure result;
    result.id = std::move(id);
    result.indicators = std::move(indicators);
    result.sections = std::move(sections);
    return result;
}

inline plan::Group group(std::string id, std::vector<plan::Measure> measures, std::vector<plan::Group> groups = {}) {
    plan::Group result;
    result.id = std::move(id);
    result.measures = std::move(measures);
    result.groups = std::move(groups);
    return result;
}

/// Years from 2018 on, of which the first `evaluated` are evaluated.
inline plan::Plan plan_of(std::vector<plan::Group> groups, int evaluated = 1, int years = 3) {
    plan::Plan result;
    result.groups = std::move(groups);
    for (int i = 0; i < years; ++i) {
        plan::PlanYear entry;
        entry.year.year = 2018 + i;
        entry.state = i < evaluated ? plan::YearState::evaluated : plan::YearState::planned;
        result.years.push_back(entry);
    }
    return result;
}

}  // namespace made
