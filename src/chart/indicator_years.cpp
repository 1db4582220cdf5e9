// An indicator over the years. From top to bottom: legend; unit and plot; years; verdicts.

#include <algorithm>
#include <utility>

#include "chart/charts.hpp"
#include "chart/text.hpp"
#include "chart/years_plot.hpp"

namespace chart {

namespace {

using Points = std::vector<YearPoint>;

std::vector<LegendItem> legend_of(const Points& points, const Words& words) {
    const auto any = [&](auto&& holds) { return std::any_of(points.begin(), points.end(), holds); };
    std::vector<LegendItem> items;
    if (any([](const YearPoint& p) { return p.target.has_value(); }))
        items.push_back({LegendItem::Swatch::line_with_diamond, Ink::target, Fill::solid, words.target, series::target});
    if (any([](const YearPoint& p) { return p.actual && !p.forecast; }))
        items.push_back({LegendItem::Swatch::box, Ink::actual_focus, Fill::solid, words.actual, series::actual});
    if (any([](const YearPoint& p) { return p.actual && p.forecast; }))
        items.push_back({LegendItem::Swatch::box, Ink::forecast, Fill::hatched, words.forecast, series::actual});
    return items;
}

void draw_bars(Scene& scene, const Points& points, plan::MaybeYear focus, const YearsPlot& plot) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].actual) continue;
        const bool focused = points[i].year == focus;
        const Ink ink = focused ? Ink::actual_focus : points[i].forecast ? Ink::forecast : Ink::actual;
        put(scene, Box{plot.bar_of(i, *points[i].actual), ink, points[i].forecast ? Fill::hatched : Fill::solid, 0});
    }
    const float zero = plot.y(0);
    put(scene, Path{{{plot.columns.left, zero}, {plot.columns.right, zero}}, Ink::axis, 1, false});
}

/// The targets that follow each other without a gap, as one path each.
std::vector<Path> target_lines(const Points& points, const YearsPlot& plot) {
    std::vector<Path> lines;
    bool open = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i > 0 && points[i].year.year != points[i - 1].year.year + 1) open = false;
        if (!points[i].target) {
            open = false;
            continue;
        }
        if (!open) lines.push_back({{}, Ink::target, 2, false});
        open = true;
        lines.back().points.push_back({plot.columns.center(i), plot.y(*points[i].target)});
    }
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](const Path& p) { return p.points.size() < 2; }), lines.end());
    return lines;
}

Mark marker_of(std::size_t i, double target, const YearsPlot& plot) {
    return {{plot.columns.center(i), plot.y(target)}, plot.marker, MarkShape::diamond, Ink::target};
}

void draw_targets(Scene& scene, const Points& points, const std::vector<Path>& lines, const YearsPlot& plot) {
    // A thin edge in the surface's colour keeps line and markers apart from the bars that they cross.
    for (Path line : lines) {
        line.ink = Ink::surface;
        line.width = 4;
        put(scene, std::move(line));
    }
    for (const Path& line : lines) put(scene, line);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].target) continue;
        Mark marker = marker_of(i, *points[i].target, plot);
        Mark edge = marker;
        edge.ink = Ink::surface;
        edge.size += std::min(3.0F, marker.size * 0.3F);
        put(scene, edge);
        put(scene, marker);
    }
}

/// The points without what is switched off.
Points shown_points(Points points, const Style& style) {
    for (YearPoint& point : points) {
        if (is_off(style, series::target)) point.target.reset(), point.target_text.clear();
        if (is_off(style, series::actual)) point.actual.reset(), point.actual_text.clear();
    }
    return points;
}

}  // namespace

Scene indicator_years(const plan::Plan& plan, const plan::Indicator& indicator, plan::MaybeYear focus, float height,
                      const Style& style) {
    return years_scene(indicator, points_of(plan, indicator), focus, height, true, style);
}

Scene years_scene(const plan::Indicator& indicator, const Points& all, plan::MaybeYear focus, float height, bool with_legend,
                  const Style& style) {
    if (all.empty()) return empty_scene(one_line(indicator.name), style);
    if (!has_numbers(all)) return indicator_words(indicator, all, focus, style);
    const Points some = style.off.empty() ? Points() : shown_points(all, style);
    const Points& points = style.off.empty() ? all : some;

    Scene scene;
    scene.shapes.reserve(32 + 9 * points.size());
    scene.hits.reserve(points.size());
    scene.name = years_name(indicator, all, focus, style.words);
    scene.table = year_table(all, style.words);
    const std::string note = indicator.direction == plan::Direction::lower ? "↓ " + style.words.lower_better : std::string();
    const float legend = with_legend ? draw_legend(scene, legend_of(all, style.words), note, style) : 0;
    const std::string unit = one_line(indicator.unit);
    const YearsPlot plot = draw_years_axes(scene, points, focus, unit, legend, height, style);

    const float small = small_text(style);
    Placement placement({plot.columns.left, legend, plot.columns.right - plot.columns.left, plot.years - legend},
                        style.measure);
    if (!unit.empty()) {
        const Label label{{0, legend}, Align::start,    small,
                          false,       Ink::faint_text, elided(unit, width_of(style) * 0.4F, small, false, style.measure)};
        placement.block(bounds_of(label, style.measure));
        put(scene, label);
    }
    draw_bars(scene, points, focus, plot);
    const std::vector<Path> lines = target_lines(points, plot);
    for (const Path& line : lines) placement.avoid(line);
    draw_targets(scene, points, lines, plot);

    std::vector<YearMarks> marks(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].actual) {
            marks[i].bar = plot.bar_of(i, *points[i].actual);
            marks[i].bar_block = placement.block(*marks[i].bar);
        }
        if (points[i].target) {
            marks[i].marker = bounds_of(marker_of(i, *points[i].target, plot));
            placement.block(*marks[i].marker);
        }
    }
    draw_year_words(scene, placement, points, plot, style);
    draw_year_values(scene, placement, points, marks, focus, unit, plot, style);
    for (std::size_t i = 0; i < points.size(); ++i)
        scene.hits.push_back(year_hit({plot.columns.start(i), legend, plot.columns.width(), scene.size.height - legend},
                                      indicator, points[i], style.words));
    return scene;
}

}  // namespace chart
