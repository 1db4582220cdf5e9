#include "report/writer.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "chart/markup.hpp"
#include "chart/svg.hpp"

namespace report {

namespace {

constexpr int most_marks = 6;  // that are taken in without counting

}  // namespace

void Writer::text(std::string_view tag, std::string_view attributes, std::string_view content) {
    out.append("<").append(tag).append(attributes).append(">").append(chart::escaped(content));
    out.append("</").append(tag).append(">\n");
}

void Writer::open(std::string_view tag, std::string_view attributes) {
    out.append("<").append(tag).append(attributes).append(">\n");
}

void Writer::close(std::string_view tag) { out.append("</").append(tag).append(">\n"); }

void Writer::open_header() {
    open("thead");
    open("tr");
}

void Writer::header(std::string_view name, std::string_view attributes) {
    text("th", std::string(" scope=\"col\"").append(attributes), name);
}

void Writer::close_header() {
    close("tr");
    close("thead");
    open("tbody");
}

void Writer::header_row(std::initializer_list<std::string_view> names, std::string_view attributes) {
    open_header();
    for (const std::string_view& name : names) header(name, &name == names.begin() ? std::string_view() : attributes);
    close_header();
}

void Writer::open_table(std::string_view attributes, std::string_view hidden_caption) {
    open("table", attributes);
    text("caption", " class=\"hidden\"", hidden_caption);
}

void Writer::close_table() {
    close("tbody");
    close("table");
}

void Writer::open_year_row(plan::FiscalYear year) {
    open("tr", year == options.focus ? " class=\"focus\"" : "");
    text("th", " scope=\"row\"", label_of(year));
}

void Writer::figure(const chart::Scene& scene) {
    open("figure");
    out += chart::svg(scene, "chart" + std::to_string(++charts));
    close("figure");
}

void Writer::mark(const std::optional<plan::Verdict>& verdict) {
    if (!verdict)
        text("span", " class=\"unset\"", words.chart.unjudged);
    else if (*verdict == plan::Verdict::met)
        text("span", " class=\"met\"", words.chart.met);
    else if (*verdict == plan::Verdict::missed)
        text("span", " class=\"missed\"", words.chart.missed);
    else
        text("span", " class=\"unset\"", words.chart.unset);
}

void Writer::marks_cell(const judge::Tally& tally) {
    using plan::Verdict;
    const std::array<std::pair<Verdict, int>, 3> counts{
        {{Verdict::met, tally.met}, {Verdict::missed, tally.missed}, {Verdict::unset, tally.unset}}};
    open("td", " class=\"marks\"");
    for (const auto& [verdict, count] : counts) {
        const int marks = tally.judged() > most_marks ? std::min(count, 1) : count;
        for (int i = 0; i < marks; ++i) mark(verdict);
        if (marks < count) text("b", {}, std::to_string(count));
    }
    if (tally.judged() == 0 && tally.unjudged > 0) mark(std::nullopt);
    if (tally.all() == 0) text("span", " class=\"unset\"", words.chart.no_value);
    close("td");
}

std::string Writer::label_of(plan::FiscalYear year) const {
    const plan::PlanYear* named = plan::find_year(plan, year);
    return named != nullptr && !named->label.empty() ? named->label : plan::label_of(year);
}

chart::Style Writer::style(float width) const {
    chart::Style result;
    result.width = width;
    result.words = words.chart;
    return result;
}

std::string group_anchor(std::size_t index) { return "g" + std::to_string(index); }
std::string measure_anchor(std::size_t index) { return "m" + std::to_string(index); }

std::string in_short(std::string_view text, std::size_t most) {
    const std::string_view shown = base::first_characters(text, most);
    return shown.size() < text.size() ? std::string(shown) + "…" : std::string(text);
}

void write_heading(Writer& to, int level, std::string_view code, std::string_view name, std::string_view anchor) {
    const std::string tag = "h" + std::to_string(std::min(level, 6));
    to.out.append("<").append(tag);
    if (!anchor.empty()) to.out.append(" id=\"").append(anchor).append("\"");
    to.out.append(">");
    if (!code.empty()) to.out.append("<span class=\"code\">").append(chart::escaped(code)).append("</span>");
    to.out.append(chart::escaped(name)).append("</").append(tag).append(">\n");
}

}  // namespace report
