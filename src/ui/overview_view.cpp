#include "ui/overview_view.hpp"

#include <algorithm>

namespace ui {

OverviewView build_overview_view(const Document& document, plan::FiscalYear year) {
    const plan::Plan& plan = document.plan();
    OverviewView view{judge::tally(plan, year), chart::group_bars(plan, year), {}};
    // A bar stands for a group, so a press on it leads to the group's rows.
    const std::size_t count = std::min(view.bars.size(), plan.groups.size());
    for (std::size_t i = 0; i < count; ++i) view.bars[i].measure = plan.groups[i].id;
    for (const plan::PlacedMeasure& placed : document.measures()) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            if (chart::has_bullet_row(indicator, year)) view.bullets.push_back({placed.measure, &indicator});
        }
    }
    return view;
}

chart::MatrixRows shown_matrix_rows(const Document& document, std::size_t first, std::size_t last) {
    const std::vector<plan::PlacedMeasure>& measures = document.measures();
    chart::MatrixRows rows{document.plan().years, {}};
    for (std::size_t i = first; i < std::min(last, measures.size()); ++i) {
        rows.rows.push_back(chart::matrix_row(document.plan(), *measures[i].measure));
    }
    return rows;
}

std::vector<chart::BulletRow> shown_bullet_rows(const OverviewView& view, std::size_t first, std::size_t last,
                                                plan::FiscalYear year) {
    std::vector<chart::BulletRow> rows;
    for (std::size_t i = first; i < std::min(last, view.bullets.size()); ++i) {
        const OverviewView::Bullet& bullet = view.bullets[i];
        if (auto row = chart::bullet_row(*bullet.measure, *bullet.indicator, year)) rows.push_back(*std::move(row));
    }
    return rows;
}

}  // namespace ui
