#include "views/charts_view.hpp"

#include <algorithm>
#include <utility>

#include "judge/grades.hpp"

namespace ui {

namespace {

constexpr float share_lines = 18;  // heights, in lines of the charts' text
constexpr float slope_lines = 32;
constexpr float multiples_lines = 64;  // of a page

chart::Judged judged_by(Rule rule) { return rule == Rule::computed ? chart::Judged::computed : chart::Judged::recorded; }

/// A bar stands for a group, so a press on it leads to the group's rows.
template <class Bar>
std::vector<Bar> leading_to_groups(std::vector<Bar> bars, const plan::Plan& plan, chart::TallyRows rows) {
    if (rows != chart::TallyRows::groups) return bars;
    for (std::size_t i = 0; i < bars.size(); ++i) bars[i].link = plan.groups[i].id;
    return bars;
}

chart::Scene build_tallies(const ChartsOf& of, const chart::Style& style) {
    const chart::TallyRows rows = of.choice.rows;
    if (const judge::Grades* scale = scale_of(of.plan, of.choice.rule)) {
        return chart::stacked_grades(leading_to_groups(chart::grade_bars(of.plan, *scale, rows, of.year), of.plan, rows),
                                     *scale, rows, style);
    }
    return chart::stacked_tallies(
        leading_to_groups(chart::tally_bars(of.plan, rows, of.year, judged_by(of.choice.rule)), of.plan, rows), rows, style);
}

std::optional<chart::SlopeRows> slope_of(const ChartsOf& of) {
    const auto from = slope_begin(of.plan, of.choice.from, of.year);
    if (!from) return std::nullopt;
    const bool backwards = of.year.year < from->year;
    return backwards ? chart::slope_rows(of.plan, of.year, *from) : chart::slope_rows(of.plan, *from, of.year);
}

chart::Scene build_slope(const std::optional<chart::SlopeRows>& rows, const chart::Style& style) {
    if (!rows || rows->rows.empty() || rows->rows.size() > most_slope_lines) return {};
    return chart::slope(*rows, slope_lines * style.text_size, style);
}

chart::Scene build_sections(const ChartsOf& of, const chart::Style& style) {
    const chart::MatrixRows rows = chart::section_matrix_rows(of.plan);
    if (rows.rows.empty()) return {};
    return chart::joined(chart::matrix_header(rows, of.year, style),
                         chart::matrix(rows, 0, rows.rows.size(), of.year, style));
}

struct Multiples {
    std::vector<chart::Panel> panels;
    chart::PanelPages pages;
    std::size_t page = 0;
};

Multiples multiples_of(const ChartsOf& of, const chart::Style& style) {
    Multiples multiples;
    for (const TableRow& row : of.rows.rows) {
        if (row.indicator != nullptr) multiples.panels.push_back({row.placed->measure, row.indicator});
    }
    multiples.pages = chart::panel_pages(multiples.panels, multiples_lines * style.text_size, style);
    if (multiples.pages.pages > 0) multiples.page = std::min(of.choice.page, multiples.pages.pages - 1);
    return multiples;
}

chart::Scene build_multiples(const Multiples& multiples, const ChartsOf& of, const chart::Style& style) {
    if (multiples.pages.pages == 0) return {};
    return chart::small_multiples(of.plan, multiples.panels, multiples.page, of.year, multiples.pages, style);
}

chart::Scene build_groups(const ChartsOf& of, const chart::Style& style) {
    constexpr auto rows = chart::TallyRows::groups;
    return chart::stacked_tallies(chart::tally_bars(of.plan, rows, of.year), rows, style);
}

chart::Scene build_matrix(const ChartsOf& of, const chart::Style& style) {
    chart::MatrixRows rows{of.plan.years, {}, false};
    for (const plan::PlacedMeasure* placed : measures_of(of.rows))
        rows.rows.push_back(chart::matrix_row(of.plan, *placed->measure));
    if (rows.rows.empty() || rows.rows.size() > most_picture_rows) return {};
    return chart::joined(chart::matrix_header(rows, of.year, style),
                         chart::matrix(rows, 0, rows.rows.size(), of.year, style));
}

chart::Scene build_bullets(const ChartsOf& of, const chart::Style& style) {
    std::vector<chart::BulletRow> rows;
    for (const TableRow& row : of.rows.rows) {
        if (row.indicator == nullptr) continue;
        if (auto bullet = chart::bullet_row(*row.placed->measure, *row.indicator, of.year))
            rows.push_back(*std::move(bullet));
    }
    if (rows.empty() || rows.size() > most_picture_rows) return {};
    return chart::joined(chart::bullet_header(style), chart::bullets(rows, 0, rows.size(), style));
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

std::vector<plan::FiscalYear> played_years(const plan::Plan& plan) {
    std::vector<plan::FiscalYear> all;
    std::vector<plan::FiscalYear> evaluated;
    for (const plan::PlanYear& year : plan.years) {
        all.push_back(year.year);
        if (year.state == plan::YearState::evaluated) evaluated.push_back(year.year);
    }
    return evaluated.size() < 2 ? all : evaluated;
}

chart::Scene build_chart(ChartKind kind, const ChartsOf& of, const chart::Style& style) {
    switch (kind) {
        case ChartKind::tallies:
            return build_tallies(of, style);
        case ChartKind::share:
            return chart::share_over_years(chart::share_years(of.plan), of.year, share_lines * style.text_size, style);
        case ChartKind::slope:
            return build_slope(slope_of(of), style);
        case ChartKind::sections:
            return build_sections(of, style);
        case ChartKind::groups:
            return build_groups(of, style);
        case ChartKind::matrix:
            return build_matrix(of, style);
        case ChartKind::bullets:
            return build_bullets(of, style);
        case ChartKind::multiples:
            break;
    }
    return build_multiples(multiples_of(of, style), of, style);
}

std::vector<Rule> rules_for(const plan::Plan& plan) {
    if (plan.grades.empty()) return {Rule::recorded, Rule::computed, Rule::agencies};
    return {Rule::recorded, Rule::computed, Rule::own, Rule::agencies};
}

const judge::Grades* scale_of(const plan::Plan& plan, Rule rule) {
    if (rule == Rule::agencies) return &judge::agencies();
    return rule == Rule::own && !plan.grades.empty() ? &plan.grades : nullptr;
}

std::string_view name_of(const Strings& s, Rule rule) {
    switch (rule) {
        case Rule::recorded:
            return s.rule_recorded;
        case Rule::computed:
            return s.rule_computed;
        case Rule::own:
            return s.rule_own;
        case Rule::agencies:
            break;
    }
    return s.rule_agencies;
}

std::string tally_by(const Strings& s, const ChartsOf& of, Rule rule) {
    std::vector<std::pair<std::string, int>> counts;
    const auto for_each = [&](const auto& count) {
        for (const TableRow& row : of.rows.rows) {
            if (row.indicator != nullptr) count(*row.indicator);
        }
    };
    if (const judge::Grades* scale = scale_of(of.plan, rule)) {
        judge::GradeTally tally = judge::none_of(*scale);
        for_each([&](const plan::Indicator& indicator) { judge::count(tally, *scale, indicator, of.year); });
        for (std::size_t i = 0; i < scale->size(); ++i) {
            if (!(*scale)[i].by_person) counts.emplace_back((*scale)[i].name, tally.counts[i]);
        }
        counts.emplace_back(s.ungraded, tally.ungraded);
    } else {
        judge::Tally tally;
        for_each([&](const plan::Indicator& indicator) {
            if (rule == Rule::computed) return judge::count_computed(tally, indicator, of.year);
            judge::count(tally, indicator, of.year);
        });
        counts = {
            {std::string(s.met), tally.met}, {std::string(s.missed), tally.missed}, {std::string(s.unset), tally.unset}};
        if (tally.unjudged > 0) counts.emplace_back(s.unjudged, tally.unjudged);
    }
    std::string text;
    for (const auto& [name, count] : counts) {
        text += (text.empty() ? "" : "  ") + name + " " + grouped(static_cast<std::size_t>(count));
    }
    return text;
}

ChartsView build_charts_view(const Strings& s, const ChartsOf& of, const chart::Style& style) {
    ChartsView view;
    view.tallies = build_chart(ChartKind::tallies, of, style);
    for (const Rule rule : rules_for(of.plan)) view.by_rule.push_back(tally_by(s, of, rule));
    view.share = build_chart(ChartKind::share, of, style);
    view.from = slope_begin(of.plan, of.choice.from, of.year);
    const auto slope = slope_of(of);
    view.lines = slope ? slope->rows.size() : 0;
    view.slope = build_slope(slope, style);
    view.sections = build_chart(ChartKind::sections, of, style);
    const Multiples multiples = multiples_of(of, style);
    view.page = multiples.page;
    view.pages = multiples.pages.pages;
    view.multiples = build_multiples(multiples, of, style);
    return view;
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
        case ChartKind::groups:
            return s.by_group;
        case ChartKind::matrix:
            return s.matrix;
        case ChartKind::bullets:
            return s.bullets;
        case ChartKind::multiples:
            break;
    }
    return s.chart_multiples;
}

}  // namespace ui
