#include "chart/spread.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace {

using chart::spread;
using Places = std::vector<float>;

TEST(Spread, MovesOnlyWhatStandsInTheWay) {
    EXPECT_EQ(spread({}, 10, 0, 100), Places{});
    EXPECT_EQ(spread({5}, 10, 0, 100), Places{5});
    EXPECT_EQ(spread({5, 20, 90}, 10, 0, 100), (Places{5, 20, 90}));
    EXPECT_EQ(spread({50, 50}, 10, 0, 100), (Places{45, 55}));
    EXPECT_EQ(spread({10, 50, 54, 80}, 10, 0, 100), (Places{10, 47, 57, 80}));
}

TEST(Spread, StaysWithinItsBounds) {
    EXPECT_EQ(spread({0, 0, 0}, 10, 0, 100), (Places{0, 10, 20}));
    EXPECT_EQ(spread({100, 100}, 10, 0, 100), (Places{90, 100}));
    EXPECT_EQ(spread({50, 50, 50}, 10, 40, 60), (Places{40, 50, 60}));
    EXPECT_EQ(spread({50, 50, 50}, 10, 41, 60), Places{});
}

TEST(Spread, HoldsForAnyPlaces) {
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random(seed);
        Places wanted;
        for (auto n = random() % 40; n > 0; --n) wanted.push_back(static_cast<float>(random() % 5000) / 10);
        std::sort(wanted.begin(), wanted.end());
        const float gap = 1 + static_cast<float>(random() % 200) / 10;
        const Places places = spread(wanted, gap, 0, 500);
        const bool fits = !wanted.empty() && gap * static_cast<float>(wanted.size() - 1) <= 500;
        ASSERT_EQ(places.size(), fits ? wanted.size() : 0);
        for (std::size_t i = 0; i < places.size(); ++i) {
            EXPECT_GE(places[i], -0.01F);
            EXPECT_LE(places[i], 500.01F);
            if (i > 0) {
                EXPECT_GE(places[i] - places[i - 1], gap - 0.01F);
            }
        }
        // Nothing that has its room is moved: a place that was wanted is left alone, or a neighbour touches it.
        for (std::size_t i = 0; i < places.size(); ++i) {
            const bool touches = (i > 0 && places[i] - places[i - 1] < gap + 0.01F) ||
                                 (i + 1 < places.size() && places[i + 1] - places[i] < gap + 0.01F);
            if (!touches) {
                EXPECT_NEAR(places[i], wanted[i], 0.01F);
            }
        }
        if (HasFailure()) return;
    }
}

}  // namespace
