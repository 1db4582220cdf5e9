// 図: every chart of what is selected; years, rows and pages are chosen; each chart goes out as a file or onto the
// clipboard.

#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/selected_plan.hpp"

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
