#pragma once
// Where the next value of a JSON text belongs, and how one that fits is taken. A place points into the plan being read;
// it lives no longer than the value it is for.

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "file/table.hpp"
#include "plan/plan.hpp"

namespace file {

struct Ignored {};  ///< read over: a problem was reported already
struct Unknown {    ///< kept as it is written
    plan::Members* members;
};
struct Identity {
    std::string* id;
};
template <class T>
struct Object {
    T* value;
};
template <class T>
struct List {
    std::vector<T>* items;
};
template <class T>
struct Item {  ///< the next element of a list
    std::vector<T>* items;
};
template <class T>
struct ByYear {
    std::vector<T>* entries;
};
template <class T>
struct YearEntry {
    std::vector<T>* entries;
    plan::FiscalYear year;
};

using Place = std::variant<
    Ignored, Unknown, Mark, Identity,
    // single values
    std::string*, std::optional<std::string>*, std::optional<double>*, bool*, plan::FiscalYear*, plan::Direction*,
    std::optional<plan::Verdict>*, plan::YearState*, std::optional<plan::Amount>*,
    // the whole
    Object<plan::Plan>, Object<plan::PlanYear>, Object<plan::Group>, Object<plan::Measure>, Object<plan::Activity>,
    Object<plan::Indicator>, Object<plan::Grade>, Object<plan::Agenda>, Object<plan::SheetLayout>, Object<plan::SheetColumn>,
    // arrays and their elements
    List<std::string>, List<plan::PlanYear>, List<plan::Group>, List<plan::Measure>, List<plan::Activity>,
    List<plan::Indicator>, List<plan::Grade>, List<plan::Agenda>, List<plan::SheetLayout>, List<plan::SheetColumn>,
    Item<std::string>, Item<plan::PlanYear>, Item<plan::Group>, Item<plan::Measure>, Item<plan::Activity>,
    Item<plan::Indicator>, Item<plan::Grade>, Item<plan::Agenda>, Item<plan::SheetLayout>, Item<plan::SheetColumn>,
    // objects with a member a year, and those members
    ByYear<plan::ActivityYear>, ByYear<plan::IndicatorYear>, YearEntry<plan::ActivityYear>, YearEntry<plan::IndicatorYear>>;

/// The place of a member of `owner`.
template <class Owner, class Value>
Place place_of(Owner& owner, const FieldOf<Owner, Value>& field) {
    return &(owner.*field.place);
}
template <class Owner>
Place place_of(Owner& owner, const FieldOf<Owner, std::string>& field) {
    std::string* const text = &(owner.*field.place);
    return field.identity ? Place(Identity{text}) : Place(text);
}
template <class Owner, class T>
Place place_of(Owner& owner, const FieldOf<Owner, std::vector<T>>& field) {
    std::vector<T>* const items = &(owner.*field.place);
    if constexpr (kept_by_year<T>) {
        return ByYear<T>{items};
    } else {
        return List<T>{items};
    }
}
template <class Owner>
Place place_of(Owner&, const MarkField& field) {
    return field.mark;
}

/// The name of what belongs at a place (see problems.hpp).
std::string_view expected_at(const Place& place);

/// A value that is neither array nor object.
struct Scalar {
    enum class Type { null, boolean, number, text };
    Type type = Type::null;
    bool flag = false;
    double number = 0;
    bool exact = true;      ///< false: an integer that `number` cannot hold to the last digit
    std::string_view text;  ///< valid until the parser reads on
};

enum class Fit { fits, wrong_type, unknown_value, out_of_range, bad_year };

/// Takes a value into a single-valued place where it fits; anything else leaves the place as it was.
Fit take(std::string& place, const Scalar& value);
Fit take(std::optional<std::string>& place, const Scalar& value);
Fit take(std::optional<double>& place, const Scalar& value);
Fit take(bool& place, const Scalar& value);
Fit take(plan::FiscalYear& place, const Scalar& value);
Fit take(plan::Direction& place, const Scalar& value);
Fit take(std::optional<plan::Verdict>& place, const Scalar& value);
Fit take(plan::YearState& place, const Scalar& value);
inline Fit take(std::optional<plan::Amount>&, const Scalar&) { return Fit::wrong_type; }

using plan::first_year;
using plan::last_year;

/// The year that a member of a by-year object is named by: exactly four ASCII digits, in range.
std::optional<plan::FiscalYear> year_of_name(std::string_view name);

}  // namespace file
