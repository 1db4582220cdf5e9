// Setting values: every field can be set, cleared, taken back; what does not fit leaves the plan as it is.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "edit/make.hpp"
#include "tests/edit/small_plan.hpp"

namespace {

using edit::Absent;
using edit::Field;
using edit::NoEntry;
using edit::Place;
using edit::SetValue;
using edit::Value;
using Texts = std::vector<std::string>;

struct Case {
    Place place;
    Value value;
};

/// Every field that there is, with another value than the small plan has.
const std::vector<Case>& every_field() {
    static const std::vector<Case> cases{
        {{"", {}, Field::title}, "新しい計画"},
        {{"", {}, Field::organization}, "市"},
        {{"", {}, Field::source}, "出典"},
        {{"", {2018}, Field::label}, "平成30年度"},
        {{"", {2019}, Field::state}, plan::YearState::evaluated},
        {{"1", {}, Field::code}, "A"},
        {{"1-1", {}, Field::name}, "名"},
        {{"m1", {}, Field::code}, ""},
        {{"m3", {}, Field::name}, "名"},
        {{"m1", {}, Field::sections}, Texts{"総務課"}},
        {{"m2", {}, Field::notes}, Texts{"一", "二"}},
        {{"a1", {}, Field::text}, ""},
        {{"a1", {2018}, Field::plan}, "別の計画"},
        {{"a1", {2018}, Field::actual}, ""},
        {{"a1", {2018}, Field::forecast}, false},
        {{"a1", {2019}, Field::plan}, "実施"},
        {{"a1", {2019}, Field::actual}, "実施"},
        {{"a1", {2019}, Field::forecast}, true},
        {{"i1", {}, Field::name}, "率"},
        {{"i1", {}, Field::unit}, ""},
        {{"i1", {}, Field::direction}, plan::Direction::none},
        {{"i1", {2018}, Field::target}, plan::Amount{"黒字", {}, {{"x", "1"}}}},
        {{"i1", {2018}, Field::actual}, plan::Amount{"87%", 87.0, {}}},
        {{"i1", {2018}, Field::forecast}, false},
        {{"i1", {2018}, Field::verdict}, plan::Verdict::unset},
        {{"i1", {2019}, Field::target}, plan::Amount{"90%", 90.0, {}}},
        {{"i1", {2019}, Field::actual}, plan::Amount{"90%", 90.0, {}}},
        {{"i1", {2019}, Field::forecast}, true},
        {{"i1", {2019}, Field::verdict}, plan::Verdict::missed},
        {{"i1", {2017}, Field::verdict}, plan::Verdict::met},
    };
    return cases;
}

std::string code_of(const std::optional<plan::Problem>& problem) { return problem ? problem->code : ""; }

TEST(ApplyValue, SetsEveryFieldAndTakesItBack) {
    const plan::Plan before = small::plan();
    for (const auto& [place, value] : every_field()) {
        SCOPED_TRACE(place.id + " " + std::to_string(place.year.year) + " " + std::to_string(static_cast<int>(place.field)));
        plan::Plan plan = before;
        const auto made = edit::set(plan, place, value);
        ASSERT_TRUE(made.has_value());
        ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
        EXPECT_FALSE(plan == before);
        EXPECT_TRUE(edit::value_at(plan, place) == value);
        EXPECT_FALSE(edit::set(plan, place, value).has_value());
        ASSERT_EQ(code_of(edit::apply(plan, edit::inverse(*made))), "");
        EXPECT_TRUE(plan == before);
        ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
        EXPECT_EQ(code_of(edit::apply(plan, *made)), edit::code::other_value);
    }
}

TEST(ApplyValue, ClearsWhatMayBeAbsent) {
    const plan::Plan before = small::plan();
    for (const Place& place :
         {Place{"a1", {2018}, Field::plan}, Place{"a1", {2018}, Field::actual}, Place{"a1", {2018}, Field::forecast},
          Place{"i1", {2018}, Field::target}, Place{"i1", {2018}, Field::actual}, Place{"i1", {2018}, Field::forecast},
          Place{"i1", {2018}, Field::verdict}}) {
        for (const Value& nothing : {Value{Absent{}}, Value{NoEntry{}}}) {
            plan::Plan plan = before;
            const auto made = edit::set(plan, place, nothing);
            ASSERT_TRUE(made.has_value());
            ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
            EXPECT_FALSE(plan == before);
            EXPECT_FALSE(edit::set(plan, place, nothing).has_value());
            ASSERT_EQ(code_of(edit::apply(plan, edit::inverse(*made))), "");
            EXPECT_TRUE(plan == before);
        }
    }
}

TEST(ApplyValue, DropsAnEntryWithItsLastValue) {
    plan::Plan plan = small::plan();
    std::vector<plan::Plan> states{plan};
    edit::Edits done;
    for (const Field field : {Field::target, Field::forecast, Field::verdict, Field::actual}) {
        const auto made = edit::set(plan, {"i1", {2018}, field}, Absent{});
        ASSERT_TRUE(made.has_value());
        ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
        done.push_back(*made);
        states.push_back(plan);
    }
    // 2018 has gone; the entry for 2017 has a member that is not ours to drop.
    const plan::Indicator& indicator = small::first_measure(plan).indicators.at(0);
    ASSERT_EQ(indicator.years.size(), 1U);
    EXPECT_EQ(indicator.years[0].year.year, 2017);
    for (std::size_t i = done.size(); i-- > 0;) {
        ASSERT_EQ(code_of(edit::apply(plan, edit::inverse(done[i]))), "");
        EXPECT_TRUE(plan == states[i]);
    }
}

TEST(ApplyValue, LeavesAnEntryThatStoodThereEmpty) {
    plan::Plan plan = small::plan();
    plan::Measure& measure = plan.groups[0].groups[0].measures[0];
    measure.activities[0].years.push_back({{2019}, {}, {}, false, {}});
    const plan::Plan before = plan;
    const Place place{"a1", {2019}, Field::plan};
    const auto made = edit::set(plan, place, "実施");
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(std::get<SetValue>(*made).from, Value{Absent{}});
    ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
    ASSERT_EQ(code_of(edit::apply(plan, edit::inverse(*made))), "");
    EXPECT_TRUE(plan == before);
    // An edit that says there is no entry at all could not be taken back to this.
    EXPECT_EQ(code_of(edit::apply(plan, SetValue{place, NoEntry{}, "実施"})), edit::code::other_value);
    EXPECT_EQ(code_of(edit::apply(plan, SetValue{{"i1", {2019}, Field::target}, Absent{}, plan::Amount{"1", 1.0, {}}})),
              edit::code::other_value);
    EXPECT_TRUE(plan == before);
}

TEST(ApplyValue, TakesNoEntryForOneThatSomethingElseIsIn) {
    plan::Plan plan = small::plan();
    const plan::Plan before = plan;
    const SetValue made{{"i1", {2017}, Field::actual}, NoEntry{}, plan::Amount{"1", 1.0, {}}};
    ASSERT_EQ(code_of(edit::apply(plan, made)), "");
    ASSERT_EQ(code_of(edit::apply(plan, edit::inverse(made))), "");
    EXPECT_TRUE(plan == before);
}

TEST(ApplyValue, KeepsYearsInOrder) {
    plan::Plan plan = small::plan();
    plan.years.push_back({{2020}, "", plan::YearState::planned, {}});
    for (const int year : {2020, 2019}) {
        const auto made = edit::set(plan, {"i1", {year}, Field::verdict}, plan::Verdict::met);
        ASSERT_TRUE(made.has_value());
        ASSERT_EQ(code_of(edit::apply(plan, *made)), "");
    }
    std::vector<int> years;
    for (const auto& entry : small::first_measure(plan).indicators.at(0).years) years.push_back(entry.year.year);
    EXPECT_EQ(years, (std::vector<int>{2017, 2018, 2019, 2020}));
}

TEST(ApplyValue, RefusesAndChangesNothing) {
    struct Refused {
        SetValue edit;
        std::string_view code;
    };
    const plan::Amount amount{"86.0%", 86.0, {}};
    const std::vector<Refused> cases{
        {{{"?", {}, Field::name}, "a", "b"}, edit::code::no_such_target},
        {{{"", {2030}, Field::label}, "a", "b"}, edit::code::no_such_target},
        {{{"m1", {2018}, Field::name}, "a", "b"}, edit::code::no_such_target},
        {{{"i1", {1867}, Field::target}, NoEntry{}, amount}, edit::code::no_such_target},
        {{{"i1", {3000}, Field::target}, NoEntry{}, amount}, edit::code::no_such_target},
        {{{"", {}, Field::name}, "a", "b"}, edit::code::wrong_type},
        {{{"m1", {}, Field::title}, "a", "b"}, edit::code::wrong_type},
        {{{"m1", {}, Field::name}, "人を育てる", Absent{}}, edit::code::wrong_type},
        {{{"m1", {}, Field::name}, "人を育てる", true}, edit::code::wrong_type},
        {{{"m1", {}, Field::sections}, Texts{"職員課", "総務課"}, "一"}, edit::code::wrong_type},
        {{{"a1", {2018}, Field::target}, "実施", "b"}, edit::code::wrong_type},
        {{{"a1", {2018}, Field::actual}, "実施した", amount}, edit::code::wrong_type},
        {{{"a1", {}, Field::actual}, "実施した", "b"}, edit::code::wrong_type},
        {{{"i1", {2018}, Field::actual}, amount, "b"}, edit::code::wrong_type},
        {{{"i1", {2018}, Field::forecast}, true, Absent{}}, edit::code::wrong_type},
        {{{"i1", {2018}, Field::verdict}, plan::Verdict::met, plan::YearState::planned}, edit::code::wrong_type},
        {{{"m1", {}, Field::name}, "別の名", "b"}, edit::code::other_value},
        {{{"i1", {2018}, Field::actual}, plan::Amount{"86.0%", 86.5, {}}, amount}, edit::code::other_value},
        {{{"i1", {2018}, Field::actual}, Absent{}, amount}, edit::code::other_value},
        {{{"i1", {2019}, Field::actual}, amount, Absent{}}, edit::code::other_value},
    };
    plan::Plan plan = small::plan();
    const plan::Plan before = plan;
    for (const auto& [edit, code] : cases) {
        const auto problem = edit::apply(plan, edit);
        EXPECT_EQ(code_of(problem), code) << edit.place.id << " " << static_cast<int>(edit.place.field);
        EXPECT_EQ(problem.value_or(plan::Problem{}).pointer, edit.place.id);
        EXPECT_TRUE(plan == before);
    }
}

TEST(ApplyValue, SaysWhatStoodThere) {
    plan::Plan plan = small::plan();
    const auto problem = edit::apply(plan, SetValue{{"i1", {2018}, Field::actual}, plan::Amount{"1", 1.0, {}}, Absent{}});
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->found, "86.0%");
    EXPECT_EQ(problem->expected, "1");
}

TEST(ApplyAll, AppliesAllOrNone) {
    plan::Plan plan = small::plan();
    const plan::Plan before = plan;
    edit::Edits edits;
    for (int i = 0; i < 40; ++i) {
        edits.push_back(SetValue{{"m3", {}, Field::name}, i == 0 ? "道を直す" : std::to_string(i), std::to_string(i + 1)});
        if (i == 20) edits.push_back(edit::Move{edit::Kind::measure, "m3", "2", 0, "1-1", 1});
    }
    ASSERT_EQ(code_of(edit::apply_all(plan, edits)), "");
    ASSERT_EQ(code_of(edit::apply_all(plan, edit::inverse_all(edits))), "");
    EXPECT_TRUE(plan == before);
    edits.push_back(SetValue{{"m3", {}, Field::name}, "?", "1"});
    EXPECT_EQ(code_of(edit::apply_all(plan, edits)), edit::code::other_value);
    EXPECT_TRUE(plan == before);
}

TEST(Set, MakesNothingOfWhatCannotBe) {
    const plan::Plan plan = small::plan();
    EXPECT_FALSE(edit::set(plan, {"?", {}, Field::name}, "a"));
    EXPECT_FALSE(edit::set(plan, {"m1", {}, Field::unit}, "a"));
    EXPECT_FALSE(edit::set(plan, {"m1", {}, Field::name}, true));
    EXPECT_FALSE(edit::set(plan, {"m1", {}, Field::name}, Absent{}));
    EXPECT_FALSE(edit::set(plan, {"i1", {2030}, Field::target}, plan::Amount{"1", 1.0, {}})) << "a year that is not listed";
    EXPECT_FALSE(edit::set(plan, {"i1", {2019}, Field::forecast}, false)) << "there is no entry, so it is none";
    EXPECT_FALSE(edit::value_at(plan, {"i1", {2030}, Field::target}));
    EXPECT_TRUE(edit::value_at(plan, {"i1", {2019}, Field::target}) == Value{NoEntry{}});
    EXPECT_TRUE(edit::value_at(plan, {"i1", {2017}, Field::target}) == Value{Absent{}});
}

}  // namespace
