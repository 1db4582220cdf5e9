#include "judge/grades.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "judge/tally.hpp"
#include "tests/judge/made.hpp"

namespace {

using judge::Basis;
using plan::Direction;

judge::Grading graded(const char* target, const char* actual, Direction direction = Direction::higher) {
    const plan::Indicator indicator = made::indicator("i", direction, {made::year(2018, target, actual)});
    return judge::grade(judge::agencies(), indicator, indicator.years.front());
}

std::string name_of(const judge::Grading& grading) {
    return grading.grade ? judge::agencies()[*grading.grade].name : std::string();
}

TEST(Grades, AgenciesRateAt120And100And80PerCent) {
    EXPECT_EQ(name_of(graded("100人", "120人")), "A");
    EXPECT_EQ(name_of(graded("100人", "119.9人")), "B");
    EXPECT_EQ(name_of(graded("100人", "100人")), "B");
    EXPECT_EQ(name_of(graded("100人", "99.9人")), "C");
    EXPECT_EQ(name_of(graded("100人", "80人")), "C");
    EXPECT_EQ(name_of(graded("100人", "79.9人")), "D");
    EXPECT_EQ(name_of(graded("100人", "0人")), "D");
    EXPECT_EQ(name_of(graded("100人", "300人")), "A") << "S takes a person";
}

TEST(Grades, WhereLessIsBetterTheDegreeTurns) {
    EXPECT_EQ(graded("170時間", "162時間", Direction::lower).calculation, "2 − 162時間 ÷ 170時間 = 104.7% → B");
    EXPECT_EQ(name_of(graded("100件", "80件", Direction::lower)), "A");
    EXPECT_EQ(name_of(graded("100件", "120件", Direction::lower)), "C");
    EXPECT_EQ(name_of(graded("100件", "0件", Direction::lower)), "A");
    EXPECT_EQ(name_of(graded("100件", "250件", Direction::lower)), "D");
}

TEST(Grades, TargetsBelowZeroAreMeasuredByTheirSize) {
    EXPECT_EQ(graded("▲100", "▲80").calculation, "1 + (▲80 − ▲100) ÷ |▲100| = 120.0% → A");
    EXPECT_EQ(graded("▲100", "▲80", Direction::lower).calculation, "1 + (▲100 − ▲80) ÷ |▲100| = 80.0% → C");
}

TEST(Grades, WhatCannotBeComputedSaysWhy) {
    EXPECT_EQ(graded("0件", "3件").basis, Basis::zero_target);
    EXPECT_EQ(graded("-", "3件").basis, Basis::no_target);
    EXPECT_EQ(graded("3件", "").basis, Basis::no_actual);
    EXPECT_EQ(graded("黒字", "黒字").basis, Basis::words);
    EXPECT_EQ(graded("3件", "3件", Direction::none).basis, Basis::by_person);
    for (const char* actual : {"3件", ""}) EXPECT_EQ(graded("0件", actual).grade, std::nullopt);
}

TEST(Grades, ARoundedFigureNeverSeemsToReachMore) {
    EXPECT_EQ(graded("10000", "9999").calculation, "9999 ÷ 10000 = 99.99% → C");
    EXPECT_EQ(graded("100000", "79999").calculation, "79999 ÷ 100000 = 79.999% → D");
}

/// Law: at and above its threshold a grade is reached, whatever binary fractions make of the ratio.
TEST(Grades, EveryThresholdIsReachedExactly) {
    for (int target = 1; target <= 2000; ++target) {
        for (const int per_mille : {800, 1000, 1200}) {
            const int times = target * per_mille;
            char actual[32];
            std::snprintf(actual, sizeof actual, "%d.%03d", times / 1000, times % 1000);
            const judge::Grading grading = graded(std::to_string(target).c_str(), actual);
            ASSERT_EQ(name_of(grading), per_mille == 800 ? "C" : per_mille == 1000 ? "B" : "A") << grading.calculation;
        }
    }
}

TEST(Grades, AScaleOfABodyMayLeaveSomeWithoutAGrade) {
    const judge::Grades scale{{"順調", 100, false, {}}, {"やや遅れ", 70, false, {}}};
    const plan::Indicator indicator = made::indicator("i", Direction::higher, {made::year(2018, "10", "6")});
    const judge::Grading grading = judge::grade(scale, indicator, indicator.years.front());
    EXPECT_EQ(grading.grade, std::nullopt);
    EXPECT_EQ(grading.basis, Basis::compared);
    EXPECT_EQ(grading.calculation, "6 ÷ 10 = 60.0%");
}

TEST(Grades, TalliesCountEachIndicatorOnce) {
    const auto one = [](const char* id, const char* target, const char* actual) {
        return made::indicator(id, Direction::higher, {made::year(2018, target, actual)});
    };
    judge::GradeTally tally = judge::none_of(judge::agencies());
    judge::Tally computed;
    for (const plan::Indicator& indicator :
         {one("a", "10", "12"), one("b", "10", "10"), one("c", "10", "1"), one("d", "-", "1"), one("e", "黒字", "赤字")}) {
        judge::count(tally, judge::agencies(), indicator, {2018});
        judge::count_computed(computed, indicator, {2018});
    }
    EXPECT_EQ(tally, (judge::GradeTally{{0, 1, 1, 0, 1}, 2}));
    EXPECT_EQ(tally.all(), 5);
    EXPECT_EQ(computed, (judge::Tally{2, 1, 1, 1}));
    judge::count(tally, judge::agencies(), one("f", "1", "1"), {2019});
    EXPECT_EQ(tally.ungraded, 3) << "nothing in that year";
}

}  // namespace
