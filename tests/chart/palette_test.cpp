#include "chart/palette.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace {

using chart::color_of;
using chart::contrast;
using chart::Ink;
using chart::Rgb;

constexpr Rgb page = {0xF4, 0xF6, 0xF9};

TEST(Palette, TextIsReadableOnEverySurface) {
    for (const Ink ink : {Ink::text, Ink::faint_text, Ink::link_text, Ink::met_text, Ink::missed_text, Ink::unset_text,
                          Ink::actual_text, Ink::target_text})
        for (const Rgb surface : {color_of(Ink::surface), page, color_of(Ink::focus_band)})
            EXPECT_GE(contrast(color_of(ink), surface), 4.5) << static_cast<int>(ink);
    EXPECT_GE(contrast(color_of(Ink::on_actual), color_of(Ink::actual)), 4.5);
    for (const Ink ink : {Ink::actual_focus, Ink::met, Ink::met_deep, Ink::missed, Ink::missed_deep, Ink::unset})
        EXPECT_GE(contrast(color_of(Ink::on_strong), color_of(ink)), 4.5) << static_cast<int>(ink);
}

TEST(Palette, MarksAreVisibleOnEverySurface) {
    for (const Ink ink : {Ink::axis, Ink::target, Ink::actual, Ink::actual_focus, Ink::forecast, Ink::met, Ink::met_deep,
                          Ink::missed, Ink::missed_deep, Ink::unset, Ink::unjudged})
        for (const Rgb surface : {color_of(Ink::surface), color_of(Ink::focus_band)})
            EXPECT_GE(contrast(color_of(ink), surface), 3.0)
                << static_cast<int>(ink) << " " << contrast(color_of(ink), surface);
}

TEST(Palette, TargetsStandOutFromBars) {
    EXPECT_GE(contrast(color_of(Ink::target), color_of(Ink::actual)), 3.0);
    EXPECT_GE(contrast(color_of(Ink::surface), color_of(Ink::actual_focus)), 4.5);  // by the light edge around them
}

/// Linear RGB as people see it who lack one kind of cone (matrices of Machado, Oliveira and Fernandes, 2009, severity 1).
using Vision = std::array<double, 9>;
constexpr Vision protan = {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998};
constexpr Vision deutan = {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881};
constexpr Vision tritan = {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900};

std::array<double, 3> seen(Rgb color, const Vision& vision) {
    const auto linear = [](std::uint8_t c) { return std::pow(c / 255.0, 2.2); };
    const std::array<double, 3> rgb = {linear(color.r), linear(color.g), linear(color.b)};
    std::array<double, 3> result{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) result[row] += vision[row * 3 + column] * rgb[column];
    for (double& c : result) c = 255 * std::pow(std::max(c, 0.0), 1 / 2.2);
    return result;
}

TEST(Palette, VerdictsDifferForEveryKindOfSight) {
    for (const Vision& vision : {protan, deutan, tritan}) {
        const auto met = seen(color_of(Ink::met), vision);
        const auto missed = seen(color_of(Ink::missed), vision);
        double distance = 0;
        for (std::size_t i = 0; i < 3; ++i) distance += (met[i] - missed[i]) * (met[i] - missed[i]);
        EXPECT_GE(std::sqrt(distance), 60);
    }
}

TEST(Palette, Contrast) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 0.01);
    EXPECT_NEAR(contrast({255, 255, 255}, {255, 255, 255}), 1, 0.01);
    EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.01);
}

}  // namespace
