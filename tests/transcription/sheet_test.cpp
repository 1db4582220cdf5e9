// The published table, read as a sheet, beside the plan that was transcribed from it.

#include <gtest/gtest.h>

#include "places.hpp"
#include "plan_files.hpp"
#include "sheet/import/understand.hpp"
#include "tests/sheet/text_book.hpp"

namespace {

TEST(SheetAgainstTranscription, AreEqualButForWhosePlanItIs) {
    const std::optional<std::string> text = read_bytes(std::string(places::tests) + "/cases/atsugi-2018.txt");
    ASSERT_TRUE(text);
    const sheet::Book book = book_of(*text);
    plan::Plan from_sheet = sheet::understand(book, sheet::guess(book), "progress-table").plan;
    const plan::Plan transcribed = read_shipped_plan("atsugi-2018.json");
    EXPECT_EQ(from_sheet.organization, "");
    EXPECT_EQ(from_sheet.source, "");
    from_sheet.organization = transcribed.organization;
    from_sheet.source = transcribed.source;
    EXPECT_EQ(from_sheet, transcribed);
}

}  // namespace
