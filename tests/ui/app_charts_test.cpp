// 図: every chart of what is selected; years, rows and pages are chosen; each chart goes out as a file or onto the
// clipboard.

#include <gtest/gtest.h>

#include "desk.hpp"
#include "judge/grades.hpp"
#include "views/selected_plan.hpp"

namespace {

class AppCharts : public testing::Test {
protected:
    AppCharts() {
        run.open("ten-years.json", shipped_plan("ten-years.json"));
        run.visit("/charts");
    }
    bool take_out(std::string_view chart, std::string_view how) {
        if (!run.press(Role::button, "「" + std::string(chart) + "」の図を使う")) return false;
        return run.press(Role::option, how);
    }

    RunningApp run;
};

TEST_F(AppCharts, AreThereForAPlanOfManyYears) {
    EXPECT_EQ(run.page(), ui::Page::charts);
    for (const char* title : {"評価の内訳", "目標を達成した割合", "二つの年度の比較", "担当課と年度", "成果指標の推移"}) {
        EXPECT_NE(run.find(Role::heading, title), nullptr) << title;
    }
    EXPECT_GE(run.stage->all(Role::figure).size(), 5U);
}

TEST_F(AppCharts, FollowWhatIsSelected) {
    const auto all = run.stage->all(Role::figure).size();
    run.visit("/charts?verdict=missed");
    EXPECT_EQ(run.page(), ui::Page::charts);
    EXPECT_LE(run.stage->all(Role::figure).size(), all);
    run.visit("/charts?q=ありえない語");
    EXPECT_TRUE(run.sees("当てはまる成果指標がありません"));
    EXPECT_TRUE(run.stage->all(Role::figure).empty());
}

TEST_F(AppCharts, SayWhyThereIsNothingToCompare) {
    run.open("atsugi-2018.json", city_plan());
    run.visit("/charts");
    EXPECT_TRUE(run.sees("両方の年度に目標と実績の数値がある成果指標がありません。"));
    EXPECT_EQ(run.find(Role::button, "「二つの年度の比較」の図を使う"), nullptr) << "and there is nothing to take out";
    EXPECT_NE(run.find(Role::button, "「評価の内訳」の図を使う"), nullptr);
}

TEST_F(AppCharts, RowsAndYearsAreChosen) {
    ASSERT_TRUE(run.choose("分け方", "年度ごと"));
    EXPECT_EQ(run.app->state().charts.rows, chart::TallyRows::years);
    const auto from = run.app->state().charts.from;
    ASSERT_TRUE(run.choose("比べる年度", "2016"));
    EXPECT_NE(run.app->state().charts.from, from);
}

TEST_F(AppCharts, CountByAnotherRule) {
    const auto tallies = [&] { return run.stage->all(Role::figure).front().name; };
    const std::string recorded = tallies();
    ASSERT_TRUE(run.choose("評価の方法", "独立行政法人の評価区分"));
    EXPECT_NE(tallies(), recorded);
    EXPECT_NE(tallies().find("区分なし"), std::string::npos) << tallies();
    EXPECT_TRUE(run.sees("S 120%以上で人が判断、A 120%以上、B 100%以上、C 80%以上、D それ未満"));
    ASSERT_TRUE(take_out("評価の内訳", "表をコピー"));
    EXPECT_NE(run.edge.clipboard().value_or("").find("\tA\tB\tC\tD\t区分なし"), std::string::npos);
    EXPECT_FALSE(run.choose("評価の方法", "この計画の評価区分")) << "it has none";
}

TEST(RulesOfAPlan, AreComparedSideBySide) {
    OpenApp run;
    run.visit("/charts");
    EXPECT_TRUE(run.sees("○ 15  × 11  未設定 4"));
    plan::Plan plan = run.app->document()->plan();
    plan.grades = {{"順調", 100, false, {}}, {"遅れ", {}, false, {}}};
    run.open(plan);
    run.visit("/charts");
    ASSERT_TRUE(run.choose("評価の方法", "この計画の評価区分")) << run.stage->text();
    EXPECT_EQ(run.app->state().charts.rule, ui::Rule::own);
    EXPECT_TRUE(run.sees("順調 100%以上、遅れ それ未満"));
    run.visit("/measure/" + run.app->document()->measures().front().measure->id);
    EXPECT_TRUE(run.sees("評価区分　順調（86.0% ÷ 85.0% = 101.2% → 順調）")) << run.stage->text();
}

TEST(RulesOfAPlan, AreNotCarriedToAnotherPlan) {
    OpenApp run;
    plan::Plan plan = run.app->document()->plan();
    plan.grades = {{"順調", 100, false, {}}};
    run.open(plan);
    run.visit("/charts");
    ASSERT_TRUE(run.choose("評価の方法", "この計画の評価区分"));
    ASSERT_TRUE(run.press(Role::switch_, "順調を図に示す"));
    plan.grades.clear();
    plan.title = "別の計画";
    run.open(plan);
    EXPECT_EQ(run.app->state().charts, ui::ChartChoice{});
}

TEST_F(AppCharts, ALegendSwitchesItsSeriesInAllCharts) {
    const auto box = [&] { return run.find(Role::switch_, "○を図に示す"); };
    ASSERT_NE(box(), nullptr) << run.stage->text();
    EXPECT_TRUE(box()->checked);
    ASSERT_TRUE(run.press(Role::switch_, "○を図に示す"));
    EXPECT_FALSE(box()->checked);
    EXPECT_EQ(run.app->state().charts.off, std::vector<std::string>{"met"});
    ASSERT_TRUE(run.press(Role::switch_, "目標を図に示す"));
    ASSERT_TRUE(take_out("評価の内訳", "SVGで保存"));
    const std::string svg = run.edge.files_saved().back().text;
    ASSERT_TRUE(run.press(Role::switch_, "○を図に示す"));
    ASSERT_TRUE(take_out("評価の内訳", "SVGで保存"));
    EXPECT_NE(run.edge.files_saved().back().text, svg) << "a file shows what the screen shows";
}

TEST_F(AppCharts, TheYearsArePlayedOnceAndStop) {
    run.edge.put_less_motion(true);
    std::vector<int> seen;
    ASSERT_TRUE(run.press(Role::button, "年度を順に見る"));
    for (int i = 0; i < 40 && run.app->state().playing; ++i) {
        if (seen.empty() || seen.back() != run.app->state().year->year) seen.push_back(run.app->state().year->year);
        EXPECT_TRUE(run.edge.wake_asked());
        run.edge.advance(run.edge.wake_asked().value_or(1) + 1);
        run.stage->settle();
    }
    if (seen.back() != run.app->state().year->year) seen.push_back(run.app->state().year->year);
    std::vector<int> years;
    for (const plan::FiscalYear year : ui::played_years(run.app->document()->plan())) years.push_back(year.year);
    EXPECT_EQ(seen, years) << "from the first one, as the last one was in focus";
    EXPECT_FALSE(run.app->state().playing);
    ASSERT_TRUE(run.press(Role::button, "年度を順に見る"));
    ASSERT_TRUE(run.press(Role::button, "止める"));
    EXPECT_FALSE(run.app->state().playing);
    ASSERT_TRUE(run.press(Role::button, "年度を順に見る"));
    run.visit("/overview");
    EXPECT_FALSE(run.app->state().playing) << "nobody sees it there";
}

TEST_F(AppCharts, MoveForAQuarterOfASecondUnlessLessMotionIsAskedFor) {
    // Frames are drawn for a while after every press; a motion asks for more of them.
    const auto frames_after = [&](std::string_view rows) {
        const double begin = run.edge.now();
        EXPECT_TRUE(run.choose("分け方", rows));
        return run.edge.now() - begin;
    };
    const double moving = frames_after("年度ごと");
    run.edge.put_less_motion(true);
    const double still = frames_after("担当課ごと");
    EXPECT_GT(moving, still + 100);
    EXPECT_LE(moving, still + 250 + 17) << "a quarter of a second, and a frame";
}

TEST_F(AppCharts, StandInTheOrderOfTheirShortfall) {
    run.open("atsugi-2018.json", city_plan());
    run.visit("/table");
    ASSERT_TRUE(run.choose("並べ方", "達成度の低い順"));
    EXPECT_EQ(run.app->state().selection.sort, (ui::Sort{ui::Column::degree, false}));
    EXPECT_NE(run.edge.address().find("sort=degree"), std::string::npos) << run.edge.address();
    const plan::FiscalYear year = *run.app->state().year;
    const ui::TableView rows = ui::build_table_view(*run.app->document(), year, {}, {}, {}, {ui::Column::degree, false});
    double before = -1e9;
    bool missing = false;
    for (const ui::TableRow& row : rows.rows) {
        const plan::IndicatorYear* entry = row.indicator ? plan::find_year(*row.indicator, year) : nullptr;
        const auto degree = entry ? judge::degree(*row.indicator, *entry) : std::nullopt;
        EXPECT_FALSE(missing && degree) << "what has none comes last";
        missing = !degree;
        EXPECT_GE(degree.value_or(before), before);
        before = degree.value_or(before);
    }
    EXPECT_FALSE(rows.rows.empty());
    const auto bullets = ui::build_overview_view(*run.app->document(), year, rows).bullets;
    EXPECT_EQ(bullets.front().indicator, rows.rows.front().indicator);
}

TEST_F(AppCharts, GoOutAsFilesAndOntoTheClipboard) {
    ASSERT_TRUE(take_out("評価の内訳", "SVGで保存"));
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    const auto& svg = run.edge.files_saved().back();
    EXPECT_TRUE(svg.name.starts_with("評価の内訳 ")) << svg.name;
    EXPECT_TRUE(svg.name.ends_with(".svg")) << svg.name;
    EXPECT_EQ(svg.media_type, "image/svg+xml");
    EXPECT_TRUE(svg.text.starts_with("<?xml"));
    ASSERT_TRUE(take_out("目標を達成した割合", "PNGで保存"));
    EXPECT_EQ(run.edge.files_saved().back().media_type, "image/png");
    ASSERT_TRUE(take_out("二つの年度の比較", "画像をコピー"));
    EXPECT_TRUE(run.edge.clipboard().value_or("").starts_with("<?xml"));
    EXPECT_TRUE(run.sees("コピーしました。"));
    ASSERT_TRUE(take_out("担当課と年度", "表をコピー"));
    const std::string table = run.edge.clipboard().value_or("");
    EXPECT_NE(table.find('\t'), std::string::npos);
    EXPECT_NE(table.find("\r\n"), std::string::npos);
}

TEST_F(AppCharts, OfTheOverviewGoOutToo) {
    run.visit("/overview?verdict=missed&sort=degree");
    for (const char* title : {"柱ごとの評価", "取組と年度", "目標に対する実績"}) {
        ASSERT_TRUE(take_out(title, "表をコピー")) << title << run.stage->text();
        const std::string table = run.edge.clipboard().value_or("");
        EXPECT_NE(table.find("\r\n"), std::string::npos) << title;
        ASSERT_TRUE(take_out(title, "SVGで保存")) << title;
        EXPECT_TRUE(run.edge.files_saved().back().name.starts_with(title));
    }
}

TEST_F(AppCharts, OfOneIndicatorGoOutFromItsMeasure) {
    run.visit("/measure/");
    const std::string measure = run.app->document()->measures().front().measure->id;
    const std::string indicator = run.app->document()->measures().front().measure->indicators.front().name;
    run.visit("/measure/" + measure);
    ASSERT_TRUE(take_out(indicator, "SVGで保存")) << run.stage->text();
    EXPECT_NE(run.edge.files_saved().back().text.find("<svg"), std::string::npos);
}

TEST_F(AppCharts, AFailureIsToldWithItsReason) {
    run.stage->send(platform::PictureDone{"a.png", "NotAllowedError"});
    run.stage->settle();
    EXPECT_TRUE(run.sees("図を書き出せませんでした（NotAllowedError）。"));
}

TEST(SelectedPlan, HoldsWhatIsSelectedAndNothingElse) {
    RunningApp run;
    run.open("atsugi-2018.json", city_plan());
    ASSERT_NE(run.app->document(), nullptr);
    const ui::Document& document = *run.app->document();
    const plan::FiscalYear year{2018};
    EXPECT_EQ(ui::selected_plan(document, ui::build_table_view(document, year, {}, {}, {}, {})).groups,
              document.plan().groups);
    const ui::Filters missed{{}, {}, ui::VerdictFilter::missed};
    const plan::Plan part = ui::selected_plan(document, ui::build_table_view(document, year, {}, {}, missed, {}));
    EXPECT_EQ(judge::tally(part, year), (judge::Tally{0, 11, 0, 0}));
    EXPECT_EQ(part.years, document.plan().years);
    const plan::Plan none = ui::selected_plan(document, {});
    EXPECT_TRUE(none.groups.empty());
}

TEST(SlopeBegin, IsTheYearBeforeUnlessAnotherIsChosen) {
    plan::Plan plan;
    for (const int year : {2016, 2017, 2018, 2019}) plan.years.push_back({{year}, {}, {}, {}});
    EXPECT_EQ(ui::slope_begin(plan, {}, {2018}), plan::FiscalYear{2017});
    EXPECT_EQ(ui::slope_begin(plan, {2016}, {2018}), plan::FiscalYear{2016});
    EXPECT_EQ(ui::slope_begin(plan, {2018}, {2018}), plan::FiscalYear{2017}) << "not with itself";
    EXPECT_EQ(ui::slope_begin(plan, {1999}, {2016}), plan::FiscalYear{2017}) << "nothing before: the one after";
    plan.years.resize(1);
    EXPECT_EQ(ui::slope_begin(plan, {}, {2016}), std::nullopt);
}

}  // namespace
