// Storage that is full, refused, broken, or was written by others: it is said, editing goes on, nothing is deleted.

#include <gtest/gtest.h>

#include <functional>

#include "desk.hpp"
#include "store/journal_writer.hpp"

namespace {

using platform::StorageError;

constexpr std::string_view first = "1-(1)-ア";

class AppStorage : public testing::Test {
protected:
    void begin() {
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    void type_actual(std::string text) {
        desk.click_cell(first, column::actual);
        desk.enter(std::move(text));
    }
    std::string actual() {
        desk.go("/table");
        return desk.cell_text(first, column::actual);
    }
    std::string key() const { return browser.storage->records.lower_bound("head/")->first.substr(5); }
    std::string& record(const std::string& name) { return browser.storage->records.at(name); }

    AppStorage() {
        // What these tests damage would be restored from it (app_recovery_test.cpp).
        browser.storage->has_replica = false;
        desk.start();
    }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppStorage, AFailureIsToldEditingGoesOnAndLeavingIsGuarded) {
    const std::vector<std::pair<StorageError, std::string>> failures{
        {StorageError::full, "このブラウザーの保存場所がいっぱいです。ファイルに保存してください。"},
        {StorageError::refused, "このブラウザーには保存できません"},
        {StorageError::broken, "このブラウザーの保存場所に書き込めません。ファイルに保存してください。わけ"},
        {StorageError::newer, "新しい版のアプリが保存場所を使っています。"}};
    begin();
    for (const auto& [why, said] : failures) {
        browser.storage->fail_all(why, "わけ");
        type_actual(std::to_string(90 + desk.steps()) + "%");
        EXPECT_TRUE(desk.notice().starts_with(said)) << desk.notice();
        EXPECT_TRUE(desk->edge.asks_before_leaving());
        EXPECT_TRUE(desk.saving().ends_with("どこにも保存されていません。ファイルに保存してください。")) << desk.saving();
        EXPECT_TRUE(desk->app->state().editing);
        browser.storage->work_again();
        EXPECT_TRUE(desk.press(Role::button, "もう一度試す"));
        EXPECT_FALSE(desk->edge.asks_before_leaving());
        EXPECT_EQ(desk->find(Role::button, "もう一度試す"), nullptr);
    }
    const plan::Plan plan = desk.plan();
    desk.restart();
    EXPECT_EQ(desk.plan(), plan);
    EXPECT_EQ(desk.steps(), failures.size());
}

constexpr std::string_view takes_long =
    "このブラウザーへの保存に時間がかかっています。終わるまで、この画面を閉じないでください。";

TEST_F(AppStorage, ADiskThatDoesNotAnswerIsToldAndLeavingIsGuardedUntilItDoes) {
    begin();
    browser.storage->hold(true);
    type_actual("84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーに保存しています…）");
    desk.wait(1500);
    EXPECT_FALSE(desk->edge.asks_before_leaving());
    EXPECT_NE(desk.saving(), takes_long);
    desk.wait(600);
    EXPECT_TRUE(desk->edge.asks_before_leaving()) << "the app woke by itself";
    EXPECT_EQ(desk.saving(), takes_long);
    desk.wait(60'000);
    EXPECT_TRUE(desk->edge.asks_before_leaving());
    browser.storage->hold(false);
    desk.settle();
    EXPECT_FALSE(desk->edge.asks_before_leaving());
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
}

TEST_F(AppStorage, ADiskThatIsBusyButAnswersGuardsNothing) {
    begin();
    for (int i = 0; i < 20; ++i) {
        browser.storage->hold(true);
        type_actual(std::to_string(70 + i) + "%");
        desk.wait(900);
        EXPECT_FALSE(desk->edge.asks_before_leaving()) << i;
        browser.storage->hold(false);
        desk.settle();
    }
    EXPECT_FALSE(desk->edge.asks_before_leaving());
}

TEST_F(AppStorage, ANewPlanThatIsNotKeptYetIsGuardedToo) {
    desk.press(Role::button, "計画の一覧");
    browser.storage->hold(true);
    desk.press(Role::button, "新しい計画");
    desk.wait(2500);
    EXPECT_TRUE(desk->edge.asks_before_leaving());
    browser.storage->hold(false);
    desk.settle();
    EXPECT_FALSE(desk->edge.asks_before_leaving());
    desk.wait(2500);
    EXPECT_FALSE(desk->edge.asks_before_leaving());
}

TEST_F(AppStorage, TheNextEditTakesAlongWhatFailed) {
    begin();
    browser.storage->fail_next_keep(StorageError::broken);
    type_actual("84%");
    type_actual("83%");
    EXPECT_FALSE(desk->edge.asks_before_leaving());
    desk.restart();
    EXPECT_EQ(actual(), "83%");
    EXPECT_EQ(desk.steps(), 2U);
}

TEST_F(AppStorage, WithoutStorageAFileCanBeSavedAndThenLeavingIsFree) {
    browser.storage->fail_all(StorageError::refused);
    desk.restart();
    EXPECT_EQ(desk.title(), "行政経営プラン実施計画 取組状況") << "the sample is there all the same";
    begin();
    type_actual("94%");
    EXPECT_TRUE(desk->edge.asks_before_leaving());
    EXPECT_TRUE(desk.notice().starts_with("このブラウザーには保存できません")) << desk.notice();
    desk.key("s", true);
    EXPECT_EQ(browser.storage->files.size(), 1U);
    EXPECT_FALSE(desk->edge.asks_before_leaving());
    desk.press(Role::button, "計画の一覧");
    EXPECT_TRUE(desk->sees("このブラウザーには保存できません（設定、またはプライベートウィンドウ）。"));
}

TEST_F(AppStorage, AnotherPlanDoesNotTakeThePlaceOfEditsThatAreNowhereElse) {
    begin();
    browser.storage->fail_all(StorageError::full);
    type_actual("94%");
    const auto opens = [&](const std::function<void()>& other) {
        other();
        const bool asked = desk.asks("編集 1件はどこにも保存されていません。ファイルに保存してください。");
        EXPECT_TRUE(asked) << desk->stage->text();
        EXPECT_EQ(desk.steps(), 1U);
        desk.press(Role::button, "やめる");
        EXPECT_TRUE(desk->names(Role::dialog).empty());
    };
    opens([&] { desk.open_file("ten-years.json", shipped_plan("ten-years.json")); });
    opens([&] { desk.press(Role::button, "計画の一覧"), desk.press(Role::button, "新しい計画"); });
    opens([&] { desk.press(Role::button, "見本を開く"); });
    opens([&] { desk.go("/structure"), desk.press(Role::button, "来年度の計画を作る"); });
    browser.storage->work_again();
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    // The dialog's button: the bar has one of the same name before it.
    const std::vector<Node> buttons = desk->stage->all(Role::button);
    for (auto at = buttons.rbegin(); at != buttons.rend(); ++at) {
        if (at->name != "もう一度試す") continue;
        desk->stage->send(platform::NodePressed{at->id});
        break;
    }
    desk.settle();
    EXPECT_TRUE(desk->names(Role::dialog).empty());
    desk->stage->open_file("ten-years.json");
    desk.settle();
    EXPECT_EQ(desk.steps(), 0U) << "now it opens, and the edits are kept";
    desk.press(Role::button, "計画の一覧");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 2U);
}

TEST_F(AppStorage, AFailedWriteOfADraftIsNoDisaster) {
    begin();
    type_actual("84%");
    desk.click_cell(first, column::actual);
    browser.storage->fail_next_keep(StorageError::full);
    desk.type("8");
    desk.type("83%");
    desk.key("Enter");
    desk.restart();
    EXPECT_EQ(actual(), "83%");
    EXPECT_FALSE(desk.has_open_field());
}

TEST_F(AppStorage, ABrokenEntryInTheMiddleGivesWhatIsBeforeItAndDeletesNothing) {
    begin();
    for (const char* text : {"84%", "83%", "82%"}) type_actual(text);
    const std::string broken = ui::log_key(key(), 1);
    const auto before = browser.storage->records;
    record(broken) = "{\"broken";
    desk.restart();
    EXPECT_EQ(actual(), "84%");
    EXPECT_TRUE(desk->sees("保存されていた編集のうち、1件目までを戻しました。")) << desk->stage->text();
    for (const auto& [name, value] : before) {
        EXPECT_TRUE(browser.storage->records.contains(name)) << name;
        if (name != broken && name.starts_with("plan/")) {
            EXPECT_EQ(browser.storage->records[name], value) << name;
        }
    }
    desk.edit();
    type_actual("70%");
    desk.restart();
    EXPECT_EQ(actual(), "70%") << "editing goes on, kept anew";
    EXPECT_FALSE(desk->sees("読めませんでした"));
    EXPECT_EQ(desk.document().unsaved_steps(), 2U);
}

TEST_F(AppStorage, AGapInTheJournalIsHandledLikewise) {
    begin();
    for (const char* text : {"84%", "83%", "82%"}) type_actual(text);
    browser.storage->records.erase(ui::log_key(key(), 1));
    const std::string last = ui::log_key(key(), 2);
    desk.restart();
    EXPECT_EQ(actual(), "84%");
    EXPECT_TRUE(desk->sees("保存されていた編集のうち、1件目までを戻しました。"));
    EXPECT_TRUE(browser.storage->records.contains(last));
}

TEST_F(AppStorage, EntriesThatDoNotFitAreHandledLikewise) {
    begin();
    for (const char* text : {"84%", "83%"}) type_actual(text);
    const std::string second = ui::log_key(key(), 1);
    desk.close();
    const Browser before = browser;
    const auto records = browser.storage->records;
    for (const char* entry : {R"({"journal":"redo"})", R"({"journal":"why","step":99,"why":"x"})", "[]", ""}) {
        Browser damaged = before;
        damaged.storage = std::make_shared<platform::HeadlessStorage>();
        damaged.storage->has_replica = false;
        damaged.storage->records = records;
        damaged.storage->records.at(second) = entry;
        Desk again(damaged);
        again.go("/table");
        EXPECT_EQ(again.cell_text(first, column::actual), "84%") << entry;
        EXPECT_TRUE(again->sees("1件目までを戻しました。")) << entry;
    }
    desk.start();
    EXPECT_EQ(actual(), "83%");
}

TEST_F(AppStorage, ABrokenTextIsReportedAndStays) {
    begin();
    type_actual("84%");
    record(ui::base_key(key())) = "{\"format\": oops";
    const auto before = browser.storage->records;
    desk.restart();
    EXPECT_TRUE(desk.asks("このブラウザーにある「行政経営プラン実施計画 取組状況」を開けませんでした"))
        << desk->stage->text();
    EXPECT_EQ(desk.title(), "行政経営プラン実施計画 取組状況") << "the sample stands in";
    EXPECT_EQ(browser.storage->records, before);
}

TEST_F(AppStorage, AHeadOfANewerVersionIsLeftAlone) {
    begin();
    type_actual("84%");
    std::string& head = record(ui::header_key(key()));
    head.replace(head.find("\"version\":1"), 11, "\"version\":2");
    const auto before = browser.storage->records;
    desk.restart();
    EXPECT_EQ(actual(), "86.0%") << "the sample, not what a newer program keeps";
    desk.press(Role::button, "計画の一覧");
    EXPECT_TRUE(desk->sees("新しい版のアプリで保存されています。この版では開けません。"));
    desk.go("/table");
    desk.edit();
    type_actual("70%");
    for (const auto& [name, value] : before) EXPECT_EQ(browser.storage->records[name], value) << name;
}

TEST_F(AppStorage, WhatIsNoHeadIsNoPlan) {
    browser.storage->records["head/x"] = "nonsense";
    browser.storage->records["head/"] = "{}";
    browser.storage->records["other"] = "1";
    desk.restart();
    desk.press(Role::button, "計画の一覧");
    EXPECT_TRUE(desk.items("このブラウザーにある計画").empty());
    EXPECT_EQ(browser.storage->records.size(), 3U);
}

TEST_F(AppStorage, ABrokenDraftIsPassedOver) {
    begin();
    type_actual("84%");
    for (const char* draft : {"x", "{}", R"({"act":"edit","edits":[]})"}) {
        browser.storage->records[ui::draft_key(key())] = draft;
        desk.restart();
        EXPECT_EQ(actual(), "84%");
        EXPECT_FALSE(desk->app->state().editing) << draft;
        EXPECT_TRUE(desk->names(Role::dialog).empty());
    }
}

}  // namespace
