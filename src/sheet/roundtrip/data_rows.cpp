#include "sheet/roundtrip/data_rows.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/enum_words.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

/// Rows above the header that somebody has put there.
constexpr std::size_t most_above = 10;

struct NamedItem {
    Item item = Item::name;
    std::size_t piece = 1;
};

/// "計画", or "計画(続き2)".
std::optional<NamedItem> item_named(std::string_view word) {
    NamedItem named;
    const std::size_t begin = word.find(piece_begin);
    const bool goes_on = begin != std::string_view::npos && word.substr(word.size() - piece_end.size()) == piece_end;
    if (goes_on) {
        std::string_view number = word.substr(begin + piece_begin.size());
        number.remove_suffix(piece_end.size());
        const std::optional<double> piece = base::parse_number(number);
        if (!piece || *piece < 2 || *piece > most_rows) return std::nullopt;
        named.piece = static_cast<std::size_t>(*piece);
        word = word.substr(0, begin);
    }
    const std::optional<Item> item = base::value_for(item_words, word);
    if (!item) return std::nullopt;
    named.item = *item;
    return named;
}

bool has_id(Thing thing) { return thing != Thing::whole && thing != Thing::year; }

/// What tells values of one thing apart, but for those of a list.
auto place_of(const DataValue& value) { return std::tuple(value.year, value.item, is_list(value.item) ? value.order : 0); }

}  // namespace

std::optional<DataHeader> find_data_header(const Sheet& sheet) {
    std::vector<Row> rows;
    // No more than the first rows: whether a sheet is one of ours is asked of sheets of every size.
    for (const Cell& cell : sheet.cells) {
        const bool is_new = rows.empty() || rows.back().row != cell.spot.row;
        if (is_new && rows.size() == most_above) break;
        if (is_new) rows.push_back({cell.spot.row, &cell, &cell});
        rows.back().last = &cell + 1;
    }
    for (const Row& row : rows) {
        DataHeader header;
        header.row = row.row;
        for (const Cell& cell : row) {
            const auto column = base::value_for(data_columns, base::trim(cell.text));
            if (!column) continue;
            auto& place = header.columns[static_cast<std::size_t>(*column)];
            if (!place) place = cell.spot.column;
        }
        const auto has = [&header](DataColumn column) { return header.at(column).has_value(); };
        const bool is_ours = has(DataColumn::thing) && has(DataColumn::item) && has(DataColumn::year) &&
                             has(DataColumn::value) && has(DataColumn::id) && has(DataColumn::parent);
        if (is_ours) return header;
    }
    return std::nullopt;
}

DataRows::DataRows(const Sheet& sheet, std::size_t index, const DataHeader& header) : index_(index), header_(header) {
    for (const Row& row : rows_of(sheet)) {
        if (row.row > header.row) take(row);
    }
    for (DataThing& thing : things_) join_pieces(thing);
}

void DataRows::note(NoteKind kind, Spot spot, std::string_view found, std::string_view taken) {
    notes_.push_back({kind, index_, spot, {}, base::quoted_part(found), base::quoted_part(taken)});
}

std::string_view DataRows::text(const Row& row, DataColumn column) const {
    const auto place = header_.at(column);
    return place ? text_at(row, *place) : std::string_view();
}

Spot DataRows::spot(const Row& row, DataColumn column) const { return {row.row, header_.at(column).value_or(0)}; }

std::optional<plan::FiscalYear> DataRows::year_in(const Row& row) const {
    const std::string_view written = base::trim(text(row, DataColumn::year));
    if (written.empty()) return plan::FiscalYear{};
    const std::optional<double> number = base::parse_number(written);
    if (!number) return plan::read_fiscal_year(written);
    if (*number < plan::first_year || *number > plan::last_year) return std::nullopt;
    return plan::FiscalYear{static_cast<int>(*number)};
}

double DataRows::order_in(const Row& row) const {
    return base::parse_number(base::trim(text(row, DataColumn::order))).value_or(no_order);
}

DataThing& DataRows::thing_of(Thing thing, std::string id, Spot spot) {
    const bool same_as_last = !things_.empty() && things_.back().thing == thing && things_.back().id == id;
    if (same_as_last) return things_.back();
    const auto [place, is_new] = places_.try_emplace(std::to_string(static_cast<int>(thing)) + " " + id, things_.size());
    if (is_new) {
        DataThing& made = things_.emplace_back();
        made.thing = thing;
        made.id = std::move(id);
        made.spot = spot;
    }
    return things_[place->second];
}

void DataRows::take(const Row& row) {
    const auto thing_word = base::trim(text(row, DataColumn::thing));
    const auto thing = base::value_for(thing_words, thing_word);
    if (!thing) return note(NoteKind::cell_unplaced, {row.row, row.first->spot.column}, row.first->text);
    const auto item = item_named(base::trim(text(row, DataColumn::item)));
    if (!item) return note(NoteKind::cell_unplaced, spot(row, DataColumn::item), text(row, DataColumn::item));
    const auto year = year_in(row);
    if (!year) return note(NoteKind::year_unknown, spot(row, DataColumn::year), text(row, DataColumn::year));
    std::string id = text_of_cell(text(row, DataColumn::id));
    if (*thing == Thing::whole) id.clear();
    if (*thing == Thing::year) id = year->year == 0 ? std::string() : std::to_string(year->year);
    if (id.empty() && *thing != Thing::whole) {
        const DataColumn missing = has_id(*thing) ? DataColumn::id : DataColumn::year;
        return note(NoteKind::cell_unplaced, spot(row, missing), text(row, DataColumn::value));
    }

    DataThing& about = thing_of(*thing, std::move(id), spot(row, DataColumn::value));
    const bool is_name = item->item == Item::name && item->piece == 1;
    if (about.parent.empty()) about.parent = text_of_cell(text(row, DataColumn::parent));
    if (is_name && !about.named) about.order = order_in(row);
    about.named = about.named || is_name;

    const auto place = header_.at(DataColumn::value);
    const Cell* const cell = place ? find(row, *place) : nullptr;
    if (cell == nullptr) return;
    if (cell->kind == CellKind::error) return note(NoteKind::error_value, cell->spot, cell->text);
    if (cell->kind == CellKind::unsolved) return note(NoteKind::unsolved_formula, cell->spot, cell->text);
    const plan::FiscalYear of_year = *thing == Thing::year ? plan::FiscalYear{} : *year;
    const double order = is_name ? no_order : order_in(row);
    about.values.push_back({item->item, of_year, order, item->piece, text_of_cell(cell->text), cell->spot});
}

void DataRows::join_pieces(DataThing& thing) {
    std::vector<DataValue>& values = thing.values;
    std::stable_sort(values.begin(), values.end(), [](const DataValue& a, const DataValue& b) {
        return std::tuple(place_of(a), a.piece) < std::tuple(place_of(b), b.piece);
    });
    std::vector<DataValue> joined;
    joined.reserve(values.size());
    for (DataValue& value : values) {
        const bool goes_on = !joined.empty() && place_of(joined.back()) == place_of(value);
        if (value.piece == 1 && goes_on && !is_list(value.item)) {
            note(NoteKind::value_taken_twice, value.spot, value.text, joined.back().text);
        } else if (value.piece == 1) {
            joined.push_back(std::move(value));
        } else if (goes_on && value.piece == joined.back().piece + 1) {
            joined.back().text += value.text;
            joined.back().piece = value.piece;
        } else {
            note(NoteKind::cell_unplaced, value.spot, value.text);
        }
    }
    values = std::move(joined);
}

}  // namespace sheet
