#include "views/cells_text.hpp"

#include "chart/table.hpp"

namespace ui {

namespace {

/// Reads one cell from `at` on, up to the tab, the line end or the end.
std::string take_cell(std::string_view text, std::size_t& at) {
    std::string cell;
    if (at < text.size() && text[at] == '"') {
        const std::size_t begin = at++;
        for (; at < text.size(); ++at) {
            if (text[at] != '"') {
                cell += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == '"') {
                cell += text[at++];
            } else {
                break;
            }
        }
        const bool closed = at < text.size();
        const std::size_t after = closed ? at + 1 : at;
        if (closed && (after == text.size() || text[after] == '\t' || text[after] == '\r' || text[after] == '\n')) {
            at = after;
            return cell;
        }
        // A quotation mark that is a text's own.
        cell.clear();
        at = begin;
    }
    while (at < text.size() && text[at] != '\t' && text[at] != '\r' && text[at] != '\n') cell += text[at++];
    return cell;
}

}  // namespace

std::string write_cells(const CellTexts& rows) { return chart::tab_separated(rows); }

CellTexts read_cells(std::string_view text) {
    CellTexts rows;
    std::size_t at = 0;
    while (at < text.size()) {
        std::vector<std::string>& row = rows.emplace_back();
        for (;;) {
            row.push_back(take_cell(text, at));
            if (at >= text.size() || text[at] != '\t') break;
            ++at;
        }
        if (at < text.size() && text[at] == '\r') ++at;
        if (at < text.size() && text[at] == '\n') ++at;
    }
    return rows;
}

}  // namespace ui
