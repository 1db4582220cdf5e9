#pragma once
// What is printed, and on which paper.

#include "l10n/strings.hpp"
#include "model/selection.hpp"
#include "platform/platform.hpp"
#include "report/report.hpp"

namespace ui {

struct PrintChoice {
    bool selected = true;  ///< what is selected, where something is; else the whole plan
    report::Paper paper = report::Paper::a4_portrait;
    bool operator==(const PrintChoice&) const = default;
};

enum class ReportUse { print, file };

PrintChoice recalled_print(platform::Edge& edge);
void remember_print(platform::Edge& edge, const PrintChoice& choice);

/// By a search or a filter; the order of the rows selects nothing.
inline bool is_narrowed(const Selection& selection) { return !selection.query.empty() || !(selection.filters == Filters{}); }

}  // namespace ui
