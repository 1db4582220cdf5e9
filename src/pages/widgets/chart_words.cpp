#include "pages/widgets/chart_words.hpp"

namespace ui {

namespace {

std::string text(std::string_view view) { return std::string(view); }

}  // namespace

chart::Words chart_words(const Strings& s) {
    return {.target = text(s.target),
            .actual = text(s.actual),
            .forecast = text(s.forecast),
            .verdict = text(s.verdict),
            .met = text(s.met),
            .missed = text(s.missed),
            .unset = text(s.unset),
            .unjudged = text(s.unjudged),
            .no_value = text(s.no_value),
            .year = text(s.year),
            .indicator = text(s.indicator),
            .measure = text(s.measure),
            .group = text(s.group),
            .target_line = text(s.target),
            .lower_better = text(s.lower_better),
            .section = text(s.section),
            .share_met = text(s.share_met),
            .own_scale = text(s.own_scale),
            .ungraded = text(s.ungraded)};
}

chart::Style chart_style(const Strings& s, const Fonts& fonts, float width, float text_size) {
    chart::Style style;
    style.width = width;
    style.text_size = text_size;
    style.measure = [&fonts](std::string_view line, float size, bool bold) { return fonts.width(line, size, bold); };
    style.words = chart_words(s);
    return style;
}

chart::Style chart_style(const PageUi& ui, float width) { return chart_style(ui.s, ui.fonts, width, ui.theme.caption()); }

report::Words report_words(Language language) {
    const Strings& s = strings(language);
    return {.language = tag_of(language),
            .chart = chart_words(s),
            .tallies = s.report_tallies,
            .sections = s.section,
            .activity = s.activity,
            .plan = s.plan,
            .computed = s.report_comparison,
            .differs = s.differs,
            .notes = s.notes,
            .source = s.source,
            .all = s.report_all,
            .contents = s.report_contents,
            .focus = s.report_focus,
            .scope = s.report_scope,
            .size = s.report_size,
            .made = s.report_made,
            .measures = s.report_measures,
            .by_section = s.report_by_section,
            .code = s.code,
            .no_years = s.no_years_title};
}

std::string file_name_of(std::string_view name) {
    std::string result;
    for (const char c : name) {
        const bool refused =
            static_cast<unsigned char>(c) < 0x20 || std::string_view("\\/:*?\"<>|").find(c) != std::string_view::npos;
        result += refused ? '_' : c;
    }
    return result;
}

}  // namespace ui
