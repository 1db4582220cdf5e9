// What charts promise, one promise a test.

#include "chart/charts.hpp"

#include <gtest/gtest.h>

#include "chart/motion.hpp"
#include "chart/svg.hpp"
#include "laws.hpp"
#include "made.hpp"
#include "strict_xml.hpp"

namespace {

using chart::Ink;
using chart::Scene;
using plan::Verdict;

template <typename Kind>
std::vector<Kind> all(const Scene& scene) {
    std::vector<Kind> found;
    for (const chart::Shape& shape : scene.shapes)
        if (const auto* one = std::get_if<Kind>(&shape)) found.push_back(*one);
    return found;
}

bool says(const Scene& scene, const std::string& text) {
    for (const chart::Label& label : all<chart::Label>(scene))
        if (label.text == text) return true;
    return false;
}

std::vector<chart::Box> bars(const Scene& scene) {
    std::vector<chart::Box> found;
    for (const chart::Box& box : all<chart::Box>(scene))
        if (box.radius == 0) found.push_back(box);
    return found;
}

Scene years(const std::vector<plan::IndicatorYear>& data, const std::string& unit = "%", float width = 480) {
    const int first = data.front().year.year;
    const int last = data.back().year.year;
    return chart::indicator_years(made::plan(first, last, last), made::indicator("指標", unit, data),
                                  plan::FiscalYear{first}, 220, made::style(width));
}

TEST(Years, BarsStartAtZero) {
    const Scene scene = years({made::year(2018, "41.00%", "44.02%"), made::year(2019, "41.00%", "43.00%")});
    ASSERT_EQ(bars(scene).size(), 2U);
    const chart::Rect a = bars(scene)[0].rect;
    const chart::Rect b = bars(scene)[1].rect;
    EXPECT_FLOAT_EQ(a.y + a.height, b.y + b.height);
    EXPECT_NEAR(static_cast<double>(a.height / b.height), 44.02 / 43.00, 0.001);
}

TEST(Years, TheFocusHasTheStrongerInkAndABand) {
    const Scene scene = years({made::year(2018, "5%", "4%"), made::year(2019, "5%", "4%")});
    EXPECT_EQ(bars(scene)[0].ink, Ink::actual_focus);
    EXPECT_EQ(bars(scene)[1].ink, Ink::actual);
    EXPECT_EQ(all<chart::Box>(scene)[1].ink, Ink::focus_band);  // after the legend's swatch
}

TEST(Years, AForecastIsHatchedAndInTheLegend) {
    const Scene with = years({made::year(2018, "5%", "4%"), made::year(2019, "5%", "4%", {}, true)});
    EXPECT_EQ(bars(with)[1].fill, chart::Fill::hatched);
    EXPECT_TRUE(says(with, "見込み"));
    EXPECT_FALSE(says(years({made::year(2018, "5%", "4%")}), "見込み"));
}

TEST(Years, AMissingTargetBreaksTheLine) {
    const auto lines = [](const Scene& scene) {
        std::size_t count = 0;
        for (const chart::Path& path : all<chart::Path>(scene)) count += path.ink == Ink::target ? 1U : 0U;
        return count - 1;  // the legend's
    };
    const auto year = [](int y, const std::string& target) { return made::year(y, target, "4%"); };
    EXPECT_EQ(lines(years({year(2018, "5%"), year(2019, "5%"), year(2020, "5%"), year(2021, "5%")})), 1U);
    EXPECT_EQ(lines(years({year(2018, "5%"), year(2019, "5%"), year(2020, ""), year(2021, "5%"), year(2022, "5%")})), 2U);
    EXPECT_EQ(lines(years({year(2018, "5%"), year(2019, "-"), year(2020, "5%")})), 0U);
}

TEST(Years, MissingIsNotZero) {
    const Scene missing = years({made::year(2018, "5件", ""), made::year(2019, "5件", "3件")}, "件");
    EXPECT_EQ(bars(missing).size(), 1U);
    EXPECT_TRUE(says(missing, "なし"));
    const Scene zero = years({made::year(2018, "5件", "0件"), made::year(2019, "5件", "3件")}, "件");
    EXPECT_EQ(bars(zero).size(), 2U);
    EXPECT_TRUE(says(zero, "0件"));
    EXPECT_FALSE(says(zero, "なし"));
}

TEST(Years, PrintsTargetAndActualWhereThereIsRoom) {
    const Scene scene = years({made::year(2018, "85.0%", "86.0%", Verdict::met), made::year(2019, "87.5%", "82.9%")});
    for (const char* text : {"85.0%", "86.0%", "87.5%", "82.9%", "%"}) EXPECT_TRUE(says(scene, text)) << text;
}

TEST(Years, ShowsYearsThatThePlanDoesNotName) {
    plan::Plan plan = made::plan(2018, 2018, 2018);
    const plan::Indicator indicator = made::indicator("指標", "", {made::year(2018, "5", "4"), made::year(2021, "6", "")});
    const Scene scene = chart::indicator_years(plan, indicator, plan::FiscalYear{2018}, 220, made::style(480));
    EXPECT_EQ(scene.table.size(), 3U);
    EXPECT_EQ(scene.table[2][0], "2021(令和3)年度");
}

TEST(Years, TheTooltipHasExactValuesAndTheComparison) {
    const Scene scene = years({made::year(2018, "85.0%", "86.0%", Verdict::met)});
    ASSERT_EQ(scene.hits.size(), 1U);
    EXPECT_EQ(scene.hits[0].name, "2018(平成30)年度");
    EXPECT_EQ(scene.hits[0].details, (std::vector<std::string>{"目標 85.0%", "実績 86.0%", "評価 ○", "86.0% ≧ 85.0% → ○"}));
}

TEST(Years, TheYearInFocusIsAlwaysLabelled) {
    for (int focus = 2000; focus < 2030; ++focus) {
        const Scene scene =
            chart::indicator_years(made::plan(2000, 2029, 2029), made::indicator("", "", {made::year(2000, "1", "1")}),
                                   plan::FiscalYear{focus}, 220, made::style(160));
        EXPECT_TRUE(says(scene, std::to_string(focus))) << focus;
    }
}

TEST(Groups, WidthsHaveOneScale) {
    const Scene scene = chart::stacked_tallies({{"a", {3, 4, 1, 0}, "m1"}, {"b", {6, 1, 0, 2}, "m2"}},
                                               chart::TallyRows::groups, made::style(480));
    const std::vector<chart::Box> found = bars(scene);
    ASSERT_EQ(found.size(), 6U);
    constexpr float edge = 2;
    const float unit = (found[0].rect.width + edge) / 3;
    const float counts[] = {3, 4, 1, 6, 1, 2};
    for (std::size_t i = 0; i < 6; ++i) EXPECT_NEAR(found[i].rect.width + edge, counts[i] * unit, 0.01F);
}

TEST(Groups, EveryRowAndSegmentLeadsToItsMeasure) {
    const Scene scene =
        chart::stacked_tallies({{"強い組織をつくる", {3, 4, 1, 0}, "m1"}}, chart::TallyRows::groups, made::style(480));
    ASSERT_EQ(scene.hits.size(), 4U);
    EXPECT_EQ(scene.hits[1].name, "強い組織をつくる ○ 3");
    EXPECT_EQ(scene.hits[3].name, "強い組織をつくる 未設定 1");
    for (const chart::Hit& hit : scene.hits) EXPECT_EQ(hit.link, "m1");
    EXPECT_EQ(scene.table[1], (std::vector<std::string>{"強い組織をつくる", "3", "4", "1", "0"}));
}

TEST(Groups, LeadToTheFirstMeasureAtAnyDepth) {
    plan::Group outer = made::group("1", "外", {});
    outer.groups = {made::group("1-1", "空", {}), made::group("1-2", "内", {made::measure("x", "取組", {})})};
    EXPECT_EQ(chart::tally_bars(made::plan(2018, 2018, 2018, {outer}), chart::TallyRows::groups, plan::FiscalYear{2018})
                  .at(0)
                  .link,
              "m-x");
}

TEST(Sections, LeadToTheirFirstMeasure) {
    plan::Group group = made::group("1", "柱", {made::measure("a", "", {}), made::measure("b", "", {})});
    group.measures[0].sections = {"職員課"};
    group.measures[1].sections = {"財政課", "職員課"};
    const std::vector<chart::TallyBar> bars =
        chart::tally_bars(made::plan(2018, 2018, 2018, {group}), chart::TallyRows::sections, plan::FiscalYear{2018});
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0], (chart::TallyBar{"職員課", {}, "m-a"}));
    EXPECT_EQ(bars[1], (chart::TallyBar{"財政課", {}, "m-b"}));
}

/// A section that a measure names twice is still one section in charge of it.
TEST(Sections, CountAnIndicatorOnceEach) {
    const auto with = [](plan::Verdict verdict) { return made::indicator("", "", {made::year(2018, "1", "1", verdict)}); };
    plan::Group group = made::group("1", "柱",
                                    {made::measure("a", "", {with(plan::Verdict::met)}),
                                     made::measure("b", "", {with(plan::Verdict::missed)}), made::measure("c", "", {})});
    group.measures[0].sections = {"職員課", "財政課"};
    group.measures[1].sections = {"財政課", "財政課"};
    group.measures[2].sections = {"収納課"};
    const std::vector<chart::TallyBar> bars =
        chart::tally_bars(made::plan(2018, 2018, 2018, {group}), chart::TallyRows::sections, plan::FiscalYear{2018});
    ASSERT_EQ(bars.size(), 3U);
    EXPECT_EQ(bars[0].tally, (judge::Tally{1, 0, 0, 0}));
    EXPECT_EQ(bars[1].tally, (judge::Tally{1, 1, 0, 0}));
    EXPECT_EQ(bars[2].tally, (judge::Tally{}));
}

/// Texts belong together by their words, other shapes by their order, or by their ink where their number has changed.
TEST(Motion, HalfWayIsHalfWay) {
    const auto text = [](float x, const char* words) {
        return chart::Label{{x, 0}, chart::Align::start, 12, false, chart::Ink::text, words};
    };
    const auto bar = [](float width, chart::Ink ink) { return chart::Box{{0, 0, width, 10}, ink, chart::Fill::solid, 0}; };
    Scene from;
    from.shapes = {bar(10, chart::Ink::met), text(0, "a"), text(100, "b")};
    Scene to;
    to.shapes = {bar(30, chart::Ink::missed), text(0, "b"), text(50, "new")};
    Scene half = chart::between(from, to, 0.5F);
    EXPECT_EQ(half.shapes[0], chart::Shape(bar(20, chart::Ink::missed))) << "as many boxes: one to one";
    EXPECT_EQ(half.shapes[1], chart::Shape(text(50, "b")));
    EXPECT_EQ(half.shapes[2], to.shapes[2]) << "nothing to come from";
    to.shapes.push_back(bar(40, chart::Ink::met));
    half = chart::between(from, to, 0.5F);
    EXPECT_EQ(half.shapes[0], to.shapes[0]);
    EXPECT_EQ(half.shapes[3], chart::Shape(bar(25, chart::Ink::met))) << "another number of boxes: by their ink";
    EXPECT_EQ(chart::between(from, to, 1).shapes, to.shapes);
}

Scene share(const std::vector<judge::Tally>& tallies, int evaluated) {
    const plan::Plan plan = made::plan(2018, 2017 + static_cast<int>(tallies.size()), evaluated);
    std::vector<chart::ShareYear> data;
    for (std::size_t i = 0; i < tallies.size(); ++i) data.push_back({plan.years[i], tallies[i]});
    return chart::share_over_years(data, plan::FiscalYear{2018}, 220, made::style(480));
}

TEST(Share, AYearWithoutAJudgedTargetIsAGapAndNotZero) {
    const Scene gap = share({{1, 1, 0, 0}, {0, 0, 4, 2}}, 2019);
    EXPECT_EQ(bars(gap).size(), 1U);
    EXPECT_TRUE(says(gap, "なし"));
    EXPECT_EQ(gap.table[2], (std::vector<std::string>{"2019(令和元)年度", "なし", "0", "0", "4", "2"}));
    const Scene zero = share({{1, 1, 0, 0}, {0, 4, 0, 0}}, 2019);
    EXPECT_EQ(bars(zero).size(), 2U);
    EXPECT_FALSE(says(zero, "なし"));
    EXPECT_TRUE(says(zero, "0/4"));
    EXPECT_FALSE(says(share({{1, 1, 0, 0}, {0, 0, 0, 6}}, 2018), "なし"));
}

TEST(Share, BarsAreAsLongAsTheirShares) {
    const Scene scene = share({{1, 3, 0, 0}, {4, 0, 9, 9}}, 2019);
    ASSERT_EQ(bars(scene).size(), 2U);
    EXPECT_NEAR(bars(scene)[1].rect.height, 4 * bars(scene)[0].rect.height, 0.01F);
    for (const char* text : {"25%", "1/4", "100%", "4/4"}) EXPECT_TRUE(says(scene, text)) << text;
}

plan::Plan rows_of(int count) {
    plan::Group group = made::group("1", "柱", {});
    for (int i = 0; i < count; ++i)
        group.measures.push_back(made::measure(
            std::to_string(i), "取組",
            {made::indicator("指標", "件", {made::year(2018, "10件", i % 2 == 0 ? "12件" : "5件", Verdict::met)})}));
    return made::plan(2018, 2020, 2018, {group});
}

TEST(Rows, APartIsWhatTheWholeHasThere) {
    const plan::Plan plan = rows_of(30);
    const chart::Style style = made::style(480);
    const chart::MatrixRows matrix = chart::matrix_rows(plan);
    const std::vector<chart::BulletRow> bullets = chart::bullet_rows(plan, plan::FiscalYear{2018});
    const float matrix_height = chart::matrix_row_height(style);
    const float bullet_height = chart::bullet_row_height(style);
    EXPECT_FLOAT_EQ(chart::matrix(matrix, 10, 15, plan::FiscalYear{2018}, style).size.height, 5 * matrix_height);
    EXPECT_FLOAT_EQ(chart::bullets(bullets, 10, 15, style).size.height, 5 * bullet_height);
    EXPECT_EQ(chart::matrix(matrix, 10, 15, plan::FiscalYear{2018}, style).hits[2].link, "m-12");
    EXPECT_EQ(chart::bullets(bullets, 10, 15, style).hits[2].link, "m-12");
    EXPECT_EQ(chart::matrix(matrix, 28, 99, plan::FiscalYear{2018}, style).hits.size(), 2U);
    EXPECT_EQ(chart::bullets(bullets, 40, 35, style).hits.size(), 0U);
    EXPECT_FLOAT_EQ(chart::matrix_header(matrix, plan::FiscalYear{2018}, style).size.height,
                    chart::matrix_header_height(style));
    EXPECT_FLOAT_EQ(chart::bullet_header(style).size.height, chart::bullet_header_height(style));
}

TEST(Bullets, MetIsRightOfTheTargetInEitherDirection) {
    plan::Plan plan = rows_of(2);
    plan.groups[0].measures[1].indicators[0].direction = plan::Direction::lower;
    const std::vector<chart::BulletRow> rows = chart::bullet_rows(plan, plan::FiscalYear{2018});
    EXPECT_DOUBLE_EQ(rows[0].margin, 0.2);
    EXPECT_DOUBLE_EQ(rows[1].margin, 0.5);
    const std::vector<chart::Box> found = bars(chart::bullets(rows, 0, 2, made::style(900)));
    EXPECT_FLOAT_EQ(found[0].rect.x, found[1].rect.x);
    EXPECT_NEAR(found[1].rect.width / found[0].rect.width, 2.5F, 0.001F);
}

TEST(Bullets, BeyondTheAxisTheFigureIsWritten) {
    for (const float width : {320.0F, 900.0F}) {
        chart::BulletRow row{"m", "1", "指標", 0.64, "10", "16.4", false, false, Verdict::met, ""};
        EXPECT_TRUE(says(chart::bullets({row}, 0, 1, made::style(width)), "+64%"));
        row.margin = -0.8;
        EXPECT_TRUE(says(chart::bullets({row}, 0, 1, made::style(width)), "−80%"));
        row.margin = 0.5;
        EXPECT_FALSE(says(chart::bullets({row}, 0, 1, made::style(width)), "+50%"));
    }
}

chart::SlopeRows slopes(const std::vector<std::pair<double, double>>& margins) {
    chart::SlopeRows data{{{2018}, "2018", {}, {}}, {{2019}, "2019", {}, {}}, {}, margins.size()};
    for (const auto& [from, to] : margins) {
        const std::string name = "指標" + std::to_string(data.rows.size() + 1);
        chart::BulletRow row{"m", "1", name, from, "10", "10", false, false, Verdict::met, ""};
        data.rows.push_back({row, row});
        data.rows.back().to.margin = to;
    }
    return data;
}

/// The lines between the years, not those that lead to labels.
std::vector<chart::Path> slope_lines(const Scene& scene) {
    std::vector<chart::Path> found;
    for (const chart::Path& path : all<chart::Path>(scene))
        if (path.ink == Ink::met) found.push_back(path);
    return found;
}

TEST(Slope, UpIsBetterInEitherDirection) {
    plan::Plan plan = made::plan(2018, 2019, 2019);
    const std::vector<plan::IndicatorYear> falls{made::year(2018, "10件", "12件", Verdict::met),
                                                 made::year(2019, "10件", "9件", Verdict::met)};
    for (const auto direction : {plan::Direction::higher, plan::Direction::lower}) {
        plan.groups = {made::group("1", "", {made::measure("a", "", {made::indicator("", "件", falls, direction)})})};
        const Scene scene =
            chart::slope(chart::slope_rows(plan, plan::FiscalYear{2018}, plan::FiscalYear{2019}), 300, made::style(600));
        ASSERT_EQ(slope_lines(scene).size(), 1U);
        const chart::Path line = slope_lines(scene)[0];
        EXPECT_EQ(line.points[1].y < line.points[0].y, direction == plan::Direction::lower);
    }
}

TEST(Slope, WhatHasNoValueInBothYearsIsCountedAndNotDrawn) {
    const plan::Plan plan = made::plan(
        2018, 2019, 2019,
        {made::group("1", "",
                     {made::measure("a", "",
                                    {made::indicator("", "", {made::year(2018, "10", "12"), made::year(2019, "10", "")}),
                                     made::indicator("", "", {made::year(2018, "10", "12"), made::year(2019, "10", "9")}),
                                     made::indicator("", "", {made::year(2018, "0", "1"), made::year(2019, "0", "0")})})})});
    const chart::SlopeRows data = chart::slope_rows(plan, plan::FiscalYear{2018}, plan::FiscalYear{2019});
    EXPECT_EQ(data.rows.size(), 1U);
    EXPECT_TRUE(says(chart::slope(data, 300, made::style(600)), "成果指標 1/3"));
}

TEST(Slope, BeyondTheAxisTheFigureIsWrittenAndTheLineCut) {
    const auto cuts = [](const Scene& scene) {
        std::size_t count = 0;
        for (const chart::Path& path : all<chart::Path>(scene)) count += path.ink == Ink::surface ? 1U : 0U;
        return count;
    };
    const Scene beyond = chart::slope(slopes({{0.1, 0.64}}), 300, made::style(600));
    EXPECT_TRUE(says(beyond, "+64%"));
    EXPECT_TRUE(says(beyond, "≧+50%"));
    EXPECT_EQ(cuts(beyond), 1U);
    const Scene within = chart::slope(slopes({{0.1, 0.5}}), 300, made::style(600));
    EXPECT_FALSE(says(within, "≧+50%"));
    EXPECT_EQ(cuts(within), 0U);
}

TEST(Slope, LabelsBeyondTheAxisKeepTheirOrder) {
    const Scene scene = chart::slope(slopes({{0, 0.6}, {0, 0.5}, {0, 0.7}}), 300, made::style(600));
    std::vector<std::string> names;
    for (const chart::Label& label : all<chart::Label>(scene))
        if (label.text.starts_with("指標")) names.push_back(label.text);
    EXPECT_EQ(names, (std::vector<std::string>{"指標3", "指標1", "指標2"}));
}

TEST(Slope, WithoutRoomForAllThoseThatChangedMostHaveLabels) {
    std::vector<std::pair<double, double>> margins;
    for (int i = 0; i < 200; ++i) margins.emplace_back(0, 0.001 * i);
    const Scene scene = chart::slope(slopes(margins), 300, made::style(900));
    EXPECT_EQ(slope_lines(scene).size(), 200U);
    EXPECT_EQ(scene.hits.size(), 200U);
    EXPECT_TRUE(says(scene, "指標200"));
    EXPECT_FALSE(says(scene, "指標2"));
    std::size_t names = 0;
    for (const chart::Label& label : all<chart::Label>(scene)) names += label.text.starts_with("指標") ? 1U : 0U;
    EXPECT_GE(names, 10U);
}

TEST(SmallMultiples, TwoHundredStayReadable) {
    const plan::Plan plan = rows_of(200);
    const std::vector<chart::Panel> panels = chart::panels_of(plan);
    ASSERT_EQ(panels.size(), 200U);
    for (const float width : {320.0F, 1100.0F, 1900.0F}) {
        const chart::Style style = made::style(width);
        const chart::PanelPages pages = chart::panel_pages(panels, 1000, style);
        EXPECT_GE(pages.panel.width, 200);
        EXPECT_GE(pages.panel.height, 150);
        std::size_t shown = 0;
        for (std::size_t page = 0; page < pages.pages; ++page) {
            const Scene scene = chart::small_multiples(plan, panels, page, plan::FiscalYear{2018}, pages, style);
            EXPECT_LE(scene.size.height, 1000);
            EXPECT_TRUE(says(scene, made::words().own_scale));
            shown += (scene.table.size() - 1) / 3;
        }
        EXPECT_EQ(shown, 200U);
        EXPECT_EQ(chart::panel_pages(panels, 1e6F, style).pages, 1U);
    }
}

TEST(SmallMultiples, FewFillThePage) {
    const plan::Plan plan = rows_of(3);
    const chart::Style style = made::style(1200);
    const chart::PanelPages pages = chart::panel_pages(chart::panels_of(plan), 700, style);
    EXPECT_EQ(pages.pages, 1U);
    EXPECT_GE(pages.panel.width, 380);
    const Scene scene = chart::small_multiples(plan, chart::panels_of(plan), 0, plan::FiscalYear{2018}, pages, style);
    EXPECT_EQ(scene.hits.size(), 9U);
    EXPECT_EQ(scene.hits[3].name, "1 指標 2018(平成30)年度");
    EXPECT_EQ(scene.hits[3].link, "m-1");
}

TEST(Hits, AreLargeEnoughForAFinger) {
    const chart::Style style = made::style(320);
    const plan::Plan plan = rows_of(3);
    std::vector<Scene> scenes = {chart::matrix(chart::matrix_rows(plan), 0, 3, plan::FiscalYear{2018}, style),
                                 chart::bullets(chart::bullet_rows(plan, plan::FiscalYear{2018}), 0, 3, style),
                                 years({made::year(2018, "1", "2"), made::year(2019, "1", "2")}, "", 160)};
    for (const Scene& scene : scenes) {
        for (const chart::Hit& hit : scene.hits) {
            EXPECT_GE(hit.area.width, 24);
            EXPECT_GE(hit.area.height, 24);
        }
    }
}

TEST(Svg, EscapesAndKeepsIdsApart) {
    const std::string nasty = "<b onload=\"x\">&amp;]]>'";
    const plan::Indicator indicator = made::indicator(nasty, nasty, {made::year(2018, "5", "4", {}, true)});
    const Scene scene =
        chart::indicator_years(made::plan(2018, 2018, 2018), indicator, plan::FiscalYear{2018}, 220, made::style(480));
    const std::string text = chart::svg(scene, "a-1");
    EXPECT_EQ(laws::svg_fault(text), "");
    EXPECT_EQ(text.find("<b"), std::string::npos);
    EXPECT_NE(text.find("&lt;b onload=&quot;x&quot;&gt;&amp;amp;]]&gt;&#39;"), std::string::npos);
    EXPECT_NE(text.find("id=\"a-1-hatch-"), std::string::npos);
    EXPECT_NE(text.find("url(#a-1-hatch-"), std::string::npos);
    EXPECT_EQ(text.find("chart-"), std::string::npos);
    EXPECT_NE(chart::svg(scene, "\"><x").find("id=\"x-title\""), std::string::npos);
    EXPECT_NE(chart::svg(scene, "1").find("id=\"chart-title\""), std::string::npos);
}

}  // namespace
