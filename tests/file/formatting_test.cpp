// A file leaves in the formatting in which it came, and says the same.

#include "file/write/formatting.hpp"

#include <gtest/gtest.h>

#include "file/plan_file.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using file::Formatting;

TEST(Formatting, IsFoundInTheBeginningOfAText) {
    EXPECT_EQ(file::formatting_of(file::write_plan({})), Formatting());
    EXPECT_EQ(file::formatting_of(R"({"format":"torikumi-plan","a:b": 1})"),
              (Formatting{.one_line = true, .spaces = false, .final_line_end = false}));
    EXPECT_EQ(file::formatting_of("{\"f\\\":ormat\": \"torikumi-plan\", \"version\": 1}\r\n"),
              (Formatting{.one_line = true, .carriage_returns = true}));
    EXPECT_EQ(file::formatting_of("\xEF\xBB\xBF{\r\n\t\"format\": 1\r\n}"),
              (Formatting{.byte_order_mark = true, .carriage_returns = true, .final_line_end = false, .indentation = "\t"}));
    EXPECT_EQ(file::formatting_of("{\n\"format\": 1\n}\n").indentation, "");
    EXPECT_EQ(file::formatting_of("{\n" + std::string(40, ' ') + "\"format\": 1\n}\n").indentation, "  ");
    EXPECT_EQ(file::formatting_of("\r\n\n{ \"format\": 1 }"), (Formatting{.one_line = true, .final_line_end = false}));
    EXPECT_EQ(file::formatting_of(""), (Formatting{.one_line = true, .final_line_end = false}));
}

TEST(Formatting, OfOneLineLeavesTextsAlone) {
    const std::string json = "{\n  \"a: b\": [\n    \"x, \\\"y : z\\\\\",\n    { \"c\": 1 }\n  ]\n}\n";
    EXPECT_EQ(file::formatted(json, {.one_line = true, .spaces = false, .final_line_end = false}),
              R"({"a: b":["x, \"y : z\\",{"c":1}]})");
    EXPECT_EQ(file::formatted(json, {.one_line = true}), "{\"a: b\": [\"x, \\\"y : z\\\\\", {\"c\": 1}]}\n");
}

/// Every formatting that formatting_of can find.
std::vector<Formatting> all_formattings() {
    std::vector<Formatting> all;
    for (const bool mark : {false, true}) {
        for (const bool returns : {false, true}) {
            for (const bool end : {false, true}) {
                for (const char* indentation : {"", " ", "  ", "    ", "\t"}) {
                    all.push_back({mark, false, true, returns, end, indentation});
                }
                if (returns && !end) continue;
                for (const bool spaces : {false, true}) all.push_back({mark, true, spaces, returns, end, "  "});
            }
        }
    }
    return all;
}

TEST(FormattingProperty, IsKeptAndChangesNoValue) {
    const std::vector<Formatting> all = all_formattings();
    // Each formatting, and enough plans for it.
    for (std::size_t i = 0; i < 2 * all.size(); ++i) {
        const Formatting& formatting = all[i % all.size()];
        const plan::Plan plan = random_plan(i);
        const std::string text = file::formatted(file::write_plan(plan), formatting);
        const file::ReadResult read = file::read_plan(text);
        ASSERT_TRUE(read.plan.has_value()) << i << "\n" << text;
        ASSERT_EQ(*read.plan, plan) << i << "\n" << text;
        ASSERT_EQ(file::formatting_of(text), formatting) << i << "\n" << text;
        ASSERT_EQ(file::formatted(file::write_plan(*read.plan), file::formatting_of(text)), text)
            << "what was formatted once stays so";
    }
}

}  // namespace
