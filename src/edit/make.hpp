#pragma once
// Makes edits from what a person wants. Each reads the old value from the plan, so that what it returns can be applied to
// it.

#include <optional>
#include <string>
#include <string_view>

#include "edit/history.hpp"

namespace edit {

/// The value at a place: NoEntry where a year of the plan has no entry yet. Nothing where the plan has no such target (an
/// entry for a year that the plan does not list is one, if it is there), or the target has no such field.
std::optional<Value> value_at(const plan::Plan& plan, const Place& place);

/// Nothing where the place already holds the value (texts are compared as they are), does not exist or cannot hold it.
/// Absent and NoEntry, for `forecast` also false, mean the same: the entry of a year goes when nothing is left in it.
std::optional<Edit> set(const plan::Plan& plan, const Place& place, Value to);

/// What a thing is and where it stands.
struct Where {
    Kind kind = Kind::measure;
    std::string parent;
    std::size_t index = 0;
    std::size_t count = 0;  ///< siblings of its kind, itself among them
    bool operator==(const Where&) const = default;
};
std::optional<Where> where_is(const plan::Plan& plan, std::string_view id);

/// How many things of the kind stand in `parent`; nothing where there is no such parent.
std::optional<std::size_t> count_in(const plan::Plan& plan, Kind kind, std::string_view parent);

/// A new id, unlike any in the plan: `stem` itself or with a number after it.
std::string fresh_id(const plan::Plan& plan, std::string_view stem);

/// Groups that people make nest no deeper, and nothing is put deeper down: what is in them, members that this version does
/// not know and its entry in the change log still fit into a file. A file may hold deeper ones.
inline constexpr std::size_t most_groups_deep_made = 24;

/// A new empty item of the kind (no year) at a place. Nothing where there is no such parent or index, or it lies too deep. A
/// new indicator judges `higher`.
std::optional<Insert> add(const plan::Plan& plan, Kind kind, std::string_view parent, std::size_t index, std::string name);
/// A copy right after the thing itself, with fresh ids in all of it; `name` takes the place of its name (an activity's
/// text).
std::optional<Insert> duplicate(const plan::Plan& plan, std::string_view id, std::string name);
std::optional<Remove> remove(const plan::Plan& plan, std::string_view id);
/// To `index` among those of its kind in `parent`, counted as it stands afterwards. Nothing where it stands there already or
/// cannot.
std::optional<Move> move(const plan::Plan& plan, std::string_view id, std::string_view parent, std::size_t index);

/// Nothing where the plan has the year. Its label is plan::label_of, its state `planned`.
std::optional<Insert> add_year(const plan::Plan& plan, plan::FiscalYear year);
/// The year and every entry for it; of an entry with members that this version does not know, these stay. Empty where the
/// plan has no such year.
Edits remove_year(const plan::Plan& plan, plan::FiscalYear year);

/// A typed value: text trimmed; of a number full-width signs become plain ones ("８６．０％" → "86.0%"), and a bare one gets
/// the indicator's unit ("86" → "86%"). Words stay as typed. The number is what plan::read_amount reads. Nothing for an
/// empty text.
std::optional<plan::Amount> typed_amount(std::string_view text, std::string_view unit);

/// The step's edits backwards, to be applied to the plan as it is now: indices follow what has moved since. No edits where
/// nothing is left to take back. A problem where something newer stands on it: another value, a thing that has changed or
/// been moved elsewhere, entries for a year that was added.
struct Reversal {
    Edits edits;
    std::optional<plan::Problem> refused;
};
Reversal revert(const plan::Plan& plan, const Step& step);

/// A plan with a title, one year and one group.
plan::Plan new_plan(std::string title, plan::FiscalYear year, std::string group_name);
/// The plan with the year after its last one added: same structure and texts, the new year empty and `planned`, and the year
/// before it `evaluated` no more and no less than it was. As it is where it has no year, or the last one that can be.
plan::Plan next_years_plan(const plan::Plan& plan);

}  // namespace edit
