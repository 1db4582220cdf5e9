#pragma once
// The plan file as tables: one a type, one line a member, in the order in which they are written. Reading, writing and
// naming what was expected all follow them; assets/schema/ says the same to other programs.

#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "plan/plan.hpp"

namespace file {

/// A required member is always written, and missed where it is absent. Others are written where they say something, and
/// read as the type's default where they are absent.
enum class Need { required, optional };

/// How a value is laid out: broken into lines, or on one line where a person reads it as one thing.
enum class Layout { lines, one_line };

/// A member that fills a field of `Owner`.
template <class Owner, class Value>
struct Field {
    using value_type = Value;
    std::string_view name;
    Value Owner::*place;
    Need need = Need::required;
    Layout layout = Layout::lines;
    bool identity = false;  ///< the owner's id: not empty, unique in the plan
};

/// Members of the whole file that say what it is; they fill no field.
enum class Mark { format, version };
struct MarkField {
    std::string_view name;
    Mark mark;
};

template <class Owner, class Value>
constexpr Field<Owner, Value> required(std::string_view name, Value Owner::*place) {
    return {name, place};
}
template <class Owner, class Value>
constexpr Field<Owner, Value> optional(std::string_view name, Value Owner::*place, Layout layout = Layout::lines) {
    return {name, place, Need::optional, layout};
}
template <class Owner>
constexpr Field<Owner, std::string> identity(std::string_view name, std::string Owner::*place) {
    return {name, place, Need::required, Layout::lines, true};
}

template <class Type>
struct Table;

template <>
struct Table<plan::Plan> {
    using P = plan::Plan;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(MarkField{"format", Mark::format}, MarkField{"version", Mark::version}, required("title", &P::title),
                        optional("organization", &P::organization), optional("source", &P::source),
                        optional("grades", &P::grades), required("years", &P::years), required("groups", &P::groups),
                        optional("agendas", &P::agendas), optional("layouts", &P::layouts));
};

template <>
struct Table<plan::Grade> {
    using G = plan::Grade;
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields =
        std::make_tuple(required("name", &G::name), optional("from", &G::from), optional("by_person", &G::by_person));
};

template <>
struct Table<plan::Agenda> {
    using A = plan::Agenda;
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields = std::make_tuple(required("name", &A::name), required("measures", &A::measures));
};

template <>
struct Table<plan::SheetLayout> {
    using S = plan::SheetLayout;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields = std::make_tuple(required("name", &S::name), required("columns", &S::columns));
};

template <>
struct Table<plan::SheetColumn> {
    using C = plan::SheetColumn;
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields = std::make_tuple(required("header", &C::header), required("role", &C::role));
};

template <>
struct Table<plan::PlanYear> {
    using Y = plan::PlanYear;
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields =
        std::make_tuple(required("year", &Y::year), optional("label", &Y::label), required("state", &Y::state));
};

template <>
struct Table<plan::Group> {
    using G = plan::Group;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(identity("id", &G::id), optional("code", &G::code), required("name", &G::name),
                        optional("groups", &G::groups), optional("measures", &G::measures));
};

template <>
struct Table<plan::Measure> {
    using M = plan::Measure;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(identity("id", &M::id), optional("code", &M::code), required("name", &M::name),
                        optional("sections", &M::sections, Layout::one_line), optional("activities", &M::activities),
                        optional("indicators", &M::indicators), optional("notes", &M::notes));
};

template <>
struct Table<plan::Activity> {
    using A = plan::Activity;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(identity("id", &A::id), required("text", &A::text), optional("years", &A::years));
};

template <>
struct Table<plan::ActivityYear> {
    using Y = plan::ActivityYear;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(optional("plan", &Y::plan), optional("actual", &Y::actual), optional("forecast", &Y::forecast));
};

template <>
struct Table<plan::Indicator> {
    using I = plan::Indicator;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::make_tuple(identity("id", &I::id), required("name", &I::name), optional("unit", &I::unit),
                        required("direction", &I::direction), optional("years", &I::years));
};

template <>
struct Table<plan::IndicatorYear> {
    using Y = plan::IndicatorYear;
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields = std::make_tuple(optional("target", &Y::target), optional("actual", &Y::actual),
                                                   optional("forecast", &Y::forecast), optional("verdict", &Y::verdict));
};

template <>
struct Table<plan::Amount> {
    using A = plan::Amount;
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields = std::make_tuple(required("text", &A::text), optional("number", &A::number));
};

/// Entries that an object keeps under the name of their year, rather than in an array.
template <class Entry>
inline constexpr bool kept_by_year = std::is_same_v<Entry, plan::ActivityYear> || std::is_same_v<Entry, plan::IndicatorYear>;

/// Calls `visit(field)` for each member of `Type`, in the order of writing.
template <class Type, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Table<Type>::fields);
}

}  // namespace file
