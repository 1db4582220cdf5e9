#pragma once
// What stands in place of targets, actuals and verdicts in a plan that has no years: that they are missing, and what adds
// them.

#include "pages/page_ui.hpp"

namespace ui {

/// "2026年度を追加", or "2018～2020年度を追加" of years that are proposed.
std::string add_years_label(const Strings& s, const std::vector<plan::FiscalYear>& years);

/// Returns the height with the gap below it; 0 where the plan has years.
float draw_no_years(PageUi& ui, float x, float y, float width);

}  // namespace ui
