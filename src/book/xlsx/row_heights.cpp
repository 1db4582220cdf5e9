#include "book/xlsx/row_heights.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/utf8.hpp"

namespace book {
namespace {

constexpr double line_height = 13.5;
constexpr double most_height = 409;  // Excel's
constexpr double usual_width = 8.43;

double width_of(std::string_view text) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        width += c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1.0 : 2.0;
    }
    return width;
}

double lines_of(std::string_view text, double width) {
    double lines = 0;
    while (true) {
        const std::size_t end = text.find('\n');
        lines += std::max(1.0, std::ceil(width_of(text.substr(0, end)) / std::max(width, 2.0)));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::map<std::uint32_t, double> row_heights(const sheet::LaidSheet& sheet) {
    std::map<sheet::Spot, sheet::Spot> ends;
    for (const sheet::Area& area : sheet.merged) ends.emplace(area.first, area.last);
    const auto width_at = [&sheet](std::uint32_t column) {
        return column < sheet.widths.size() ? sheet.widths[column] : usual_width;
    };
    std::map<std::uint32_t, double> lines_of_row;
    for (const sheet::LaidCell& cell : sheet.cells) {
        if (cell.look == sheet::Look::title) continue;
        const auto merged = ends.find(cell.spot);
        const sheet::Spot last = merged == ends.end() ? cell.spot : merged->second;
        double width = 0;
        for (std::uint32_t column = cell.spot.column; column <= last.column; ++column) width += width_at(column);
        const double rows = last.row - cell.spot.row + 1;
        const double lines = lines_of(cell.text, width) / rows;
        for (std::uint32_t row = cell.spot.row; row <= last.row; ++row) {
            if (lines > 1) lines_of_row[row] = std::max(lines_of_row[row], lines);
        }
    }
    for (auto& [row, height] : lines_of_row) height = std::min(height * line_height + 3, most_height);
    return lines_of_row;
}

}  // namespace book
