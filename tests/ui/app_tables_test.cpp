// Tables out: a file for Excel, and CSV.

#include <gtest/gtest.h>

#include "clerk_beside.hpp"
#include "desk.hpp"

namespace {

using platform::HeadlessEdge;

class AppTables : public testing::Test {
protected:
    AppTables() : run({1280, 800}, [](HeadlessEdge& edge) { edge.put_worker(clerk_beside()); }) {}
    bool save(std::string_view form) { return run.press(Role::button, "表で保存") && run.press(Role::option, form); }
    OpenApp run;
};

TEST_F(AppTables, ABookForExcelComesBackAsTheSamePlan) {
    const plan::Plan before = run.app->document()->plan();
    ASSERT_TRUE(save("Excel（.xlsx）")) << run.stage->text();
    run.stage->settle();
    ASSERT_EQ(run.edge.files_saved().size(), 1U) << run.stage->text();
    const auto saved = run.edge.files_saved().front();
    EXPECT_EQ(saved.name, "atsugi-2018.xlsx");
    EXPECT_EQ(saved.media_type, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_TRUE(saved.text.starts_with("PK"));
    EXPECT_TRUE(run.sees("atsugi-2018.xlsx をダウンロードしました。"));
    run.open(saved.name, saved.text);
    ASSERT_NE(run.app->import_session(), nullptr) << run.stage->text();
    EXPECT_TRUE(run.app->import_session()->seen.own);
    EXPECT_TRUE(run.sees("Torikumiが書き出した表です。"));
    EXPECT_EQ(run.find_beginning(Role::list_box, "列"), nullptr) << "there is nothing to be mapped";
    EXPECT_EQ(run.find(Role::switch_, "対応を計画に残す"), nullptr);
    ASSERT_TRUE(run.choose("取り込み方", "新しい計画"));
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    run.stage->settle();
    EXPECT_EQ(run.app->document()->plan().groups, before.groups);
    EXPECT_EQ(run.app->document()->plan().title, before.title);
    EXPECT_TRUE(run.app->document()->plan().layouts.empty());
}

TEST_F(AppTables, CsvHasItsMark) {
    ASSERT_TRUE(save("CSV（UTF-8）"));
    run.stage->settle();
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    EXPECT_EQ(run.edge.files_saved()[0].name, "atsugi-2018.csv");
    EXPECT_EQ(run.edge.files_saved()[0].media_type, "text/csv");
    EXPECT_TRUE(run.edge.files_saved()[0].text.starts_with("\xEF\xBB\xBF"));
    run.open("戻り.csv", run.edge.files_saved()[0].text);
    ASSERT_NE(run.app->import_session(), nullptr);
    EXPECT_TRUE(run.app->import_session()->seen.own);
}

TEST_F(AppTables, NamesHaveOneEndingThereAndBack) {
    for (const char* name : {"名前.JSON", "名前.json", "名前.torikumi.json", "名前"}) {
        SCOPED_TRACE(name);
        run.open(name, city_plan());
        ASSERT_TRUE(save("CSV（UTF-8）"));
        run.stage->settle();
        EXPECT_EQ(run.edge.files_saved().back().name, "名前.csv");
    }
    run.open("名前.json.csv", run.edge.files_saved().back().text);
    ASSERT_TRUE(run.choose("取り込み方", "新しい計画"));
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    run.stage->settle();
    EXPECT_EQ(run.app->document()->file_name(), "名前.json");
}

class AppTablesInShiftJis : public AppTables {
protected:
    AppTablesInShiftJis() {
        plan::Plan plan = run.app->document()->plan();
        plan.groups[0].measures[0].name = "髙島の𠮷野";
        run.open(plan);
    }
    bool asks() const { return run.find(Role::dialog, "Shift_JISで表せない文字があります") != nullptr; }
};

TEST_F(AppTablesInShiftJis, WhatItLacksIsNamedBeforeItIsSaved) {
    ASSERT_TRUE(save("CSV（Shift_JIS）"));
    run.stage->settle();
    ASSERT_TRUE(asks()) << run.stage->text();
    EXPECT_TRUE(run.sees("〓に置き換えました: 𠮷"));
    EXPECT_TRUE(run.edge.files_saved().empty()) << "it is asked first";
    ASSERT_TRUE(run.press(Role::button, "このまま保存"));
    run.stage->settle();
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    EXPECT_EQ(run.edge.files_saved()[0].text.find("\xEF\xBB\xBF"), std::string::npos);
    EXPECT_FALSE(asks());
}

TEST_F(AppTablesInShiftJis, CanBeUtf8Instead) {
    ASSERT_TRUE(save("CSV（Shift_JIS）"));
    run.stage->settle();
    ASSERT_TRUE(run.press(Role::button, "UTF-8で保存"));
    run.stage->settle();
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    EXPECT_NE(run.edge.files_saved()[0].text.find("髙島の𠮷野"), std::string::npos);
    ASSERT_TRUE(save("CSV（Shift_JIS）"));
    run.stage->settle();
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_FALSE(asks());
    EXPECT_EQ(run.edge.files_saved().size(), 1U) << "or not at all";
}

TEST_F(AppTables, WritingCanBeEndedOrFail) {
    run.edge.hold_worker();
    ASSERT_TRUE(save("CSV（UTF-8）"));
    ASSERT_NE(run.find(Role::dialog, "表を書き出しています…"), nullptr);
    EXPECT_TRUE(run.stage->press_key("Escape"));
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_TRUE(run.edge.files_saved().empty());
    run.edge.hold_worker();
    ASSERT_TRUE(save("CSV（UTF-8）"));
    run.edge.crash_worker();
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_TRUE(run.edge.files_saved().empty());
    EXPECT_TRUE(run.sees("表を書き出せませんでした。"));
}

TEST_F(AppTables, ThePlansPageSaysThatTablesAreTaken) {
    run.visit("/plans");
    EXPECT_TRUE(run.sees("ExcelやCSVの表も取り込めます。"));
}

}  // namespace
