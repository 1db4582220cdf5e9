// Adding, copying, removing and moving things.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "edit/make.hpp"
#include "tests/edit/small_plan.hpp"

namespace {

using edit::Insert;
using edit::Item;
using edit::Kind;
using edit::Move;
using edit::Remove;

std::string code_of(const std::optional<plan::Problem>& problem) { return problem ? problem->code : ""; }

/// The plan's ids in reading order, things in brackets behind what they are in.
std::string shape(const std::vector<plan::Group>& groups) {
    std::string text;
    for (const plan::Group& group : groups) {
        text += " " + group.id + "[";
        for (const plan::Measure& measure : group.measures) {
            text += " " + measure.id;
            for (const plan::Activity& activity : measure.activities) text += " " + activity.id;
            for (const plan::Indicator& indicator : measure.indicators) text += " " + indicator.id;
        }
        text += shape(group.groups) + " ]";
    }
    return text;
}
std::string shape(const plan::Plan& plan) { return shape(plan.groups); }

/// Applies it, takes it back, applies it again: the shape after it.
template <class Made>
std::string shape_after(const std::optional<Made>& made) {
    if (!made) return "nothing";
    const plan::Plan before = small::plan();
    plan::Plan plan = before;
    if (const auto refused = edit::apply(plan, *made)) return refused->code;
    const plan::Plan after = plan;
    if (edit::apply(plan, edit::inverse(*made)) || !(plan == before)) return "not taken back";
    if (edit::apply(plan, *made) || !(plan == after)) return "not made again";
    return shape(plan);
}

TEST(Items, AreAddedEmptyAtTheirPlace) {
    const plan::Plan plan = small::plan();
    EXPECT_EQ(shape(plan), " 1[ 1-1[ m1 a1 i1 m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::add(plan, Kind::group, "", 1, "新")), " 1[ 1-1[ m1 a1 i1 m2 ] ] 3[ ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::add(plan, Kind::group, "1", 0, "新")), " 1[ 1-2[ ] 1-1[ m1 a1 i1 m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::add(plan, Kind::measure, "1-1", 2, "新")), " 1[ 1-1[ m1 a1 i1 m2 1-1-3 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::add(plan, Kind::activity, "m1", 0, "新")), " 1[ 1-1[ m1 m1/a2 a1 i1 m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::add(plan, Kind::indicator, "m3", 0, "新")), " 1[ 1-1[ m1 a1 i1 m2 ] ] 2[ m3 m3/i1 ]");
    EXPECT_FALSE(edit::add(plan, Kind::measure, "", 0, "新"));
    EXPECT_FALSE(edit::add(plan, Kind::measure, "m1", 0, "新"));
    EXPECT_FALSE(edit::add(plan, Kind::activity, "1", 0, "新"));
    EXPECT_FALSE(edit::add(plan, Kind::measure, "2", 2, "新"));
    EXPECT_FALSE(edit::add(plan, Kind::year, "", 0, "新"));
    const auto indicator = edit::add(plan, Kind::indicator, "m1", 0, "率");
    ASSERT_TRUE(indicator.has_value());
    EXPECT_TRUE(indicator->item == Item(plan::Indicator{"m1/i2", "率", "", plan::Direction::higher, {}, {}}));
}

TEST(Items, AreCopiedWithIdsOfTheirOwn) {
    plan::Plan plan = small::plan();
    EXPECT_EQ(shape_after(edit::duplicate(plan, "m1", "写し")), " 1[ 1-1[ m1 a1 i1 m1-2 a1-2 i1-2 m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::duplicate(plan, "1", "写し")),
              " 1[ 1-1[ m1 a1 i1 m2 ] ] 1-2[ 1-2-1[ m1-2 a1-2 i1-2 m2-2 ] ] 2[ m3 ]");
    const auto copy = edit::duplicate(plan, "m1", "写し");
    ASSERT_TRUE(copy.has_value());
    const auto& measure = std::get<plan::Measure>(copy->item);
    EXPECT_EQ(measure.name, "写し");
    EXPECT_EQ(measure.indicators.at(0).years, small::first_measure(plan).indicators.at(0).years);
    ASSERT_EQ(code_of(edit::apply(plan, *copy)), "");
    EXPECT_EQ(edit::id_of(edit::duplicate(plan, "m1", "")->item), "m1-3");
    EXPECT_EQ(std::get<plan::Activity>(edit::duplicate(plan, "a1", "文")->item).text, "文");
    EXPECT_FALSE(edit::duplicate(plan, "?", ""));
}

TEST(Items, AreRemovedWithAllThatIsInThem) {
    const plan::Plan plan = small::plan();
    EXPECT_EQ(shape_after(edit::remove(plan, "1")), " 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::remove(plan, "m1")), " 1[ 1-1[ m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::remove(plan, "a1")), " 1[ 1-1[ m1 i1 m2 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::remove(plan, "i1")), " 1[ 1-1[ m1 a1 m2 ] ] 2[ m3 ]");
    EXPECT_FALSE(edit::remove(plan, ""));
}

TEST(Items, AreMoved) {
    const plan::Plan plan = small::plan();
    EXPECT_EQ(shape_after(edit::move(plan, "m1", "1-1", 1)), " 1[ 1-1[ m2 m1 a1 i1 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::move(plan, "m2", "1-1", 0)), " 1[ 1-1[ m2 m1 a1 i1 ] ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::move(plan, "m1", "2", 1)), " 1[ 1-1[ m2 ] ] 2[ m3 m1 a1 i1 ]");
    EXPECT_EQ(shape_after(edit::move(plan, "1-1", "", 0)), " 1-1[ m1 a1 i1 m2 ] 1[ ] 2[ m3 ]");
    EXPECT_EQ(shape_after(edit::move(plan, "1", "2", 0)), " 2[ m3 1[ 1-1[ m1 a1 i1 m2 ] ] ]");
    EXPECT_EQ(shape_after(edit::move(plan, "i1", "m3", 0)), " 1[ 1-1[ m1 a1 m2 ] ] 2[ m3 i1 ]");
    EXPECT_FALSE(edit::move(plan, "m1", "1-1", 0)) << "it is there";
    EXPECT_FALSE(edit::move(plan, "m1", "1-1", 2)) << "too far";
    EXPECT_FALSE(edit::move(plan, "m1", "", 0));
    EXPECT_FALSE(edit::move(plan, "m1", "?", 0));
    EXPECT_FALSE(edit::move(plan, "1", "1", 0)) << "into itself";
    EXPECT_FALSE(edit::move(plan, "1", "1-1", 0)) << "into itself";
}

TEST(Items, NestNoDeeperThanAFileHolds) {
    plan::Plan plan = edit::new_plan("深い計画", {2024}, "1");
    std::string parent = "1";
    for (std::size_t depth = 2; depth <= edit::most_groups_deep_made; ++depth) {
        const auto added = edit::add(plan, Kind::group, parent, 0, "柱");
        ASSERT_TRUE(added.has_value()) << depth;
        ASSERT_EQ(code_of(edit::apply(plan, *added)), "");
        parent = edit::id_of(added->item);
    }
    EXPECT_FALSE(edit::add(plan, Kind::group, parent, 0, "柱"));
    EXPECT_TRUE(edit::add(plan, Kind::measure, parent, 0, "取組"));
    for (std::size_t depth = edit::most_groups_deep_made + 1; depth <= edit::most_groups_deep; ++depth) {
        const std::string id = "d" + std::to_string(depth);
        ASSERT_EQ(code_of(edit::apply(plan, Insert{parent, 0, plan::Group{id, "", "", {}, {}, {}}})), "");
        parent = id;
    }
    EXPECT_EQ(code_of(edit::apply(plan, Insert{parent, 0, plan::Group{"x", "", "", {}, {}, {}}})), edit::code::bad_place);
    EXPECT_FALSE(edit::add(plan, Kind::measure, parent, 0, "取組"));
    ASSERT_EQ(code_of(edit::apply(plan, Insert{"", 0, plan::Group{"x", "", "", {}, {}, {}}})), "");
    EXPECT_EQ(code_of(edit::apply(plan, Move{Kind::group, "1", "", 1, "x", 0})), edit::code::bad_place);
}

TEST(Items, AreRefusedAndNothingIsChanged) {
    const plan::Plan before = small::plan();
    const plan::Measure fresh{"m9", "", "", {}, {}, {}, {}, {}};
    const plan::Measure m3 = before.groups[1].measures[0];
    plan::Measure other = m3;
    other.name = "別";
    const plan::Measure twice{"m9", "", "", {}, {{"m9", "", {}, {}}}, {}, {}, {}};
    const plan::Group with_known{"g", "", "", {{"h", "", "", {}, {{"a1", "", "", {}, {}, {}, {}, {}}}, {}}}, {}, {}};
    const plan::PlanYear year{{2020}, "", plan::YearState::planned, {}};
    struct Refused {
        edit::Edit edit;
        std::string_view code;
    };
    const std::vector<Refused> cases{
        {Insert{"?", 0, fresh}, edit::code::no_such_target},
        {Insert{"", 0, fresh}, edit::code::no_such_target},
        {Insert{"m1", 0, fresh}, edit::code::no_such_target},
        {Insert{"2", 2, fresh}, edit::code::bad_place},
        {Insert{"2", 0, m3}, edit::code::id_in_use},
        {Insert{"2", 0, plan::Measure{}}, edit::code::id_in_use},
        {Insert{"2", 0, twice}, edit::code::id_in_use},
        {Insert{"", 0, with_known}, edit::code::id_in_use},
        {Insert{"", 0, before.years[0]}, edit::code::id_in_use},
        {Insert{"1", 0, year}, edit::code::no_such_target},
        {Insert{"", 0, plan::PlanYear{{3000}, "", {}, {}}}, edit::code::bad_place},
        {Remove{"2", 0, other}, edit::code::other_item},
        {Remove{"2", 1, m3}, edit::code::other_item},
        {Remove{"1-1", 0, m3}, edit::code::other_item},
        {Remove{"?", 0, m3}, edit::code::no_such_target},
        {Remove{"2", 0, fresh}, edit::code::no_such_target},
        {Remove{"", 0, year}, edit::code::no_such_target},
        {Remove{"", 0, plan::PlanYear{{2018}, "別", plan::YearState::evaluated, {}}}, edit::code::other_item},
        {Move{Kind::measure, "?", "2", 0, "1", 0}, edit::code::no_such_target},
        {Move{Kind::measure, "m3", "2", 1, "1", 0}, edit::code::other_item},
        {Move{Kind::measure, "m3", "1", 0, "1", 0}, edit::code::other_item},
        {Move{Kind::group, "m3", "2", 0, "1", 0}, edit::code::other_item},
        {Move{Kind::measure, "m3", "2", 0, "?", 0}, edit::code::no_such_target},
        {Move{Kind::measure, "m3", "2", 0, "", 0}, edit::code::no_such_target},
        {Move{Kind::measure, "m3", "2", 0, "1-1", 3}, edit::code::bad_place},
        {Move{Kind::measure, "m3", "2", 0, "2", 1}, edit::code::bad_place},
        {Move{Kind::group, "1", "", 0, "1-1", 0}, edit::code::bad_place},
        {Move{Kind::year, "2018", "", 0, "", 1}, edit::code::bad_place},
    };
    plan::Plan plan = before;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        EXPECT_EQ(code_of(edit::apply(plan, cases[i].edit)), cases[i].code) << i;
        EXPECT_TRUE(plan == before) << i;
    }
}

TEST(Items, AreWhereTheyAre) {
    const plan::Plan plan = small::plan();
    EXPECT_EQ(edit::where_is(plan, "2"), (edit::Where{Kind::group, "", 1, 2}));
    EXPECT_EQ(edit::where_is(plan, "m2"), (edit::Where{Kind::measure, "1-1", 1, 2}));
    EXPECT_EQ(edit::where_is(plan, "i1"), (edit::Where{Kind::indicator, "m1", 0, 1}));
    EXPECT_EQ(edit::where_is(plan, ""), std::nullopt);
    EXPECT_EQ(edit::fresh_id(plan, "x"), "x");
    EXPECT_EQ(edit::fresh_id(plan, "m1"), "m1-2");
    EXPECT_EQ(edit::fresh_id(plan, ""), "3");
}

}  // namespace
