#include "app/features/charts_controller.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"
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

void ChartsController::switch_series(const std::string& series) {
    std::vector<std::string>& off = services_.state.charts.off;
    if (std::erase(off, series) == 0) off.push_back(series);
}

void ChartsController::play_years() {
    services_.state.playing = !services_.state.playing;
    if (!services_.state.playing) return;
    const std::vector<plan::FiscalYear> years = played_years(services_.document()->plan());
    if (!years.empty() && services_.state.year >= years.back()) services_.state.year = years.front();
    next_year_due_ = services_.edge.now() + year_stays_ms;
}

void ChartsController::play_on() {
    if (!services_.state.playing) return;
    const std::vector<plan::FiscalYear> years = services_.document() && services_.state.place.page == Page::charts
                                                    ? played_years(services_.document()->plan())
                                                    : std::vector<plan::FiscalYear>();
    const auto next =
        std::find_if(years.begin(), years.end(), [&](plan::FiscalYear year) { return year > services_.state.year; });
    if (next == years.end()) {
        services_.state.playing = false;
        return;
    }
    const double now = services_.edge.now();
    if (now >= next_year_due_) {
        services_.state.year = *next;
        next_year_due_ = now + year_stays_ms;
    }
    services_.edge.wake_after(next_year_due_ - now);
}

void ChartsController::export_chart(const ExportChart& action) {
    if (!services_.document() || !services_.state.year) return;
    const Strings& s = services_.strings();
    chart::Style style = chart_style(s, services_.fonts, picture_width, picture_text);
    chart::Scene scene;
    std::string title;
    if (action.indicator.empty()) {
        style.off = services_.state.charts.off;
        scene = build_chart(action.kind,
                            {services_.views.selected_plan(services_.view_source()),
                             services_.views.rows(services_.view_source()), *services_.state.year, services_.state.charts},
                            style);
        title = title_of(s, action.kind);
    } else if (const auto position = services_.document()->position_around(action.indicator)) {
        const plan::Measure& measure = *services_.document()->measures()[*position].measure;
        for (const plan::Indicator& indicator : measure.indicators) {
            if (indicator.id != action.indicator) continue;
            scene =
                chart::indicator_years(services_.document()->plan(), indicator, services_.state.year, picture_height, style);
            title = spaced(s, {measure.code, indicator.name});
        }
    }
    if (scene.size.height <= 0) return;
    const std::string name =
        title + " " + year_label(services_.state.language, services_.document()->plan(), *services_.state.year);
    switch (action.form) {
        case ExportForm::png:
            return services_.edge.save_picture(file_name_of(name + ".png"), chart::svg_file(scene));
        case ExportForm::svg:
            return services_.edge.save_file(file_name_of(name + ".svg"), chart::svg_file(scene), "image/svg+xml");
        case ExportForm::picture:
            return services_.edge.copy_picture(chart::svg_file(scene));
        case ExportForm::table:
            return services_.edge.copy_text(chart::tab_separated(scene.table));
    }
}

void ChartsController::on_picture_done(const platform::PictureDone& picture) {
    const Strings& s = services_.strings();
    if (!picture.failure.empty()) return services_.notify(fill(s.picture_failed, {picture.failure}), true);
    if (picture.name.empty()) services_.notify(std::string(s.was_copied));
}

void ChartsController::apply(const ChartsAction& action) {
    std::visit(base::Overloaded{
                   [&](const ChooseCharts& charts) { services_.state.charts = charts.choice; },
                   [&](const SwitchSeries& toggled) { switch_series(toggled.series); },
                   [&](const PlayYears&) { play_years(); },
                   [&](const ExportChart& exported) { export_chart(exported); },
               },
               action);
}

}  // namespace ui
