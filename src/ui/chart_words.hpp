#pragma once
// The words of a language in the form that charts and reports take.

#include <string>

#include "chart/charts.hpp"
#include "report/report.hpp"
#include "ui/strings.hpp"

namespace ui {

chart::Words chart_words(const Strings& s);
report::Words report_words(Language language);

/// A name without what file systems do not take.
std::string file_name_of(std::string_view name);

}  // namespace ui
