// An indicator that has no number in any year: words under each other, years side by side where they are wide enough, else
// one year a line.

#include <algorithm>
#include <utility>

#include "chart/draw.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

using Points = std::vector<YearPoint>;
constexpr std::size_t most_lines = 3;
constexpr float pad = 6;

/// What was written; for what is missing in an evaluated year, or was left out on purpose ("-"), that there is none; nothing
/// for what is not yet known.
std::string shown(const YearPoint& point, bool target, const Words& words) {
    const std::string& text = target ? point.target_text : point.actual_text;
    if (!text.empty()) return text;
    const bool left_out = point.data != nullptr && (target ? point.data->target : point.data->actual).has_value();
    return point.due || left_out ? words.no_value : std::string();
}

/// Headings at the left, one column a year.
Scene side_by_side(const plan::Indicator& indicator, const Points& points, plan::MaybeYear focus, float gutter,
                   const Style& style) {
    const float size = style.text_size;
    const float line = line_height(size);
    const Columns columns{gutter, width_of(style), points.size()};
    Scene scene;
    const std::vector<plan::FiscalYear> years = years_of(points);
    const float header = year_labels_height(columns, years, focus, style) + pad;

    const auto lines_of = [&](const YearPoint& point, bool target) {
        return wrapped(shown(point, target, style.words), columns.width() - pad, most_lines, size, false, style.measure);
    };
    const auto row_height = [&](bool target) {
        std::size_t lines = 1;
        for (const YearPoint& point : points) lines = std::max(lines, lines_of(point, target).size());
        return line * static_cast<float>(lines) + 2 * pad;
    };
    const float targets = header;
    const float actuals = targets + row_height(true);
    const float marks = actuals + row_height(false);
    scene.size = {width_of(style), marks + line + 2 * pad};

    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year == focus)
            put(scene, Box{{columns.start(i), 0, columns.width(), scene.size.height}, Ink::focus_band, Fill::solid, 4});
    const std::pair<float, const std::string*> rows[] = {
        {targets, &style.words.target}, {actuals, &style.words.actual}, {marks, &style.words.verdict}};
    for (const auto& [y, word] : rows) {
        put(scene, Path{{{0, y}, {scene.size.width, y}}, Ink::grid, 1, false});
        const float small = small_text(style);
        put(scene, Label{{0, y + pad + (line - line_height(small)) / 2},
                         Align::start,
                         small,
                         false,
                         Ink::faint_text,
                         elided(*word, gutter - pad, small, false, style.measure)});
    }
    draw_year_labels(scene, columns, years, focus, 0, style);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto draw = [&](bool target, float y, Ink ink) {
            const std::vector<std::string> lines = lines_of(points[i], target);
            const bool none = (target ? points[i].target_text : points[i].actual_text).empty();
            for (std::size_t n = 0; n < lines.size(); ++n)
                put(scene, Label{{columns.center(i), y + pad + line * static_cast<float>(n)},
                                 Align::middle,
                                 size,
                                 false,
                                 none ? Ink::faint_text : ink,
                                 lines[n]});
        };
        draw(true, targets, Ink::target_text);
        draw(false, actuals, Ink::actual_text);
        const VerdictLook look = look_of(points[i].verdict);
        put(scene, Mark{{columns.center(i), marks + pad + line / 2}, size, look.shape, look.ink});
        scene.hits.push_back(
            year_hit({columns.start(i), 0, columns.width(), scene.size.height}, indicator, points[i], style.words));
    }
    return scene;
}

/// One line a year: year, target, actual, verdict.
Scene under_each_other(const plan::Indicator& indicator, const Points& points, plan::MaybeYear focus, const Style& style) {
    const float size = style.text_size;
    const float small = small_text(style);
    const float width = width_of(style);
    const float row = std::max(least_target, line_height(size) + pad);
    const float year = style.measure("2000", size, true) + pad * 1.5F;
    const float mark = size + pad;
    const float cell = (width - year - mark) / 2;
    const float header = line_height(small) + pad;
    Scene scene;
    scene.size = {width, header + row * static_cast<float>(points.size())};
    const std::pair<float, const std::string*> heads[] = {{year, &style.words.target}, {year + cell, &style.words.actual}};
    for (const auto& [x, word] : heads)
        put(scene, Label{{x, 0},
                         Align::start,
                         small,
                         false,
                         Ink::faint_text,
                         elided(*word, cell - pad, small, false, style.measure)});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const YearPoint& point = points[i];
        const Rect area{0, header + row * static_cast<float>(i), width, row};
        const bool focused = point.year == focus;
        if (focused) put(scene, Box{area, Ink::focus_band, Fill::solid, 4});
        put(scene, Path{{{0, area.y}, {width, area.y}}, Ink::grid, 1, false});
        const float y = area.y + (row - line_height(size)) / 2;
        const auto draw = [&](float x, float room, const std::string& text, bool bold, Ink ink) {
            put(scene, Label{{x, y}, Align::start, size, bold, ink, elided(text, room, size, bold, style.measure)});
        };
        const auto draw_value = [&](float x, bool target, Ink ink) {
            const bool none = (target ? point.target_text : point.actual_text).empty();
            draw(x, cell - pad, shown(point, target, style.words), false, none ? Ink::faint_text : ink);
        };
        draw(0, year, std::to_string(point.year.year), focused, focused ? Ink::text : Ink::faint_text);
        draw_value(year, true, Ink::target_text);
        draw_value(year + cell, false, Ink::actual_text);
        const VerdictLook look = look_of(point.verdict);
        put(scene, Mark{{width - mark / 2, center_of(area).y}, size, look.shape, look.ink});
        scene.hits.push_back(year_hit(area, indicator, point, style.words));
    }
    return scene;
}

}  // namespace

Scene indicator_words(const plan::Indicator& indicator, const std::vector<YearPoint>& points, plan::MaybeYear focus,
                      const Style& style) {
    float gutter = 0;
    for (const std::string* word : {&style.words.target, &style.words.actual, &style.words.verdict})
        gutter = std::max(gutter, style.measure(*word, small_text(style), false));
    gutter = std::min(gutter + 2 * pad, width_of(style) * 0.3F);
    const float column = (width_of(style) - gutter) / static_cast<float>(points.size());
    Scene scene = column >= style.text_size * 6 ? side_by_side(indicator, points, focus, gutter, style)
                                                : under_each_other(indicator, points, focus, style);
    scene.name = years_name(indicator, points, focus, style.words);
    scene.table = year_table(points, style.words);
    return scene;
}

}  // namespace chart
