#pragma once
// The words of a language, and the measures of the fonts, in the form that charts and reports take.

#include <string>

#include "chart/charts.hpp"
#include "l10n/strings.hpp"
#include "pages/page_ui.hpp"
#include "report/report.hpp"

namespace ui {

chart::Words chart_words(const Strings& s);
/// The words and measures that charts are drawn with.
chart::Style chart_style(const Strings& s, const Fonts& fonts, float width, float text_size);
chart::Style chart_style(const PageUi& ui, float width);
report::Words report_words(Language language);

/// A name without what file systems do not take.
std::string file_name_of(std::string_view name);

}  // namespace ui
