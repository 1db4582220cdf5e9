#include "clerk/seen.hpp"

#include <algorithm>

#include "sheet/import/headers.hpp"

namespace clerk {
namespace {

void count(Summary& summary, const plan::Indicator& indicator) {
    for (const plan::IndicatorYear& year : indicator.years) {
        summary.values += (year.target ? 1U : 0U) + (year.actual ? 1U : 0U);
        summary.met += year.verdict == plan::Verdict::met ? 1U : 0U;
        summary.missed += year.verdict == plan::Verdict::missed ? 1U : 0U;
        summary.unset += year.verdict == plan::Verdict::unset ? 1U : 0U;
    }
}

std::size_t count_groups(const std::vector<plan::Group>& groups) {
    std::size_t all = groups.size();
    for (const plan::Group& group : groups) all += count_groups(group.groups);
    return all;
}

}  // namespace

std::vector<SheetSeen> sheets_of(const sheet::Book& book) {
    std::vector<SheetSeen> seen;
    for (const sheet::Sheet& sheet : book.sheets) {
        const sheet::Spot size = sheet::size_of(sheet);
        seen.push_back({sheet.name, size.row, size.column, sheet.hidden});
    }
    return seen;
}

std::vector<std::string> headers_of(const sheet::Book& book, const sheet::Layout& layout) {
    std::vector<std::string> headers;
    if (layout.sheet >= book.sheets.size()) return headers;
    for (const sheet::HeaderPath& path :
         sheet::header_paths(book.sheets[layout.sheet], layout.first_row, layout.header_rows)) {
        headers.push_back(sheet::joined(path));
    }
    headers.resize(std::max<std::size_t>(headers.size(), sheet::size_of(book.sheets[layout.sheet]).column));
    return headers;
}

Summary summary_of(const plan::Plan& plan) {
    Summary summary;
    summary.groups = count_groups(plan.groups);
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        ++summary.measures;
        summary.activities += placed.measure->activities.size();
        summary.indicators += placed.measure->indicators.size();
        for (const plan::Indicator& indicator : placed.measure->indicators) count(summary, indicator);
    }
    for (const plan::PlanYear& year : plan.years) summary.years.push_back(year.year);
    return summary;
}

RowsSeen rows_seen(const sheet::Sheet& sheet, const ShowRows& wanted) {
    const std::uint32_t rows = sheet::size_of(sheet).row;
    const std::uint32_t from = std::min(wanted.from, rows);
    const std::uint32_t to = from + std::min({wanted.count, rows - from, most_rows_shown});
    RowsSeen seen{wanted.sheet, wanted.from, {}, {}};
    seen.rows.resize(to - from);
    const auto before = [](const sheet::Cell& cell, std::uint32_t row) { return cell.spot.row < row; };
    for (auto cell = std::lower_bound(sheet.cells.begin(), sheet.cells.end(), from, before);
         cell != sheet.cells.end() && cell->spot.row < to; ++cell) {
        std::vector<std::string>& row = seen.rows[cell->spot.row - from];
        row.resize(std::size_t{cell->spot.column} + 1);
        row.back() = cell->text;
    }
    for (const sheet::Area& area : sheet.merged) {
        if (area.first.row < to && area.last.row >= from) seen.merged.push_back(area);
    }
    return seen;
}

}  // namespace clerk
