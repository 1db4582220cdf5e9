#include "sheet/export/progress_table.hpp"

#include <algorithm>
#include <utility>

#include "base/enum_words.hpp"
#include "base/text.hpp"
#include "merge/same_text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/roundtrip/data_table.hpp"
#include "sheet/roundtrip/fingerprint.hpp"
#include "sheet/roundtrip/own_words.hpp"
#include "sheet/roundtrip/table_plan.hpp"

namespace sheet {
namespace {

class TableWriter {
public:
    explicit TableWriter(const plan::Plan& plan) : plan_(plan), columns_(table_columns(plan)) {
        sheet_.name = table_sheet_name;
        sheet_.header_rows = table_header_rows;
        sheet_.frozen_columns = column_for(columns_, Role::name) + 1;
        sheet_.landscape_a3 = true;
        sheet_.filters = true;
        for (const Role id : {Role::measure_id, Role::activity_id, Role::indicator_id}) {
            sheet_.hidden.push_back(column_for(columns_, id));
        }
        for (const TableColumn& column : columns_) sheet_.widths.push_back(column.width);
    }

    LaidSheet write() {
        put_headers();
        row_ = table_header_rows;
        for (const plan::Group& group : plan_.groups) put_group(group);
        return std::move(sheet_);
    }

private:
    // Cells

    void put(std::uint32_t row, std::uint32_t column, std::string text, Look look) {
        if (text.empty() || column == no_column) return;
        LaidCell cell;
        cell.spot = {row, column};
        cell.text = std::move(text);
        cell.look = look;
        sheet_.cells.push_back(std::move(cell));
    }
    void put(std::uint32_t row, Role role, std::string_view text, Look look = Look::text, plan::FiscalYear year = {}) {
        if (!text.empty()) put(row, column_for(columns_, role, year), shown(text), look);
    }
    void put_amount(std::uint32_t row, plan::FiscalYear year, const std::optional<plan::Amount>& amount) {
        if (!amount) return;
        const std::size_t before = sheet_.cells.size();
        put(row, Role::value, amount->text, Look::text, year);
        if (sheet_.cells.size() == before || !amount->number) return;
        LaidCell& cell = sheet_.cells.back();
        const std::optional<std::string> format = format_for(cell.text, *amount->number);
        if (!format) return;
        cell.number = amount->number;
        cell.format = *format;
        cell.look = Look::number;
    }
    void merge_down(Role role, std::uint32_t row, std::uint32_t rows, plan::FiscalYear year = {}) {
        const std::uint32_t column = column_for(columns_, role, year);
        if (rows > 1 && column != no_column) sheet_.merged.push_back({{row, column}, {row + rows - 1, column}});
    }

    // Headers

    const std::string& header(std::uint32_t row, std::size_t column) const { return columns_[column].header[row]; }
    /// True where both columns stand under the same headers down to the row.
    bool is_same_above(std::uint32_t row, std::size_t a, std::size_t b) const {
        for (std::uint32_t above = 0; above <= row; ++above) {
            if (header(above, a) != header(above, b)) return false;
        }
        return columns_[a].column.year == columns_[b].column.year || row == 0;
    }

    void put_headers() {
        for (std::uint32_t row = 0; row < table_header_rows; ++row) {
            for (std::uint32_t column = 0; column < columns_.size(); ++column) put_header(row, column);
        }
    }

    /// A cell with all that is one with it; nothing where it is inside another one.
    void put_header(std::uint32_t row, std::uint32_t column) {
        const std::string& text = header(row, column);
        const bool from_above = row > 0 && header(row - 1, column) == text;
        const bool from_left = column > 0 && !header(row, column - 1).empty() && is_same_above(row, column - 1, column);
        if (text.empty() || from_above || from_left) return;
        Area area{{row, column}, {row, column}};
        while (area.last.row + 1 < table_header_rows && header(area.last.row + 1, column) == text) ++area.last.row;
        while (area.last.column + 1 < columns_.size() && is_same_above(row, column, area.last.column + 1)) {
            ++area.last.column;
        }
        put(row, column, text, Look::header);
        if (!(area.first == area.last)) sheet_.merged.push_back(area);
    }

    // Rows

    void put_group(const plan::Group& group) {
        path_.push_back(shown(label_of(group)));
        for (const plan::Measure& measure : group.measures) put_measure(measure);
        for (const plan::Group& inner : group.groups) put_group(inner);
        path_.pop_back();
    }

    void put_measure(const plan::Measure& measure) {
        const std::size_t least = std::max<std::size_t>(measure.activities.size(), 1);
        const auto rows = static_cast<std::uint32_t>(std::max(least, 2 * measure.indicators.size()));
        const std::size_t first_cell = sheet_.cells.size();
        for (std::uint32_t row = row_; row < row_ + rows; ++row) {
            for (std::uint32_t level = 0; level < path_.size(); ++level) put(row, level, path_[level], Look::text);
            put_id(row, Role::measure_id, measure.id);
        }
        put(row_, Role::code, measure.code);
        put(row_, Role::name, measure.name);
        put(row_, Role::sections, base::join(measure.sections, " "));
        put(row_, Role::note, base::join(measure.notes, "\n"));
        for (const Role role : {Role::code, Role::name, Role::sections, Role::note}) merge_down(role, row_, rows);
        put_activities(measure.activities, rows);
        std::uint32_t row = row_;
        for (const plan::Indicator& indicator : measure.indicators) {
            put_indicator(row, indicator);
            row += 2;
        }
        const auto begin = sheet_.cells.begin() + static_cast<std::ptrdiff_t>(first_cell);
        std::sort(begin, sheet_.cells.end(), [](const LaidCell& a, const LaidCell& b) { return a.spot < b.spot; });
        row_ += rows;
    }

    void put_activities(const std::vector<plan::Activity>& activities, std::uint32_t rows) {
        std::uint32_t row = row_;
        for (const plan::Activity& activity : activities) {
            put(row, Role::activity, activity.text);
            put_id(row, Role::activity_id, activity.id);
            for (const plan::ActivityYear& entry : activity.years) {
                if (entry.plan) put(row, Role::plan, *entry.plan, Look::text, entry.year);
                if (entry.actual) put(row, Role::actual, *entry.actual, Look::text, entry.year);
            }
            ++row;
        }
        if (activities.size() != 1) return;
        merge_down(Role::activity, row_, rows);
        for (const plan::PlanYear& year : plan_.years) {
            merge_down(Role::plan, row_, rows, year.year);
            merge_down(Role::actual, row_, rows, year.year);
        }
    }

    void put_indicator(std::uint32_t row, const plan::Indicator& indicator) {
        put(row, Role::indicator, indicator.name);
        put(row, Role::unit, indicator.unit);
        put(row, Role::direction, base::word_for(direction_words, indicator.direction));
        put(row, Role::mark, word::target, Look::mark);
        put(row + 1, Role::mark, word::actual, Look::mark);
        put_id(row, Role::indicator_id, indicator.id);
        put_id(row + 1, Role::indicator_id, indicator.id);
        for (const plan::IndicatorYear& entry : indicator.years) {
            put_amount(row, entry.year, entry.target);
            put_amount(row + 1, entry.year, entry.actual);
            if (entry.verdict) {
                put(row, Role::verdict, base::word_for(verdict_words, *entry.verdict), Look::verdict, entry.year);
            }
        }
        for (const Role role : {Role::indicator, Role::unit, Role::direction}) merge_down(role, row, 2);
        for (const plan::PlanYear& year : plan_.years) merge_down(Role::verdict, row, 2, year.year);
    }

    /// One that does not fit into a cell stays away: its thing is then known by its code or name.
    void put_id(std::uint32_t row, Role role, std::string_view id) {
        std::vector<std::string> cells = cells_of(id);
        if (cells.size() == 1) put(row, column_for(columns_, role), std::move(cells.front()), Look::id);
    }

    const plan::Plan& plan_;
    std::vector<TableColumn> columns_;
    LaidSheet sheet_;
    std::vector<std::string> path_;  ///< labels of the groups around, from the outermost
    std::uint32_t row_ = 0;
};

LaidSheet laid_data(Sheet data) {
    LaidSheet laid;
    laid.name = std::move(data.name);
    laid.cells.reserve(data.cells.size());
    for (Cell& cell : data.cells) {
        LaidCell& made = laid.cells.emplace_back();
        made.spot = cell.spot;
        made.text = std::move(cell.text);
        if (made.spot.row == 0) made.look = Look::header;
        if (!cell.number) continue;
        made.number = cell.number;
        made.format = format_for(made.text, *cell.number).value_or("General");
        made.look = Look::number;
    }
    laid.widths = {24, 10, 26, 16, 12, 26, 12, 8, 40, 12, 8, 16, 16, 6};
    laid.header_rows = 1;
    laid.landscape_a3 = true;
    laid.filters = true;
    return laid;
}

}  // namespace

LaidSheet write_table(const plan::Plan& plan) { return TableWriter(plan).write(); }

LaidBook write_book(const plan::Plan& plan) {
    LaidBook book;
    LaidSheet table = write_table(plan);
    Sheet data = write_data(plan);
    book.properties.emplace_back(table_property, fingerprint_of(as_sheet(table)));
    book.properties.emplace_back(data_property, fingerprint_of_data(data));
    book.sheets.push_back(std::move(table));
    book.sheets.push_back(laid_data(std::move(data)));
    return book;
}

Sheet as_sheet(const LaidSheet& laid) {
    Sheet sheet;
    sheet.name = laid.name;
    sheet.merged = laid.merged;
    sheet.cells.reserve(laid.cells.size());
    for (const LaidCell& cell : laid.cells) {
        const CellKind kind = cell.number ? CellKind::number : CellKind::text;
        sheet.cells.push_back({cell.spot, cell.text, cell.number, kind});
    }
    return sheet;
}

Book as_book(const LaidBook& laid) {
    Book book;
    book.properties = laid.properties;
    for (const LaidSheet& each : laid.sheets) book.sheets.push_back(as_sheet(each));
    return book;
}

}  // namespace sheet
