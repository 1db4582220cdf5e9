#include "pages/overview/tally_sizes.hpp"

#include <gtest/gtest.h>

namespace {

TEST(TallySizes, AreAsUsualWhereThereIsRoom) {
    const ui::Theme theme{1};
    const ui::TallySizes sizes = ui::tally_sizes(theme, 200, 60);
    EXPECT_EQ(sizes.figure, theme.figure());
    EXPECT_EQ(sizes.mark, theme.px(26));
    EXPECT_EQ(sizes.gap, theme.px(10));
}

TEST(TallySizes, FitIntoEveryRoom) {
    for (const float scale : {1.0F, 1.25F}) {
        const ui::Theme theme{scale};
        for (float room = 62; room < 300; room += 7) {
            for (float widest = 10; widest < 200; widest += 13) {
                const ui::TallySizes sizes = ui::tally_sizes(theme, room, widest);
                const float number = widest * sizes.figure / theme.figure();
                EXPECT_LE(sizes.mark + sizes.gap + number, room + 0.01F) << room << " " << widest;
                EXPECT_LE(sizes.figure, theme.figure());
            }
        }
    }
}

TEST(TallySizes, AreLettersStillInAWindowOfNoSize) { EXPECT_GT(ui::tally_sizes(ui::Theme{1}, -10, 60).figure, 0); }

}  // namespace
