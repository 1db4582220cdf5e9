// Verdicts as stacked bars, one row a group, section or year, all rows to one scale.

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
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

/// What the parts of all bars are, in their order.
struct Part {
    std::string word;
    std::string series;
    Ink ink = Ink::unjudged;
    Fill fill = Fill::solid;
    std::optional<MarkShape> mark{};  ///< stands for the word in a bar; without one the word does
};

/// A bar with one count a part.
struct Bar {
    std::string label;
    std::vector<int> counts;
    std::string link;
};

int sum_of(const std::vector<int>& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

std::vector<std::string> words_of(const std::vector<Part>& parts) {
    std::vector<std::string> words;
    for (const Part& part : parts) words.push_back(part.word);
    return words;
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

Layout layout_of(const std::vector<Bar>& bars, int most, const Style& style) {
    const float width = width_of(style);
    float widest = 0;
    for (const Bar& bar : bars) widest = std::max(widest, style.measure(bar.label, style.text_size, false));
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

void draw_part(Scene& scene, const Rect& area, const Part& part, int number, const Style& style) {
    put(scene, Box{area, part.ink, part.fill, 0});
    const bool solid = part.fill == Fill::solid;
    const Ink ink = solid ? Ink::on_strong : Ink::faint_text;
    const std::string count = std::to_string(number);
    const float size = style.text_size;
    const float text = style.measure(count, size, true);
    const float mark = part.mark ? size * 0.8F : style.measure(part.word, size, false);
    const float gap = size * 0.35F;
    const Point center = center_of(area);
    const float y = center.y - line_height(size) / 2;
    if (mark + gap + text + 8 <= area.width) {
        const float left = center.x - (mark + gap + text) / 2;
        if (part.mark) {
            put(scene, Mark{{left + mark / 2, center.y}, mark, *part.mark, solid ? ink : part.ink});
        } else {
            put(scene, Label{{left, y}, Align::start, size, false, ink, part.word});
        }
        put(scene, Label{{left + mark + gap, y}, Align::start, size, true, ink, count});
    } else if (text + 4 <= area.width) {
        put(scene, Label{{center.x, y}, Align::middle, size, true, ink, count});
    }
}

/// `counts`: all of them, also what is switched off.
void draw_row(Scene& scene, const Bar& bar, const std::string& counts, const std::vector<Part>& parts,
              const std::string& heading, float y, int most, const Layout& layout, const Style& style) {
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
    scene.hits.push_back({{0, y, width_of(style), layout.row}, name, {counts}, bar.link});

    const float unit = (layout.right - layout.left) / static_cast<float>(std::max(most, 1));
    float x = layout.left;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const int count = bar.counts[i];
        if (count <= 0) continue;
        const float width = unit * static_cast<float>(count);
        const Rect whole{x, top, width, layout.bar};
        draw_part(scene, {x, top, std::max(width - edge, width * 0.5F), layout.bar}, parts[i], count, style);
        const std::string part = pair_of(parts[i].word, std::to_string(count));
        scene.hits.push_back({whole, pair_of(name, part), {counts}, bar.link});
        x += width;
    }
    put(scene, Label{{x + 6, top + (layout.bar - line_height(size)) / 2},
                     Align::start,
                     size,
                     false,
                     Ink::faint_text,
                     std::to_string(sum_of(bar.counts))});
}

/// What is switched off counts as nothing.
std::vector<Bar> shown_bars(std::vector<Bar> bars, const std::vector<Part>& parts, const Style& style) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!is_off(style, parts[i].series)) continue;
        for (Bar& bar : bars) bar.counts[i] = 0;
    }
    return bars;
}

/// All charts of this file: `all` has at least one bar.
Scene stacked(const std::vector<Bar>& all, const std::vector<Part>& parts, TallyRows rows, const Style& style) {
    const std::string& heading = heading_of(rows, style.words);
    const std::vector<Bar> bars = shown_bars(all, parts, style);
    int most = 0;
    std::vector<int> sums(parts.size());
    for (const Bar& bar : bars) {
        most = std::max(most, sum_of(bar.counts));
    }
    for (const Bar& bar : all) std::transform(sums.begin(), sums.end(), bar.counts.begin(), sums.begin(), std::plus<>());
    const std::vector<std::string> words = words_of(parts);
    Scene scene;
    scene.name = pair_of(heading, style.words.verdict);
    // Groups alone add up: sections share indicators, and years have the same ones.
    if (rows == TallyRows::groups) scene.name += ": " + counts_text(words, sums);
    std::vector<LegendItem> legend;
    scene.table.push_back({heading});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part& part = parts[i];
        scene.table[0].push_back(part.word);
        if (sums[i] > 0) legend.push_back({LegendItem::Swatch::box, part.ink, part.fill, part.word, part.series});
    }
    const float top = legend.empty() ? 0 : draw_legend(scene, legend, {}, style) + 2;
    const Layout layout = layout_of(bars, most, style);
    float y = top;
    for (std::size_t b = 0; b < bars.size(); ++b) {
        draw_row(scene, bars[b], counts_text(words, all[b].counts), parts, heading, y, most, layout, style);
        std::vector<std::string> row{bars[b].label};
        for (const int count : all[b].counts) row.push_back(std::to_string(count));
        scene.table.push_back(std::move(row));
        y += layout.row;
    }
    scene.size = {width_of(style), y};
    return scene;
}

/// Grades that a person gives are never counted.
std::vector<std::size_t> counted_grades(const judge::Grades& scale) {
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < scale.size(); ++i)
        if (!scale[i].by_person) counted.push_back(i);
    return counted;
}

/// In the inks of ○ and ×, the ends of the scale deeper where there are several grades on a side; then what has none.
std::vector<Part> parts_of_scale(const judge::Grades& scale, const Words& words) {
    constexpr double target = 100;
    const std::vector<std::size_t> counted = counted_grades(scale);
    const auto is_good = [&](std::size_t i) { return scale[i].from && *scale[i].from >= target; };
    const auto goods = std::count_if(counted.begin(), counted.end(), is_good);
    const auto bads = static_cast<std::ptrdiff_t>(counted.size()) - goods;
    std::vector<Part> parts;
    for (const std::size_t i : counted) {
        const bool first = i == counted.front();
        const bool last = i == counted.back();
        const Ink ink = is_good(i)         ? goods > 1 && first ? Ink::met_deep : Ink::met
                        : bads > 1 && last ? Ink::missed_deep
                                           : Ink::missed;
        const std::string name = one_line(scale[i].name);
        parts.push_back({name.empty() ? words.no_value : name, series::grade(scale[i].name), ink});
    }
    parts.push_back({words.ungraded, std::string(series::unjudged), Ink::unjudged, Fill::outlined, MarkShape::dot});
    return parts;
}

}  // namespace

Scene stacked_tallies(const std::vector<TallyBar>& bars, TallyRows rows, const Style& style) {
    if (bars.empty()) return empty_scene(pair_of(heading_of(rows, style.words), style.words.verdict), style);
    std::vector<Part> parts;
    for (const TallyPart& part : parts_of({})) {
        const VerdictLook look = look_of(part.verdict);
        parts.push_back({word_of(part.verdict, style.words), std::string(series_of(part.verdict)), look.ink,
                         part.verdict ? Fill::solid : Fill::outlined, look.shape});
    }
    std::vector<Bar> counted;
    for (const TallyBar& bar : bars) {
        counted.push_back({bar.label, {}, bar.link});
        for (const TallyPart& part : parts_of(bar.tally)) counted.back().counts.push_back(part.count);
    }
    return stacked(counted, parts, rows, style);
}

Scene stacked_grades(const std::vector<GradeBar>& bars, const judge::Grades& scale, TallyRows rows, const Style& style) {
    if (bars.empty()) return empty_scene(pair_of(heading_of(rows, style.words), style.words.verdict), style);
    std::vector<Bar> counted;
    for (const GradeBar& bar : bars) {
        counted.push_back({bar.label, {}, bar.link});
        for (const std::size_t grade : counted_grades(scale)) counted.back().counts.push_back(bar.tally.counts[grade]);
        counted.back().counts.push_back(bar.tally.ungraded);
    }
    return stacked(counted, parts_of_scale(scale, style.words), rows, style);
}

}  // namespace chart
