#include "sheet/draft.hpp"

#include <algorithm>
#include <utility>

#include "plan/code_points.hpp"
#include "sheet/texts.hpp"

namespace sheet {
namespace {

template <class Entry>
Entry& entry_for(std::vector<Entry>& entries, plan::FiscalYear year) {
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.year >= year; });
    if (at != entries.end() && at->year == year) return *at;
    Entry entry{};
    entry.year = year;
    return *entries.insert(at, std::move(entry));
}

class RowReader {
public:
    RowReader(Draft& draft, const FilledRow& row, const RowContext& context)
        : draft_(draft), measure_(draft.measure), row_(row), context_(context), year_(context.year) {}

    void read() {
        for (const Filled& cell : row_.cells) {
            if (cell.column->role == Role::year) year_ = year_of(cell);
        }
        for (const Filled& cell : row_.cells) read_things(cell);
        choose_indicator();
        if (row_.mark == MarkKind::actual && !indicator_named_) {
            wait_for_indicator();
        } else {
            mark_indicator();
            for (const Filled& cell : row_.cells) read_value(cell, row_.mark);
        }
        for (const Filled& cell : row_.cells) read_rest(cell);
    }

    /// The values of a row of actuals, for an indicator that is known now.
    void read_actuals(const WaitingActuals& waiting, std::size_t indicator) {
        indicator_ = indicator;
        for (const Filled& cell : waiting.cells) read_value(cell, MarkKind::actual);
        draft_.has_actuals[indicator] = true;
    }

private:
    void note(NoteKind kind, const Filled& cell, std::string_view found, std::string taken = {}) {
        const std::string& about = measure_.code.empty() ? measure_.name : measure_.code;
        context_.notes->push_back({kind, context_.sheet, cell.cell->spot, about, shortened(found), std::move(taken)});
    }

    /// A cell that holds nothing to be taken: an error, or a formula without its value.
    bool is_void(const Filled& cell) {
        const CellKind kind = cell.cell->kind;
        if (kind == CellKind::error) note(NoteKind::error_value, cell, cell.text);
        if (kind == CellKind::unsolved) note(NoteKind::unsolved_formula, cell, cell.text);
        return kind == CellKind::error || kind == CellKind::unsolved;
    }

    std::optional<plan::FiscalYear> year_of(const Filled& cell) {
        if (cell.cell->kind == CellKind::date && cell.cell->number) {
            const auto year = year_of_serial(*cell.cell->number);
            if (year) note(NoteKind::year_from_serial, cell, cell.text, std::to_string(year->year));
            return year;
        }
        const auto year = year_in(cell.text);
        if (!year) note(NoteKind::cell_unplaced, cell, cell.text);
        return year;
    }

    std::string text_of(const Filled& cell) {
        if (context_.verbatim) return cell.cell->text;
        Broken broken = restore_breaks(cell.text);
        if (broken.breaks > 0) note(NoteKind::breaks_restored, cell, cell.text, std::to_string(broken.breaks));
        return std::move(broken.text);
    }

    /// First come, first kept; the same again says nothing.
    void put(std::string& place, std::string text, const Filled& cell) {
        if (place.empty()) {
            place = std::move(text);
        } else if (place != text) {
            note(NoteKind::value_taken_twice, cell, text, shortened(place));
        }
    }
    template <class Value>
    void put(std::optional<Value>& place, Value value, const Filled& cell, std::string_view shown) {
        if (!place) {
            place = std::move(value);
        } else if (*place != value) {
            note(NoteKind::value_taken_twice, cell, shown);
        }
    }

    void read_things(const Filled& cell) {
        switch (cell.column->role) {
            case Role::activity:
                if (!is_void(cell)) choose_activity(text_of(cell));
                break;
            case Role::activity_id:
                activity_id_ = cell.text;
                break;
            case Role::indicator:
                if (indicator_text_ != nullptr) note(NoteKind::cell_unplaced, *indicator_text_, indicator_text_->text);
                indicator_text_ = &cell;
                break;
            case Role::indicator_id:
                indicator_id_ = cell.text;
                break;
            default:
                break;
        }
    }

    void choose_activity(std::string text) {
        std::string id;
        for (const Filled& cell : row_.cells) {
            if (cell.column->role == Role::activity_id) id = cell.text;
        }
        auto& all = measure_.activities;
        const auto same = std::find_if(all.begin(), all.end(), [&](const plan::Activity& activity) {
            return id.empty() ? activity.text == text : activity.id == id;
        });
        activity_ = static_cast<std::size_t>(same - all.begin());
        if (same == all.end()) all.push_back({id, std::move(text), {}, {}});
    }

    void choose_indicator() {
        auto& all = measure_.indicators;
        if (!all.empty()) indicator_ = all.size() - 1;
        const std::string name = indicator_text_ == nullptr ? std::string() : text_of_indicator();
        if (name.empty() && indicator_id_.empty()) return;
        const auto same = std::find_if(all.begin(), all.end(), [&](const plan::Indicator& indicator) {
            return indicator_id_.empty() ? indicator.name == name : indicator.id == indicator_id_;
        });
        indicator_ = static_cast<std::size_t>(same - all.begin());
        const bool again = same != all.end() && indicator_id_.empty() && !context_.yearly_rows &&
                           row_.mark == MarkKind::target && draft_.has_targets[*indicator_];
        indicator_named_ = !again && same != all.end();
        if (!again && same != all.end()) return;
        indicator_named_ = true;
        make_indicator(indicator_id_, name, indicator_text_ == nullptr ? draft_.spot : indicator_text_->cell->spot);
    }

    void make_indicator(std::string id, std::string name, Spot spot) {
        indicator_ = measure_.indicators.size();
        measure_.indicators.push_back({std::move(id), std::move(name), {}, plan::Direction::none, {}, {}});
        draft_.indicator_spots.push_back(spot);
        draft_.has_targets.push_back(false);
        draft_.has_actuals.push_back(false);
    }

    std::string text_of_indicator() {
        if (is_void(*indicator_text_)) return {};
        return context_.verbatim ? indicator_text_->cell->text : indicator_text_->text;
    }

    void mark_indicator() {
        if (!indicator_) return;
        if (row_.mark == MarkKind::target) draft_.has_targets[*indicator_] = true;
        if (row_.mark == MarkKind::actual) draft_.has_actuals[*indicator_] = true;
    }

    void wait_for_indicator() {
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

    plan::IndicatorYear* entry(const Filled& cell) {
        const std::optional<plan::FiscalYear> year = cell.column->year ? cell.column->year : year_;
        if (!indicator_ && !context_.indicators_named) make_indicator({}, measure_.name, draft_.spot);
        if (!indicator_ || !year) {
            note(NoteKind::cell_unplaced, cell, cell.text);
            return nullptr;
        }
        return &entry_for(measure_.indicators[*indicator_].years, *year);
    }

    void read_value(const Filled& cell, std::optional<MarkKind> mark) {
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

    plan::IndicatorYear* put_amount(const Filled& cell, std::optional<plan::Amount> plan::IndicatorYear::*member) {
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

    void read_verdict_cell(const Filled& cell) {
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

    void read_rest(const Filled& cell) {
        switch (cell.column->role) {
            case Role::name:
                if (!is_void(cell)) put(measure_.name, context_.verbatim ? cell.cell->text : cell.text, cell);
                break;
            case Role::sections:
                if (is_void(cell)) break;
                if (measure_.sections.empty()) {
                    measure_.sections = split_sections(cell.text);
                } else if (measure_.sections != split_sections(cell.text)) {
                    note(NoteKind::value_taken_twice, cell, cell.text);
                }
                break;
            case Role::note:
                if (!is_void(cell)) add_notes(text_of(cell));
                break;
            case Role::plan:
            case Role::actual:
                read_activity_text(cell);
                break;
            case Role::unit:
                if (indicator_) {
                    put(measure_.indicators[*indicator_].unit, cell.text, cell);
                } else {
                    note(NoteKind::cell_unplaced, cell, cell.text);
                }
                break;
            case Role::direction:
                if (const auto direction = read_direction(cell.text); direction && indicator_) {
                    measure_.indicators[*indicator_].direction = *direction;
                } else {
                    note(NoteKind::cell_unplaced, cell, cell.text);
                }
                break;
            case Role::mark:
            case Role::unused:
                note(NoteKind::cell_unplaced, cell, cell.text);
                break;
            default:
                break;
        }
    }

    void add_notes(std::string_view text) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string line(text.substr(at, end - at));
            const bool there = std::find(measure_.notes.begin(), measure_.notes.end(), line) != measure_.notes.end();
            if (!line.empty() && !there) measure_.notes.push_back(line);
            at = end + 1;
        }
    }

    void read_activity_text(const Filled& cell) {
        if (is_void(cell)) return;
        const std::optional<plan::FiscalYear> year = cell.column->year ? cell.column->year : year_;
        if (!year) return note(NoteKind::cell_unplaced, cell, cell.text);
        // Texts without an activity are about the measure itself.
        if (!activity_ && measure_.activities.empty()) measure_.activities.push_back({activity_id_, measure_.name, {}, {}});
        const std::size_t activity = activity_.value_or(measure_.activities.size() - 1);
        plan::ActivityYear& entry = entry_for(measure_.activities[activity].years, *year);
        const bool actual = cell.column->role == Role::actual;
        put(actual ? entry.actual : entry.plan, text_of(cell), cell, cell.text);
        if (actual && cell.column->forecast) entry.forecast = true;
    }

    Draft& draft_;
    plan::Measure& measure_;
    const FilledRow& row_;
    const RowContext& context_;
    std::optional<plan::FiscalYear> year_;
    std::optional<std::size_t> activity_;
    std::optional<std::size_t> indicator_;
    bool indicator_named_ = false;  ///< the row itself says which one it is about
    const Filled* indicator_text_ = nullptr;
    std::string activity_id_;
    std::string indicator_id_;
};

/// The unit of the first value that has one.
std::string unit_of(const std::vector<Filled>& cells) {
    for (const Filled& cell : cells) {
        const plan::AmountReading reading = plan::read_amount(cell.text);
        if (reading.number && !reading.unit.empty()) return reading.unit;
    }
    return {};
}

std::string unit_of(const plan::Indicator& indicator) {
    for (const plan::IndicatorYear& year : indicator.years) {
        if (!year.target) continue;
        const plan::AmountReading reading = plan::read_amount(year.target->text);
        if (reading.number && !reading.unit.empty()) return reading.unit;
    }
    return {};
}

/// Which indicator the actuals belong to, among those that have none: in their order where every one gets its own; else the
/// one with the same unit; else the one whose row stood before.
std::optional<std::size_t> indicator_for(const Draft& draft, const WaitingActuals& waiting, bool in_order) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < draft.has_actuals.size(); ++i) {
        if (!draft.has_actuals[i]) open.push_back(i);
    }
    if (open.empty()) return std::nullopt;
    if (in_order || open.size() == 1) return open.front();
    const std::string unit = unit_of(waiting.cells);
    for (const std::size_t i : open) {
        if (!unit.empty() && unit_of(draft.measure.indicators[i]) == unit) return i;
    }
    const bool follows = waiting.after && !draft.has_actuals[*waiting.after];
    return follows ? *waiting.after : open.front();
}

}  // namespace

void add_row(Draft& draft, const FilledRow& row, const RowContext& context) { RowReader(draft, row, context).read(); }

void settle_actuals(Draft& draft, const RowContext& context) {
    const auto open = static_cast<std::size_t>(std::count(draft.has_actuals.begin(), draft.has_actuals.end(), false));
    const bool in_order = draft.waiting.size() == open;
    const std::vector<WaitingActuals> waiting = std::exchange(draft.waiting, {});
    const std::string& about = draft.measure.code.empty() ? draft.measure.name : draft.measure.code;
    for (const WaitingActuals& actuals : waiting) {
        const std::optional<std::size_t> indicator = indicator_for(draft, actuals, in_order);
        if (!indicator) {
            for (const Filled& cell : actuals.cells) {
                context.notes->push_back(
                    {NoteKind::cell_unplaced, context.sheet, cell.cell->spot, about, shortened(cell.text), {}});
            }
            continue;
        }
        if (indicator != actuals.after) {
            context.notes->push_back({NoteKind::actual_elsewhere, context.sheet, actuals.spot, about,
                                      actuals.cells.empty() ? std::string() : shortened(actuals.cells.front().text),
                                      shortened(draft.measure.indicators[*indicator].name)});
        }
        static const FilledRow nothing;
        RowReader(draft, nothing, context).read_actuals(actuals, *indicator);
    }
}

}  // namespace sheet
