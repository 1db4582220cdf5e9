#pragma once
// 一覧 as data: one row an indicator (a measure without indicators has one row), searched, filtered and sorted.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "l10n/strings.hpp"
#include "model/document.hpp"
#include "model/search_index.hpp"
#include "model/selection.hpp"
#include "plan/plan.hpp"

namespace ui {

struct TableRow {
    const plan::PlacedMeasure* placed = nullptr;
    const plan::Indicator* indicator = nullptr;  ///< none where the measure has none
    bool first = true;                           ///< the row above belongs to another measure
    bool operator==(const TableRow&) const = default;
};

struct TableView {
    std::vector<TableRow> rows;
    std::size_t all = 0;  ///< rows before search and filters
};

/// `index` must hold all measures where `query` is not empty.
TableView build_table_view(const Document& document, plan::MaybeYear year, const SearchIndex& index, std::string_view query,
                           const Filters& filters, const Sort& sort);

/// What is recorded of the row's indicator in the year; null where nothing is.
const plan::IndicatorYear* entry_of(const TableRow& row, plan::MaybeYear year);

/// Each measure once, in the order of its first row.
std::vector<const plan::PlacedMeasure*> measures_of(const TableView& view);

/// What a cell says, as printed. Empty for the column of charts.
std::string cell_text(const Strings& s, const TableRow& row, Column column, plan::MaybeYear year);

std::string joined_sections(const Strings& s, const plan::Measure& measure);

/// What the filters offer: sections in order of appearance; groups outermost first with their depth.
std::vector<std::string> all_sections(const Document& document);
struct GroupChoice {
    std::string id;
    std::string label;
    int depth = 0;
    bool operator==(const GroupChoice&) const = default;
};
std::vector<GroupChoice> all_groups(const plan::Plan& plan);

/// What the column is called.
std::string_view title_of(const Strings& s, Column column);

}  // namespace ui
