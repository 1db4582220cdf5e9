#pragma once
// The words that the plan file uses for enumerations.

#include <optional>
#include <string_view>

#include "base/enum_words.hpp"
#include "file/problems.hpp"
#include "plan/plan.hpp"
#include "plan/words.hpp"

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
    static constexpr auto& all = plan::direction_names;
    static constexpr std::string_view expected = expect::direction;
};

template <>
struct Words<plan::Verdict> {
    static constexpr auto& all = plan::verdict_names;
    static constexpr std::string_view expected = expect::verdict;
};

template <>
struct Words<plan::YearState> {
    static constexpr auto& all = plan::state_names;
    static constexpr std::string_view expected = expect::year_state;
};

}  // namespace file
