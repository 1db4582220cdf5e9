#pragma once
// Every thing that has an id, in reading order, with where it stands. All of these take const things too.

#include <cstddef>
#include <string>
#include <type_traits>

#include "plan/plan.hpp"

namespace edit {

/// Where a thing stands among those of its kind. Valid while it is visited.
struct Spot {
    const std::string& parent;  ///< empty: the plan itself
    std::size_t index = 0;
    std::size_t count = 0;
    std::size_t depth = 0;  ///< groups around it
};

template <class Thing, class Visit>
bool walk_inside(Thing& thing, std::size_t depth, Visit& visit);

/// Calls `visit(thing, spot)` for each thing and all that is in it, until one call returns true; says whether one did.
template <class Things, class Visit>
bool walk_each(Things& things, const std::string& parent, std::size_t depth, Visit& visit) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (visit(things[i], Spot{parent, i, things.size(), depth})) return true;
        if (walk_inside(things[i], depth, visit)) return true;
    }
    return false;
}

/// `depth`: of the thing itself.
template <class Thing, class Visit>
bool walk_inside(Thing& thing, std::size_t depth, Visit& visit) {
    using Type = std::remove_const_t<Thing>;
    if constexpr (std::is_same_v<Type, plan::Group>) {
        return walk_each(thing.measures, thing.id, depth + 1, visit) || walk_each(thing.groups, thing.id, depth + 1, visit);
    } else if constexpr (std::is_same_v<Type, plan::Measure>) {
        return walk_each(thing.activities, thing.id, depth, visit) || walk_each(thing.indicators, thing.id, depth, visit);
    } else {
        return false;
    }
}

template <class Plan, class Visit>
bool walk(Plan& plan, Visit visit) {
    const std::string no_parent;
    return walk_each(plan.groups, no_parent, 0, visit);
}

}  // namespace edit
