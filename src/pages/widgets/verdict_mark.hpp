#pragma once
// The mark of a recorded verdict, as charts draw it: ○, ×, a dash where it is not set, a dot where there is none.

#include <optional>

#include "plan/plan.hpp"
#include "toolkit/draw.hpp"

namespace ui {

/// As a shape, like the marks in the charts.
void draw_verdict(std::optional<plan::Verdict> verdict, float center_x, float center_y, float size);
Rgb verdict_text_color(std::optional<plan::Verdict> verdict);

}  // namespace ui
