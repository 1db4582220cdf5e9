#pragma once
// The fields of things, as places that a value is read from and written to.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "edit/edit.hpp"
#include "edit/finder.hpp"

namespace edit {

/// Where the value of one field is kept; monostate: the thing has no such field.
using Slot = std::variant<std::monostate, std::string*, std::vector<std::string>*, bool*, std::optional<std::string>*,
                          std::optional<plan::Amount>*, plan::Direction*, std::optional<plan::Verdict>*, plan::YearState*,
                          std::vector<plan::Grade>*, std::vector<plan::Agenda>*, std::vector<plan::SheetLayout>*>;

Slot slot_of(plan::Plan& plan, Field field);
Slot slot_of(plan::PlanYear& year, Field field);
Slot slot_of(plan::Group& group, Field field);
Slot slot_of(plan::Measure& measure, Field field);
Slot slot_of(plan::Activity& activity, Field field);
Slot slot_of(plan::Indicator& indicator, Field field);
Slot slot_of(plan::ActivityYear& year, Field field);
Slot slot_of(plan::IndicatorYear& year, Field field);

/// What stands there; Absent where nothing does. The slot must be one.
Value read(const Slot& slot);
/// True where the slot can be given the value: one of its type, and where it may be empty Absent and NoEntry. A `forecast`
/// takes NoEntry as false. Nothing but a year's entry has slots that may be empty, or a `forecast`.
bool takes(const Slot& slot, const Value& value);
/// The slot must take the value.
void write(const Slot& slot, const Value& value);

/// Absent, NoEntry, and of the two answers to `forecast` the one that says nothing.
bool says_nothing(const Value& value);
/// The same value, where nothing is nothing in each of its forms.
bool same_wish(const Value& a, const Value& b);

/// True where nothing is in a year's entry, not even an unknown member.
template <class Entry>
bool is_blank(const Entry& entry) {
    Entry blank{};
    blank.year = entry.year;
    return entry == blank;
}

/// The entry for a year, or nullptr.
template <class Entry>
Entry* entry_for(std::vector<Entry>& entries, plan::FiscalYear year) {
    for (Entry& entry : entries) {
        if (entry.year == year) return &entry;
    }
    return nullptr;
}

/// What stands in a place, seen by one who would put a value there.
struct Look {
    Value now;           ///< NoEntry where the year has no entry
    bool fits = false;   ///< the field can hold what is wished
    bool alone = false;  ///< nothing else is in the entry for the year, or there is none
};
/// What stands there as the old value of an edit: no value beside others in an entry is NoEntry, so that taking the edit
/// back leaves no entry behind if those have gone by then.
Value as_old_value(const Look& seen);
/// Nothing where the target has no such field.
std::optional<Look> look(const Target& target, const Place& place, const Value& wanted);

/// A value in short, for a Problem.
std::string text_of(const Value& value);

}  // namespace edit
