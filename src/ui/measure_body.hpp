#pragma once
// The parts of 個票 that other pages show too.

#include "ui/document.hpp"
#include "ui/measure_view.hpp"
#include "ui/page_layout.hpp"

namespace ui {

/// Name and sections in charge; returns the height.
float draw_measure_head(Ui& ui, float x, float y, float width, const Document& document, const MeasureView& view);
/// Indicators with charts and values, activities with plan and actual, notes; returns the height.
float draw_measure_body(Ui& ui, const Span& span, float y, bool side_by_side, const Document& document, plan::MaybeYear year,
                        const MeasureView& view);

/// What is noted down of the measure; returns the height.
float draw_notes(Ui& ui, float x, float y, float width, const MeasureView& view);

}  // namespace ui
