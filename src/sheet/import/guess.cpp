// What a sheet seems to be: first by the words over its columns, then by what stands in them.

#include <algorithm>
#include <set>

#include "sheet/import/headers.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

constexpr std::size_t rows_looked_at = 2000;
constexpr std::size_t rows_for_headers = 100;

/// What the cells of a column are, counted.
struct Content {
    std::size_t cells = 0;
    std::size_t marks = 0;
    std::size_t verdicts = 0;
    std::size_t sections = 0;
    std::size_t years = 0;
    std::size_t amounts = 0;
    std::size_t letters = 0;  ///< bytes of text, all together

    bool mostly(std::size_t count) const { return cells > 0 && count * 10 >= cells * 6; }
    bool is_long() const { return cells > 0 && letters / cells > 36; }
};

std::vector<Content> look_at(const std::vector<Row>& rows, std::uint32_t from, std::uint32_t columns) {
    std::vector<Content> contents(columns);
    std::size_t looked = 0;
    for (const Row& row : rows) {
        if (row.row < from || looks_like_header(row)) continue;
        if (++looked > rows_looked_at) break;
        for (const Cell& cell : row) {
            Content& content = contents[cell.spot.column];
            ++content.cells;
            content.letters += cell.text.size();
            if (read_mark(cell.text)) {
                ++content.marks;
            } else if (read_verdict(cell.text)) {
                ++content.verdicts;
            } else if (is_year(cell.text) || cell.kind == CellKind::date) {
                ++content.years;
            } else if (looks_like_sections(cell.text)) {
                ++content.sections;
            } else {
                const plan::AmountReading reading = plan::read_amount(cell.text);
                if (cell.number || reading.number || reading.none) ++content.amounts;
            }
        }
    }
    return contents;
}

/// By the words over it, the closest first. A year alone says nothing of what its column holds.
Column read_path(const HeaderPath& path) {
    Column column;
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        if (!column.year) column.year = year_in(*text);
        if (column.unit.empty()) column.unit = unit_in_header(*text);
        column.forecast =
            column.forecast || text->find("見込") != std::string::npos || text->find("forecast") != std::string::npos;
        if (column.role != Role::unused) continue;
        const HeaderWord word = is_year(*text) ? HeaderWord{} : read_header(*text);
        column.role = word.role;
    }
    const auto says = [&](bool HeaderWord::*what) {
        return std::any_of(path.begin(), path.end(), [&](const std::string& text) { return read_header(text).*what; });
    };
    // 目標と実績 over years: which of the two, the rows say.
    if (column.role == Role::mark && column.year) column.role = Role::value;
    // 計画と実績 over 計画 and 実績 are texts of activities.
    if (says(&HeaderWord::texts) && column.role == Role::result) column.role = Role::actual;
    return column;
}

/// What the cells make of it, where the words leave it open.
void look_again(Column& column, const Content& content, const HeaderPath& path) {
    const bool open = column.role == Role::unused;
    if (content.mostly(content.marks)) {
        column.role = Role::mark;
    } else if ((open || column.role == Role::result || column.role == Role::target) && content.mostly(content.verdicts)) {
        column.role = Role::verdict;
    } else if (column.role == Role::result && content.is_long() && !content.mostly(content.amounts)) {
        column.role = Role::actual;
    } else if (column.role == Role::plan && content.mostly(content.amounts) && !content.is_long()) {
        column.role = Role::target;
    } else if (open && path.empty() && content.mostly(content.sections)) {
        column.role = Role::sections;
    } else if (column.role == Role::mark && content.cells > 0) {
        column.role = Role::unused;
    }
    if (column.role != Role::target && column.role != Role::result && column.role != Role::value) column.unit.clear();
}

bool may_stand_often(Role role) {
    return role == Role::unused || role == Role::group || role == Role::note || role == Role::activity;
}

/// One column a role, and for yearly ones one a year: the first.
void settle_twice(std::vector<Column>& columns) {
    std::set<std::pair<Role, int>> seen;
    for (Column& column : columns) {
        if (may_stand_often(column.role)) continue;
        const int year = column.year ? column.year->year : 0;
        if (!seen.insert({column.role, year}).second) column = {};
    }
}

/// Signs that slipped out of the column of verdicts, under no header of their own, are no second one.
void settle_verdicts(std::vector<Column>& columns, const std::vector<HeaderPath>& paths) {
    const auto judges = [&](std::size_t at) { return columns[at].role == Role::verdict; };
    std::size_t headed = 0;
    for (std::size_t at = 0; at < columns.size(); ++at) headed += judges(at) && !paths[at].empty() ? 1U : 0U;
    for (std::size_t at = 0; at < columns.size() && headed > 0; ++at) {
        if (judges(at) && paths[at].empty()) columns[at] = {};
    }
}

/// A plan without a column of names: the innermost group is what people call the measure, or else the activity is.
void settle_name(std::vector<Column>& columns) {
    const auto has = [&](Role role) {
        return std::any_of(columns.begin(), columns.end(), [&](const Column& column) { return column.role == role; });
    };
    if (has(Role::name)) return;
    for (const Role role : {Role::group, Role::activity}) {
        const auto last = std::find_if(columns.rbegin(), columns.rend(), [&](const Column& c) { return c.role == role; });
        if (last == columns.rend()) continue;
        last->role = Role::name;
        return;
    }
}

/// The row pairs of 目標 and 実績 need marks; where no row has any, the values are targets. Where rows have them, columns
/// under nothing but a year hold the values.
void settle_values(std::vector<Column>& columns, const std::vector<Content>& contents,
                   const std::vector<HeaderPath>& paths) {
    const bool marks = std::any_of(contents.begin(), contents.end(), [](const Content& c) { return c.marks > 0; });
    const bool valued = std::any_of(columns.begin(), columns.end(), [](const Column& c) { return c.role == Role::value; });
    for (std::size_t at = 0; at < columns.size(); ++at) {
        Column& column = columns[at];
        const bool year_alone = !paths[at].empty() && std::all_of(paths[at].begin(), paths[at].end(), is_year);
        if (column.role == Role::value && !marks) column.role = Role::target;
        if (column.role == Role::unused && marks && !valued && year_alone) column.role = Role::value;
        if (is_yearly(column.role)) continue;
        column.year.reset();
        column.forecast = false;
    }
}

std::size_t count_used(const Layout& layout) {
    return static_cast<std::size_t>(std::count_if(layout.columns.begin(), layout.columns.end(),
                                                  [](const Column& column) { return column.role != Role::unused; }));
}

std::optional<plan::FiscalYear> year_over(const Sheet& sheet, const Layout& layout) {
    if (const auto named = year_in(sheet.name)) return named;
    for (const Row& row : rows_of(sheet)) {
        if (row.row >= layout.first_row) break;
        for (const Cell& cell : row) {
            if (const auto year = year_in(cell.text)) return year;
        }
    }
    return std::nullopt;
}

}  // namespace

Layout guess_columns(const Book& book, std::size_t sheet, std::uint32_t first_row, std::uint32_t header_rows) {
    Layout layout;
    layout.sheet = sheet;
    layout.first_row = first_row;
    layout.header_rows = header_rows;
    if (sheet >= book.sheets.size()) return layout;
    const Sheet& chosen = book.sheets[sheet];
    const std::vector<HeaderPath> paths = header_paths(chosen, first_row, header_rows);
    const auto columns = static_cast<std::uint32_t>(paths.size());
    const std::vector<Content> contents = look_at(rows_of(chosen), first_row + header_rows, columns);
    for (std::uint32_t column = 0; column < columns; ++column) {
        layout.columns.push_back(read_path(paths[column]));
        look_again(layout.columns.back(), contents[column], paths[column]);
    }
    settle_values(layout.columns, contents, paths);
    settle_twice(layout.columns);
    settle_verdicts(layout.columns, paths);
    settle_name(layout.columns);
    const bool yearless = std::any_of(layout.columns.begin(), layout.columns.end(),
                                      [](const Column& column) { return is_yearly(column.role) && !column.year; });
    if (yearless) layout.year = year_over(chosen, layout);
    return layout;
}

Layout guess_sheet(const Book& book, std::size_t sheet) {
    if (sheet >= book.sheets.size()) return guess_columns(book, sheet, 0, 0);
    const Sheet& chosen = book.sheets[sheet];
    const std::vector<Row> rows = rows_of(chosen);
    const auto near = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), rows_for_headers));
    const auto first = std::find_if(rows.begin(), near, looks_like_header);
    if (first == near) return guess_columns(book, sheet, rows.empty() ? 0 : rows.front().row, 0);
    std::uint32_t last = first->row;
    for (auto row = first + 1; row != rows.end() && row->row == last + 1 && looks_like_header(*row); ++row) last = row->row;
    for (const Area& area : chosen.merged) {
        if (area.first.row == first->row && area.last.row > last && area.last.row - first->row < 5) last = area.last.row;
    }
    return guess_columns(book, sheet, first->row, last - first->row + 1);
}

Layout guess(const Book& book) {
    if (book.sheets.empty()) return guess_sheet(book, 0);
    std::vector<Layout> all;
    for (std::size_t sheet = 0; sheet < book.sheets.size(); ++sheet) all.push_back(guess_sheet(book, sheet));
    Layout best = all.front();
    for (const Layout& other : all) {
        if (!book.sheets[other.sheet].hidden && count_used(other) > count_used(best)) best = other;
    }
    const std::vector<std::string> headers = timeless_headers(book.sheets[best.sheet], best);
    const auto alike = std::count_if(all.begin(), all.end(), [&](const Layout& other) {
        return !book.sheets[other.sheet].hidden && timeless_headers(book.sheets[other.sheet], other) == headers;
    });
    best.all_like_it = !headers.empty() && alike > 1;
    return best;
}

}  // namespace sheet
