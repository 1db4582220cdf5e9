// What comes before the measures: cover, tallies, and the list that leads to each measure.

#include <algorithm>
#include <map>
#include <utility>

#include "chart/markup.hpp"
#include "report/writer.hpp"

namespace report {

namespace {

/// Columns of years beside names and sections.
constexpr std::size_t most_years_a4 = 4;
constexpr std::size_t most_years_a3 = 10;

void write_link(Writer& to, const std::string& anchor, const std::string& name) {
    to.text("a", " href=\"#" + anchor + "\"", name);
}

void write_line(Writer& to, const std::string& name, const std::string& value) {
    if (value.empty()) return;
    to.open("div");
    to.text("dt", {}, name);
    to.text("dd", {}, value);
    to.close("div");
}

void write_contents(Writer& to) {
    to.open("nav", " aria-labelledby=\"contents\"");
    to.text("h2", " id=\"contents\"", to.words.contents);
    to.open("ul");
    const auto entry = [&](const std::string& anchor, const std::string& name) {
        to.open("li");
        write_link(to, anchor, name);
        to.close("li");
    };
    entry("tallies", to.words.tallies);
    entry("measures", to.words.measures);
    for (std::size_t i = 0; i < to.plan.groups.size(); ++i) entry(group_anchor(i), name_of(to.plan.groups[i]));
    to.close("ul");
    to.close("nav");
}

void write_tally_row(Writer& to, const std::string& name, const judge::Tally& tally) {
    to.open("tr");
    to.text("th", " scope=\"row\"", name);
    for (const int count : {tally.met, tally.missed, tally.unset, tally.unjudged})
        to.text("td", " class=\"number\"", std::to_string(count));
    to.close("tr");
}

void write_group_tallies(Writer& to) {
    const chart::Words& words = to.words.chart;
    to.open("div", " class=\"pair\"");
    if (!to.plan.groups.empty()) {
        const auto bars = chart::group_bars(to.plan, to.options.focus);
        to.figure(chart::stacked_tallies(bars, chart::TallyRows::groups, to.style(chart_width)));
    }
    to.open_table("", to.words.tallies);
    to.header_row({words.group, words.met, words.missed, words.unset, words.unjudged}, " class=\"number\"");
    to.open("tbody");
    for (const plan::Group& group : to.plan.groups)
        write_tally_row(to, name_of(group), judge::tally(group, to.options.focus));
    write_tally_row(to, to.words.all, judge::tally(to.plan, to.options.focus));
    to.close_table();
    to.close("div");
}

/// The table is that of the chart, so the two cannot disagree.
void write_share(Writer& to) {
    const chart::Scene scene =
        chart::share_over_years(chart::share_years(to.plan), to.options.focus, chart_height, to.style(chart_width));
    if (scene.table.size() < 2) return;
    to.text("h3", {}, to.words.chart.share_met);
    to.open("div", " class=\"pair\"");
    to.figure(scene);
    to.open_table("", to.words.chart.share_met);
    to.header_row(scene.table.front(), " class=\"number\"");
    to.open("tbody");
    for (std::size_t row = 1; row < scene.table.size(); ++row) {
        to.open("tr", to.plan.years[row - 1].year == to.options.focus ? " class=\"focus\"" : "");
        for (std::size_t column = 0; column < scene.table[row].size(); ++column) {
            if (column == 0)
                to.text("th", " scope=\"row\"", scene.table[row][column]);
            else
                to.text("td", " class=\"number\"", scene.table[row][column]);
        }
        to.close("tr");
    }
    to.close_table();
    to.close("div");
}

/// The years that have a column of their own: those in which something was judged, up to the year in focus where there is no
/// room for all.
std::vector<plan::FiscalYear> columns_of(const Writer& to) {
    const std::size_t most = to.options.paper == Paper::a3_landscape ? most_years_a3 : most_years_a4;
    std::vector<plan::FiscalYear> years;
    for (const plan::PlanYear& year : to.plan.years) {
        if (year.year == to.options.focus || judge::tally(to.plan, year.year).judged() > 0) years.push_back(year.year);
    }
    while (years.size() > most) {
        if (years.back() > to.options.focus)
            years.pop_back();
        else
            years.erase(years.begin());
    }
    if (years.empty()) years.push_back(to.options.focus);
    return years;
}

void write_sections(Writer& to) {
    const std::vector<plan::FiscalYear> years = columns_of(to);
    std::vector<std::pair<std::string, std::vector<judge::Tally>>> rows;
    for (const plan::FiscalYear year : years) {
        const auto tallies = judge::tally_by_section(to.plan, year);
        rows.resize(tallies.size());  // the sections are the same in every year
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            rows[i].first = tallies[i].section;
            rows[i].second.push_back(tallies[i].tally);
        }
    }
    if (rows.empty()) return;
    to.text("h3", {}, to.words.by_section);
    to.open_table(" class=\"grid\"", to.words.by_section);
    std::vector<std::string> header{to.words.sections};
    for (const plan::FiscalYear year : years) header.push_back(to.label_of(year));
    to.header_row(header, " class=\"marks\"");
    to.open("tbody");
    for (const auto& [section, tallies] : rows) {
        to.open("tr");
        to.text("th", " scope=\"row\"", section);
        for (const judge::Tally& tally : tallies) to.marks_cell(tally);
        to.close("tr");
    }
    to.close_table();
}

void write_list_row(Writer& to, const plan::Measure& measure, std::size_t index,
                    const std::vector<plan::FiscalYear>& years) {
    to.open("tr");
    to.text("td", " class=\"code\"", measure.code);
    to.open("th", " scope=\"row\"");
    write_link(to, measure_anchor(index), measure.name);
    to.close("th");
    to.text("td", {}, joined(measure.sections));
    for (const plan::FiscalYear year : years) to.marks_cell(judge::tally(measure, year));
    to.close("tr");
}

}  // namespace

void write_cover(Writer& to) {
    to.open("header", " class=\"cover\"");
    if (!to.plan.organization.empty()) to.text("p", " class=\"organization\"", to.plan.organization);
    to.text("h1", {}, to.plan.title);
    to.text("p", " class=\"edition\"", to.label_of(to.options.focus));
    to.open("dl");
    write_line(to, to.words.focus, to.label_of(to.options.focus));
    write_line(to, to.words.scope, to.options.scope);
    write_line(to, to.words.size, to.options.size);
    write_line(to, to.words.source, to.plan.source);
    write_line(to, to.words.made, to.options.made);
    to.close("dl");
    write_contents(to);
    to.close("header");
}

void write_tallies(Writer& to) {
    to.open("section", " class=\"part\"");
    to.text("h2", " id=\"tallies\"", to.words.tallies + " " + to.label_of(to.options.focus));
    write_group_tallies(to);
    write_share(to);
    write_sections(to);
    to.close("section");
}

void write_measure_list(Writer& to) {
    const std::vector<plan::FiscalYear> years = columns_of(to);
    to.open("section", " class=\"part\"");
    to.text("h2", " id=\"measures\"", to.words.measures);
    to.open_table(" class=\"grid list\"", to.words.measures);
    std::vector<std::string> header{to.words.code, to.words.chart.measure, to.words.sections};
    to.open("thead");
    to.open("tr");
    for (const std::string& name : header) to.text("th", " scope=\"col\"", name);
    for (const plan::FiscalYear year : years) to.text("th", " scope=\"col\" class=\"marks\"", to.label_of(year));
    to.close("tr");
    to.close("thead");
    to.open("tbody");
    const auto placed = plan::measures_in_order(to.plan);
    const std::string width = std::to_string(header.size() + years.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i == 0 || placed[i].path != placed[i - 1].path) {
            if (i > 0) to.close("tbody");
            if (i > 0) to.open("tbody");
            std::vector<std::string> path;
            for (const plan::Group* group : placed[i].path) path.push_back(name_of(*group));
            to.open("tr", " class=\"group\"");
            to.text("th", " scope=\"rowgroup\" colspan=\"" + width + "\"", joined(path));
            to.close("tr");
        }
        write_list_row(to, *placed[i].measure, i, years);
    }
    to.close_table();
    to.close("section");
}

}  // namespace report
