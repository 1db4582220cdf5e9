#include "base/number.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <clocale>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

namespace {

TEST(Number, EveryNumberComesBack) {
    std::mt19937_64 random(1);
    for (int i = 0; i < 50'000; ++i) {
        const auto number = std::bit_cast<double>(static_cast<std::uint64_t>(random()));
        if (!std::isfinite(number)) continue;
        ASSERT_EQ(base::parse_number(base::shortest_text(number)), number) << base::shortest_text(number);
        const double small = static_cast<double>(static_cast<std::int64_t>(random()) % 100'000'000) / 1000;
        ASSERT_EQ(base::parse_number(base::shortest_text(small)), small) << base::shortest_text(small);
    }
}

TEST(Number, IsWrittenAsShortAsItCanBe) {
    EXPECT_EQ(base::shortest_text(85), "85");
    EXPECT_EQ(base::shortest_text(-0.0), "0");
    EXPECT_EQ(base::shortest_text(0.1), "0.1");
    EXPECT_EQ(base::shortest_text(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(base::text_with_digits(0.1 + 0.2, 15), "0.3");
    EXPECT_EQ(base::shortest_text(-1234567.5), "-1234567.5");
    EXPECT_EQ(base::shortest_text(1e300), "1e+300");
    EXPECT_EQ(base::shortest_text(std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(base::shortest_text(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(Number, IsReadOnlyWhereNothingElseStands) {
    EXPECT_EQ(base::parse_number("-0.5"), -0.5);
    EXPECT_EQ(base::parse_number(".5"), 0.5);
    EXPECT_EQ(base::parse_number("1e3"), 1000);
    for (const char* none : {"", "-", ".", "1,000", "5%", "1e", "e5", " 1", "1 ", "+1", "--1", "1.2.3", "1e99999", "1e999",
                             "nan", "inf", "0x1"}) {
        EXPECT_FALSE(base::parse_number(none)) << none;
    }
}

TEST(Number, HasACommaAfterThreeDigits) {
    EXPECT_EQ(base::grouped("0"), "0");
    EXPECT_EQ(base::grouped("999"), "999");
    EXPECT_EQ(base::grouped("1000"), "1,000");
    EXPECT_EQ(base::grouped("-1234567.2512"), "-1,234,567.2512");
    EXPECT_EQ(base::grouped("-123"), "-123");
    EXPECT_EQ(base::grouped("1e+300"), "1e+300");
}

TEST(Number, IsTheSameInEveryLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8"}) std::setlocale(LC_ALL, name);
    EXPECT_EQ(base::shortest_text(0.5), "0.5");
    EXPECT_EQ(base::parse_number("0.5"), 0.5);
    std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
