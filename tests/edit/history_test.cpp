// Undo, redo, what is saved, and single steps taken back later.

#include "edit/history.hpp"

#include <gtest/gtest.h>

#include <string>

#include "edit/make.hpp"
#include "tests/edit/small_plan.hpp"

namespace {

using edit::Field;
using edit::History;
using edit::Step;

Step step_of(edit::Edits edits) { return {edit::Act::edit, std::move(edits), {}, {}, {}, {}}; }
Step naming(const plan::Plan& plan, const std::string& name) {
    return step_of({*edit::set(plan, {"m1", {}, Field::name}, name)});
}
const std::string& name_in(const plan::Plan& plan) { return small::first_measure(plan).name; }

TEST(History, GoesBackAndForth) {
    plan::Plan plan = small::plan();
    History history;
    EXPECT_FALSE(history.undo(plan));
    EXPECT_FALSE(history.redo(plan));
    for (const char* name : {"一", "二", "三"}) ASSERT_FALSE(history.commit(plan, naming(plan, name)).has_value());
    EXPECT_EQ(history.position(), 3U);
    EXPECT_TRUE(history.undo(plan));
    EXPECT_TRUE(history.undo(plan));
    EXPECT_EQ(name_in(plan), "一");
    EXPECT_EQ(history.next_undo(), &history.steps()[0]);
    EXPECT_EQ(history.next_redo(), &history.steps()[1]);
    EXPECT_TRUE(history.redo(plan));
    EXPECT_EQ(name_in(plan), "二");
    ASSERT_FALSE(history.commit(plan, naming(plan, "四")).has_value());
    EXPECT_EQ(history.steps().size(), 3U);
    EXPECT_FALSE(history.redo(plan));
    while (history.undo(plan)) {
    }
    EXPECT_TRUE(plan == small::plan());
}

TEST(History, KeepsNothingOfARefusedStep) {
    plan::Plan plan = small::plan();
    History history;
    ASSERT_FALSE(history.commit(plan, naming(plan, "一")).has_value());
    const plan::Plan before = plan;
    Step bad = naming(plan, "二");
    bad.edits.push_back(edit::SetValue{{"?", {}, Field::name}, "", ""});
    EXPECT_TRUE(history.undo(plan));
    EXPECT_TRUE(history.redo(plan));
    EXPECT_TRUE(history.commit(plan, bad).has_value());
    EXPECT_TRUE(plan == before);
    EXPECT_EQ(history.steps().size(), 1U);
}

TEST(History, LeavesAPlanThatIsAnotherOne) {
    plan::Plan plan = small::plan();
    History history;
    ASSERT_FALSE(history.commit(plan, naming(plan, "一")).has_value());
    plan::Plan other = small::plan();
    EXPECT_FALSE(history.undo(other));
    EXPECT_TRUE(other == small::plan());
    EXPECT_EQ(history.position(), 1U);
}

TEST(History, KnowsWhatIsSaved) {
    plan::Plan plan = small::plan();
    History history;
    EXPECT_TRUE(history.is_saved());
    ASSERT_FALSE(history.commit(plan, naming(plan, "一")).has_value());
    ASSERT_FALSE(history.commit(plan, naming(plan, "二")).has_value());
    EXPECT_EQ(history.unsaved_steps(), 2U);
    history.mark_saved();
    EXPECT_TRUE(history.is_saved());
    history.undo(plan);
    EXPECT_FALSE(history.is_saved());
    EXPECT_EQ(history.unsaved_steps(), 1U);
    history.redo(plan);
    EXPECT_TRUE(history.is_saved());
    history.undo(plan);
    ASSERT_FALSE(history.commit(plan, naming(plan, "三")).has_value());
    EXPECT_FALSE(history.is_saved()) << "at the saved position now stands another step";
    EXPECT_EQ(history.unsaved_steps(), 2U);
    history.undo(plan);
    history.undo(plan);
    EXPECT_FALSE(history.is_saved());
    history.mark_saved();
    history.mark_never_saved();
    EXPECT_FALSE(history.is_saved());
}

TEST(History, IsGivenReasons) {
    plan::Plan plan = small::plan();
    History history;
    ASSERT_FALSE(history.commit(plan, naming(plan, "一")).has_value());
    history.give_reason(0, "誤記");
    history.give_reason(7, "?");
    EXPECT_EQ(history.steps()[0].why, "誤記");
}

std::string refusal(const edit::Reversal& reversal) { return reversal.refused ? reversal.refused->code : ""; }

TEST(Revert, TakesAnOldStepBack) {
    plan::Plan plan = small::plan();
    const Step first = naming(plan, "一");
    ASSERT_FALSE(edit::apply_all(plan, first.edits).has_value());
    const Step moved = step_of({*edit::move(plan, "m1", "2", 0)});
    ASSERT_FALSE(edit::apply_all(plan, moved.edits).has_value());
    const edit::Reversal reversal = edit::revert(plan, first);
    ASSERT_EQ(refusal(reversal), "");
    ASSERT_FALSE(edit::apply_all(plan, reversal.edits).has_value());
    EXPECT_EQ(edit::value_at(plan, {"m1", {}, Field::name}), edit::Value{"人を育てる"});
    EXPECT_EQ(refusal(edit::revert(plan, first)), edit::code::other_value);
}

TEST(Revert, FollowsWhatHasMoved) {
    plan::Plan plan = small::plan();
    const Step removed = step_of({*edit::remove(plan, "m2")});
    ASSERT_FALSE(edit::apply_all(plan, removed.edits).has_value());
    const Step moved = step_of({*edit::move(plan, "m1", "2", 0)});
    ASSERT_FALSE(edit::apply_all(plan, moved.edits).has_value());
    const Step added = step_of({*edit::add(plan, edit::Kind::measure, "2", 0, "新")});
    ASSERT_FALSE(edit::apply_all(plan, added.edits).has_value());
    for (const Step& step : {moved, removed, added}) {
        const edit::Reversal reversal = edit::revert(plan, step);
        ASSERT_EQ(refusal(reversal), "");
        ASSERT_FALSE(edit::apply_all(plan, reversal.edits).has_value());
    }
    EXPECT_TRUE(plan == small::plan());
}

TEST(Revert, RefusesWhatSomethingNewerStandsOn) {
    plan::Plan plan = small::plan();
    const Step added = step_of({*edit::add(plan, edit::Kind::group, "", 2, "新")});
    ASSERT_FALSE(edit::apply_all(plan, added.edits).has_value());
    const Step into_it = step_of({*edit::move(plan, "m3", "3", 0)});
    ASSERT_FALSE(edit::apply_all(plan, into_it.edits).has_value());
    EXPECT_EQ(refusal(edit::revert(plan, added)), edit::code::other_item);
    const Step gone = step_of({*edit::remove(plan, "2")});
    ASSERT_FALSE(edit::apply_all(plan, gone.edits).has_value());
    EXPECT_EQ(refusal(edit::revert(plan, into_it)), edit::code::no_such_target);

    const Step year = step_of({*edit::add_year(plan, {2020})});
    ASSERT_FALSE(edit::apply_all(plan, year.edits).has_value());
    EXPECT_EQ(refusal(edit::revert(plan, year)), "");
    const Step value = step_of({*edit::set(plan, {"i1", {2020}, Field::verdict}, plan::Verdict::met)});
    ASSERT_FALSE(edit::apply_all(plan, value.edits).has_value());
    EXPECT_EQ(refusal(edit::revert(plan, year)), edit::code::other_item);
    ASSERT_FALSE(edit::apply_all(plan, edit::revert(plan, value).edits).has_value());
    EXPECT_EQ(refusal(edit::revert(plan, year)), "");
}

TEST(Revert, TakesAllOfAStepOrNothing) {
    plan::Plan plan = small::plan();
    Step both = step_of(edit::remove_year(plan, {2018}));
    ASSERT_FALSE(edit::apply_all(plan, both.edits).has_value());
    edit::Reversal reversal = edit::revert(plan, both);
    ASSERT_EQ(refusal(reversal), "");
    plan::Plan again = plan;
    ASSERT_FALSE(edit::apply_all(again, reversal.edits).has_value());
    EXPECT_TRUE(again == small::plan());
    ASSERT_FALSE(edit::apply(plan, *edit::add_year(plan, {2018})).has_value());
    reversal = edit::revert(plan, both);
    EXPECT_EQ(refusal(reversal), edit::code::id_in_use);
    EXPECT_TRUE(reversal.edits.empty());
}

TEST(History, KnowsWhatAWriteSavedThatTookAWhile) {
    plan::Plan plan = small::plan();
    History history;
    ASSERT_FALSE(history.commit(plan, naming(plan, "一")).has_value());
    history.begin_save();
    EXPECT_TRUE(history.is_being_saved());
    ASSERT_FALSE(history.commit(plan, naming(plan, "二")).has_value());
    EXPECT_FALSE(history.is_being_saved());
    history.end_save(true);
    EXPECT_EQ(history.saved_position(), 1U);
    EXPECT_EQ(history.unsaved_steps(), 1U);
    history.undo(plan);
    EXPECT_TRUE(history.is_saved());
    // What is being written can be left behind for good.
    history.redo(plan);
    history.begin_save();
    history.undo(plan);
    ASSERT_FALSE(history.commit(plan, naming(plan, "三")).has_value());
    history.end_save(true);
    EXPECT_EQ(history.saved_position(), std::nullopt);
    EXPECT_EQ(history.unsaved_steps(), 2U);
    // And what was not written changes nothing.
    history.mark_saved();
    ASSERT_FALSE(history.commit(plan, naming(plan, "四")).has_value());
    history.begin_save();
    history.end_save(false);
    EXPECT_EQ(history.saved_position(), 2U);
    history.mark_saved_at(3);
    EXPECT_TRUE(history.is_saved());
    history.mark_saved_at(4);
    EXPECT_EQ(history.saved_position(), std::nullopt) << "there is no such place";
}

}  // namespace
