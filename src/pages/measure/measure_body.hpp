#pragma once
// The parts of 個票 that other pages show too.

#include "model/document.hpp"
#include "toolkit/page_layout.hpp"
#include "views/measure_view.hpp"

namespace ui {

/// Name and sections in charge; returns the height.
float draw_measure_head(PageUi& ui, float x, float y, float width, const Document& document, const MeasureView& view);
/// Indicators with charts and values, activities with plan and actual, notes; returns the height.
float draw_measure_body(PageUi& ui, const Span& span, float y, bool side_by_side, const Document& document,
                        plan::MaybeYear year, const MeasureView& view);

/// What is noted down of the measure; returns the height.
float draw_notes(PageUi& ui, float x, float y, float width, const MeasureView& view);

}  // namespace ui
