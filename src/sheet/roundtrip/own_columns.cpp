// Finds the columns of an own table by their headers.

#include <algorithm>

#include "base/text.hpp"
#include "sheet/roundtrip/own_table.hpp"
#include "sheet/roundtrip/own_words.hpp"
#include "sheet/roundtrip/table_plan.hpp"

namespace sheet {
namespace {

/// Rows that somebody has put above the headers.
constexpr std::size_t most_above = 10;

/// The header rows, with merged cells seen in all places that they cover.
class Headers {
public:
    Headers(const Sheet& sheet, std::uint32_t first_row) : first_row_(first_row) {
        for (const Cell& cell : sheet.cells) {
            if (cell.spot.row >= first_row + table_header_rows) break;
            if (cell.spot.row < first_row) continue;
            put(cell.spot, cell);
        }
        for (const Area& area : sheet.merged) {
            if (area.first.row < first_row || area.first.row >= first_row + table_header_rows) continue;
            const Cell* const cell = at(area.first);
            if (cell == nullptr) continue;
            const std::uint32_t last_row = std::min(area.last.row, first_row + table_header_rows - 1);
            const std::uint32_t last_column = std::min(area.last.column, most_columns - 1);
            for (std::uint32_t row = area.first.row; row <= last_row; ++row) {
                for (std::uint32_t column = area.first.column; column <= last_column; ++column) put({row, column}, *cell);
            }
        }
    }

    std::uint32_t columns() const { return static_cast<std::uint32_t>(columns_.size()); }

    std::vector<std::string> texts_over(std::uint32_t column) const {
        std::vector<std::string> texts;
        for (const Cell* const cell : columns_[column]) {
            texts.emplace_back(cell == nullptr ? std::string_view() : base::trim(cell->text));
        }
        return texts;
    }

    const Cell* first_over(std::uint32_t column) const {
        for (const Cell* const cell : columns_[column]) {
            if (cell != nullptr) return cell;
        }
        return nullptr;
    }

private:
    const Cell* at(Spot spot) const {
        return spot.column < columns_.size() ? columns_[spot.column][spot.row - first_row_] : nullptr;
    }
    void put(Spot spot, const Cell& cell) {
        if (spot.column >= columns_.size()) columns_.resize(spot.column + 1);
        columns_[spot.column][spot.row - first_row_] = &cell;
    }

    std::uint32_t first_row_;
    std::vector<std::array<const Cell*, table_header_rows>> columns_;
};

bool is_first_header(const Row& row) {
    const auto has = [&row](std::string_view text) {
        return std::any_of(row.begin(), row.end(), [text](const Cell& cell) { return base::trim(cell.text) == text; });
    };
    return has(word::code) && has(word::name) && has(word::indicator);
}

std::optional<std::uint32_t> find_first_header(const Sheet& sheet) {
    std::size_t rows = 0;
    for (std::size_t at = 0; at < sheet.cells.size() && rows < most_above; ++rows) {
        const Cell* const first = &sheet.cells[at];
        while (at < sheet.cells.size() && sheet.cells[at].spot.row == first->spot.row) ++at;
        if (is_first_header({first->spot.row, first, sheet.cells.data() + at})) return first->spot.row;
    }
    return std::nullopt;
}

}  // namespace

std::optional<OwnColumns> find_own_columns(const Sheet& sheet) {
    const std::optional<std::uint32_t> header = find_first_header(sheet);
    if (!header) return std::nullopt;
    const Headers headers(sheet, *header);
    OwnColumns own;
    own.first_row = *header + table_header_rows;
    bool has_ids = false;
    for (std::uint32_t at = 0; at < headers.columns(); ++at) {
        const Cell* const said = headers.first_over(at);
        if (said == nullptr) continue;
        const std::optional<Column> column = column_under(headers.texts_over(at));
        const auto is_same = [&](const auto& other) {
            return other.second.role == column->role && other.second.year == column->year;
        };
        const bool twice =
            column && column->role != Role::group && std::any_of(own.columns.begin(), own.columns.end(), is_same);
        if (!column || twice) {
            own.foreign.push_back(*said);
            own.foreign.back().spot.column = at;
            continue;
        }
        has_ids = has_ids || column->role == Role::measure_id;
        own.columns.emplace_back(at, *column);
    }
    // The city's own table has the same words over its columns, but no ids.
    if (!has_ids) return std::nullopt;
    return own;
}

}  // namespace sheet
