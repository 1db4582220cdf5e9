// Years, and whole plans of them.

#include <type_traits>
#include <utility>

#include "edit/make.hpp"
#include "edit/structure.hpp"
#include "edit/values.hpp"
#include "edit/walk.hpp"
#include "plan/fields.hpp"

namespace edit {
namespace {

/// Takes out all values of an entry, so that it goes with the last one if nothing else is in it.
template <class Entry>
void append_emptying(Edits& edits, const std::string& id, Entry entry) {
    const bool blank = is_blank(entry);
    bool is_done = false;
    const auto take_out = [&](Field field, const Slot& slot) {
        Value value = read(slot);
        const bool goes_by_itself = blank && std::holds_alternative<Absent>(value);
        if (is_done || (says_nothing(value) && !goes_by_itself)) return;
        edits.push_back(SetValue{{id, entry.year, field}, std::move(value), NoEntry{}});
        is_done = blank;
    };
    plan::for_each_edited(entry, [&take_out](Field field, auto& held) { take_out(field, &held); });
}

template <class Thing>
void append_emptying(Edits& edits, const Thing& thing, plan::FiscalYear year) {
    if constexpr (std::is_same_v<Thing, plan::Activity> || std::is_same_v<Thing, plan::Indicator>) {
        if (const auto* const entry = find_year(thing, year)) append_emptying(edits, thing.id, *entry);
    }
}

}  // namespace

std::optional<Insert> add_year(const plan::Plan& plan, plan::FiscalYear year) {
    if (!in_range(year) || find_year(plan, year) != nullptr) return std::nullopt;
    return Insert{{}, place_of_year(plan, year), plan::PlanYear{year, label_of(year), plan::YearState::planned, {}}};
}

Edits remove_year(const plan::Plan& plan, plan::FiscalYear year) {
    const plan::PlanYear* const entry = find_year(plan, year);
    if (entry == nullptr) return {};
    Edits edits;
    walk(plan, [&](const auto& thing, const Spot&) {
        append_emptying(edits, thing, year);
        return false;
    });
    edits.push_back(Remove{{}, place_of_year(plan, year), *entry});
    return edits;
}

plan::Plan new_plan(std::string title, plan::FiscalYear year, std::string group_name) {
    plan::Plan plan;
    plan.title = std::move(title);
    plan.years.push_back({year, label_of(year), plan::YearState::planned, {}});
    plan.groups.push_back({"1", {}, std::move(group_name), {}, {}, {}});
    return plan;
}

plan::Plan next_years_plan(const plan::Plan& plan) {
    plan::Plan next = plan;
    if (plan.years.empty()) return next;
    if (const std::optional<Insert> added = add_year(plan, {plan.years.back().year.year + 1})) edit::apply(next, *added);
    return next;
}

}  // namespace edit
