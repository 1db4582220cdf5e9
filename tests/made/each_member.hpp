#pragma once
// Plans in which one member of the list (plan/fields.hpp) says something, each in turn: for laws that must hold for each.

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "edit/edit.hpp"
#include "plan/fields.hpp"

namespace each_member {

/// One of every thing. Its ids say what it is; every year is 2018.
inline plan::Plan plan_of_one() {
    plan::Plan plan;
    plan.years.emplace_back().year = {2018};
    plan.grades.emplace_back();
    plan.agendas.emplace_back();
    plan.layouts.emplace_back().columns.emplace_back();
    plan::Group& group = plan.groups.emplace_back();
    group.id = "group";
    plan::Measure& measure = group.measures.emplace_back();
    measure.id = "measure";
    plan::Activity& activity = measure.activities.emplace_back();
    activity.id = "activity";
    activity.years.emplace_back().year = {2018};
    plan::Indicator& indicator = measure.indicators.emplace_back();
    indicator.id = "indicator";
    indicator.years.emplace_back().year = {2018};
    return plan;
}

// The one thing of its type.
inline plan::Plan& the(plan::Plan& plan, plan::Plan*) { return plan; }
inline plan::PlanYear& the(plan::Plan& plan, plan::PlanYear*) { return plan.years.front(); }
inline plan::Grade& the(plan::Plan& plan, plan::Grade*) { return plan.grades.front(); }
inline plan::Agenda& the(plan::Plan& plan, plan::Agenda*) { return plan.agendas.front(); }
inline plan::SheetLayout& the(plan::Plan& plan, plan::SheetLayout*) { return plan.layouts.front(); }
inline plan::SheetColumn& the(plan::Plan& plan, plan::SheetColumn*) { return plan.layouts.front().columns.front(); }
inline plan::Group& the(plan::Plan& plan, plan::Group*) { return plan.groups.front(); }
inline plan::Measure& the(plan::Plan& plan, plan::Measure*) { return plan.groups.front().measures.front(); }
inline plan::Activity& the(plan::Plan& plan, plan::Activity*) {
    return plan.groups.front().measures.front().activities.front();
}
inline plan::ActivityYear& the(plan::Plan& plan, plan::ActivityYear*) {
    return the(plan, static_cast<plan::Activity*>(nullptr)).years.front();
}
inline plan::Indicator& the(plan::Plan& plan, plan::Indicator*) {
    return plan.groups.front().measures.front().indicators.front();
}
inline plan::IndicatorYear& the(plan::Plan& plan, plan::IndicatorYear*) {
    return the(plan, static_cast<plan::Indicator*>(nullptr)).years.front();
}
inline plan::Amount& the(plan::Plan& plan, plan::Amount*) {
    auto& target = the(plan, static_cast<plan::IndicatorYear*>(nullptr)).target;
    return target ? *target : target.emplace();
}

/// Where an edit finds it.
template <class Owner>
edit::Place place_of(const Owner& owner, plan::Field field) {
    edit::Place place;
    place.field = field;
    if constexpr (std::is_same_v<Owner, plan::ActivityYear>) place.id = "activity";
    if constexpr (std::is_same_v<Owner, plan::IndicatorYear>) place.id = "indicator";
    if constexpr (requires { owner.id; }) place.id = owner.id;
    if constexpr (requires { owner.year; }) place.year = owner.year;
    return place;
}

// A value that says something; of a list of things nothing, these have members of their own.
inline void say(std::string& value) { value = "あ \"b\", c"; }
inline void say(bool& value) { value = true; }
inline void say(double& value) { value = 12.5; }
inline void say(plan::FiscalYear& value) { value = {2020}; }
inline void say(plan::Direction& value) { value = plan::Direction::lower; }
inline void say(plan::Verdict& value) { value = plan::Verdict::missed; }
inline void say(plan::YearState& value) { value = plan::YearState::evaluated; }
inline void say(plan::Amount& value) { value = {"85.0%", 85.0, {}}; }
inline void say(std::vector<std::string>& value) { value = {"あ", "b"}; }
inline void say(std::vector<plan::Grade>& value) { value = {{"S", 100.0, true, {}}, {"A", {}, false, {}}}; }
inline void say(std::vector<plan::Agenda>& value) { value = {{"第1回", {"measure"}, {}}}; }
inline void say(std::vector<plan::SheetLayout>& value) { value = {{"表", {{"実績〈年度〉", "actual", {}}}, {}}}; }
template <class Thing>
void say(std::vector<Thing>&) {}
template <class Held>
void say(std::optional<Held>& value) {
    say(value.emplace());
}

/// The value as an edit says it.
template <class Held>
edit::Value value_of(const Held& value) {
    return value;
}
template <class Held>
edit::Value value_of(const std::optional<Held>& value) {
    if (value) return *value;
    return edit::Absent{};
}

/// Calls `visit(plan, owner, row)`: a plan whose `owner` says something in the member of the row, and in no other.
template <class Visit>
void for_each_plan(Visit visit) {
    plan::for_each_field_of_all([&visit](const auto& row) {
        plan::Plan plan = plan_of_one();
        auto& owner = the(plan, static_cast<plan::OwnerOf<decltype(row)>*>(nullptr));
        say(owner.*row.place);
        visit(plan, owner, row);
    });
}

}  // namespace each_member
