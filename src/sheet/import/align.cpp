#include "sheet/import/align.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace sheet {
namespace {

std::string cell_text(const Cell& cell) { return std::string(base::trim(cell.text)); }

}  // namespace

Aligner::Aligner(const Layout& layout) : layout_(layout) {
    std::optional<plan::FiscalYear> judged;
    std::optional<std::uint32_t> activity;
    std::optional<std::uint32_t> name;
    for (std::uint32_t at = 0; at < layout.columns.size(); ++at) {
        const Column& column = layout.columns[at];
        if (column.role == Role::mark) mark_ = at;
        if (column.role == Role::value) values_.push_back(&column);
        if (column.role == Role::plan || column.role == Role::actual) texts_.push_back(&column);
        if (column.role == Role::plan) last_plan_ = at;
        if (column.role == Role::activity) activity = at;
        if (column.role == Role::name) name = at;
        if (column.role == Role::indicator) {
            indicator_ = at;
            indicator_column_ = &column;
        }
        if (column.role == Role::verdict) {
            judged = std::max(judged.value_or(plan::FiscalYear{}), column.year.value_or(plan::FiscalYear{}));
            verdict_ = &column;
            verdict_at_ = at;
        }
    }
    texts_begin_ = activity ? *activity + 1 : name.value_or(0) + 1;
    marked_ = !values_.empty();
    for (const Column* column : texts_) {
        const bool to_come = column->role == Role::actual && judged && column->year && *column->year > *judged;
        if (!to_come) due_texts_.push_back(column);
    }
}

const Column* Aligner::column_at(std::uint32_t column) const {
    return column < layout_.columns.size() ? &layout_.columns[column] : nullptr;
}

void Aligner::take(FilledRow& filled, const Cell& cell, const Column& column) const {
    if (column.role != Role::unused) filled.cells.push_back({&column, &cell, cell_text(cell)});
}

/// In its column, or else the first cell that is nothing but a mark, or else the first that begins with one.
std::pair<std::optional<MarkRead>, const Cell*> Aligner::find_mark(const Row& row) const {
    std::pair<std::optional<MarkRead>, const Cell*> found;
    if (const Cell* const cell = mark_ ? find(row, *mark_) : nullptr) found = {read_mark(cell->text), cell};
    for (const Cell& cell : row) {
        if (found.first && found.first->value.empty()) break;
        if (cell.spot.column < texts_begin_) continue;
        std::optional<MarkRead> mark = read_mark(cell.text);
        if (mark && (!found.first || mark->value.empty())) found = {std::move(mark), &cell};
    }
    return found.first ? found : std::pair<std::optional<MarkRead>, const Cell*>{};
}

/// The mark stands in its column, an indicator before it, and no verdict among the values.
bool Aligner::is_in_place(const Row& row, const Cell& cell, const MarkRead& mark) const {
    if (!mark_ || cell.spot.column != *mark_ || !mark.value.empty()) return false;
    for (const Cell& other : row) {
        const Column* const column = column_at(other.spot.column);
        if (column != nullptr && column->role == Role::value && is_plain_verdict(other.text)) return false;
    }
    return mark.kind == MarkKind::actual || !indicator_ || find(row, *indicator_) != nullptr;
}

/// The plans and actuals that stand before `end`. In a row that slipped, the actuals of years to come have fallen out,
/// unless the plan of the last year stands in its column.
void Aligner::align_texts(FilledRow& filled, const Row& row, std::uint32_t end) const {
    const bool in_place = !last_plan_ || (*last_plan_ < end && find(row, *last_plan_) != nullptr);
    for (const Cell& cell : row) {
        if (cell.spot.column < texts_begin_ || cell.spot.column >= end) continue;
        const std::size_t index = cell.spot.column - texts_begin_;
        const Column* const column = in_place                    ? column_at(cell.spot.column)
                                     : index < due_texts_.size() ? due_texts_[index]
                                                                 : nullptr;
        filled.cells.push_back({column == nullptr ? &nowhere_ : column, &cell, cell_text(cell)});
    }
}

FilledRow Aligner::align(const Row& row, std::size_t sheet, std::vector<Note>& notes) const {
    FilledRow filled;
    filled.row = row.row;
    std::optional<MarkRead> mark;
    if (marked_) std::tie(mark, filled.mark_cell) = find_mark(row);
    if (mark) filled.mark = mark->kind;
    if (!mark || is_in_place(row, *filled.mark_cell, *mark)) {
        for (const Cell& cell : row) {
            const Column* const column = column_at(cell.spot.column);
            if (&cell == filled.mark_cell || column == nullptr) continue;
            take(filled, cell, *column);
        }
        return filled;
    }

    // From here on the mark says where things stand: the indicator before it, the values behind it in their order.
    const std::uint32_t at = filled.mark_cell->spot.column;
    const bool named = mark->kind == MarkKind::target && indicator_column_ != nullptr && at > texts_begin_;
    const Cell* const indicator = named ? find(row, at - 1) : nullptr;
    for (const Cell& cell : row) {
        const Column* const column = column_at(cell.spot.column);
        if (cell.spot.column < texts_begin_ && column != nullptr) take(filled, cell, *column);
    }
    align_texts(filled, row, indicator == nullptr ? at : at - 1);
    if (indicator != nullptr) {
        filled.cells.push_back({indicator_column_, indicator, cell_text(*indicator)});
    }
    std::size_t next = 0;
    const auto take_value = [&](const Cell& cell, std::string text) {
        filled.cells.push_back({next < values_.size() ? values_[next] : &nowhere_, &cell, std::move(text)});
        ++next;
    };
    if (!mark->value.empty()) {
        notes.push_back({NoteKind::mark_with_value,
                         sheet,
                         filled.mark_cell->spot,
                         {},
                         base::quoted_part(filled.mark_cell->text),
                         base::quoted_part(mark->value)});
        take_value(*filled.mark_cell, mark->value);
    }
    for (const Cell& cell : row) {
        if (cell.spot.column <= at) continue;
        if (verdict_ != nullptr && mark->kind == MarkKind::target && read_verdict(cell.text)) {
            filled.cells.push_back({verdict_, &cell, cell_text(cell)});
        } else {
            take_value(cell, cell_text(cell));
        }
    }
    note_shift(filled, sheet, notes);
    return filled;
}

/// One note a row: the first cell that stands beside its column.
void Aligner::note_shift(const FilledRow& filled, std::size_t sheet, std::vector<Note>& notes) const {
    const Filled* first = nullptr;
    std::uint32_t home = 0;
    for (const Filled& cell : filled.cells) {
        if (cell.column == &nowhere_) continue;
        const auto own = static_cast<std::uint32_t>(cell.column - layout_.columns.data());
        if (own == cell.cell->spot.column || (first != nullptr && first->cell->spot < cell.cell->spot)) continue;
        first = &cell;
        home = own;
    }
    if (first == nullptr) return;
    const Spot spot = first->cell->spot;
    notes.push_back({NoteKind::row_shifted, sheet, spot, {}, name_of_column(spot.column), name_of_column(home)});
}

}  // namespace sheet
