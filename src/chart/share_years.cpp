// The share of targets that were met, year by year. From top to bottom: what is shown; plot; years; the counts.

#include <algorithm>
#include <utility>

#include "chart/charts.hpp"
#include "chart/text.hpp"
#include "chart/years_plot.hpp"

namespace chart {

namespace {

/// "9/11"
std::string counts_of(const judge::Tally& tally) {
    return std::to_string(tally.met) + "/" + std::to_string(tally.met + tally.missed);
}

std::string share_text(const judge::Tally& tally, const Words& words) {
    const std::optional<double> share = judge::share_met(tally);
    return share ? percent(*share) + " (" + counts_of(tally) + ")" : words.no_value;
}

std::vector<plan::FiscalYear> years_of(const std::vector<ShareYear>& data) {
    std::vector<plan::FiscalYear> years;
    for (const ShareYear& year : data) years.push_back(year.year.year);
    return years;
}

/// `scale`, `columns`, `bar` and the heights; nothing is drawn.
YearsPlot plot_of(const std::vector<ShareYear>& data, plan::MaybeYear focus, float height, const Style& style) {
    const float small = small_text(style);
    YearsPlot plot;
    plot.scale = {0, 1, {0, 0.25, 0.5, 0.75, 1}, 0};
    plot.columns = {style.measure("100%", small, false) + 8, width_of(style), data.size()};
    plot.value_text = style.text_size * 0.92F;
    plot.bar = std::clamp(plot.columns.width() * 0.54F, 1.0F, 76.0F);
    plot.top = line_height(small) + 2 + line_height(plot.value_text);
    const float labels = year_labels_height(plot.columns, years_of(data), focus, style);
    const float below = 8 + labels + 2 + line_height(small);
    const float total = std::max(height, plot.top + 4.5F * line_height(small) + below);
    plot.bottom = total - below;
    plot.years = plot.bottom + 8;
    plot.marks = plot.years + labels + 2;  // here: the top of the counts
    return plot;
}

void draw_axis(Scene& scene, const YearsPlot& plot, const Style& style) {
    const float small = small_text(style);
    for (const double tick : plot.scale.ticks) {
        const float y = plot.y(tick);
        if (tick != 0) put(scene, Path{{{plot.columns.left, y}, {plot.columns.right, y}}, Ink::grid, 1, false});
        put(scene, Label{{plot.columns.left - 8, y - line_height(small) / 2},
                         Align::end,
                         small,
                         false,
                         Ink::faint_text,
                         percent(tick)});
    }
}

/// The indices, that of the focus first: where there is no room for all figures, it has its own.
std::vector<std::size_t> focus_first(const std::vector<ShareYear>& data, plan::MaybeYear focus) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < data.size(); ++i) order.insert(data[i].year.year == focus ? order.begin() : order.end(), i);
    return order;
}

void draw_figures(Scene& scene, const std::vector<ShareYear>& data, plan::MaybeYear focus, const YearsPlot& plot,
                  const Style& style) {
    const float small = small_text(style);
    const float top = line_height(small);  // over it stands the heading
    Placement placement({plot.columns.left, top, plot.columns.right - plot.columns.left, scene.size.height - top},
                        style.measure);
    std::vector<std::optional<double>> shares;
    for (std::size_t i = 0; i < data.size(); ++i) {
        shares.push_back(judge::share_met(data[i].tally));
        if (shares[i]) placement.block(plot.bar_of(i, *shares[i]));
    }
    const auto label = [&](std::size_t i, float y, float size, bool bold, Ink ink, const std::string& text) {
        const float x = plot.label_x(plot.columns.center(i), style.measure(text, size, bold));
        Label at{{x, y}, Align::middle, size, bold, ink, text};
        std::vector<Place> places{{at, 0, {}}};
        // Higher neighbours push the figure of the focus up, others away.
        const bool focused = data[i].year.year == focus;
        for (at.at.y -= 4; focused && at.at.y >= top; at.at.y -= 4) places.push_back({at, y - at.at.y, {}});
        if (text.empty()) return;
        if (const auto placed = placement.place(places, {}, 1000, 0).first) put(scene, *placed);
    };
    for (const std::size_t i : focus_first(data, focus)) {
        const bool focused = data[i].year.year == focus;
        if (shares[i]) {
            const float y = plot.bar_of(i, *shares[i]).y - line_height(plot.value_text);
            label(i, y, plot.value_text, focused, Ink::actual_text, percent(*shares[i]));
            label(i, plot.marks, small, false, focused ? Ink::text : Ink::faint_text, counts_of(data[i].tally));
        } else if (data[i].year.state == plan::YearState::evaluated) {
            const float y = plot.bottom - 2 - line_height(plot.value_text);
            label(i, y, plot.value_text, false, Ink::faint_text, style.words.no_value);
        }
    }
}

void list_years(Scene& scene, const std::vector<ShareYear>& data, plan::MaybeYear focus, const YearsPlot& plot,
                const Words& words) {
    scene.table.push_back({words.year, words.share_met});
    for (const TallyPart& part : parts_of({})) scene.table[0].push_back(word_of(part.verdict, words));
    for (std::size_t i = 0; i < data.size(); ++i) {
        const ShareYear& year = data[i];
        const std::string share = share_text(year.tally, words);
        if (year.year.year == focus) scene.name += ": " + pair_of(label_of(year.year), share);
        scene.hits.push_back({{plot.columns.start(i), 0, plot.columns.width(), scene.size.height},
                              label_of(year.year),
                              {pair_of(words.share_met, share), tally_text(year.tally, words)},
                              {}});
        std::vector<std::string> row{label_of(year.year), share};
        for (const TallyPart& part : parts_of(year.tally)) row.push_back(std::to_string(part.count));
        scene.table.push_back(std::move(row));
    }
}

}  // namespace

std::vector<ShareYear> share_years(const plan::Plan& plan) {
    std::vector<ShareYear> years;
    years.reserve(plan.years.size());
    for (const plan::PlanYear& year : plan.years) years.push_back({year, judge::tally(plan, year.year)});
    return years;
}

Scene share_over_years(const std::vector<ShareYear>& years, plan::MaybeYear focus, float height, const Style& style) {
    if (years.empty()) return empty_scene(style.words.share_met, style);
    const YearsPlot plot = plot_of(years, focus, height, style);
    const float small = small_text(style);
    Scene scene;
    scene.size = {width_of(style), plot.marks + line_height(small)};
    scene.name = style.words.share_met;
    for (std::size_t i = 0; i < years.size(); ++i)
        if (years[i].year.year == focus)
            put(scene, Box{{plot.columns.start(i), line_height(small) + 2, plot.columns.width(),
                            scene.size.height - line_height(small) - 2},
                           Ink::focus_band,
                           Fill::solid,
                           4});
    const std::string heading = elided(style.words.share_met, width_of(style), small, false, style.measure);
    put(scene, Label{{0, 0}, Align::start, small, false, Ink::faint_text, heading});
    draw_axis(scene, plot, style);
    for (std::size_t i = 0; i < years.size(); ++i) {
        const std::optional<double> share = judge::share_met(years[i].tally);
        const Ink ink = years[i].year.year == focus ? Ink::actual_focus : Ink::actual;
        if (share) put(scene, Box{plot.bar_of(i, *share), ink, Fill::solid, 0});
    }
    put(scene, Path{{{plot.columns.left, plot.bottom}, {plot.columns.right, plot.bottom}}, Ink::axis, 1, false});
    draw_year_labels(scene, plot.columns, years_of(years), focus, plot.years, style);
    draw_figures(scene, years, focus, plot, style);
    list_years(scene, years, focus, plot, style.words);
    return scene;
}

}  // namespace chart
