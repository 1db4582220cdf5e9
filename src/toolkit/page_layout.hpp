#pragma once
// How much room a page has, and where its content stands in it.

#include <cstddef>

#include "toolkit/context.hpp"

namespace ui {

/// A run across the window: pages are no wider than what can be read, and stand in the middle.
struct Span {
    float x = 0;
    float width = 0;
};

Span page_span(const Ui& ui, float x, float width);

/// Of `count` rows of one height below `top`, those that the window shows: [first, last).
struct Shown {
    std::size_t first = 0;
    std::size_t last = 0;
};
Shown shown_rows(float top, float row_height, std::size_t count, const Box& window);

/// A phone, or large text in a small window: things stand below each other.
bool is_narrow(const Theme& theme, float width);
bool is_narrow(const Ui& ui, float width);
/// Room for two columns of cards.
bool is_wide(const Ui& ui, float width);

}  // namespace ui
