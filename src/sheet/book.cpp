#include "sheet/book.hpp"

#include <algorithm>

namespace sheet {

std::string name_of_column(std::uint32_t column) {
    std::string name;
    for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

std::string name_of(Spot spot) { return name_of_column(spot.column) + std::to_string(spot.row + 1); }

std::vector<Row> rows_of(const Sheet& sheet) {
    std::vector<Row> rows;
    for (const Cell& cell : sheet.cells) {
        if (rows.empty() || rows.back().row != cell.spot.row) rows.push_back({cell.spot.row, &cell, &cell});
        rows.back().last = &cell + 1;
    }
    return rows;
}

const Cell* find(const Row& row, std::uint32_t column) {
    const Cell* const found = std::lower_bound(
        row.first, row.last, column, [](const Cell& cell, std::uint32_t wanted) { return cell.spot.column < wanted; });
    return found != row.last && found->spot.column == column ? found : nullptr;
}

std::string_view text_at(const Row& row, std::uint32_t column) {
    const Cell* const cell = find(row, column);
    return cell == nullptr ? std::string_view() : std::string_view(cell->text);
}

Spot size_of(const Sheet& sheet) {
    Spot size;
    for (const Cell& cell : sheet.cells) {
        size.row = std::max(size.row, cell.spot.row + 1);
        size.column = std::max(size.column, cell.spot.column + 1);
    }
    return size;
}

}  // namespace sheet
