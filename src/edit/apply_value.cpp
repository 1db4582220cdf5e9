// Setting a value, and the entries of years that come and go with it.

#include <algorithm>
#include <type_traits>

#include "edit/apply.hpp"
#include "edit/values.hpp"

namespace edit {
namespace {

/// Exactly so that the inverse leaves what was there: an entry with nothing in it is not the same as none.
bool is_as_said(const Value& now, const Value& from, bool something_else_in_entry) {
    return now == from || (std::holds_alternative<NoEntry>(from) && something_else_in_entry && says_nothing(now));
}

std::optional<plan::Problem> refuse_value(const SetValue& edit, const Slot& slot, const Value& now,
                                          bool something_else_in_entry) {
    if (!takes(slot, edit.from) || !takes(slot, edit.to)) {
        return problem(code::wrong_type, edit.place.id, text_of(edit.to));
    }
    if (!is_as_said(now, edit.from, something_else_in_entry)) {
        return problem(code::other_value, edit.place.id, text_of(now), text_of(edit.from));
    }
    return std::nullopt;
}

template <class Entry>
void insert_by_year(std::vector<Entry>& entries, Entry entry) {
    const auto later = [&entry](const Entry& other) { return other.year > entry.year; };
    entries.insert(std::find_if(entries.begin(), entries.end(), later), std::move(entry));
}

template <class Entry>
std::optional<plan::Problem> apply_in_year(std::vector<Entry>& entries, const SetValue& edit) {
    if (!in_range(edit.place.year)) return problem(code::no_such_target, edit.place.id);
    Entry made{};
    made.year = edit.place.year;
    Entry* const there = entry_for(entries, edit.place.year);
    Entry& entry = there == nullptr ? made : *there;

    const Slot slot = slot_of(entry, edit.place.field);
    const Value now = there == nullptr ? Value{NoEntry{}} : read(slot);
    const bool something_in_it = there != nullptr && !is_blank(entry);
    if (auto refused = refuse_value(edit, slot, now, something_in_it)) return refused;

    write(slot, edit.to);
    const bool drop = std::holds_alternative<NoEntry>(edit.to) && is_blank(entry);
    if (there == nullptr && !drop) insert_by_year(entries, std::move(made));
    if (there != nullptr && drop) entries.erase(entries.begin() + (there - entries.data()));
    return std::nullopt;
}

template <class Thing>
std::optional<plan::Problem> apply_to(Thing& thing, const SetValue& edit) {
    const Slot slot = slot_of(thing, edit.place.field);
    if (std::holds_alternative<std::monostate>(slot)) return problem(code::wrong_type, edit.place.id, text_of(edit.to));
    if (auto refused = refuse_value(edit, slot, read(slot), false)) return refused;
    write(slot, edit.to);
    return std::nullopt;
}

}  // namespace

std::optional<plan::Problem> apply_value(Finder& finder, const SetValue& edit) {
    const bool has_year = edit.place.year.year != 0;
    return std::visit(
        [&](const auto& thing) -> std::optional<plan::Problem> {
            using Thing = std::decay_t<decltype(thing)>;
            if constexpr (std::is_same_v<Thing, std::monostate>) {
                return problem(code::no_such_target, edit.place.id);
            } else {
                if constexpr (std::is_same_v<Thing, plan::Activity*> || std::is_same_v<Thing, plan::Indicator*>) {
                    if (has_year) return apply_in_year(thing->years, edit);
                } else if constexpr (!std::is_same_v<Thing, plan::PlanYear*>) {
                    if (has_year) return problem(code::no_such_target, edit.place.id);
                }
                return apply_to(*thing, edit);
            }
        },
        finder.of(edit.place));
}

}  // namespace edit
