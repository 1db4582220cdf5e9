// From top to bottom: title, tallies, then the groups as they nest, each with its measures.

#include "report/report.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "chart/markup.hpp"
#include "chart/svg.hpp"
#include "judge/tally.hpp"
#include "judge/verdict.hpp"
#include "report/style_sheet.hpp"

namespace report {

namespace {

using chart::escaped;
constexpr float chart_width = 640;
constexpr float chart_height = 220;

struct Writer {
    const plan::Plan& plan;
    plan::FiscalYear focus;
    const Words& words;
    std::string out;
    int charts = 0;

    void text(std::string_view tag, std::string_view attributes, std::string_view content) {
        out.append("<")
            .append(tag)
            .append(attributes)
            .append(">")
            .append(escaped(content))
            .append("</")
            .append(tag)
            .append(">\n");
    }
    void open(std::string_view tag, std::string_view attributes = {}) {
        out.append("<").append(tag).append(attributes).append(">\n");
    }
    void close(std::string_view tag) { out.append("</").append(tag).append(">\n"); }

    void header_row(const std::vector<std::string>& cells, std::string_view attributes = {}) {
        open("thead");
        open("tr");
        for (const std::string& cell : cells)
            text("th", std::string(" scope=\"col\"").append(&cell == &cells.front() ? "" : attributes), cell);
        close("tr");
        close("thead");
    }
    void open_year_row(plan::FiscalYear year) {
        const plan::PlanYear* named = plan::find_year(plan, year);
        open("tr", year == focus ? " class=\"focus\"" : "");
        text("th", " scope=\"row\"", named != nullptr && !named->label.empty() ? named->label : plan::label_of(year));
    }
    void figure(const chart::Scene& scene) {
        open("figure");
        out += chart::svg(scene, "chart" + std::to_string(++charts));
        close("figure");
    }
    chart::Style style() const {
        chart::Style result;
        result.width = chart_width;
        result.words = words.chart;
        return result;
    }
};

/// An expectation says that it is one.
std::string actual_text(const std::string& text, bool forecast, const Words& words) {
    return forecast ? text + " (" + words.chart.forecast + ")" : text;
}

void write_verdict(Writer& to, const plan::Indicator& indicator, const plan::IndicatorYear& year) {
    const chart::Words& words = to.words.chart;
    const std::optional<plan::Verdict>& recorded = year.verdict;
    if (!recorded)
        to.text("td", " class=\"unset\"", words.unjudged);
    else if (*recorded == plan::Verdict::met)
        to.text("td", " class=\"met\"", words.met);
    else if (*recorded == plan::Verdict::missed)
        to.text("td", " class=\"missed\"", words.missed);
    else
        to.text("td", " class=\"unset\"", words.unset);
    const judge::Judgement judgement = judge::judge(indicator, year);
    to.out.append("<td>").append(escaped(judgement.comparison));
    if (judgement.computed && recorded && *judgement.computed != *recorded)
        to.text("strong", " class=\"differs\"", to.words.differs);
    to.out.append("</td>\n");
}

void write_indicator(Writer& to, const plan::Indicator& indicator) {
    const chart::Words& words = to.words.chart;
    to.open("div", " class=\"indicator\"");
    to.text(
        "p", " class=\"name\"",
        indicator.direction == plan::Direction::lower ? indicator.name + " (" + words.lower_better + ")" : indicator.name);
    to.figure(chart::indicator_years(to.plan, indicator, to.focus, chart_height, to.style()));
    to.open("table", " class=\"years values\"");
    to.text("caption", " class=\"hidden\"", indicator.name);
    to.header_row({words.year, words.target, words.actual, words.verdict, to.words.computed});
    to.open("tbody");
    for (const plan::IndicatorYear& year : indicator.years) {
        to.open_year_row(year.year);
        to.text("td", {}, year.target ? year.target->text : words.no_value);
        to.text("td", {}, year.actual ? actual_text(year.actual->text, year.forecast, to.words) : words.no_value);
        write_verdict(to, indicator, year);
        to.close("tr");
    }
    to.close("tbody");
    to.close("table");
    to.close("div");
}

void write_activity(Writer& to, const plan::Activity& activity) {
    to.open("table", " class=\"years\"");
    to.text("caption", {}, activity.text);
    to.header_row({to.words.chart.year, to.words.plan, to.words.chart.actual});
    to.open("tbody");
    for (const plan::ActivityYear& year : activity.years) {
        to.open_year_row(year.year);
        to.text("td", {}, year.plan.value_or(to.words.chart.no_value));
        to.text("td", {}, year.actual ? actual_text(*year.actual, year.forecast, to.words) : to.words.chart.no_value);
        to.close("tr");
    }
    to.close("tbody");
    to.close("table");
}

/// Headings go no deeper than h6, however deep groups nest.
std::string heading_tag(int level) { return "h" + std::to_string(std::min(level, 6)); }

void write_heading(Writer& to, int level, const std::string& code, const std::string& name, std::string_view attributes) {
    const std::string tag = heading_tag(level);
    to.out.append("<").append(tag).append(attributes).append(">");
    if (!code.empty()) to.out.append("<span class=\"code\">").append(escaped(code)).append("</span>");
    to.out.append(escaped(name)).append("</").append(tag).append(">\n");
}

void write_measure(Writer& to, const plan::Measure& measure, int level) {
    to.open("article");
    write_heading(to, level, measure.code, measure.name, {});
    if (!measure.sections.empty()) {
        std::string sections = to.words.sections + ": ";
        for (const std::string& section : measure.sections)
            sections.append(&section == &measure.sections.front() ? "" : " / ").append(section);
        to.text("p", " class=\"about\"", sections);
    }
    if (!measure.activities.empty()) to.text(heading_tag(level + 1), {}, to.words.activity);
    for (const plan::Activity& activity : measure.activities) write_activity(to, activity);
    if (!measure.indicators.empty()) to.text(heading_tag(level + 1), {}, to.words.chart.indicator);
    for (const plan::Indicator& indicator : measure.indicators) write_indicator(to, indicator);
    if (!measure.notes.empty()) {
        to.text(heading_tag(level + 1), {}, to.words.notes);
        to.open("ul");
        for (const std::string& note : measure.notes) to.text("li", " class=\"note\"", note);
        to.close("ul");
    }
    to.close("article");
}

void write_group(Writer& to, const plan::Group& group, int level) {
    to.open("section");
    write_heading(to, level, group.code, group.name, {});
    for (const plan::Measure& measure : group.measures) write_measure(to, measure, level + 1);
    for (const plan::Group& inner : group.groups) write_group(to, inner, level + 1);
    to.close("section");
}

void write_tally_row(Writer& to, const std::string& name, const judge::Tally& tally) {
    to.open("tr");
    to.text("th", " scope=\"row\"", name);
    for (const int count : {tally.met, tally.missed, tally.unset, tally.unjudged})
        to.text("td", " class=\"number\"", std::to_string(count));
    to.close("tr");
}

void write_tallies(Writer& to) {
    const chart::Words& words = to.words.chart;
    const plan::PlanYear* year = plan::find_year(to.plan, to.focus);
    to.open("section");
    to.text("h2", " class=\"first\"", to.words.tallies + " " + (year != nullptr ? year->label : plan::label_of(to.focus)));
    if (!to.plan.groups.empty())
        to.figure(chart::stacked_tallies(chart::tally_bars(to.plan, chart::TallyRows::groups, to.focus), chart::TallyRows::groups, to.style()));
    to.open("table");
    to.text("caption", " class=\"hidden\"", to.words.tallies);
    to.header_row({words.group, words.met, words.missed, words.unset, words.unjudged}, " class=\"number\"");
    to.open("tbody");
    for (const plan::Group& group : to.plan.groups)
        write_tally_row(to, group.code.empty() ? group.name : group.code + " " + group.name, judge::tally(group, to.focus));
    write_tally_row(to, to.words.all, judge::tally(to.plan, to.focus));
    to.close("tbody");
    to.close("table");
    to.close("section");
}

}  // namespace

std::string html(const plan::Plan& plan, plan::FiscalYear focus, const Words& words) {
    Writer to{plan, focus, words, "<!DOCTYPE html>\n", 0};
    to.open("html", " lang=\"" + escaped(words.language) + "\"");
    to.open("head");
    to.out += "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    to.text("title", {}, plan.organization.empty() ? plan.title : plan.title + " – " + plan.organization);
    to.out.append("<style>").append(style_sheet()).append("</style>\n");
    to.close("head");
    to.open("body");
    to.open("header");
    to.text("h1", {}, plan.title);
    if (!plan.organization.empty()) to.text("p", " class=\"about\"", plan.organization);
    if (!plan.source.empty()) to.text("p", " class=\"about\"", words.source + ": " + plan.source);
    to.close("header");
    to.open("main");
    write_tallies(to);
    for (const plan::Group& group : plan.groups) write_group(to, group, 2);
    to.close("main");
    to.close("body");
    to.close("html");
    return std::move(to.out);
}

}  // namespace report
