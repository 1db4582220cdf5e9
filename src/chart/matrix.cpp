// Measures against years: one row a measure, one mark an indicator.

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

using Verdicts = std::vector<std::optional<plan::Verdict>>;
constexpr float gap = 8;

const std::string& heading_of(const MatrixRows& rows, const Words& words) {
    return rows.sections ? words.section : words.measure;
}

/// Depends on the style and the number of years alone, so that rows that are built apart stand under each other.
struct Layout {
    float code = 0;  ///< width of the codes' column
    float name = 0;  ///< right end of the name
    Columns years;
};

Layout layout_of(const MatrixRows& rows, const Style& style) {
    const float width = width_of(style);
    const auto count = static_cast<float>(std::max<std::size_t>(rows.years.size(), 1));
    const float wanted = std::min(style.text_size * 7, std::max(style.text_size * 2.2F, width * 0.5F / count));
    const float cells = std::min(wanted * count, width * 0.62F);
    Layout layout;
    layout.code = width >= style.text_size * 26 ? style.text_size * 5.6F : 0;
    layout.name = width - cells - gap;
    layout.years = {width - cells, width, std::max<std::size_t>(rows.years.size(), 1)};
    return layout;
}

struct Counts {
    std::array<int, 4> of{};  ///< met, missed, unset, not judged
};

constexpr std::array<std::optional<plan::Verdict>, 4> kinds = {plan::Verdict::met, plan::Verdict::missed,
                                                               plan::Verdict::unset, std::nullopt};

Counts counts_of(const Verdicts& verdicts) {
    Counts counts;
    for (const auto& verdict : verdicts) ++counts.of[verdict ? static_cast<std::size_t>(*verdict) : 3];
    return counts;
}

std::string text_of(const Counts& counts, const Words& words) {
    std::string text;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (counts.of[kind] == 0) continue;
        text.append(text.empty() ? "" : " ").append(pair_of(word_of(kinds[kind], words), std::to_string(counts.of[kind])));
    }
    return text;
}

/// All marks in one or two lines; false where they would be too small to tell apart.
bool draw_marks(Scene& scene, const Rect& cell, const Verdicts& verdicts, const Style& style) {
    const float largest = style.text_size;
    const float smallest = style.text_size * 0.6F;
    for (const std::size_t lines : {std::size_t{1}, std::size_t{2}}) {
        const std::size_t in_line = (verdicts.size() + lines - 1) / lines;
        // What belongs to one year stays apart from the next.
        const float room = cell.width - std::min(largest, cell.width * 0.25F);
        const float pitch =
            std::min({largest * 1.3F, room / static_cast<float>(in_line), lines == 1 ? cell.height : cell.height * 0.46F});
        const float size = std::min(largest, pitch * 0.82F);
        if (size < smallest) continue;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const std::size_t line = i / in_line;
            const auto here = static_cast<float>(line == 0 ? in_line : verdicts.size() - in_line);
            const float x = center_of(cell).x + pitch * (static_cast<float>(i % in_line) - (here - 1) / 2);
            const float y = center_of(cell).y + pitch * (static_cast<float>(line) - static_cast<float>(lines - 1) / 2);
            const VerdictLook look = look_of(verdicts[i]);
            put(scene, Mark{{x, y}, size, look.shape, look.ink});
        }
        return true;
    }
    return false;
}

/// Too many for marks: each verdict's mark once with its count; where even that does not fit, a bar of their shares.
void draw_counts(Scene& scene, const Rect& cell, const Counts& counts, const Style& style) {
    const float size = small_text(style);
    const float mark = size * 0.75F;
    float needed = 0;
    int all = 0;
    for (const int count : counts.of) {
        all += count;
        if (count > 0) needed += mark + 2 + style.measure(std::to_string(count), size, false) + 6;
    }
    const Point center = center_of(cell);
    if (needed - 6 <= cell.width - 4) {
        float x = center.x - (needed - 6) / 2;
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            if (counts.of[kind] == 0) continue;
            const VerdictLook look = look_of(kinds[kind]);
            const std::string text = std::to_string(counts.of[kind]);
            put(scene, Mark{{x + mark / 2, center.y}, mark, look.shape, look.ink});
            put(scene, Label{{x + mark + 2, center.y - line_height(size) / 2}, Align::start, size, false, look.text, text});
            x += mark + 2 + style.measure(text, size, false) + 6;
        }
        return;
    }
    float x = cell.x + 2;
    const float unit = (cell.width - 4) / static_cast<float>(all);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (counts.of[kind] == 0) continue;
        const float width = unit * static_cast<float>(counts.of[kind]);
        put(scene, Box{{x, center.y - 4, width, 8}, look_of(kinds[kind]).ink, Fill::solid, 0});
        x += width;
    }
}

void draw_row(Scene& scene, const MatrixRows& rows, const MatrixRow& row, const Rect& area, const Layout& layout,
              const Style& style) {
    const float size = style.text_size;
    const float y = center_of(area).y - line_height(size) / 2;
    float x = 0;
    if (!row.code.empty() && layout.code > 0) {
        const std::string code = elided(row.code, layout.name * 0.5F, small_text(style), false, style.measure);
        const float code_y = center_of(area).y - line_height(small_text(style)) / 2;
        put(scene, Label{{0, code_y}, Align::start, small_text(style), false, Ink::faint_text, code});
        x = std::max(layout.code, style.measure(code, small_text(style), false) + gap);
    }
    const std::string& name = row.name.empty() ? row.code : row.name;
    put(scene,
        Label{{x, y}, Align::start, size, false, Ink::text, elided(name, layout.name - x, size, false, style.measure)});

    Hit hit{area, pair_of(row.code, row.name), {}, row.measure};
    if (hit.name.empty()) hit.name = heading_of(rows, style.words);
    std::vector<std::string> cells{hit.name};
    for (std::size_t i = 0; i < rows.years.size() && i < row.verdicts.size(); ++i) {
        const Verdicts& verdicts = row.verdicts[i];
        const Counts counts = counts_of(verdicts);
        std::string text = verdicts.empty() ? style.words.no_value : text_of(counts, style.words);
        hit.details.push_back(pair_of(label_of(rows.years[i]), text));
        cells.push_back(std::move(text));
        if (verdicts.empty()) continue;
        const Rect cell{layout.years.start(i), area.y, layout.years.width(), area.height};
        if (!draw_marks(scene, cell, verdicts, style)) draw_counts(scene, cell, counts, style);
    }
    scene.hits.push_back(std::move(hit));
    scene.table.push_back(std::move(cells));
}

void draw_band(Scene& scene, const MatrixRows& rows, plan::MaybeYear focus, const Layout& layout) {
    for (std::size_t i = 0; i < rows.years.size(); ++i)
        if (rows.years[i].year == focus)
            put(scene,
                Box{{layout.years.start(i), 0, layout.years.width(), scene.size.height}, Ink::focus_band, Fill::solid, 0});
}

std::vector<std::string> table_header(const MatrixRows& rows, const Words& words) {
    std::vector<std::string> header{heading_of(rows, words)};
    for (const plan::PlanYear& year : rows.years) header.push_back(label_of(year));
    return header;
}

}  // namespace

MatrixRow matrix_row(const plan::Plan& plan, const plan::Measure& measure) {
    MatrixRow row{measure.id, one_line(measure.code), one_line(measure.name), {}};
    row.verdicts.reserve(plan.years.size());
    for (const plan::PlanYear& year : plan.years) {
        Verdicts& verdicts = row.verdicts.emplace_back();
        verdicts.reserve(measure.indicators.size());
        for (const plan::Indicator& indicator : measure.indicators) {
            const plan::IndicatorYear* data = plan::find_year(indicator, year.year);
            verdicts.push_back(data != nullptr ? data->verdict : std::nullopt);
        }
    }
    return row;
}

MatrixRows matrix_rows(const plan::Plan& plan) {
    MatrixRows rows;
    rows.years = plan.years;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        rows.rows.push_back(matrix_row(plan, *placed.measure));
    }
    return rows;
}

MatrixRows section_matrix_rows(const plan::Plan& plan) {
    MatrixRows data{plan.years, {}, true};
    std::unordered_map<std::string_view, std::size_t> place_of;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        const MatrixRow row = matrix_row(plan, *placed.measure);
        for (const std::string_view section : plan::sections_in_charge(*placed.measure)) {
            const auto [place, is_new] = place_of.try_emplace(section, data.rows.size());
            if (is_new) data.rows.push_back({row.measure, {}, one_line(section), std::vector<Verdicts>(plan.years.size())});
            for (std::size_t year = 0; year < plan.years.size(); ++year) {
                Verdicts& verdicts = data.rows[place->second].verdicts[year];
                verdicts.insert(verdicts.end(), row.verdicts[year].begin(), row.verdicts[year].end());
            }
        }
    }
    return data;
}

float matrix_header_height(const Style& style) {
    return line_height(style.text_size * 0.92F) + line_height(style.text_size * 0.78F) + 8;
}

float matrix_row_height(const Style& style) { return std::max(least_target, style.text_size * 2.3F); }

Scene matrix_header(const MatrixRows& rows, plan::MaybeYear focus, const Style& style) {
    Scene scene;
    scene.size = {width_of(style), matrix_header_height(style)};
    scene.name = pair_of(heading_of(rows, style.words), style.words.verdict);
    scene.table = {table_header(rows, style.words)};
    const Layout layout = layout_of(rows, style);
    draw_band(scene, rows, focus, layout);
    const float small = small_text(style);
    put(scene, Label{{0, scene.size.height - line_height(small) - 4},
                     Align::start,
                     small,
                     false,
                     Ink::faint_text,
                     elided(heading_of(rows, style.words), layout.name, small, false, style.measure)});
    if (rows.years.empty()) return scene;
    std::vector<plan::FiscalYear> years;
    for (const plan::PlanYear& year : rows.years) years.push_back(year.year);
    const float labels = year_labels_height(layout.years, years, focus, style);
    draw_year_labels(scene, layout.years, years, focus, scene.size.height - labels - 4, style);
    for (std::size_t i = 0; i < years.size(); ++i)
        scene.hits.push_back(
            {{layout.years.start(i), 0, layout.years.width(), scene.size.height}, label_of(rows.years[i]), {}, {}});
    return scene;
}

Scene matrix(const MatrixRows& rows, std::size_t first, std::size_t last, plan::MaybeYear focus, const Style& style) {
    last = std::min(last, rows.rows.size());
    first = std::min(first, last);
    const float height = matrix_row_height(style);
    Scene scene;
    scene.size = {width_of(style), height * static_cast<float>(last - first)};
    scene.name = pair_of(heading_of(rows, style.words), style.words.verdict);
    scene.table.reserve(last - first + 1);
    scene.table.push_back(table_header(rows, style.words));
    scene.hits.reserve(last - first);
    scene.shapes.reserve(12 * (last - first) + 8);
    const Layout layout = layout_of(rows, style);
    draw_band(scene, rows, focus, layout);
    for (std::size_t i = first; i < last; ++i) {
        const Rect area{0, height * static_cast<float>(i - first), scene.size.width, height};
        put(scene, Path{{{0, area.y}, {area.width, area.y}}, Ink::grid, 1, false});
        draw_row(scene, rows, rows.rows[i], area, layout, style);
    }
    return scene;
}

}  // namespace chart
