#include "book/text/text_table.hpp"

#include <utility>

#include "base/progress.hpp"
#include "book/format/plain_number.hpp"
#include "book/text/fields.hpp"

namespace book {
namespace {

constexpr std::uint32_t rows_between_reports = 1000;

sheet::Cell cell_of(sheet::Spot spot, std::string text) {
    const auto number = plain_number(text);
    return {spot, std::move(text), number, number ? sheet::CellKind::number : sheet::CellKind::text};
}

}  // namespace

TableRead read_table(std::string_view text, char delimiter, const Limits& limits, const base::OnProgress& progress) {
    TableRead read;
    FieldReader reader(text, delimiter);
    sheet::Spot spot;
    std::size_t held = 0;
    std::string field;
    for (Ending ending = Ending::delimiter; ending != Ending::text;) {
        ending = reader.next(field);
        if (!field.empty()) {
            held += field.size();
            if (spot.row >= sheet::most_rows) read.over = "rows";
            if (spot.column >= sheet::most_columns) read.over = "columns";
            if (read.sheet.cells.size() >= limits.cells) read.over = "cells";
            if (held > limits.text) read.over = "text";
            if (!read.over.empty()) return read;
            read.sheet.cells.push_back(cell_of(spot, field));
        }
        if (ending == Ending::delimiter) {
            ++spot.column;
            continue;
        }
        spot = {spot.row + 1, 0};
        if (progress && spot.row % rows_between_reports == 0) {
            progress(static_cast<double>(reader.at()) / static_cast<double>(text.size()));
        }
    }
    return read;
}

}  // namespace book
