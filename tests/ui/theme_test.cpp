// JIS X 8341-3:2016 AA (WCAG 2): texts 4.5:1 against what they stand on, borders of controls and the focus 3:1.

#include "toolkit/theme.hpp"

#include <gtest/gtest.h>

#include <array>

namespace {

using ui::Rgb;
namespace color = ui::color;

using chart::contrast;

constexpr std::array<Rgb, 5> grounds{color::page, color::surface, color::header, color::row_hover, color::accent_pale};

TEST(Theme, TextsAreLegibleOnEveryGroundThatTheyStandOn) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.01);
    for (const Rgb ground : grounds) {
        EXPECT_GE(contrast(color::text, ground), 7);
        EXPECT_GE(contrast(color::faint_text, ground), 4.5);
        EXPECT_GE(contrast(color::accent, ground), 4.5);
        for (const chart::Ink ink : {chart::Ink::met_text, chart::Ink::missed_text, chart::Ink::unset_text}) {
            EXPECT_GE(contrast(chart::color_of(ink), ground), 4.5) << static_cast<int>(ink);
        }
    }
    EXPECT_GE(contrast(color::on_accent, color::accent), 4.5);
    EXPECT_GE(contrast(color::on_accent, color::accent_hover), 4.5);
    EXPECT_GE(contrast(color::on_accent, color::text), 4.5) << "tooltips";
    EXPECT_GE(contrast(color::warning_text, color::warning_pale), 4.5);
    EXPECT_GE(contrast(color::warning_text, color::surface), 4.5);
    EXPECT_GE(contrast(color::error_text, color::error_pale), 4.5);
    EXPECT_GE(contrast(color::error_text, color::surface), 4.5);
    EXPECT_GE(contrast(color::text, color::warning_pale), 4.5);
    EXPECT_GE(contrast(color::text, color::error_pale), 4.5);
    EXPECT_GE(contrast(color::faint_text, color::warning_pale), 4.5);
    EXPECT_GE(contrast(color::faint_text, color::error_pale), 4.5);
}

TEST(Theme, ControlsAndFocusAreSeen) {
    EXPECT_GE(contrast(color::strong_line, color::surface), 3);
    for (const Rgb ground : grounds) EXPECT_GE(contrast(color::focus, ground), 3);
    EXPECT_GE(contrast(color::focus_halo, color::focus), 3) << "the ring stands out on dark grounds by its halo";
    EXPECT_GE(contrast(color::focus_halo, color::accent), 3);
}

TEST(Theme, LengthsGrowWithTheScale) {
    const ui::Theme large{ui::scale_large};
    const ui::Theme normal;
    EXPECT_FLOAT_EQ(large.body(), normal.body() * ui::scale_large);
    EXPECT_FLOAT_EQ(large.px(10), 14);
    EXPECT_GE(normal.control(), 24) << "WCAG 2.2, target size";
    EXPECT_GE(normal.caption(), 12);
}

}  // namespace
