#include "views/overview_view.hpp"

#include <algorithm>
#include <utility>

namespace ui {

OverviewView build_overview_view(const Document& document, plan::FiscalYear year, const TableView& selected) {
    const plan::Plan& plan = document.plan();
    std::vector<chart::TallyBar> bars = chart::tally_bars(plan, chart::TallyRows::groups, year);
    std::vector<bool> has_rows(plan.groups.size(), false);
    // A bar stands for a group, so a press on it leads to the group's rows.
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].link = plan.groups[i].id;
        bars[i].tally = {};
    }
    OverviewView view;
    view.rows = selected.rows.size();
    view.all_rows = selected.all;
    view.measures = measures_of(selected);
    for (const TableRow& row : selected.rows) {
        const plan::Group* const top = row.placed->path.empty() ? nullptr : row.placed->path.front();
        const auto group = top == nullptr ? bars.size() : static_cast<std::size_t>(top - plan.groups.data());
        if (group < bars.size()) has_rows[group] = true;
        if (row.indicator == nullptr) continue;
        judge::count(view.tally, *row.indicator, year);
        if (group < bars.size()) judge::count(bars[group].tally, *row.indicator, year);
        if (chart::has_bullet_row(*row.indicator, year)) view.bullets.push_back({row.placed->measure, row.indicator});
    }
    const bool all = view.measures.size() == document.measures().size();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (all || has_rows[i]) view.bars.push_back(std::move(bars[i]));
    }
    return view;
}

chart::MatrixRows shown_matrix_rows(const Document& document, const OverviewView& view, std::size_t first,
                                    std::size_t last) {
    chart::MatrixRows rows{document.plan().years, {}};
    for (std::size_t i = first; i < std::min(last, view.measures.size()); ++i) {
        rows.rows.push_back(chart::matrix_row(document.plan(), *view.measures[i]->measure));
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
