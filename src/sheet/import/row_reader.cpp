#include "sheet/import/row_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "sheet/import/entry_for.hpp"

namespace sheet {

void RowReader::read() {
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

void RowReader::note(NoteKind kind, const Filled& cell, std::string_view found, std::string taken) {
    const std::string& about = measure_.code.empty() ? measure_.name : measure_.code;
    context_.notes->push_back({kind, context_.sheet, cell.cell->spot, about, base::quoted_part(found), std::move(taken)});
}

bool RowReader::is_void(const Filled& cell) {
    const CellKind kind = cell.cell->kind;
    if (kind == CellKind::error) note(NoteKind::error_value, cell, cell.text);
    if (kind == CellKind::unsolved) note(NoteKind::unsolved_formula, cell, cell.text);
    return kind == CellKind::error || kind == CellKind::unsolved;
}

std::optional<plan::FiscalYear> RowReader::year_of(const Filled& cell) {
    if (cell.cell->kind == CellKind::date && cell.cell->number) {
        const auto year = year_of_serial(*cell.cell->number);
        if (year) note(NoteKind::year_from_serial, cell, cell.text, std::to_string(year->year));
        return year;
    }
    const auto year = year_in(cell.text);
    if (!year) note(NoteKind::cell_unplaced, cell, cell.text);
    return year;
}

std::string RowReader::text_of(const Filled& cell) {
    if (context_.verbatim) return cell.cell->text;
    Broken broken = restore_breaks(cell.text);
    if (broken.breaks > 0) note(NoteKind::breaks_restored, cell, cell.text, std::to_string(broken.breaks));
    return std::move(broken.text);
}

void RowReader::put(std::string& place, std::string text, const Filled& cell) {
    if (place.empty()) {
        place = std::move(text);
    } else if (place != text) {
        note(NoteKind::value_taken_twice, cell, text, base::quoted_part(place));
    }
}

void RowReader::read_things(const Filled& cell) {
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

void RowReader::choose_activity(std::string text) {
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

void RowReader::choose_indicator() {
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

void RowReader::make_indicator(std::string id, std::string name, Spot spot) {
    indicator_ = measure_.indicators.size();
    measure_.indicators.push_back({std::move(id), std::move(name), {}, plan::Direction::none, {}, {}});
    draft_.indicator_spots.push_back(spot);
    draft_.has_targets.push_back(false);
    draft_.has_actuals.push_back(false);
}

std::string RowReader::text_of_indicator() {
    if (is_void(*indicator_text_)) return {};
    return context_.verbatim ? indicator_text_->cell->text : indicator_text_->text;
}

void RowReader::read_rest(const Filled& cell) {
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

void RowReader::add_notes(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line(text.substr(at, end - at));
        const bool there = std::find(measure_.notes.begin(), measure_.notes.end(), line) != measure_.notes.end();
        if (!line.empty() && !there) measure_.notes.push_back(line);
        at = end + 1;
    }
}

void RowReader::read_activity_text(const Filled& cell) {
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

}  // namespace sheet
