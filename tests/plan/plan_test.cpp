#include "plan/plan.hpp"

#include <gtest/gtest.h>

namespace {

plan::Measure measure(std::string id) {
    plan::Measure result;
    result.id = std::move(id);
    return result;
}

plan::PlanYear plan_year(int year, plan::YearState state) {
    plan::PlanYear result;
    result.year.year = year;
    result.state = state;
    return result;
}

std::vector<std::string> ids(const std::vector<plan::PlacedMeasure>& measures) {
    std::vector<std::string> result;
    for (const plan::PlacedMeasure& placed : measures) {
        std::string line;
        for (const plan::Group* group : placed.path) line += group->id + ">";
        result.push_back(line + placed.measure->id);
    }
    return result;
}

TEST(Plan, MeasuresComeInReadingOrder) {
    plan::Group leaf;
    leaf.id = "1-1-1";
    leaf.measures = {measure("b"), measure("c")};
    plan::Group middle;
    middle.id = "1-1";
    middle.groups = {leaf};
    plan::Group first;
    first.id = "1";
    first.groups = {middle};
    first.measures = {measure("a")};
    plan::Group second;
    second.id = "2";
    second.measures = {measure("d")};
    plan::Plan whole;
    whole.groups = {first, second};
    EXPECT_EQ(ids(plan::measures_in_order(whole)),
              (std::vector<std::string>{"1>a", "1>1-1>1-1-1>b", "1>1-1>1-1-1>c", "2>d"}));
    EXPECT_TRUE(plan::measures_in_order(plan::Plan{}).empty());
}

TEST(Plan, TheLatestEvaluatedYearIsInFocus) {
    using plan::YearState;
    plan::Plan whole;
    EXPECT_EQ(plan::year_in_focus(whole), std::nullopt);
    whole.years = {plan_year(2018, YearState::planned), plan_year(2019, YearState::planned)};
    EXPECT_EQ(plan::year_in_focus(whole), plan::FiscalYear{2018});
    whole.years = {plan_year(2018, YearState::evaluated), plan_year(2019, YearState::evaluated),
                   plan_year(2020, YearState::planned)};
    EXPECT_EQ(plan::year_in_focus(whole), plan::FiscalYear{2019});
}

TEST(Plan, FindsAYearOrNothing) {
    plan::Indicator indicator;
    indicator.years.resize(2);
    indicator.years[0].year.year = 2018;
    indicator.years[1].year.year = 2020;
    EXPECT_EQ(plan::find_year(indicator, plan::FiscalYear{2020}), &indicator.years[1]);
    EXPECT_EQ(plan::find_year(indicator, plan::FiscalYear{2019}), nullptr);
    plan::Activity activity;
    EXPECT_EQ(plan::find_year(activity, plan::FiscalYear{2018}), nullptr);
    activity.years.resize(1);
    activity.years[0].year.year = 2018;
    EXPECT_EQ(plan::find_year(activity, plan::FiscalYear{2018}), activity.years.data());
    plan::Plan whole;
    whole.years = {plan_year(2018, plan::YearState::planned)};
    EXPECT_EQ(plan::find_year(whole, plan::FiscalYear{2018}), whole.years.data());
}

}  // namespace
