#pragma once
// What all parts of the report are written with; used inside this level.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "judge/tally.hpp"
#include "report/report.hpp"

namespace report {

/// Of a chart that has a column of A4, or a half of A3, to itself; text in it is as large as around it.
inline constexpr float chart_width = 640;
inline constexpr float chart_height = 190;
/// Characters of a measure's name that stand again on every page. A quarter of a page is the most that browsers repeat.
inline constexpr std::size_t longest_heading = 160;
inline constexpr std::size_t longest_code = 30;

struct Writer {
    const plan::Plan& plan;
    const Options& options;
    const Words& words;
    std::string out = {};
    int charts = 0;

    void text(std::string_view tag, std::string_view attributes, std::string_view content);
    void open(std::string_view tag, std::string_view attributes = {});
    void close(std::string_view tag);

    void open_header();
    void header(std::string_view name, std::string_view attributes = {});
    void close_header();
    /// The first one heads the column of row headers; `attributes` are those of the others.
    void header_row(std::initializer_list<std::string_view> names, std::string_view attributes = {});
    void open_table(std::string_view attributes, std::string_view hidden_caption);
    void close_table();
    void open_year_row(plan::FiscalYear year);
    void figure(const chart::Scene& scene);
    /// The mark in its ink; absent: not yet judged.
    void mark(const std::optional<plan::Verdict>& verdict);
    /// A cell with the marks of many, or with their counts where they are too many to be taken in.
    void marks_cell(const judge::Tally& tally);

    std::string label_of(plan::FiscalYear year) const;
    chart::Style style(float width) const;
};

/// What links lead to: groups and measures are counted in reading order, from 0.
std::string group_anchor(std::size_t index);
std::string measure_anchor(std::size_t index);
/// The first `most` characters and "…", where there are more.
std::string in_short(std::string_view text, std::size_t most);

void write_cover(Writer& to);
void write_tallies(Writer& to);
void write_measure_list(Writer& to);
/// `index`: of the measure in reading order.
void write_measure(Writer& to, const plan::Measure& measure, int level, std::size_t index);
/// `text` as a heading of that level, or of the deepest that there is.
void write_heading(Writer& to, int level, std::string_view code, std::string_view name, std::string_view anchor);

}  // namespace report
