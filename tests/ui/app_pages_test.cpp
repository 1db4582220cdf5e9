// Going about: tabs, tallies, measures one after the other, links and the browser's history, years.

#include <gtest/gtest.h>

#include "running_app.hpp"

namespace {

using ui::Page;

TEST(AppPages, TabsLeadToTheirPagesAndAddresses) {
    OpenApp run;
    EXPECT_TRUE(run.stage->click(Role::tab, "一覧"));
    EXPECT_EQ(run.page(), Page::table);
    EXPECT_EQ(run.edge.history().back(), "/table");
    EXPECT_TRUE(run.find(Role::tab, "一覧")->selected);
    EXPECT_FALSE(run.find(Role::tab, "概況")->selected);
    EXPECT_TRUE(run.stage->click(Role::tab, "個票"));
    EXPECT_EQ(run.page(), Page::measure);
    EXPECT_EQ(run.edge.history().back(), "/measure/1-(1)-ア") << "the first one, when none was seen";
    EXPECT_TRUE(run.press(Role::tab, run.find_beginning(Role::tab, "点検")->name));
    EXPECT_EQ(run.page(), Page::checks);
    EXPECT_EQ(run.edge.history().back(), "/checks");
    EXPECT_TRUE(run.stage->click(Role::tab, "概況"));
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_EQ(run.edge.history().back(), "/overview");
}

TEST(AppPages, TheTabOfMeasuresLeadsToTheOneLastSeen) {
    OpenApp run;
    run.visit("/measure/3-(1)-オ");
    run.press(Role::tab, "概況");
    run.press(Role::tab, "個票");
    EXPECT_EQ(run.app->state().place.measure, "3-(1)-オ");
}

TEST(AppPages, ATallyLeadsToItsRows) {
    OpenApp run;
    EXPECT_TRUE(run.stage->click(Role::button, "× 11"));
    EXPECT_EQ(run.page(), Page::table);
    EXPECT_EQ(run.rows_shown(), "11件を表示（全30件）");
    for (const std::string& verdict : run.column(7)) EXPECT_EQ(verdict, "×");
    EXPECT_EQ(run.edge.history().back(), "/table?verdict=missed");
    run.stage->back();
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_NE(run.find(Role::button, "× 11"), nullptr) << "back is as it was before";
    EXPECT_NE(run.find(Role::button, "○ 15"), nullptr);
}

TEST(AppPages, WhatIsSelectedHoldsOnEveryPageAndInTheAddress) {
    OpenApp run;
    ASSERT_TRUE(run.choose("評価", "×"));
    EXPECT_EQ(run.edge.history().back(), "/overview?verdict=missed");
    EXPECT_NE(run.find(Role::button, "○ 0"), nullptr);
    ASSERT_NE(run.find(Role::button, "× 11"), nullptr);
    run.press(Role::tab, "一覧");
    EXPECT_EQ(run.rows_shown(), "11件を表示（全30件）");
    run.stage->type(Role::search_field, "検索", "職員");
    const std::string rows = run.rows_shown();
    run.press(Role::tab, "概況");
    EXPECT_EQ(run.edge.history().back(), "/overview?q=職員&verdict=missed");
    EXPECT_EQ(run.rows_shown(), rows);
    const Node* const missed = run.find_beginning(Role::button, "× ");
    ASSERT_NE(missed, nullptr);
    EXPECT_TRUE(rows.starts_with(missed->name.substr(std::string("× ").size()) + "件")) << missed->name;
    ASSERT_TRUE(run.press(Role::button, "条件を消す"));
    EXPECT_EQ(run.edge.history().back(), "/overview");
    EXPECT_NE(run.find(Role::button, "○ 15"), nullptr);
    run.visit("/overview?group=2&section=nobody&verdict=met");
    EXPECT_EQ(run.app->state().selection.filters, (ui::Filters{"2", "", ui::VerdictFilter::met}))
        << "a section that the plan does not have hides nothing";
}

TEST(AppPages, EverythingOnTheOverviewLeadsToItsMeasure) {
    OpenApp run;
    std::vector<std::string> links;
    for (const Node& node : run.stage->all(Role::link)) links.push_back(node.name);
    ASSERT_GT(links.size(), 4U);
    int measures = 0;
    for (const Node& node : run.stage->all(Role::link)) {
        if (node.value.empty()) continue;
        EXPECT_TRUE(node.value.starts_with("/measure/")) << node.name;
        ++measures;
    }
    EXPECT_GT(measures, 0);
    const Node link = run.stage->all(Role::link).back();
    run.stage->send(platform::NodePressed{link.id});
    run.stage->settle();
    EXPECT_EQ(run.page(), Page::measure);
    EXPECT_EQ(run.edge.history().back(), link.value);
}

TEST(AppPages, ABarOfAGroupLeadsToItsRows) {
    OpenApp run;
    const Node* bar = nullptr;
    for (const Node& node : run.nodes()) {
        if (node.role == Role::link && node.value.empty() && node.name.find("強い財政をつくる") != std::string::npos)
            bar = &node;
    }
    ASSERT_NE(bar, nullptr) << run.stage->text();
    run.stage->send(platform::NodePressed{bar->id});
    run.stage->settle();
    EXPECT_EQ(run.page(), Page::table);
    EXPECT_EQ(run.app->state().selection.filters.group, "2");
    EXPECT_EQ(run.rows_shown(), "10件を表示（全30件）");
}

TEST(AppMeasure, ShowsPlanAndActualAndTheJudgement) {
    OpenApp run;
    run.visit("/measure/1-(3)-ア");
    EXPECT_NE(run.find(Role::heading, "1-(3)-ア　業務継続計画(BCP)の策定及び改定"), nullptr);
    EXPECT_TRUE(run.sees("担当課　行政総務課、危機管理課"));
    EXPECT_TRUE(run.sees("162時間 ≦ 170時間 → ○"));
    EXPECT_TRUE(run.sees("低いほど良い"));
    EXPECT_TRUE(run.sees("人が評価"));
    EXPECT_TRUE(run.sees("1 強い組織をつくる"));
    EXPECT_EQ(run.edge.title(),
              "1-(3)-ア 業務継続計画(BCP)の策定及び改定 - 行政経営プラン実施計画 取組状況 - 取組 Torikumi");
    const Node* table = run.find(Role::table, "職員一人当たりの時間外勤務時間");
    ASSERT_NE(table, nullptr);
    const std::vector<Node> rows = run.children(table->id, Role::row);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(run.children(rows[1].id, Role::row_header)[0].name, "目標");
    EXPECT_EQ(run.children(rows[1].id, Role::cell)[0].name, "170時間");
    EXPECT_EQ(run.children(rows[2].id, Role::row_header)[0].name, "実績");
    EXPECT_EQ(run.children(rows[2].id, Role::cell)[0].name, "162時間");
    EXPECT_EQ(run.children(rows[3].id, Role::cell)[0].name, "○");
    EXPECT_FALSE(run.stage->all(Role::figure).empty());
}

TEST(AppMeasure, PreviousAndNextByButtons) {
    OpenApp run;
    run.visit("/measure/1-(1)-ア");
    EXPECT_TRUE(run.find(Role::button, "前の取組")->disabled);
    EXPECT_FALSE(run.press(Role::button, "前の取組"));
    EXPECT_TRUE(run.stage->click(Role::button, "次の取組"));
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-イ");
    EXPECT_EQ(run.edge.history().back(), "/measure/1-(1)-イ");
    EXPECT_TRUE(run.stage->click(Role::button, "前の取組"));
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-ア");
    run.visit("/measure/3-(3)-ウ");
    EXPECT_TRUE(run.find(Role::button, "次の取組")->disabled);
    EXPECT_TRUE(run.stage->click(Role::button, "前の取組"));
    EXPECT_EQ(run.app->state().place.measure, "3-(3)-イ");
}

TEST(AppMeasure, PreviousAndNextByArrows) {
    OpenApp run;
    run.visit("/measure/1-(1)-ア");
    EXPECT_TRUE(run.stage->press_key("ArrowLeft")) << "taken, though there is none before";
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-ア");
    EXPECT_TRUE(run.stage->press_key("ArrowRight"));
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-イ");
    EXPECT_TRUE(run.stage->press_key("ArrowRight"));
    EXPECT_EQ(run.app->state().place.measure, "1-(2)-ア");
    EXPECT_TRUE(run.stage->press_key("ArrowLeft"));
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-イ");
    run.press(Role::tab, "一覧");
    EXPECT_FALSE(run.stage->press_key("ArrowRight")) << "left to the browser elsewhere";
}

TEST(AppMeasure, EveryMeasureOfTheCityIsReachedOneAfterTheOther) {
    OpenApp run;
    run.visit("/measure/1-(1)-ア");
    int count = 1;
    while (!run.find(Role::button, "次の取組")->disabled) {
        run.stage->press_key("ArrowRight");
        ++count;
        ASSERT_LE(count, 25);
        EXPECT_TRUE(run.sees(std::to_string(count) + " / 25") || run.find(Role::button, "次の取組") != nullptr);
        EXPECT_FALSE(run.stage->all(Role::heading).empty());
    }
    EXPECT_EQ(count, 25);
    EXPECT_EQ(run.app->state().place.measure, "3-(3)-ウ");
}

TEST(AppMeasure, AnUnknownOneSaysSoAndLeadsToTheTable) {
    OpenApp run;
    run.visit("/measure/9-(9)-ア");
    EXPECT_NE(run.find(Role::heading, "この取組は見つかりません"), nullptr);
    EXPECT_TRUE(run.sees("「9-(9)-ア」という取組は、開いている計画にありません。"));
    EXPECT_FALSE(run.stage->press_key("ArrowRight"));
    EXPECT_TRUE(run.stage->click(Role::button, "一覧へ"));
    EXPECT_EQ(run.page(), Page::table);
}

TEST(AppHistory, BackGoesThroughThePagesThatWereSeen) {
    OpenApp run;
    run.press(Role::tab, "一覧");
    run.press(Role::row, run.stage->all(Role::row)[1].name);
    EXPECT_EQ(run.app->state().place, (ui::Place{Page::measure, "1-(1)-ア"}));
    run.stage->press_key("ArrowRight");
    ASSERT_TRUE(run.stage->back());
    EXPECT_EQ(run.app->state().place, (ui::Place{Page::measure, "1-(1)-ア"}));
    ASSERT_TRUE(run.stage->back());
    EXPECT_EQ(run.page(), Page::table);
    ASSERT_TRUE(run.stage->back());
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_FALSE(run.stage->back());
}

TEST(AppHistory, TheSamePageTwiceIsOneStep) {
    OpenApp run;
    run.press(Role::tab, "一覧");
    const std::size_t steps = run.edge.history().size();
    run.press(Role::tab, "一覧");
    EXPECT_EQ(run.edge.history().size(), steps);
}

TEST(AppHistory, AnotherPlanBeginsAtItsOverview) {
    OpenApp run;
    run.visit("/measure/2-(2)-ア");
    run.choose("年度", "2019");
    run.open("again.json", city_plan());
    EXPECT_EQ(run.page(), Page::overview);
    EXPECT_EQ(run.edge.history().back(), "/overview");
    EXPECT_EQ(run.app->state().year, plan::FiscalYear{2018}) << "the plan's own year in focus";
    run.press(Role::tab, "個票");
    EXPECT_EQ(run.app->state().place.measure, "1-(1)-ア") << "what was last seen belonged to the other plan";
}

TEST(AppYear, TheYearThatIsChosenIsShownEverywhere) {
    OpenApp run;
    EXPECT_EQ(run.find(Role::list_box, "年度")->value, "2018(平成30)年度");
    ASSERT_TRUE(run.choose("年度", "2019(令和元)年度"));
    EXPECT_EQ(run.app->state().year, plan::FiscalYear{2019});
    EXPECT_EQ(run.find(Role::list_box, "年度")->value, "2019(令和元)年度");
    EXPECT_NE(run.find(Role::button, "○ 0"), nullptr);
    EXPECT_NE(run.find(Role::button, "未評価 30"), nullptr);
    EXPECT_TRUE(run.sees("この年度には、数値で比べられる成果指標がありません。"));
    run.press(Role::tab, "一覧");
    for (const std::string& actual : run.column(6)) EXPECT_EQ(actual, "");
    run.visit("/measure/1-(1)-ア");
    EXPECT_TRUE(run.sees("実績がないため計算しません"));
    ASSERT_TRUE(run.choose("年度", "2018"));
    EXPECT_TRUE(run.sees("86.0% ≧ 85.0% → ○"));
}

TEST(AppChecks, ListsFindingsAndLeadsToTheirMeasures) {
    OpenApp run;
    run.visit("/checks");
    const std::vector<Node> items = run.stage->all(Role::list_item);
    EXPECT_EQ(items.size(), 6U);
    EXPECT_TRUE(run.sees("点検　6件"));
    const Node* first =
        run.find_beginning(Role::link, "評価済みの年度に、実績または評価がありません　2-(1)-ア 事業の積極的な見直し");
    ASSERT_NE(first, nullptr) << run.stage->text();
    EXPECT_EQ(first->value, "/measure/2-(1)-ア");
    EXPECT_TRUE(run.press(Role::link, std::string(first->name)));
    EXPECT_EQ(run.app->state().place, (ui::Place{Page::measure, "2-(1)-ア"}));
}

TEST(AppChecks, SaysThatNothingWasFound) {
    RunningApp run;
    plan::Plan plan;
    plan.title = "何もない計画";
    run.open(plan);
    run.visit("/checks");
    EXPECT_NE(run.find(Role::heading, "気になる点はありません"), nullptr);
    EXPECT_NE(run.find(Role::tab, "点検"), nullptr) << "no count of nothing";
}

}  // namespace
