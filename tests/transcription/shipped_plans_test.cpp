// The plans that come with the project: what the writer would write, and what the checks find in each.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "file/plan_file.hpp"
#include "judge/checks.hpp"
#include "places.hpp"
#include "plan/plan.hpp"
#include "plan_files.hpp"

namespace {

std::string name_of(judge::Check check) {
    switch (check) {
        case judge::Check::verdict_differs:
            return "verdict_differs";
        case judge::Check::verdict_without_actual:
            return "verdict_without_actual";
        case judge::Check::evaluated_year_empty:
            return "evaluated_year_empty";
        case judge::Check::units_differ:
            return "units_differ";
        case judge::Check::number_differs:
            return "number_differs";
        case judge::Check::duplicate_id:
            return "duplicate_id";
    }
    return "?";
}

/// One finding a line: check | measure | indicator | year | found | expected
std::string findings_of(const plan::Plan& plan) {
    std::string text;
    for (const judge::Finding& finding : judge::check(plan)) {
        text += name_of(finding.check) + " | " + finding.measure + " | " + finding.indicator + " | " +
                std::to_string(finding.year.year) + " | " + finding.found + " | " + finding.expected + "\n";
    }
    return text;
}

class ShippedPlan : public testing::TestWithParam<std::string_view> {};

TEST_P(ShippedPlan, IsWhatTheWriterWrites) {
    const std::string name = std::string(GetParam()) + ".json";
    EXPECT_EQ(file::write_plan(read_shipped_plan(name)), plan_bytes(name));
}

TEST_P(ShippedPlan, HasTheFindingsThatWereLookedAt) {
    const std::string name(GetParam());
    const std::optional<std::string> expected =
        read_bytes(std::string(places::tests) + "/transcription/" + name + ".findings.txt");
    ASSERT_TRUE(expected);
    EXPECT_EQ(findings_of(read_shipped_plan(name + ".json")), *expected);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedPlan, testing::Values("atsugi-2018", "ten-years", "words-only"),
                         [](const auto& tested) {
                             std::string name(tested.param);
                             for (char& c : name) c = c == '-' ? '_' : c;
                             return name;
                         });

int depth_of(const plan::Group& group) {
    int deepest = 0;
    for (const plan::Group& inner : group.groups) deepest = std::max(deepest, depth_of(inner));
    return deepest + 1;
}

TEST(InventedPlans, TenYearsShowsWhatTheCitysPlanDoesNot) {
    const plan::Plan plan = read_shipped_plan("ten-years.json");
    EXPECT_EQ(plan.years.size(), 10U);
    EXPECT_NE(plan.title.find("架空"), std::string::npos);
    for (const plan::Group& group : plan.groups) EXPECT_EQ(depth_of(group), 3);
    bool forecast = false;
    bool lower = false;
    bool negative = false;
    bool zero_target = false;
    bool gap = false;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            lower = lower || indicator.direction == plan::Direction::lower;
            gap = gap || indicator.years.size() < plan.years.size();
            for (const plan::IndicatorYear& year : indicator.years) {
                forecast = forecast || year.forecast;
                negative = negative || (year.actual && year.actual->number && *year.actual->number < 0);
                zero_target = zero_target || (year.target && year.target->number && *year.target->number == 0);
            }
        }
    }
    EXPECT_TRUE(forecast && lower && negative && zero_target && gap);
}

TEST(InventedPlans, WordsOnlyHasNoNumber) {
    const plan::Plan plan = read_shipped_plan("words-only.json");
    EXPECT_NE(plan.title.find("架空"), std::string::npos);
    EXPECT_FALSE(plan::measures_in_order(plan).empty());
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            EXPECT_EQ(indicator.direction, plan::Direction::none);
            for (const plan::IndicatorYear& year : indicator.years) {
                EXPECT_FALSE(year.target && year.target->number);
                EXPECT_FALSE(year.actual && year.actual->number);
            }
        }
    }
}

}  // namespace
