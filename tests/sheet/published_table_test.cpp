// The city's published table, as it is, becomes the plan that was transcribed by hand.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "places.hpp"
#include "sheet/import/understand.hpp"
#include "text_book.hpp"

namespace {

using sheet::NoteKind;

std::string published_table() {
    std::ifstream file(std::string(places::tests) + "/cases/atsugi-2018.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class PublishedTable : public testing::Test {
protected:
    void SetUp() override {
        const std::string text = published_table();
        ASSERT_FALSE(text.empty());
        book = book_of(text);
        read = sheet::understand(book, sheet::guess(book), "progress-table");
    }
    std::size_t count(NoteKind kind) const {
        std::size_t count = 0;
        for (const sheet::Note& note : read.notes) count += note.kind == kind ? 1 : 0;
        return count;
    }

    sheet::Book book;
    sheet::Understood read;
};

TEST_F(PublishedTable, EveryMeasureIsThereWithItsIndicatorsAndVerdicts) {
    std::size_t measures = 0;
    std::size_t indicators = 0;
    std::map<plan::Verdict, int> verdicts;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(read.plan)) {
        ++measures;
        indicators += placed.measure->indicators.size();
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            const plan::IndicatorYear* const year = plan::find_year(indicator, {2018});
            if (year != nullptr && year->verdict) ++verdicts[*year->verdict];
        }
    }
    EXPECT_EQ(measures, 25U);
    EXPECT_EQ(indicators, 30U);
    EXPECT_EQ(verdicts[plan::Verdict::met], 15);
    EXPECT_EQ(verdicts[plan::Verdict::missed], 11);
    EXPECT_EQ(verdicts[plan::Verdict::unset], 4);
}

// Twelve cells of the table have nothing to say what its text has lost: actuals that stand nowhere, and whose plan it is.
TEST_F(PublishedTable, WhatTheTextHasLostIsListedCellByCell) {
    std::vector<std::string> lost;
    for (const sheet::Note& note : read.notes) {
        if (sheet::weight_of(note.kind) == sheet::Weight::lost) {
            lost.push_back(sheet::name_of(note.spot) + " " + std::string(word_of(note.kind)) + " " + note.measure);
        }
    }
    EXPECT_EQ(lost, (std::vector<std::string>{"J37 actual_missing 2-(1)-イ", "J38 actual_missing 2-(1)-イ",
                                              "J39 actual_missing 2-(1)-ウ", "J42 actual_missing 2-(2)-イ",
                                              "I68 actual_missing 3-(1)-イ"}));
    EXPECT_EQ(count(NoteKind::organization_unknown), 1U);
    EXPECT_EQ(count(NoteKind::cell_unplaced), 0U);
}

TEST_F(PublishedTable, EachRepairIsListedWithItsPlace) {
    EXPECT_EQ(count(NoteKind::header_repeated), 5U);
    EXPECT_EQ(count(NoteKind::header_differs), 4U);
    EXPECT_EQ(count(NoteKind::measure_repeated), 1U);
    EXPECT_EQ(count(NoteKind::actual_elsewhere), 2U);
    EXPECT_EQ(count(NoteKind::group_from_title), 6U);
    EXPECT_EQ(count(NoteKind::direction_from_verdict), 1U);
    EXPECT_GT(count(NoteKind::row_shifted), 30U);
    EXPECT_GT(count(NoteKind::mark_with_value), 8U);
    EXPECT_GT(count(NoteKind::breaks_restored), 50U);
}

}  // namespace
