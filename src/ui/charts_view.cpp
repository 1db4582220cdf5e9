#include "ui/charts_view.hpp"

#include <algorithm>

namespace ui {

namespace {

constexpr float share_lines = 18;  // heights, in lines of the charts' text
constexpr float slope_lines = 32;
constexpr float multiples_lines = 64;  // of a page

std::vector<chart::TallyBar> bars_of(const plan::Plan& plan, chart::TallyRows rows, plan::FiscalYear year) {
    switch (rows) {
        case chart::TallyRows::groups: {
            // A bar stands for a group, so a press on it leads to the group's rows.
            std::vector<chart::TallyBar> bars = chart::group_bars(plan, year);
            for (std::size_t i = 0; i < bars.size(); ++i) bars[i].measure = plan.groups[i].id;
            return bars;
        }
        case chart::TallyRows::sections:
            return chart::section_bars(plan, year);
        case chart::TallyRows::years:
            return chart::year_bars(plan);
    }
    return {};
}

}  // namespace

std::optional<plan::FiscalYear> slope_begin(const plan::Plan& plan, plan::FiscalYear chosen, plan::FiscalYear focus) {
    std::optional<plan::FiscalYear> before;
    std::optional<plan::FiscalYear> after;
    for (const plan::PlanYear& year : plan.years) {
        if (year.year == chosen && !(chosen == focus)) return chosen;
        if (year.year.year < focus.year && (!before || before->year < year.year.year)) before = year.year;
        if (year.year.year > focus.year && (!after || year.year.year < after->year)) after = year.year;
    }
    return before ? before : after;
}

ChartsView build_charts_view(const plan::Plan& plan, plan::FiscalYear year, const ChartChoice& choice,
                             const chart::Style& style) {
    ChartsView view;
    view.tallies = chart::stacked_tallies(bars_of(plan, choice.rows, year), choice.rows, style);
    view.share = chart::share_over_years(chart::share_years(plan), year, share_lines * style.text_size, style);
    view.from = slope_begin(plan, choice.from, year);
    if (view.from) {
        const bool backwards = year.year < view.from->year;
        const chart::SlopeRows rows =
            backwards ? chart::slope_rows(plan, year, *view.from) : chart::slope_rows(plan, *view.from, year);
        view.lines = rows.rows.size();
        if (view.lines > 0 && view.lines <= most_slope_lines)
            view.slope = chart::slope(rows, slope_lines * style.text_size, style);
    }
    const chart::MatrixRows sections = chart::section_matrix_rows(plan);
    if (!sections.rows.empty()) {
        view.sections = chart::joined(chart::matrix_header(sections, year, style),
                                      chart::matrix(sections, 0, sections.rows.size(), year, style));
    }
    const std::vector<chart::Panel> panels = chart::panels_of(plan);
    const chart::PanelPages pages = chart::panel_pages(panels, multiples_lines * style.text_size, style);
    view.pages = pages.pages;
    if (pages.pages > 0) {
        view.page = std::min(choice.page, pages.pages - 1);
        view.multiples = chart::small_multiples(plan, panels, view.page, year, pages, style);
    }
    return view;
}

const chart::Scene& scene_of(const ChartsView& view, ChartKind kind) {
    switch (kind) {
        case ChartKind::tallies:
            return view.tallies;
        case ChartKind::share:
            return view.share;
        case ChartKind::slope:
            return view.slope;
        case ChartKind::sections:
            return view.sections;
        case ChartKind::multiples:
            break;
    }
    return view.multiples;
}

std::string_view title_of(const Strings& s, ChartKind kind) {
    switch (kind) {
        case ChartKind::tallies:
            return s.chart_tallies;
        case ChartKind::share:
            return s.share_met;
        case ChartKind::slope:
            return s.chart_slope;
        case ChartKind::sections:
            return s.chart_sections;
        case ChartKind::multiples:
            break;
    }
    return s.chart_multiples;
}

}  // namespace ui
