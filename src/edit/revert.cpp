// Taking back one step of many, where the plan has changed since.

#include <algorithm>
#include <type_traits>
#include <utility>

#include "edit/apply.hpp"
#include "edit/make.hpp"
#include "edit/values.hpp"
#include "edit/walk.hpp"

namespace edit {
namespace {

/// One edit backwards; neither where there is nothing to do.
struct Backward {
    std::optional<Edit> edit;
    std::optional<plan::Problem> refused;
};

Backward backward(Finder& finder, const SetValue& edit) {
    const std::optional<Look> seen = look(finder.of(edit.place), edit.place, edit.from);
    if (!seen) return {{}, problem(code::no_such_target, edit.place.id)};
    if (!same_wish(seen->now, edit.to)) {
        return {{}, problem(code::other_value, edit.place.id, text_of(seen->now), text_of(edit.to))};
    }
    if (!seen->fits) return {{}, problem(code::wrong_type, edit.place.id, text_of(edit.from))};
    Value now = as_old_value(*seen);
    const bool stays_as_it_is = now == edit.from || (!seen->alone && same_wish(now, edit.from));
    if (stays_as_it_is) return {};
    return {SetValue{edit.place, std::move(now), edit.from}, {}};
}

/// What stays of an entry when its year is removed, members that this version does not know, does not count.
template <class Thing>
bool has_values(const Thing& thing, plan::FiscalYear year) {
    const auto* const there = find_year(thing, year);
    if (there == nullptr) return false;
    auto entry = *there;
    entry.unknown.clear();
    return !is_blank(entry);
}

bool has_values(const plan::Plan& plan, plan::FiscalYear year) {
    return walk(plan, [year](const auto& thing, const Spot&) {
        using Thing = std::decay_t<decltype(thing)>;
        if constexpr (std::is_same_v<Thing, plan::Activity> || std::is_same_v<Thing, plan::Indicator>) {
            return has_values(thing, year);
        } else {
            return false;
        }
    });
}

Backward backward(Finder& finder, const Insert& edit) {
    if (const auto* const year = std::get_if<plan::PlanYear>(&edit.item)) {
        const plan::PlanYear* const now = find_year(finder.plan(), year->year);
        if (now == nullptr) return {{}, problem(code::no_such_target, {})};
        if (*now != *year || has_values(finder.plan(), year->year)) return {{}, problem(code::other_item, {})};
        return {Remove{{}, edit.index, edit.item}, {}};
    }
    std::optional<Remove> removed = remove(finder.plan(), id_of(edit.item));
    if (!removed) return {{}, problem(code::no_such_target, id_of(edit.item))};
    if (removed->item != edit.item) return {{}, problem(code::other_item, id_of(edit.item))};
    return {std::move(*removed), {}};
}

Backward backward(Finder& finder, const Remove& edit) {
    Insert again{edit.parent, edit.index, edit.item};
    again.index = std::min(again.index, finder.count_in(kind_of(edit.item), edit.parent).value_or(0));
    if (auto refused = refuse_insert(finder, again)) return {{}, std::move(refused)};
    return {std::move(again), {}};
}

Backward backward(Finder& finder, const Move& edit) {
    const std::optional<Where> now = where_is(finder.plan(), edit.id);
    if (!now || now->kind != edit.kind) return {{}, problem(code::no_such_target, edit.id)};
    if (now->parent != edit.to_parent) return {{}, problem(code::other_item, edit.id, now->parent, edit.to_parent)};
    Move back{edit.kind, edit.id, now->parent, now->index, edit.from_parent, edit.from_index};
    const bool stays = back.from_parent == back.to_parent;
    const std::size_t others = finder.count_in(edit.kind, back.to_parent).value_or(0) - (stays ? 1 : 0);
    back.to_index = std::min(back.to_index, others);
    if (stays && back.to_index == back.from_index) return {};
    if (auto refused = refuse_move(finder, back)) return {{}, std::move(refused)};
    return {std::move(back), {}};
}

Backward backward(Finder& finder, const Edit& edit) {
    return std::visit([&finder](const auto& one) { return backward(finder, one); }, edit);
}

}  // namespace

Reversal revert(const plan::Plan& plan, const Step& step) {
    const bool several = step.edits.size() > 1;
    // What one edit leaves behind is what the next one finds.
    plan::Plan simulated = several ? plan : plan::Plan{};
    Finder finder = several ? Finder(simulated, step.edits.size()) : Finder::reading(plan, 1);
    Reversal reversal;
    for (auto edit = step.edits.rbegin(); edit != step.edits.rend(); ++edit) {
        Backward back = backward(finder, *edit);
        if (!back.refused && back.edit && several) back.refused = edit::apply(finder, *back.edit);
        if (back.refused) return {{}, std::move(back.refused)};
        if (back.edit) reversal.edits.push_back(std::move(*back.edit));
    }
    return reversal;
}

}  // namespace edit
