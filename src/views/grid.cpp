#include "views/grid.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "model/fold.hpp"

namespace ui {

namespace {

constexpr std::array<Column, grid_columns> columns{Column::code,   Column::name,   Column::sections, Column::indicator,
                                                   Column::target, Column::actual, Column::verdict};

std::string where_text(Language language, const TableRow& row, Column column) {
    const Strings& s = strings(language);
    const plan::Measure& measure = *row.placed->measure;
    const std::string& name = row.indicator ? row.indicator->name : measure.name;
    return spaced(
        s, {title_of(s, column), measure.code.empty() ? measure.name : measure.code, name == measure.name ? "" : name});
}

/// One cell of a block.
void paste_cell(Language language, const plan::Plan& plan, const TableRow& row, Column column, plan::MaybeYear year,
                const std::string& text, Paste& into) {
    const Strings& s = strings(language);
    const auto place = place_in(row, column, year);
    if (!place) {
        if (!text.empty()) into.lines.push_back({where_text(language, row, column), {}, text, true});
        return;
    }
    std::optional<edit::Value> value;
    if (column == Column::verdict) {
        value = typed_verdict(s, text);
    } else {
        value = field_value(plan, *place, text);
    }
    const std::string from = column == Column::verdict ? cell_text(s, row, column, year) : field_text(s, plan, *place);
    if (!value) {
        into.lines.push_back({where_text(language, row, column), from, text, true});
        return;
    }
    // A block may name the same value twice: a measure's name stands in each of its rows.
    const auto is_same_place = [&](const edit::Edit& edit) { return std::get<edit::SetValue>(edit).place == *place; };
    if (std::any_of(into.edits.begin(), into.edits.end(), is_same_place)) return;
    auto edit = edit::set(plan, *place, *value);
    if (!edit) {
        ++into.same;
        return;
    }
    into.lines.push_back({where_text(language, row, column), from, value_text(s, *value), false});
    into.edits.push_back(*std::move(edit));
}

}  // namespace

std::optional<GridPlace> place_of(const TableView& view, const CellName& cell) {
    const auto column = std::find(columns.begin(), columns.end(), cell.column);
    if (column == columns.end()) return std::nullopt;
    const auto row =
        std::find_if(view.rows.begin(), view.rows.end(), [&](const TableRow& r) { return row_name(r) == cell.row; });
    if (row == view.rows.end()) return std::nullopt;
    return GridPlace{static_cast<std::size_t>(row - view.rows.begin()), static_cast<std::size_t>(column - columns.begin())};
}

CellName cell_at(const TableView& view, GridPlace place) {
    return {row_name(view.rows.at(place.row)), columns.at(place.column)};
}

std::optional<CellName> cell_of(const TableView& view, const std::string& row, const edit::Place& place,
                                plan::MaybeYear year) {
    const auto found =
        std::find_if(view.rows.begin(), view.rows.end(), [&](const TableRow& r) { return row_name(r) == row; });
    if (found == view.rows.end()) return std::nullopt;
    for (const Column column : columns) {
        if (place_in(*found, column, year) == place) return CellName{row, column};
    }
    return std::nullopt;
}

GridRange range_between(GridPlace one, GridPlace other) {
    return {{std::min(one.row, other.row), std::min(one.column, other.column)},
            {std::max(one.row, other.row), std::max(one.column, other.column)}};
}

GridPlace moved(const TableView& view, GridPlace from, int rows, int columns_right) {
    const auto stepped = [](std::size_t at, int by, std::size_t count) {
        const auto target = static_cast<std::ptrdiff_t>(at) + by;
        return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(target, 0, static_cast<std::ptrdiff_t>(count) - 1));
    };
    return {stepped(from.row, rows, view.rows.size()), stepped(from.column, columns_right, grid_columns)};
}

std::optional<GridPlace> next_cell(const TableView& view, GridPlace from, bool backwards) {
    const std::size_t number = from.row * grid_columns + from.column;
    if (backwards ? number == 0 : number + 1 >= view.rows.size() * grid_columns) return std::nullopt;
    const std::size_t next = backwards ? number - 1 : number + 1;
    return GridPlace{next / grid_columns, next % grid_columns};
}

CellTexts copied(const Strings& s, const TableView& view, const GridRange& range, plan::MaybeYear year) {
    CellTexts rows;
    for (std::size_t r = range.first.row; r <= range.last.row; ++r) {
        std::vector<std::string>& row = rows.emplace_back();
        for (std::size_t c = range.first.column; c <= range.last.column; ++c) {
            row.push_back(cell_text(s, view.rows.at(r), columns.at(c), year));
        }
    }
    return rows;
}

std::optional<edit::Value> typed_verdict(const Strings& s, std::string_view text) {
    const std::string typed = folded(base::trim(text));
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return typed == folded(word); });
    };
    if (typed.empty() || is_one_of({"未評価", s.unjudged})) return edit::Value(edit::NoEntry{});
    if (is_one_of({"○", "◯", "〇", "o", s.met_word})) return edit::Value(plan::Verdict::met);
    if (is_one_of({"×", "✕", "✖", "x", s.missed_word})) return edit::Value(plan::Verdict::missed);
    if (is_one_of({"未設定", s.unset})) return edit::Value(plan::Verdict::unset);
    return std::nullopt;
}

Paste pasted(Language language, const plan::Plan& plan, const TableView& view, const GridRange& range, plan::MaybeYear year,
             const CellTexts& block) {
    Paste paste;
    const bool fills = block.size() == 1 && block.front().size() == 1;
    const std::size_t row_count = fills ? range.last.row - range.first.row + 1 : block.size();
    for (std::size_t r = 0; r < row_count; ++r) {
        const std::vector<std::string>& cells = block.at(fills ? 0 : r);
        const std::size_t column_count_here = fills ? range.last.column - range.first.column + 1 : cells.size();
        for (std::size_t c = 0; c < column_count_here; ++c) {
            const GridPlace at{range.first.row + r, range.first.column + c};
            if (at.row >= view.rows.size() || at.column >= grid_columns) {
                ++paste.outside;
                continue;
            }
            paste_cell(language, plan, view.rows[at.row], columns.at(at.column), year, cells.at(fills ? 0 : c), paste);
        }
    }
    return paste;
}

edit::Edits cleared(const plan::Plan& plan, const TableView& view, const GridRange& range, plan::MaybeYear year) {
    edit::Edits edits;
    for (std::size_t r = range.first.row; r <= range.last.row; ++r) {
        for (std::size_t c = range.first.column; c <= range.last.column; ++c) {
            const auto place = place_in(view.rows.at(r), columns.at(c), year);
            if (!place || place->year.year == 0) continue;
            if (auto edit = edit::set(plan, *place, edit::NoEntry{})) edits.push_back(*std::move(edit));
        }
    }
    return edits;
}

}  // namespace ui
