// What is done is in the browser's storage: the page can be lost at any moment and is there again afterwards.

#include <gtest/gtest.h>

#include <functional>

#include "desk.hpp"
#include "file/plan_file.hpp"
#include "store/journal_writer.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";

/// The only plan that is kept.
std::string only_key(const Browser& browser) {
    const auto head = browser.storage->records.lower_bound("head/");
    return head == browser.storage->records.end() ? std::string() : head->first.substr(5);
}

class AppKeeping : public testing::Test {
protected:
    void type_actual(std::string text) {
        desk.click_cell(first, column::actual);
        desk.enter(std::move(text));
    }
    void begin() {
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    Browser browser;
    Desk desk{browser};
};

TEST_F(AppKeeping, AfterEachEditARestartShowsTheSame) {
    begin();
    const std::vector<std::function<void()>> acts{
        [&] { type_actual("84%"); },
        [&] { desk.click_cell(first, column::name), desk.enter("給与の見直し"); },
        [&] { desk.key("z", true); },
        [&] { desk.click_cell(first, column::verdict), desk.enter("x"); },
        [&] { desk.key("z", true), desk.key("z", true); },
        [&] { desk.key("y", true); },
        [&] { desk.go("/measure/1-(1)-ア"), desk.press(Role::button, "成果指標を追加"), desk.enter("新しい割合"); },
        [&] { desk.go("/structure"), desk.press(Role::button, "2021年度を追加"); },
        [&] { desk.pick(Role::button, "「職員の適正配置」の操作", "削除"); },
    };
    for (std::size_t i = 0; i < acts.size(); ++i) {
        SCOPED_TRACE(i);
        acts[i]();
        const plan::Plan plan = desk.plan();
        const auto steps = desk.document().history().steps();
        const std::size_t position = desk.steps();
        const std::size_t unsaved = desk.document().unsaved_steps();
        const ui::Place place = desk->app->state().place;
        desk.restart();
        EXPECT_EQ(desk.plan(), plan);
        EXPECT_EQ(desk.document().history().steps(), steps);
        EXPECT_EQ(desk.steps(), position);
        EXPECT_EQ(desk.document().unsaved_steps(), unsaved);
        EXPECT_EQ(desk->app->state().place, place);
        EXPECT_FALSE(desk->app->state().editing) << "nobody edits by accident";
        EXPECT_TRUE(desk->names(Role::dialog).empty()) << desk->stage->text();
        desk.edit();
    }
}

TEST_F(AppKeeping, TheSampleEditedAndReloadedKeepsItsEdits) {
    begin();
    type_actual("84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    desk.restart();
    EXPECT_TRUE(desk->edge.addresses_opened().empty()) << "it is not fetched again";
    EXPECT_EQ(desk.cell_text(first, column::actual), "84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    EXPECT_EQ(browser.storage->records.count(ui::header_key(only_key(browser))), 1U);
}

TEST_F(AppKeeping, TheTextOfAnOpenFieldComesBack) {
    begin();
    desk.go("/measure/1-(1)-ア");
    ASSERT_TRUE(desk.press_beginning(Role::button, "実績　2018　86.0%")) << desk->stage->text();
    desk.type("入力の途");
    desk.restart();
    EXPECT_TRUE(desk->app->state().editing) << desk->stage->text();
    EXPECT_EQ(desk.field_text(), "入力の途");
    EXPECT_EQ(desk.notice(), "入力の途中から再開しました。");
    EXPECT_EQ(desk.steps(), 0U);
    desk.enter("84%");
    EXPECT_EQ(desk.steps(), 1U);
    desk.restart();
    EXPECT_FALSE(desk->app->state().editing) << "what is committed is no draft";
    EXPECT_EQ(desk.steps(), 1U);
}

TEST_F(AppKeeping, TheTextOfAnOpenCellComesBack) {
    begin();
    desk.click_cell(first, column::target);
    desk.type("8");
    desk.restart();
    EXPECT_EQ(desk.field_text(), "8");
    desk.key("Escape");
    desk.restart();
    EXPECT_FALSE(desk.has_open_field()) << "what is cancelled is no draft";
}

TEST_F(AppKeeping, ATextTypedBackToWhatItWasIsNoDraft) {
    begin();
    desk.click_cell(first, column::target);
    desk.key("F2");
    desk.type("85.0%か");
    desk.type("85.0%");
    desk.key("Enter");
    EXPECT_EQ(desk.steps(), 0U);
    desk.restart();
    EXPECT_FALSE(desk.has_open_field());
}

TEST_F(AppKeeping, AnEmptiedFieldIsADraftToo) {
    begin();
    desk.go("/measure/1-(1)-ア");
    desk.press_beginning(Role::button, "実績　2018　86.0%");
    desk.type("");
    desk.restart();
    EXPECT_TRUE(desk.has_open_field());
    EXPECT_EQ(desk.field_text(), "");
    desk.key("Enter");
    desk.restart();
    desk.go("/table");
    EXPECT_EQ(desk.cell_text(first, column::actual), "");
}

TEST_F(AppKeeping, ACrashLosesNothingThatWasKept) {
    begin();
    type_actual("84%");
    browser.storage->hold(true);
    type_actual("83%");
    EXPECT_EQ(desk.steps(), 2U) << "editing goes on";
    desk.close();
    browser.storage->hold(false);
    desk.start();
    EXPECT_EQ(desk.cell_text(first, column::actual), "84%");
    EXPECT_EQ(desk.steps(), 1U);
}

TEST_F(AppKeeping, APlanThatAPersonOpenedIsKeptAndListed) {
    desk.open_file("一つ目.json", city_plan());
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    const std::string title = desk.title();
    desk.restart();
    EXPECT_EQ(desk.title(), title);
    desk.press(Role::button, "計画の一覧");
    const std::vector<std::string> kept = desk.items("このブラウザーにある計画");
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_TRUE(desk->sees("一つ目.json から開いた計画"));
    EXPECT_TRUE(desk->sees("ten-years.json から開いた計画"));
}

TEST_F(AppKeeping, SeveralPlansStandSideBySide) {
    begin();
    type_actual("84%");
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    const std::string other = desk.title();
    desk.edit();
    desk.go("/structure");
    desk.press_beginning(Role::button, "計画名");
    desk.enter("別の計画");
    desk.press(Role::button, "計画の一覧");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 2U);
    std::vector<Node> buttons;
    for (const Node& node : desk->stage->all(Role::button)) {
        if (node.description == "開く　行政経営プラン実施計画 取組状況") buttons.push_back(node);
    }
    ASSERT_EQ(buttons.size(), 1U) << desk->stage->text();
    desk->stage->send(platform::NodePressed{buttons[0].id});
    desk.settle();
    EXPECT_EQ(desk.title(), "行政経営プラン実施計画 取組状況");
    EXPECT_EQ(desk.steps(), 1U);
    desk.edit();
    desk.key("z", true);
    EXPECT_EQ(desk.steps(), 0U) << "each with its own history";
    EXPECT_NE(desk.title(), other);
}

TEST_F(AppKeeping, APlanIsRemovedFromTheListAfterAskingWhereEditsWouldBeLost) {
    begin();
    type_actual("84%");
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    desk.press(Role::button, "計画の一覧");
    ASSERT_TRUE(desk.press(Role::button, "「行政経営プラン実施計画 取組状況」をこのブラウザーから消す"));
    ASSERT_TRUE(desk.asks("「行政経営プラン実施計画 取組状況」をこのブラウザーから消しますか"));
    EXPECT_TRUE(desk->sees("まだファイルにない編集 1件も消えます。元に戻せません。"));
    desk.press(Role::button, "やめる");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 2U);
    desk.press(Role::button, "「行政経営プラン実施計画 取組状況」をこのブラウザーから消す");
    desk.press(Role::button, "削除");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 1U);
    desk.press(Role::button, "「" + desk.title() + "」をこのブラウザーから消す");
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << "nothing would be lost";
    EXPECT_TRUE(desk.items("このブラウザーにある計画").empty());
    EXPECT_TRUE(browser.storage->records.empty());
}

TEST_F(AppKeeping, ThePlanOnScreenCanBeRemovedAndEditedOn) {
    begin();
    type_actual("84%");
    desk.press(Role::button, "計画の一覧");
    desk.press(Role::button, "「" + desk.title() + "」をこのブラウザーから消す");
    desk.press(Role::button, "削除");
    EXPECT_TRUE(browser.storage->records.empty());
    desk.go("/table");
    desk.edit();
    EXPECT_EQ(desk.cell_text(first, column::actual), "84%") << "it stays on screen";
    desk.click_cell(first, column::target);
    desk.enter("80%");
    desk.key("z", true);
    desk.key("z", true);
    const std::string content = desk.content();
    desk.restart();
    EXPECT_EQ(desk.content(), content);
    EXPECT_TRUE(desk->names(Role::alert).empty()) << desk->stage->text();
    EXPECT_GT(desk.document().unsaved_steps(), 0U) << "the removed edit is in no file";
}

TEST_F(AppKeeping, TheJournalGrowsWithTheEditNotWithThePlan) {
    begin();
    type_actual("84%");
    const std::string key = only_key(browser);
    const std::string base = browser.storage->records.at(ui::base_key(key));
    EXPECT_EQ(base, city_plan()) << "the very bytes that were opened";
    type_actual("83%");
    EXPECT_EQ(browser.storage->records.at(ui::base_key(key)), base);
    EXPECT_LT(browser.storage->records.at(ui::log_key(key, 1)).size(), 400U);
}

TEST_F(AppKeeping, ALongJournalIsPutTogetherAndLosesNothing) {
    begin();
    type_actual("84%");
    desk.press(Role::switch_, "編集");
    const std::string key = only_key(browser);
    for (std::size_t i = 1; i <= 500; ++i) {
        browser.storage->records[ui::log_key(key, i)] =
            file::write_entry(i % 2 == 1 ? file::JournalEntry(file::Undone{}) : file::JournalEntry(file::Redone{}));
    }
    desk.restart();
    const std::string content = desk.content();
    EXPECT_EQ(desk.cell_text(first, column::actual), "84%");
    desk.edit();
    EXPECT_EQ(desk.content(), content);
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
    EXPECT_LT(browser.storage->records.size(), 10U);
    type_actual("83%");
    desk.restart();
    EXPECT_EQ(desk.cell_text(first, column::actual), "83%");
    EXPECT_EQ(desk.document().unsaved_steps(), 2U);
    desk.edit();
    desk.key("z", true);
    EXPECT_EQ(desk.content(), content);
}

}  // namespace
