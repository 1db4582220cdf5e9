// 図, and charts on their way out of the app.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "chart/svg.hpp"
#include "chart/table.hpp"
#include "pages/widgets/chart_words.hpp"
#include "views/selected_plan.hpp"

namespace ui {

namespace {

/// Of a picture: as wide as a slide's half, in units of a text of 13.
constexpr float picture_width = 960;
constexpr float picture_height = 320;
constexpr float picture_text = 13;

/// Long enough to look at a year, short enough to see what moves.
constexpr double year_stays_ms = 1'600;

}  // namespace

void App::switch_series(const std::string& series) {
    std::vector<std::string>& off = state_.charts.off;
    if (std::erase(off, series) == 0) off.push_back(series);
}

void App::play_years() {
    state_.playing = !state_.playing;
    if (!state_.playing) return;
    const std::vector<plan::FiscalYear> years = played_years(document()->plan());
    if (!years.empty() && state_.year >= years.back()) state_.year = years.front();
    next_year_due_ = edge_.now() + year_stays_ms;
}

void App::go_on_playing() {
    if (!state_.playing) return;
    const std::vector<plan::FiscalYear> years =
        document() && state_.place.page == Page::charts ? played_years(document()->plan()) : std::vector<plan::FiscalYear>();
    const auto next = std::find_if(years.begin(), years.end(), [&](plan::FiscalYear year) { return year > state_.year; });
    if (next == years.end()) {
        state_.playing = false;
        return;
    }
    const double now = edge_.now();
    if (now >= next_year_due_) {
        state_.year = *next;
        next_year_due_ = now + year_stays_ms;
    }
    edge_.wake_after(next_year_due_ - now);
}

void App::export_chart(const ExportChart& wish) {
    if (!document() || !state_.year) return;
    const Strings& s = strings(state_.language);
    chart::Style style = chart_style(s, fonts_, picture_width, picture_text);
    chart::Scene scene;
    std::string title;
    if (wish.indicator.empty()) {
        style.off = state_.charts.off;
        scene = build_chart(wish.kind,
                            {views_.selected_plan(view_source()), views_.rows(view_source()), *state_.year, state_.charts},
                            style);
        title = title_of(s, wish.kind);
    } else if (const auto position = document()->position_around(wish.indicator)) {
        const plan::Measure& measure = *document()->measures()[*position].measure;
        for (const plan::Indicator& indicator : measure.indicators) {
            if (indicator.id != wish.indicator) continue;
            scene = chart::indicator_years(document()->plan(), indicator, state_.year, picture_height, style);
            title = spaced(s, {measure.code, indicator.name});
        }
    }
    if (scene.size.height <= 0) return;
    const std::string name = title + " " + year_label(state_.language, document()->plan(), *state_.year);
    switch (wish.form) {
        case ExportForm::png:
            return edge_.save_picture(file_name_of(name + ".png"), chart::svg_file(scene));
        case ExportForm::svg:
            return edge_.save_file(file_name_of(name + ".svg"), chart::svg_file(scene), "image/svg+xml");
        case ExportForm::picture:
            return edge_.copy_picture(chart::svg_file(scene));
        case ExportForm::table:
            return edge_.copy_text(chart::tab_separated(scene.table));
    }
}

void App::picture_done(const platform::PictureDone& picture) {
    const Strings& s = strings(state_.language);
    if (!picture.failure.empty()) return say(fill(s.picture_failed, {picture.failure}), true);
    if (picture.name.empty()) say(std::string(s.was_copied));
}

}  // namespace ui
