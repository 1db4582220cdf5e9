// A plan that is read while its bytes arrive is the one that is read when all have.

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "file/plan_file.hpp"
#include "places.hpp"
#include "tests/file/files.hpp"
#include "tests/file/report_text.hpp"
#include "tests/made/dice.hpp"
#include "tests/made/random_plan.hpp"

namespace {

/// Beginnings of a text of `size` bytes, ascending.
std::vector<std::size_t> cuts(Dice& dice, std::size_t size) {
    std::vector<std::size_t> at;
    const std::size_t longest = 1 + 2 * size / (1 + dice.below(40));
    for (std::size_t next = 0; next < size; next += 1 + dice.below(longest)) at.push_back(next);
    return at;
}

void expect_alike(const std::string& bytes, const std::vector<std::size_t>& cuts, const std::string& which) {
    file::PlanReading reading;
    for (const std::size_t cut : cuts) {
        // A copy of its own, of that size: whatever is read behind it is found by the sanitizer.
        const std::string arrived = bytes.substr(0, cut);
        reading.read_on(arrived);
        ASSERT_LE(reading.bytes_read(), cut) << which;
    }
    const file::ReadResult read = reading.finish(bytes);
    const file::ReadResult whole = file::read_plan(bytes);
    ASSERT_EQ(to_text(read.problems), to_text(whole.problems)) << which;
    ASSERT_TRUE(read.plan == whole.plan) << which;
}

TEST(Arriving, IsReadAsAWhole) {
    for (std::uint64_t seed = 0; seed < 250; ++seed) {
        Dice dice(seed);
        std::string written = file::write_plan(random_plan(seed));
        if (seed % 3 == 0) written = "\xEF\xBB\xBF" + written;
        expect_alike(written, cuts(dice, written.size()), "seed " + std::to_string(seed));
    }
}

/// Every place in a text is one where it may be cut.
TEST(Arriving, ByteByByte) {
    std::string text =
        R"({"format":"torikumi-plan","version":1,"title":"計画\n\u8a08","years":[{"year":2018,"state":"planned"}],)"
        R"("groups":[{"id":"g","name":"","measures":[{"id":"m","code":"1","name":"","indicators":[{"id":"i",)"
        R"("name":"","direction":"higher","unit":"人","years":{"2018":{"target":{"text":"1.5e3","number":1.5e3}}}}]}]}],)"
        R"("more":{"deep":[[1,-2.50],{"x":null,"y":[true,false]}],"n":12345},"last":-0.5e-3})"
        "\n";
    std::vector<std::size_t> all;
    for (std::size_t at = 0; at <= text.size(); ++at) all.push_back(at);
    expect_alike(text, all, "compact");
    for (std::size_t at = 0; at <= text.size(); ++at) expect_alike(text, {at}, "cut at " + std::to_string(at));
    ASSERT_TRUE(file::read_plan(text).plan.has_value()) << to_text(file::read_plan(text).problems);
}

TEST(Arriving, WhatIsWrongIsReportedAlike) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(places::tests) + "/data/bad-input")) {
        if (entry.path().extension() != ".json") continue;
        const std::string bytes = read_file(entry.path());
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            Dice dice(seed);
            expect_alike(bytes, cuts(dice, bytes.size()), entry.path().string());
        }
    }
}

/// One byte is another, is away, or is there twice.
TEST(Arriving, WhatIsDamagedIsReportedAlike) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        std::string bytes = file::write_plan(random_plan(seed % 40));
        const auto at = dice.below(bytes.size());
        switch (dice.below(3)) {
            case 0:
                bytes[at] = R"({}[],:"\ 0-.enx)"[dice.below(15)];
                break;
            case 1:
                bytes.erase(at, 1);
                break;
            default:
                bytes.insert(at, 1, bytes[at]);
        }
        expect_alike(bytes, cuts(dice, bytes.size()), "seed " + std::to_string(seed));
    }
}

/// Else it would be of no use.
TEST(Arriving, IsReadBeforeTheLastByteIsThere) {
    const std::string written = file::write_plan(random_plan(7));
    file::PlanReading reading;
    reading.read_on(std::string_view(written).substr(0, written.size() - 40));
    EXPECT_GT(reading.bytes_read(), written.size() - 400);
    EXPECT_TRUE(reading.finish(written).plan.has_value());
}

}  // namespace
