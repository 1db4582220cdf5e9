// Why a thing cannot be added or moved.

#include <type_traits>

#include "edit/apply.hpp"
#include "edit/make.hpp"
#include "edit/structure.hpp"
#include "edit/walk.hpp"

namespace edit {
namespace {

std::optional<plan::Problem> refuse_year(Finder& finder, const Insert& edit, const plan::PlanYear& year) {
    if (!edit.parent.empty()) return problem(code::no_such_target, edit.parent);
    if (!in_range(year.year)) return problem(code::bad_place, {}, std::to_string(year.year.year));
    if (find_year(finder.plan(), year.year) != nullptr) {
        return problem(code::id_in_use, {}, std::to_string(year.year.year));
    }
    return std::nullopt;
}

/// The first id of the item that the plan has, or that the item has twice.
std::optional<plan::Problem> refuse_ids(const plan::Plan& plan, const Item& item) {
    const std::optional<plan::IdSet> ids = ids_of(item);
    if (!ids) return problem(code::id_in_use, id_of(item), id_of(item));
    std::optional<plan::Problem> refused;
    walk(plan, [&](const auto& thing, const Spot&) {
        if (!ids->find(thing.id)) return false;
        refused = problem(code::id_in_use, id_of(item), thing.id);
        return true;
    });
    return refused;
}

template <class T>
std::optional<plan::Problem> refuse_thing(Finder& finder, const Insert& edit, const T& thing) {
    const std::vector<T>* const siblings = finder.siblings<T>(edit.parent);
    if (siblings == nullptr) return problem(code::no_such_target, edit.parent);
    if (edit.index > siblings->size()) return problem(code::bad_place, thing.id, std::to_string(edit.index));
    if constexpr (std::is_same_v<T, plan::Group>) {
        if (depth_in(finder.plan(), edit.parent) + height_of(thing) > most_groups_deep) {
            return problem(code::bad_place, thing.id);
        }
    }
    return refuse_ids(finder.plan(), edit.item);
}

template <class T>
std::optional<plan::Problem> refuse_place(Finder& finder, const Move& edit) {
    const std::vector<T>* const from = finder.siblings<T>(edit.from_parent);
    const std::vector<T>* const to = finder.siblings<T>(edit.to_parent);
    if (from == nullptr || edit.from_index >= from->size() || (*from)[edit.from_index].id != edit.id) {
        const bool is_there = !std::holds_alternative<std::monostate>(finder.with_id(edit.id));
        return problem(is_there ? code::other_item : code::no_such_target, edit.id);
    }
    if (to == nullptr) return problem(code::no_such_target, edit.to_parent);
    const std::size_t others = to->size() - (to == from ? 1 : 0);
    if (edit.to_index > others) return problem(code::bad_place, edit.id, std::to_string(edit.to_index));
    if constexpr (std::is_same_v<T, plan::Group>) {
        const plan::Group& moved = (*from)[edit.from_index];
        const bool into_itself = is_or_holds(moved, edit.to_parent);
        if (into_itself || depth_in(finder.plan(), edit.to_parent) + height_of(moved) > most_groups_deep) {
            return problem(code::bad_place, edit.id);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<plan::Problem> refuse_insert(Finder& finder, const Insert& edit) {
    return std::visit(
        [&](const auto& item) {
            if constexpr (std::is_same_v<std::decay_t<decltype(item)>, plan::PlanYear>) {
                return refuse_year(finder, edit, item);
            } else {
                return refuse_thing(finder, edit, item);
            }
        },
        edit.item);
}

std::optional<plan::Problem> refuse_move(Finder& finder, const Move& edit) {
    switch (edit.kind) {
        case Kind::year:
            break;
        case Kind::group:
            return refuse_place<plan::Group>(finder, edit);
        case Kind::measure:
            return refuse_place<plan::Measure>(finder, edit);
        case Kind::activity:
            return refuse_place<plan::Activity>(finder, edit);
        case Kind::indicator:
            return refuse_place<plan::Indicator>(finder, edit);
    }
    return problem(code::bad_place, edit.id);
}

}  // namespace edit
