#include "chart/table.hpp"

#include <cstddef>
#include <string_view>

namespace chart {

namespace {

void append_cell(std::string& text, std::string_view cell) {
    if (cell.find_first_of("\t\r\n") == std::string_view::npos && !cell.starts_with('"')) {
        text += cell;
        return;
    }
    text += '"';
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    text += '"';
}

}  // namespace

std::string tab_separated(const Table& table) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += '\t';
            append_cell(text, row[i]);
        }
        text += "\r\n";
    }
    return text;
}

}  // namespace chart
