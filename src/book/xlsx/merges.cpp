#include "book/xlsx/merges.hpp"

#include <algorithm>

namespace book {
namespace {

/// For each column, the row from which on it is free of the areas that were put so far.
class Covered {
public:
    bool is_free(const sheet::Area& area) const {
        return std::all_of(column(area.first.column), column(area.last.column) + 1,
                           [&area](std::uint32_t row) { return row <= area.first.row; });
    }
    void put(const sheet::Area& area) {
        for (std::uint32_t at = area.first.column; at <= area.last.column; ++at) free_from_[at] = area.last.row + 1;
    }
    bool covers(sheet::Spot spot) const { return spot.row < free_from_[spot.column]; }

private:
    std::vector<std::uint32_t>::const_iterator column(std::uint32_t at) const {
        return free_from_.begin() + static_cast<std::ptrdiff_t>(at);
    }
    std::vector<std::uint32_t> free_from_ = std::vector<std::uint32_t>(sheet::most_columns);
};

}  // namespace

std::vector<sheet::Area> settled_merges(std::vector<sheet::Area> areas) {
    // All columns of all rows, and no more: who wants more of them has made them overlap.
    constexpr std::size_t most_looked_at = 100'000'000;
    std::sort(areas.begin(), areas.end(), [](const sheet::Area& a, const sheet::Area& b) { return a.first < b.first; });
    Covered covered;
    std::vector<sheet::Area> settled;
    std::size_t looked_at = 0;
    for (const sheet::Area& area : areas) {
        looked_at += area.last.column - area.first.column + 1;
        if (looked_at > most_looked_at) break;
        if (area.first == area.last || !covered.is_free(area)) continue;
        covered.put(area);
        settled.push_back(area);
    }
    return settled;
}

void drop_covered(std::vector<sheet::Cell>& cells, const std::vector<sheet::Area>& merged) {
    if (merged.empty()) return;
    Covered covered;
    auto next = merged.begin();
    const auto is_covered = [&](const sheet::Cell& cell) {
        while (next != merged.end() && next->first < cell.spot) covered.put(*next++);
        return covered.covers(cell.spot);
    };
    cells.erase(std::remove_if(cells.begin(), cells.end(), is_covered), cells.end());
}

}  // namespace book
