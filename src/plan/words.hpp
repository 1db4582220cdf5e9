#pragma once
// What the plan file calls the values of enumerations.

#include <array>

#include "base/enum_words.hpp"
#include "plan/plan.hpp"

namespace plan {

inline constexpr std::array<base::EnumWord<Direction>, 3> direction_names{
    {{Direction::higher, "higher"}, {Direction::lower, "lower"}, {Direction::none, "none"}}};
inline constexpr std::array<base::EnumWord<Verdict>, 3> verdict_names{
    {{Verdict::met, "met"}, {Verdict::missed, "missed"}, {Verdict::unset, "unset"}}};
inline constexpr std::array<base::EnumWord<YearState>, 2> state_names{
    {{YearState::evaluated, "evaluated"}, {YearState::planned, "planned"}}};

}  // namespace plan
