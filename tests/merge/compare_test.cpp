#include "merge/compare.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <set>

#include "edit/make.hpp"
#include "merge/edits_for.hpp"
#include "merge/same_text.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using edit::Field;
using merge::Change;
using merge::ChangeKind;

/// A plan that comes from elsewhere, and what of a plan it can say.
struct Source {
    plan::Plan plan;
    merge::Coverage coverage;
};

std::vector<Change> compare(const plan::Plan& open, const Source& source) {
    return merge::compare(open, source.plan, source.coverage);
}

/// A source that has a place for everything.
Source all_of(const plan::Plan& plan, bool ids) {
    Source source{plan, merge::full_coverage(plan)};
    source.coverage.ids = ids;
    return source;
}

std::vector<std::size_t> every(std::size_t count) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(i);
    return all;
}

/// The plan with the chosen changes taken, and the step can be taken back.
plan::Plan taken(const plan::Plan& open, const Source& source, const std::vector<std::size_t>& chosen) {
    plan::Plan after = open;
    const edit::Edits edits = merge::edits_for(open, source.plan, source.coverage, chosen);
    const auto refused = edit::apply_all(after, edits);
    EXPECT_FALSE(refused) << refused->code << " " << refused->pointer;
    plan::Plan before = after;
    EXPECT_FALSE(edit::apply_all(before, edit::inverse_all(edits)));
    EXPECT_TRUE(before == open);
    return after;
}

plan::Amount amount(const std::string& text) { return {text, plan::read_amount(text).number, {}}; }

/// One measure with an activity and an indicator of 2018.
plan::Plan small_plan() {
    plan::Plan plan;
    plan.years.push_back({{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}});
    plan::Activity activity{"a1", "見直し", {}, {}};
    activity.years.push_back({{2018}, "・施行 ・検証", {}, false, {}});
    plan::Indicator indicator{"i1", "割合", "%", plan::Direction::higher, {}, {}};
    indicator.years.push_back({{2018}, amount("85.0%"), {}, false, {}, {}});
    plan::Measure measure{"m1", "1-1", "給与", {"職員課"}, {activity}, {indicator}, {}, {}};
    plan.groups.push_back({"g1", "1", "組織", {}, {measure}, {}});
    return plan;
}
plan::Measure& measure_in(plan::Plan& plan) { return plan.groups[0].measures[0]; }

TEST(Compare, EqualPlansHaveNoChanges) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const plan::Plan plan = random_plan(seed);
        ASSERT_TRUE(compare(plan, all_of(plan, true)).empty()) << seed;
        ASSERT_TRUE(compare(plan, all_of(plan, false)).empty()) << seed;
        ASSERT_TRUE(merge::edits_for(plan, plan, merge::full_coverage(plan), {}).empty());
    }
}

plan::Plan edited(const plan::Plan& open, Dice& dice) {
    plan::Plan other = open;
    for (std::size_t steps = 1 + dice.below(12); steps > 0; --steps) {
        edit::apply_all(other, random_step(other, dice).edits);
    }
    return other;
}

TEST(Compare, TakingAllChangesLeavesNone) {
    std::size_t changes_seen = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        Dice dice(seed);
        const plan::Plan open = random_plan(seed);
        const Source source = all_of(edited(open, dice), true);
        const std::vector<Change> changes = compare(open, source);
        changes_seen += changes.size();
        const plan::Plan after = taken(open, source, every(changes.size()));
        const std::vector<Change> left = compare(after, source);
        ASSERT_TRUE(left.empty()) << seed << " " << left[0].name;
        if (HasFailure()) FAIL() << seed;
    }
    EXPECT_GT(changes_seen, 500U);
}

TEST(Compare, TakingAllOfAnotherPlanLeavesNoChanges) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const plan::Plan open = random_plan(seed);
        const Source source = all_of(random_plan(seed + 1000), true);
        const plan::Plan after = taken(open, source, every(compare(open, source).size()));
        ASSERT_TRUE(compare(after, source).empty()) << seed;
        if (HasFailure()) FAIL() << seed;
    }
}

std::map<std::string, plan::Measure> by_id(const plan::Plan& plan) {
    std::map<std::string, plan::Measure> measures;
    for (const plan::PlacedMeasure& placed : measures_in_order(plan)) measures[placed.measure->id] = *placed.measure;
    return measures;
}

TEST(Compare, TakingSomeChangesTouchesNoOtherMeasure) {
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        Dice dice(seed);
        const plan::Plan open = random_plan(seed);
        const Source source = all_of(edited(open, dice), true);
        const std::vector<Change> changes = compare(open, source);
        std::vector<std::size_t> chosen;
        std::set<std::string> may_change;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (dice.chance(2)) continue;
            chosen.push_back(i);
            may_change.insert(changes[i].id);
        }
        const auto before = by_id(open);
        const auto after = by_id(taken(open, source, chosen));
        for (const auto& [id, measure] : before) {
            if (may_change.count(id) > 0) continue;
            const auto found = after.find(id);
            ASSERT_TRUE(found != after.end()) << seed;
            ASSERT_TRUE(found->second == measure) << seed;
        }
        const auto added = [&](std::size_t i) { return changes[i].kind == ChangeKind::added; };
        const auto gone = [&](std::size_t i) { return changes[i].kind == ChangeKind::gone; };
        const auto more = std::count_if(chosen.begin(), chosen.end(), added);
        const auto fewer = std::count_if(chosen.begin(), chosen.end(), gone);
        ASSERT_EQ(static_cast<std::ptrdiff_t>(after.size()), static_cast<std::ptrdiff_t>(before.size()) + more - fewer);
        if (HasFailure()) FAIL() << seed;
    }
}

TEST(Compare, AChangedValueIsOneDifference) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    measure_in(source.plan).indicators[0].years[0].actual = amount("86.0%");
    measure_in(source.plan).indicators[0].years[0].verdict = plan::Verdict::met;
    const std::vector<Change> changes = compare(open, source);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].kind, ChangeKind::changed);
    EXPECT_EQ(changes[0].id, "m1");
    EXPECT_EQ(changes[0].differences, (std::vector<merge::Difference>{{"割合", {"i1", {2018}, Field::actual}, "", "86.0%"},
                                                                      {"割合", {"i1", {2018}, Field::verdict}, "", "○"}}));
    EXPECT_EQ(taken(open, source, {0}), source.plan);
}

TEST(Compare, WhatTheSheetDoesNotCarryIsNotCompared) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    source.coverage = {};
    source.coverage.code = source.coverage.indicators = true;
    source.coverage.results = {{2018}};
    measure_in(source.plan).name = "別";
    measure_in(source.plan).sections.clear();
    measure_in(source.plan).activities.clear();
    measure_in(source.plan).indicators[0].unit = "件";
    measure_in(source.plan).indicators[0].direction = plan::Direction::lower;
    measure_in(source.plan).indicators[0].years[0].target.reset();
    EXPECT_TRUE(compare(open, source).empty());
}

TEST(Compare, WhatSheetsLoseIsNoChange) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    measure_in(source.plan).activities[0].years[0].plan = " ・施行\n・検証 ";
    measure_in(source.plan).activities[0].years[0].actual = "";
    measure_in(source.plan).indicators[0].years[0].target = amount("８５.０%");
    EXPECT_TRUE(compare(open, source).empty());
}

TEST(Compare, ADashIsAValue) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    measure_in(source.plan).indicators[0].years[0].actual = amount("-");
    EXPECT_EQ(compare(open, source).size(), 1U);
    EXPECT_EQ(taken(open, source, {0}), source.plan);
}

TEST(Compare, MeasuresMatchByCodeThenByName) {
    plan::Plan open = small_plan();
    plan::Measure second = measure_in(open);
    second.id = "m2";
    second.code = "1-2";
    second.name = "配置";
    second.activities.clear();
    second.indicators.clear();
    open.groups[0].measures.push_back(second);
    Source source = all_of(open, false);
    source.plan.groups[0].measures[0].id = "x1";
    source.plan.groups[0].measures[0].name = "給与制度";
    source.plan.groups[0].measures[1].id = "x2";
    source.plan.groups[0].measures[1].code = "2-2";
    const std::vector<Change> changes = compare(open, source);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].id, "m1");
    EXPECT_FALSE(changes[0].by_name);
    EXPECT_EQ(changes[1].id, "m2");
    EXPECT_TRUE(changes[1].by_name);
    const plan::Plan after = taken(open, source, {1});
    EXPECT_EQ(after.groups[0].measures[0], open.groups[0].measures[0]);
    EXPECT_EQ(after.groups[0].measures[1].code, "2-2");
}

TEST(Compare, AnActivityWithAnotherTextIsTheOneInItsPlace) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    measure_in(source.plan).activities[0].id = "x";
    measure_in(source.plan).activities[0].text = "見直しと改定";
    plan::Plan expected = open;
    measure_in(expected).activities[0].text = "見直しと改定";
    EXPECT_EQ(taken(open, source, {0}), expected);
}

TEST(Compare, WhatTheSheetLacksIsGone) {
    const plan::Plan open = small_plan();
    Source source = all_of(open, false);
    source.plan.groups.clear();
    std::vector<Change> changes = compare(open, source);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].kind, ChangeKind::gone);
    EXPECT_TRUE(taken(open, source, {0}).groups[0].measures.empty());
    source.coverage.code = source.coverage.name = false;
    EXPECT_TRUE(compare(open, source).empty());
}

TEST(Compare, NewMeasuresStandWhereTheSheetHasThem) {
    plan::Plan open = small_plan();
    open.groups.push_back({"g2", "2", "財政", {}, {}, {}});
    Source source = all_of(open, false);
    plan::Measure added{"m1", "1-0", "新しい", {}, {}, {{"i1", "件数", "件", plan::Direction::higher, {}, {}}}, {}, {}};
    source.plan.groups[0].measures.insert(source.plan.groups[0].measures.begin(), added);
    added.code = "2-1";
    source.plan.groups[1].measures.push_back(added);
    added.code = "3-1";
    source.plan.groups.push_back({"g1", "3", "協働", {{"g9", "", "市民", {}, {added}, {}}}, {}, {}});
    const plan::Plan after = taken(open, source, every(compare(open, source).size()));
    ASSERT_EQ(after.groups.size(), 3U);
    ASSERT_EQ(after.groups[0].measures.size(), 2U);
    EXPECT_EQ(after.groups[0].measures[0].code, "1-0");
    EXPECT_EQ(after.groups[0].measures[0].id, "m1-2");
    EXPECT_EQ(after.groups[0].measures[0].indicators[0].id, "i1-2");
    EXPECT_EQ(after.groups[1].measures[0].code, "2-1");
    EXPECT_EQ(after.groups[2].id, "g1-2");
    EXPECT_EQ(after.groups[2].groups[0].name, "市民");
    EXPECT_EQ(after.groups[2].groups[0].measures[0].code, "3-1");
}

TEST(Compare, AGroupIsKnownByItsCodeItsNameOrItsLabel) {
    const plan::Plan open = small_plan();
    for (const plan::Group& named : {plan::Group{"x", "1", "別の名", {}, {}, {}}, plan::Group{"x", "", "組織", {}, {}, {}},
                                     plan::Group{"x", "", "1 組織", {}, {}, {}}}) {
        Source source = all_of({}, false);
        source.plan.groups.push_back(named);
        source.plan.groups[0].measures.push_back({"m", "1-9", "新しい", {}, {}, {}, {}, {}});
        const std::vector<Change> changes = compare(open, source);
        ASSERT_EQ(changes.size(), 2U);
        const plan::Plan after = taken(open, source, {0});
        ASSERT_EQ(after.groups.size(), 1U);
        EXPECT_EQ(after.groups[0].measures.size(), 2U);
    }
}

TEST(Compare, YearsThatThePlanLacksComeWithTheirValues) {
    plan::Plan open = small_plan();
    open.years.push_back({{2019}, "2019", plan::YearState::planned, {}});
    Source source = all_of(open, false);
    source.plan.years[1].state = plan::YearState::evaluated;
    source.plan.years.push_back({{2020}, "令和2年度", plan::YearState::planned, {}});
    source.coverage.targets = source.coverage.verdicts = {{2018}, {2019}, {2020}};
    plan::Indicator& indicator = measure_in(source.plan).indicators[0];
    indicator.years.push_back({{2019}, {}, {}, false, plan::Verdict::missed, {}});
    indicator.years.push_back({{2020}, amount("90%"), {}, false, {}, {}});
    EXPECT_EQ(taken(open, source, {0}), source.plan);
    EXPECT_EQ(taken(open, source, {}), open);
}

TEST(Compare, AForecastGoesWithItsValue) {
    plan::Plan open = small_plan();
    measure_in(open).activities[0].years[0].actual = "施行の見込み";
    measure_in(open).activities[0].years[0].forecast = true;
    Source source = all_of(open, false);
    measure_in(source.plan).activities[0].years[0].forecast = false;
    EXPECT_TRUE(compare(open, source).empty());
    measure_in(source.plan).activities[0].years[0].actual = "施行した";
    EXPECT_EQ(taken(open, source, {0}), source.plan);
}

TEST(Compare, TextsAreTheSameAsSheetsLoseThem) {
    EXPECT_TRUE(merge::same_text("・a\n・b", "・a ・b"));
    EXPECT_TRUE(merge::same_text("a\r\nb", "a\nb"));
    EXPECT_TRUE(merge::same_text("次の\n①a　②b", "次の ①a\n②b"));
    EXPECT_TRUE(merge::same_text(" １８件", "18件"));
    EXPECT_FALSE(merge::same_text("a\nb", "a b"));
    EXPECT_FALSE(merge::same_text("a・b", "a ・b"));
    EXPECT_FALSE(merge::same_text("85%", "85.0%"));
    EXPECT_FALSE(merge::same_text("BCP", "ＢＣＰ"));
    EXPECT_FALSE(merge::same_text("", "-"));
    EXPECT_TRUE(merge::same_names({"職員課", "行政総務課"}, {"職員課　行政総務課"}));
    EXPECT_FALSE(merge::same_names({"職員課"}, {"行政総務課"}));
}

/// A plan as large as one gets, with values in every measure.
plan::Plan large_plan(std::size_t measures) {
    plan::Plan plan = small_plan();
    const plan::Measure pattern = measure_in(plan);
    plan.groups[0].measures.clear();
    for (std::size_t i = 0; i < measures; ++i) {
        plan::Measure measure = pattern;
        const std::string number = std::to_string(i);
        measure.id = "m" + number;
        measure.code = "1-" + number;
        measure.name = "取組 " + number;
        measure.activities[0].id = "a" + number;
        measure.indicators[0].id = "i" + number;
        plan.groups[0].measures.push_back(measure);
    }
    return plan;
}

TEST(Compare, TenThousandMeasuresAreComparedAndTaken) {
    const plan::Plan open = large_plan(10000);
    Source source = all_of(open, false);
    for (plan::Measure& measure : source.plan.groups[0].measures) {
        measure.indicators[0].years[0].actual = amount("86.0%");
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t count = compare(open, source).size();
    const auto compared = std::chrono::steady_clock::now();
    const edit::Edits edits = merge::edits_for(open, source.plan, source.coverage, every(count));
    const auto made = std::chrono::steady_clock::now();
    EXPECT_EQ(count, 10000U);
    EXPECT_EQ(edits.size(), 10000U);
    const std::chrono::duration<double> to_compare = compared - begin;
    const std::chrono::duration<double> to_make = made - compared;
    std::printf("10,000 measures: compared in %.2f s, edits made in %.2f s\n", to_compare.count(), to_make.count());
    plan::Plan after = open;
    EXPECT_FALSE(edit::apply_all(after, edits));
    EXPECT_TRUE(after == source.plan);
}

}  // namespace
