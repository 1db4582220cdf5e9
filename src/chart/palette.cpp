#include "chart/palette.hpp"

#include <algorithm>
#include <cmath>

namespace chart {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb color) { return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b); }

}  // namespace

// Met and missed are a bluish green and a vermillion: people who cannot tell red from green still see cool against warm.
// Targets are near black, so that they stand before bars of either blue.
Rgb color_of(Ink ink) {
    switch (ink) {
        case Ink::text:
            return {0x1B, 0x24, 0x30};
        case Ink::faint_text:
            return {0x5A, 0x65, 0x73};
        case Ink::link_text:
            return {0x1F, 0x4E, 0x96};
        case Ink::surface:
            return {0xFF, 0xFF, 0xFF};
        case Ink::grid:
            return {0xE2, 0xE6, 0xEC};
        case Ink::axis:
            return {0x7D, 0x88, 0x96};
        case Ink::target:
            return {0x22, 0x2B, 0x38};
        case Ink::actual:
            return {0x66, 0x8C, 0xC4};
        case Ink::actual_focus:
            return {0x24, 0x57, 0xA6};
        case Ink::forecast:
            return {0x4F, 0x79, 0xB8};
        case Ink::met:
            return {0x00, 0x7F, 0x66};
        case Ink::missed:
            return {0xC7, 0x4A, 0x0E};
        case Ink::met_deep:
            return {0x00, 0x52, 0x42};
        case Ink::missed_deep:
            return {0x86, 0x2E, 0x04};
        case Ink::unset:
            return {0x6A, 0x74, 0x82};
        case Ink::unjudged:
            return {0x81, 0x8B, 0x98};
        case Ink::met_text:
            return {0x00, 0x6B, 0x56};
        case Ink::missed_text:
            return {0xAE, 0x3D, 0x06};
        case Ink::unset_text:
            return {0x5A, 0x65, 0x73};
        case Ink::focus_band:
            return {0xED, 0xF2, 0xFA};
        case Ink::actual_text:
            return {0x24, 0x57, 0xA6};
        case Ink::target_text:
            return {0x22, 0x2B, 0x38};
        case Ink::on_actual:
            return {0x12, 0x1A, 0x26};
        case Ink::on_strong:
            return {0xFF, 0xFF, 0xFF};
    }
    return {};
}

double contrast(Rgb a, Rgb b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace chart
