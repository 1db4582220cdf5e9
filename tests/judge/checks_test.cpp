#include "judge/checks.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <limits>

#include "judge/verdict.hpp"
#include "made.hpp"

namespace {

using judge::Check;
using judge::Finding;
using plan::Direction;
using plan::Verdict;
using Findings = std::vector<Finding>;

/// What the checks say of one indicator "i" in the measure "m" of a plan whose first year is evaluated.
Findings found_in(plan::Indicator indicator, int evaluated = 1) {
    return judge::check(made::plan_of({made::group("g", {made::measure("m", {std::move(indicator)})})}, evaluated));
}

Findings found_in(Direction direction, std::vector<plan::IndicatorYear> years, int evaluated = 1) {
    return found_in(made::indicator("i", direction, std::move(years)), evaluated);
}

Finding finding(Check check, int year, std::string found, std::string expected) {
    return Finding{check, "m", "i", plan::FiscalYear{year}, std::move(found), std::move(expected)};
}

TEST(Checks, ASoundPlanHasNoFindings) {
    EXPECT_EQ(found_in(Direction::higher,
                       {made::year(2018, "85.0%", "86.0%", Verdict::met), made::year(2019, "85.0%", std::nullopt)}),
              Findings{});
    EXPECT_EQ(found_in(Direction::none, {made::year(2018, "黒字", "黒字", Verdict::missed)}), Findings{});
    EXPECT_EQ(judge::check(plan::Plan{}), Findings{});
}

TEST(Checks, VerdictDiffers) {
    EXPECT_EQ(found_in(Direction::lower, {made::year(2018, "170時間", "162時間", Verdict::missed)}),
              Findings{finding(Check::verdict_differs, 2018, "×", "162時間 ≦ 170時間 → ○")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", "4件", Verdict::met)}),
              Findings{finding(Check::verdict_differs, 2018, "○", "4件 < 5件 → ×")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", "6件", Verdict::unset)}),
              Findings{finding(Check::verdict_differs, 2018, "unset", "6件 ≧ 5件 → ○")});
    // Where nothing can be computed the recorded verdict stands.
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "現状値の把握", "63.5%", Verdict::unset)}), Findings{});
}

TEST(Checks, VerdictWithoutActual) {
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", std::nullopt, Verdict::met)}),
              Findings{finding(Check::verdict_without_actual, 2018, "○", "")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", "-", Verdict::missed)}),
              Findings{finding(Check::verdict_without_actual, 2018, "×", "")});
    // Also in a year that is not evaluated yet.
    EXPECT_EQ(found_in(Direction::higher,
                       {made::year(2018, "5件", "5件", Verdict::met), made::year(2019, "5件", std::nullopt, Verdict::met)}),
              Findings{finding(Check::verdict_without_actual, 2019, "○", "")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "-", "-", Verdict::unset)}), Findings{});
}

TEST(Checks, EvaluatedYearEmpty) {
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", std::nullopt)}),
              Findings{finding(Check::evaluated_year_empty, 2018, "", "actual, verdict")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "現状値の把握", std::nullopt, Verdict::unset)}),
              Findings{finding(Check::evaluated_year_empty, 2018, "unset", "actual")});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "5件", "6件")}),
              Findings{finding(Check::evaluated_year_empty, 2018, "6件", "6件 ≧ 5件 → ○")});
    EXPECT_EQ(found_in(Direction::none, {made::year(2018, "黒字", "赤字")}),
              Findings{finding(Check::evaluated_year_empty, 2018, "赤字", "verdict")});
    EXPECT_EQ(found_in(Direction::higher, {}), Findings{finding(Check::evaluated_year_empty, 2018, "", "actual, verdict")});
    // "-" and 未設定 say on purpose that nothing was due.
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "-", std::nullopt, Verdict::unset)}), Findings{});
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "-", "-", Verdict::unset)}), Findings{});
    EXPECT_EQ(found_in(Direction::higher, {}, 0), Findings{});
}

TEST(Checks, YearsComeInOrderAlsoWhereOneIsMissing) {
    const Findings findings = found_in(Direction::higher, {made::year(2019, "5件", "4件", Verdict::met)}, 3);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0], finding(Check::evaluated_year_empty, 2018, "", "actual, verdict"));
    EXPECT_EQ(findings[1], finding(Check::verdict_differs, 2019, "○", "4件 < 5件 → ×"));
    EXPECT_EQ(findings[2], finding(Check::evaluated_year_empty, 2020, "", "actual, verdict"));
}

TEST(Checks, UnitsDiffer) {
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "200,000千円", "1.5億円", Verdict::missed)}),
              Findings{finding(Check::units_differ, 2018, "1.5億円", "千円")});
    EXPECT_EQ(
        found_in(Direction::higher, {made::year(2018, "5件", "6件", Verdict::met), made::year(2019, "5回", std::nullopt)}),
        Findings{finding(Check::units_differ, 2019, "5回", "件")});
    plan::Indicator indicator = made::indicator("i", Direction::higher, {made::year(2018, "5件", "6件", Verdict::met)});
    indicator.unit = "回";
    EXPECT_EQ(found_in(indicator),
              (Findings{finding(Check::units_differ, 2018, "5件", "回"), finding(Check::units_differ, 2018, "6件", "回")}));
    // A unit left out, another spelling of it, and words are no other unit.
    EXPECT_EQ(found_in(Direction::higher, {made::year(2018, "3か所", "4ヶ所", Verdict::met),
                                           made::year(2019, "5", std::nullopt), made::year(2020, "検討", std::nullopt)}),
              Findings{});
}

TEST(Checks, NumberDiffers) {
    plan::IndicatorYear year = made::year(2018, "200,000千円", "86.0%", Verdict::missed);
    year.actual = made::amount("210,000千円");
    year.verdict = Verdict::met;
    year.target->number = 200;
    EXPECT_EQ(found_in(Direction::higher, {year}),
              Findings{finding(Check::number_differs, 2018, "200 / 200,000千円", "200000")});
    year.target->number = std::nullopt;
    EXPECT_EQ(found_in(Direction::higher, {year}),
              Findings{finding(Check::number_differs, 2018, "- / 200,000千円", "200000")});
    year.target = made::amount("約20万円");
    year.target->number = 0.1;
    EXPECT_EQ(found_in(Direction::higher, {year}), Findings{finding(Check::number_differs, 2018, "0.1 / 約20万円", "-")});
    year.target = made::amount("5千円");
    year.target->number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(found_in(Direction::higher, {year}), Findings{finding(Check::number_differs, 2018, "nan / 5千円", "5")});
}

TEST(Checks, DuplicateIds) {
    plan::Measure measure =
        made::measure("m", {made::indicator("x", Direction::none, {}), made::indicator("m", Direction::none, {})});
    measure.activities.resize(2);
    measure.activities[0].id = "x";
    measure.activities[1].id = "g";
    const plan::Plan plan = made::plan_of({made::group("g", {measure, made::measure("m", {})}), made::group("x", {})}, 0);
    const Findings expected = {
        {Check::duplicate_id, "m", "", {}, "g", ""},  {Check::duplicate_id, "m", "x", {}, "x", ""},
        {Check::duplicate_id, "m", "m", {}, "m", ""}, {Check::duplicate_id, "m", "", {}, "m", ""},
        {Check::duplicate_id, "", "", {}, "x", ""},
    };
    EXPECT_EQ(judge::check(plan), expected);
}

TEST(Checks, PieceByPieceTheSameIsFound) {
    const auto doubtful = [](const char* id) {
        return made::measure(id, {made::indicator("x", Direction::higher, {made::year(2018, "1件", "0件", Verdict::met)})});
    };
    plan::Plan plan =
        made::plan_of({made::group("g", {doubtful("a"), doubtful("b")}), made::group("h", {}), made::group("a", {})});
    plan.groups[1].groups = {made::group("i", {doubtful("c")}), made::group("j", {doubtful("d"), doubtful("e")})};
    const Findings whole = judge::check(plan);
    EXPECT_EQ(whole.size(), 10U) << "five verdicts, four ids of indicators, one of a group";
    for (int most = 1; most < 7; ++most) {
        judge::Checking checking(plan);
        int pieces = 0;
        int measures = 0;
        do {
            ++pieces;
            measures = 0;
        } while (!checking.go_on([&] { return ++measures == most; }));
        EXPECT_EQ(pieces, 5 / most + 1);
        EXPECT_EQ(checking.take_findings(), whole);
    }
}

// Recording what the rule computes leaves nothing to report, and recording the opposite always does.
TEST(Checks, AgreesWithTheRule) {
    for (const Direction direction : {Direction::higher, Direction::lower}) {
        for (int target = -3; target <= 3; ++target) {
            for (int actual = -3; actual <= 3; ++actual) {
                plan::IndicatorYear year = made::year(2018, std::to_string(target) + "件", std::to_string(actual) + "件");
                year.verdict = judge::judge(made::indicator("i", direction, {}), year).computed;
                EXPECT_EQ(found_in(direction, {year}), Findings{});
                year.verdict = year.verdict == Verdict::met ? Verdict::missed : Verdict::met;
                const Findings findings = found_in(direction, {year});
                ASSERT_EQ(findings.size(), 1U);
                EXPECT_EQ(findings[0].check, Check::verdict_differs);
            }
        }
    }
}

// Ten times the plan takes about ten times as long; a check that looked every id up in a list would take a hundred times.
TEST(Checks, TimeGrowsWithThePlan) {
    const auto seconds = [](int measures) {
        plan::Plan plan = made::plan_of({made::group("g", {})}, 5, 10);
        for (int m = 0; m < measures; ++m) {
            const std::string id = "measure-" + std::to_string(m);
            plan::Measure measure = made::measure(id, {});
            for (const char* suffix : {"/i1", "/i2"}) {
                plan::Indicator indicator = made::indicator(id + suffix, Direction::higher, {});
                for (int y = 2018; y < 2028; ++y)
                    indicator.years.push_back(made::year(y, "200,000千円", "210,000千円", Verdict::met));
                measure.indicators.push_back(std::move(indicator));
            }
            plan.groups[0].measures.push_back(std::move(measure));
        }
        const std::clock_t begin = std::clock();  // CPU time: a busy machine does not disturb it
        EXPECT_TRUE(judge::check(plan).empty());
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    seconds(100);
    const double small = seconds(1000);
    const double large = seconds(10000);
    RecordProperty("milliseconds_for_10000_measures", std::to_string(large * 1000));
    EXPECT_LT(large, 40 * small + 0.1);
}

}  // namespace
