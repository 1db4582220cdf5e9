#include "report/report.hpp"

#include <utility>

#include "chart/markup.hpp"
#include "report/style_sheet.hpp"
#include "report/writer.hpp"

namespace report {

namespace {

/// `measures`: how many came before, counted on.
void write_group(Writer& to, const plan::Group& group, int level, const std::string& anchor, std::size_t& measures) {
    to.open("section", anchor.empty() ? "" : " class=\"part " + anchor + "\"");
    write_heading(to, level, group.code, group.name, anchor);
    for (const plan::Measure& measure : group.measures) write_measure(to, measure, level + 1, measures++);
    for (const plan::Group& inner : group.groups) write_group(to, inner, level + 1, {}, measures);
    to.close("section");
}

}  // namespace

std::string html(const plan::Plan& plan, const Options& options, const Words& words) {
    Writer to{plan, options, words, "<!DOCTYPE html>\n"};
    to.open("html", " lang=\"" + chart::escaped(words.language) + "\"");
    to.open("head");
    to.out += "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    const std::string title = options.focus ? plan.title + " " + to.label_of(*options.focus) : plan.title;
    to.text("title", {}, title);
    to.out.append("<style>").append(style_sheet(plan, options, title)).append("</style>\n");
    to.close("head");
    to.open("body");
    write_cover(to);
    to.open("main");
    write_tallies(to);
    write_measure_list(to);
    std::size_t measures = 0;
    for (std::size_t i = 0; i < plan.groups.size(); ++i) write_group(to, plan.groups[i], 2, group_anchor(i), measures);
    to.close("main");
    to.close("body");
    to.close("html");
    return std::move(to.out);
}

}  // namespace report
