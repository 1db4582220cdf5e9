// Indicators in two years, each against its own target of the year: a line that rises came closer to its target or went
// further beyond it, whatever the direction.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/scale.hpp"
#include "chart/spread.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

constexpr float gap = 6;

float mark_size(const Style& style) { return style.text_size * 0.7F; }

/// From left to right: ticks, figures of the first year, first year, lines, second year, its figures, names.
struct Layout {
    Scale scale;
    std::vector<std::string> ticks;
    float ticks_right = 0;
    float leader = 0;   ///< length of the lines that lead to labels
    float figures = 0;  ///< width of the figures; 0: no labels
    float names = 0;    ///< width of the names; 0: none
    bool figures_left = false;
    float left = 0;  ///< the two axes
    float right = 0;
    float top = 0;  ///< the highest tick
    float bottom = 0;
    float line = 0;  ///< height of a label

    float y(double margin) const {
        const double value = std::clamp(margin, -bullet_limit, bullet_limit);
        return bottom - static_cast<float>(scale.share(value)) * (bottom - top);
    }
    std::size_t most_labels() const { return figures > 0 ? static_cast<std::size_t>((bottom - top) / line + 1.0001F) : 0; }
};

Scale scale_of(const SlopeRows& data) {
    // Not so tight that a hair between two years looks like a cliff.
    double low = -0.05;
    double high = 0.05;
    for (const SlopeRow& row : data.rows) {
        for (const BulletRow* end : {&row.from, &row.to}) {
            low = std::min(low, std::max(end->margin, -bullet_limit));
            high = std::max(high, std::min(end->margin, bullet_limit));
        }
    }
    return scale_over(low, high, 5);
}

std::string tick_text(double tick, const SlopeRows& data, const Style& style) {
    if (tick == 0) return elided(style.words.target_line, width_of(style) * 0.25F, small_text(style), true, style.measure);
    const bool clipped = std::fabs(std::fabs(tick) - bullet_limit) < 1e-9 &&
                         std::any_of(data.rows.begin(), data.rows.end(), [&](const SlopeRow& row) {
                             return row.from.margin / tick > 1 || row.to.margin / tick > 1;
                         });
    return (clipped ? tick > 0 ? "≧" : "≦" : "") + signed_percent(tick);
}

/// Columns are given up where the lines would have no room, names after the first year's figures.
void lay_columns(Layout& layout, const SlopeRows& data, const Style& style) {
    const float width = width_of(style);
    const float small = small_text(style);
    const float half_mark = mark_size(style) / 2 + 1;
    float ticks = 0;
    for (const std::string& tick : layout.ticks) ticks = std::max(ticks, style.measure(tick, small, true));
    float figures = 0;
    for (const SlopeRow& row : data.rows)
        for (const BulletRow* end : {&row.from, &row.to})
            figures = std::max(figures, style.measure(short_percent(end->margin), small, true));
    layout.ticks_right = ticks;
    layout.leader = style.text_size * 1.4F + half_mark;
    const auto lay = [&](bool figures_left, bool labels, float names) {
        layout.figures_left = figures_left;
        layout.figures = labels ? figures : 0;
        layout.names = names;
        layout.left = ticks + gap + half_mark + (figures_left ? figures + layout.leader - half_mark + gap : 0);
        layout.right = width - (labels ? layout.leader + figures : half_mark) - (names > 0 ? names + gap : 0);
        return layout.right - layout.left >= style.text_size * 5;
    };
    const float names = width * 0.34F;
    if (lay(true, true, names) || lay(false, true, names) || lay(false, true, style.text_size * 6) || lay(false, true, 0))
        return;
    lay(false, false, 0);
}

void draw_axes(Scene& scene, const Layout& layout, const Style& style) {
    const float small = small_text(style);
    for (std::size_t i = 0; i < layout.ticks.size(); ++i) {
        const double tick = layout.scale.ticks[i];
        const float y = layout.bottom - static_cast<float>(layout.scale.share(tick)) * (layout.bottom - layout.top);
        put(scene, Path{{{layout.left, y}, {layout.right, y}}, tick == 0 ? Ink::target : Ink::grid, 1, false});
        put(scene, Label{{layout.ticks_right, y - line_height(small) / 2},
                         Align::end,
                         small,
                         tick == 0,
                         tick == 0 ? Ink::target_text : Ink::faint_text,
                         layout.ticks[i]});
    }
    for (const float x : {layout.left, layout.right})
        put(scene, Path{{{x, layout.top}, {x, layout.bottom}}, Ink::axis, 1, false});
}

/// Over their axes, each within its half.
void draw_years(Scene& scene, const SlopeRows& data, const Layout& layout, float y, const Style& style) {
    const float size = style.text_size * 0.92F;
    const float width = width_of(style);
    const float middle = (layout.left + layout.right) / 2;
    const float room = std::min(middle, width - middle) - gap / 2;
    const auto fits = [&](const plan::PlanYear& year) { return style.measure(label_of(year), size, true) <= room; };
    const bool whole = fits(data.from) && fits(data.to);
    const auto draw = [&](const plan::PlanYear& year, float x, float from, float to) {
        const std::string label = whole ? label_of(year) : std::to_string(year.year.year);
        const std::string text = elided(label, to - from, size, true, style.measure);
        const float half = style.measure(text, size, true) / 2;
        x = std::clamp(x, from + half, std::max(from + half, to - half));
        put(scene, Label{{x, y}, Align::middle, size, true, Ink::text, text});
    };
    draw(data.from, layout.left, 0, middle - gap / 2);
    draw(data.to, layout.right, middle + gap / 2, width);
}

/// A cut through the end of a line that goes beyond the axis.
void draw_cut(Scene& scene, Point end, Point other) {
    const float length = std::hypot(other.x - end.x, other.y - end.y);
    const float share = std::min(0.4F, 12 / std::max(length, 1.0F));
    const Point at{end.x + (other.x - end.x) * share, end.y + (other.y - end.y) * share};
    put(scene, Path{{{at.x - 2, std::min(at.y + 5, scene.size.height)}, {at.x + 2, std::max(at.y - 5, 0.0F)}},
                    Ink::surface,
                    3,
                    false});
}

void draw_line(Scene& scene, const SlopeRow& row, const Layout& layout, bool labelled, const Style& style) {
    const VerdictLook look = look_of(row.to.verdict);
    const Point from{layout.left, layout.y(row.from.margin)};
    const Point to{layout.right, layout.y(row.to.margin)};
    put(scene, Path{{from, to}, look.ink, labelled ? 2.0F : 1.0F, row.from.forecast || row.to.forecast});
    if (std::fabs(row.from.margin) > bullet_limit) draw_cut(scene, from, to);
    if (std::fabs(row.to.margin) > bullet_limit) draw_cut(scene, to, from);
    const float size = mark_size(style);
    for (const auto& [at, end] : {std::pair{from, &row.from}, std::pair{to, &row.to}}) {
        const VerdictLook mark = look_of(end->verdict);
        put(scene, Mark{at, size + 2, MarkShape::disc, Ink::surface});
        put(scene, Mark{at, size, mark.shape, mark.ink});
    }
}

/// Those with labels: all where there is room, else those that changed most. In reading order.
std::vector<bool> labelled_rows(const SlopeRows& data, std::size_t most) {
    std::vector<std::size_t> order(data.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto change = [&](std::size_t i) { return std::fabs(data.rows[i].to.margin - data.rows[i].from.margin); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return change(a) > change(b); });
    std::vector<bool> labelled(data.rows.size(), false);
    for (std::size_t n = 0; n < std::min(most, order.size()); ++n) labelled[order[n]] = true;
    return labelled;
}

/// Where a labelled row's label stands: its top.
struct LabelPlace {
    std::size_t row = 0;
    float top = 0;
};

std::vector<LabelPlace> places_of(const SlopeRows& data, const std::vector<bool>& labelled, const Layout& layout,
                                  bool second) {
    const auto margin = [&](std::size_t i, bool to) { return (to ? data.rows[i].to : data.rows[i].from).margin; };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < labelled.size(); ++i)
        if (labelled[i]) order.push_back(i);
    // Where two end in one point, the better one stands above, then the one that comes from above.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(margin(a, second), margin(a, !second)) > std::pair(margin(b, second), margin(b, !second));
    });
    std::vector<float> wanted;
    for (const std::size_t i : order) wanted.push_back(layout.y(margin(i, second)) - layout.line / 2);
    const std::vector<float> tops =
        spread(wanted, layout.line, layout.top - layout.line / 2, layout.bottom - layout.line / 2);
    std::vector<LabelPlace> places;
    for (std::size_t n = 0; n < tops.size(); ++n) places.push_back({order[n], tops[n]});
    return places;
}

void draw_leader(Scene& scene, float x, float y, float label_x, float label_y) {
    put(scene, Path{{{x, y}, {label_x, label_y}}, Ink::axis, 1, false});
}

void draw_first_labels(Scene& scene, const SlopeRows& data, const std::vector<LabelPlace>& places, const Layout& layout,
                       const Style& style) {
    const float small = small_text(style);
    const float x = layout.left - layout.leader;
    for (const LabelPlace& place : places) {
        const BulletRow& end = data.rows[place.row].from;
        draw_leader(scene, layout.left - mark_size(style) / 2 - 1, layout.y(end.margin), x + 3, place.top + layout.line / 2);
        put(scene, Label{{x, place.top}, Align::end, small, false, look_of(end.verdict).text, short_percent(end.margin)});
    }
}

void draw_second_labels(Scene& scene, const SlopeRows& data, const std::vector<LabelPlace>& places, const Layout& layout,
                        const Style& style) {
    const float small = small_text(style);
    const float x = layout.right + layout.leader;
    for (const LabelPlace& place : places) {
        const BulletRow& end = data.rows[place.row].to;
        draw_leader(scene, layout.right + mark_size(style) / 2 + 1, layout.y(end.margin), x - 3,
                    place.top + layout.line / 2);
        put(scene, Label{{x + layout.figures, place.top},
                         Align::end,
                         small,
                         true,
                         look_of(end.verdict).text,
                         elided(short_percent(end.margin), layout.figures, small, true, style.measure)});
        const std::string arrow = end.lower ? " ↓" : "";
        const float room = layout.names - style.measure(arrow, small, false);
        const std::string name = elided(end.name.empty() ? end.code : end.name, room, small, false, style.measure);
        if (layout.names > 0)
            put(scene, Label{{x + layout.figures + gap, place.top}, Align::start, small, false, Ink::text, name + arrow});
    }
}

std::string end_text(const BulletRow& end, const Words& words) {
    const std::string& actual = end.forecast ? words.forecast : words.actual;
    return pair_of(words.target, end.target) + " " + pair_of(actual, end.actual) + " (" + signed_percent(end.margin) + ") " +
           word_of(end.verdict, words);
}

Hit hit_of(const SlopeRow& row, const SlopeRows& data, const Rect& area, const Words& words) {
    Hit hit{area, pair_of(row.to.code, row.to.name), {}, row.to.measure};
    if (hit.name.empty()) hit.name = words.indicator;
    hit.details = {label_of(data.from) + ": " + end_text(row.from, words),
                   label_of(data.to) + ": " + end_text(row.to, words)};
    if (row.to.lower) hit.details.push_back("↓ " + words.lower_better);
    return hit;
}

/// A label's line, or the second year's end where there is none, large enough for a finger.
void add_hits(Scene& scene, const SlopeRows& data, const std::vector<LabelPlace>& places, const Layout& layout,
              const Words& words) {
    std::vector<float> tops(data.rows.size(), -1);
    for (const LabelPlace& place : places) tops[place.row] = place.top;
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
        const float half = least_target / 2;
        const float left = std::clamp(layout.right - half, 0.0F, scene.size.width - least_target);
        const float top = std::clamp(layout.y(data.rows[i].to.margin) - half, 0.0F, scene.size.height - least_target);
        const Rect area = tops[i] < 0 ? Rect{left, top, least_target, least_target}
                                      : Rect{layout.right, tops[i], scene.size.width - layout.right, layout.line};
        scene.hits.push_back(hit_of(data.rows[i], data, area, words));
    }
}

Table table_of(const SlopeRows& data, const Words& words) {
    const std::string values = words.actual + " / " + words.target;
    std::vector<std::string> header{words.measure, words.indicator};
    for (const plan::PlanYear* year : {&data.from, &data.to})
        for (const std::string& word : {values, std::string("±%"), words.verdict})
            header.push_back(label_of(*year) + " " + word);
    Table table{std::move(header)};
    for (const SlopeRow& row : data.rows) {
        std::vector<std::string> cells{row.to.code, row.to.lower ? row.to.name + " ↓" : row.to.name};
        for (const BulletRow* end : {&row.from, &row.to}) {
            const std::string forecast = end->forecast ? " (" + words.forecast + ")" : std::string();
            cells.push_back(end->actual + forecast + " / " + end->target);
            cells.push_back(signed_percent(end->margin));
            cells.push_back(word_of(end->verdict, words));
        }
        table.push_back(std::move(cells));
    }
    return table;
}

/// Lines are named by the verdict of the second year.
SlopeRows shown_rows(const SlopeRows& all, const Style& style) {
    SlopeRows shown = all;
    std::erase_if(shown.rows, [&](const SlopeRow& row) { return is_off(style, series_of(row.to.verdict)); });
    return shown;
}

std::vector<LegendItem> verdict_legend(const SlopeRows& data, const Words& words) {
    std::vector<LegendItem> legend;
    for (const TallyPart& part : parts_of({})) {
        const bool drawn = std::any_of(data.rows.begin(), data.rows.end(),
                                       [&](const SlopeRow& row) { return row.to.verdict == part.verdict; });
        if (drawn)
            legend.push_back({LegendItem::Swatch::box, look_of(part.verdict).ink, Fill::solid, word_of(part.verdict, words),
                              series_of(part.verdict)});
    }
    return legend;
}

}  // namespace

std::optional<SlopeRow> slope_row(const plan::Measure& measure, const plan::Indicator& indicator, plan::FiscalYear from,
                                  plan::FiscalYear to) {
    std::optional<BulletRow> first = bullet_row(measure, indicator, from);
    std::optional<BulletRow> second = bullet_row(measure, indicator, to);
    if (!first || !second) return std::nullopt;
    return SlopeRow{*std::move(first), *std::move(second)};
}

SlopeRows slope_rows(const plan::Plan& plan, plan::FiscalYear from, plan::FiscalYear to) {
    const auto year_of = [&](plan::FiscalYear year) {
        const plan::PlanYear* found = plan::find_year(plan, year);
        return found != nullptr ? *found : plan::PlanYear{year, {}, plan::YearState::planned, {}};
    };
    SlopeRows data{year_of(from), year_of(to), {}, 0};
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            ++data.indicators;
            if (auto row = slope_row(*placed.measure, indicator, from, to)) data.rows.push_back(*std::move(row));
        }
    }
    return data;
}

Scene slope(const SlopeRows& all, float height, const Style& style) {
    const Words& words = style.words;
    const SlopeRows data = shown_rows(all, style);
    const std::string counts = std::to_string(data.rows.size()) + "/" + std::to_string(data.indicators);
    const std::string heading = pair_of(words.indicator, counts);
    const std::string name = heading + ": " + label_of(data.from) + " → " + label_of(data.to);
    if (all.rows.empty()) return empty_scene(name, style);

    const auto any = [&](auto&& holds) { return std::any_of(data.rows.begin(), data.rows.end(), holds); };
    const float small = small_text(style);
    const float width = width_of(style);
    Scene scene;
    scene.name = name;
    scene.table = table_of(all, words);
    std::vector<LegendItem> legend = style.switches ? verdict_legend(all, words) : std::vector<LegendItem>();
    if (any([](const SlopeRow& row) { return row.from.forecast || row.to.forecast; }))
        legend.push_back({LegendItem::Swatch::dashed_line, Ink::axis, Fill::solid, words.forecast});
    const std::string lower = "↓ " + words.lower_better;
    const float lower_width = style.measure(lower, small, false);
    const bool lower_note = any([](const SlopeRow& row) { return row.to.lower; }) && lower_width <= width;
    const bool note_beside = style.measure(heading, small, false) + 3 * gap + lower_width <= width;
    const bool note_over = lower_note && !note_beside;
    const float legend_height =
        !legend.empty() || note_over ? draw_legend(scene, legend, note_over ? lower : std::string(), style) : 0;
    if (lower_note && note_beside)
        put(scene, Label{{width, legend_height}, Align::end, small, false, Ink::faint_text, lower});

    Layout layout;
    layout.scale = scale_of(data);
    layout.line = line_height(small);
    for (const double tick : layout.scale.ticks) layout.ticks.push_back(tick_text(tick, data, style));
    lay_columns(layout, data, style);
    const float years = legend_height + layout.line + 2;
    layout.top = years + line_height(style.text_size * 0.92F) + layout.line / 2 + 4;
    const float below = std::max(layout.line, mark_size(style) + 2) / 2 + 1;
    layout.bottom = std::max(height - below, layout.top + 6 * layout.line);
    scene.size = {width, layout.bottom + below};

    put(scene, Label{{0, legend_height},
                     Align::start,
                     small,
                     false,
                     Ink::faint_text,
                     elided(heading, width, small, false, style.measure)});
    draw_years(scene, data, layout, years, style);
    draw_axes(scene, layout, style);
    const std::vector<bool> labelled = labelled_rows(data, layout.most_labels());
    for (const bool now : {false, true})  // those with labels before the others
        for (std::size_t i = 0; i < data.rows.size(); ++i)
            if (labelled[i] == now) draw_line(scene, data.rows[i], layout, labelled[i], style);
    if (layout.figures_left) draw_first_labels(scene, data, places_of(data, labelled, layout, false), layout, style);
    const std::vector<LabelPlace> places = places_of(data, labelled, layout, true);
    draw_second_labels(scene, data, places, layout, style);
    add_hits(scene, data, places, layout, words);
    return scene;
}

}  // namespace chart
