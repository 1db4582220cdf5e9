// Cells as a spreadsheet's clipboard holds them.

#include "views/cells_text.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/bench/random.hpp"

namespace {

using ui::CellTexts;
using ui::read_cells;
using ui::write_cells;

TEST(CellsText, TabsBetweenCellsALineEndAfterEachRow) {
    EXPECT_EQ(write_cells({{"a", "b"}, {"", "d"}}), "a\tb\r\n\td\r\n");
    EXPECT_EQ(write_cells({}), "");
    EXPECT_EQ(write_cells({{""}}), "\r\n");
}

TEST(CellsText, QuotesWhatHoldsTabsLineEndsOrBeginsWithAQuotationMark) {
    EXPECT_EQ(write_cells({{"a\nb", "a\tb", "\"a\"", "a\"b"}}), "\"a\nb\"\t\"a\tb\"\t\"\"\"a\"\"\"\ta\"b\r\n");
}

TEST(CellsText, ReadsWhatSpreadsheetsWrite) {
    EXPECT_EQ(read_cells("85%\t86%\r\n84%\t黒字\r\n"), (CellTexts{{"85%", "86%"}, {"84%", "黒字"}})) << "Excel";
    EXPECT_EQ(read_cells("a\tb\nc\td"), (CellTexts{{"a", "b"}, {"c", "d"}})) << "no line end after the last row";
    EXPECT_EQ(read_cells("a\rb\r"), (CellTexts{{"a"}, {"b"}})) << "old Macs";
    EXPECT_EQ(read_cells("\"a\r\nb\"\tc\r\n"), (CellTexts{{"a\r\nb", "c"}}));
    EXPECT_EQ(read_cells("\"say \"\"yes\"\"\"\t\"\"\r\n"), (CellTexts{{"say \"yes\"", ""}}));
    EXPECT_EQ(read_cells("a\t\r\n\r\nb\r\n"), (CellTexts{{"a", ""}, {""}, {"b"}})) << "empty cells and rows count";
    EXPECT_EQ(read_cells(""), CellTexts{});
    EXPECT_EQ(read_cells("one"), (CellTexts{{"one"}}));
}

TEST(CellsText, AQuotationMarkThatIsTheTextsOwnStays) {
    EXPECT_EQ(read_cells("\"a\" and more\tb\r\n"), (CellTexts{{"\"a\" and more", "b"}}));
    EXPECT_EQ(read_cells("\"never closed\tb\r\nc"), (CellTexts{{"\"never closed", "b"}, {"c"}}));
    EXPECT_EQ(read_cells("\""), (CellTexts{{"\""}}));
    EXPECT_EQ(read_cells("5\" pipe\t6\""), (CellTexts{{"5\" pipe", "6\""}}));
}

TEST(CellsText, WhatIsWrittenReadsAsTheSame) {
    constexpr std::array<std::string_view, 10> pieces{"", "a", "\"", "\"\"", "\t", "\r\n", "\n", "\r", "取組", " "};
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        bench::Random random(seed);
        CellTexts rows(static_cast<std::size_t>(random.between(1, 4)));
        for (auto& row : rows) {
            row.resize(static_cast<std::size_t>(random.between(1, 4)));
            for (std::string& cell : row) {
                for (int i = random.between(0, 4); i > 0; --i) cell += random.one_of(pieces);
            }
        }
        ASSERT_EQ(read_cells(write_cells(rows)), rows) << "seed " << seed;
    }
}

TEST(CellsText, AnyTextIsReadInSomeWay) {
    constexpr std::array<std::string_view, 6> pieces{"a", "\"", "\t", "\r", "\n", "取"};
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        bench::Random random(seed);
        std::string text;
        for (int i = random.between(0, 12); i > 0; --i) text += random.one_of(pieces);
        const CellTexts rows = read_cells(text);
        ASSERT_EQ(read_cells(write_cells(rows)), rows) << "seed " << seed;
        for (const auto& row : rows) ASSERT_FALSE(row.empty()) << "seed " << seed;
    }
}

}  // namespace
