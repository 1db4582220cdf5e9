// Pages as data: overview, measure, checks.

#include <gtest/gtest.h>

#include "made_plan.hpp"
#include "views/checks_view.hpp"
#include "views/measure_view.hpp"
#include "views/overview_view.hpp"

namespace {

using plan::Direction;
using plan::Verdict;
using ui::Document;
using ui::Language;

plan::Plan sample() {
    using made::measure;
    using made::year;
    const auto hours =
        made::indicator("hours", "時間外勤務", Direction::lower,
                        {year(2018, "170時間", "162時間", Verdict::met), year(2019, "165時間", std::nullopt)});
    const auto rate = made::indicator("rate", "受講率", Direction::higher, {year(2018, "85%", "80%", Verdict::met)});
    const auto words = made::indicator("words", "収支", Direction::none, {year(2018, "黒字", "赤字", Verdict::missed)});
    const auto none = made::indicator("none", "未定", Direction::higher, {year(2018, "-", std::nullopt, Verdict::unset)});
    return made::plan_of({made::group("1", "組織", {measure("a", "勤務", {"職員課"}, {hours, rate})},
                                      {made::group("1-1", "人", {measure("b", "収支", {}, {words})})}),
                          made::group("2", "財政", {measure("c", "計画", {}, {none}), measure("d", "窓口", {}, {})})});
}

TEST(Document, KnowsItsMeasuresInOrder) {
    const Document document(sample(), {"a.json", {}, {}}, 7);
    EXPECT_EQ(document.measures().size(), 4U);
    EXPECT_EQ(document.indicator_count(), 4U);
    EXPECT_EQ(document.position_of("b"), 1U);
    EXPECT_EQ(document.position_of("z"), std::nullopt);
    EXPECT_EQ(document.position_of(""), std::nullopt);
    EXPECT_NE(document.revision(), Document(sample(), {"a.json", {}, {}}, 8).revision());
    EXPECT_EQ(document.file_name(), "a.json");
}

ui::OverviewView overview(const Document& document, plan::FiscalYear year, const ui::Filters& filters = {}) {
    return ui::build_overview_view(document, year, ui::build_table_view(document, year, {}, {}, filters, {}));
}

TEST(OverviewView, ShowsOfEverythingOnlyWhatIsSelected) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const ui::OverviewView all = overview(document, {2018});
    EXPECT_EQ(all.rows, all.all_rows);
    const ui::OverviewView missed = overview(document, {2018}, {{}, {}, ui::VerdictFilter::missed});
    EXPECT_EQ(missed.tally, (judge::Tally{0, 1, 0, 0}));
    EXPECT_EQ(missed.rows, 1U);
    EXPECT_EQ(missed.all_rows, all.all_rows);
    EXPECT_EQ(missed.measures.size(), 1U);
    ASSERT_EQ(missed.bars.size(), 1U) << "groups without any of it are left away";
    EXPECT_EQ(missed.bars[0].tally, missed.tally);
    const ui::OverviewView second = overview(document, {2018}, {"2", {}, {}});
    ASSERT_EQ(second.bars.size(), 1U);
    EXPECT_EQ(second.bars[0].link, "2");
    EXPECT_EQ(second.bars[0].tally, second.tally);
    judge::Tally sum;
    for (const char* group : {"1", "2"}) {
        const judge::Tally one = overview(document, {2018}, {group, {}, {}}).tally;
        sum.met += one.met;
        sum.missed += one.missed;
        sum.unset += one.unset;
        sum.unjudged += one.unjudged;
    }
    EXPECT_EQ(sum, all.tally);
    const ui::OverviewView none = overview(document, {2018}, {{}, "nobody", {}});
    EXPECT_EQ(none.tally, judge::Tally{});
    EXPECT_TRUE(none.measures.empty() && none.bars.empty() && none.bullets.empty());
}

TEST(OverviewView, CountsTheYearAndLeadsToGroups) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const ui::OverviewView view = overview(document, {2018});
    EXPECT_EQ(view.tally, (judge::Tally{2, 1, 1, 0}));
    ASSERT_EQ(view.bars.size(), 2U);
    EXPECT_EQ(view.bars[0].link, "1") << "a bar leads to its group's rows";
    EXPECT_EQ(view.bars[0].tally, (judge::Tally{2, 1, 0, 0})) << "with its sub-groups";
    EXPECT_EQ(view.bars[1].link, "2");
    const chart::MatrixRows matrix = ui::shown_matrix_rows(document, view, 1, 9);
    EXPECT_EQ(matrix.rows.size(), 3U) << "all but the first of four";
    EXPECT_EQ(matrix.years.size(), 3U);
    ASSERT_EQ(view.bullets.size(), 2U) << "only what has two numbers";
    const std::vector<chart::BulletRow> bullets = ui::shown_bullet_rows(view, 0, 2, {2018});
    ASSERT_EQ(bullets.size(), 2U);
    EXPECT_EQ(bullets, chart::bullet_rows(document.plan(), {2018}));
    EXPECT_EQ(bullets[0].measure, "a");
    EXPECT_GT(bullets[0].margin, 0) << "fewer hours than allowed is beyond the line";
    EXPECT_LT(bullets[1].margin, 0);
}

TEST(OverviewView, OfAYearWithoutActualsHasNoBullets) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const ui::OverviewView view = overview(document, {2019});
    EXPECT_EQ(view.tally, (judge::Tally{0, 0, 0, 4}));
    EXPECT_TRUE(view.bullets.empty());
    EXPECT_EQ(overview(document, {1999}).tally.judged(), 0) << "a year that the plan has not";
}

TEST(MeasureView, KnowsItsPlaceAndNeighbours) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const auto first = ui::build_measure_view(document, "a", {{2018}});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->position, 1U);
    EXPECT_EQ(first->count, 4U);
    EXPECT_EQ(first->previous, "");
    EXPECT_EQ(first->next, "b");
    const auto last = ui::build_measure_view(document, "d", {{2018}});
    ASSERT_TRUE(last);
    EXPECT_EQ(last->previous, "c");
    EXPECT_EQ(last->next, "");
    EXPECT_TRUE(last->indicators.empty());
    EXPECT_FALSE(ui::build_measure_view(document, "no such", {{2018}}));
}

TEST(MeasureView, JudgesEachIndicatorInTheYear) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const auto view = ui::build_measure_view(document, "a", {{2018}});
    ASSERT_TRUE(view);
    ASSERT_EQ(view->indicators.size(), 2U);
    const auto& s = ui::strings(Language::ja);
    const ui::IndicatorJudgement& hours = view->indicators[0];
    EXPECT_EQ(hours.recorded, Verdict::met);
    EXPECT_EQ(hours.judgement.computed, Verdict::met);
    EXPECT_FALSE(hours.differs);
    EXPECT_EQ(ui::reason_of(s, hours.judgement), "162時間 ≦ 170時間 → ○");
    const ui::IndicatorJudgement& rate = view->indicators[1];
    EXPECT_EQ(rate.judgement.computed, Verdict::missed);
    EXPECT_TRUE(rate.differs) << "recorded ○, computed ×: both are shown";
    ASSERT_TRUE(rate.attainment);
    EXPECT_EQ(ui::percent(*rate.attainment), "94%");
}

TEST(MeasureView, SaysWhyNothingIsComputed) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const auto reason = [&](std::string_view measure, plan::FiscalYear year, Language language) {
        const auto view = ui::build_measure_view(document, measure, year);
        return ui::reason_of(ui::strings(language), view->indicators[0].judgement);
    };
    EXPECT_EQ(reason("b", {2018}, Language::ja), ui::strings(Language::ja).basis_by_person);
    EXPECT_EQ(reason("c", {2018}, Language::ja), ui::strings(Language::ja).basis_no_target);
    EXPECT_EQ(reason("a", {2019}, Language::ja), "実績がないため計算しません");
    EXPECT_EQ(reason("a", {2019}, Language::en), ui::strings(Language::en).basis_no_actual);
    const auto view = ui::build_measure_view(document, "a", {{2020}});
    ASSERT_TRUE(view) << "a year without an entry";
    EXPECT_EQ(view->indicators[0].recorded, std::nullopt);
    EXPECT_FALSE(view->indicators[0].differs);
}

TEST(Percent, IsRounded) {
    EXPECT_EQ(ui::percent(1.012), "101%");
    EXPECT_EQ(ui::percent(0), "0%");
    EXPECT_EQ(ui::percent(0.995), "100%");
}

// ---- 点検

const judge::Finding* finding(const Document& document, judge::Check check) {
    for (const judge::Finding& f : document.findings()) {
        if (f.check == check) return &f;
    }
    return nullptr;
}

TEST(CheckLine, NamesTheDoubtThePlaceAndBothSides) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    const judge::Finding* differs = finding(document, judge::Check::verdict_differs);
    ASSERT_NE(differs, nullptr);
    const ui::CheckLine line = ui::check_line(document, *differs, Language::ja);
    EXPECT_EQ(line.sentence, ui::strings(Language::ja).check_verdict_differs);
    EXPECT_EQ(line.place, "a 勤務　受講率　2018(平成30)年度");
    EXPECT_EQ(line.detail, "記載: ○　計算: " + differs->expected);
    EXPECT_EQ(line.measure, "a");
    const ui::CheckLine en = ui::check_line(document, *differs, Language::en);
    EXPECT_EQ(en.sentence, ui::strings(Language::en).check_verdict_differs);
    EXPECT_NE(en.place.find("FY2018"), std::string::npos);
}

TEST(CheckLine, LeadsNowhereWhereTheFindingIsAboutNoMeasure) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    judge::Finding twice;
    twice.check = judge::Check::duplicate_id;
    twice.measure = "gone";
    twice.found = "1";
    const ui::CheckLine line = ui::check_line(document, twice, Language::ja);
    EXPECT_EQ(line.measure, "");
    EXPECT_EQ(line.place, "");
    EXPECT_EQ(line.detail, "記載: 1");
}

TEST(CheckLine, PutsTheFormatsOwnNamesIntoWords) {
    const Document document(sample(), {"a.json", {}, {}}, 1);
    judge::Finding empty;
    empty.check = judge::Check::evaluated_year_empty;
    empty.measure = "a";
    empty.year = {2018};
    empty.expected = "actual, verdict";
    const std::string both = ui::check_line(document, empty, Language::ja).detail;
    EXPECT_NE(both.find("実績"), std::string::npos) << both;
    EXPECT_NE(both.find("評価"), std::string::npos) << both;
    EXPECT_EQ(both.find("actual"), std::string::npos) << both;
    EXPECT_EQ(both.find("verdict"), std::string::npos) << both;
    empty.expected = "verdict";
    EXPECT_EQ(ui::check_line(document, empty, Language::ja).detail, "ないもの: 評価");
    empty.expected = "actual";
    EXPECT_EQ(ui::check_line(document, empty, Language::en).detail, "Missing: Actual");

    judge::Finding differs;
    differs.check = judge::Check::verdict_differs;
    differs.measure = "a";
    differs.found = "unset";
    differs.expected = "9件 → ○";
    EXPECT_EQ(ui::check_line(document, differs, Language::ja).detail, "記載: 未設定　計算: 9件 → ○");
    EXPECT_NE(ui::check_line(document, differs, Language::en).detail.find("Not set"), std::string::npos);
}

}  // namespace
