#include "report/style_sheet.hpp"

#include <string_view>

#include "chart/markup.hpp"

namespace report {

namespace {

constexpr std::string_view layout = R"(
body { font: 1rem/1.7 'BIZ UDPGothic', 'BIZ UDPゴシック', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif;
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; color: var(--text); background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: 0 0 .5rem; }
h2, h3, h4, h5, h6 { line-height: 1.4; margin: 2rem 0 .75rem; break-after: avoid; }
h2 { font-size: 1.375rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; margin-top: 3rem; }
h3 { font-size: 1.175rem; } h4, h5, h6 { font-size: 1rem; }
.about, .code, caption, th { color: var(--faint); }
.about { margin: 0; break-after: avoid; } .code { font-weight: normal; margin-right: .75em; }
article { border-top: 1px solid var(--grid); margin-top: 2.5rem; }
h2 + article, h3 + article, h4 + article { border-top: 0; margin-top: 0; }
.indicator { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 1.25rem; font-size: .9375rem; }
caption { text-align: left; padding: .25rem 0; white-space: pre-line; }
caption, .name { color: var(--text); font-weight: bold; }
th, td { border-top: 1px solid var(--grid); padding: .375rem .75rem .375rem 0; text-align: left; vertical-align: top;
  font-weight: normal; white-space: pre-line; }
thead th { border-top: 0; font-size: .9em; }
table.years { table-layout: fixed; } table.years th:first-child { width: 10.5em; }
table.values th:nth-child(4) { width: 5em; } table.values th:nth-child(5) { width: 15em; }
tr.focus > * { background: var(--band); } tr.focus th { color: var(--text); font-weight: bold; }
tr { break-inside: avoid; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.number { text-align: right; }
.met { color: var(--met); } .missed { color: var(--missed); } .unset { color: var(--faint); }
.differs { display: block; color: var(--missed); font-weight: bold; }
figure { margin: 0 0 1.5rem; break-inside: avoid; }
svg { display: block; max-width: 100%; height: auto; }
.note { white-space: pre-line; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  html { font-size: 9.5pt; } body { padding: 0; max-width: none; line-height: 1.55; }
  h2 { break-before: page; margin-top: 0; } h2.first { break-before: auto; margin-top: 2rem; }
  h3, h4, h5, h6 { margin: 1.25rem 0 .5rem; } article { margin-top: 1.5rem; } figure { margin-bottom: .75rem; }
  table { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

std::string variable(std::string_view name, chart::Ink ink) {
    return std::string(" --").append(name).append(": ").append(chart::css_color(ink)).append(";");
}

}  // namespace

std::string style_sheet() {
    using chart::Ink;
    return ":root {" + variable("text", Ink::text) + variable("faint", Ink::faint_text) + variable("grid", Ink::grid) +
           variable("accent", Ink::actual_focus) + variable("band", Ink::focus_band) + variable("met", Ink::met_text) +
           variable("missed", Ink::missed_text) + " }" + std::string(layout);
}

}  // namespace report
