#pragma once
// Small pieces of a plan for the tests of the interface.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/plan.hpp"

namespace made {

inline constexpr plan::FiscalYear focus{2018};

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

inline plan::Indicator indicator(std::string id, std::string name, plan::Direction direction,
                                 std::vector<plan::IndicatorYear> years) {
    plan::Indicator result;
    result.id = std::move(id);
    result.name = std::move(name);
    result.direction = direction;
    result.years = std::move(years);
    return result;
}

/// One value for the year in focus.
inline plan::Indicator indicator(std::string id, std::string name, std::optional<std::string> target,
                                 std::optional<std::string> actual, std::optional<plan::Verdict> verdict) {
    return indicator(std::move(id), std::move(name), plan::Direction::higher,
                     {year(focus.year, std::move(target), std::move(actual), verdict)});
}

inline plan::Measure measure(std::string code, std::string name, std::vector<std::string> sections,
                             std::vector<plan::Indicator> indicators) {
    plan::Measure result;
    result.id = code;
    result.code = std::move(code);
    result.name = std::move(name);
    result.sections = std::move(sections);
    result.indicators = std::move(indicators);
    return result;
}

inline plan::Group group(std::string id, std::string name, std::vector<plan::Measure> measures,
                         std::vector<plan::Group> groups = {}) {
    plan::Group result;
    result.id = std::move(id);
    result.name = std::move(name);
    result.measures = std::move(measures);
    result.groups = std::move(groups);
    return result;
}

/// Three years from 2018 on, of which the first is evaluated.
inline plan::Plan plan_of(std::vector<plan::Group> groups) {
    plan::Plan result;
    result.title = "試しの計画";
    result.groups = std::move(groups);
    for (int i = 0; i < 3; ++i) {
        plan::PlanYear entry;
        entry.year.year = focus.year + i;
        entry.state = i == 0 ? plan::YearState::evaluated : plan::YearState::planned;
        result.years.push_back(entry);
    }
    return result;
}

}  // namespace made
