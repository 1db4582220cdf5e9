// Moments as the log of changes and the screen write them.

#include "base/time_text.hpp"

#include <gtest/gtest.h>

#include "tests/bench/random.hpp"

namespace {

using base::local_text;
using base::read_utc;
using base::utc_text;

constexpr double day = 86'400'000.0;
constexpr double start_of_2030 = 1'893'456'000'000;

TEST(TimeText, WritesUtc) {
    EXPECT_EQ(utc_text(0), "1970-01-01T00:00:00Z");
    EXPECT_EQ(utc_text(999.9), "1970-01-01T00:00:00Z");
    EXPECT_EQ(utc_text(start_of_2030), "2030-01-01T00:00:00Z");
    EXPECT_EQ(utc_text(start_of_2030 - 1), "2029-12-31T23:59:59Z");
    EXPECT_EQ(utc_text(951'782'400'000), "2000-02-29T00:00:00Z");
    EXPECT_EQ(utc_text(-1000), "1969-12-31T23:59:59Z");
}

TEST(TimeText, ReadsWhatItWrote) {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        bench::Random random(seed);
        const double utc = 1000.0 * static_cast<double>(random.next() % 200'000'000'000ULL) - 1e13;
        const auto read = read_utc(utc_text(utc));
        ASSERT_TRUE(read) << utc_text(utc) << " seed " << seed;
        ASSERT_EQ(*read, utc) << utc_text(utc) << " seed " << seed;
    }
}

TEST(TimeText, ReadsNothingElse) {
    for (const char* text :
         {"", "today", "2030-01-01", "2030-13-01T00:00:00Z", "2030-02-30T00:00:00Z", "2030-00-10T00:00:00Z",
          "2030-01-01T24:00:00Z", "2030-01-01T00:60:00Z", "2030-01-01T00:00:61Z", "2030-01-01T-1:00:00Z",
          "2030-01-01T00:00:00", "2030-01-01T00:00:00Z and more", "2030-01-01T00:00:00+09:00", " 2030-01-01T00:00:00Z"}) {
        EXPECT_EQ(read_utc(text), std::nullopt) << text;
    }
}

TEST(TimeText, TellsTheTimeOfThePlace) {
    constexpr double morning = start_of_2030 + 9 * 3'600'000.0 + 5 * 60'000.0;
    EXPECT_EQ(local_text(morning, 540, morning), "18:05") << "today";
    EXPECT_EQ(local_text(morning, 540, morning + day), "2030/01/01 18:05") << "another day";
    EXPECT_EQ(local_text(morning, 0, morning), "9:05");
    EXPECT_EQ(local_text(morning + 8 * 3'600'000.0, 540, morning), "2030/01/02 2:05") << "midnight is where people live";
    EXPECT_EQ(local_text(start_of_2030, -300, morning + day), "2029/12/31 19:00");
    EXPECT_EQ(local_text(start_of_2030, 345, start_of_2030), "5:45");
}

}  // namespace
