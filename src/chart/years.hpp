#pragma once
// Years side by side: the columns of a chart, their labels, and what an indicator has in each; used inside this level.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chart/charts.hpp"
#include "chart/scene.hpp"
#include "plan/plan.hpp"

namespace chart {

/// Columns of one width from `left` to `right`.
struct Columns {
    float left = 0;
    float right = 0;
    std::size_t count = 0;
    float width() const { return (right - left) / static_cast<float>(count); }
    float start(std::size_t i) const { return left + width() * static_cast<float>(i); }
    float center(std::size_t i) const { return start(i) + width() / 2; }
};

/// Height of the year labels: "2018" and, where there is room for it in every labelled column, its era year under it.
float year_labels_height(const Columns& columns, const std::vector<plan::FiscalYear>& years, plan::MaybeYear focus,
                         const Style& style);
/// Labels with their tops at `y`, none overlapping: where there is no room for all, every second, third … counted from the
/// focus, so that this one is always there.
void draw_year_labels(Scene& scene, const Columns& columns, const std::vector<plan::FiscalYear>& years,
                      plan::MaybeYear focus, float y, const Style& style);

/// What an indicator has in one year. A number or words, never both, for target and for actual.
struct YearPoint {
    plan::FiscalYear year;
    std::string label;                          ///< as published
    const plan::IndicatorYear* data = nullptr;  ///< nullptr where the indicator has nothing for the year
    std::optional<double> target;
    std::optional<double> actual;
    std::string target_text;  ///< as printed, in one line; empty where there is none
    std::string actual_text;
    bool forecast = false;
    bool due = false;  ///< the year has been evaluated: an actual that is absent is missing
    std::optional<plan::Verdict> verdict;
};

/// As published, in one line; from the year where none is.
std::string label_of(const plan::PlanYear& year);

/// The plan's years, and those that only the indicator has, ascending.
std::vector<YearPoint> points_of(const plan::Plan& plan, const plan::Indicator& indicator);
std::vector<plan::FiscalYear> years_of(const std::vector<YearPoint>& points);
bool has_numbers(const std::vector<YearPoint>& points);

/// The tooltip and accessible text of a year: target, actual, verdict, and how they compare.
Hit year_hit(const Rect& area, const plan::Indicator& indicator, const YearPoint& point, const Words& words);
Table year_table(const std::vector<YearPoint>& points, const Words& words);
/// "name: 2018(平成30)年度 目標 85.0% 実績 86.0% ○"
std::string years_name(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                       const Words& words);

/// indicator_years of points that are there already, with its legend or without.
Scene years_scene(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                  float height, bool with_legend, const Style& style);

/// The chart of an indicator without any number: its words, year by year.
Scene indicator_words(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                      const Style& style);

}  // namespace chart
