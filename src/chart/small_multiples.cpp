// Indicators over the years, many on a page: one legend, one size, each with its own axis. From top to bottom: what holds
// for all; rows of panels, each a title of at most two lines over its chart.

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

constexpr float gap = 20;  ///< between panels
constexpr std::size_t title_lines = 2;
constexpr std::size_t note_lines = 3;
/// Width to height that reads best (banking lines to about 45°; Cleveland, 1988): panels come as near to it as they can.
constexpr float best_shape = 1.5F;

float title_height(const Style& style) { return line_height(style.text_size) * title_lines + 6; }

std::vector<LegendItem> legend_of(const std::vector<Panel>& panels, const Words& words) {
    std::vector<LegendItem> items{
        {LegendItem::Swatch::line_with_diamond, Ink::target, Fill::solid, words.target, series::target},
        {LegendItem::Swatch::box, Ink::actual_focus, Fill::solid, words.actual, series::actual}};
    const bool forecast = std::any_of(panels.begin(), panels.end(), [](const Panel& panel) {
        return std::any_of(panel.indicator->years.begin(), panel.indicator->years.end(),
                           [](const plan::IndicatorYear& year) { return year.forecast; });
    });
    if (forecast) items.push_back({LegendItem::Swatch::box, Ink::forecast, Fill::hatched, words.forecast, series::actual});
    return items;
}

/// What holds for all panels of all pages; returns its height.
float draw_header(Scene& scene, const std::vector<Panel>& panels, const Style& style) {
    const float small = small_text(style);
    float y = draw_legend(scene, legend_of(panels, style.words), {}, style);
    const bool lower = std::any_of(panels.begin(), panels.end(),
                                   [](const Panel& panel) { return panel.indicator->direction == plan::Direction::lower; });
    const std::string note = style.words.own_scale + (lower ? "  ↓ " + style.words.lower_better : std::string());
    for (const std::string& line : wrapped(note, width_of(style), note_lines, small, false, style.measure)) {
        put(scene, Label{{0, y}, Align::start, small, false, Ink::faint_text, line});
        y += line_height(small);
    }
    return y + 8;
}

/// The least height in which draw_years_axes and what is drawn in it find room, for all of them.
float least_chart_height(const std::vector<Panel>& panels, const Style& style) {
    bool words = false;
    bool falls = false;
    for (const Panel& panel : panels) {
        bool number = false;
        bool target_words = false;
        for (const plan::IndicatorYear& year : panel.indicator->years) {
            for (const auto* amount : {&year.target, &year.actual}) {
                const bool has_number = *amount && (*amount)->number;
                number = number || has_number;
                falls = falls || (has_number && *(*amount)->number < 0);
            }
            target_words = target_words || (plan::is_set(year.target) && !year.target->number);
        }
        words = words || (number && target_words);
    }
    const float size = style.text_size;
    return 9.6F * size + 26 + (words ? 4.6F * size : 0) + (falls ? 1.2F * size + 8 : 0);
}

/// Words that need more room than a panel has: all verdicts, and the words of the year in focus (of the last one where the
/// indicator has none in focus); the other years' words answer to the pointer.
Scene words_in_short(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                     float height, const Style& style) {
    const float size = style.text_size;
    const float small = small_text(style);
    const float width = width_of(style);
    Scene scene;
    scene.size = {width, height};
    scene.name = years_name(indicator, points, focus, style.words);
    scene.table = year_table(points, style.words);
    const Columns columns{0, width, points.size()};
    const std::vector<plan::FiscalYear> years = years_of(points);
    const float labels = year_labels_height(columns, years, focus, style);
    const float marks = height - size / 2 - 5;
    const float bottom = marks - size / 2 - 4 - labels;
    const auto at = std::find(years.begin(), years.end(), focus);
    const YearPoint& told = at == years.end() ? points.back() : points[static_cast<std::size_t>(at - years.begin())];

    const float half = (bottom - 4) / 2;
    const float room = (half - line_height(small)) / line_height(size);
    const auto draw = [&](float y, const std::string& word, const std::string& text, Ink ink) {
        const std::string heading = pair_of(std::to_string(told.year.year), word);
        put(scene,
            Label{{0, y}, Align::start, small, false, Ink::faint_text, elided(heading, width, small, false, style.measure)});
        y += line_height(small);
        const auto most = static_cast<std::size_t>(std::max(room, 1.0F));
        for (const std::string& line : wrapped(text, width, most, size, false, style.measure)) {
            put(scene, Label{{0, y}, Align::start, size, false, ink, line});
            y += line_height(size);
        }
    };
    const auto text_or_none = [&](const std::string& text) { return text.empty() ? style.words.no_value : text; };
    draw(0, style.words.target, text_or_none(told.target_text), Ink::target_text);
    const std::string& actual = told.forecast ? style.words.forecast : style.words.actual;
    draw(half, actual, text_or_none(told.actual_text), Ink::actual_text);
    draw_year_labels(scene, columns, years, focus, bottom, style);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const VerdictLook look = look_of(points[i].verdict);
        put(scene, Mark{{columns.center(i), marks}, std::min(size, columns.width() * 0.85F), look.shape, look.ink});
        scene.hits.push_back(year_hit({columns.start(i), 0, columns.width(), height}, indicator, points[i], style.words));
    }
    return scene;
}

/// `style` is that of a panel.
void draw_panel(Scene& scene, const plan::Plan& plan, const Panel& panel, plan::MaybeYear focus, const Rect& area,
                const Style& style) {
    const plan::Indicator& indicator = *panel.indicator;
    const float size = style.text_size;
    put(scene, Path{{{area.x, area.y}, {right_of(area), area.y}}, Ink::grid, 1, false});
    const std::string title = pair_of(one_line(panel.measure->code), one_line(indicator.name));
    const std::string arrow = indicator.direction == plan::Direction::lower ? " ↓" : "";
    const float room = area.width - style.measure(arrow, size, true);
    std::vector<std::string> lines = wrapped(title, room, title_lines, size, true, style.measure);
    if (!lines.empty()) lines.back() += arrow;
    float y = area.y + 4;
    for (const std::string& line : lines) {
        put(scene, Label{{area.x, y}, Align::start, size, true, Ink::text, line});
        y += line_height(size);
    }
    const float top = title_height(style);
    const float height = area.height - top;
    const std::vector<YearPoint> points = points_of(plan, indicator);
    Scene chart = years_scene(indicator, points, focus, height, false, style);
    if (chart.size.height > height + 0.01F) chart = words_in_short(indicator, points, focus, height, style);
    for (Hit& hit : chart.hits) {
        hit.name = pair_of(title, hit.name);
        hit.link = panel.measure->id;
    }
    for (std::size_t row = 1; row < chart.table.size(); ++row) {
        std::vector<std::string> cells{one_line(panel.measure->code), one_line(indicator.name)};
        std::move(chart.table[row].begin(), chart.table[row].end(), std::back_inserter(cells));
        scene.table.push_back(std::move(cells));
    }
    append(scene, std::move(chart), {area.x, area.y + top});
}

}  // namespace

std::vector<Panel> panels_of(const plan::Plan& plan) {
    std::vector<Panel> panels;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan))
        for (const plan::Indicator& indicator : placed.measure->indicators) panels.push_back({placed.measure, &indicator});
    return panels;
}

PanelPages panel_pages(const std::vector<Panel>& panels, float height, const Style& style) {
    PanelPages pages;
    if (panels.empty()) return pages;
    Scene header;
    pages.top = draw_header(header, panels, style);
    const float width = width_of(style);
    const float room = height - pages.top;
    const Size least{std::min(width, std::max(least_width, style.text_size * 17)),
                     title_height(style) + least_chart_height(panels, style)};
    const auto fit = [](float all, float one) {
        return static_cast<std::size_t>(std::max(1.0F, (all + gap) / (one + gap)));
    };
    const auto share = [](float all, std::size_t count) { return (all + gap) / static_cast<float>(count) - gap; };
    const std::size_t most_columns = fit(width, least.width);
    const std::size_t most_rows = std::min(fit(room, least.height), panels.size());
    const auto size_of = [&](std::size_t columns, std::size_t rows) {
        const float panel_width = share(width, columns);
        const float tallest = std::max(least.height, title_height(style) + panel_width / best_shape);
        return Size{panel_width, std::clamp(share(room, rows), least.height, tallest)};
    };
    const auto set = [&](std::size_t columns, std::size_t rows) {
        pages.columns = columns;
        pages.rows = rows;
        pages.panel = size_of(columns, rows);
    };
    set(most_columns, most_rows);
    // Where one page has room for all, the columns whose panels are nearest to the best shape.
    float best = -1;
    for (std::size_t columns = 1; columns <= std::min(most_columns, panels.size()); ++columns) {
        const std::size_t rows = (panels.size() + columns - 1) / columns;
        if (rows > most_rows) continue;
        const Size panel = size_of(columns, rows);
        const float off = std::fabs(std::log(panel.width / (panel.height - title_height(style)) / best_shape));
        if (best >= 0 && off >= best) continue;
        best = off;
        set(columns, rows);
    }
    pages.pages = (panels.size() + pages.per_page() - 1) / pages.per_page();
    return pages;
}

Scene small_multiples(const plan::Plan& plan, const std::vector<Panel>& panels, std::size_t page, plan::MaybeYear focus,
                      const PanelPages& pages, const Style& style) {
    if (panels.empty() || page >= pages.pages) return empty_scene(style.words.indicator, style);
    const Words& words = style.words;
    const std::size_t first = page * pages.per_page();
    const std::size_t last = std::min(panels.size(), first + pages.per_page());
    Scene scene;
    scene.name = pair_of(words.indicator,
                         std::to_string(first + 1) + "–" + std::to_string(last) + "/" + std::to_string(panels.size()));
    scene.table.push_back({words.measure, words.indicator, words.year, words.target, words.actual, words.verdict});
    scene.shapes.reserve((last - first) * 96);
    scene.hits.reserve((last - first) * plan.years.size());
    scene.table.reserve((last - first) * plan.years.size() + 1);
    draw_header(scene, panels, style);
    Style panel_style = style;
    panel_style.width = pages.panel.width;
    for (std::size_t i = first; i < last; ++i) {
        const auto column = static_cast<float>((i - first) % pages.columns);
        const auto row = static_cast<float>((i - first) / pages.columns);
        const Rect area{column * (pages.panel.width + gap), pages.top + row * (pages.panel.height + gap), pages.panel.width,
                        pages.panel.height};
        draw_panel(scene, plan, panels[i], focus, area, panel_style);
        scene.size = {width_of(style), bottom_of(area)};
    }
    return scene;
}

}  // namespace chart
