#include "judge/verdict.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "made.hpp"

namespace {

using judge::Basis;
using plan::Direction;
using plan::Verdict;

judge::Judgement judged(Direction direction, std::optional<std::string> target, std::optional<std::string> actual) {
    return judge::judge(made::indicator("i", direction, {}), made::year(2018, std::move(target), std::move(actual)));
}

std::string comparison(Direction direction, const std::string& target, const std::string& actual) {
    const judge::Judgement judgement = judged(direction, target, actual);
    EXPECT_EQ(judgement.basis, Basis::compared);
    return judgement.comparison;
}

TEST(Verdict, ComparesInTheIndicatorsDirection) {
    EXPECT_EQ(comparison(Direction::lower, "170時間", "162時間"), "162時間 ≦ 170時間 → ○");
    EXPECT_EQ(comparison(Direction::lower, "170時間", "170時間"), "170時間 ≦ 170時間 → ○");
    EXPECT_EQ(comparison(Direction::lower, "170時間", "171時間"), "171時間 > 170時間 → ×");
    EXPECT_EQ(comparison(Direction::higher, "85.0%", "86.0%"), "86.0% ≧ 85.0% → ○");
    EXPECT_EQ(comparison(Direction::higher, "85.0%", "85.0%"), "85.0% ≧ 85.0% → ○");
    EXPECT_EQ(comparison(Direction::higher, "85.0%", "82.9%"), "82.9% < 85.0% → ×");
    EXPECT_EQ(comparison(Direction::higher, "88,250件", "91,148件"), "91,148件 ≧ 88,250件 → ○");
}

TEST(Verdict, TheComputedVerdictIsTheOneItExplains) {
    EXPECT_EQ(judged(Direction::higher, "85.0%", "86.0%").computed, Verdict::met);
    EXPECT_EQ(judged(Direction::higher, "85.0%", "82.9%").computed, Verdict::missed);
    EXPECT_EQ(judged(Direction::lower, "170時間", "162時間").computed, Verdict::met);
}

TEST(Verdict, ZeroAndNegativeTargetsAreComparedLikeAnyOther) {
    EXPECT_EQ(comparison(Direction::lower, "0人", "0人"), "0人 ≦ 0人 → ○");
    EXPECT_EQ(comparison(Direction::lower, "0人", "1人"), "1人 > 0人 → ×");
    EXPECT_EQ(comparison(Direction::higher, "△5百万円", "△3百万円"), "△3百万円 ≧ △5百万円 → ○");
    EXPECT_EQ(comparison(Direction::higher, "△3百万円", "△5百万円"), "△5百万円 < △3百万円 → ×");
}

TEST(Verdict, ComparesTheRecordedNumbersAndNotABinaryRemainder) {
    // 0.1 + 0.2 is not 0.3 in binary; the numbers printed are compared, and both read 0.3.
    EXPECT_EQ(comparison(Direction::higher, "0.3%", "0.30%"), "0.30% ≧ 0.3% → ○");
    EXPECT_EQ(comparison(Direction::higher, "４１．００％", "41%"), "41% ≧ ４１．００％ → ○");
}

TEST(Verdict, TheRecordedNumberDecidesAlsoWhereTheTextIsWords) {
    plan::IndicatorYear year = made::year(2018, "80%以上", "82%");
    EXPECT_EQ(judge::judge(made::indicator("i", Direction::higher, {}), year).basis, Basis::words);
    year.target->number = 80;
    EXPECT_EQ(judge::judge(made::indicator("i", Direction::higher, {}), year).comparison, "82% ≧ 80%以上 → ○");
}

TEST(Verdict, LeavesTheRestToThePersonWhoRecordedIt) {
    EXPECT_EQ(judged(Direction::higher, std::nullopt, "5件").basis, Basis::no_target);
    EXPECT_EQ(judged(Direction::higher, "-", "5件").basis, Basis::no_target);
    EXPECT_EQ(judged(Direction::higher, "－", "-").basis, Basis::no_target);
    EXPECT_EQ(judged(Direction::higher, "5件", std::nullopt).basis, Basis::no_actual);
    EXPECT_EQ(judged(Direction::none, "黒字", std::nullopt).basis, Basis::no_actual);
    EXPECT_EQ(judged(Direction::higher, "5件", "―").basis, Basis::no_actual);
    EXPECT_EQ(judged(Direction::higher, "現状値の把握", "63.5%").basis, Basis::words);
    EXPECT_EQ(judged(Direction::higher, "5%減(前年度比)", "5%減(前年度比)").basis, Basis::words);
    EXPECT_EQ(judged(Direction::none, "黒字", "黒字").basis, Basis::by_person);
    EXPECT_EQ(judged(Direction::none, "5件", "6件").basis, Basis::by_person);
    for (const judge::Judgement& judgement : {judged(Direction::higher, "-", "5件"), judged(Direction::none, "5件", "6件"),
                                              judged(Direction::lower, "改定", "1件")}) {
        EXPECT_EQ(judgement.computed, std::nullopt);
        EXPECT_EQ(judgement.comparison, "");
    }
}

TEST(Verdict, DoesNotCompareDifferentUnits) {
    EXPECT_EQ(judged(Direction::higher, "200,000千円", "1.5億円").basis, Basis::words);
    EXPECT_EQ(judged(Direction::higher, "85%", "86").basis, Basis::compared);
    EXPECT_EQ(judged(Direction::higher, "3か所", "4ヶ所").basis, Basis::compared);
    EXPECT_EQ(judged(Direction::higher, "3箇所", "4カ所").basis, Basis::compared);
    EXPECT_EQ(judged(Direction::higher, "3か月", "4か所").basis, Basis::words);
    EXPECT_EQ(judged(Direction::higher, "3カ所", "4所").basis, Basis::words);
}

TEST(Verdict, NumbersThatAreNoneAreNotCompared) {
    plan::IndicatorYear year = made::year(2018, "5件", "6件");
    year.actual->number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(judge::judge(made::indicator("i", Direction::higher, {}), year).basis, Basis::words);
    year.actual->number = std::numeric_limits<double>::infinity();
    EXPECT_EQ(judge::judge(made::indicator("i", Direction::higher, {}), year).basis, Basis::words);
}

TEST(Verdict, ExplainsItselfOnOneLine) {
    EXPECT_EQ(comparison(Direction::higher, " 5件\n", "　6件"), "6件 ≧ 5件 → ○");
    plan::IndicatorYear year = made::year(2018, "5件\n(うち新規2件)", "6件");
    year.target->number = 5;
    EXPECT_EQ(judge::judge(made::indicator("i", Direction::higher, {}), year).comparison, "6件 ≧ 5件 (うち新規2件) → ○");
}

TEST(Attainment, OnlyWhereARatioMakesSense) {
    EXPECT_EQ(judge::attainment(made::year(2018, "200千円", "150千円")), 0.75);
    EXPECT_EQ(judge::attainment(made::year(2018, "4件", "0件")), 0.0);
    EXPECT_EQ(judge::attainment(made::year(2018, "0件", "3件")), std::nullopt);
    EXPECT_EQ(judge::attainment(made::year(2018, "△4件", "3件")), std::nullopt);
    EXPECT_EQ(judge::attainment(made::year(2018, "4件", "△3件")), std::nullopt);
    EXPECT_EQ(judge::attainment(made::year(2018, "黒字", "3件")), std::nullopt);
    EXPECT_EQ(judge::attainment(made::year(2018, "4件", std::nullopt)), std::nullopt);
    EXPECT_EQ(judge::attainment(made::year(2018, "200,000千円", "1.5億円")), std::nullopt);
}

TEST(Margin, TurnsLowerIsBetterAround) {
    const plan::Indicator higher = made::indicator("h", Direction::higher, {});
    const plan::Indicator lower = made::indicator("l", Direction::lower, {});
    const plan::Indicator none = made::indicator("n", Direction::none, {});
    EXPECT_EQ(judge::margin(higher, made::year(2018, "200", "250")), 0.25);
    EXPECT_EQ(judge::margin(lower, made::year(2018, "200", "250")), -0.25);
    EXPECT_EQ(judge::margin(lower, made::year(2018, "200", "150")), 0.25);
    EXPECT_EQ(judge::margin(higher, made::year(2018, "△200", "△150")), 0.25);
    EXPECT_EQ(judge::margin(higher, made::year(2018, "0", "150")), std::nullopt);
    EXPECT_EQ(judge::margin(none, made::year(2018, "100", "150")), std::nullopt);
    EXPECT_EQ(judge::margin(higher, made::year(2018, "黒字", "150")), std::nullopt);
}

// Whatever the numbers: beyond the line means met, in either direction; and turning the direction turns all but equality.
TEST(Margin, NotBelowZeroExactlyWhereMet) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const auto any = [&random] { return (static_cast<double>(random() % 41U) - 20.0) / 10.0; };
    for (int i = 0; i < 20000; ++i) {
        plan::IndicatorYear year = made::year(2018, "目標", "実績");
        year.target->number = any();
        year.actual->number = any();
        for (const Direction direction : {Direction::higher, Direction::lower}) {
            const plan::Indicator indicator = made::indicator("i", direction, {});
            const judge::Judgement judgement = judge::judge(indicator, year);
            ASSERT_EQ(judgement.basis, Basis::compared);
            const std::optional<double> margin = judge::margin(indicator, year);
            ASSERT_EQ(margin.has_value(), *year.target->number != 0.0);
            if (margin) {
                ASSERT_EQ(*margin >= 0, judgement.computed == Verdict::met) << judgement.comparison;
            }
        }
        const bool equal = *year.target->number == *year.actual->number;
        const auto higher = judge::judge(made::indicator("i", Direction::higher, {}), year).computed;
        const auto lower = judge::judge(made::indicator("i", Direction::lower, {}), year).computed;
        ASSERT_EQ(higher == lower, equal);
    }
}

}  // namespace
