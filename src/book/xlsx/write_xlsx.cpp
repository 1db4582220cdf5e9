#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "book/text/written_text.hpp"
#include "book/write_book.hpp"
#include "book/xlsx/looks_of_cells.hpp"
#include "book/xlsx/row_heights.hpp"
#include "book/xlsx/scratch_file.hpp"

namespace book {
namespace {

using sheet::Area;
using sheet::LaidCell;
using sheet::LaidSheet;

/// The largest that Excel knows; what is beyond stands there as text.
constexpr double most_number = 9.99999999999999e307;

lxw_row_t row_of(std::uint32_t row) { return row; }
lxw_col_t column_of(std::uint32_t column) { return static_cast<lxw_col_t>(column); }

sheet::Spot last_spot(const LaidSheet& sheet) {
    sheet::Spot last;
    for (const LaidCell& cell : sheet.cells) {
        last.row = std::max(last.row, cell.spot.row);
        last.column = std::max(last.column, cell.spot.column);
    }
    return last;
}

void set_columns(lxw_worksheet* to, const LaidSheet& sheet) {
    constexpr double usual = LXW_DEF_COL_WIDTH;
    for (std::uint32_t column = 0; column < sheet.widths.size(); ++column) {
        worksheet_set_column(to, column_of(column), column_of(column), sheet.widths[column], nullptr);
    }
    for (const std::uint32_t column : sheet.hidden) {
        lxw_row_col_options options = {LXW_TRUE, 0, LXW_FALSE};
        const double width = column < sheet.widths.size() ? sheet.widths[column] : usual;
        worksheet_set_column_opt(to, column_of(column), column_of(column), width, nullptr, &options);
    }
}

void set_page(lxw_worksheet* to, const LaidSheet& sheet) {
    constexpr std::uint8_t a3 = 8;
    if (sheet.landscape_a3) {
        worksheet_set_landscape(to);
        worksheet_set_paper(to, a3);
        for (const auto& [row, height] : row_heights(sheet)) worksheet_set_row(to, row_of(row), height, nullptr);
    } else {
        constexpr std::uint8_t a4 = 9;
        worksheet_set_paper(to, a4);
    }
    worksheet_fit_to_pages(to, 1, 0);
    worksheet_set_margins(to, 0.4, 0.4, 0.5, 0.6);
    worksheet_set_footer(to, "&C&P / &N");
    if (sheet.header_rows > 0) worksheet_repeat_rows(to, 0, row_of(sheet.header_rows - 1));
    if (sheet.header_rows > 0 || sheet.frozen_columns > 0) {
        worksheet_freeze_panes(to, row_of(sheet.header_rows), column_of(sheet.frozen_columns));
    }
    const sheet::Spot last = last_spot(sheet);
    if (sheet.filters && sheet.header_rows > 0 && last.row + 1 >= sheet.header_rows) {
        worksheet_autofilter(to, row_of(sheet.header_rows - 1), 0, row_of(last.row), column_of(last.column));
    }
}

/// The table's lines go around empty places too: one rule instead of a cell for each.
void put_lines(lxw_worksheet* to, const LaidSheet& sheet, LooksOfCells& looks) {
    const auto head = std::find_if(sheet.cells.begin(), sheet.cells.end(),
                                   [](const LaidCell& cell) { return cell.look == sheet::Look::header; });
    if (head == sheet.cells.end()) return;
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_BLANKS;
    rule.format = looks.lines();
    const sheet::Spot last = last_spot(sheet);
    worksheet_conditional_format_range(to, row_of(head->spot.row), 0, row_of(last.row), column_of(last.column), &rule);
}

/// Under a merged cell, every place has the look of the first.
void put_areas(lxw_worksheet* to, const LaidSheet& sheet, LooksOfCells& looks) {
    for (const Area& area : sheet.merged) {
        const auto cell = std::lower_bound(sheet.cells.begin(), sheet.cells.end(), area.first,
                                           [](const LaidCell& one, sheet::Spot spot) { return one.spot < spot; });
        const bool filled = cell != sheet.cells.end() && cell->spot == area.first;
        lxw_format* const format =
            looks.of(filled ? cell->look : sheet::Look::text, filled && cell->number ? cell->format : "");
        worksheet_merge_range(to, row_of(area.first.row), column_of(area.first.column), row_of(area.last.row),
                              column_of(area.last.column), "", format);
    }
}

lxw_error put_cell(lxw_worksheet* to, const LaidCell& cell, LooksOfCells& looks) {
    const lxw_row_t row = row_of(cell.spot.row);
    const lxw_col_t column = column_of(cell.spot.column);
    if (cell.number && std::abs(*cell.number) <= most_number) {
        return worksheet_write_number(to, row, column, *cell.number, looks.of(cell.look, cell.format));
    }
    lxw_format* const format = looks.of(cell.look);
    if (cell.text.empty()) return worksheet_write_blank(to, row, column, format);
    return worksheet_write_string(to, row, column, written_text(cell.text).c_str(), format);
}

lxw_error put_sheet(lxw_workbook* workbook, const LaidSheet& sheet, LooksOfCells& looks) {
    std::string name = sheet_name(sheet.name);
    if (workbook_validate_sheet_name(workbook, name.c_str()) != LXW_NO_ERROR) name.clear();
    lxw_worksheet* const to = workbook_add_worksheet(workbook, name.empty() ? nullptr : name.c_str());
    if (to == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    set_columns(to, sheet);
    set_page(to, sheet);
    put_lines(to, sheet, looks);
    put_areas(to, sheet, looks);
    for (const LaidCell& cell : sheet.cells) {
        if (const lxw_error error = put_cell(to, cell, looks)) return error;
    }
    return LXW_NO_ERROR;
}

/// The same book, the same bytes: no time of day is in it.
void set_properties(lxw_workbook* workbook, const sheet::LaidBook& book) {
    constexpr time_t new_year_1980 = 315'532'800;
    lxw_doc_properties properties{};
    properties.created = new_year_1980;
    workbook_set_properties(workbook, &properties);
    for (const auto& [name, value] : book.properties) {
        workbook_set_custom_property_string(workbook, written_property(name).c_str(), written_property(value).c_str());
    }
}

}  // namespace

std::string write_xlsx(const sheet::LaidBook& book) {
    const ScratchFile file;
    if (file.path().empty()) return {};
    lxw_workbook* const workbook = workbook_new(file.path().c_str());
    if (workbook == nullptr) return {};
    set_properties(workbook, book);
    LooksOfCells looks(workbook);
    lxw_error error = LXW_NO_ERROR;
    for (const LaidSheet& sheet : book.sheets) {
        if (error == LXW_NO_ERROR) error = put_sheet(workbook, sheet, looks);
    }
    // Frees the workbook, whatever it answers.
    const lxw_error closed = workbook_close(workbook);
    return error == LXW_NO_ERROR && closed == LXW_NO_ERROR ? file.read() : std::string();
}

}  // namespace book
