// Every indicator against its own target: 0 is the target, right of it is met, whatever the direction.

#include <algorithm>
#include <cmath>
#include <utility>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/placement.hpp"
#include "chart/text.hpp"
#include "judge/verdict.hpp"

namespace chart {

namespace {

constexpr float gap = 8;

float mark_size(const Style& style) { return style.text_size * 0.9F; }
/// What the mark takes beyond a bar's end, with a little air on both sides.
float mark_room(const Style& style) { return mark_size(style) + 6; }

/// Depends on the style alone, so that rows that are built apart stand under each other. In a narrow one the names stand
/// over the bars, and the figure of a clipped bar stands on the empty side of the target instead of beyond the bar. In a
/// very narrow one the printed values stand under the bars.
struct Layout {
    bool narrow = false;
    bool very_narrow = false;
    float code = 0;    ///< width of the codes' column
    float name = 0;    ///< right end of the name
    float left = 0;    ///< of the axis, at −bullet_limit
    float right = 0;   ///< at +bullet_limit
    float values = 0;  ///< left end of the printed values

    float x(double margin) const {
        const double share = (std::clamp(margin, -bullet_limit, bullet_limit) + bullet_limit) / (2 * bullet_limit);
        return left + static_cast<float>(share) * (right - left);
    }
};

Layout layout_of(const Style& style) {
    const float width = width_of(style);
    const float size = style.text_size;
    Layout layout;
    layout.narrow = width < size * 62;
    layout.very_narrow = width < size * 20;
    layout.code = width >= size * 20 ? size * 5.6F : 0;
    float room = mark_room(style);
    if (layout.narrow) {
        layout.name = width;
        layout.values = layout.very_narrow ? 0 : width * (width < size * 32 ? 0.57F : 0.66F);
        layout.left = room;
    } else {
        layout.name = width * 0.38F;
        layout.values = width - std::min(size * 14, width * 0.24F);
        room += style.measure(longest_percent, small_text(style), false) + 2;
        layout.left = layout.name + gap + room;
    }
    layout.right = (layout.very_narrow ? width : layout.values - gap) - room;
    return layout;
}

/// The middles of a row's lines; some may be the same line.
struct RowLines {
    float name = 0;
    float bar = 0;
    float values = 0;
};

RowLines lines_of(const Layout& layout, float y, const Style& style) {
    const float height = bullet_row_height(style);
    if (!layout.narrow) return {y + height / 2, y + height / 2, y + height / 2};
    const float line = line_height(style.text_size);
    const float first = y + 4 + line / 2;
    const float second = first + line + 2;
    return {first, second, layout.very_narrow ? second + line + 2 : second};
}

void draw_axis(Scene& scene, const Layout& layout, float from, float to) {
    for (const double at : {-bullet_limit, -bullet_limit / 2, bullet_limit / 2, bullet_limit})
        put(scene, Path{{{layout.x(at), from}, {layout.x(at), to}}, Ink::grid, 1, false});
    put(scene, Path{{{layout.x(0), from}, {layout.x(0), to}}, Ink::target, 2, false});
}

void draw_name(Scene& scene, const BulletRow& row, const Layout& layout, float middle, const Style& style) {
    const float size = style.text_size;
    const float small = small_text(style);
    float x = 0;
    if (layout.code > 0 && !row.code.empty()) {
        const std::string code = elided(row.code, layout.name * 0.4F, small, false, style.measure);
        put(scene, Label{{0, middle - line_height(small) / 2}, Align::start, small, false, Ink::faint_text, code});
        x = std::max(layout.code, style.measure(code, small, false) + gap);
    }
    const std::string arrow = row.lower ? " ↓" : "";
    const float arrow_width = row.lower ? style.measure(arrow, size, false) : 0;
    const std::string name = elided(row.name, layout.name - x - arrow_width, size, false, style.measure);
    put(scene, Label{{x, middle - line_height(size) / 2}, Align::start, size, false, Ink::text, name + arrow});
}

void draw_bar(Scene& scene, const BulletRow& row, const Layout& layout, float middle, const Style& style) {
    const float thickness = std::max(6.0F, style.text_size * 0.62F);
    const VerdictLook look = look_of(row.verdict);
    const float zero = layout.x(0);
    const float end = layout.x(row.margin);
    const float left = std::min(zero, end);
    if (end != zero)
        put(scene, Box{{left, middle - thickness / 2, std::fabs(end - zero), thickness},
                       look.ink,
                       row.forecast ? Fill::hatched : Fill::solid,
                       0});
    const float side = row.margin < 0 ? -1.0F : 1.0F;
    if (std::fabs(row.margin) > bullet_limit) {
        // A cut through the bar: it is longer than the axis.
        const float cut = end - side * 8;
        const float slant = 2;
        const float half = thickness / 2;
        put(scene, Path{{{cut - slant, middle + half}, {cut + slant, middle - half}}, Ink::surface, 2.5F, false});
        const float small = small_text(style);
        const float x = layout.narrow ? zero - side * 5 : end + side * mark_room(style);
        const std::string text = short_percent(row.margin);
        const float room = layout.narrow ? (layout.right - layout.left) / 2 + mark_room(style) - 5 : width_of(style);
        if (style.measure(text, small, false) <= room)
            put(scene, Label{{x, middle - line_height(small) / 2},
                             (side > 0) != layout.narrow ? Align::start : Align::end,
                             small,
                             false,
                             look.text,
                             text});
    }
    const Point beyond{end + side * (mark_size(style) / 2 + 4), middle};
    put(scene, Mark{beyond, mark_size(style) + 2, MarkShape::disc, Ink::surface});
    put(scene, Mark{beyond, mark_size(style), look.shape, look.ink});
}

void draw_values(Scene& scene, const BulletRow& row, const Layout& layout, float middle, const Style& style) {
    const float size = small_text(style);
    const float width = width_of(style);
    const float room = width - layout.values;
    const float y = middle - line_height(size) / 2;
    const std::string target = " / " + row.target;
    const float target_width = style.measure(target, size, false);
    const float actual_width = style.measure(row.actual, size, true);
    const bool both = target_width + actual_width <= room;
    const float right = both ? width - target_width : width;
    if (both) put(scene, Label{{width, y}, Align::end, size, false, Ink::faint_text, target});
    put(scene, Label{{right, y}, Align::end, size, true, Ink::text, elided(row.actual, room, size, true, style.measure)});
}

void draw_row(Scene& scene, const BulletRow& row, const Rect& area, const Layout& layout, const Style& style) {
    const RowLines lines = lines_of(layout, area.y, style);
    draw_name(scene, row, layout, lines.name, style);
    draw_bar(scene, row, layout, lines.bar, style);
    draw_values(scene, row, layout, lines.values, style);
    const std::string& actual = row.forecast ? style.words.forecast : style.words.actual;
    Hit hit{area, pair_of(row.code, row.name), {}, row.measure};
    if (hit.name.empty()) hit.name = style.words.indicator;
    hit.details = {pair_of(style.words.target, row.target),
                   pair_of(actual, row.actual) + " (" + signed_percent(row.margin) + ")",
                   pair_of(style.words.verdict, word_of(row.verdict, style.words))};
    if (row.lower) hit.details.push_back("↓ " + style.words.lower_better);
    if (!row.comparison.empty()) hit.details.push_back(row.comparison);
    scene.hits.push_back(std::move(hit));
    scene.table.push_back({row.code, row.lower ? row.name + " ↓" : row.name, row.target, row.actual,
                           signed_percent(row.margin), word_of(row.verdict, style.words)});
}

std::vector<std::string> table_header(const Words& words) {
    return {words.measure, words.indicator, words.target, words.actual, "±%", words.verdict};
}

}  // namespace

bool has_bullet_row(const plan::Indicator& indicator, plan::FiscalYear year) {
    const plan::IndicatorYear* data = plan::find_year(indicator, year);
    return data != nullptr && judge::margin(indicator, *data).has_value();
}

std::optional<BulletRow> bullet_row(const plan::Measure& measure, const plan::Indicator& indicator, plan::FiscalYear year) {
    const plan::IndicatorYear* data = plan::find_year(indicator, year);
    if (data == nullptr) return std::nullopt;
    const std::optional<double> margin = judge::margin(indicator, *data);
    if (!margin) return std::nullopt;
    return BulletRow{measure.id,
                     one_line(measure.code),
                     one_line(indicator.name),
                     *margin,
                     printed(data->target, {}),
                     printed(data->actual, {}),
                     indicator.direction == plan::Direction::lower,
                     data->forecast,
                     data->verdict,
                     judge::judge(indicator, *data).comparison};
}

std::vector<BulletRow> bullet_rows(const plan::Plan& plan, plan::FiscalYear year) {
    std::vector<BulletRow> rows;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            if (auto row = bullet_row(*placed.measure, indicator, year)) rows.push_back(*std::move(row));
        }
    }
    return rows;
}

float bullet_header_height(const Style& style) { return line_height(small_text(style)) + 8; }

float bullet_row_height(const Style& style) {
    const Layout layout = layout_of(style);
    const float line = line_height(style.text_size) + 2;
    if (layout.narrow) return line * (layout.very_narrow ? 3 : 2) + 8;
    return std::max(least_target, style.text_size * 2.3F);
}

Scene bullet_header(const Style& style) {
    const Layout layout = layout_of(style);
    const float size = small_text(style);
    Scene scene;
    scene.size = {width_of(style), bullet_header_height(style)};
    scene.name = pair_of(style.words.indicator, style.words.target_line);
    scene.table = {table_header(style.words)};
    const float bottom = scene.size.height;
    draw_axis(scene, layout, bottom - 4, bottom);

    // The most important first: what has no room beside those is left out.
    Placement placement({-8, 0, scene.size.width + 16, bottom}, style.measure);
    const auto label = [&](float x, Align align, std::string text, bool bold, Ink ink) {
        const float width = style.measure(text, size, bold);
        if (align == Align::middle) x = std::clamp(x, width / 2, std::max(width / 2, scene.size.width - width / 2));
        const Label at{{x, 2}, align, size, bold, ink, std::move(text)};
        if (!at.text.empty() && placement.place({{at, 0, {}}}, {}, 1, 0).first) put(scene, at);
    };
    const float half = (layout.right - layout.left) / 2;
    label(layout.x(0), Align::middle, elided(style.words.target_line, 2 * half, size, true, style.measure), true,
          Ink::target_text);
    for (const double end : {-bullet_limit, bullet_limit})
        label(layout.x(end), Align::middle, signed_percent(end), false, Ink::faint_text);
    label(scene.size.width, Align::end, style.words.actual + " / " + style.words.target, false, Ink::faint_text);
    if (!layout.narrow)
        label(0, Align::start,
              elided(style.words.indicator + "  ↓ " + style.words.lower_better, layout.name, size, false, style.measure),
              false, Ink::faint_text);
    return scene;
}

Scene bullets(const std::vector<BulletRow>& rows, std::size_t first, std::size_t last, const Style& style) {
    last = std::min(last, rows.size());
    first = std::min(first, last);
    const Layout layout = layout_of(style);
    const float height = bullet_row_height(style);
    Scene scene;
    scene.size = {width_of(style), height * static_cast<float>(last - first)};
    scene.name = pair_of(style.words.indicator, style.words.target_line);
    scene.table.reserve(last - first + 1);
    scene.table.push_back(table_header(style.words));
    scene.hits.reserve(last - first);
    scene.shapes.reserve(18 * (last - first) + 8);
    if (!layout.narrow && first < last) draw_axis(scene, layout, 0, scene.size.height);
    for (std::size_t i = first; i < last; ++i) {
        const Rect area{0, height * static_cast<float>(i - first), scene.size.width, height};
        put(scene, Path{{{0, area.y}, {area.width, area.y}}, Ink::grid, 1, false});
        if (layout.narrow) {  // not behind the name
            const float bar_top = lines_of(layout, area.y, style).bar - line_height(style.text_size) / 2;
            draw_axis(scene, layout, bar_top, bottom_of(area));
        }
        draw_row(scene, rows[i], area, layout, style);
    }
    return scene;
}

}  // namespace chart
