#include "base/utf8.hpp"

#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

std::vector<char32_t> decode(std::string_view text) {
    std::vector<char32_t> result;
    for (std::size_t at = 0; at < text.size();) result.push_back(base::next_code_point(text, at));
    return result;
}

TEST(Utf8, EveryScalarValueComesBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        base::append_utf8(text, c);
        std::size_t at = 0;
        ASSERT_EQ(base::next_code_point(text, at), c);
        ASSERT_EQ(at, text.size());
    }
}

TEST(Utf8, BadBytesComeOutOneByOne) {
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

TEST(Utf8, KnowsEveryLengthOfCharacter) {
    for (const std::string_view character : {"a"sv, "\x7F"sv, "\u0080"sv, "\u07FF"sv, "\u0800"sv, "\uD7FF"sv, "\uE000"sv,
                                             "\uFFFF"sv, "\U00010000"sv, "\U0010FFFF"sv, "\0"sv}) {
        EXPECT_EQ(base::character_length(character, 0), character.size()) << character;
        EXPECT_EQ(base::find_invalid_utf8(character), std::string_view::npos);
    }
}

TEST(Utf8, RefusesWhatIsNoCharacter) {
    for (const std::string_view bytes :
         {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2\x41"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv,
          "\xED\xBF\xBF"sv, "\xE3\x81"sv, "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFE"sv,
          "\xFF"sv}) {
        EXPECT_EQ(base::character_length(bytes, 0), 0U);
        EXPECT_EQ(base::find_invalid_utf8("取" + std::string(bytes)), 3U);
    }
}

TEST(Utf8, KnowsACharacterThatWasCutOff) {
    EXPECT_TRUE(base::is_cut_character("\xE5", 0));
    EXPECT_TRUE(base::is_cut_character("a\xE5\x8F", 1));
    EXPECT_TRUE(base::is_cut_character("\xF0\xA0\xAE", 0));
    EXPECT_FALSE(base::is_cut_character("\xE5\x41", 0));
    EXPECT_FALSE(base::is_cut_character("\xE0\x80", 0));
    EXPECT_FALSE(base::is_cut_character("\xFF", 0));
}

TEST(Utf8, BeginsWithSoManyCharacters) {
    EXPECT_EQ(base::first_characters("取組abc", 3), "取組a");
    EXPECT_EQ(base::first_characters("取組", 3), "取組");
    EXPECT_EQ(base::first_characters("取組", 0), "");
    EXPECT_EQ(base::first_characters("", 3), "");
}

TEST(Utf8, BothReadersAgreeOnAnyBytes) {
    // Every sequence of three bytes that begins with each kind of first byte, with what may follow at the edges.
    const std::string edges = "\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xE3\xF4\xFF";
    for (int first = 0; first < 256; ++first) {
        for (const char second : edges) {
            for (const char third : edges) {
                for (const char fourth : edges) {
                    const std::string bytes{static_cast<char>(first), second, third, fourth};
                    std::size_t at = 0;
                    const char32_t c = base::next_code_point(bytes, at);
                    const std::size_t length = base::character_length(bytes, 0);
                    ASSERT_EQ(at, length == 0 ? 1 : length);
                    if (length == 0) {
                        ASSERT_EQ(c, char32_t{0xFFFD});
                    }
                }
            }
        }
    }
}

TEST(Utf8, EveryBeginningOfACharacterIsCutAndTheWholeIsNot) {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 61) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        base::append_utf8(text, c);
        for (std::size_t length = 1; length < text.size(); ++length)
            ASSERT_TRUE(base::is_cut_character(text.substr(0, length), 0)) << static_cast<unsigned>(c);
        ASSERT_FALSE(base::is_cut_character(text, 0)) << static_cast<unsigned>(c);
        ASSERT_FALSE(base::is_cut_character(text + "a", 0)) << static_cast<unsigned>(c);
    }
    for (const char* bytes : {"\xE0\x9F", "\xED\xA0", "\xF0\x8F", "\xF4\x90", "\xC1", "\xF5", "\x80"})
        EXPECT_FALSE(base::is_cut_character(bytes, 0)) << bytes;
}

}  // namespace
