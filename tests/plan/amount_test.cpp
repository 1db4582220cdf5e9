#include "plan/amount.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

using plan::Amount;
using plan::AmountReading;
using plan::read_amount;

struct Case {
    std::string text;
    double number;
    std::string unit;
};

TEST(Amount, ReadsNumbersWithTheirUnits) {
    const std::vector<Case> cases = {
        {"86", 86, ""},
        {"86.0", 86, ""},
        {"86.0%", 86, "%"},
        {"８６．０％", 86, "%"},
        {"86.0 ％", 86, "%"},
        {" 　85.0%　", 85, "%"},
        {"44.02%", 44.02, "%"},
        {"162時間", 162, "時間"},
        {"200,000千円", 200000, "千円"},
        {"２００，０００千円", 200000, "千円"},
        {"1,234,567.89円", 1234567.89, "円"},
        {"6事業者", 6, "事業者"},
        {"2サービス", 2, "サービス"},
        {"88,250件", 88250, "件"},
        {"12,760 kWh", 12760, "kWh"},
        {"1.5億円", 1.5, "億円"},
        {"3か所", 3, "か所"},
        {"5ヶ月", 5, "ヶ月"},
        {"12t-CO2", 12, "t-CO2"},
        {"10m2", 10, "m2"},
        {"10㎡", 10, "㎡"},
        {"10m³", 10, "m³"},
        {"25℃", 25, "℃"},
        {"3.2人/日", 3.2, "人/日"},
        {"25ポイント", 25, "ポイント"},
        {"7つ", 7, "つ"},
        {"1.2倍", 1.2, "倍"},
        {"5台", 5, "台"},
        {"4項目", 4, "項目"},
        {"△5", -5, ""},
        {"▲5", -5, ""},
        {"−5", -5, ""},
        {"-5", -5, ""},
        {"－５", -5, ""},
        {"▲ 1,200千円", -1200, "千円"},
        {"△0.5%", -0.5, "%"},
        {"+3.2%", 3.2, "%"},
        {"0件", 0, "件"},
        {"007", 7, ""},
        {"0.1", 0.1, ""},
        {"9007199254740993", 9007199254740992.0, ""},
    };
    for (const Case& c : cases) {
        const AmountReading reading = read_amount(c.text);
        EXPECT_EQ(reading.number, std::optional<double>(c.number)) << c.text;
        EXPECT_EQ(reading.unit, c.unit) << c.text;
        EXPECT_FALSE(reading.none) << c.text;
    }
}

TEST(Amount, ReadsWordsAsWords) {
    const std::vector<std::string> words = {
        "黒字",
        "改定",
        "検証及び見直し",
        "現状値の把握",
        "基本方針の改定",
        "約5%",
        "およそ10件",
        "5%減(前年度比)",
        "5%減",
        "3件増",
        "5～6件",
        "5〜6件",
        "5-6件",
        "5~6件",
        "5、6件",
        "2、3回",
        "1,2,3",
        "12,34",
        "1,2345",
        "1234,567",
        "0,123",
        ",5",
        "5,",
        "1,",
        "1.2.3",
        "1.2,3",
        ".5",
        "5.",
        "80%以上",
        "30人未満",
        "100件程度",
        "5割強",
        "50余件",
        "80%台",
        "16施設(累計)",
        "16施設（累計）",
        "2件見込み",
        "15件の庁内応援を実施",
        "10項目17の取組",
        "1億5,000万円",
        "10時30分",
        "4月1日",
        "5:30",
        "5/10",
        "3×2",
        "100点中80点",
        "12 760",
        "1e5",
        "1E5",
        "0x10",
        "1e400",
        "inf",
        "nan",
        "INFINITY",
        "5件 6件",
        "第3回",
        "3回目",
        "H30",
        "¥5,000",
        "--5",
        "△△5",
        "△",
        "+",
        "5+",
        "(5)",
        "5)",
        "五件",
        "①",
        "１件、２件",
        "5件・",
        "5\xFF",
        "\xFF",
        "5％\xE3\x81",
        "100%達成。",
    };
    for (const std::string& text : words) {
        EXPECT_EQ(read_amount(text), AmountReading{}) << text;
        EXPECT_FALSE(plan::is_none(Amount{text, {}, {}})) << text;
    }
}

TEST(Amount, ReadsStrokesAndNothingAsNone) {
    for (const std::string text :
         {"", " ", "　", "\n", "-", "－", "―", "—", "–", "−", "ー", "ｰ", "─", " - ", "　―　", "--", "――", "---"}) {
        const AmountReading reading = read_amount(text);
        EXPECT_TRUE(reading.none) << text;
        EXPECT_EQ(reading.number, std::nullopt) << text;
        EXPECT_TRUE(plan::is_none(Amount{text, {}, {}})) << text;
    }
}

TEST(Amount, IsSetOnlyWhereItSaysSomething) {
    EXPECT_FALSE(plan::is_set(std::nullopt));
    EXPECT_FALSE(plan::is_set(Amount{"-", {}, {}}));
    EXPECT_TRUE(plan::is_set(Amount{"黒字", {}, {}}));
}

TEST(Amount, MinusZeroIsZero) { EXPECT_FALSE(std::signbit(*read_amount("△0.0%").number)); }

TEST(Amount, HugeDigitsAreNoNumber) {
    EXPECT_EQ(read_amount(std::string(400, '9')).number, std::nullopt);
    EXPECT_EQ(read_amount("1" + std::string(300, '0')).number, std::optional<double>(1e300));
    EXPECT_EQ(read_amount("0." + std::string(500, '0') + "1").number, std::optional<double>(0.0));
}

std::string with_separators(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string full_width(const std::string& ascii) {
    std::string wide;
    for (const char c : ascii) {
        const unsigned code = 0xFF01U + static_cast<unsigned>(static_cast<unsigned char>(c)) - 0x21U;
        wide += static_cast<char>(static_cast<unsigned char>(0xE0U | (code >> 12U)));
        wide += static_cast<char>(static_cast<unsigned char>(0x80U | ((code >> 6U) & 0x3FU)));
        wide += static_cast<char>(static_cast<unsigned char>(0x80U | (code & 0x3FU)));
    }
    return wide;
}

// However a number is printed, it is the same number: with separators or without, wide or narrow, with any minus.
TEST(Amount, PrintingDoesNotChangeTheNumber) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const std::vector<std::string> units = {"", "%", "件", "千円", "時間", "サービス", "kWh", "か所", "t-CO2"};
    for (int i = 0; i < 5000; ++i) {
        const std::uint64_t whole = random() >> (random() % 52U + 12U);
        const std::string fraction = random() % 2U == 0 ? "" : "." + std::to_string(random() % 1000U);
        const std::string plain = std::to_string(whole) + fraction;
        const double value = std::stod(plain);
        const std::string& unit = units[random() % units.size()];
        for (const std::string& digits : {plain, with_separators(whole) + fraction}) {
            for (const std::string& text : {digits + unit, full_width(digits) + unit, digits + " " + unit}) {
                const AmountReading reading = read_amount(text);
                ASSERT_EQ(reading.number, std::optional<double>(value)) << text;
                ASSERT_EQ(reading.unit, unit) << text;
            }
            for (const std::string minus : {"-", "−", "▲", "△", "－", "△ "}) {
                ASSERT_EQ(read_amount(minus + digits + unit).number, std::optional<double>(0.0 - value))
                    << minus + digits + unit;
            }
            ASSERT_EQ(read_amount("約" + digits + unit), AmountReading{}) << digits;
            ASSERT_EQ(read_amount(digits + unit + "(見込み)"), AmountReading{}) << digits;
        }
    }
}

// Any bytes give some answer, and a none never carries a number.
TEST(Amount, AnyBytesAreRead) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string alphabet = "0159,.-+ %e\xE3\x80\x81\xEF\xBC\x90\x84\xFF件";
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (auto n = random() % 12U; n > 0; --n) text += alphabet[random() % alphabet.size()];
        const AmountReading reading = read_amount(text);
        ASSERT_EQ(reading.none, plan::is_none(Amount{text, {}, {}})) << text;
        ASSERT_FALSE(reading.none && reading.number) << text;
        ASSERT_TRUE(reading.number || reading.unit.empty()) << text;
    }
}

TEST(Amount, TheLocaleDoesNotMatter) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    bool tried = false;
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8"})
        tried = tried || std::setlocale(LC_ALL, name) != nullptr;
    EXPECT_EQ(read_amount("1,234.5千円").number, std::optional<double>(1234.5));
    std::setlocale(LC_ALL, before.c_str());
    if (!tried) GTEST_SKIP() << "no locale with a decimal comma is installed here";
}

}  // namespace
