// An indicator over the years. From top to bottom: legend; unit and plot; years; verdicts.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/placement.hpp"
#include "chart/scale.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

using Points = std::vector<YearPoint>;
constexpr std::size_t most_word_lines = 3;

struct Frame {
    Scale scale;
    Columns columns;
    float top = 0;     ///< of the plot: the highest tick
    float bottom = 0;  ///< the lowest tick
    float years = 0;   ///< top of the year labels
    float marks = 0;   ///< middle of the verdicts
    float bar = 0;     ///< widths
    float marker = 0;
    float value_text = 0;
    float words_bottom = 0;  ///< of the room for words in place of targets
    float words_height = 0;

    /// The middle of a label that would like to be centred on `x`, kept within the plot.
    float label_x(float x, float width) const {
        const float half = width / 2 + 2;
        return std::clamp(x, columns.left + half, std::max(columns.left + half, columns.right - half));
    }
    float y(double value) const { return bottom - static_cast<float>(scale.share(value)) * (bottom - top); }
    Rect bar_of(std::size_t i, double value) const {
        // A zero that was measured is not a missing one: it keeps a sliver on the line.
        const float zero = y(0);
        const float end = y(value);
        const float height = std::max(std::fabs(end - zero), value == 0 ? 2.0F : 1.0F);
        return {columns.center(i) - bar / 2, value < 0 ? zero : zero - height, bar, height};
    }
};

Scale scale_of(const Points& points, int most_ticks) {
    double low = 0;
    double high = 0;
    for (const YearPoint& point : points) {
        for (const std::optional<double>& value : {point.target, point.actual}) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
        }
    }
    return scale_over(low, high, most_ticks);
}

std::vector<plan::FiscalYear> years_of(const Points& points) {
    std::vector<plan::FiscalYear> years;
    years.reserve(points.size());
    for (const YearPoint& point : points) years.push_back(point.year);
    return years;
}

std::vector<LegendItem> legend_of(const Points& points, const Words& words) {
    const auto any = [&](auto&& holds) { return std::any_of(points.begin(), points.end(), holds); };
    std::vector<LegendItem> items;
    if (any([](const YearPoint& p) { return p.target.has_value(); }))
        items.push_back({LegendItem::Swatch::line_with_diamond, Ink::target, Fill::solid, words.target});
    if (any([](const YearPoint& p) { return p.actual && !p.forecast; }))
        items.push_back({LegendItem::Swatch::box, Ink::actual_focus, Fill::solid, words.actual});
    if (any([](const YearPoint& p) { return p.actual && p.forecast; }))
        items.push_back({LegendItem::Swatch::box, Ink::forecast, Fill::hatched, words.forecast});
    return items;
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

Frame draw_axes(Scene& scene, const Points& points, plan::FiscalYear focus, const std::string& unit, float top, float height,
                const Style& style) {
    const float width = width_of(style);
    const float small = small_text(style);
    Frame frame;
    frame.value_text = style.text_size * 0.92F;
    const float room_above = line_height(frame.value_text) + 8;
    const float unit_height = unit.empty() ? 0 : line_height(small);
    const float mark_size = style.text_size;

    frame.scale = scale_of(points, 5);
    const bool falls = frame.scale.low < 0;

    const std::vector<std::string> ticks = tick_texts(frame.scale, width * 0.3F, small, style.measure);
    float gutter = 0;
    for (const std::string& tick : ticks) gutter = std::max(gutter, style.measure(tick, small, false));
    frame.columns = {gutter + 8, width, points.size()};
    const std::vector<plan::FiscalYear> years = years_of(points);
    const float labels = year_labels_height(frame.columns, years, focus, style);

    frame.words_height = target_words_height(points, frame.columns.width(), frame.value_text, style.measure);
    const float unit_aside =
        style.measure(unit, small, false) > frame.columns.left && frame.words_height > 0 ? unit_height : 0;
    frame.words_bottom = top + unit_aside + frame.words_height;
    frame.top = std::max(frame.words_bottom + room_above, top + unit_height + line_height(small) / 2 + 2);
    const float least_plot = 4.5F * line_height(small);
    const float below = labels + mark_size + 17 + (falls ? room_above : 0);
    const float total = std::max(height, frame.top + least_plot + below);
    frame.marks = total - mark_size / 2 - 5;
    frame.years = frame.marks - mark_size / 2 - 4 - labels;
    frame.bottom = frame.years - 8 - (falls ? room_above : 0);
    frame.bar = std::clamp(frame.columns.width() * 0.54F, 1.0F, 76.0F);
    frame.marker = std::clamp(frame.columns.width() * 0.38F, 1.0F, 11.0F);
    scene.size = {width, total};

    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year == focus)
            put(scene,
                Box{{frame.columns.start(i), top, frame.columns.width(), total - top}, Ink::focus_band, Fill::solid, 4});
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double tick = frame.scale.ticks[i];
        const float y = frame.y(tick);
        if (tick != 0) put(scene, Path{{{frame.columns.left, y}, {width, y}}, Ink::grid, 1, false});
        put(scene, Label{{gutter, y - line_height(small) / 2}, Align::end, small, false, Ink::faint_text, ticks[i]});
    }
    draw_year_labels(scene, frame.columns, years, focus, frame.years, style);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const VerdictLook look = look_of(points[i].verdict);
        const float size = std::min(mark_size, frame.columns.width() * 0.85F);
        put(scene, Mark{{frame.columns.center(i), frame.marks}, size, look.shape, look.ink});
    }
    return frame;
}

void draw_bars(Scene& scene, const Points& points, plan::FiscalYear focus, const Frame& frame) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].actual) continue;
        const bool focused = points[i].year == focus;
        const Ink ink = focused ? Ink::actual_focus : points[i].forecast ? Ink::forecast : Ink::actual;
        put(scene, Box{frame.bar_of(i, *points[i].actual), ink, points[i].forecast ? Fill::hatched : Fill::solid, 0});
    }
    const float zero = frame.y(0);
    put(scene, Path{{{frame.columns.left, zero}, {frame.columns.right, zero}}, Ink::axis, 1, false});
}

/// The targets that follow each other without a gap, as one path each.
std::vector<Path> target_lines(const Points& points, const Frame& frame) {
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
        lines.back().points.push_back({frame.columns.center(i), frame.y(*points[i].target)});
    }
    lines.erase(std::remove_if(lines.begin(), lines.end(), [](const Path& p) { return p.points.size() < 2; }), lines.end());
    return lines;
}

Mark marker_of(std::size_t i, double target, const Frame& frame) {
    return {{frame.columns.center(i), frame.y(target)}, frame.marker, MarkShape::diamond, Ink::target};
}

void draw_targets(Scene& scene, const Points& points, const std::vector<Path>& lines, const Frame& frame) {
    // A thin edge in the surface's colour keeps line and markers apart from the bars that they cross.
    for (Path line : lines) {
        line.ink = Ink::surface;
        line.width = 4;
        put(scene, std::move(line));
    }
    for (const Path& line : lines) put(scene, line);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].target) continue;
        Mark marker = marker_of(i, *points[i].target, frame);
        Mark edge = marker;
        edge.ink = Ink::surface;
        edge.size += std::min(3.0F, marker.size * 0.3F);
        put(scene, edge);
        put(scene, marker);
    }
}

/// Words where a marker (over the plot) or a bar (on the zero line, or higher where a marker is in the way) would be.
void draw_words(Scene& scene, Placement& placement, const Points& points, const Frame& frame, const Style& style) {
    const float width = frame.columns.width() - 6;
    const float line = line_height(frame.value_text);
    const auto draw = [&](std::size_t i, const std::string& text, Ink ink, float top, float highest) {
        const std::vector<std::string> lines = wrapped(text, width, most_word_lines, frame.value_text, false, style.measure);
        const float height = line * static_cast<float>(lines.size());
        for (top -= height; top >= highest; top -= line / 2) {
            const Rect area{frame.columns.center(i) - width / 2, top, width, height};
            if (!placement.is_free(area)) continue;
            for (std::size_t n = 0; n < lines.size(); ++n)
                put(scene, Label{{frame.columns.center(i), top + line * static_cast<float>(n)},
                                 Align::middle,
                                 frame.value_text,
                                 false,
                                 ink,
                                 lines[n]});
            placement.block(area);
            return;
        }
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const YearPoint& p = points[i];
        if (!p.target && !p.target_text.empty())
            draw(i, p.target_text, Ink::target_text, frame.words_bottom, frame.words_bottom - frame.words_height);
        if (!p.actual && !p.actual_text.empty())
            draw(i, p.actual_text, Ink::actual_text, frame.y(0) - 2, frame.top);
        else if (!p.actual && p.due && style.measure(style.words.no_value, frame.value_text, false) <= width)
            draw(i, style.words.no_value, Ink::faint_text, frame.y(0) - 2, frame.top);
    }
}

/// How the printed values are shown: whole where all fit above their columns, else without the unit that the axis already
/// names, else only in the year in focus.
struct ValueTexts {
    bool without_unit = false;
    bool focus_only = false;
};

std::string without_unit(const std::string& text, const std::string& unit) {
    if (unit.empty() || text.size() <= unit.size() || text.compare(text.size() - unit.size(), unit.size(), unit) != 0)
        return text;
    std::string rest = text.substr(0, text.size() - unit.size());
    while (!rest.empty() && rest.back() == ' ') rest.pop_back();
    return rest;
}

ValueTexts fitting_texts(const Points& points, const std::string& unit, const Frame& frame, const Style& style) {
    const auto fits = [&](bool cut) {
        return std::all_of(points.begin(), points.end(), [&](const YearPoint& p) {
            const auto fits_column = [&](const std::string& text) {
                const std::string shown = cut ? without_unit(text, unit) : text;
                return style.measure(shown, frame.value_text, true) + 4 <= frame.columns.width();
            };
            return (!p.target || fits_column(p.target_text)) && (!p.actual || fits_column(p.actual_text));
        });
    };
    if (fits(false)) return {false, false};
    return {true, !fits(true)};
}

struct ColumnMarks {
    std::optional<Rect> bar;
    std::optional<std::size_t> bar_block;
    std::optional<Rect> marker;
};

std::vector<Place> actual_places(const YearPoint& point, const ColumnMarks& marks, const Frame& frame,
                                 const std::string& text, bool focused, const Style& style) {
    if (!point.actual) return {};
    const float size = frame.value_text;
    const float line = line_height(size);
    const float x = frame.label_x(center_of(*marks.bar).x, style.measure(text, size, focused));
    const Rect& bar = *marks.bar;
    const Label label{{x, 0}, Align::middle, size, focused, Ink::actual_text, text};
    const auto at = [&](float y) {
        Label moved = label;
        moved.at.y = y;
        return moved;
    };
    std::vector<Place> places;
    const bool falls = *point.actual < 0;
    places.push_back({at(falls ? bottom_of(bar) : bar.y - line), 0, {}});
    if (marks.marker) {
        const Rect& marker = *marks.marker;
        places.push_back(
            {at(falls ? std::max(bottom_of(bar), bottom_of(marker)) : std::min(bar.y, marker.y) - line), 1, {}});
    }
    const bool fits_inside = style.measure(text, size, focused) + 4 <= bar.width && bar.height >= line + 2;
    if (fits_inside && !point.forecast) {
        Label inside = label;
        inside.ink = focused ? Ink::on_strong : Ink::on_actual;
        float y = falls ? bottom_of(bar) - line - 2 : bar.y + 2;
        if (marks.marker && overlap({bar.x, y, bar.width, line}, *marks.marker))
            y = falls ? marks.marker->y - line : bottom_of(*marks.marker);
        inside.at.y = y;
        if (y >= bar.y && y + line <= bottom_of(bar)) places.push_back({inside, 1.5F, marks.bar_block});
    }
    return places;
}

std::vector<Place> target_places(const YearPoint& point, const ColumnMarks& marks, const Frame& frame,
                                 const std::string& text, const Style& style) {
    if (!point.target) return {};
    const float size = frame.value_text;
    const float line = line_height(size);
    const Rect& marker = *marks.marker;
    const Point center = center_of(marker);
    const float left = std::min(marker.x, marks.bar ? marks.bar->x : marker.x) - 4;
    const float right = std::max(right_of(marker), marks.bar ? right_of(*marks.bar) : right_of(marker)) + 4;
    const auto at = [&](Point where, Align align) { return Label{where, align, size, false, Ink::target_text, text}; };
    const float width = style.measure(text, size, false);
    const auto in_column = [&](float from, float to) {
        return from >= center.x - frame.columns.width() / 2 - 2 && to <= center.x + frame.columns.width() / 2 + 2;
    };
    const float x = frame.label_x(center.x, width);
    std::vector<Place> places{{at({x, marker.y - line}, Align::middle), 0, {}},
                              {at({x, bottom_of(marker)}, Align::middle), 0.6F, {}}};
    if (in_column(right, right + width)) {
        places.push_back({at({right, center.y - line / 2}, Align::start), 0.5F, {}});
        places.push_back({at({right, center.y - line - 2}, Align::start), 0.8F, {}});
        places.push_back({at({right, center.y + 2}, Align::start), 0.9F, {}});
    }
    if (in_column(left - width, left)) {
        places.push_back({at({left, center.y - line / 2}, Align::end), 0.7F, {}});
        places.push_back({at({left, center.y - line - 2}, Align::end), 1.0F, {}});
        places.push_back({at({left, center.y + 2}, Align::end), 1.1F, {}});
    }
    return places;
}

void draw_values(Scene& scene, Placement& placement, const Points& points, const std::vector<ColumnMarks>& marks,
                 plan::FiscalYear focus, const std::string& unit, const Frame& frame, const Style& style) {
    const ValueTexts texts = fitting_texts(points, unit, frame, style);
    const auto shown = [&](const std::string& text) { return texts.without_unit ? without_unit(text, unit) : text; };
    const auto draw = [&](std::size_t i) {
        const bool focused = points[i].year == focus;
        const Placement::Pair pair =
            placement.place(actual_places(points[i], marks[i], frame, shown(points[i].actual_text), focused, style),
                            target_places(points[i], marks[i], frame, shown(points[i].target_text), style), 14, 8);
        if (pair.first) put(scene, *pair.first);
        if (pair.second) put(scene, *pair.second);
    };
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year == focus) draw(i);
    if (texts.focus_only) return;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year != focus) draw(i);
}

}  // namespace

Scene indicator_years(const plan::Plan& plan, const plan::Indicator& indicator, plan::FiscalYear focus, float height,
                      const Style& style) {
    const Points points = points_of(plan, indicator);
    if (points.empty()) return empty_scene(one_line(indicator.name), style);
    if (!has_numbers(points)) return indicator_words(indicator, points, focus, style);

    Scene scene;
    scene.name = years_name(indicator, points, focus, style.words);
    scene.table = year_table(points, style.words);
    const std::string note = indicator.direction == plan::Direction::lower ? "↓ " + style.words.lower_better : std::string();
    const float legend = draw_legend(scene, legend_of(points, style.words), note, style);
    const std::string unit = one_line(indicator.unit);
    const Frame frame = draw_axes(scene, points, focus, unit, legend, height, style);

    const float small = small_text(style);
    Placement placement({frame.columns.left, legend, frame.columns.right - frame.columns.left, frame.years - legend},
                        style.measure);
    if (!unit.empty()) {
        const Label label{{0, legend}, Align::start,    small,
                          false,       Ink::faint_text, elided(unit, width_of(style) * 0.4F, small, false, style.measure)};
        placement.block(bounds_of(label, style.measure));
        put(scene, label);
    }
    draw_bars(scene, points, focus, frame);
    const std::vector<Path> lines = target_lines(points, frame);
    for (const Path& line : lines) placement.avoid(line);
    draw_targets(scene, points, lines, frame);

    std::vector<ColumnMarks> marks(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].actual) {
            marks[i].bar = frame.bar_of(i, *points[i].actual);
            marks[i].bar_block = placement.block(*marks[i].bar);
        }
        if (points[i].target) {
            marks[i].marker = bounds_of(marker_of(i, *points[i].target, frame));
            placement.block(*marks[i].marker);
        }
    }
    draw_words(scene, placement, points, frame, style);
    draw_values(scene, placement, points, marks, focus, unit, frame, style);
    for (std::size_t i = 0; i < points.size(); ++i)
        scene.hits.push_back(year_hit({frame.columns.start(i), legend, frame.columns.width(), scene.size.height - legend},
                                      indicator, points[i], style.words));
    return scene;
}

}  // namespace chart
