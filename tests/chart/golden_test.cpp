// Whole scenes as text. Each case is one that a chart must get right; the approved texts stand in golden/.

#include <gtest/gtest.h>

#include "chart/charts.hpp"
#include "made.hpp"
#include "scene_text.hpp"

namespace {

using plan::Direction;
using plan::Verdict;

void expect_approved(const std::string& name, const chart::Scene& scene) {
    const std::string now = scene_text::to_text(scene);
    EXPECT_EQ(now, scene_text::approved(name, now)) << "TORIKUMI_GOLDEN=write writes golden/" << name << ".txt";
}

/// The usual case of a published plan: one year evaluated, targets for all.
plan::Indicator usual() {
    return made::indicator(
        "やりがいを感じている職員の割合", "%",
        {made::year(2018, "85.0%", "86.0%", Verdict::met), made::year(2019, "85.0%", ""), made::year(2020, "85.0%", "")});
}

plan::Indicator ten_years() {
    return made::indicator(
        "ふるさと納税の件数", "件",
        {made::year(2015, "1,000件", "980件", Verdict::missed), made::year(2016, "1,050件", "1,100件", Verdict::met),
         made::year(2017, "1,100件", ""), made::year(2018, "1,150件", "1,160件", Verdict::met),
         made::year(2019, "", "1,200件", Verdict::unset), made::year(2020, "1,250件", "640件", Verdict::missed),
         made::year(2021, "1,300件", "890件", Verdict::missed), made::year(2022, "1,350件", "1,360件", Verdict::met),
         made::year(2023, "1,400件", "1,380件", {}, true), made::year(2024, "1,450件", "")});
}

plan::Indicator words() {
    return made::indicator("年次計画どおり見直しが行われていること", "",
                           {made::year(2018, "検証及び見直し", "見直し", Verdict::met), made::year(2019, "改定", ""),
                            made::year(2020, "検証及び見直し", "-")},
                           Direction::none);
}

chart::Scene years_of(const plan::Plan& plan, const plan::Indicator& indicator, int focus, float width) {
    return chart::indicator_years(plan, indicator, plan::FiscalYear{focus}, 220, made::style(width));
}

TEST(GoldenYears, UsualCase) { expect_approved("years_usual", years_of(made::plan(2018, 2020, 2018), usual(), 2018, 480)); }
TEST(GoldenYears, Narrowest) { expect_approved("years_160", years_of(made::plan(2018, 2020, 2018), usual(), 2018, 160)); }
TEST(GoldenYears, EmptyPlan) { expect_approved("years_empty", years_of({}, usual(), 2018, 480)); }

TEST(GoldenYears, OneYear) {
    const plan::Indicator one = made::indicator("件数", "件", {made::year(2018, "18件", "15件", Verdict::missed)});
    expect_approved("years_one", years_of(made::plan(2018, 2018, 2018), one, 2018, 320));
}

TEST(GoldenYears, TenYearsWithGapsAndForecast) {
    expect_approved("years_ten_360", years_of(made::plan(2015, 2024, 2022), ten_years(), 2022, 360));
}

TEST(GoldenYears, ZeroTargetLowerIsBetter) {
    const plan::Indicator zero = made::indicator(
        "待機児童", "人", {made::year(2018, "0人", "4人", Verdict::missed), made::year(2019, "0人", "0人", Verdict::met)},
        Direction::lower);
    expect_approved("years_zero", years_of(made::plan(2018, 2019, 2019), zero, 2019, 320));
}

TEST(GoldenYears, Negative) {
    const plan::Indicator loss = made::indicator(
        "収支", "百万円",
        {made::year(2018, "0百万円", "▲12百万円", Verdict::missed), made::year(2019, "5百万円", "8百万円", Verdict::met)});
    expect_approved("years_negative", years_of(made::plan(2018, 2019, 2019), loss, 2018, 480));
}

TEST(GoldenYears, WordsBesideNumbers) {
    const plan::Indicator mixed = made::indicator(
        "割合", "%", {made::year(2018, "現状値の把握", "63.5%", Verdict::unset), made::year(2019, "65.5%", "調査中")});
    expect_approved("years_mixed", years_of(made::plan(2018, 2019, 2018), mixed, 2018, 320));
}

TEST(GoldenYears, WordsOnly) {
    const plan::Plan plan = made::plan(2018, 2020, 2018);
    expect_approved("words_480", years_of(plan, words(), 2018, 480));
    expect_approved("words_200", years_of(plan, words(), 2018, 200));
}

TEST(GoldenYears, Sparklines) {
    const plan::Plan plan = made::plan(2018, 2020, 2018);
    expect_approved("spark_usual", chart::sparkline(plan, usual(), plan::FiscalYear{2018}, {96, 28}));
    expect_approved("spark_words", chart::sparkline(plan, words(), plan::FiscalYear{2018}, {96, 28}));
    expect_approved("spark_ten",
                    chart::sparkline(made::plan(2015, 2024, 2022), ten_years(), plan::FiscalYear{2022}, {96, 28}));
    expect_approved("spark_empty", chart::sparkline({}, usual(), plan::FiscalYear{2018}, {96, 28}));
}

plan::Plan two_groups() {
    const std::string long_name = "市民一人一人が主役となって行政と共に進める新しい公共サービスの在り方の検討及び推進";
    plan::Indicator hours = made::indicator("職員一人当たりの時間外勤務時間", "時間",
                                            {made::year(2018, "170時間", "162時間", Verdict::met)}, Direction::lower);
    plan::Indicator visits =
        made::indicator(long_name + "の傍聴人数", "人", {made::year(2018, "550人", "359人", Verdict::missed)});
    plan::Indicator bases = made::indicator("施設の整備件数", "件", {made::year(2018, "1件", "2件", Verdict::met)});
    plan::Indicator share = usual();
    share.years[0].verdict.reset();
    std::vector<plan::Indicator> many(9, words());
    many[3].years[0].verdict = Verdict::missed;
    return made::plan(2018, 2020, 2018,
                      {made::group("1", "強い組織をつくる",
                                   {made::measure("1-(1)-ア", "給与制度の見直し", {share, hours}),
                                    made::measure("1-(1)-イ", long_name, many)}),
                       made::group("2", "強い財政をつくる",
                                   {made::measure("2-(1)-ア", "特定財源の確保", {visits, bases, words()}),
                                    made::measure("2-(1)-イ", "指標のない取組", {})})});
}

TEST(GoldenOverview, StackedGroups) {
    const std::vector<chart::TallyBar> bars =
        chart::tally_bars(two_groups(), chart::TallyRows::groups, plan::FiscalYear{2018});
    expect_approved("groups_900", chart::stacked_tallies(bars, chart::TallyRows::groups, made::style(900)));
    expect_approved("groups_320", chart::stacked_tallies(bars, chart::TallyRows::groups, made::style(320)));
    expect_approved("groups_empty", chart::stacked_tallies({}, chart::TallyRows::groups, made::style(320)));
}

TEST(GoldenOverview, StackedSectionsAndYears) {
    plan::Plan plan = two_groups();
    plan.groups[0].measures[0].sections = {"職員課", "行政総務課"};
    plan.groups[0].measures[1].sections = {"情報政策課・行政管理課・市民協働推進課(地域づくり担当)", "職員課"};
    plan.groups[1].measures[0].sections = {"財政課"};
    plan.groups[1].measures[1].sections = {"収納課"};
    const std::vector<chart::TallyBar> sections =
        chart::tally_bars(plan, chart::TallyRows::sections, plan::FiscalYear{2018});
    const std::vector<chart::TallyBar> years = chart::tally_bars(plan, chart::TallyRows::years, {});
    for (const int width : {320, 900}) {
        const chart::Style style = made::style(static_cast<float>(width));
        expect_approved("sections_" + std::to_string(width),
                        chart::stacked_tallies(sections, chart::TallyRows::sections, style));
        expect_approved("tally_years_" + std::to_string(width),
                        chart::stacked_tallies(years, chart::TallyRows::years, style));
    }
}

TEST(GoldenOverview, StackedGrades) {
    const judge::Grades& scale = judge::agencies();
    for (const int width : {320, 900}) {
        const std::vector<chart::GradeBar> bars =
            chart::grade_bars(two_groups(), scale, chart::TallyRows::groups, plan::FiscalYear{2018});
        expect_approved("grades_" + std::to_string(width), chart::stacked_grades(bars, scale, chart::TallyRows::groups,
                                                                                 made::style(static_cast<float>(width))));
    }
}

/// What is switched off is struck out in the legend, and is neither drawn nor counted; the table has it.
TEST(GoldenOverview, SwitchedOff) {
    chart::Style style = made::style(600);
    style.switches = true;
    style.off = {std::string(chart::series::met), std::string(chart::series::target)};
    const std::vector<chart::TallyBar> bars =
        chart::tally_bars(two_groups(), chart::TallyRows::groups, plan::FiscalYear{2018});
    expect_approved("groups_without_met", chart::stacked_tallies(bars, chart::TallyRows::groups, style));
    expect_approved("years_without_target",
                    chart::indicator_years(two_groups(), usual(), plan::FiscalYear{2018}, 220, style));
}

std::vector<chart::ShareYear> shares(const std::vector<judge::Tally>& tallies, int evaluated) {
    const int first = 2015;
    const plan::Plan plan = made::plan(first, first + static_cast<int>(tallies.size()) - 1, evaluated);
    std::vector<chart::ShareYear> years;
    for (std::size_t i = 0; i < tallies.size(); ++i) years.push_back({plan.years[i], tallies[i]});
    return years;
}

TEST(GoldenOverview, ShareOverYears) {
    const auto scene = [](const std::vector<chart::ShareYear>& years, int focus, float width) {
        return chart::share_over_years(years, plan::FiscalYear{focus}, 200, made::style(width));
    };
    // None of 3, nothing judged in an evaluated year, all but one of 400, all, not yet.
    const std::vector<chart::ShareYear> years =
        shares({{0, 3, 1, 0}, {0, 0, 5, 1}, {399, 1, 0, 0}, {12, 0, 0, 3}, {0, 0, 0, 15}}, 2018);
    expect_approved("share_480", scene(years, 2018, 480));
    expect_approved("share_160", scene(years, 2018, 160));
    std::vector<judge::Tally> twenty;
    for (int i = 0; i < 20; ++i) twenty.push_back({80 + 5 * i, 120 - 5 * i, 0, 0});
    expect_approved("share_twenty_480", scene(shares(twenty, 2034), 2030, 480));
    expect_approved("share_empty", scene({}, 2018, 320));
}

TEST(GoldenOverview, Matrix) {
    const chart::MatrixRows rows = chart::matrix_rows(two_groups());
    for (const int width : {160, 320, 900}) {
        const chart::Style style = made::style(static_cast<float>(width));
        expect_approved("matrix_header_" + std::to_string(width), chart::matrix_header(rows, plan::FiscalYear{2018}, style));
        expect_approved("matrix_" + std::to_string(width), chart::matrix(rows, 0, 9, plan::FiscalYear{2018}, style));
    }
    plan::Plan plan = two_groups();
    plan.groups[0].measures[0].sections = {"職員課", "行政総務課"};
    plan.groups[0].measures[1].sections = {"職員課", "職員課"};
    plan.groups[1].measures[1].sections = {"指標のない課"};
    const chart::MatrixRows sections = chart::section_matrix_rows(plan);
    expect_approved("matrix_sections_480",
                    chart::joined(chart::matrix_header(sections, plan::FiscalYear{2018}, made::style(480)),
                                  chart::matrix(sections, 0, 9, plan::FiscalYear{2018}, made::style(480))));
    expect_approved("matrix_empty", chart::matrix(chart::matrix_rows({}), 0, 9, plan::FiscalYear{2018}, made::style(320)));
}

chart::SlopeRows slopes() {
    const auto both = [](const std::string& name, const char* target, const char* a, const char* b, Verdict first,
                         Verdict second, Direction direction = Direction::higher) {
        return made::indicator(name, "件", {made::year(2018, target, a, first), made::year(2019, target, b, second)},
                               direction);
    };
    plan::Indicator guess = both("見込みのある指標", "100件", "98件", "103件", Verdict::missed, Verdict::met);
    guess.years[1].forecast = true;
    const plan::Measure measure = made::measure(
        "1-(1)-ア", "取組",
        {both("窓口での待ち時間", "20件", "26件", "19件", Verdict::missed, Verdict::met, Direction::lower),
         both("市民一人一人が主役となって行政と共に進める講座の件数", "10件", "10件", "10件", Verdict::met, Verdict::met),
         both("利用件数", "10件", "10件", "9件", Verdict::met, Verdict::missed),
         both("目標を大きく超えた件数", "10件", "30件", "320件", Verdict::met, Verdict::met),
         both("目標が0の件数", "0件", "1件", "0件", Verdict::missed, Verdict::met, Direction::lower), guess, words()});
    return chart::slope_rows(made::plan(2018, 2020, 2019, {made::group("1", "柱", {measure})}), plan::FiscalYear{2018},
                             plan::FiscalYear{2019});
}

TEST(GoldenOverview, Slope) {
    for (const int width : {160, 320, 900})
        expect_approved("slope_" + std::to_string(width),
                        chart::slope(slopes(), 280, made::style(static_cast<float>(width))));
    expect_approved("slope_empty", chart::slope(chart::slope_rows({}, plan::FiscalYear{2018}, plan::FiscalYear{2019}), 280,
                                                made::style(320)));
}

TEST(GoldenOverview, SlopeOfMoreThanHaveRoom) {
    const chart::SlopeRows some = slopes();
    chart::SlopeRows many{some.from, some.to, {}, 60};
    for (std::size_t i = 0; i < 30; ++i) {
        many.rows.push_back(some.rows[i % some.rows.size()]);
        many.rows.back().from.margin = -0.2 + 0.01 * static_cast<double>(i);
        many.rows.back().to.margin = 0.2;
    }
    expect_approved("slope_many_480", chart::slope(many, 200, made::style(480)));
}

TEST(GoldenOverview, SmallMultiples) {
    plan::Plan plan = two_groups();
    plan.groups[0].measures[1].indicators.resize(1);
    const std::vector<chart::Panel> panels = chart::panels_of(plan);
    const auto page = [&](std::size_t n, float width, float height) {
        const chart::Style style = made::style(width);
        return chart::small_multiples(plan, panels, n, plan::FiscalYear{2018}, chart::panel_pages(panels, height, style),
                                      style);
    };
    expect_approved("multiples_900", page(0, 900, 500));
    expect_approved("multiples_320_second", page(1, 320, 460));
    expect_approved("multiples_empty", chart::small_multiples({}, {}, 0, plan::FiscalYear{2018}, {}, made::style(320)));
    const plan::Plan wordy = made::plan(2001, 2020, 2018, {made::group("1", "", {made::measure("a", "", {words()})})});
    const std::vector<chart::Panel> one = chart::panels_of(wordy);
    expect_approved("multiples_words",
                    chart::small_multiples(wordy, one, 0, plan::FiscalYear{2018},
                                           chart::panel_pages(one, 300, made::style(320)), made::style(320)));
}

TEST(GoldenOverview, Bullets) {
    const std::vector<chart::BulletRow> rows = chart::bullet_rows(two_groups(), plan::FiscalYear{2018});
    for (const int width : {160, 320, 900}) {
        const chart::Style style = made::style(static_cast<float>(width));
        expect_approved("bullet_header_" + std::to_string(width), chart::bullet_header(style));
        expect_approved("bullets_" + std::to_string(width), chart::bullets(rows, 0, 9, style));
    }
    expect_approved("bullets_empty", chart::bullets({}, 0, 9, made::style(320)));
}

}  // namespace
