// Numbers as their cells show them.

#include "book/format/number_format.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "book/format/decimal.hpp"
#include "tests/made/dice.hpp"

namespace {

std::string shown(std::string_view code, double value) { return book::NumberFormat(code).show(value).text; }
std::string shown(unsigned id, double value) { return shown(book::built_in_format(id), value); }

}  // namespace

TEST(NumberFormat, GeneralTakesElevenCharacters) {
    EXPECT_EQ(book::general(0), "0");
    EXPECT_EQ(book::general(-0.0), "0");
    EXPECT_EQ(book::general(5), "5");
    EXPECT_EQ(book::general(-1234.5), "-1234.5");
    EXPECT_EQ(book::general(0.1 + 0.2), "0.3");
    EXPECT_EQ(book::general(1.0 / 3), "0.333333333");
    EXPECT_EQ(book::general(123456.789012), "123456.789");
    EXPECT_EQ(book::general(12345678901), "12345678901");
    EXPECT_EQ(book::general(123456789012), "1.23457E+11");
    EXPECT_EQ(book::general(1e20), "1E+20");
    EXPECT_EQ(book::general(0.0001), "0.0001");
    EXPECT_EQ(book::general(0.00001), "0.00001");
    EXPECT_EQ(book::general(0.0000123456), "1.23456E-05");
    EXPECT_EQ(book::general(1e-20), "1E-20");
    EXPECT_EQ(book::general(99999999999.5), "1E+11");
    EXPECT_EQ(book::general(1e308), "1E+308");
}

TEST(NumberFormat, PutsDigitsIntoPlaces) {
    EXPECT_EQ(shown("0", 85.4), "85");
    EXPECT_EQ(shown("0", 85.5), "86");
    EXPECT_EQ(shown("0.00", 1.005), "1.01");
    EXPECT_EQ(shown("0.0%", 0.85), "85.0%");
    EXPECT_EQ(shown("0%", 1.2), "120%");
    EXPECT_EQ(shown("#,##0", 1234567), "1,234,567");
    EXPECT_EQ(shown("#,##0", 12), "12");
    EXPECT_EQ(shown("#,##0", 0), "0");
    EXPECT_EQ(shown("#,###", 0), "");
    EXPECT_EQ(shown("#,##0\"千円\"", 200000), "200,000千円");
    EXPECT_EQ(shown("#,##0,\"千円\"", 200000000), "200,000千円");
    EXPECT_EQ(shown("#,##0,,", 1234567890), "1,235");
    EXPECT_EQ(shown("0000", 12), "0012");
    EXPECT_EQ(shown("0,000", 12), "0,012");
    EXPECT_EQ(shown("???0.0?", 1.5), "   1.5 ");
    EXPECT_EQ(shown("0.0##", 1.23456), "1.235");
    EXPECT_EQ(shown("0.###", 5), "5.");
    EXPECT_EQ(shown("#.##", 0.25), ".25");
    EXPECT_EQ(shown("000\\-0000", 2430018), "243-0018");
    EXPECT_EQ(shown("0\"件\"", 18), "18件");
    EXPECT_EQ(shown("0件", 18), "18件");
    EXPECT_EQ(shown("General\"時間\"", 162.5), "162.5時間");
    EXPECT_EQ(shown("\"約\"0\\人", 3), "約3人");
    EXPECT_EQ(shown("0.0\"%\"", 85), "85.0%");
    EXPECT_EQ(shown("@", 12.5), "12.5");
    EXPECT_EQ(shown("0!%", 5), "5%");
}

TEST(NumberFormat, HasSectionsForNegativesAndZero) {
    EXPECT_EQ(shown("0", -5), "-5");
    EXPECT_EQ(shown("0", -0.4), "0");
    EXPECT_EQ(shown("#,##0;\"▲\"#,##0", -1234), "▲1,234");
    EXPECT_EQ(shown("#,##0;\"△ \"#,##0", -1234), "△ 1,234");
    EXPECT_EQ(shown("#,##0_);(#,##0)", -1234), "(1,234)");
    EXPECT_EQ(shown("#,##0_);(#,##0)", 1234), "1,234");
    EXPECT_EQ(shown("#,##0;[Red]-#,##0", -1), "-1");
    EXPECT_EQ(shown("0;-0;\"-\"", 0), "-");
    EXPECT_EQ(shown("0;-0;;@", 0), "");
    EXPECT_EQ(shown("_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", -7), "-7");
    EXPECT_EQ(shown(";;;", 7), "");
    EXPECT_EQ(shown("[$¥-411]#,##0", 1200), "¥1,200");
    EXPECT_EQ(shown("\"¥\"#,##0", -1200), "-¥1,200");
    EXPECT_EQ(shown("[>=1000]0,\"千\";0", 5000), "5千");
    EXPECT_EQ(shown("[>=1000]0,\"千\";0", 50), "50");
    EXPECT_EQ(shown("[=1]\"有\";[=0]\"無\";0", 1), "有");
    EXPECT_EQ(shown("[=1]\"有\";[=0]\"無\";0", 0), "無");
    EXPECT_EQ(shown("[=1]\"有\";[=0]\"無\";0", 3), "3");
    EXPECT_EQ(shown("[<0]\"▲\"0;0", -3), "▲3");
}

TEST(NumberFormat, KnowsPowersOfTenAndFractions) {
    EXPECT_EQ(shown("0.00E+00", 12345), "1.23E+04");
    EXPECT_EQ(shown("0.00E+00", 0.00012), "1.20E-04");
    EXPECT_EQ(shown("0.00E+00", 9.999), "1.00E+01");
    EXPECT_EQ(shown("0.00E+00", 0), "0.00E+00");
    EXPECT_EQ(shown("##0.0E+0", 12345), "12.3E+3");
    EXPECT_EQ(shown("# ?/?", 0.5), "0.5");
}

TEST(NumberFormat, ShowsDays) {
    constexpr double day = 43191;  // 2018-04-01
    EXPECT_EQ(shown(14, day), "2018/4/1");
    EXPECT_EQ(shown(31, day), "2018年4月1日");
    EXPECT_EQ(shown(28, day), "平成30年4月1日");
    EXPECT_EQ(shown(27, day), "H30.4.1");
    EXPECT_EQ(shown("[$-411]ggge\"年\"m\"月\"d\"日\";@", day), "平成30年4月1日");
    EXPECT_EQ(shown("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", 43586), "令和元年5月1日");
    EXPECT_EQ(shown("ggge\"年度\"", 43585), "平成31年度");
    EXPECT_EQ(shown("gge.m.d", 43586), "令1.5.1");
    EXPECT_EQ(shown("yyyy\"年度\"", day), "2018年度");
    EXPECT_EQ(shown("yyyy/mm/dd(aaa)", day), "2018/04/01(日)");
    EXPECT_EQ(shown("aaaa", day), "日曜日");
    EXPECT_EQ(shown("d-mmm-yy", day), "1-Apr-18");
    EXPECT_EQ(shown("dddd, mmmm d", day), "Sunday, April 1");
    EXPECT_EQ(shown("yyyy-mm-dd", 60), "1900-02-29");
    EXPECT_EQ(shown("yyyy-mm-dd", 61), "1900-03-01");
    EXPECT_EQ(shown("yyyy-mm-dd", 59), "1900-02-28");
    EXPECT_EQ(shown("yyyy-mm-dd", 1), "1900-01-01");
    EXPECT_EQ(shown("yyyy-mm-dd", 2958465), "9999-12-31");
    EXPECT_EQ(shown("yyyy-mm-dd", 2958466), "2958466");
    EXPECT_EQ(shown("yyyy-mm-dd", -1), "-1");
    EXPECT_TRUE(book::NumberFormat("ggge").show(day).date);
    EXPECT_FALSE(book::NumberFormat("h:mm").show(0.5).date);
    EXPECT_FALSE(book::NumberFormat("0\"d\"").show(5).date);
    EXPECT_FALSE(book::NumberFormat("[Red]0").show(5).date);
}

TEST(NumberFormat, ShowsTimes) {
    EXPECT_EQ(shown("h:mm", 0.354166666666667), "8:30");
    EXPECT_EQ(shown("h:mm AM/PM", 0.75), "6:00 PM");
    EXPECT_EQ(shown("[h]:mm", 6.75), "162:00");
    EXPECT_EQ(shown("mm:ss.0", 0.5 + 1.25 / 86400), "00:01.3");
    EXPECT_EQ(shown("yyyy/m/d h:mm", 43191.5), "2018/4/1 12:00");
    EXPECT_EQ(shown("h\"時\"mm\"分\"", 0.999999999), "0時00分");
    EXPECT_EQ(shown("mm:ss", 0.5), "00:00");
}

TEST(NumberFormat, ShowsTextsAroundWhichItHasWords) {
    EXPECT_EQ(book::NumberFormat("General").show_text("課"), "課");
    EXPECT_EQ(book::NumberFormat("@\"様\"").show_text("厚木"), "厚木様");
    EXPECT_EQ(book::NumberFormat("0;-0;0;\"〒\"@").show_text("243"), "〒243");
    EXPECT_EQ(book::NumberFormat("0\"件\"").show_text("黒字"), "黒字");
}

TEST(NumberFormat, OfAnyCodeAnswers) {
    constexpr std::array<std::string_view, 40> pieces = {
        "0",    "#",        "?",     ",",  ".", "%", "E+", "e", "/", "@",  ";",   "[",       "]",     "\"",
        "\\",   "_",        "*",     "y",  "m", "d", "h",  "s", "g", "a",  "aaa", "General", "AM/PM", "[h]",
        "[>5]", "[$¥-411]", "[Red]", "年", "-", "(", " ",  "1", "[", "E-", "!",   "<"};
    constexpr std::array<double, 14> values = {0,     1,       -1,     0.5,      -0.004, 1234567.891, 1e15,
                                               1e300, 1.7e308, 5e-324, 43191.75, -1e9,   60,          2958465.9999999};
    Dice dice(11);
    std::size_t characters = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string code;
        for (std::size_t count = 1 + dice.below(12); count > 0; --count) code += dice.one_of(pieces);
        const book::NumberFormat format(code);
        for (const double value : values) characters += format.show(value).text.size();
        characters += format.show_text("x").size();
    }
    EXPECT_GT(characters, 1'000'000U);
}

TEST(NumberFormat, OfAPlainCodeIsWhatPrintfSays) {
    Dice dice(12);
    for (int i = 0; i < 20'000; ++i) {
        // Quarters are exact, so both round the same but for halves, which are left out.
        const double value = static_cast<double>(dice.below(40'000'000)) / 4;
        std::array<char, 64> said;
        std::snprintf(said.data(), said.size(), "%.2f", value);
        ASSERT_EQ(shown("0.00", value), said.data());
    }
}
