// Years of a plan, whole plans, and values as they are typed.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "edit/make.hpp"
#include "tests/edit/small_plan.hpp"

namespace {

using plan::FiscalYear;

TEST(Years, AreAddedInOrder) {
    plan::Plan plan = small::plan();
    for (const int year : {2020, 2017}) {
        const auto added = edit::add_year(plan, {year});
        ASSERT_TRUE(added.has_value());
        ASSERT_FALSE(edit::apply(plan, *added).has_value());
    }
    ASSERT_EQ(plan.years.size(), 4U);
    EXPECT_EQ(plan.years[0].year, FiscalYear{2017});
    EXPECT_EQ(plan.years[3], (plan::PlanYear{{2020}, "2020(令和2)年度", plan::YearState::planned, {}}));
    EXPECT_FALSE(edit::add_year(plan, {2018}));
    EXPECT_FALSE(edit::add_year(plan, {1867}));
    EXPECT_FALSE(edit::add_year(plan, {3000}));
}

TEST(Years, AreRemovedWithTheirEntries) {
    plan::Plan before = small::plan();
    before.groups[0].groups[0].measures[0].activities[0].years.push_back({{2019}, {}, {}, false, {}});
    plan::Plan plan = before;
    for (const int year : {2018, 2019}) {
        const edit::Edits edits = edit::remove_year(before, {year});
        ASSERT_FALSE(edit::apply_all(plan, edits).has_value());
        EXPECT_EQ(find_year(plan, FiscalYear{year}), nullptr);
        EXPECT_EQ(find_year(small::first_measure(plan).activities[0], FiscalYear{year}), nullptr);
        EXPECT_EQ(find_year(small::first_measure(plan).indicators[0], FiscalYear{year}), nullptr);
        ASSERT_FALSE(edit::apply_all(plan, edit::inverse_all(edits)).has_value());
        EXPECT_TRUE(plan == before);
    }
    EXPECT_TRUE(edit::remove_year(plan, {2017}).empty());
}

TEST(Years, LeaveWhatIsNotOurs) {
    plan::Plan plan = small::plan();
    plan.years.insert(plan.years.begin(), {{2017}, "", plan::YearState::evaluated, {}});
    ASSERT_FALSE(edit::apply_all(plan, edit::remove_year(plan, {2017})).has_value());
    EXPECT_NE(find_year(small::first_measure(plan).indicators[0], FiscalYear{2017}), nullptr);
}

TEST(Plans, BeginWithAYearAndAGroup) {
    const plan::Plan plan = edit::new_plan("計画", {2024}, "柱");
    EXPECT_EQ(plan.title, "計画");
    ASSERT_EQ(plan.years.size(), 1U);
    EXPECT_EQ(plan.years[0].label, "2024(令和6)年度");
    ASSERT_EQ(plan.groups.size(), 1U);
    EXPECT_EQ(plan.groups[0].id, "1");
    EXPECT_EQ(plan.groups[0].name, "柱");
}

TEST(Plans, GoOnForAYear) {
    const plan::Plan plan = small::plan();
    plan::Plan next = edit::next_years_plan(plan);
    ASSERT_EQ(next.years.size(), 3U);
    EXPECT_EQ(next.years[2], (plan::PlanYear{{2020}, "2020(令和2)年度", plan::YearState::planned, {}}));
    next.years.pop_back();
    EXPECT_TRUE(next == plan);
    EXPECT_TRUE(edit::next_years_plan({}) == plan::Plan{});
    const plan::Plan last = edit::new_plan("", {2999}, "");
    EXPECT_TRUE(edit::next_years_plan(last) == last);
}

TEST(TypedAmount, GetsItsUnitAndItsNumber) {
    struct Typed {
        const char* text;
        const char* unit;
        const char* becomes;
        std::optional<double> number;
    };
    const std::vector<Typed> cases{
        {"86", "%", "86%", 86.0},
        {"  86　", "%", "86%", 86.0},
        {"86", "", "86", 86.0},
        {"86.0%", "%", "86.0%", 86.0},
        {"８６．０％", "%", "86.0%", 86.0},
        {"８６", "%", "86%", 86.0},
        {"86", "時間", "86時間", 86.0},
        {"200,000千円", "千円", "200,000千円", 200000.0},
        {"200,000", "千円", "200,000千円", 200000.0},
        {"5件", "%", "5件", 5.0},
        {"△5", "%", "△5%", -5.0},
        {"▲5", "千円", "▲5千円", -5.0},
        {"-5", "", "-5", -5.0},
        {"0", "件", "0件", 0.0},
        {"黒字", "%", "黒字", {}},
        {"約5", "%", "約5", {}},
        {"5～6", "件", "5～6", {}},
        {"-", "%", "-", {}},
        {"－", "%", "－", {}},
    };
    for (const Typed& typed : cases) {
        const auto amount = edit::typed_amount(typed.text, typed.unit);
        ASSERT_TRUE(amount.has_value()) << typed.text;
        EXPECT_EQ(amount->text, typed.becomes);
        EXPECT_EQ(amount->number, typed.number) << typed.text;
        EXPECT_EQ(edit::typed_amount(amount->text, typed.unit), amount) << "typed again";
    }
    for (const char* nothing : {"", " ", "　", " \n\t"}) EXPECT_FALSE(edit::typed_amount(nothing, "%"));
}

}  // namespace
