#pragma once
// The plot of an indicator over the years: where its parts stand, and the texts in it; used inside this level.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chart/draw.hpp"
#include "chart/placement.hpp"
#include "chart/scale.hpp"
#include "chart/years.hpp"

namespace chart {

inline constexpr std::size_t most_word_lines = 3;

struct YearsPlot {
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

/// Lays the plot out under `top` and draws what lies behind the data: the focus, grid, years and verdicts. Sets the scene's
/// size, which is `height` high or as high as it must be.
YearsPlot draw_years_axes(Scene& scene, const std::vector<YearPoint>& points, plan::MaybeYear focus, const std::string& unit,
                          float top, float height, const Style& style);

/// What is drawn in a year's column, which its figures must not cover.
struct YearMarks {
    std::optional<Rect> bar;
    std::optional<std::size_t> bar_block;
    std::optional<Rect> marker;
};

/// Words where a marker (over the plot) or a bar (on the zero line, or higher where a marker is in the way) would be.
void draw_year_words(Scene& scene, Placement& placement, const std::vector<YearPoint>& points, const YearsPlot& plot,
                     const Style& style);
/// The printed target and actual of each year where they find room, the year in focus first.
void draw_year_values(Scene& scene, Placement& placement, const std::vector<YearPoint>& points,
                      const std::vector<YearMarks>& marks, plan::MaybeYear focus, const std::string& unit,
                      const YearsPlot& plot, const Style& style);

}  // namespace chart
