// Verdicts as stacked bars, one row a group, section or year, all rows to one scale.

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "chart/charts.hpp"
#include "chart/draw.hpp"
#include "chart/text.hpp"
#include "chart/years.hpp"

namespace chart {

namespace {

const std::string& heading_of(TallyRows rows, const Words& words) {
    return rows == TallyRows::groups ? words.group : rows == TallyRows::sections ? words.section : words.year;
}

struct Layout {
    bool label_above = false;
    float label_width = 0;
    float left = 0;   ///< of the bars
    float right = 0;  ///< of the longest bar
    float bar = 0;    ///< height
    float row = 0;
    float label_line = 0;
};

Layout layout_of(const std::vector<TallyBar>& bars, int most, const Style& style) {
    const float width = width_of(style);
    float widest = 0;
    for (const TallyBar& bar : bars) widest = std::max(widest, style.measure(bar.label, style.text_size, false));
    Layout layout;
    layout.label_above = width < style.text_size * 30 || widest > width * 0.42F;
    layout.bar = std::max(22.0F, style.text_size * 1.8F);
    layout.label_line = line_height(style.text_size) + 3;
    layout.label_width = layout.label_above ? width : widest;
    layout.left = layout.label_above ? 0 : widest + style.text_size;
    layout.right = width - style.measure(std::to_string(most), style.text_size, true) - 8;
    layout.row = layout.label_above ? layout.label_line + layout.bar + 12 : std::max(least_target, layout.bar) + 10;
    return layout;
}

void draw_segment(Scene& scene, const Rect& area, const TallyPart& segment, const Style& style) {
    const VerdictLook look = look_of(segment.verdict);
    const bool solid = segment.verdict.has_value();
    put(scene, Box{area, look.ink, solid ? Fill::solid : Fill::outlined, 0});
    const Ink ink = solid ? Ink::on_strong : Ink::faint_text;
    const std::string count = std::to_string(segment.count);
    const float size = style.text_size;
    const float text = style.measure(count, size, true);
    const float mark = size * 0.8F;
    const float gap = size * 0.35F;
    const Point center = center_of(area);
    const float y = center.y - line_height(size) / 2;
    if (mark + gap + text + 8 <= area.width) {
        const float left = center.x - (mark + gap + text) / 2;
        put(scene, Mark{{left + mark / 2, center.y}, mark, look.shape, solid ? ink : look.ink});
        put(scene, Label{{left + mark + gap, y}, Align::start, size, true, ink, count});
    } else if (text + 4 <= area.width) {
        put(scene, Label{{center.x, y}, Align::middle, size, true, ink, count});
    }
}

void draw_row(Scene& scene, const TallyBar& bar, const std::string& heading, float y, int most, const Layout& layout,
              const Style& style) {
    constexpr float edge = 2;
    const float size = style.text_size;
    const float top = layout.label_above ? y + layout.label_line : y + (layout.row - layout.bar) / 2;
    const float label_y = layout.label_above ? y : y + (layout.row - line_height(size)) / 2;
    put(scene, Label{{0, label_y},
                     Align::start,
                     size,
                     false,
                     Ink::text,
                     elided(bar.label, layout.label_width, size, false, style.measure)});
    const std::string& name = bar.label.empty() ? heading : bar.label;
    scene.hits.push_back({{0, y, width_of(style), layout.row}, name, {tally_text(bar.tally, style.words)}, bar.measure});

    const float unit = (layout.right - layout.left) / static_cast<float>(std::max(most, 1));
    float x = layout.left;
    for (const TallyPart& segment : parts_of(bar.tally)) {
        if (segment.count <= 0) continue;
        const float width = unit * static_cast<float>(segment.count);
        const Rect whole{x, top, width, layout.bar};
        draw_segment(scene, {x, top, std::max(width - edge, width * 0.5F), layout.bar}, segment, style);
        const std::string verdict = pair_of(word_of(segment.verdict, style.words), std::to_string(segment.count));
        scene.hits.push_back({whole, pair_of(name, verdict), {tally_text(bar.tally, style.words)}, bar.measure});
        x += width;
    }
    put(scene, Label{{x + 6, top + (layout.bar - line_height(size)) / 2},
                     Align::start,
                     size,
                     false,
                     Ink::faint_text,
                     std::to_string(bar.tally.all())});
}

const plan::Measure* first_measure(const plan::Group& group) {
    if (!group.measures.empty()) return &group.measures.front();
    for (const plan::Group& inner : group.groups)
        if (const plan::Measure* found = first_measure(inner)) return found;
    return nullptr;
}

}  // namespace

std::vector<TallyBar> group_bars(const plan::Plan& plan, plan::FiscalYear year) {
    std::vector<TallyBar> bars;
    bars.reserve(plan.groups.size());
    for (const plan::Group& group : plan.groups) {
        const plan::Measure* first = first_measure(group);
        const std::string label = group.code.empty() ? group.name : pair_of(group.code, group.name);
        bars.push_back({one_line(label), judge::tally(group, year), first != nullptr ? first->id : std::string()});
    }
    return bars;
}

std::vector<TallyBar> section_bars(const plan::Plan& plan, plan::FiscalYear year) {
    std::unordered_map<std::string_view, std::string_view> first_of;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan))
        for (const std::string& section : placed.measure->sections) first_of.try_emplace(section, placed.measure->id);
    std::vector<TallyBar> bars;
    for (const judge::SectionTally& section : judge::tally_by_section(plan, year))
        bars.push_back({one_line(section.section), section.tally, std::string(first_of[section.section])});
    return bars;
}

std::vector<TallyBar> year_bars(const plan::Plan& plan) {
    std::vector<TallyBar> bars;
    bars.reserve(plan.years.size());
    for (const plan::PlanYear& year : plan.years) bars.push_back({label_of(year), judge::tally(plan, year.year), {}});
    return bars;
}

Scene stacked_tallies(const std::vector<TallyBar>& bars, TallyRows rows, const Style& style) {
    const std::string& heading = heading_of(rows, style.words);
    if (bars.empty()) return empty_scene(pair_of(heading, style.words.verdict), style);
    int most = 0;
    judge::Tally sum;
    for (const TallyBar& bar : bars) {
        most = std::max(most, bar.tally.all());
        sum.met += bar.tally.met;
        sum.missed += bar.tally.missed;
        sum.unset += bar.tally.unset;
        sum.unjudged += bar.tally.unjudged;
    }
    Scene scene;
    scene.name = pair_of(heading, style.words.verdict);
    // Groups alone add up: sections share indicators, and years have the same ones.
    if (rows == TallyRows::groups) scene.name += ": " + tally_text(sum, style.words);
    std::vector<LegendItem> legend;
    scene.table.push_back({heading});
    for (const TallyPart& segment : parts_of(sum)) {
        scene.table[0].push_back(word_of(segment.verdict, style.words));
        if (segment.count == 0) continue;
        legend.push_back({LegendItem::Swatch::box, look_of(segment.verdict).ink,
                          segment.verdict ? Fill::solid : Fill::outlined, word_of(segment.verdict, style.words)});
    }
    const float top = legend.empty() ? 0 : draw_legend(scene, legend, {}, style) + 2;
    const Layout layout = layout_of(bars, most, style);
    float y = top;
    for (const TallyBar& bar : bars) {
        draw_row(scene, bar, heading, y, most, layout, style);
        std::vector<std::string> row{bar.label};
        for (const TallyPart& segment : parts_of(bar.tally)) row.push_back(std::to_string(segment.count));
        scene.table.push_back(std::move(row));
        y += layout.row;
    }
    scene.size = {width_of(style), y};
    return scene;
}

}  // namespace chart
