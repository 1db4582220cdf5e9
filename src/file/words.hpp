#pragma once
// The words that the plan file uses for enumerations.

#include <array>
#include <optional>
#include <string_view>

#include "base/enum_words.hpp"
#include "file/problems.hpp"
#include "plan/plan.hpp"

namespace file {

template <class Enum>
struct Words;

template <class Enum>
std::string_view word_of(Enum value) {
    return base::word_for(Words<Enum>::all, value);
}
template <class Enum>
std::optional<Enum> named(std::string_view name) {
    return base::value_for(Words<Enum>::all, name);
}

template <>
struct Words<plan::Direction> {
    static constexpr std::array<base::EnumWord<plan::Direction>, 3> all{
        {{plan::Direction::higher, "higher"}, {plan::Direction::lower, "lower"}, {plan::Direction::none, "none"}}};
    static constexpr std::string_view expected = expect::direction;
};

template <>
struct Words<plan::Verdict> {
    static constexpr std::array<base::EnumWord<plan::Verdict>, 3> all{
        {{plan::Verdict::met, "met"}, {plan::Verdict::missed, "missed"}, {plan::Verdict::unset, "unset"}}};
    static constexpr std::string_view expected = expect::verdict;
};

template <>
struct Words<plan::YearState> {
    static constexpr std::array<base::EnumWord<plan::YearState>, 2> all{
        {{plan::YearState::evaluated, "evaluated"}, {plan::YearState::planned, "planned"}}};
    static constexpr std::string_view expected = expect::year_state;
};

}  // namespace file
