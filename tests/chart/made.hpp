#pragma once
// Plans in few words, for tests.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "chart/charts.hpp"
#include "plan/plan.hpp"

namespace made {

inline chart::Words words() {
    return {"目標",
            "実績",
            "見込み",
            "評価",
            "○",
            "×",
            "未設定",
            "未評価",
            "なし",
            "年度",
            "成果指標",
            "取組",
            "柱",
            "目標",
            "低いほど良い",
            "担当課",
            "目標を達成した割合",
            "目盛りと単位は指標ごとに異なります",
            "区分なし"};
}

inline chart::Style style(float width) {
    chart::Style style;
    style.width = width;
    style.words = words();
    return style;
}

/// An amount with the number that its text says.
inline std::optional<plan::Amount> amount(const std::string& text) {
    if (text.empty()) return {};
    return plan::Amount{text, plan::read_amount(text).number, {}};
}

/// An empty text is an absent amount.
inline plan::IndicatorYear year(int year, const std::string& target, const std::string& actual,
                                std::optional<plan::Verdict> verdict = {}, bool forecast = false) {
    return {plan::FiscalYear{year}, amount(target), amount(actual), forecast, verdict, {}};
}

inline plan::Indicator indicator(std::string name, std::string unit, std::vector<plan::IndicatorYear> years,
                                 plan::Direction direction = plan::Direction::higher) {
    return {"i", std::move(name), std::move(unit), direction, std::move(years), {}};
}

inline plan::Measure measure(const std::string& code, std::string name, std::vector<plan::Indicator> indicators) {
    return {"m-" + code, code, std::move(name), {}, {}, std::move(indicators), {}, {}};
}

inline plan::Group group(const std::string& code, std::string name, std::vector<plan::Measure> measures) {
    return {"g-" + code, code, std::move(name), {}, std::move(measures), {}};
}

/// Years from `first` to `last`, evaluated up to `evaluated`.
inline plan::Plan plan(int first, int last, int evaluated, std::vector<plan::Group> groups = {}) {
    plan::Plan plan;
    plan.title = "計画";
    for (int y = first; y <= last; ++y)
        plan.years.push_back({plan::FiscalYear{y},
                              plan::label_of({y}),
                              y <= evaluated ? plan::YearState::evaluated : plan::YearState::planned,
                              {}});
    plan.groups = std::move(groups);
    return plan;
}

}  // namespace made
