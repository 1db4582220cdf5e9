// Adding, removing and moving things.

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

#include "edit/apply.hpp"
#include "edit/structure.hpp"
#include "edit/walk.hpp"

namespace edit {
namespace {

template <class T>
auto at(std::vector<T>& items, std::size_t index) {
    return items.begin() + static_cast<std::ptrdiff_t>(index);
}

template <class T>
std::optional<plan::Problem> take_out(Finder& finder, const Remove& edit, const T& item) {
    std::vector<T>* const siblings = finder.siblings<T>(edit.parent);
    if (siblings == nullptr) return problem(code::no_such_target, edit.parent);
    if (edit.index >= siblings->size() || (*siblings)[edit.index] != item) {
        const bool is_there = !std::holds_alternative<std::monostate>(finder.with_id(item.id));
        return problem(is_there ? code::other_item : code::no_such_target, item.id);
    }
    siblings->erase(at(*siblings, edit.index));
    return std::nullopt;
}

std::optional<plan::Problem> take_out(Finder& finder, const Remove& edit, const plan::PlanYear& year) {
    if (!edit.parent.empty()) return problem(code::no_such_target, edit.parent);
    std::vector<plan::PlanYear>& years = finder.plan().years;
    const auto found = std::find_if(years.begin(), years.end(), [&](const auto& other) { return other.year == year.year; });
    if (found == years.end()) return problem(code::no_such_target, {});
    if (*found != year) return problem(code::other_item, {});
    years.erase(found);
    return std::nullopt;
}

template <class T>
void move_among(Finder& finder, const Move& edit) {
    std::vector<T>& from = *finder.siblings<T>(edit.from_parent);
    T moved = std::move(from[edit.from_index]);
    from.erase(at(from, edit.from_index));
    finder.forget();  // the parent itself may be a group that has just moved up
    std::vector<T>& to = *finder.siblings<T>(edit.to_parent);
    to.insert(at(to, edit.to_index), std::move(moved));
}

}  // namespace

std::optional<plan::Problem> apply_insert(Finder& finder, const Insert& edit) {
    if (auto refused = refuse_insert(finder, edit)) return refused;
    std::visit(
        [&](const auto& item) {
            using T = std::decay_t<decltype(item)>;
            std::vector<T>& siblings = *finder.siblings<T>(edit.parent);
            if constexpr (std::is_same_v<T, plan::PlanYear>) {
                siblings.insert(at(siblings, place_of_year(finder.plan(), item.year)), item);
            } else {
                siblings.insert(at(siblings, edit.index), item);
            }
        },
        edit.item);
    finder.forget();
    return std::nullopt;
}

std::optional<plan::Problem> apply_remove(Finder& finder, const Remove& edit) {
    auto refused = std::visit([&](const auto& item) { return take_out(finder, edit, item); }, edit.item);
    if (!refused) finder.forget();
    return refused;
}

std::optional<plan::Problem> apply_move(Finder& finder, const Move& edit) {
    if (auto refused = refuse_move(finder, edit)) return refused;
    switch (edit.kind) {
        case Kind::year:  // refused
            break;
        case Kind::group:
            move_among<plan::Group>(finder, edit);
            break;
        case Kind::measure:
            move_among<plan::Measure>(finder, edit);
            break;
        case Kind::activity:
            move_among<plan::Activity>(finder, edit);
            break;
        case Kind::indicator:
            move_among<plan::Indicator>(finder, edit);
            break;
    }
    finder.forget();
    return std::nullopt;
}

}  // namespace edit
