// 図: every chart of what is selected, one below the other; each can be taken out of the app.

#include <algorithm>

#include "ui/chart_export.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/painter.hpp"
#include "ui/scroll_area.hpp"
#include "ui/table_filters.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

constexpr float chart_pad = 18;

/// What stands beside a chart's title.
struct Control {
    std::string_view key;
    std::string_view name;
    std::vector<MenuOption> options;
};

/// A sheet with a title, a choice or none, the menu of the chart, and the chart. Returns its height.
float draw_chart_card(Ui& ui, float x, float y, float width, ChartKind kind, const chart::Scene& scene, Control control,
                      const OnHit& on_hit, std::string_view instead) {
    const Theme& t = ui.theme;
    const ScopedId id(title_of(ui.s, kind));
    const float pad = t.px(chart_pad);
    const float inner = width - 2 * pad;
    const float menu = export_button_width(ui) + t.px(8);
    const Layers layers;
    layers.front();
    float at = y + pad;
    const std::string_view title = title_of(ui.s, kind);
    at += std::max(heading(ui, x + pad, at, inner - menu, title, {.size = t.px(16), .bold = true}, 2),
                   export_button_width(ui));
    if (instead.empty()) export_menu(ui, x + width - pad, y + pad, title, ExportChart{kind, {}, ExportForm::png});
    if (!control.options.empty()) {
        const float control_width = choice_width(ui, control.options, std::min(inner, t.px(300)));
        choice(ui, control.key, {x + pad, at, control_width, t.control()}, control.name, std::move(control.options));
        at += t.control();
    }
    at += t.px(10);
    if (instead.empty()) {
        paint(ui, "chart", scene, x + pad, at, on_hit);
        at += scene.size.height;
    } else {
        at += paragraph(ui, x + pad, at, inner, instead, {.size = t.body(), .color = color::faint_text});
    }
    at += pad;
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y;
}

std::vector<MenuOption> row_options(const Ui& ui, const ChartChoice& choice) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string_view label, chart::TallyRows rows) {
        ChartChoice other = choice;
        other.rows = rows;
        options.push_back({std::string(label), choice.rows == rows, 0, ChooseCharts{other}});
    };
    add(ui.s.tallies_by_group, chart::TallyRows::groups);
    add(ui.s.tallies_by_section, chart::TallyRows::sections);
    add(ui.s.tallies_by_year, chart::TallyRows::years);
    return options;
}

std::vector<MenuOption> from_options(const Ui& ui, const plan::Plan& plan, plan::FiscalYear focus, const ChartsView& view,
                                     const ChartChoice& choice) {
    std::vector<MenuOption> options;
    for (const plan::PlanYear& year : plan.years) {
        if (year.year == focus) continue;
        ChartChoice other = choice;
        other.from = year.year;
        options.push_back({fill(ui.s.slope_with, {year_label(ui.language, plan, year.year)}), year.year == view.from, 0,
                           ChooseCharts{other}});
    }
    return options;
}

/// Pages of the small multiples; returns the height.
float draw_pages(Ui& ui, float x, float y, float width, const ChartsView& view, const ChartChoice& choice) {
    if (view.pages < 2) return 0;
    const Theme& t = ui.theme;
    const auto to = [&](std::size_t page) {
        ChartChoice other = choice;
        other.page = page;
        return ChooseCharts{other};
    };
    const ButtonText previous{.label = ui.s.previous_page, .icon = Icon::chevron_left, .icon_only = true};
    const ButtonText next{.label = ui.s.next_page, .icon = Icon::chevron_right, .icon_only = true};
    const std::string position = fill(ui.s.position, {grouped(view.page + 1), grouped(view.pages)});
    const float step = button_width(ui, previous);
    const float middle = t.px(110);
    const float left = x + (width - 2 * step - middle) / 2;
    if (button(ui, "previous page", {left, y, step, t.control()}, previous, ButtonLook::plain, view.page == 0))
        ui.act(to(view.page - 1));
    draw_line(ui, {left + step, y, middle, t.control()}, position, {.size = t.body(), .align = TextAlign::center});
    if (button(ui, "next page", {left + step + middle, y, step, t.control()}, next, ButtonLook::plain,
               view.page + 1 >= view.pages))
        ui.act(to(view.page + 1));
    return t.control() + t.gap();
}

}  // namespace

float charts_width(const Ui& ui, float window_width) {
    const Span span = page_span(ui, 0, window_width - scroll_bar_width());
    return span.width - 2 * ui.theme.px(chart_pad);
}

void draw_charts(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const ChartsView& view,
                 const RowCount& rows, const TableChoices& choices, const Selection& selection, const ChartChoice& choice) {
    ScrollArea area(ui, "charts", box);
    const Span span = page_span(ui, area.x(), area.width());
    const float gap = ui.theme.gap();
    float at = area.y() + ui.theme.px(14);
    at += draw_filters(ui, span, at, rows, choices, selection) + ui.theme.px(12);
    if (rows.shown == 0) {
        at += empty_state(ui, span.x, at, span.width, ui.s.no_rows_title, ui.s.no_rows_text, Icon::search);
        area.set_content_height(at - area.y());
        return;
    }
    const plan::Plan& plan = document.plan();
    const OnHit to_group = [&](const std::string& group) {
        Filters of_group = selection.filters;
        of_group.group = group;
        return Action(ShowInTable{of_group});
    };
    const bool by_group = choice.rows == chart::TallyRows::groups;
    at += draw_chart_card(ui, span.x, at, span.width, ChartKind::tallies, view.tallies,
                          {"rows", ui.s.tallies_rows, row_options(ui, choice)}, by_group ? to_group : OnHit{}, {}) +
          gap;
    at += draw_chart_card(ui, span.x, at, span.width, ChartKind::share, view.share, {}, {}, {}) + gap;
    if (view.from) {
        std::string_view instead;
        if (view.lines == 0) instead = ui.s.slope_none;
        if (view.lines > most_slope_lines) instead = ui.s.slope_too_many;
        at += draw_chart_card(ui, span.x, at, span.width, ChartKind::slope, view.slope,
                              {"from", ui.s.slope_from, from_options(ui, plan, year, view, choice)}, {}, instead) +
              gap;
    }
    if (view.sections.size.height > 0)
        at += draw_chart_card(ui, span.x, at, span.width, ChartKind::sections, view.sections, {}, {}, {}) + gap;
    if (view.pages > 0) {
        at += draw_chart_card(ui, span.x, at, span.width, ChartKind::multiples, view.multiples, {}, {}, {}) + gap;
        at += draw_pages(ui, span.x, at, span.width, view, choice);
    }
    area.set_content_height(at + gap - area.y());
}

}  // namespace ui
