// Sizes, depths and damage: what must be refused quickly and never crash.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "tests/file/report_text.hpp"
#include "tests/made/random_plan.hpp"

namespace {

const plan::Problem& only(const file::ReadResult& result) {
    static const plan::Problem none;
    EXPECT_FALSE(result.plan.has_value());
    EXPECT_EQ(result.problems.size(), 1U) << to_text(result.problems);
    return result.problems.empty() ? none : result.problems[0];
}

TEST(Limits, RefusesALargeFileByItsSizeAlone) {
    EXPECT_FALSE(file::refuse_size(0).has_value());
    EXPECT_FALSE(file::refuse_size(file::most_bytes).has_value());
    const auto refusal = file::refuse_size(std::size_t{300} * 1024 * 1024);
    ASSERT_TRUE(refusal.has_value());
    EXPECT_EQ(to_text(*refusal), "error - too-large \"\"; found: 314572800; expected: size-limit");
}

TEST(Limits, RefusesALargeTextUnread) {
    const std::string text(file::most_bytes + 1, ' ');
    EXPECT_EQ(only(file::read_plan(text)).code, file::code::too_large);
}

TEST(Limits, RefusesDepthBeforeItCostsAnything) {
    for (const std::string bracket : {"[", "{\"a\":"}) {
        std::string text;
        for (int i = 0; i < 1'000'000; ++i) text += bracket;
        EXPECT_EQ(only(file::read_plan(text)).code, file::code::too_deep);
    }
}

TEST(Limits, ReadsUpToTheDepthThatIsPromised) {
    const auto nested = [](int depth) {  // the plan is one level itself
        return R"({"format":"torikumi-plan","version":1,"title":"","years":[],"groups":[],"x":)" +
               std::string(static_cast<std::size_t>(depth - 1), '[') +
               std::string(static_cast<std::size_t>(depth - 1), ']') + "}";
    };
    EXPECT_TRUE(file::read_plan(nested(file::most_depth)).plan.has_value());
    EXPECT_EQ(only(file::read_plan(nested(file::most_depth + 1))).code, file::code::too_deep);
}

/// A random plan of a few thousand bytes that has something of everything.
std::string small_plan() {
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        std::string text = file::write_plan(random_plan(seed));
        if (text.size() > 3000 && text.size() < 6000 && text.find("\"actual\": {") != std::string::npos) return text;
    }
    return {};
}

TEST(Limits, EveryTruncationIsAnError) {
    const std::string text = small_plan();
    ASSERT_FALSE(text.empty());
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {  // without the final newline it is whole
        const plan::Problem problem = only(file::read_plan(text.substr(0, size)));
        ASSERT_EQ(problem.code, size == 0 ? file::code::empty_file : file::code::truncated) << size;
        ASSERT_GT(problem.line, 0U);
    }
}

/// However deep the line is indented, the place of a syntax error is where the wrong byte is.
TEST(Limits, SyntaxErrorsAreWhereTheyAre) {
    const std::string whole = small_plan();
    std::size_t line = 1;
    std::size_t column = 1;
    int placed = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (whole.compare(at, 3, "\": ") == 0 && (whole[at + 3] == '[' || whole[at + 3] == '{')) {
            std::string text = whole;
            text.insert(at + 3, "@");
            const plan::Problem problem = only(file::read_plan(text));
            EXPECT_EQ(problem.code, file::code::not_json);
            EXPECT_EQ(problem.found, "@");
            EXPECT_EQ(problem.line, line);
            EXPECT_EQ(problem.column, column + 3);
            ++placed;
        }
        if (whole[at] == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(whole[at]) & 0xC0U) != 0x80U) {
            ++column;
        }
    }
    EXPECT_GT(placed, 10);
}

/// Every text of up to four of the bytes that mean something: none is a plan, each has a place within the text.
TEST(Limits, EveryShortTextIsAnError) {
    constexpr std::string_view bytes =
        "{}[],:\"\\01-.e \n\x85"
        "u";
    std::size_t texts = 0;
    for (std::size_t length = 1, count = bytes.size(); length <= 4; ++length, count *= bytes.size()) {
        for (std::size_t number = 0; number < count; ++number) {
            std::string text;
            for (std::size_t rest = number; text.size() < length; rest /= bytes.size()) text += bytes[rest % bytes.size()];
            const plan::Problem problem = only(file::read_plan(text));
            ASSERT_TRUE(problem.line >= 1 && problem.line <= 5 && problem.column >= 1 && problem.column <= 5) << text;
            ++texts;
        }
    }
    EXPECT_GT(texts, 70'000U);
}

/// Damage of any kind gives a plan or an error, never both and never neither; and what opens can be saved and opened.
TEST(Limits, DamageIsReportedOrHarmless) {
    constexpr std::array<char, 18> bytes{'{', '}', '[', ']', ',', ':',  '"',  '\\',   '0',
                                         '9', 'e', '-', 't', ' ', '\0', '\n', '\x80', '\xFF'};
    std::uint64_t dice = 12345;
    const auto below = [&dice](std::size_t count) {
        dice = dice * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>((dice >> 33U) % count);
    };
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::string whole = file::write_plan(random_plan(seed));
        for (int round = 0; round < 100; ++round) {
            std::string text = whole;
            for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
                const std::size_t at = below(text.size());
                switch (below(4)) {
                    case 0:
                        text[at] = bytes[below(bytes.size())];
                        break;
                    case 1:
                        text.erase(at, 1 + below(20));
                        break;
                    case 2:
                        text.insert(at, 1, bytes[below(bytes.size())]);
                        break;
                    default:
                        text.insert(at, text.substr(below(text.size()), below(60)));
                        break;
                }
                if (text.empty()) text = " ";
            }
            const file::ReadResult result = file::read_plan(text);
            const bool has_error =
                std::any_of(result.problems.begin(), result.problems.end(),
                            [](const plan::Problem& problem) { return problem.severity == plan::Severity::error; });
            ASSERT_EQ(result.plan.has_value(), !has_error) << "seed " << seed << " round " << round << "\n" << text;
            if (!result.plan) continue;
            const file::ReadResult again = file::read_plan(file::write_plan(*result.plan));
            ASSERT_TRUE(again.plan == result.plan) << "seed " << seed << " round " << round << "\n" << text;
        }
    }
}

/// Work grows with the file, not with the number of its mistakes or the length of what stands where it should not.
TEST(Limits, ManyMistakesCostNoMoreThanReading) {
    const std::clock_t began = std::clock();  // the processor's time: other programs may be running
    std::string groups;
    for (int i = 0; i < 300'000; ++i) groups += "7,";
    std::string unknown;
    for (int i = 0; i < 100'000; ++i) unknown += ",\"u" + std::to_string(i) + "\":0";
    const file::ReadResult result = file::read_plan(
        R"({"format":"torikumi-plan","version":1,"title":"","years":[],"groups":[)" + groups + "7]" + unknown + "}");
    EXPECT_EQ(result.problems.size(), file::most_problems);
    EXPECT_EQ(result.problems.back().found, std::to_string(300'001 - 99));
    EXPECT_LT(static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC,
              10.0);  // a generous bound that anything quadratic would break
}

}  // namespace
