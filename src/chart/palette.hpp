#pragma once
// The one place where an Ink becomes a colour.

#include <cstdint>

#include "chart/scene.hpp"

namespace chart {

struct Rgb {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    bool operator==(const Rgb&) const = default;
};

Rgb color_of(Ink ink);

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(Rgb a, Rgb b);

}  // namespace chart
