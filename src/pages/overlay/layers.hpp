#pragma once
// What lies over the pages: the menu of a list box, the report on a file, progress, the place to drop a file, tooltips.

#include <optional>
#include <string>
#include <vector>

#include "l10n/problem_text.hpp"
#include "pages/page_ui.hpp"

namespace ui {

/// What opening a file came to, where there is something to say.
struct OpenReport {
    std::string title;
    std::string consolation;  ///< what stays as it was
    std::vector<ProblemLine> problems;
    bool failed = true;  ///< else opened, with warnings
};

struct Progress {
    std::string name;  ///< of a file
    std::size_t loaded = 0;
    std::size_t total = 0;         ///< 0: not known
    bool looks_for_plans = false;  ///< in the browser's storage, and no file
};

/// As wide as the widest of its options.
float menu_width(const PageUi& ui, const Menu& menu);
/// `menu.width` is known.
void draw_menu(PageUi& ui, const Box& window, const Menu& menu);
void draw_report(PageUi& ui, const Box& window, const OpenReport& report);
void draw_progress(PageUi& ui, const Box& window, const Progress& progress);
void draw_drop_place(PageUi& ui, const Box& window);
void draw_tooltip(PageUi& ui, const Box& window, const Tooltip& tooltip);

}  // namespace ui
