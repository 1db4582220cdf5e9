#include "report/style_sheet.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include "chart/markup.hpp"
#include "report/writer.hpp"

namespace report {

namespace {

constexpr std::string_view layout = R"(
body { font: 1rem/1.7 'BIZ UDPGothic', 'BIZ UDPゴシック', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif;
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; color: var(--text); background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: 0 0 .5rem; word-break: auto-phrase; text-wrap: balance; }
h2, h3, h4, h5, h6 { line-height: 1.4; margin: 2rem 0 .75rem; break-after: avoid; }
h2 { font-size: 1.375rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; margin-top: 3rem; }
h3 { font-size: 1.175rem; } h4, h5, h6 { font-size: 1rem; }
a { color: inherit; text-underline-offset: .2em; }
.organization, .edition, .about { margin: 0; }
.about { break-after: avoid; }
.about, .code, dt, thead th { color: var(--faint); }
.about span { margin-right: .75em; }
.code { font-weight: normal; } h2 .code, h3 .code, h4 .code, h5 .code, h6 .code { margin-right: .75em; }
dl { margin: 1.5rem 0; } dl div { display: flex; gap: 1rem; } dt { flex: none; width: 7em; } dd { margin: 0; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav h2 { font-size: 1rem; border: 0; margin: 1.5rem 0 .25rem; padding: 0; }
article { border-top: 1px solid var(--grid); margin-top: 2.5rem; }
h2 + article, h3 + article, h4 + article { border-top: 0; margin-top: 0; }
.indicator { margin-bottom: 1.5rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; font-size: .9375rem; }
caption { text-align: left; padding: .25rem 0; white-space: pre-line; }
caption, .name { color: var(--text); font-weight: bold; }
.name { margin: .5rem 0 .25rem; break-after: avoid; }
th, td { border-top: 1px solid var(--line); padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top;
  font-weight: normal; white-space: pre-line; }
thead th { border-top: 0; border-bottom: 1px solid var(--text); font-size: .9em; vertical-align: bottom; }
tbody:last-child tr:last-child > * { border-bottom: 1px solid var(--line); }
table.years { table-layout: fixed; } table.years th:first-child { width: 10.2em; padding-left: .5em; }
table.years tbody th { white-space: nowrap; }
table.long { table-layout: auto; }
table.values th:nth-child(4) { width: 4em; } table.values th:nth-child(5) { width: 34%; }
tr.focus > * { background: var(--band); } tr.focus th { font-weight: bold; }
tr.group { break-after: avoid; } tr.group th { font-weight: bold; padding-top: .75rem; }
.marks { text-align: center; } td.marks, .list th { white-space: normal; } .marks span { margin: 0 .15em; white-space: nowrap; }
.marks b { font-weight: normal; margin-right: .4em; }
.list { font-size: .9rem; } .list th, .list td { padding-top: .25rem; padding-bottom: .25rem; }
.list td.code { white-space: nowrap; } .list td:nth-child(3) { width: 26%; } .list .marks { min-width: 4.5em; }
.grid .marks { padding-right: 0; } .grid:not(.list) thead th:first-child { width: 30%; }
tr { break-inside: avoid; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.number { text-align: right; }
.met { color: var(--met); } .missed { color: var(--missed); } .unset { color: var(--faint); }
.met, .missed { font-weight: bold; }
.differs { display: block; color: var(--missed); }
figure { margin: 0 0 1rem; break-inside: avoid; }
svg { display: block; max-width: 100%; height: auto; }
.note { white-space: pre-line; }
@media (min-width: 45rem), print {
  .beside { display: grid; grid-template-columns: 38% minmax(0, 1fr); gap: 0 1.25rem; align-items: start; }
  .beside .name { grid-column: 1 / -1; } .beside figure { margin-top: .25rem; }
  .beside table { font-size: .84rem; margin-top: 0; } .beside th, .beside td { padding-right: .5rem; }
  .beside table.years th:first-child { width: 10.2em; padding-left: .4em; }
  .beside table.values th:nth-child(5) { width: 33%; }
}
@media screen { article { content-visibility: auto; contain-intrinsic-height: auto 40rem; } }
@media print {
  html { font-size: 9.5pt; } body { padding: 0; max-width: none; line-height: 1.55; }
  a { text-decoration: none; }
  .cover { height: 250mm; display: flex; flex-direction: column; break-after: page; }
  .organization { font-size: 1.3rem; margin-top: 42mm; }
  h1 { font-size: 2.6rem; border-top: 3px solid var(--accent); padding-top: 6mm; margin: 3mm 0; }
  .edition { font-size: 1.5rem; }
  .cover dl { margin: auto 0 8mm; padding-top: 4mm; border-top: 1px solid var(--line); }
  .cover nav { border-top: 1px solid var(--line); }
  .part { break-before: page; } .cover + main > .part:first-child { break-before: auto; }
  h2 { margin-top: 0; } h3, h4, h5, h6 { margin: 1.25rem 0 .5rem; }
  article { margin-top: 1.5rem; break-inside: avoid; }
  article { display: table; width: 100%; table-layout: fixed; }
  .head { display: table-header-group; break-inside: avoid; } .body { display: table-row-group; }
  .head > * { margin-top: .75rem; }
  caption, thead, .head { break-after: avoid; }
  caption.hidden { position: static; width: auto; height: 0; padding: 0; font-size: 0; line-height: 0; }
  .years th, .years td { padding-top: .2rem; padding-bottom: .2rem; line-height: 1.5; }
  .indicator { margin-bottom: 1rem; } figure { margin-bottom: .5rem; } table { margin: .5rem 0 .75rem; }
  .indicator, table, .pair { break-inside: avoid; } table.list { break-inside: auto; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

constexpr std::string_view wide_layout = R"(
@media screen { body { max-width: 84rem; } }
@media (min-width: 60rem), print {
  .columns, .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem; }
}
)";

std::string variable(std::string_view name, chart::Ink ink) {
    return std::string(" --").append(name).append(": ").append(chart::css_color(ink)).append(";");
}

/// A string of CSS. Whatever could end it, or the element around the sheet, is written as its number.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (plain) {
            result += c;
            continue;
        }
        std::array<char, 8> number{};
        std::snprintf(number.data(), number.size(), "\\%x ", byte < 0x20 || byte == 0x7F ? 0x20U : unsigned{byte});
        result += number.data();
    }
    return result + "\"";
}

/// What has room in the page's head; the title on the left has more of it than the group on the right.
std::string running(const std::string& text, bool left, const Options& options) {
    constexpr float size = 8;
    const float width = (left ? 310.0F : 180.0F) * (options.paper == Paper::a3_landscape ? 2 : 1);
    const std::string fitting = chart::elided(text, width, size, false, chart::estimated_width);
    return "content: " + quoted(fitting) + ";";
}

/// The groups' pages bear the group's name: their own kind of page, since CSS in print knows no running text.
std::string pages(const plan::Plan& plan, const Options& options, const std::string& title) {
    const bool wide = options.paper == Paper::a3_landscape;
    std::string css =
        std::string("@page { size: ") + (wide ? "A3 landscape" : "A4 portrait") + "; margin: 20mm 16mm 18mm;\n" +
        "  font: 8pt 'BIZ UDPGothic', 'BIZ UDPゴシック', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif;\n"
        "  @top-left { " +
        running(title, true, options) + " }\n  @bottom-center { content: counter(page) \" / \" counter(pages); } }\n";
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const std::string name = group_anchor(i);
        css += "@page " + name + " { @top-right { " + running(label_of(plan.groups[i]), false, options) + " } }\n." + name +
               " { page: " + name + "; }\n";
    }
    return css + "@page :first { @top-left { content: none; } @bottom-center { content: none; } }\n";
}

}  // namespace

std::string style_sheet(const plan::Plan& plan, const Options& options, const std::string& title) {
    using chart::Ink;
    const std::string colors = ":root {" + variable("text", Ink::text) + variable("faint", Ink::faint_text) +
                               variable("grid", Ink::grid) + variable("line", Ink::unjudged) +
                               variable("accent", Ink::actual_focus) + variable("band", Ink::focus_band) +
                               variable("met", Ink::met_text) + variable("missed", Ink::missed_text) + " }";
    const std::string_view wide = options.paper == Paper::a3_landscape ? wide_layout : std::string_view();
    return colors + std::string(layout) + std::string(wide) + pages(plan, options, title);
}

}  // namespace report
