#include "sheet/roundtrip/own_table.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/enum_words.hpp"
#include "base/text.hpp"
#include "merge/coverage.hpp"
#include "merge/id_allocator.hpp"
#include "sheet/import/entry_for.hpp"
#include "sheet/import/texts.hpp"
#include "sheet/roundtrip/group_homes.hpp"
#include "sheet/roundtrip/own_row.hpp"
#include "sheet/roundtrip/own_words.hpp"

namespace sheet {
namespace {

using edit::Field;

/// A measure while its rows are read.
struct OwnDraft {
    plan::Measure measure;
    std::vector<std::string> labels;  ///< of the groups around it
    bool says_group = false;          ///< its own row names one
    bool is_new = false;
    std::unordered_map<std::string, std::size_t> activities;  ///< by the id in their cell
    std::unordered_map<std::string, std::size_t> indicators;
    std::optional<std::size_t> indicator;  ///< of the row before
    std::size_t made = 0;                  ///< things without an id
};

class OwnReader {
public:
    OwnReader(const Sheet& sheet, std::size_t index, const OwnColumns& columns, const plan::Plan& base, Keep keep,
              const OwnTable* before)
        : sheet_(sheet),
          index_(index),
          columns_(columns),
          plan_(base),
          base_(base),
          keep_(keep),
          before_(before),
          ids_(base, {}),
          homes_(base) {
        for (const auto& [at, column] : columns.columns) levels_ += column.role == Role::group ? 1 : 0;
    }

    OwnTable read() {
        for (const Cell& header : columns_.foreign) note(NoteKind::cell_unplaced, header, header.text);
        for (const Row& row : rows_of(sheet_)) {
            if (row.row >= columns_.first_row) take(own_row(row, columns_));
        }
        say_carried();
        put_together();
        return std::move(table_);
    }

private:
    void note(NoteKind kind, const Cell& cell, std::string_view found, std::string_view taken = {}) {
        table_.understood.notes.push_back(
            {kind, index_, cell.spot, about_, base::quoted_part(found), base::quoted_part(taken)});
    }

    /// Measures are not moved to other groups in the table.
    void note_other_group(const OwnDraft& draft, const OwnRow& row) {
        const GroupPath* const home = draft.is_new ? nullptr : homes_.home_of(draft.measure.id);
        const Cell* const said = row.first_group();
        if (home == nullptr || said == nullptr || homes_.is_called(*home, labels_)) return;
        note(NoteKind::cell_unplaced, *said, said->text);
    }

    // Which measure a row is about

    void take(const OwnRow& row) {
        const bool says_nothing = row.is_empty();
        if (!says_nothing) take_labels(row);
        if (says_nothing || !find_draft(row)) return;
        OwnDraft& draft = drafts_[current_];
        about_ = draft.measure.code.empty() ? draft.measure.name : draft.measure.code;
        note_other_group(draft, row);
        take_measure(draft, row);
        take_activity(draft, row);
        take_indicator(draft, row);
    }

    /// A row that names no group stands in that of the row above it; so does a level left of one that is named.
    void take_labels(const OwnRow& row) {
        labels_.resize(levels_);
        std::size_t named = 0;
        for (std::size_t level = 0; level < row.groups.size(); ++level) {
            if (row.groups[level] != nullptr) named = level + 1;
        }
        const bool has_id = row.at(Role::measure_id) != nullptr;
        for (std::size_t level = 0; level < row.groups.size() && (named > 0 || has_id); ++level) {
            if (row.groups[level] != nullptr) labels_[level] = base::trim(row.groups[level]->text);
            if (row.groups[level] == nullptr && (level >= named || has_id)) labels_[level].clear();
        }
    }

    bool find_draft(const OwnRow& row) {
        const std::string id = row.id(Role::measure_id);
        const std::string code = row.text(Role::code);
        const std::string name = row.text(Role::name);
        const bool names_one = !code.empty() || !name.empty();
        if (id.empty()) {
            const bool goes_on = !drafts_.empty() && (!names_one || is_same(drafts_[current_].measure, code, name));
            if (!goes_on && !names_one) {
                for (const auto& [column, cell] : row.yearly) note(NoteKind::cell_unplaced, *cell, cell->text);
                for (const Cell* const cell : row.plain) {
                    if (cell != nullptr) note(NoteKind::cell_unplaced, *cell, cell->text);
                }
                return false;
            }
            if (!goes_on) begin_draft(row, {}, true);
            return true;
        }
        const bool goes_on = !drafts_.empty() && id == current_id_ && (!names_one || is_first_named(code, name));
        if (goes_on) return true;
        const auto known = by_id_.find(id);
        // A copy of a measure's rows with another name is a new measure that somebody has made in this way.
        const bool is_copy = known != by_id_.end() && names_one && !is_same(drafts_[known->second].measure, code, name);
        if (known != by_id_.end() && !is_copy) {
            current_ = known->second;
        } else {
            begin_draft(row, id, is_copy || OwnThings::find(base_.measures, id) == nullptr);
            if (!is_copy) by_id_.emplace(id, current_);
        }
        current_id_ = id;
        return true;
    }

    static bool is_same(const plan::Measure& measure, const std::string& code, const std::string& name) {
        return measure.code == code && measure.name == name;
    }
    /// True where the current measure has no name yet, or this one.
    bool is_first_named(const std::string& code, const std::string& name) const {
        const plan::Measure& measure = drafts_[current_].measure;
        return (measure.code.empty() && measure.name.empty()) || is_same(measure, code, name);
    }

    void begin_draft(const OwnRow& row, const std::string& id, bool is_new) {
        current_ = drafts_.size();
        current_id_ = id;
        OwnDraft& draft = drafts_.emplace_back();
        draft.is_new = is_new;
        draft.labels = labels_;
        draft.says_group = row.first_group() != nullptr;
        if (!is_new) draft.measure.id = id;
    }

    // Values

    /// What a cell says of a place; where it cannot be read, what it said before.
    std::string said(const edit::Place& place, const Cell* cell, bool can_be_read = true) {
        std::string text = cell == nullptr ? std::string() : std::string(base::trim(cell->text));
        const bool is_error = cell != nullptr && cell->kind == CellKind::error;
        const bool is_unsolved = cell != nullptr && cell->kind == CellKind::unsolved;
        if (is_error) note(NoteKind::error_value, *cell, text);
        if (is_unsolved) note(NoteKind::unsolved_formula, *cell, text);
        if (is_error || is_unsolved || !can_be_read) {
            table_.has_unread = true;
            const auto* const values = before_ == nullptr ? nullptr : &before_->values;
            const bool was_there = values != nullptr && values->count(key_of(place)) > 0;
            text = was_there ? values->at(key_of(place)).text : std::string();
        }
        if (keep_ == Keep::values_too && cell != nullptr && !place.id.empty()) {
            table_.values.emplace(key_of(place), OwnValue{text, cell->spot});
        }
        return text;
    }

    void put(std::string& place, std::string text, const Cell& cell) {
        if (place.empty()) {
            place = std::move(text);
        } else if (place != text) {
            note(NoteKind::value_taken_twice, cell, text, place);
        }
    }
    template <class Value>
    void put(std::optional<Value>& place, Value value, const Cell& cell) {
        if (!place) {
            place = std::move(value);
        } else if (*place != value) {
            note(NoteKind::value_taken_twice, cell, cell.text);
        }
    }
    void put_field(std::string& place, const std::string& id, Field field, const Cell* cell) {
        if (cell != nullptr) put(place, said({id, {}, field}, cell), *cell);
    }

    void take_measure(OwnDraft& draft, const OwnRow& row) {
        plan::Measure& measure = draft.measure;
        put_field(measure.code, measure.id, Field::code, row.at(Role::code));
        put_field(measure.name, measure.id, Field::name, row.at(Role::name));
        const plan::Measure* const known = OwnThings::find(base_.measures, measure.id);
        static const std::vector<std::string> nothing;
        if (const Cell* const cell = row.at(Role::sections); cell != nullptr && measure.sections.empty()) {
            const std::string text = said({measure.id, {}, Field::sections}, cell);
            measure.sections = split_known(text, known == nullptr ? nothing : known->sections, " \n\t\u3000、,，");
        }
        if (const Cell* const cell = row.at(Role::note); cell != nullptr && measure.notes.empty()) {
            const std::string text = said({measure.id, {}, Field::notes}, cell);
            measure.notes = split_known(text, known == nullptr ? nothing : known->notes, "\n");
        }
    }

    /// The thing with the id in the row's cell, or a new one.
    template <class Thing>
    std::size_t find_thing(OwnDraft& draft, std::vector<Thing>& things, std::unordered_map<std::string, std::size_t>& by_id,
                           const std::string& id, bool is_known) {
        const std::string key = id.empty() ? "\n" + std::to_string(++draft.made) : id;
        const auto [place, is_made] = by_id.emplace(key, things.size());
        if (is_made) {
            Thing& thing = things.emplace_back();
            if (!draft.is_new && is_known && used_.insert(id).second) thing.id = id;
        }
        return place->second;
    }

    void take_activity(OwnDraft& draft, const OwnRow& row) {
        const std::string id = row.id(Role::activity_id);
        const Cell* const text = row.at(Role::activity);
        std::vector<std::pair<const Column*, const Cell*>> years;
        for (const auto& each : row.yearly) {
            if (each.first->role == Role::plan || each.first->role == Role::actual) years.push_back(each);
        }
        const bool is_first = draft.is_new && draft.measure.activities.empty();
        if (id.empty() && text == nullptr && !(is_first && !years.empty())) {
            for (const auto& [column, cell] : years) note(NoteKind::cell_unplaced, *cell, cell->text);
            return;
        }
        const bool is_known = OwnThings::find(base_.activities, id) != nullptr;
        std::vector<plan::Activity>& all = draft.measure.activities;
        plan::Activity& activity = all[find_thing(draft, all, draft.activities, id, is_known)];
        put_field(activity.text, activity.id, Field::text, text);
        if (text == nullptr && activity.text.empty() && draft.is_new) activity.text = draft.measure.name;
        const plan::Activity* const known = OwnThings::find(base_.activities, activity.id);
        for (const auto& [column, cell] : years) {
            const bool is_plan = column->role == Role::plan;
            std::string said_text = said({activity.id, *column->year, is_plan ? Field::plan : Field::actual}, cell);
            if (said_text.empty()) continue;
            plan::ActivityYear& entry = entry_for(activity.years, *column->year);
            put(is_plan ? entry.plan : entry.actual, std::move(said_text), *cell);
            if (!is_plan) entry.forecast = is_forecast(known, *column);
        }
    }

    /// As the plan has it; of a value that the plan has not, as the column says.
    template <class Thing>
    static bool is_forecast(const Thing* known, const Column& column) {
        const auto* const entry = known == nullptr ? nullptr : find_year(*known, *column.year);
        const bool says = entry != nullptr && (entry->actual || entry->forecast);
        return says ? entry->forecast : column.forecast;
    }

    void take_indicator(OwnDraft& draft, const OwnRow& row) {
        const std::string id = row.id(Role::indicator_id);
        const std::string name = row.text(Role::indicator);
        const auto mark = read_mark(row.text(Role::mark));
        const bool is_actual = mark && mark->kind == MarkKind::actual;
        std::vector<plan::Indicator>& all = draft.measure.indicators;
        const bool says_values = std::any_of(row.yearly.begin(), row.yearly.end(), [](const auto& each) {
            return each.first->role == Role::value || each.first->role == Role::verdict;
        });
        const bool goes_on =
            id.empty() && draft.indicator && (name.empty() || (is_actual && all[*draft.indicator].name == name));
        if (!id.empty() || (!goes_on && (!name.empty() || (draft.is_new && says_values)))) {
            const bool is_known = OwnThings::find(base_.indicators, id) != nullptr;
            const std::size_t count = all.size();
            draft.indicator = find_thing(draft, all, draft.indicators, id, is_known);
            if (all.size() > count) {
                const plan::Indicator* const known = OwnThings::find(base_.indicators, all.back().id);
                all.back().direction = known == nullptr ? plan::Direction::higher : known->direction;
            }
        } else if (!goes_on) {
            for (const auto& [column, cell] : row.yearly) {
                const bool of_indicator = column->role == Role::value || column->role == Role::verdict;
                if (of_indicator) note(NoteKind::cell_unplaced, *cell, cell->text);
            }
            return;
        }
        plan::Indicator& indicator = all[*draft.indicator];
        put_field(indicator.name, indicator.id, Field::name, row.at(Role::indicator));
        put_field(indicator.unit, indicator.id, Field::unit, row.at(Role::unit));
        take_direction(indicator, row.at(Role::direction));
        for (const auto& [column, cell] : row.yearly) {
            if (column->role == Role::verdict) take_verdict(indicator, *column, *cell);
            if (column->role == Role::value) take_value(indicator, *column, *cell, mark ? &*mark : nullptr);
        }
    }

    /// An empty cell takes nothing away.
    void take_direction(plan::Indicator& indicator, const Cell* cell) {
        if (cell == nullptr) return;
        auto direction = base::value_for(direction_words, base::trim(cell->text));
        if (!direction) direction = read_direction(cell->text);
        if (!direction) return note(NoteKind::cell_unplaced, *cell, cell->text);
        said({indicator.id, {}, Field::direction}, cell);
        indicator.direction = *direction;
    }

    void take_verdict(plan::Indicator& indicator, const Column& column, const Cell& cell) {
        const auto read = read_verdict(cell.text);
        const bool is_none = plan::read_amount(cell.text).none;
        const bool is_void = cell.kind == CellKind::error || cell.kind == CellKind::unsolved;
        if (!read && !is_none && !is_void) note(NoteKind::verdict_unknown, cell, cell.text);
        const std::string text = said({indicator.id, *column.year, Field::verdict}, &cell, read || is_none);
        const auto verdict = read && !is_void ? read : base::value_for(verdict_words, text);
        if (verdict) put(entry_for(indicator.years, *column.year).verdict, *verdict, cell);
    }

    void take_value(plan::Indicator& indicator, const Column& column, const Cell& cell, const MarkRead* mark) {
        if (mark == nullptr) return note(NoteKind::cell_unplaced, cell, cell.text);
        const bool is_target = mark->kind == MarkKind::target;
        std::string text = said({indicator.id, *column.year, is_target ? Field::target : Field::actual}, &cell);
        if (text.empty()) return;
        const plan::Indicator* const known = OwnThings::find(base_.indicators, indicator.id);
        const plan::IndicatorYear* const now = known == nullptr ? nullptr : find_year(*known, *column.year);
        const bool has_one = now != nullptr && plan::is_set(is_target ? now->target : now->actual);
        // A figure typed into an empty cell is in the unit beside it.
        const plan::AmountReading reading = plan::read_amount(text);
        if (!has_one && cell.number && reading.number && reading.unit.empty()) text += indicator.unit;
        plan::IndicatorYear& entry = entry_for(indicator.years, *column.year);
        const plan::Amount amount{text, plan::read_amount(text).number, {}};
        put(is_target ? entry.target : entry.actual, amount, cell);
        if (!is_target) entry.forecast = is_forecast(known, column);
    }

    // The whole

    void say_carried() {
        merge::Coverage& coverage = table_.understood.coverage;
        for (const auto& [at, column] : columns_.columns) {
            const plan::FiscalYear year = column.year.value_or(plan::FiscalYear{});
            switch (column.role) {
                case Role::group:
                    coverage.groups = true;
                    break;
                case Role::code:
                    coverage.code = true;
                    break;
                case Role::name:
                    coverage.name = true;
                    break;
                case Role::sections:
                    coverage.sections = true;
                    break;
                case Role::activity:
                    coverage.activities = true;
                    break;
                case Role::indicator:
                    coverage.indicators = true;
                    break;
                case Role::unit:
                    coverage.unit = true;
                    break;
                case Role::direction:
                    coverage.direction = true;
                    break;
                case Role::note:
                    coverage.notes = true;
                    break;
                case Role::measure_id:
                    coverage.ids = true;
                    break;
                case Role::plan:
                    coverage.plans.push_back(year);
                    break;
                case Role::actual:
                    coverage.actuals.push_back(year);
                    break;
                case Role::value:
                    coverage.targets.push_back(year);
                    coverage.results.push_back(year);
                    break;
                case Role::verdict:
                    coverage.verdicts.push_back(year);
                    break;
                default:
                    break;
            }
        }
    }

    void put_together() {
        plan::Plan& plan = table_.understood.plan;
        plan.years = plan_.years;
        for (const auto& [at, column] : columns_.columns) {
            if (!column.year || find_year(plan, *column.year) != nullptr) continue;
            plan.years.push_back({*column.year, label_of(*column.year), plan::YearState::planned, {}});
        }
        std::sort(plan.years.begin(), plan.years.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
        plan.groups = homes_.empty_groups();
        give_ids();
        GroupPath last;
        for (OwnDraft& draft : drafts_) {
            const GroupPath* const known = draft.is_new ? nullptr : homes_.home_of(draft.measure.id);
            // Who adds a row and names no group means the one above.
            const bool as_above = !last.empty() && (!draft.says_group || homes_.is_called(last, draft.labels));
            if (known != nullptr) {
                last = *known;
            } else if (!as_above) {
                last = homes_.find_or_make(plan.groups, draft.labels, ids_);
            }
            group_at(plan.groups, last).measures.push_back(std::move(draft.measure));
        }
    }

    void give_ids() {
        for (OwnDraft& draft : drafts_) {
            plan::Measure& measure = draft.measure;
            if (measure.id.empty()) measure.id = ids_.allocate(measure.code.empty() ? "m" : measure.code);
            give_ids(measure.activities, measure.id + "/a");
            give_ids(measure.indicators, measure.id + "/i");
        }
    }
    template <class Thing>
    void give_ids(std::vector<Thing>& things, const std::string& stem) {
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (things[i].id.empty()) things[i].id = ids_.allocate(stem + std::to_string(i + 1));
        }
    }

    const Sheet& sheet_;
    std::size_t index_;
    const OwnColumns& columns_;
    const plan::Plan& plan_;
    OwnThings base_;
    Keep keep_;
    const OwnTable* before_;
    merge::IdAllocator ids_;
    OwnTable table_;
    std::string about_;  ///< the measure that notes are about
    std::size_t levels_ = 0;
    std::vector<std::string> labels_;
    std::vector<OwnDraft> drafts_;
    std::size_t current_ = 0;
    std::string current_id_;
    std::unordered_map<std::string, std::size_t> by_id_;
    std::unordered_set<std::string> used_;  ///< ids of activities and indicators
    GroupHomes homes_;
};

}  // namespace

OwnTable read_own_table(const Sheet& sheet, std::size_t index, const OwnColumns& columns, const plan::Plan& base, Keep keep,
                        const OwnTable* before) {
    return OwnReader(sheet, index, columns, base, keep, before).read();
}

}  // namespace sheet
