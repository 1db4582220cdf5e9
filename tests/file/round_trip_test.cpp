// What is written reads as the same plan, and writing that gives the same bytes.

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "file/plan_file.hpp"
#include "places.hpp"
#include "tests/file/files.hpp"
#include "tests/file/report_text.hpp"
#include "tests/made/random_plan.hpp"

namespace {

TEST(RoundTrip, OfRandomPlans) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const plan::Plan plan = random_plan(seed);
        const std::string written = file::write_plan(plan);
        const file::ReadResult read = file::read_plan(written);
        ASSERT_TRUE(read.plan.has_value()) << "seed " << seed << "\n" << to_text(read.problems) << written;
        ASSERT_TRUE(*read.plan == plan) << "seed " << seed << "\n" << written;
        ASSERT_EQ(file::write_plan(*read.plan), written) << "seed " << seed;
    }
}

/// White space between tokens means nothing, wherever it is and whichever it is.
TEST(RoundTrip, OfRandomPlansWithOtherWhiteSpace) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const plan::Plan plan = random_plan(seed);
        std::string spread = "\n";
        bool in_string = false;
        bool escaped = false;
        for (const char c : file::write_plan(plan)) {
            const bool was_in_string = in_string;
            if (c == '"' && !escaped) in_string = !in_string;
            escaped = in_string && c == '\\' && !escaped;
            if (!was_in_string && (c == ' ' || c == '\n')) continue;
            spread.push_back(c);
            if (!in_string && (c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':')) spread += "\r\n\t ";
        }
        const file::ReadResult read = file::read_plan(spread);
        ASSERT_TRUE(read.plan.has_value()) << "seed " << seed << "\n" << to_text(read.problems) << spread;
        ASSERT_TRUE(*read.plan == plan) << "seed " << seed << "\n" << spread;
    }
}

TEST(RoundTrip, OfTheShippedPlans) {
    int plans = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(places::assets) + "/plans")) {
        if (entry.path().extension() != ".json") continue;
        ++plans;
        const file::ReadResult read = file::read_plan(read_file(entry.path()));
        ASSERT_TRUE(read.plan.has_value()) << entry.path() << "\n" << to_text(read.problems);
        EXPECT_EQ(to_text(read.problems), "") << entry.path();
        const file::ReadResult again = file::read_plan(file::write_plan(*read.plan));
        EXPECT_TRUE(again.plan == read.plan) << entry.path();
    }
    EXPECT_GE(plans, 1);
}

}  // namespace
