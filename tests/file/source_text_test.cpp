#include "file/read/source_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

std::string located(std::string_view text, const std::vector<std::size_t>& offsets) {
    std::string places;
    for (const file::LineColumn& place : file::locate(text, offsets)) {
        places += std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    return places;
}

TEST(SourceText, CountsLinesHoweverTheyEnd) {
    EXPECT_EQ(located("a\nb\r\nc\rd", {0, 1, 2, 3, 4, 5, 6, 7, 8}), "1:1 1:2 2:1 2:2 2:3 3:1 3:2 4:1 4:2 ");
}

TEST(SourceText, CountsColumnsInCharacters) { EXPECT_EQ(located("取𠮷x", {0, 3, 7, 8, 99}), "1:1 1:2 1:3 1:4 1:4 "); }

TEST(SourceText, ExcerptsOneValueWithoutWhiteSpace) {
    EXPECT_EQ(file::excerpt("{ \"a b\" : [ 1, 2 ] } , 3", 0), "{\"a b\":[1,2]}");
    EXPECT_EQ(file::excerpt("12.5 , 3", 0), "12.5");
    EXPECT_EQ(file::excerpt("\"a\\\"b\" 1", 0), "\"a\\\"b\"");
    EXPECT_EQ(file::excerpt("nul]", 0), "nul");
    EXPECT_EQ(file::excerpt("}}", 0), "}");
    EXPECT_EQ(file::excerpt(",1", 0), ",");
    EXPECT_EQ(file::excerpt("\"a\nb", 0), "\"a b");
    EXPECT_EQ(file::excerpt("", 0), "");
}

TEST(SourceText, ShortensAnExcerptToEightyCharacters) {
    const std::string eighty(78, 'x');
    EXPECT_EQ(file::excerpt("\"" + eighty + "\"", 0), "\"" + eighty + "\"");
    EXPECT_EQ(file::excerpt("\"" + eighty + "x\"", 0), "\"" + eighty + "…");
}

TEST(SourceText, FindsTheTokenThatFailed) {
    EXPECT_EQ(file::failed_token("[1,,2]", 2, 4), 3U);
    EXPECT_EQ(file::failed_token("[1 2]", 2, 4), 3U);
    EXPECT_EQ(file::failed_token("{\"a\" : x", 4, 8), 7U);
    EXPECT_EQ(file::failed_token("[1", 2, 3), 2U);
}

TEST(SourceText, CompactsWithoutTouchingStrings) {
    EXPECT_EQ(file::compact("{ \"a : \\\" \" : [ 1.0 ,\n\t-0 ] }"), "{\"a : \\\" \":[1.0,-0]}");
}

TEST(SourceText, EscapesPointers) {
    std::string pointer = "/groups";
    file::append_to_pointer(pointer, "a/b~c");
    EXPECT_EQ(pointer, "/groups/a~1b~0c");
}

}  // namespace
