#include "ui/overview_view.hpp"

#include <algorithm>

namespace ui {

OverviewView build_overview_view(const Document& document, plan::FiscalYear year) {
    const plan::Plan& plan = document.plan();
    OverviewView view{judge::tally(plan, year), chart::group_bars(plan, year), chart::matrix_rows(plan),
                      chart::bullet_rows(plan, year)};
    // A bar stands for a group, so a press on it leads to the group's rows.
    const std::size_t count = std::min(view.bars.size(), plan.groups.size());
    for (std::size_t i = 0; i < count; ++i) view.bars[i].measure = plan.groups[i].id;
    return view;
}

}  // namespace ui
