#include "plan/code_points.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

std::vector<char32_t> decode(std::string_view text) {
    std::vector<char32_t> result;
    for (std::size_t at = 0; at < text.size();) result.push_back(plan::next_code_point(text, at));
    return result;
}

TEST(CodePoints, EveryScalarValueComesBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        plan::append_utf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(plan::next_code_point(text, at), c);
        ASSERT_EQ(at, text.size());
    }
}

TEST(CodePoints, BadBytesComeOutOneByOne) {
    const char32_t bad = 0xFFFD;
    EXPECT_EQ(decode("\xFF"), std::vector<char32_t>{bad});
    EXPECT_EQ(decode("\xE3\x81"), (std::vector<char32_t>{bad, bad}));
    EXPECT_EQ(decode("\xC0\xAF"), (std::vector<char32_t>{bad, bad}));           // overlong
    EXPECT_EQ(decode("\xED\xA0\x80"), (std::vector<char32_t>{bad, bad, bad}));  // a surrogate
    EXPECT_EQ(decode("\xF4\x90\x80\x80"), (std::vector<char32_t>{bad, bad, bad, bad}));
    EXPECT_EQ(decode("\xE3"
                     "a"),
              (std::vector<char32_t>{bad, U'a'}));
}

TEST(CodePoints, TrimsEveryBlank) {
    EXPECT_EQ(plan::trim(" 　\n黒字\t　"), "黒字");
    EXPECT_EQ(plan::trim("a b"), "a b");
    EXPECT_EQ(plan::trim(" 　"), "");
    EXPECT_EQ(plan::trim(""), "");
    EXPECT_EQ(plan::fold_and_trim("　８６．０％（案） "), U"86.0%(案)");
}

}  // namespace
