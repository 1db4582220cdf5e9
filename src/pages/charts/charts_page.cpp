// 図: every chart of what is selected, one below the other; each can be taken out of the app.

#include <algorithm>
#include <utility>

#include "pages/charts/chart_export.hpp"
#include "pages/pages.hpp"
#include "pages/table/table_filters.hpp"
#include "pages/widgets/menus.hpp"
#include "pages/widgets/no_years.hpp"
#include "pages/widgets/painter.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"
#include "views/lists_text.hpp"

namespace ui {

namespace {

constexpr float chart_pad = 18;

/// What stands beside a chart's title.
struct Control {
    std::string_view key;
    std::string_view name;
    std::vector<MenuOption> options;
};

/// What a card shows.
struct Card {
    ChartKind kind;
    const chart::Scene& scene;
    std::uint64_t version;  ///< of the scene
    std::vector<Control> controls{};
    OnHit on_hit{};
    Links links = Links::none;
    std::string_view instead{};                                          ///< of the chart, a sentence
    std::vector<std::pair<std::string_view, std::string_view>> lines{};  ///< under it: a name and what it comes to
    std::string lines_title{};
};

/// Names and texts side by side; returns the height.
float draw_lines(PageUi& ui, float x, float y, float width, const Card& of) {
    if (of.lines.empty()) return 0;
    const Theme& t = ui.theme;
    const TextLook name{.size = t.caption(), .color = color::faint_text};
    const TextLook text{.size = t.caption()};
    float widest = 0;
    for (const auto& line : of.lines) widest = std::max(widest, ui.fonts.width(line.first, name.size, name.bold));
    const bool beside = widest + t.px(16) < width * 0.55F;
    float at = y + t.px(10);
    at += heading(ui, x, at, width, of.lines_title, {.size = t.caption(), .bold = true}, 3) + t.px(2);
    for (const auto& [first, second] : of.lines) {
        const float head = draw_text(ui, x, at, width, first, name);
        const float left = beside ? widest + t.px(16) : 0;
        if (!beside) at += head;
        const std::string all = spaced(ui.s, {first, second});
        at += paragraph_named(ui, x + left, at, width - left, second, all, text);
    }
    return at - y;
}

/// A sheet with a title, a choice or none, the menu of the chart, and the chart. Returns its height.
float draw_chart_card(PageUi& ui, float x, float y, float width, const Card& of) {
    const auto& [kind, scene, version, controls, on_hit, links, instead, lines, lines_title] = of;
    const Theme& t = ui.theme;
    const ScopedId id("card " + std::to_string(static_cast<int>(kind)));
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
    float left = x + pad;
    for (const Control& control : controls) {
        const float control_width = choice_width(ui, control.options, std::min(inner, t.px(300)));
        if (left > x + pad && left + control_width > x + width - pad) {
            left = x + pad;
            at += t.control() + t.px(8);
        }
        choice(ui, control.key, {left, at, control_width, t.control()}, control.name, control.options);
        left += control_width + t.px(8);
    }
    if (!controls.empty()) at += t.control();
    at += t.px(10);
    if (instead.empty()) {
        at += moving_scene(ui, "chart", version, [&scene = scene] { return scene; }).size.height;
        paint_moving(ui, "chart", x + pad, at - scene.size.height, on_hit, links);
        at += draw_lines(ui, x + pad, at, inner, of);
    } else {
        at += paragraph(ui, x + pad, at, inner, instead, {.size = t.body(), .color = color::faint_text});
    }
    at += pad;
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y;
}

std::vector<MenuOption> row_options(const PageUi& ui, const ChartChoice& choice) {
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

std::vector<MenuOption> from_options(const PageUi& ui, const plan::Plan& plan, plan::FiscalYear focus,
                                     const ChartsView& view, const ChartChoice& choice) {
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

std::vector<MenuOption> rule_options(const PageUi& ui, const plan::Plan& plan, const ChartChoice& choice) {
    std::vector<MenuOption> options;
    // The plan's own grades may have gone since they were chosen.
    const bool gone = choice.rule == Rule::own && plan.grades.empty();
    const Rule chosen = gone ? Rule::recorded : choice.rule;
    for (const Rule rule : rules_for(plan)) {
        ChartChoice other = choice;
        other.rule = rule;
        options.push_back({std::string(name_of(ui.s, rule)), chosen == rule, 0, ChooseCharts{other}});
    }
    return options;
}

/// Goes through the years, where there are several; returns the height.
float draw_player(PageUi& ui, float x, float y, float width, const plan::Plan& plan, plan::FiscalYear year, bool playing) {
    if (played_years(plan).size() < 2) return 0;
    const Theme& t = ui.theme;
    const ButtonText text{.label = playing ? ui.s.stop_playing : ui.s.play_years,
                          .icon = playing ? Icon::close : Icon::play};
    const float own = button_width(ui, text);
    if (button(ui, "play", {x, y, own, t.control()}, text)) ui.act(PlayYears{});
    if (playing)
        draw_line(ui, {x + own + t.px(14), y, width - own - t.px(14), t.control()}, year_label(ui.language, plan, year),
                  {.size = t.title(), .bold = true});
    return t.control() + t.px(12);
}

/// Pages of the small multiples; returns the height.
float draw_pages(PageUi& ui, float x, float y, float width, const ChartsView& view, const ChartChoice& choice) {
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

float charts_width(const PageUi& ui, float window_width) {
    const Span span = page_span(ui, 0, window_width - scroll_bar_width());
    return span.width - 2 * ui.theme.px(chart_pad);
}

void draw_charts_without_years(PageUi& ui, const Box& box) {
    ScrollArea area(ui, "charts", box);
    const Span span = page_span(ui, area.x(), area.width());
    const float top = area.y() + ui.theme.px(14);
    area.set_content_height(top + draw_no_years(ui, span.x, top, span.width) - area.y());
}

void draw_charts(PageUi& ui, const Box& box, const Document& document, plan::FiscalYear year, const ChartsView& view,
                 const RowCount& rows, const TableChoices& choices, const Selection& selection, const ChartsState& state) {
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
    const ChartChoice& choice = state.choice;
    const OnHit to_group = [&](const std::string& group) {
        Filters of_group = selection.filters;
        of_group.group = group;
        return Action(ShowInTable{of_group});
    };
    const auto draw = [&](const Card& one) { at += draw_chart_card(ui, span.x, at, span.width, one) + gap; };
    at += draw_player(ui, span.x, at, span.width, plan, year, state.playing);
    Card tallies{ChartKind::tallies, view.tallies, view.version};
    tallies.controls = {{"rows", ui.s.tallies_rows, row_options(ui, choice)},
                        {"rule", ui.s.rule, rule_options(ui, plan, choice)}};
    if (choice.rows == chart::TallyRows::groups) tallies.on_hit = to_group;
    tallies.lines_title = spaced(ui.s, {ui.s.under_each_rule, year_label(ui.language, plan, year)});
    const std::vector<Rule> rules = rules_for(plan);
    for (std::size_t i = 0; i < std::min(rules.size(), view.by_rule.size()); ++i)
        tallies.lines.emplace_back(name_of(ui.s, rules[i]), view.by_rule[i]);
    const judge::Grades* scale = scale_of(plan, choice.rule);
    const std::string grades = scale != nullptr ? grades_line(ui.s, *scale) : std::string();
    if (scale != nullptr) {
        tallies.lines.emplace_back(ui.s.grades, grades);
        tallies.lines.emplace_back(ui.s.degree, ui.s.degree_formula);
    }
    draw(tallies);
    draw({ChartKind::share, view.share, view.version});
    if (view.from) {
        Card slope{ChartKind::slope, view.slope, view.version};
        slope.controls = {{"from", ui.s.slope_from, from_options(ui, plan, year, view, choice)}};
        slope.links = Links::measures;
        if (view.lines == 0) slope.instead = ui.s.slope_none;
        if (view.lines > most_slope_lines) slope.instead = ui.s.slope_too_many;
        draw(slope);
    }
    if (view.sections.size.height > 0) draw({ChartKind::sections, view.sections, view.version});
    if (view.pages > 0) {
        Card multiples{ChartKind::multiples, view.multiples, view.version};
        multiples.links = Links::measures;
        draw(multiples);
        at += draw_pages(ui, span.x, at, span.width, view, choice);
    }
    area.set_content_height(at + gap - area.y());
}

}  // namespace ui
