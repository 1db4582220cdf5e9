#include "edit/structure.hpp"

#include <algorithm>

#include "edit/walk.hpp"

namespace edit {

std::size_t place_of_year(const plan::Plan& plan, plan::FiscalYear year) {
    const auto not_earlier = [year](const plan::PlanYear& other) { return other.year >= year; };
    const auto place = std::find_if(plan.years.begin(), plan.years.end(), not_earlier);
    return static_cast<std::size_t>(place - plan.years.begin());
}

std::size_t depth_in(const plan::Plan& plan, std::string_view parent) {
    std::size_t depth = 0;
    walk(plan, [&](const auto& thing, const Spot& spot) {
        if (thing.id != parent) return false;
        depth = spot.depth + (std::is_same_v<std::decay_t<decltype(thing)>, plan::Group> ? 1 : 0);
        return true;
    });
    return depth;
}

std::size_t height_of(const plan::Group& group) {
    std::size_t highest = 0;
    for (const plan::Group& inner : group.groups) highest = std::max(highest, height_of(inner));
    return highest + 1;
}

std::size_t height_of(const plan::Plan& plan, std::string_view id) {
    std::size_t height = 0;
    walk(plan, [&](const auto& thing, const Spot&) {
        if (thing.id != id) return false;
        if constexpr (std::is_same_v<std::decay_t<decltype(thing)>, plan::Group>) height = height_of(thing);
        return true;
    });
    return height;
}

bool is_or_holds(const plan::Group& group, std::string_view id) {
    return group.id == id || std::any_of(group.groups.begin(), group.groups.end(),
                                         [id](const plan::Group& inner) { return is_or_holds(inner, id); });
}

plan::IdSet ids_of(const plan::Plan& plan) {
    plan::IdSet ids;
    walk(plan, [&ids](const auto& thing, const Spot&) {
        ids.insert(thing.id);
        return false;
    });
    return ids;
}

std::optional<plan::IdSet> ids_of(const Item& item) {
    plan::IdSet ids;
    const auto is_bad = [&ids](const auto& thing, const Spot&) { return thing.id.empty() || !ids.insert(thing.id); };
    const std::string no_parent;
    const bool bad = std::visit(
        [&](const auto& thing) {
            if constexpr (std::is_same_v<std::decay_t<decltype(thing)>, plan::PlanYear>) {
                return false;
            } else {
                return is_bad(thing, Spot{no_parent, 0, 1, 0}) || walk_inside(thing, 0, is_bad);
            }
        },
        item);
    return bad ? std::nullopt : std::optional<plan::IdSet>(std::move(ids));
}

}  // namespace edit
