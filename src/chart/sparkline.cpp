// The years of an indicator in a table cell.

#include <algorithm>
#include <cmath>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

struct Range {
    double low = 0;
    double high = 0;
    double share(double value) const { return high > low ? (value - low) / (high - low) : 0; }
};

Range range_of(const std::vector<YearPoint>& points) {
    Range range;
    for (const YearPoint& point : points) {
        for (const std::optional<double>& value : {point.target, point.actual}) {
            range.low = std::min(range.low, value.value_or(0));
            range.high = std::max(range.high, value.value_or(0));
        }
    }
    return range;
}

/// Language-free: "86.0% / 85.0%", actual before target.
std::string values_of(const YearPoint& point) {
    const std::string& actual = point.actual_text;
    const std::string& target = point.target_text;
    if (actual.empty() && target.empty()) return "–";
    return (actual.empty() ? "–" : actual) + " / " + (target.empty() ? "–" : target);
}

}  // namespace

Scene sparkline(const plan::Plan& plan, const plan::Indicator& indicator, plan::MaybeYear focus, Size size) {
    Scene scene;
    scene.size = size;
    scene.name = one_line(indicator.name);
    const std::vector<YearPoint> points = points_of(plan, indicator);
    if (points.empty() || size.width <= 0 || size.height <= 0) return scene;

    const Columns columns{0, size.width, points.size()};
    const Range range = range_of(points);
    const float pad = std::min(2.0F, size.height / 4);
    const auto y_of = [&](double value) {
        return size.height - pad - static_cast<float>(range.share(value)) * (size.height - 2 * pad);
    };
    const float bar = std::min(columns.width() * 0.56F, size.height * 0.6F);
    const float tick = std::min(columns.width() * 0.84F, bar * 1.4F);
    const float mark = std::min({columns.width() * 0.8F, size.height * 0.45F, 11.0F});
    const float zero = y_of(0);
    const bool numbers = has_numbers(points);
    if (numbers) put(scene, Path{{{0, zero}, {size.width, zero}}, Ink::grid, 1, false});

    const std::string& name = scene.name.empty() ? indicator.id : scene.name;
    Hit hit{{0, 0, size.width, size.height}, name, {}, {}};
    scene.table.resize(2);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const YearPoint& point = points[i];
        const float x = columns.center(i);
        if (point.actual) {
            const float end = y_of(*point.actual);
            const float height = std::max(std::fabs(end - zero), 1.0F);
            const Ink ink = point.year == focus ? Ink::actual_focus : point.forecast ? Ink::forecast : Ink::actual;
            put(scene, Box{{x - bar / 2, *point.actual < 0 ? zero : zero - height, bar, height},
                           ink,
                           point.forecast ? Fill::hatched : Fill::solid,
                           0});
        }
        if (point.target) {
            const float y = y_of(*point.target);
            if (point.actual) put(scene, Path{{{x - tick / 2, y}, {x + tick / 2, y}}, Ink::surface, 3.5F, false});
            put(scene, Path{{{x - tick / 2, y}, {x + tick / 2, y}}, Ink::target, 1.5F, false});
        }
        const bool says_something = point.verdict || !point.target_text.empty() || !point.actual_text.empty();
        if (!point.actual && !point.target && says_something) {
            const VerdictLook look = look_of(point.verdict);
            put(scene, Mark{{x, size.height / 2}, mark, look.shape, look.ink});
        }
        hit.details.push_back(point.label + ": " + values_of(point));
        scene.table[0].push_back(point.label);
        scene.table[1].push_back(values_of(point));
    }
    scene.hits.push_back(std::move(hit));
    return scene;
}

}  // namespace chart
