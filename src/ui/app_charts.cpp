// 図, and charts on their way out of the app.

#include <utility>

#include "chart/svg.hpp"
#include "chart/table.hpp"
#include "ui/app.hpp"
#include "ui/chart_words.hpp"
#include "ui/selected_plan.hpp"

namespace ui {

namespace {

/// Of a picture: as wide as a slide's half, in units of a text of 13.
constexpr float picture_width = 960;
constexpr float picture_height = 320;

}  // namespace

const plan::Plan& App::selected() {
    if (overview_.key != selected_.key || !selected_.key) {
        static_cast<void>(overview_view());
        const TableView rows =
            build_table_view(*document_, state_.year, index_, state_.selection.query, state_.selection.filters, {});
        selected_.view = selected_plan(*document_, rows);
        selected_.key = overview_.key;
    }
    return selected_.view;
}

const ChartsView& App::charts_view(const Ui& ui, float width) {
    const plan::Plan& plan = selected();
    ChartsKey key{*overview_.key,
                  state_.charts,
                  width,
                  ui.theme.scale,
                  state_.language,
                  static_cast<std::size_t>(fonts_.has_whole(Face::regular)) +
                      2 * static_cast<std::size_t>(fonts_.has_whole(Face::bold))};
    if (charts_.key != key) {
        charts_.view = build_charts_view(plan, state_.year, state_.charts, chart_style(ui, width));
        charts_.key = std::move(key);
    }
    return charts_.view;
}

void App::export_chart(const ExportChart& wish) {
    if (!document_) return;
    const Strings& s = strings(state_.language);
    chart::Style style;
    style.width = picture_width;
    style.measure = [this](std::string_view line, float size, bool bold) { return fonts_.width(line, size, bold); };
    style.words = chart_words(s);
    chart::Scene scene;
    std::string title;
    if (wish.indicator.empty()) {
        scene = scene_of(build_charts_view(selected(), state_.year, state_.charts, style), wish.kind);
        title = title_of(s, wish.kind);
    } else {
        for (const plan::PlacedMeasure& placed : document_->measures()) {
            for (const plan::Indicator& indicator : placed.measure->indicators) {
                if (indicator.id != wish.indicator) continue;
                scene = chart::indicator_years(document_->plan(), indicator, state_.year, picture_height, style);
                title = spaced(s, {placed.measure->code, indicator.name});
            }
        }
    }
    if (scene.size.height <= 0) return;
    const std::string name = title + " " + year_label(state_.language, document_->plan(), state_.year);
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
