#include <algorithm>
#include <cmath>
#include <cstdio>

#include "chart/text.hpp"
#include "chart/years_plot.hpp"

namespace chart {

namespace {

using Points = std::vector<YearPoint>;

Scale scale_of(const Points& points, int most_ticks) {
    double low = 0;
    double high = 0;
    bool whole = true;
    for (const YearPoint& point : points) {
        for (const std::optional<double>& value : {point.target, point.actual}) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
            whole = whole && value.value_or(0) == std::round(value.value_or(0));
        }
    }
    return scale_over(low, high, most_ticks, whole);
}

std::vector<std::string> tick_texts(const Scale& scale, float room, float size, const Measure& measure) {
    std::vector<std::string> texts;
    float widest = 0;
    for (const double tick : scale.ticks) {
        texts.push_back(figure(tick, scale.decimals));
        widest = std::max(widest, measure(texts.back(), size, false));
    }
    if (widest <= room) return texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {  // too long for a narrow chart: 2.5e9
        char text[32];
        std::snprintf(text, sizeof text, "%.3g", scale.ticks[i]);
        texts[i] = text;
    }
    return texts;
}

/// The room that words in place of a target take, over the plot.
float target_words_height(const Points& points, float column, float size, const Measure& measure) {
    std::size_t lines = 0;
    for (const YearPoint& point : points)
        if (!point.target)
            lines = std::max(lines, wrapped(point.target_text, column - 6, most_word_lines, size, false, measure).size());
    return line_height(size) * static_cast<float>(lines);
}

}  // namespace

YearsPlot draw_years_axes(Scene& scene, const std::vector<YearPoint>& points, plan::MaybeYear focus, const std::string& unit,
                          float top, float height, const Style& style) {
    const float width = width_of(style);
    const float small = small_text(style);
    YearsPlot plot;
    plot.value_text = style.text_size * 0.92F;
    const float room_above = line_height(plot.value_text) + 8;
    const float unit_height = unit.empty() ? 0 : line_height(small);
    const float mark_size = style.text_size;

    plot.scale = scale_of(points, 5);
    const bool falls = plot.scale.low < 0;

    const std::vector<std::string> ticks = tick_texts(plot.scale, width * 0.3F, small, style.measure);
    float gutter = 0;
    for (const std::string& tick : ticks) gutter = std::max(gutter, style.measure(tick, small, false));
    plot.columns = {gutter + 8, width, points.size()};
    const std::vector<plan::FiscalYear> years = years_of(points);
    const float labels = year_labels_height(plot.columns, years, focus, style);

    plot.words_height = target_words_height(points, plot.columns.width(), plot.value_text, style.measure);
    const float unit_aside =
        style.measure(unit, small, false) > plot.columns.left && plot.words_height > 0 ? unit_height : 0;
    plot.words_bottom = top + unit_aside + plot.words_height;
    plot.top = std::max(plot.words_bottom + room_above, top + unit_height + line_height(small) / 2 + 2);
    const float least_plot = 4.5F * line_height(small);
    const float below = labels + mark_size + 17 + (falls ? room_above : 0);
    const float total = std::max(height, plot.top + least_plot + below);
    plot.marks = total - mark_size / 2 - 5;
    plot.years = plot.marks - mark_size / 2 - 4 - labels;
    plot.bottom = plot.years - 8 - (falls ? room_above : 0);
    plot.bar = std::clamp(plot.columns.width() * 0.54F, 1.0F, 76.0F);
    plot.marker = std::clamp(plot.columns.width() * 0.38F, 1.0F, 11.0F);
    scene.size = {width, total};

    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year == focus)
            put(scene,
                Box{{plot.columns.start(i), top, plot.columns.width(), total - top}, Ink::focus_band, Fill::solid, 4});
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double tick = plot.scale.ticks[i];
        const float y = plot.y(tick);
        if (tick != 0) put(scene, Path{{{plot.columns.left, y}, {width, y}}, Ink::grid, 1, false});
        put(scene, Label{{gutter, y - line_height(small) / 2}, Align::end, small, false, Ink::faint_text, ticks[i]});
    }
    draw_year_labels(scene, plot.columns, years, focus, plot.years, style);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const VerdictLook look = look_of(points[i].verdict);
        const float size = std::min(mark_size, plot.columns.width() * 0.85F);
        put(scene, Mark{{plot.columns.center(i), plot.marks}, size, look.shape, look.ink});
    }
    return plot;
}

}  // namespace chart
