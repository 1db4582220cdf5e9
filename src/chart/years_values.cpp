#include <algorithm>
#include <utility>

#include "chart/text.hpp"
#include "chart/years_plot.hpp"

namespace chart {

namespace {

using Points = std::vector<YearPoint>;

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

ValueTexts fitting_texts(const Points& points, const std::string& unit, const YearsPlot& plot, const Style& style) {
    const auto fits = [&](bool cut) {
        return std::all_of(points.begin(), points.end(), [&](const YearPoint& p) {
            const auto fits_column = [&](const std::string& text) {
                const std::string shown = cut ? without_unit(text, unit) : text;
                return style.measure(shown, plot.value_text, true) + 4 <= plot.columns.width();
            };
            return (!p.target || fits_column(p.target_text)) && (!p.actual || fits_column(p.actual_text));
        });
    };
    if (fits(false)) return {false, false};
    return {true, !fits(true)};
}

std::vector<Place> actual_places(const YearPoint& point, const YearMarks& marks, const YearsPlot& plot,
                                 const std::string& text, bool focused, const Style& style) {
    if (!point.actual) return {};
    const float size = plot.value_text;
    const float line = line_height(size);
    const float x = plot.label_x(center_of(*marks.bar).x, style.measure(text, size, focused));
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

std::vector<Place> target_places(const YearPoint& point, const YearMarks& marks, const YearsPlot& plot,
                                 const std::string& text, const Style& style) {
    if (!point.target) return {};
    const float size = plot.value_text;
    const float line = line_height(size);
    const Rect& marker = *marks.marker;
    const Point center = center_of(marker);
    const float left = std::min(marker.x, marks.bar ? marks.bar->x : marker.x) - 4;
    const float right = std::max(right_of(marker), marks.bar ? right_of(*marks.bar) : right_of(marker)) + 4;
    const auto at = [&](Point where, Align align) { return Label{where, align, size, false, Ink::target_text, text}; };
    const float width = style.measure(text, size, false);
    const auto in_column = [&](float from, float to) {
        return from >= center.x - plot.columns.width() / 2 - 2 && to <= center.x + plot.columns.width() / 2 + 2;
    };
    const float x = plot.label_x(center.x, width);
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

}  // namespace

void draw_year_words(Scene& scene, Placement& placement, const std::vector<YearPoint>& points, const YearsPlot& plot,
                     const Style& style) {
    const float width = plot.columns.width() - 6;
    const float line = line_height(plot.value_text);
    const auto draw = [&](std::size_t i, const std::string& text, Ink ink, float top, float highest) {
        const std::vector<std::string> lines = wrapped(text, width, most_word_lines, plot.value_text, false, style.measure);
        const float height = line * static_cast<float>(lines.size());
        for (top -= height; top >= highest; top -= line / 2) {
            const Rect area{plot.columns.center(i) - width / 2, top, width, height};
            if (!placement.is_free(area)) continue;
            for (std::size_t n = 0; n < lines.size(); ++n)
                put(scene, Label{{plot.columns.center(i), top + line * static_cast<float>(n)},
                                 Align::middle,
                                 plot.value_text,
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
            draw(i, p.target_text, Ink::target_text, plot.words_bottom, plot.words_bottom - plot.words_height);
        if (!p.actual && !p.actual_text.empty())
            draw(i, p.actual_text, Ink::actual_text, plot.y(0) - 2, plot.top);
        else if (!p.actual && p.due && style.measure(style.words.no_value, plot.value_text, false) <= width)
            draw(i, style.words.no_value, Ink::faint_text, plot.y(0) - 2, plot.top);
    }
}

void draw_year_values(Scene& scene, Placement& placement, const std::vector<YearPoint>& points,
                      const std::vector<YearMarks>& marks, plan::MaybeYear focus, const std::string& unit,
                      const YearsPlot& plot, const Style& style) {
    const ValueTexts texts = fitting_texts(points, unit, plot, style);
    const auto shown = [&](const std::string& text) { return texts.without_unit ? without_unit(text, unit) : text; };
    const auto draw = [&](std::size_t i) {
        const bool focused = points[i].year == focus;
        const Placement::Pair pair =
            placement.place(actual_places(points[i], marks[i], plot, shown(points[i].actual_text), focused, style),
                            target_places(points[i], marks[i], plot, shown(points[i].target_text), style), 14, 8);
        if (pair.first) put(scene, *pair.first);
        if (pair.second) put(scene, *pair.second);
    };
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year == focus) draw(i);
    if (texts.focus_only) return;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (points[i].year != focus) draw(i);
}

}  // namespace chart
