#include "chart/scale.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace {

using chart::Scale;
using chart::scale_over;
using Ticks = std::vector<double>;

TEST(Scale, IsTightAndRound) {
    EXPECT_EQ(scale_over(0, 86, 5).ticks, (Ticks{0, 25, 50, 75, 100}));
    EXPECT_EQ(scale_over(0, 100, 5).ticks, (Ticks{0, 25, 50, 75, 100}));
    EXPECT_EQ(scale_over(0, 18, 5).ticks, (Ticks{0, 5, 10, 15, 20}));
    EXPECT_EQ(scale_over(0, 200000, 5).high, 200000);
    EXPECT_EQ(scale_over(0, 0.3, 5).ticks.size(), 4U);
    EXPECT_EQ(scale_over(0, 0.3, 5).decimals, 1);
    EXPECT_EQ(scale_over(0, 7.5, 5).decimals, 1);
    EXPECT_EQ(scale_over(0, 0, 5).ticks, (Ticks{0, 0.5, 1}));
    EXPECT_EQ(scale_over(-12, 14, 5).ticks, (Ticks{-20, -10, 0, 10, 20}));
    EXPECT_EQ(scale_over(-30, -10, 5).ticks, (Ticks{-30, -20, -10, 0}));
}

TEST(Scale, CountsHaveWholeTicks) {
    EXPECT_EQ(scale_over(0, 2, 5, true).ticks, (Ticks{0, 1, 2}));
    EXPECT_EQ(scale_over(0, 1, 5, true).ticks, (Ticks{0, 1, 2}));
    EXPECT_EQ(scale_over(0, 0, 5, true).ticks, (Ticks{0, 1, 2}));
    EXPECT_EQ(scale_over(-1, 1, 5, true).ticks, (Ticks{-1, 0, 1}));
    EXPECT_EQ(scale_over(-1, 0, 5, true).ticks, (Ticks{-2, -1, 0}));
    EXPECT_EQ(scale_over(0, 9, 5, true).decimals, 0);
}

TEST(Scale, HoldsItsValuesWithThreeToFiveTicks) {
    std::mt19937 random(7);
    for (int n = 0; n < 20000; ++n) {
        const double size = std::pow(10.0, static_cast<int>(random() % 24) - 9);
        const double a = (static_cast<double>(random() % 2001) / 1000 - 1) * size;
        const double b = (static_cast<double>(random() % 2001) / 1000 - 1) * size;
        const double low = std::min(a, b);
        const double high = std::max(a, b);
        const Scale scale = scale_over(low, high, 5, n % 2 == 0 && size > 2);
        ASSERT_GE(scale.ticks.size(), 3U) << low << " " << high;
        ASSERT_LE(scale.ticks.size(), 5U) << low << " " << high;
        ASSERT_LE(scale.low, std::min(low, 0.0) + size * 1e-6) << low << " " << high;
        ASSERT_GE(scale.high, std::max(high, 0.0) - size * 1e-6) << low << " " << high;
        ASSERT_NE(std::find(scale.ticks.begin(), scale.ticks.end(), 0.0), scale.ticks.end()) << low << " " << high;
    }
}

}  // namespace
