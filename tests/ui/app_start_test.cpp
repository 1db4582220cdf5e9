// From nothing to the overview of a plan.

#include <gtest/gtest.h>

#include "file/plan_file.hpp"
#include "running_app.hpp"

namespace {

using ui::Page;

TEST(AppStart, AsksForTheSampleAndSaysSo) {
    RunningApp run;
    EXPECT_EQ(run.edge.addresses_opened(), std::vector<std::string>{"plans/atsugi-2018.json"});
    EXPECT_EQ(run.edge.limit(), file::most_bytes);
    EXPECT_NE(run.find(Role::progress, "読み込んでいます…"), nullptr);
    EXPECT_NE(run.find(Role::button, "開く"), nullptr) << "another file can be chosen at once";
    EXPECT_EQ(run.find(Role::heading, "計画が開かれていません"), nullptr) << "not while one is on its way";
    EXPECT_EQ(run.edge.title(), "取組 Torikumi");
    EXPECT_EQ(run.edge.language(), "ja");
    EXPECT_TRUE(run.edge.marks().empty());
}

TEST(AppStart, AsksForThePlanThatTheAddressNames) {
    RunningApp run({}, [](platform::HeadlessEdge& edge) { edge.put_query("plan", "plans/ten-years.json"); });
    EXPECT_EQ(run.edge.addresses_opened(), std::vector<std::string>{"plans/ten-years.json"});
}

TEST(AppStart, TheFirstFrameShowsTitleYearAndTallies) {
    OpenApp run;
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_NE(run.find(Role::heading, "行政経営プラン実施計画 取組状況"), nullptr);
    EXPECT_TRUE(run.sees("厚木市"));
    EXPECT_TRUE(run.sees("2018(平成30)年度"));
    EXPECT_TRUE(run.sees("取組 25件　成果指標 30件"));
    EXPECT_NE(run.find(Role::button, "○ 15"), nullptr);
    EXPECT_NE(run.find(Role::button, "× 11"), nullptr);
    EXPECT_NE(run.find(Role::button, "未設定 4"), nullptr);
    EXPECT_EQ(run.find_beginning(Role::button, "未評価"), nullptr) << "nothing is left to judge";
    EXPECT_TRUE(run.names(Role::progress).empty());
    EXPECT_TRUE(run.names(Role::dialog).empty()) << run.stage->text();
    EXPECT_GT(run.stage->vertices(), 1000);
    EXPECT_EQ(run.edge.marks(), std::vector<std::string>{"torikumi-first-chart"});
    EXPECT_EQ(run.edge.title(), "行政経営プラン実施計画 取組状況 - 取組 Torikumi");
}

TEST(AppStart, FiveTabsOfWhichOneIsSelected) {
    OpenApp run;
    const std::vector<Node> tabs = run.stage->all(Role::tab);
    ASSERT_EQ(tabs.size(), 5U);
    EXPECT_EQ(tabs[0].name, "概況");
    EXPECT_EQ(tabs[1].name, "一覧");
    EXPECT_EQ(tabs[2].name, "個票");
    EXPECT_EQ(tabs[3].name, "図");
    EXPECT_TRUE(tabs[4].name.starts_with("点検")) << tabs[4].name;
    EXPECT_TRUE(tabs[0].selected);
    for (std::size_t i = 1; i < 5; ++i) EXPECT_FALSE(tabs[i].selected);
    for (const Node& tab : tabs) EXPECT_EQ(run.node(tab.parent)->role, Role::tab_list);
}

TEST(AppStart, TheAddressLeadsIntoTheFirstPlan) {
    RunningApp run({}, [](platform::HeadlessEdge& edge) { edge.put_address("/measure/2-(2)-ア"); });
    run.open("atsugi-2018.json", city_plan());
    EXPECT_EQ(run.page(), Page::measure);
    EXPECT_NE(run.find(Role::heading, "2-(2)-ア　市債権の収納強化"), nullptr);
    EXPECT_EQ(run.edge.history(), std::vector<std::string>{"/measure/2-(2)-ア"}) << "no step was added";
}

TEST(AppStart, AnAddressOfNoMeasureLeadsToTheFirstOne) {
    RunningApp run({}, [](platform::HeadlessEdge& edge) { edge.put_address("/measure/"); });
    run.open("atsugi-2018.json", city_plan());
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-ア");
    EXPECT_EQ(run.edge.history(), std::vector<std::string>{"/measure/1-(1)-ア"});
}

TEST(AppStart, WithoutAPlanItSaysWhatToDo) {
    RunningApp run;
    run.stage->send(platform::FileFailed{"plans/atsugi-2018.json", platform::OpenFailure::not_found, "404"});
    run.stage->settle();
    EXPECT_NE(run.find_beginning(Role::dialog, "「plans/atsugi-2018.json」"), nullptr);
    EXPECT_TRUE(run.sees("HTTP 404"));
    EXPECT_TRUE(run.sees("ほかの計画は開かれていません。"));
    EXPECT_TRUE(run.press(Role::button, "閉じる"));
    EXPECT_NE(run.find(Role::heading, "計画が開かれていません"), nullptr);
    EXPECT_TRUE(run.press(Role::button, "開く"));
    EXPECT_EQ(run.edge.pickers_shown(), 1);
    for (const char* tab : {"一覧", "個票", "点検", "概況"}) {
        EXPECT_TRUE(run.press(Role::tab, tab)) << "no page breaks without a plan";
    }
}

/// A picture of waiting takes as long to draw as the plan that is there a moment later.
TEST(AppStart, WaitsAMomentBeforeItSaysThatItWaits) {
    RunningApp run;
    EXPECT_GT(run.app->rests_at_start(), 0);
    run.edge.advance(1000);
    EXPECT_EQ(run.app->rests_at_start(), 0) << "then it says so";

    const OpenApp open;
    EXPECT_EQ(open.app->rests_at_start(), 0) << "there is a plan to show";
}

TEST(AppStart, WhatCannotBeOpenedIsShownAtOnce) {
    RunningApp run;
    run.stage->send(platform::FileFailed{"plan.json", platform::OpenFailure::not_found, "404"});
    EXPECT_EQ(run.app->rests_at_start(), 0);
}

TEST(AppStart, APlanOfNothingIsShown) {
    RunningApp run;
    run.open(plan::Plan{});
    EXPECT_TRUE(run.names(Role::dialog).empty()) << run.stage->text();
    for (const char* tab : {"一覧", "個票", "点検", "概況"}) EXPECT_TRUE(run.press(Role::tab, tab)) << tab;
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_TRUE(run.sees("この計画にはまだ年度がありません")) << "it has no years, so there is nothing to count";
}

TEST(AppStart, WorksWithoutAnyFont) {
    platform::HeadlessEdge edge;
    ui::App app(edge, "sample.json");
    platform::Stage stage(edge, app);
    stage.settle();
    stage.send(platform::FileOpened{"atsugi-2018.json", city_plan(), 0});
    stage.settle();
    EXPECT_NE(stage.find(Role::button, "○ 15"), nullptr);
}

}  // namespace
