// A layout on its way into a plan and out of it again, onto next year's book.

#include <algorithm>
#include <map>

#include "sheet/import/headers.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

constexpr char forecast_sign = '~';
constexpr char unit_sign = '#';

/// "target~#千円": the role, a sign for 見込み, the unit of bare numbers.
std::string role_text(const Column& column) {
    std::string text(word_of(column.role));
    if (column.forecast) text += forecast_sign;
    if (!column.unit.empty()) text += unit_sign + column.unit;
    return text;
}

std::optional<Column> read_role(std::string_view text) {
    Column column;
    if (const std::size_t at = text.find(unit_sign); at != std::string_view::npos) {
        column.unit = text.substr(at + 1);
        text = text.substr(0, at);
    }
    if (!text.empty() && text.back() == forecast_sign) {
        column.forecast = true;
        text.remove_suffix(1);
    }
    const std::optional<Role> role = role_of(text);
    if (!role) return std::nullopt;
    column.role = *role;
    return column;
}

std::optional<plan::FiscalYear> year_of(const HeaderPath& path) {
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        if (const auto year = year_in(*text)) return year;
    }
    return std::nullopt;
}

using Known = std::map<std::string, Column>;

/// Where a book's headers agree best with those that are known.
struct Match {
    std::size_t sheet = 0;
    std::uint32_t first_row = 0;
    std::uint32_t header_rows = 0;
    std::size_t found = 0;  ///< columns that are known and used
};

constexpr std::uint32_t rows_for_headers = 60;
constexpr std::uint32_t most_header_rows = 4;
constexpr std::size_t longest_header = 240;  ///< in bytes: what is longer is a text

/// The rows in which headers may stand.
Sheet top_of(const Sheet& sheet) {
    Sheet top;
    for (const Cell& cell : sheet.cells) {
        if (cell.spot.row >= rows_for_headers) break;
        top.cells.push_back(cell);
    }
    for (const Area& area : sheet.merged) {
        if (area.first.row < rows_for_headers) top.merged.push_back(area);
    }
    return top;
}

std::size_t count_known(const std::vector<HeaderPath>& paths, const Known& known) {
    std::size_t found = 0;
    for (const HeaderPath& path : paths) {
        const std::string header = joined(path);
        const bool may_be = !header.empty() && header.size() <= longest_header;
        const auto column = may_be ? known.find(timeless(header)) : known.end();
        if (column != known.end() && column->second.role != Role::unused) ++found;
    }
    return found;
}

}  // namespace

plan::SheetLayout to_keep(const Book& book, const Layout& layout) {
    plan::SheetLayout kept;
    if (layout.sheet >= book.sheets.size()) return kept;
    const Sheet& sheet = book.sheets[layout.sheet];
    kept.name = sheet.name;
    const std::vector<HeaderPath> paths = header_paths(sheet, layout.first_row, layout.header_rows);
    for (std::size_t at = 0; at < std::min(paths.size(), layout.columns.size()); ++at) {
        if (paths[at].empty()) continue;
        plan::SheetColumn column{timeless(joined(paths[at])), role_text(layout.columns[at]), {}};
        if (std::find(kept.columns.begin(), kept.columns.end(), column) == kept.columns.end()) {
            kept.columns.push_back(std::move(column));
        }
    }
    return kept;
}

std::optional<Layout> apply(const plan::SheetLayout& kept, const Book& book) {
    Known known;
    for (const plan::SheetColumn& column : kept.columns) {
        if (const auto read = read_role(column.role)) known.emplace(column.header, *read);
    }
    Match best;
    for (std::size_t index = 0; index < book.sheets.size(); ++index) {
        const Sheet top = top_of(book.sheets[index]);
        const std::uint32_t last = size_of(top).row;
        for (std::uint32_t first = 0; first < last; ++first) {
            for (std::uint32_t rows = 1; rows <= most_header_rows && first + rows <= last; ++rows) {
                const std::size_t found = count_known(header_paths(top, first, rows), known);
                if (found > best.found) best = {index, first, rows, found};
            }
        }
    }
    // One column that is called alike is chance.
    constexpr std::size_t fewest = 2;
    if (best.found == 0 || best.found < std::min(fewest, known.size())) return std::nullopt;

    Layout layout = guess_columns(book, best.sheet, best.first_row, best.header_rows);
    const std::vector<HeaderPath> paths = header_paths(book.sheets[best.sheet], best.first_row, best.header_rows);
    for (std::size_t at = 0; at < std::min(paths.size(), layout.columns.size()); ++at) {
        const auto column = known.find(timeless(joined(paths[at])));
        if (paths[at].empty() || column == known.end()) continue;
        const std::optional<plan::FiscalYear> guessed = layout.columns[at].year;
        layout.columns[at] = column->second;
        if (!is_yearly(column->second.role)) continue;
        const std::optional<plan::FiscalYear> year = year_of(paths[at]);
        layout.columns[at].year = year ? year : guessed;
    }
    layout.all_like_it = guess(book).all_like_it;
    return layout;
}

}  // namespace sheet
