#pragma once
// What a table would become: how much of everything, what was found on the way, and the first measures.

#include "ui/bring_view.hpp"
#include "ui/context.hpp"

namespace ui {

/// Returns the height.
float draw_outcome(Ui& ui, float x, float y, float width, const Bringing& bringing, const BringView& view);

}  // namespace ui
