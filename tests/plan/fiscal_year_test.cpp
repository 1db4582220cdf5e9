#include "plan/fiscal_year.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace {

using plan::Era;
using plan::EraYear;
using plan::FiscalYear;
using plan::read_fiscal_year;

constexpr int first_year = 1868;
constexpr int last_year = 2999;
constexpr std::array<Era, 5> eras = {Era::meiji, Era::taisho, Era::showa, Era::heisei, Era::reiwa};

std::optional<FiscalYear> year(int value) { return FiscalYear{value}; }

/// 31 as 三十一, 10 as 十: the numerals of an official letter, up to 1999.
std::string kanji(int number) {
    constexpr std::array<const char*, 10> digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string text;
    for (const auto& [unit, name] : {std::pair{1000, "千"}, std::pair{100, "百"}, std::pair{10, "十"}}) {
        const int count = number / unit % 10;
        if (count > 1) text += digits[static_cast<std::size_t>(count)];
        if (count > 0) text += name;
    }
    return text + digits[static_cast<std::size_t>(number % 10)];
}

std::string full_width(int number) {
    std::string text;
    for (const char digit : std::to_string(number)) {
        text += "\xEF\xBC";
        text += static_cast<char>(static_cast<unsigned char>(0x90 + (digit - '0')));
    }
    return text;
}

TEST(FiscalYear, EveryYearComesBackFromItsEra) {
    for (int y = first_year; y <= last_year; ++y) {
        const EraYear era = plan::to_era(FiscalYear{y});
        EXPECT_GE(era.year, 1) << y;
        EXPECT_EQ(plan::to_fiscal_year(era), year(y));
    }
}

TEST(FiscalYear, EveryYearComesBackFromEveryEraThatHadBegun) {
    for (int y = first_year; y <= last_year; ++y) {
        const Era own = plan::to_era(FiscalYear{y}).era;
        for (const Era era : eras) {
            const std::optional<EraYear> counted = plan::to_era(FiscalYear{y}, era);
            EXPECT_EQ(counted.has_value(), era <= own) << y;
            if (counted) {
                EXPECT_EQ(counted->era, era) << y;
                EXPECT_EQ(plan::to_fiscal_year(*counted), year(y)) << y;
            }
        }
        EXPECT_EQ(plan::to_era(FiscalYear{y}, own), plan::to_era(FiscalYear{y}));
    }
}

TEST(FiscalYear, TheNextYearIsOneMoreOfTheSameEraOrTheFirstOfTheNext) {
    int changes = 0;
    for (int y = first_year; y < last_year; ++y) {
        const EraYear now = plan::to_era(FiscalYear{y});
        const EraYear next = plan::to_era(FiscalYear{y + 1});
        if (next.era == now.era) {
            EXPECT_EQ(next.year, now.year + 1) << y;
        } else {
            ++changes;
            EXPECT_EQ(next.year, 1) << y;
            EXPECT_GT(next.era, now.era) << y;
        }
    }
    EXPECT_EQ(changes, 4);
}

TEST(FiscalYear, EveryPrintedFormIsReadBack) {
    for (int y = first_year; y <= last_year; ++y) {
        EXPECT_EQ(read_fiscal_year(plan::label_of(FiscalYear{y})), year(y));
        EXPECT_EQ(read_fiscal_year(std::to_string(y)), year(y));
        EXPECT_EQ(read_fiscal_year(full_width(y) + "年度"), year(y));
        EXPECT_EQ(read_fiscal_year(kanji(y) + "年度"), year(y)) << kanji(y);
        for (const Era era : eras) {
            const std::optional<EraYear> counted = plan::to_era(FiscalYear{y}, era);
            if (!counted) continue;
            const std::string name = plan::name_of(*counted);
            const std::string era_name = plan::name_of(EraYear{era, 2}).substr(0, std::string("平成").size());
            EXPECT_EQ(read_fiscal_year(name), year(y)) << name;
            EXPECT_EQ(read_fiscal_year(name + "年度"), year(y)) << name;
            EXPECT_EQ(read_fiscal_year(std::to_string(y) + "(" + name + ")年度"), year(y)) << name;
            EXPECT_EQ(read_fiscal_year(name + "（" + std::to_string(y) + "）年度"), year(y)) << name;
            EXPECT_EQ(read_fiscal_year(std::to_string(y + 1) + "(" + name + ")年度"), std::nullopt) << name;
            EXPECT_EQ(read_fiscal_year(era_name + full_width(counted->year)), year(y)) << name;
            EXPECT_EQ(read_fiscal_year(era_name + kanji(counted->year) + "年度"), year(y)) << name << kanji(counted->year);
        }
    }
}

TEST(FiscalYear, ErasChangeWhereTheRuleSaysSo) {
    const std::vector<std::pair<int, std::string>> names = {
        {1868, "明治元"}, {1911, "明治44"}, {1912, "大正元"}, {1925, "大正14"}, {1926, "昭和元"}, {1988, "昭和63"},
        {1989, "平成元"}, {2018, "平成30"}, {2019, "令和元"}, {2020, "令和2"},  {2026, "令和8"},  {2999, "令和981"},
    };
    for (const auto& [y, name] : names) EXPECT_EQ(plan::name_of(plan::to_era(FiscalYear{y})), name);
}

TEST(FiscalYear, EarlierErasCountOn) {
    EXPECT_EQ(plan::to_fiscal_year({Era::heisei, 31}), year(2019));
    EXPECT_EQ(plan::to_fiscal_year({Era::reiwa, 1}), year(2019));
    EXPECT_EQ(plan::to_fiscal_year({Era::heisei, 32}), year(2020));
    EXPECT_EQ(plan::to_era(FiscalYear{2019}, Era::heisei), (EraYear{Era::heisei, 31}));
    EXPECT_EQ(plan::to_era(FiscalYear{2018}, Era::reiwa), std::nullopt);
}

TEST(FiscalYear, OutOfRangeIsNothing) {
    EXPECT_EQ(plan::to_fiscal_year({Era::heisei, 0}), std::nullopt);
    EXPECT_EQ(plan::to_fiscal_year({Era::heisei, -3}), std::nullopt);
    EXPECT_EQ(plan::to_fiscal_year({Era::reiwa, 982}), std::nullopt);
    EXPECT_EQ(plan::to_fiscal_year({Era::meiji, 2147483647}), std::nullopt);
    EXPECT_EQ(plan::to_era(FiscalYear{1867}, Era::meiji), std::nullopt);
    EXPECT_EQ(plan::to_era(FiscalYear{3000}, Era::reiwa), std::nullopt);
}

TEST(FiscalYear, LabelsAsPublished) {
    EXPECT_EQ(plan::label_of(FiscalYear{2018}), "2018(平成30)年度");
    EXPECT_EQ(plan::label_of(FiscalYear{2019}), "2019(令和元)年度");
    EXPECT_EQ(plan::label_of(FiscalYear{2020}), "2020(令和2)年度");
}

TEST(FiscalYear, ReadsWhatPeopleWrite) {
    const std::vector<std::pair<std::string, int>> texts = {
        {"2018", 2018},
        {"２０１８年度", 2018},
        {"2018年", 2018},
        {"2018(平成30)年度", 2018},
        {"2018年度（平成30年度）", 2018},
        {"２０１８（平成３０）年度", 2018},
        {"2019(平成31)年度", 2019},
        {"2019(令和元)年度", 2019},
        {"平成31(令和元)年度", 2019},
        {"平成31年度(令和元年度)", 2019},
        {"令和元(2019)年度", 2019},
        {"2020年度", 2020},
        {"平成30年度", 2018},
        {"平成三十年度", 2018},
        {"平成三〇年度", 2018},
        {"平成三十一年度", 2019},
        {"平成十年度", 1998},
        {"平成32年度", 2020},
        {"令和元年度", 2019},
        {"令和１年度", 2019},
        {"令和1", 2019},
        {"令和一年度", 2019},
        {"令和十二年度", 2030},
        {"平成元年", 1989},
        {"昭和63年度", 1988},
        {"昭和64年", 1989},
        {"H30", 2018},
        {"h30", 2018},
        {"H.30", 2018},
        {"Ｈ３０", 2018},
        {"R1", 2019},
        {"R01年度", 2019},
        {"R元", 2019},
        {"S63", 1988},
        {"T15", 1926},
        {"M45", 1912},
        {"㋿元年度", 2019},
        {"㍻30", 2018},
        {"  平成 30 年度　", 2018},
        {"二〇一八年度", 2018},
        {"二千十八年度", 2018},
    };
    for (const auto& [text, expected] : texts) EXPECT_EQ(read_fiscal_year(text), year(expected)) << text;
}

TEST(FiscalYear, RefusesWhatIsNoYearOrTwo) {
    const std::vector<std::string> texts = {
        "",
        "年度",
        "平成",
        "平成年度",
        "元年度",
        "30",
        "30年度",
        "平成0年度",
        "1867",
        "3000",
        "20180",
        "2018(平成31)",
        "2018(令和元)",
        "2018(平成30",
        "2018()年度",
        "2018平成30",
        "令和2019",
        "平成30年度分",
        "2018年度目標",
        "2018～2020年度",
        "平成30-32年度",
        "平成三十十",
        "平成十百",
        "平成二三十",
        "平成3十年",
        "2018(平成30)年度年度",
        "2018.5",
        "-2018",
        "慶応4",
        "FY",
        "H",
        "H元2",
        "平成〇",
        "2018(平成30)(2018)",
        "\xFF\xFE",
        "平成\xE3\x80",
    };
    for (const std::string& text : texts) EXPECT_EQ(read_fiscal_year(text), std::nullopt) << text;
}

}  // namespace
