#pragma once
// What an open array or object of the plan file is, once it is known that it may stand where it stands.

#include <cstddef>
#include <optional>
#include <variant>

#include "file/read/place.hpp"
#include "plan/plan.hpp"

namespace file {

struct Array {};
struct YearList {  ///< the plan's own `years`
    std::vector<plan::PlanYear>* items;
};
using Container = std::variant<Ignored, Array, YearList, Object<plan::Plan>, Object<plan::PlanYear>, Object<plan::Group>,
                               Object<plan::Measure>, Object<plan::Activity>, Object<plan::ActivityYear>,
                               Object<plan::Indicator>, Object<plan::IndicatorYear>, Object<plan::Amount>,
                               Object<plan::Grade>, Object<plan::Agenda>, Object<plan::SheetLayout>,
                               Object<plan::SheetColumn>, ByYear<plan::ActivityYear>, ByYear<plan::IndicatorYear>>;

enum class Bracket { array, object };

/// Makes room in the plan for an array or object at `place`. Ignored where the place takes anything whole; nothing where
/// that bracket does not belong there. `usual_years`: how many entries a by-year object may be expected to hold.
std::optional<Container> open_at(const Place& place, Bracket bracket, std::size_t usual_years);

/// The place of an element of the array at `place`; Ignored where it is no list.
Place element_of(const Place& place);

}  // namespace file
