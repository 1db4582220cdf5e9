// Targets, actuals and verdicts of a row.

#include <utility>

#include "plan/amount.hpp"
#include "sheet/import/entry_for.hpp"
#include "sheet/import/row_reader.hpp"

namespace sheet {

void RowReader::read_actuals(const WaitingActuals& waiting, std::size_t indicator) {
    indicator_ = indicator;
    for (const Filled& cell : waiting.cells) read_value(cell, MarkKind::actual);
    draft_.has_actuals[indicator] = true;
}

void RowReader::mark_indicator() {
    if (!indicator_) return;
    if (row_.mark == MarkKind::target) draft_.has_targets[*indicator_] = true;
    if (row_.mark == MarkKind::actual) draft_.has_actuals[*indicator_] = true;
}

void RowReader::wait_for_indicator() {
    WaitingActuals waiting;
    waiting.after = indicator_;
    waiting.spot = row_.mark_cell->spot;
    for (const Filled& cell : row_.cells) {
        const Role role = cell.column->role;
        const bool of_indicator = role == Role::value || role == Role::target || role == Role::result;
        if (of_indicator || role == Role::verdict) waiting.cells.push_back(cell);
    }
    draft_.waiting.push_back(std::move(waiting));
}

plan::IndicatorYear* RowReader::entry(const Filled& cell) {
    const std::optional<plan::FiscalYear> year = cell.column->year ? cell.column->year : year_;
    if (!indicator_ && !context_.indicators_named) make_indicator({}, measure_.name, draft_.spot);
    if (!indicator_ || !year) {
        note(NoteKind::cell_unplaced, cell, cell.text);
        return nullptr;
    }
    return &entry_for(measure_.indicators[*indicator_].years, *year);
}

void RowReader::read_value(const Filled& cell, std::optional<MarkKind> mark) {
    const Role role = cell.column->role;
    const bool value = role == Role::value && mark.has_value();
    if (role == Role::target || (value && mark == MarkKind::target)) {
        put_amount(cell, &plan::IndicatorYear::target);
    } else if (role == Role::result || value) {
        plan::IndicatorYear* const year = put_amount(cell, &plan::IndicatorYear::actual);
        if (year != nullptr && cell.column->forecast) year->forecast = true;
    } else if (role == Role::verdict) {
        read_verdict_cell(cell);
    } else if (role == Role::value) {
        note(NoteKind::cell_unplaced, cell, cell.text);
    }
}

plan::IndicatorYear* RowReader::put_amount(const Filled& cell, std::optional<plan::Amount> plan::IndicatorYear::*member) {
    if (is_void(cell)) return nullptr;
    plan::IndicatorYear* const year = entry(cell);
    if (year == nullptr) return nullptr;
    std::string text = context_.verbatim ? cell.cell->text : cell.text;
    const plan::AmountReading reading = plan::read_amount(text);
    if (!context_.verbatim && reading.number && reading.unit.empty() && !cell.column->unit.empty()) {
        note(NoteKind::unit_from_header, cell, text, cell.column->unit);
        text += cell.column->unit;
    }
    put(year->*member, plan::Amount{std::move(text), {}, {}}, cell, cell.text);
    return year;
}

void RowReader::read_verdict_cell(const Filled& cell) {
    if (is_void(cell)) return;
    const std::optional<plan::Verdict> verdict = read_verdict(cell.text);
    if (!verdict) {
        if (!plan::read_amount(cell.text).none) note(NoteKind::verdict_unknown, cell, cell.text);
        return;
    }
    plan::IndicatorYear* const year = entry(cell);
    if (year == nullptr) return;
    if (!is_plain_verdict(cell.text)) {
        note(NoteKind::verdict_read, cell, cell.text,
             *verdict == plan::Verdict::met      ? "○"
             : *verdict == plan::Verdict::missed ? "×"
                                                 : "未設定");
    }
    put(year->verdict, *verdict, cell, cell.text);
}

}  // namespace sheet
