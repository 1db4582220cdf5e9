// A measure's own page: 個票.

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "chart/markup.hpp"
#include "judge/verdict.hpp"
#include "report/writer.hpp"

namespace report {

namespace {

/// So many years are legible in a chart beside its table; of more, the table stands below.
constexpr std::size_t most_years_beside = 5;
constexpr float width_beside = 290;
/// A value of more characters has no room in such a table: it would run over pages in a narrow column.
constexpr std::size_t longest_value_beside = 60;

/// An expectation says that it is one.
std::string actual_text(const std::string& text, bool forecast, const Words& words) {
    return forecast ? text + " (" + words.chart.forecast + ")" : text;
}

void write_verdict(Writer& to, const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    to.open("td", " class=\"marks\"");
    to.mark(year.verdict);
    to.close("td");
    const judge::Judgement judgement = judge::judge(indicator, year);
    to.out.append("<td>").append(chart::escaped(judgement.comparison));
    if (judgement.computed && year.verdict && *judgement.computed != *year.verdict)
        to.text("strong", " class=\"differs\"", to.words.differs);
    to.out.append("</td>\n");
}

bool has_long_value(const plan::Indicator& indicator) {
    const auto is_long = [](const std::optional<plan::Amount>& amount) {
        return amount && in_short(amount->text, longest_value_beside) != amount->text;
    };
    return std::any_of(indicator.years.begin(), indicator.years.end(),
                       [&](const plan::IndicatorYear& year) { return is_long(year.target) || is_long(year.actual); });
}

void write_indicator(Writer& to, const plan::Indicator& indicator) {
    const chart::Words& words = to.words.chart;
    const bool long_value = has_long_value(indicator);
    const bool beside = to.plan.years.size() <= most_years_beside && !long_value;
    to.open("div", beside ? " class=\"indicator beside\"" : " class=\"indicator\"");
    to.text(
        "p", " class=\"name\"",
        indicator.direction == plan::Direction::lower ? indicator.name + " (" + words.lower_better + ")" : indicator.name);
    if (!to.plan.years.empty()) {
        to.figure(chart::indicator_years(to.plan, indicator, to.options.focus, chart_height,
                                         to.style(beside ? width_beside : chart_width)));
    }
    if (indicator.years.empty()) return to.close("div");
    to.open_table(long_value ? " class=\"years values long\"" : " class=\"years values\"",
                  in_short(indicator.name, longest_heading));
    to.header_row({words.year, words.target, words.actual, words.verdict, to.words.computed});
    for (const plan::IndicatorYear& year : indicator.years) {
        to.open_year_row(year.year);
        to.text("td", {}, year.target ? year.target->text : words.no_value);
        to.text("td", {}, year.actual ? actual_text(year.actual->text, year.forecast, to.words) : words.no_value);
        write_verdict(to, indicator, year);
        to.close("tr");
    }
    to.close_table();
    to.close("div");
}

void write_activity(Writer& to, const plan::Activity& activity) {
    if (activity.years.empty()) return to.text("p", " class=\"name\"", activity.text);
    to.open("table", " class=\"years\"");
    to.text("caption", {}, activity.text);
    to.header_row({to.words.chart.year, to.words.plan, to.words.chart.actual});
    for (const plan::ActivityYear& year : activity.years) {
        to.open_year_row(year.year);
        to.text("td", {}, year.plan.value_or(to.words.chart.no_value));
        to.text("td", {}, year.actual ? actual_text(*year.actual, year.forecast, to.words) : to.words.chart.no_value);
        to.close("tr");
    }
    to.close_table();
}

void write_activities(Writer& to, const plan::Measure& measure, int level) {
    if (measure.activities.empty()) return;
    to.open("div");
    write_heading(to, level, {}, to.words.activity, {});
    for (const plan::Activity& activity : measure.activities) write_activity(to, activity);
    to.close("div");
}

void write_indicators(Writer& to, const plan::Measure& measure, int level) {
    if (measure.indicators.empty()) return;
    to.open("div");
    write_heading(to, level, {}, to.words.chart.indicator, {});
    for (const plan::Indicator& indicator : measure.indicators) write_indicator(to, indicator);
    to.close("div");
}

void write_about(Writer& to, const plan::Measure& measure) {
    to.open("p", " class=\"about\"");
    if (!measure.sections.empty())
        to.text("span", {}, std::string(to.words.sections) + ": " + base::join(measure.sections, " / "));
    if (!measure.indicators.empty() && to.options.focus) {
        to.text("span", {}, to.label_of(*to.options.focus) + " " + to.words.chart.verdict + ":");
        for (const plan::Indicator& indicator : measure.indicators) {
            const plan::IndicatorYear* year = plan::find_year(indicator, *to.options.focus);
            to.mark(year != nullptr ? year->verdict : std::nullopt);
        }
    }
    to.close("p");
}

}  // namespace

void write_measure(Writer& to, const plan::Measure& measure, int level, std::size_t index) {
    to.open("article");
    // On paper the heading stands again on every page that goes on with the measure.
    const std::string code = in_short(measure.code, longest_code);
    const std::string name = in_short(measure.name, longest_heading);
    to.open("div", " class=\"head\"");
    write_heading(to, level, code, name, measure_anchor(index));
    to.close("div");
    to.open("div", " class=\"body\"");
    if (code != measure.code) to.text("p", {}, measure.code);
    if (name != measure.name) to.text("p", {}, measure.name);
    write_about(to, measure);
    const bool both = !measure.activities.empty() && !measure.indicators.empty();
    if (both) to.open("div", " class=\"columns\"");
    write_activities(to, measure, level + 1);
    write_indicators(to, measure, level + 1);
    if (both) to.close("div");
    if (!measure.notes.empty()) {
        write_heading(to, level + 1, {}, to.words.notes, {});
        to.open("ul");
        for (const std::string& note : measure.notes) to.text("li", " class=\"note\"", note);
        to.close("ul");
    }
    to.close("div");
    to.close("article");
}

}  // namespace report
