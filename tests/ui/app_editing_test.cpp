// Editing is switched on by a person who may say who that is; without it nothing changes.

#include <gtest/gtest.h>

#include "desk.hpp"

namespace {

TEST(AppEditing, SwitchedOnAsksForTheNameOnceAndRemembersIt) {
    Browser browser;
    Desk desk(browser);
    EXPECT_TRUE(desk.press(Role::switch_, "編集"));
    EXPECT_TRUE(desk->find(Role::switch_, "編集")->checked);
    ASSERT_TRUE(desk.asks("編集者の名前")) << desk->stage->text();
    ASSERT_NE(desk.focused(), nullptr);
    EXPECT_EQ(desk.focused()->name, "編集者") << "the field has the focus";
    EXPECT_TRUE(desk.enter(" 田中　"));
    EXPECT_FALSE(desk.asks("編集者の名前"));
    EXPECT_TRUE(desk->app->state().editing);
    desk.press(Role::switch_, "編集");
    EXPECT_FALSE(desk->app->state().editing);
    desk.press(Role::switch_, "編集");
    EXPECT_FALSE(desk.asks("編集者の名前")) << "once";
    desk.restart();
    EXPECT_TRUE(desk.press(Role::switch_, "編集"));
    EXPECT_FALSE(desk.asks("編集者の名前")) << "not on another day either";
    desk.press(Role::tab, "変更");
    EXPECT_NE(desk->find(Role::button, "編集者: 田中"), nullptr);
}

TEST(AppEditing, TheNameCanWait) {
    Browser browser;
    Desk desk(browser);
    EXPECT_TRUE(desk.edit(""));
    desk.press(Role::tab, "変更");
    EXPECT_TRUE(desk.press(Role::button, "編集者の名前を入れる"));
    EXPECT_TRUE(desk.asks("編集者の名前"));
    desk.key("Escape");
    EXPECT_FALSE(desk.asks("編集者の名前"));
    EXPECT_TRUE(desk->app->state().editing);
}

TEST(AppEditing, WithoutItNothingCanBeChanged) {
    Browser browser;
    Desk desk(browser);
    desk.press(Role::tab, "一覧");
    EXPECT_EQ(desk->find(Role::region, "編集と保存"), nullptr);
    for (const char* key : {"Delete", "Enter"}) desk.key(key);
    desk.key("z", true);
    EXPECT_EQ(desk->stage->copy(), std::nullopt);
    EXPECT_EQ(desk.steps(), 0U);
    EXPECT_TRUE(desk->stage->all(Role::text_field).empty());
    EXPECT_TRUE(browser.storage->records.empty()) << "a plan that is only looked at is not kept";
}

}  // namespace
