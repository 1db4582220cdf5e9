#pragma once
// What stands over rows and charts: the choices that filter them, how many are shown.

#include "pages/pages.hpp"
#include "toolkit/page_layout.hpp"

namespace ui {

/// In as many lines as it takes; returns the height.
float draw_filters(PageUi& ui, const Span& span, float y, const RowCount& rows, const TableChoices& choices,
                   const Selection& selection);

/// "× 未達成"; empty for any.
std::string word_of(const Strings& s, VerdictFilter verdict);

}  // namespace ui
