#pragma once
// Books written down as texts, for tests: lines are rows, tabs separate cells.

#include <string>
#include <string_view>

#include "sheet/book.hpp"

inline sheet::Sheet sheet_of(std::string_view text, std::string name = "Sheet1") {
    sheet::Sheet sheet;
    sheet.name = std::move(name);
    sheet::Spot spot;
    std::string cell;
    const auto end_cell = [&] {
        if (!cell.empty()) sheet.cells.push_back({spot, cell, {}, sheet::CellKind::text});
        cell.clear();
        ++spot.column;
    };
    for (const char c : text) {
        if (c == '\t' || c == '\n') {
            end_cell();
        } else {
            cell.push_back(c);
        }
        if (c == '\n') spot = {spot.row + 1, 0};
    }
    end_cell();
    return sheet;
}

inline sheet::Book book_of(std::string_view text, std::string name = "Sheet1") {
    return {{sheet_of(text, std::move(name))}, {}};
}
