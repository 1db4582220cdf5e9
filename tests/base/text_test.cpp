#include "base/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using Texts = std::vector<std::string>;

TEST(Text, TrimsEveryBlank) {
    EXPECT_EQ(base::trim(" 　\n黒字\t　"), "黒字");
    EXPECT_EQ(base::trim("a b"), "a b");
    EXPECT_EQ(base::trim(" 　"), "");
    EXPECT_EQ(base::trim(""), "");
    EXPECT_EQ(base::fold_and_trim("　８６．０％（案） "), U"86.0%(案)");
}

TEST(Text, JoinsEveryPiece) {
    EXPECT_EQ(base::join(Texts{}, "、"), "");
    EXPECT_EQ(base::join(Texts{"a"}, "、"), "a");
    EXPECT_EQ(base::join(Texts{"a", "", "b"}, "、"), "a、、b");
}

TEST(Text, SplitsAtAnySeparatorWithoutEmptyPieces) {
    EXPECT_EQ(base::split(" 職員課、 財政課,,総務課　", {"、", ","}), (Texts{"職員課", "財政課", "総務課"}));
    EXPECT_EQ(base::split("、、", {"、"}), Texts{});
    EXPECT_EQ(base::split("", {"、"}), Texts{});
}

TEST(Text, WhatIsJoinedIsSplitAgain) {
    const Texts names{"職員課", "財政 課", "a"};
    EXPECT_EQ(base::split(base::join(names, "、"), {"、"}), names);
}

TEST(Text, AQuoteHasAtMost80Characters) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "取";
    EXPECT_EQ(base::quoted_part(text), text.substr(0, 80 * 3));
    EXPECT_EQ(base::quoted_part("取組"), "取組");
}

}  // namespace
