#include "report/report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>
#include <vector>

#include "chart/markup.hpp"
#include "places.hpp"
#include "tests/chart/made.hpp"
#include "tests/chart/markup_fault.hpp"

namespace {

using plan::Direction;
using plan::Verdict;

report::Words words() {
    return {"ja",
            made::words(),
            "評価の集計",
            "担当課",
            "取組内容",
            "計画",
            "目標と実績の比較",
            "記録された評価と異なる",
            "備考",
            "出典",
            "全体",
            "目次",
            "対象年度",
            "範囲",
            "件数",
            "作成日",
            "取組一覧",
            "担当課ごとの評価",
            "番号",
            "この計画にはまだ年度がありません"};
}

report::Options options(report::Paper paper = report::Paper::a4_portrait) {
    report::Options options;
    options.focus = {2018};
    options.paper = paper;
    options.scope = "全体";
    options.size = "取組 1件　成果指標 1件";
    options.made = "2026年11月23日";
    return options;
}

plan::Plan tiny() {
    plan::Indicator hours = made::indicator(
        "職員一人当たりの時間外勤務時間", "時間",
        {made::year(2018, "170時間", "162時間", Verdict::met), made::year(2019, "160時間", "")}, Direction::lower);
    plan::Measure measure = made::measure("1-(1)-ア", "働き方の見直し", {hours});
    measure.sections = {"職員課", "行政経営課"};
    measure.activities = {{"a",
                           "時間外勤務の抑制",
                           {{plan::FiscalYear{2018}, "・研修\n・点検", "研修を実施しました。", false, {}},
                            {plan::FiscalYear{2019}, "・研修", "実施する見通し", true, {}}},
                           {}}};
    measure.notes = {"平成29年度は165時間"};
    plan::Plan plan = made::plan(2018, 2019, 2018, {made::group("1", "強い組織をつくる", {measure})});
    plan.title = "実施計画 取組状況";
    plan.organization = "ある市";
    plan.source = "公表資料";
    return plan;
}

std::size_t count(const std::string& document, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = document.find(part); at != std::string::npos; at = document.find(part, at + 1)) ++found;
    return found;
}

bool has(const std::string& document, const std::string& text) {
    return document.find(">" + chart::escaped(text)) != std::string::npos;
}

TEST(Report, TinyPlanAsApproved) {
    const std::string now = report::html(tiny(), options(), words());
    const std::string path = std::string(places::tests) + "/report/golden/tiny.html";
    const char* mode = std::getenv("TORIKUMI_GOLDEN");
    if (mode != nullptr && std::string_view(mode) == "write") std::ofstream(path, std::ios::binary) << now;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream approved;
    approved << file.rdbuf();
    EXPECT_EQ(now, approved.str()) << "TORIKUMI_GOLDEN=write writes golden/tiny.html";
}

TEST(Report, IsWellFormedAndStandsAlone) {
    for (const plan::Plan& plan : {tiny(), plan::Plan{}}) {
        const std::string document = report::html(plan, options(), words());
        EXPECT_EQ(laws::markup_fault(document), "");
        EXPECT_EQ(document.rfind("<!DOCTYPE html>\n<html lang=\"ja\">", 0), 0U);
        EXPECT_EQ(document.find("<script"), std::string::npos);
        EXPECT_EQ(document.find("src="), std::string::npos);
        EXPECT_EQ(document.find("href=\"h"), std::string::npos) << "links lead into the document alone";
        EXPECT_EQ(count(document, "<style>"), 1U) << "the printer hands it over apart";
        EXPECT_EQ(count(document, " style="), 0U) << "and no style stands anywhere else";
    }
}

TEST(Report, EscapesEverything) {
    const std::string nasty = "<script>alert(\"&\")</script>'";
    plan::Plan plan = tiny();
    plan.title = plan.organization = plan.source = nasty;
    plan.years[0].label = nasty;
    plan.groups[0].code = plan.groups[0].name = nasty;
    plan::Measure& measure = plan.groups[0].measures[0];
    measure.code = measure.name = nasty;
    measure.sections = measure.notes = {nasty};
    measure.activities[0].text = nasty;
    measure.activities[0].years[0].plan = measure.activities[0].years[0].actual = nasty;
    measure.indicators[0].name = measure.indicators[0].unit = nasty;
    measure.indicators[0].years[0].target->text = measure.indicators[0].years[0].actual->text = nasty;
    report::Words nasty_words = words();
    nasty_words.language = nasty_words.chart.met = nasty_words.notes = nasty;
    const std::string document = report::html(plan, options(), nasty_words);
    EXPECT_EQ(laws::markup_fault(document), "");
    EXPECT_EQ(document.find("<script"), std::string::npos);
    EXPECT_EQ(document.find("alert(\""), std::string::npos);
}

void expect_texts_of(const plan::Measure& measure, const std::string& document) {
    EXPECT_TRUE(has(document, measure.name));
    EXPECT_TRUE(has(document, measure.code));
    for (const std::string& note : measure.notes) EXPECT_TRUE(has(document, note)) << note;
    for (const plan::Activity& activity : measure.activities) {
        EXPECT_TRUE(has(document, activity.text));
        for (const plan::ActivityYear& year : activity.years) {
            EXPECT_TRUE(has(document, year.plan.value_or("")));
            EXPECT_TRUE(has(document, year.actual.value_or("")));
        }
    }
    for (const plan::Indicator& indicator : measure.indicators) {
        EXPECT_TRUE(has(document, indicator.name));
        for (const plan::IndicatorYear& year : indicator.years) {
            EXPECT_TRUE(!year.target || has(document, year.target->text));
            EXPECT_TRUE(!year.actual || has(document, year.actual->text));
        }
    }
}

TEST(Report, HoldsEveryTextOfThePlan) {
    const plan::Plan plan = tiny();
    const std::string document = report::html(plan, options(), words());
    for (const char* text : {"実施計画 取組状況", "ある市", "公表資料", "2026年11月23日", "取組 1件　成果指標 1件",
                             "担当課: 職員課 / 行政経営課", "強い組織をつくる", "162時間 ≦ 170時間 → ○",
                             "実施する見通し (見込み)", "2019(令和元)年度"})
        EXPECT_TRUE(has(document, text)) << text;
    expect_texts_of(plan.groups[0].measures[0], document);
}

TEST(Report, SaysWhereTheRecordedVerdictDiffers) {
    plan::Plan plan = tiny();
    EXPECT_FALSE(has(report::html(plan, options(), words()), "記録された評価と異なる"));
    plan.groups[0].measures[0].indicators[0].years[0].verdict = Verdict::missed;
    EXPECT_TRUE(has(report::html(plan, options(), words()), "記録された評価と異なる"));
}

TEST(Report, HeadingsNestAsGroupsDo) {
    plan::Plan plan = tiny();
    plan::Group deep = plan.groups[0];
    for (int i = 0; i < 6; ++i) {
        plan::Group outer = made::group("", "段" + std::to_string(i), {});
        outer.groups = {deep};
        deep = outer;
    }
    plan.groups = {deep};
    const std::string document = report::html(plan, options(), words());
    EXPECT_EQ(laws::markup_fault(document), "");
    for (const char* heading : {"<h2 id=\"g0\">段5</h2>", "<h3>段4</h3>", "<h6>段1</h6>", "<h6>段0</h6>"})
        EXPECT_NE(document.find(heading), std::string::npos) << heading;
    EXPECT_EQ(document.find("<h7"), std::string::npos);
}

/// What stands in a string of the style sheet, as CSS reads it.
TEST(Report, NothingOfThePlanEndsTheStyleSheetOrAStringInIt) {
    plan::Plan plan = tiny();
    plan.title = "</style>\"; } * { display: none } \\";
    plan.groups[0].name = "\n</style><script>";
    const std::string document = report::html(plan, options(), words());
    EXPECT_EQ(count(document, "</style>"), 1U);
    EXPECT_EQ(document.find("display: none", document.find("<style>")),
              document.find("display: none", document.find("<h1>")))
        << "it is a text of the page";
    EXPECT_NE(document.find("content: \"\\3c \\2f style\\3e \\22 \\3b "), std::string::npos);
    EXPECT_NE(document.find("1\\20 \\20 \\3c \\2f style"), std::string::npos) << "a line's end would end the string";
}

TEST(Report, PagesBearTitleGroupAndNumberOnEitherPaper) {
    const std::string a4 = report::html(tiny(), options(), words());
    const std::string a3 = report::html(tiny(), options(report::Paper::a3_landscape), words());
    for (const std::string* document : {&a4, &a3}) {
        EXPECT_EQ(laws::markup_fault(*document), "");
        EXPECT_NE(document->find("counter(page) \" / \" counter(pages)"), std::string::npos);
        EXPECT_NE(document->find("@page g0 { @top-right { content: \"1\\20 強い組織をつくる\";"), std::string::npos);
        EXPECT_NE(document->find("<section class=\"part g0\">"), std::string::npos);
    }
    EXPECT_NE(a4.find("size: A4 portrait"), std::string::npos);
    EXPECT_NE(a3.find("size: A3 landscape"), std::string::npos);
    EXPECT_EQ(a4.substr(a4.find("<body>")), a3.substr(a3.find("<body>"))) << "paper is a matter of style";
}

TEST(Report, EveryLinkLeadsSomewhereAndEveryMeasureHasOne) {
    plan::Plan plan = tiny();
    plan.groups.push_back(plan.groups[0]);
    plan.groups[1].groups = {plan.groups[0]};
    const std::string document = report::html(plan, options(), words());
    std::size_t links = 0;
    for (std::size_t at = document.find("href=\"#"); at != std::string::npos; at = document.find("href=\"#", at + 1)) {
        const std::string id = document.substr(at + 7, document.find('"', at + 7) - at - 7);
        EXPECT_EQ(count(document, " id=\"" + id + "\""), 1U) << id;
        ++links;
    }
    EXPECT_EQ(links, 2U + 2U + 3U) << "two parts, two groups, three measures";
    EXPECT_EQ(count(document, "<article>"), 3U);
}

TEST(Report, AColumnOfTheListIsAYearInWhichSomethingWasJudged) {
    plan::Plan plan = tiny();
    const auto headers = [&] {
        const std::string document = report::html(plan, options(), words());
        return count(document, "<th scope=\"col\" class=\"marks\">");
    };
    EXPECT_EQ(headers(), 2U) << "2018, of sections and of measures";
    plan.groups[0].measures[0].indicators[0].years[1].verdict = Verdict::unset;
    EXPECT_EQ(headers(), 4U);
    plan.groups[0].measures[0].indicators[0].years.clear();
    EXPECT_EQ(headers(), 2U) << "the year in focus has one in any case";
}

TEST(Report, ManyMarksAreCounted) {
    plan::Plan plan = tiny();
    plan::Measure& measure = plan.groups[0].measures[0];
    while (measure.indicators.size() < 7) measure.indicators.push_back(measure.indicators[0]);
    EXPECT_NE(report::html(plan, options(), words()).find("<span class=\"met\">○</span>\n<b>7</b>"), std::string::npos);
}

TEST(Report, IdsAreUnique) {
    plan::Plan plan = tiny();
    plan.groups.push_back(plan.groups[0]);
    const std::string document = report::html(plan, options(), words());
    std::vector<std::string> ids;
    for (std::size_t at = document.find(" id=\""); at != std::string::npos; at = document.find(" id=\"", at + 1))
        ids.push_back(document.substr(at, document.find('"', at + 5) - at));
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
    EXPECT_GE(ids.size(), 6U);
}

std::string long_text(std::size_t characters) {
    std::string text = "始";
    while (text.size() < 3 * characters) text += "字";
    return text;
}

TEST(Report, AMeasuresNameStandsInAHeadThatPaperRepeats) {
    const plan::Plan plan = tiny();
    const std::string document = report::html(plan, options(), words());
    EXPECT_EQ(count(document, "<div class=\"head\">\n<h3 id=\"m0\">"), 1U);
    EXPECT_EQ(count(document, "<div class=\"head\">"), count(document, "<article>"));
    // A header group of a table, as its body is a row group, in print alone.
    const std::size_t print = document.rfind("@media print");
    for (const char* rule : {"article { display: table;", ".head { display: table-header-group; break-inside: avoid; }",
                             ".body { display: table-row-group; }", "caption, thead, .head { break-after: avoid; }"}) {
        const std::size_t at = document.find(rule);
        EXPECT_NE(at, std::string::npos) << rule;
        EXPECT_GT(at, print) << rule;
    }
}

TEST(Report, ALongNameIsShortInWhatIsRepeatedAndWholeBelow) {
    plan::Plan plan = tiny();
    plan::Measure& measure = plan.groups[0].measures[0];
    measure.name = long_text(4000);
    measure.code = long_text(400);
    const std::string document = report::html(plan, options(), words());
    EXPECT_EQ(laws::markup_fault(document), "");
    EXPECT_EQ(count(document, ">" + measure.name + "<"), 1U);
    EXPECT_EQ(count(document, ">" + measure.code + "<"), 1U);
    const std::size_t head = document.find("<div class=\"head\">");
    EXPECT_LT(document.find("</div>", head) - head, 1000U);
    plan = tiny();
    EXPECT_EQ(count(report::html(plan, options(), words()), "…"), 0U) << "a name of a usual length stands whole";
}

TEST(Report, ALongValueHasTheWholeWidthAndAUsualOneStandsBesideItsChart) {
    plan::Plan plan = tiny();
    EXPECT_EQ(count(report::html(plan, options(), words()), "class=\"indicator beside\""), 1U);
    plan.groups[0].measures[0].indicators[0].years[0].target->text = long_text(300);
    EXPECT_EQ(count(report::html(plan, options(), words()), "class=\"indicator beside\""), 0U);
}

TEST(Report, OfAPlanWithoutYearsInventsNone) {
    plan::Plan with_entries = tiny();
    with_entries.years.clear();
    plan::Plan without_entries = with_entries;
    plan::Measure& measure = without_entries.groups[0].measures[0];
    measure.activities[0].years.clear();
    measure.indicators[0].years.clear();
    measure.notes.clear();
    for (const plan::Plan& plan : {with_entries, without_entries, plan::Plan{}}) {
        for (const report::Paper paper : {report::Paper::a4_portrait, report::Paper::a3_landscape}) {
            report::Options none = options(paper);
            none.focus.reset();
            const std::string document = report::html(plan, none, words());
            EXPECT_EQ(laws::markup_fault(document), "");
            for (const char* invented : {"0年度", "明治", "-1867", "対象年度"})
                EXPECT_EQ(count(document, invented), 0U) << invented;
            if (!plan.groups.empty()) {
                EXPECT_EQ(count(document, "<tbody>\n</tbody>"), 0U) << "a head without a row";
            }
            EXPECT_TRUE(has(document, "この計画にはまだ年度がありません"));
            for (const plan::Group& group : plan.groups) {
                for (const plan::Measure& one : group.measures) expect_texts_of(one, document);
            }
        }
    }
}

}  // namespace
