#pragma once
// The one list of the members of a plan. What reads, writes or changes members follows it: the plan file (file/table.hpp),
// the places that edits put values into (edit/slots.cpp), the words and values of the journal (file/journal/), and the data
// sheet (sheet/roundtrip/data_items.hpp). assets/schema/ says the same to other programs, and a test holds the two together.
//
// A new member is a member of its struct and a row here. If people edit it by itself it is a line of `Field` too, and the
// compiler then asks for what they call it.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/enum_words.hpp"
#include "plan/field.hpp"
#include "plan/plan.hpp"

namespace plan {

/// A required member is always written, and missed where it is absent. Others are written where they say something, and
/// read as the type's default where they are absent.
enum class Need { required, optional };

/// How a value is laid out in a file: broken into lines, or on one line where a person reads it as one thing.
enum class Layout { lines, one_line };

/// A member of `Owner`.
template <class Owner, class Value>
struct FieldOf {
    using owner_type = Owner;
    using value_type = Value;
    std::string_view name;  ///< in the plan file
    Value Owner::*place;
    Need need = Need::required;
    Layout layout = Layout::lines;
    bool identity = false;  ///< the owner's id: not empty, unique in the plan
};

/// A member that people edit by itself, and what an edit calls it. Others are changed as a part of something else, or are
/// things that are added, moved and removed.
template <class Owner, class Value>
struct EditedFieldOf : FieldOf<Owner, Value> {
    Field field;
};

/// The type of what a member holds, and of what it is a member of.
template <class AnyField>
using HeldBy = typename std::decay_t<AnyField>::value_type;
template <class AnyField>
using OwnerOf = typename std::decay_t<AnyField>::owner_type;

template <class Owner, class Value>
constexpr FieldOf<Owner, Value> required(std::string_view name, Value Owner::*place) {
    return {name, place};
}
template <class Owner, class Value>
constexpr FieldOf<Owner, Value> optional(std::string_view name, Value Owner::*place, Layout layout = Layout::lines) {
    return {name, place, Need::optional, layout};
}
template <class Owner>
constexpr FieldOf<Owner, std::string> identity(std::string_view name, std::string Owner::*place) {
    return {name, place, Need::required, Layout::lines, true};
}
template <class Owner, class Value>
constexpr EditedFieldOf<Owner, Value> edited(Field field, const FieldOf<Owner, Value>& member) {
    return {member, field};
}

/// The members of a type in the order in which they are written. What each has besides is `unknown`; the entry of a year
/// has its year, which a file gives it as its name.
template <class Type>
struct Table;

template <>
struct Table<Plan> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::tuple(edited(Field::title, required("title", &Plan::title)),
                   edited(Field::organization, optional("organization", &Plan::organization)),
                   edited(Field::source, optional("source", &Plan::source)),
                   edited(Field::grades, optional("grades", &Plan::grades)), required("years", &Plan::years),
                   required("groups", &Plan::groups), edited(Field::agendas, optional("agendas", &Plan::agendas)),
                   edited(Field::layouts, optional("layouts", &Plan::layouts)));
};

template <>
struct Table<PlanYear> {
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields =
        std::tuple(required("year", &PlanYear::year), edited(Field::label, optional("label", &PlanYear::label)),
                   edited(Field::state, required("state", &PlanYear::state)));
};

template <>
struct Table<Group> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::tuple(identity("id", &Group::id), edited(Field::code, optional("code", &Group::code)),
                   edited(Field::name, required("name", &Group::name)), optional("groups", &Group::groups),
                   optional("measures", &Group::measures));
};

template <>
struct Table<Measure> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::tuple(identity("id", &Measure::id), edited(Field::code, optional("code", &Measure::code)),
                   edited(Field::name, required("name", &Measure::name)),
                   edited(Field::sections, optional("sections", &Measure::sections, Layout::one_line)),
                   optional("activities", &Measure::activities), optional("indicators", &Measure::indicators),
                   edited(Field::notes, optional("notes", &Measure::notes)));
};

template <>
struct Table<Activity> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::tuple(identity("id", &Activity::id), edited(Field::text, required("text", &Activity::text)),
                   optional("years", &Activity::years));
};

template <>
struct Table<ActivityYear> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields = std::tuple(edited(Field::plan, optional("plan", &ActivityYear::plan)),
                                              edited(Field::actual, optional("actual", &ActivityYear::actual)),
                                              edited(Field::forecast, optional("forecast", &ActivityYear::forecast)));
};

template <>
struct Table<Indicator> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields = std::tuple(
        identity("id", &Indicator::id), edited(Field::name, required("name", &Indicator::name)),
        edited(Field::unit, optional("unit", &Indicator::unit)),
        edited(Field::direction, required("direction", &Indicator::direction)), optional("years", &Indicator::years));
};

template <>
struct Table<IndicatorYear> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields = std::tuple(edited(Field::target, optional("target", &IndicatorYear::target)),
                                              edited(Field::actual, optional("actual", &IndicatorYear::actual)),
                                              edited(Field::forecast, optional("forecast", &IndicatorYear::forecast)),
                                              edited(Field::verdict, optional("verdict", &IndicatorYear::verdict)));
};

template <>
struct Table<Amount> {
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields = std::tuple(required("text", &Amount::text), optional("number", &Amount::number));
};

template <>
struct Table<Grade> {
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields =
        std::tuple(required("name", &Grade::name), optional("from", &Grade::from), optional("by_person", &Grade::by_person));
};

template <>
struct Table<Agenda> {
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields = std::tuple(required("name", &Agenda::name), required("measures", &Agenda::measures));
};

template <>
struct Table<SheetLayout> {
    static constexpr Layout layout = Layout::lines;
    static constexpr auto fields =
        std::tuple(required("name", &SheetLayout::name), required("columns", &SheetLayout::columns));
};

template <>
struct Table<SheetColumn> {
    static constexpr Layout layout = Layout::one_line;
    static constexpr auto fields =
        std::tuple(required("header", &SheetColumn::header), required("role", &SheetColumn::role));
};

/// Entries that are told apart by their year: an object keeps them under its name, rather than an array.
template <class Entry>
inline constexpr bool kept_by_year = std::is_same_v<Entry, ActivityYear> || std::is_same_v<Entry, IndicatorYear>;

/// Calls `visit(field)` for each member of `Type`, in the order of writing.
template <class Type, class Visit>
constexpr void for_each_field(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, Table<Type>::fields);
}

/// One member of `Type` as a constant, for what is decided when the program is compiled.
template <class Type, std::size_t Index>
struct FieldAt {
    static constexpr const auto& field = std::get<Index>(Table<Type>::fields);
};

/// Calls `visit(FieldAt)` for each member of `Type`, in the order of writing.
template <class Type, class Visit>
constexpr void for_each_constant_field(Visit&& visit) {
    [&visit]<std::size_t... Index>(std::index_sequence<Index...>) { (visit(FieldAt<Type, Index>()), ...); }
    (std::make_index_sequence<std::tuple_size_v<decltype(Table<Type>::fields)>>());
}

/// Calls `visit(Field, held)` for each value in `thing` that people edit by itself.
template <class Thing, class Visit>
constexpr void for_each_edited(Thing& thing, Visit&& visit) {
    for_each_constant_field<std::remove_const_t<Thing>>([&](auto at) {
        if constexpr (requires { at.field.field; }) visit(at.field.field, thing.*at.field.place);
    });
}

/// Calls `visit(field)` for each member of each type.
template <class Visit>
constexpr void for_each_field_of_all(Visit&& visit) {
    for_each_field<Plan>(visit);
    for_each_field<PlanYear>(visit);
    for_each_field<Group>(visit);
    for_each_field<Measure>(visit);
    for_each_field<Activity>(visit);
    for_each_field<ActivityYear>(visit);
    for_each_field<Indicator>(visit);
    for_each_field<IndicatorYear>(visit);
    for_each_field<Amount>(visit);
    for_each_field<Grade>(visit);
    for_each_field<Agenda>(visit);
    for_each_field<SheetLayout>(visit);
    for_each_field<SheetColumn>(visit);
}

/// Of what is visited, only what people edit by itself: for_each_field<Type>(only_edited(visit)).
template <class Visit>
constexpr auto only_edited(Visit visit) {
    return [visit](const auto& field) {
        if constexpr (requires { field.field; }) visit(field);
    };
}

/// What the plan file calls what people edit, in the order of `Field`.
inline constexpr auto field_words = [] {
    std::array<base::EnumWord<Field>, static_cast<std::size_t>(last_field) + 1> words{};
    for_each_field_of_all(only_edited([&words](const auto& row) {
        words[static_cast<std::size_t>(row.field)] = {row.field, row.name};
    }));
    return words;
}();

}  // namespace plan
