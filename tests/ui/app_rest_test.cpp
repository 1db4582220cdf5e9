// The app sleeps, and a large plan costs no more on screen than a small one.

#include <gtest/gtest.h>

#include <chrono>

#include "file/plan_file.hpp"
#include "running_app.hpp"

namespace {

void expect_rest(RunningApp& run) {
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(run.stage->frame());
    const int shown = run.edge.trees_shown();
    const int vertices = run.stage->vertices();
    EXPECT_FALSE(run.stage->frame());
    EXPECT_EQ(run.edge.trees_shown(), shown) << "a frame that changes nothing says nothing";
    EXPECT_EQ(run.stage->vertices(), vertices);
}

TEST(AppRest, EveryPageComesToRest) {
    OpenApp run;
    for (const char* address : {"/overview", "/table", "/measure/1-(3)-ア", "/measure/none", "/checks"}) {
        SCOPED_TRACE(address);
        run.visit(address);
        EXPECT_LE(run.stage->settle(), 10);
        expect_rest(run);
    }
}

TEST(AppRest, WhateverIsOpenComesToRest) {
    OpenApp run;
    run.stage->click(Role::list_box, "年度");
    expect_rest(run);
    run.stage->press_key("Escape");
    run.stage->focus(run.find(Role::button, "○ 15")->id);
    EXPECT_LE(run.stage->settle(), 10);
    expect_rest(run);
    run.open("bad.json", "x");
    expect_rest(run);
    run.stage->press_key("Escape");
    run.stage->send(platform::OpenProgress{"a.json", 1, 2});
    EXPECT_LE(run.stage->settle(), 10);
    expect_rest(run);
    run.stage->send(platform::DragOver{true});
    EXPECT_LE(run.stage->settle(), 10);
    expect_rest(run);
}

TEST(AppRest, TypingSettlesAtOnce) {
    OpenApp run;
    run.stage->type(Role::search_field, "検索", "職");
    EXPECT_LE(run.stage->settle(), 4);
    expect_rest(run);
}

TEST(AppRest, ALostFontIsNotAskedForAgainAndAgain) {
    OpenApp run;
    run.stage->send(platform::FontFailed{platform::Face::regular});
    EXPECT_LE(run.stage->settle(), 10);
    expect_rest(run);
}

// ---- ten thousand measures

plan::Plan large_plan() {
    constexpr int groups = 50;
    constexpr int measures = 200;
    plan::Plan plan;
    plan.title = "大きな計画";
    for (int y = 2018; y <= 2020; ++y) {
        plan::PlanYear year;
        year.year.year = y;
        year.state = y == 2018 ? plan::YearState::evaluated : plan::YearState::planned;
        plan.years.push_back(year);
    }
    for (int g = 0; g < groups; ++g) {
        plan::Group group;
        group.id = "g" + std::to_string(g);
        group.name = "柱" + std::to_string(g);
        for (int m = 0; m < measures; ++m) {
            plan::Measure measure;
            measure.id = std::to_string(g) + "-" + std::to_string(m);
            measure.code = measure.id;
            measure.name = "取組" + measure.id;
            measure.sections = {"第" + std::to_string(m % 40) + "課"};
            plan::Indicator indicator;
            indicator.id = measure.id + "/i";
            indicator.name = "成果" + std::to_string(g * measures + m);
            indicator.direction = plan::Direction::higher;
            plan::IndicatorYear year;
            year.year.year = 2018;
            year.target = plan::Amount{"10件", 10, {}};
            year.actual = plan::Amount{std::to_string(m) + "件", m, {}};
            if (m % 7 != 0) year.verdict = m < 5 || m % 11 != 0 ? plan::Verdict::met : plan::Verdict::missed;
            indicator.years.push_back(std::move(year));
            measure.indicators.push_back(std::move(indicator));
            group.measures.push_back(std::move(measure));
        }
        plan.groups.push_back(std::move(group));
    }
    return plan;
}

class AppLarge : public testing::Test {
protected:
    // One app for all of them: opening takes a while under the sanitizers.
    static void SetUpTestSuite() {
        run_ = std::make_unique<RunningApp>();
        run_->open(large_plan());
    }
    static void TearDownTestSuite() { run_.reset(); }
    void SetUp() override {
        ASSERT_NE(run_->app->document(), nullptr) << run_->stage->text();
        ASSERT_EQ(run_->app->document()->measures().size(), 10000U);
        run_->stage->focus(0);  // a field that a test before typed into would take the keys
        run_->visit("/overview");
        run_->visit("/table");
    }
    static std::unique_ptr<RunningApp> run_;
};
std::unique_ptr<RunningApp> AppLarge::run_;

TEST_F(AppLarge, OnlyTheRowsInSightAreInTheTree) {
    const std::vector<Node> rows = run_->stage->all(Role::row);
    EXPECT_LE(rows.size(), 16U);
    EXPECT_GE(rows.size(), 10U);
    EXPECT_EQ(run_->find(Role::table, "一覧")->row, 10001) << "but the whole is counted";
    EXPECT_LT(run_->nodes().size(), 250U);
}

TEST_F(AppLarge, TheLastRowIsReached) {
    run_->stage->press_key("End");
    const std::vector<Node> rows = run_->stage->all(Role::row);
    EXPECT_LE(rows.size(), 16U);
    EXPECT_EQ(rows.back().row, 10001);
    EXPECT_EQ(run_->column(1).back(), "49-199");
    EXPECT_LE(rows.back().box.y + rows.back().box.height, run_->window.height) << "wholly in sight";
    run_->stage->press_key("Home");
    EXPECT_EQ(run_->column(1).front(), "0-0");
}

TEST_F(AppLarge, RowsInTheMiddleStandWhereTheyShould) {
    run_->stage->press_key("End");
    for (int i = 0; i < 20; ++i) run_->stage->press_key("PageUp");
    const std::vector<Node> rows = run_->stage->all(Role::row);
    for (std::size_t i = 2; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].row, rows[i - 1].row + 1);
        EXPECT_NEAR(rows[i].box.y, rows[i - 1].box.y + 60, 1) << "no drift far down";
    }
}

TEST_F(AppLarge, SearchAndSortShowTheRightOnes) {
    run_->stage->type(Role::search_field, "検索", "成果１２３４");
    EXPECT_EQ(run_->rows_shown(), "1件を表示（全10,000件）");
    EXPECT_EQ(run_->column(1), std::vector<std::string>{"6-34"});
    run_->stage->type(Role::search_field, "検索", "");
    run_->press(Role::column_header, "実績");
    run_->press(Role::column_header, "実績");
    EXPECT_EQ(run_->column(6).front(), "199件");
    run_->press(Role::column_header, "実績");
}

TEST_F(AppLarge, ASearchStartsAtTheTop) {
    run_->stage->press_key("End");
    run_->stage->type(Role::search_field, "検索", "取組");
    EXPECT_EQ(run_->column(1).front(), "0-0") << "not somewhere in the middle of other rows";
    run_->stage->type(Role::search_field, "検索", "");
}

TEST_F(AppLarge, TheOverviewAndTheChecksStayBounded) {
    run_->visit("/overview");
    EXPECT_LT(run_->nodes().size(), 400U);
    run_->stage->press_key("PageDown");
    EXPECT_LT(run_->nodes().size(), 600U);
    run_->stage->press_key("End");
    EXPECT_LT(run_->nodes().size(), 600U);
    run_->stage->press_key("Home");
    run_->visit("/checks");
    EXPECT_GT(run_->app->document()->findings().size(), 1000U);
    EXPECT_LT(run_->nodes().size(), 100U);
    EXPECT_TRUE(run_->find(Role::tab, "点検")->description.find(",") != std::string::npos);
    run_->stage->press_key("End");
    EXPECT_LT(run_->nodes().size(), 100U);
    EXPECT_EQ(static_cast<std::size_t>(run_->stage->all(Role::list_item).back().row),
              run_->app->document()->findings().size());
}

TEST_F(AppLarge, AMeasureInTheMiddleHasItsNeighbours) {
    run_->visit("/measure/24-199");
    run_->stage->press_key("ArrowRight");
    EXPECT_EQ(run_->app->state().place.measure, "25-0");
    run_->stage->press_key("ArrowLeft");
    EXPECT_EQ(run_->app->state().place.measure, "24-199");
}

TEST_F(AppLarge, AMenuOfManyOptionsFitsTheWindow) {
    run_->press(Role::list_box, "担当課");
    EXPECT_EQ(run_->names(Role::option).size(), 41U);
    run_->stage->focus(run_->stage->all(Role::option).front().id);
    for (int i = 0; i < 40; ++i) {
        run_->stage->press_key("ArrowDown");
        const Node* option = run_->node(run_->stage->focused());
        ASSERT_NE(option, nullptr);
        EXPECT_GE(option->box.y, 0) << option->name;
        EXPECT_LE(option->box.y + option->box.height, run_->window.height) << option->name;
    }
    EXPECT_EQ(run_->node(run_->stage->focused())->name, "第39課");
    run_->stage->send(platform::NodePressed{run_->stage->focused()});
    run_->stage->settle();
    EXPECT_EQ(run_->rows_shown(), "250件を表示（全10,000件）");
    run_->press(Role::button, "条件を消す");
    EXPECT_EQ(run_->rows_shown(), "10,000件を表示（全10,000件）");
}

}  // namespace
