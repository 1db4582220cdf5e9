// Adding, copying, removing and moving what a person points at.

#include <type_traits>
#include <utility>

#include "edit/apply.hpp"
#include "edit/make.hpp"
#include "edit/structure.hpp"
#include "edit/walk.hpp"

namespace edit {
namespace {

/// The first of prefix1, prefix2, … from `number` on that is not among the ids; it is then.
std::string numbered(plan::IdSet& ids, const std::string& prefix, std::size_t number) {
    std::string id = prefix + std::to_string(number);
    while (!ids.insert(id)) id = prefix + std::to_string(++number);
    return id;
}

std::string fresh_id(plan::IdSet& ids, std::string_view stem) {
    if (stem.empty()) return numbered(ids, {}, 1);
    if (ids.insert(stem)) return std::string(stem);
    return numbered(ids, std::string(stem) + "-", 2);
}

/// As in "1-2" and "1-2/a1".
std::string prefix_in(Kind kind, const std::string& parent) {
    if (kind == Kind::activity) return parent + "/a";
    if (kind == Kind::indicator) return parent + "/i";
    return parent.empty() ? parent : parent + "-";
}

Item empty_item(Kind kind, std::string id, std::string name) {
    switch (kind) {
        case Kind::year:
            break;
        case Kind::group:
            return plan::Group{std::move(id), {}, std::move(name), {}, {}, {}};
        case Kind::measure:
            return plan::Measure{std::move(id), {}, std::move(name), {}, {}, {}, {}, {}};
        case Kind::activity:
            return plan::Activity{std::move(id), std::move(name), {}, {}};
        case Kind::indicator:
            return plan::Indicator{std::move(id), std::move(name), {}, plan::Direction::higher, {}, {}};
    }
    return plan::PlanYear{};
}

/// The thing with that id, and where it stands.
struct Found {
    Item item;
    Where where;
};
std::optional<Found> copy_of(const plan::Plan& plan, std::string_view id) {
    std::optional<Found> found;
    walk(plan, [&](const auto& thing, const Spot& spot) {
        if (thing.id != id) return false;
        using Thing = std::decay_t<decltype(thing)>;
        found = Found{thing, {kind_of_thing<Thing>(), spot.parent, spot.index, spot.count}};
        return true;
    });
    return found;
}

/// New ids for a copy and all that is in it. Those that begin with the id of the whole go on doing so.
template <class Thing>
void give_fresh_ids(Thing& copy, plan::IdSet& ids) {
    const std::string old_id = copy.id;
    copy.id = fresh_id(ids, old_id);
    const auto rename = [&](auto& inner, const Spot&) {
        const bool follows = inner.id.compare(0, old_id.size(), old_id) == 0;
        inner.id = fresh_id(ids, follows ? copy.id + inner.id.substr(old_id.size()) : inner.id);
        return false;
    };
    walk_inside(copy, 0, rename);
}

std::string& name_of(plan::Activity& activity) { return activity.text; }
template <class Thing>
std::string& name_of(Thing& thing) {
    return thing.name;
}

}  // namespace

std::optional<Where> where_is(const plan::Plan& plan, std::string_view id) {
    std::optional<Where> where;
    walk(plan, [&](const auto& thing, const Spot& spot) {
        if (thing.id != id) return false;
        where = Where{kind_of_thing<std::decay_t<decltype(thing)>>(), spot.parent, spot.index, spot.count};
        return true;
    });
    return where;
}

std::string fresh_id(const plan::Plan& plan, std::string_view stem) {
    plan::IdSet ids = ids_of(plan);
    return fresh_id(ids, stem);
}

std::optional<Insert> add(const plan::Plan& plan, Kind kind, std::string_view parent, std::size_t index, std::string name) {
    Finder finder = Finder::reading(plan, 1);
    const std::optional<std::size_t> count = finder.count_in(kind, parent);
    if (kind == Kind::year || !count || index > *count) return std::nullopt;
    const std::size_t depth = depth_in(plan, parent) + (kind == Kind::group ? 1 : 0);
    if (depth > most_groups_deep_made) return std::nullopt;
    plan::IdSet ids = ids_of(plan);
    const std::string around(parent);
    std::string id = numbered(ids, prefix_in(kind, around), *count + 1);
    return Insert{around, index, empty_item(kind, std::move(id), std::move(name))};
}

std::optional<Insert> duplicate(const plan::Plan& plan, std::string_view id, std::string name) {
    std::optional<Found> found = copy_of(plan, id);
    if (!found) return std::nullopt;
    plan::IdSet ids = ids_of(plan);
    std::visit(
        [&](auto& copy) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(copy)>, plan::PlanYear>) {
                give_fresh_ids(copy, ids);
                name_of(copy) = std::move(name);
            }
        },
        found->item);
    return Insert{std::move(found->where.parent), found->where.index + 1, std::move(found->item)};
}

std::optional<Remove> remove(const plan::Plan& plan, std::string_view id) {
    std::optional<Found> found = copy_of(plan, id);
    if (!found) return std::nullopt;
    return Remove{std::move(found->where.parent), found->where.index, std::move(found->item)};
}

std::optional<std::size_t> count_in(const plan::Plan& plan, Kind kind, std::string_view parent) {
    return Finder::reading(plan, 1).count_in(kind, parent);
}

std::optional<Move> move(const plan::Plan& plan, std::string_view id, std::string_view parent, std::size_t index) {
    const std::optional<Where> from = where_is(plan, id);
    if (!from || (from->parent == parent && from->index == index)) return std::nullopt;
    Move made{from->kind, std::string(id), from->parent, from->index, std::string(parent), index};
    Finder finder = Finder::reading(plan, 1);
    if (refuse_move(finder, made)) return std::nullopt;
    const bool goes_deep = depth_in(plan, parent) + height_of(plan, id) > most_groups_deep_made;
    if (from->parent != parent && goes_deep) return std::nullopt;
    return made;
}

}  // namespace edit
