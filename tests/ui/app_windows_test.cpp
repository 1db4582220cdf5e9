// Two windows of the app on one browser: one writes, the other reads and follows, and can take over.

#include <algorithm>

#include <gtest/gtest.h>

#include "desk.hpp"
#include "store/journal_writer.hpp"

namespace {

constexpr std::string_view first_row = "1-(1)-ア";

class AppWindows : public testing::Test {
protected:
    /// One window with the table, in which somebody edits.
    void one_edits(std::string actual = "84%") {
        one.edit();
        one.press(Role::tab, "一覧");
        type(one, std::move(actual));
    }
    static void type(Desk& desk, std::string actual) {
        desk.click_cell(first_row, column::actual);
        desk.enter(std::move(actual));
    }
    /// Another window on the same browser.
    std::unique_ptr<Desk> another() {
        browser.remembered = one->edge.remembered();
        return std::make_unique<Desk>(browser);
    }
    void settle(Desk& two) {
        for (int i = 0; i < 3; ++i) {
            one.settle();
            two.settle();
        }
    }
    static std::string actual(Desk& desk) {
        desk.press(Role::tab, "一覧");
        return desk.cell_text(first_row, column::actual);
    }

    Browser browser;
    Desk one{browser};
};

TEST_F(AppWindows, TheSecondDropsNoEditThatComesWhileItIsStillReading) {
    const auto two = another();
    one.edit();
    one.press(Role::tab, "一覧");
    // What the first window writes first makes the second one read. The edit is there after that was read, and news of it
    // come before the answer.
    one.click_cell(first_row, column::actual);
    one.type("8");
    (*two)->stage->frame();
    (*two)->edge.carry_out();
    std::vector<platform::Event> read = (*two)->edge.take_answers();
    one.enter("84%");
    for (platform::Event& news : (*two)->edge.take_answers()) (*two)->stage->send(std::move(news));
    for (platform::Event& answer : read) (*two)->stage->send(std::move(answer));
    settle(*two);
    EXPECT_EQ(actual(*two), "84%");
}

TEST_F(AppWindows, TheSecondFollowsLive) {
    one_edits();
    const auto two = another();
    EXPECT_EQ(actual(*two), "84%");
    type(one, "83%");
    settle(*two);
    EXPECT_EQ(actual(*two), "83%");
    one.key("z", true);
    settle(*two);
    EXPECT_EQ(actual(*two), "84%");
    one.key("y", true);
    settle(*two);
    EXPECT_EQ(two->plan(), one.plan());
    EXPECT_EQ(two->document().history().steps(), one.document().history().steps());
    one.go("/structure");
    one.pick(Role::button, "「職責に対応した給与制度の見直し」の操作", "削除");
    settle(*two);
    EXPECT_EQ(two->plan(), one.plan());
    EXPECT_EQ(actual(*two), "(no such cell)");
}

TEST_F(AppWindows, ThatShowsTheSampleFollowsFromTheFirstEditOn) {
    const auto two = another();
    EXPECT_EQ(actual(*two), "86.0%");
    one_edits();
    settle(*two);
    EXPECT_EQ(actual(*two), "84%");
}

TEST_F(AppWindows, WhatIsBeingTypedStaysWithTheOneThatIsFollowed) {
    const auto two = another();
    one.edit();
    one.press(Role::tab, "一覧");
    one.click_cell(first_row, column::actual);
    one.type("入力の途");
    settle(*two);
    ASSERT_TRUE(std::any_of(one.storage().records.begin(), one.storage().records.end(), [](const auto& record) {
        return record.first.ends_with("/draft");
    })) << "the second must have met it";
    EXPECT_NE((*two)->find(Role::switch_, "編集"), nullptr) << (*two)->stage->text();
    EXPECT_FALSE(two->has_open_field());
    EXPECT_EQ(one.field_text(), "入力の途");
}

TEST_F(AppWindows, TheSecondReadsOnlyAndSaysSo) {
    one_edits();
    const auto two = another();
    EXPECT_FALSE(two->edit());
    settle(*two);
    EXPECT_FALSE((*two)->app->state().editing);
    EXPECT_EQ(two->saving(), "ほかの画面がこの計画を編集しています。ここでは読むだけです（変更はすぐ映ります）。");
    EXPECT_EQ((*two)->find(Role::switch_, "編集"), nullptr);
    (*two).press(Role::tab, "一覧");
    two->click_cell(first_row, column::actual);
    two->key("Delete");
    two->key("z", true);
    EXPECT_EQ(two->plan(), one.plan());
    type(one, "83%");
    settle(*two);
    EXPECT_EQ(actual(*two), "83%") << "and goes on following";
}

TEST_F(AppWindows, TheSecondTakesOverAndTheFirstHearsIt) {
    one_edits();
    const auto two = another();
    two->edit();
    settle(*two);
    ASSERT_TRUE(two->press(Role::button, "ここで編集を引き継ぐ")) << (*two)->stage->text();
    settle(*two);
    EXPECT_TRUE((*two)->app->state().editing) << (*two)->stage->text();
    EXPECT_FALSE(one->app->state().editing);
    EXPECT_EQ(one.saving(), "ほかの画面がこの計画を編集しています。ここでは読むだけです（変更はすぐ映ります）。");
    EXPECT_TRUE(one->sees("ほかの画面が編集を引き継ぎました。ここでは読むだけになります。"));
    EXPECT_EQ(two->steps(), 1U);
    two->press(Role::tab, "一覧");
    type(*two, "70%");
    settle(*two);
    EXPECT_EQ(two->steps(), 2U);
    EXPECT_EQ(one.plan(), two->plan()) << "now the first follows";
    two->key("z", true);
    two->key("z", true);
    settle(*two);
    EXPECT_EQ(actual(one), "86.0%");
    two->close();
    one.restart();
    EXPECT_EQ(actual(one), "86.0%");
    EXPECT_TRUE(one.edit());
}

TEST_F(AppWindows, WhatIsBeingTypedGoesAlongWithTheTakingOver) {
    one_edits();
    const auto two = another();
    two->edit();
    settle(*two);
    one.click_cell(first_row, column::target);
    one.type("入力の途");
    one.settle();
    two->press(Role::button, "ここで編集を引き継ぐ");
    settle(*two);
    EXPECT_TRUE((*two)->app->state().editing);
    EXPECT_EQ(two->field_text(), "入力の途");
    EXPECT_FALSE(one.has_open_field());
    two->enter("80%");
    settle(*two);
    EXPECT_EQ(one.plan(), two->plan());
}

TEST_F(AppWindows, WhatNobodyHasEditedYetCanBeTakenOverToo) {
    one.edit();
    const auto two = another();
    two->edit();
    settle(*two);
    ASSERT_TRUE(two->press(Role::button, "ここで編集を引き継ぐ")) << (*two)->stage->text();
    settle(*two);
    EXPECT_TRUE((*two)->names(Role::dialog).empty()) << (*two)->stage->text();
    EXPECT_TRUE((*two)->app->state().editing);
    two->press(Role::tab, "一覧");
    type(*two, "70%");
    settle(*two);
    EXPECT_EQ(actual(one), "70%");
}

TEST_F(AppWindows, AnotherEditsWhenTheFirstIsDone) {
    one_edits();
    const auto two = another();
    EXPECT_FALSE(two->edit());
    one.press(Role::switch_, "編集");
    settle(*two);
    EXPECT_TRUE(two->press(Role::button, "ここで編集を引き継ぐ"));
    settle(*two);
    EXPECT_TRUE((*two)->app->state().editing);
    two->press(Role::tab, "一覧");
    type(*two, "70%");
    settle(*two);
    EXPECT_FALSE(one.edit()) << "and now this one waits";
    EXPECT_EQ(actual(one), "70%");
}

TEST_F(AppWindows, AWindowThatIsGoneHoldsNothing) {
    one_edits();
    const auto two = another();
    one.close();
    EXPECT_TRUE(two->edit());
    two->press(Role::tab, "一覧");
    type(*two, "70%");
    EXPECT_EQ(two->steps(), 2U);
    one.start();
    EXPECT_EQ(actual(one), "70%");
}

TEST_F(AppWindows, APlanThatIsRemovedElsewhereWhileItIsEditedStaysKept) {
    one_edits();
    const auto two = another();
    two->press(Role::button, "計画の一覧");
    two->press(Role::button, "「" + one.title() + "」をこのブラウザーから消す");
    two->press(Role::button, "削除");
    settle(*two);
    type(one, "83%");
    const plan::Plan plan = one.plan();
    settle(*two);
    two->close();
    one.restart();
    EXPECT_EQ(one.plan(), plan) << one->stage->text();
    EXPECT_TRUE(one->names(Role::dialog).empty()) << one->stage->text();
}

TEST_F(AppWindows, AFileOpenedElsewhereDoesNotEndWhatIsEditedHere) {
    one.open_file("計画.json", city_plan());
    one_edits();
    one.key("s", true);  // so that nothing is unsaved
    const auto two = another();
    browser.storage->files["計画.json"] = shipped_plan("atsugi-2018.json") + "\n";
    (*two)->stage->open_file("計画.json");
    settle(*two);
    type(one, "83%");
    type(one, "82%");
    settle(*two);
    const plan::Plan plan = one.plan();
    two->close();
    one.restart();
    EXPECT_EQ(one.plan(), plan) << one->stage->text();
    EXPECT_TRUE(one->names(Role::alert).empty()) << one->stage->text();
}

}  // namespace
