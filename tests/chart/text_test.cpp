#include "chart/text.hpp"

#include <gtest/gtest.h>

namespace {

using chart::elided;
using chart::estimated_width;
using chart::figure;
using chart::percent;
using chart::signed_percent;
using chart::wrapped;
using Lines = std::vector<std::string>;

TEST(Text, EstimatedWidth) {
    EXPECT_FLOAT_EQ(estimated_width("", 10, false), 0);
    EXPECT_FLOAT_EQ(estimated_width("目標", 10, false), 20);
    EXPECT_FLOAT_EQ(estimated_width("ｱﾟ", 10, false), 10);
    EXPECT_FLOAT_EQ(estimated_width("2018", 10, false), 29.1F);  // the font's "1" is narrower than its other digits
    EXPECT_FLOAT_EQ(estimated_width("𠮷", 10, true), 10);
}

TEST(Text, ElidedNeverCutsInsideACharacter) {
    const std::string text = "ワーク・ライフ・バランス";
    for (float width = 0; width < 140; width += 0.5F) {
        const std::string shown = elided(text, width, 10, false, estimated_width);
        EXPECT_LE(estimated_width(shown, 10, false), width) << shown;
        EXPECT_EQ(shown.size() % 3, 0U) << shown;
    }
    EXPECT_EQ(elided(text, 120, 10, false, estimated_width), text);
    EXPECT_EQ(elided(text, 119, 10, false, estimated_width), "ワーク・ライフ・バラ…");
    EXPECT_EQ(elided("ab cd", 21, 10, false, estimated_width), "a…");
    EXPECT_EQ(elided("ab", 9, 10, false, estimated_width), "");
}

TEST(Text, WrappedLinesAreEven) {
    EXPECT_EQ(wrapped("検証及び見直し", 60, 3, 10, false, estimated_width), (Lines{"検証及び", "見直し"}));
    EXPECT_EQ(wrapped("検証及び見直し", 70, 3, 10, false, estimated_width), (Lines{"検証及び見直し"}));
    EXPECT_EQ(wrapped("検証\n見直し", 70, 3, 10, false, estimated_width), (Lines{"検証", "見直し"}));
    EXPECT_EQ(wrapped("あいうえおかきくけこ", 30, 2, 10, false, estimated_width), (Lines{"あいう", "えお…"}));
    EXPECT_EQ(wrapped("あいう、えお", 30, 3, 10, false, estimated_width), (Lines{"あい", "う、", "えお"}));
    EXPECT_EQ(wrapped("あ", 5, 3, 10, false, estimated_width), Lines{});
    EXPECT_EQ(wrapped("", 50, 3, 10, false, estimated_width), Lines{});
}

TEST(Text, Figures) {
    EXPECT_EQ(figure(1234567.5, 1), "1,234,567.5");
    EXPECT_EQ(figure(-1000, 0), "−1,000");
    EXPECT_EQ(figure(-0.001, 1), "0.0");
    EXPECT_EQ(figure(999, 0), "999");
    EXPECT_EQ(signed_percent(0.642), "+64%");
    EXPECT_EQ(signed_percent(-0.12), "−12%");
    EXPECT_EQ(signed_percent(0.01), "+1%");
    EXPECT_EQ(signed_percent(0.0123), "+1.2%");
    EXPECT_EQ(signed_percent(-0.0003), "−0.03%");
    EXPECT_EQ(signed_percent(0), "0%");
    EXPECT_EQ(signed_percent(25), "+2,500%");
    EXPECT_EQ(percent(0), "0%");
    EXPECT_EQ(percent(9.0 / 11), "82%");
    EXPECT_EQ(percent(1), "100%");
    EXPECT_EQ(percent(0.9975), "99.8%");
    EXPECT_EQ(percent(0.9999), "99.99%");
    EXPECT_EQ(percent(1.0 / 20000), "0.01%");
    EXPECT_EQ(percent(19999.0 / 20000), "99.995%");
}

}  // namespace
