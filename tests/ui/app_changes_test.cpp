// 変更: who changed what, when, from what, to what and why; and taking it back later.

#include <gtest/gtest.h>

#include "desk.hpp"

namespace {

class AppChanges : public testing::Test {
protected:
    AppChanges() { desk.edit(); }
    void type(std::string_view row, int number, std::string text) {
        desk.go("/table");
        desk.click_cell(row, number);
        desk.enter(std::move(text));
    }
    std::vector<std::string> lines() {
        desk.go("/changes");
        return desk.items("変更");
    }
    /// Presses the button 取り消す of the line with this number.
    bool revert(std::size_t line) {
        desk.go("/changes");
        std::vector<Node> buttons;
        for (const Node& node : desk->stage->all(Role::button)) {
            if (node.name == "取り消す") buttons.push_back(node);
        }
        if (line >= buttons.size()) return false;
        desk->stage->send(platform::NodePressed{buttons[line].id});
        desk.settle();
        return true;
    }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppChanges, ListsTheNewestFirstInWords) {
    desk.go("/changes");
    EXPECT_TRUE(desk->sees("変更はまだありません"));
    type("1-(1)-ア", column::actual, "84%");
    type("1-(1)-イ", column::name, "適正な配置");
    ASSERT_EQ(lines().size(), 2U);
    const std::string newest = lines()[0];
    const std::string older = lines()[1];
    for (const char* part : {"田中", "名称の変更", "1-(1)-イ", "職員の適正配置 → 適正な配置"}) {
        EXPECT_NE(newest.find(part), std::string::npos) << part << " in " << newest;
    }
    for (const char* part : {"実績の変更", "1-(1)-ア", "2018", "86.0% → 84%"}) {
        EXPECT_NE(older.find(part), std::string::npos) << part << " in " << older;
    }
}

TEST_F(AppChanges, CountsChangesAndNotFindings) {
    type("1-(1)-ア", column::actual, "84%");
    desk.go("/changes");
    EXPECT_NE(desk->find(Role::heading, "変更　1件"), nullptr) << desk->stage->text();
    desk.press(Role::button, "English");
    EXPECT_NE(desk->find(Role::heading, "Changes  1"), nullptr) << desk->stage->text();
}

TEST_F(AppChanges, IsInTheFileAndReadAgain) {
    type("1-(1)-ア", column::actual, "84%");
    desk.open_file("saved.json", desk.document().text());
    EXPECT_NE(desk->find(Role::tab, "変更"), nullptr);
    ASSERT_EQ(lines().size(), 1U);
    EXPECT_NE(lines()[0].find("ファイルの記録"), std::string::npos) << lines()[0];
    EXPECT_NE(lines()[0].find("86.0% → 84%"), std::string::npos);
    EXPECT_EQ(desk->find(Role::button, "取り消す"), nullptr) << "nobody edits";
    desk.edit();
    ASSERT_TRUE(revert(0));
    desk.go("/table");
    EXPECT_EQ(desk.cell_text("1-(1)-ア", column::actual), "86.0%");
    EXPECT_EQ(lines().size(), 2U);
}

TEST_F(AppChanges, IsFilteredByMeasureAndPerson) {
    type("1-(1)-ア", column::actual, "84%");
    type("1-(1)-イ", column::actual, "60%");
    desk.go("/changes");
    desk.press(Role::button, "編集者: 田中");
    desk.enter("鈴木");
    type("1-(1)-ア", column::actual, "83%");
    EXPECT_EQ(lines().size(), 3U);
    ASSERT_TRUE(desk.pick(Role::list_box, "編集者", "鈴木")) << desk->stage->text();
    EXPECT_EQ(desk.items("変更").size(), 1U);
    desk.pick(Role::list_box, "編集者", "田中");
    EXPECT_EQ(desk.items("変更").size(), 2U);
    ASSERT_TRUE(desk.pick(Role::list_box, "取組", "1-(1)-イ"));
    EXPECT_EQ(desk.items("変更").size(), 1U);
    desk.pick(Role::list_box, "編集者", "すべての人");
    desk.pick(Role::list_box, "取組", "すべての取組");
    EXPECT_EQ(desk.items("変更").size(), 3U);
}

TEST_F(AppChanges, AnOldEntryIsTakenBackAsANewEdit) {
    type("1-(1)-ア", column::actual, "84%");
    type("1-(1)-イ", column::actual, "60%");
    ASSERT_TRUE(revert(1));
    desk.go("/table");
    EXPECT_EQ(desk.cell_text("1-(1)-ア", column::actual), "86.0%");
    EXPECT_EQ(desk.cell_text("1-(1)-イ", column::actual), "60%") << "the newer one stays";
    ASSERT_EQ(lines().size(), 3U);
    EXPECT_NE(lines()[0].find("変更の取り消し"), std::string::npos) << lines()[0];
    desk.key("z", true);
    desk.go("/table");
    EXPECT_EQ(desk.cell_text("1-(1)-ア", column::actual), "84%");
}

TEST_F(AppChanges, WhereSomethingNewerStandsOnItItIsRefused) {
    type("1-(1)-ア", column::actual, "84%");
    type("1-(1)-ア", column::actual, "83%");
    ASSERT_TRUE(revert(1));
    EXPECT_EQ(desk.notice(), "後の変更があるため、取り消せません。先に後の変更を取り消してください。");
    EXPECT_EQ(lines().size(), 2U);
    ASSERT_TRUE(revert(0));
    ASSERT_TRUE(revert(2)) << "after the newer one is taken back it can be";
    desk.go("/table");
    EXPECT_EQ(desk.cell_text("1-(1)-ア", column::actual), "86.0%");
}

TEST_F(AppChanges, AReasonCanBeGivenLater) {
    type("1-(1)-ア", column::actual, "94%");
    type("1-(1)-イ", column::actual, "60%");
    desk.go("/changes");
    std::vector<Node> buttons;
    for (const Node& node : desk->stage->all(Role::button)) {
        if (node.name == "理由") buttons.push_back(node);
    }
    ASSERT_EQ(buttons.size(), 2U);
    desk->stage->send(platform::NodePressed{buttons[1].id});
    desk.settle();
    ASSERT_TRUE(desk.asks("変更の理由"));
    desk.type("計画の前倒し");
    desk.press(Role::button, "決定");
    EXPECT_EQ(desk.document().history().steps()[0].why, "計画の前倒し");
    EXPECT_NE(lines()[1].find("計画の前倒し"), std::string::npos);
    EXPECT_EQ(desk.steps(), 2U) << "it is no step of its own";
}

TEST_F(AppChanges, WhatIsUndoneIsNotInTheLog) {
    type("1-(1)-ア", column::actual, "84%");
    desk.key("z", true);
    EXPECT_TRUE(lines().empty());
    desk.key("y", true);
    EXPECT_EQ(lines().size(), 1U);
}

TEST_F(AppChanges, EntriesAboutThingsThatAreGoneStayReadable) {
    type("1-(1)-ア", column::actual, "84%");
    desk.go("/structure");
    desk.pick(Role::button, "「職責に対応した給与制度の見直し」の操作", "削除");
    ASSERT_EQ(lines().size(), 2U);
    EXPECT_NE(lines()[0].find("取組の削除"), std::string::npos);
    EXPECT_NE(lines()[0].find("職責に対応した給与制度の見直し"), std::string::npos);
    ASSERT_TRUE(revert(1));
    EXPECT_TRUE(desk.notice().starts_with("後の変更があるため")) << desk.notice();
    ASSERT_TRUE(revert(0));
    EXPECT_TRUE(desk.document().position_of("1-(1)-ア"));
}

TEST_F(AppChanges, EntriesThatThisVersionCannotReadAreShownAndStay) {
    std::string text = desk.document().text();
    text.insert(text.rfind('}'), ",\n  \"changes\": [{\"act\": \"teleport\", \"edits\": 7}]\n");
    desk.open_file("newer.json", text);
    ASSERT_EQ(lines().size(), 1U) << desk->stage->text();
    EXPECT_NE(lines()[0].find("この版では読めない記録"), std::string::npos);
    desk.edit();
    type("1-(1)-ア", column::actual, "84%");
    EXPECT_NE(desk.document().text().find("teleport"), std::string::npos);
}

}  // namespace
