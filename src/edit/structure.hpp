#pragma once
// Questions about how a plan is built: how deep its groups nest, which ids are taken.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "edit/edit.hpp"
#include "plan/id_set.hpp"

namespace edit {

template <class Thing>
constexpr Kind kind_of_thing() {
    if constexpr (std::is_same_v<Thing, plan::PlanYear>) return Kind::year;
    if constexpr (std::is_same_v<Thing, plan::Group>) return Kind::group;
    if constexpr (std::is_same_v<Thing, plan::Measure>) return Kind::measure;
    if constexpr (std::is_same_v<Thing, plan::Activity>) return Kind::activity;
    if constexpr (std::is_same_v<Thing, plan::Indicator>) return Kind::indicator;
}

/// The index that a year has, or would have, among the plan's years.
std::size_t place_of_year(const plan::Plan& plan, plan::FiscalYear year);

/// How many groups lie around what stands in `parent`, a group itself among them; 0 for an empty id, or where there is no
/// such parent.
std::size_t depth_in(const plan::Plan& plan, std::string_view parent);
/// How many groups nest in a group, itself among them; for an id, 0 where it is no group's.
std::size_t height_of(const plan::Group& group);
std::size_t height_of(const plan::Plan& plan, std::string_view id);
/// True where the group is `id` or holds it.
bool is_or_holds(const plan::Group& group, std::string_view id);

/// All ids of the plan.
plan::IdSet ids_of(const plan::Plan& plan);
/// All ids of an item; nothing where one is empty or stands twice.
std::optional<plan::IdSet> ids_of(const Item& item);

}  // namespace edit
