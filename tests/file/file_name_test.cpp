#include "file/file_name.hpp"

#include <gtest/gtest.h>

TEST(FileName, LosesItsLastEndingAlone) {
    EXPECT_EQ(file::without_ending("進捗.xlsx"), "進捗");
    EXPECT_EQ(file::without_ending("進捗.表.xlsx"), "進捗.表");
    EXPECT_EQ(file::without_ending("進捗"), "進捗");
    EXPECT_EQ(file::without_ending(".plan"), ".plan");
    EXPECT_EQ(file::without_ending(""), "");
}
