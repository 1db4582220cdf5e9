// What comes before the measures: cover, tallies, and the list that leads to each measure.

#include "base/text.hpp"
#include "report/writer.hpp"

namespace report {

namespace {

/// Columns of years beside names and sections.
constexpr std::size_t most_years_a4 = 4;
constexpr std::size_t most_years_a3 = 10;

void write_link(Writer& to, const std::string& anchor, std::string_view name) {
    to.text("a", " href=\"#" + anchor + "\"", name);
}

void write_line(Writer& to, std::string_view name, std::string_view value) {
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
    const auto entry = [&](const std::string& anchor, std::string_view name) {
        to.open("li");
        write_link(to, anchor, name);
        to.close("li");
    };
    entry("tallies", to.words.tallies);
    entry("measures", to.words.measures);
    for (std::size_t i = 0; i < to.plan.groups.size(); ++i) entry(group_anchor(i), label_of(to.plan.groups[i]));
    to.close("ul");
    to.close("nav");
}

void write_tally_row(Writer& to, std::string_view name, const judge::Tally& tally) {
    to.open("tr");
    to.text("th", " scope=\"row\"", name);
    for (const int count : {tally.met, tally.missed, tally.unset, tally.unjudged})
        to.text("td", " class=\"number\"", std::to_string(count));
    to.close("tr");
}

void write_group_tallies(Writer& to, plan::FiscalYear focus) {
    const chart::Words& words = to.words.chart;
    to.open("div", " class=\"pair\"");
    if (!to.plan.groups.empty()) {
        const auto bars = chart::tally_bars(to.plan, chart::TallyRows::groups, focus);
        to.figure(chart::stacked_tallies(bars, chart::TallyRows::groups, to.style(chart_width)));
    }
    to.open_table("", to.words.tallies);
    to.header_row({words.group, words.met, words.missed, words.unset, words.unjudged}, " class=\"number\"");
    for (const plan::Group& group : to.plan.groups) write_tally_row(to, label_of(group), judge::tally(group, focus));
    write_tally_row(to, to.words.all, judge::tally(to.plan, focus));
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
    to.open_header();
    for (const std::string& name : scene.table[0]) to.header(name, &name == &scene.table[0][0] ? "" : " class=\"number\"");
    to.close_header();
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
    while (years.size() > most && to.options.focus && years.back() > *to.options.focus) years.pop_back();
    if (years.size() > most) years.erase(years.begin(), years.end() - static_cast<std::ptrdiff_t>(most));
    if (years.empty() && to.options.focus) years.push_back(*to.options.focus);
    return years;
}

void header_of_years(Writer& to, const std::vector<plan::FiscalYear>& years) {
    for (const plan::FiscalYear year : years) to.header(to.label_of(year), " class=\"marks\"");
    to.close_header();
}

void write_sections(Writer& to, const std::vector<plan::FiscalYear>& years) {
    std::vector<std::vector<chart::TallyBar>> columns;  // with the same sections in every year
    for (const plan::FiscalYear year : years)
        columns.push_back(chart::tally_bars(to.plan, chart::TallyRows::sections, year));
    if (columns[0].empty()) return;
    to.text("h3", {}, to.words.by_section);
    to.open_table(" class=\"grid\"", to.words.by_section);
    to.open_header();
    to.header(to.words.sections);
    header_of_years(to, years);
    for (std::size_t row = 0; row < columns[0].size(); ++row) {
        to.open("tr");
        to.text("th", " scope=\"row\"", columns[0][row].label);
        for (const auto& column : columns) to.marks_cell(column[row].tally);
        to.close("tr");
    }
    to.close_table();
}

/// "1 柱 / 1-1 施策"
std::string path_text(const plan::PlacedMeasure& placed) {
    std::string path;
    for (const plan::Group* group : placed.path) path.append(path.empty() ? "" : " / ").append(label_of(*group));
    return path;
}

void write_list_row(Writer& to, const plan::Measure& measure, std::size_t index,
                    const std::vector<plan::FiscalYear>& years) {
    to.open("tr");
    // In full it stands with the measure.
    to.text("td", " class=\"code\"", in_short(measure.code, longest_code));
    to.open("th", " scope=\"row\"");
    write_link(to, measure_anchor(index), in_short(measure.name, longest_heading));
    to.close("th");
    to.text("td", {}, in_short(base::join(measure.sections, " / "), longest_heading));
    for (const plan::FiscalYear year : years) to.marks_cell(judge::tally(measure, year));
    to.close("tr");
}

}  // namespace

void write_cover(Writer& to) {
    to.open("header", " class=\"cover\"");
    if (!to.plan.organization.empty()) to.text("p", " class=\"organization\"", to.plan.organization);
    to.text("h1", {}, to.plan.title);
    const std::string year = to.options.focus ? to.label_of(*to.options.focus) : std::string();
    if (!year.empty()) to.text("p", " class=\"edition\"", year);
    to.open("dl");
    write_line(to, to.words.focus, year);
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
    if (to.options.focus) {
        to.text("h2", " id=\"tallies\"", std::string(to.words.tallies) + " " + to.label_of(*to.options.focus));
        write_group_tallies(to, *to.options.focus);
        write_share(to);
        write_sections(to, columns_of(to));
    } else {
        to.text("h2", " id=\"tallies\"", to.words.tallies);
        to.text("p", {}, to.words.no_years);
    }
    to.close("section");
}

void write_measure_list(Writer& to) {
    const std::vector<plan::FiscalYear> years = columns_of(to);
    to.open("section", " class=\"part\"");
    to.text("h2", " id=\"measures\"", to.words.measures);
    to.open_table(" class=\"grid list\"", to.words.measures);
    to.open_header();
    for (const std::string_view name : {to.words.code, std::string_view(to.words.chart.measure), to.words.sections})
        to.header(name);
    header_of_years(to, years);
    const auto placed = plan::measures_in_order(to.plan);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i == 0 || placed[i].path != placed[i - 1].path) {
            if (i > 0) to.out += "</tbody>\n<tbody>\n";
            to.open("tr", " class=\"group\"");
            to.text("th", " scope=\"rowgroup\" colspan=\"" + std::to_string(3 + years.size()) + "\"", path_text(placed[i]));
            to.close("tr");
        }
        write_list_row(to, *placed[i].measure, i, years);
    }
    to.close_table();
    to.close("section");
}

}  // namespace report
