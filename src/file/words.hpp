#pragma once
// The words that the plan file uses for enumerations.

#include <array>
#include <optional>
#include <string_view>

#include "file/problems.hpp"
#include "plan/plan.hpp"

namespace file {

template <class Enum>
struct Word {
    std::string_view word;
    Enum value;
};

template <class Enum>
struct Words;

template <class Enum>
std::string_view word_of(Enum value) {
    for (const Word<Enum>& word : Words<Enum>::all) {
        if (word.value == value) return word.word;
    }
    return {};
}
template <class Enum>
std::optional<Enum> named(std::string_view name) {
    for (const Word<Enum>& word : Words<Enum>::all) {
        if (word.word == name) return word.value;
    }
    return std::nullopt;
}

template <>
struct Words<plan::Direction> {
    static constexpr std::array<Word<plan::Direction>, 3> all{
        {{"higher", plan::Direction::higher}, {"lower", plan::Direction::lower}, {"none", plan::Direction::none}}};
    static constexpr std::string_view expected = expect::direction;
};

template <>
struct Words<plan::Verdict> {
    static constexpr std::array<Word<plan::Verdict>, 3> all{
        {{"met", plan::Verdict::met}, {"missed", plan::Verdict::missed}, {"unset", plan::Verdict::unset}}};
    static constexpr std::string_view expected = expect::verdict;
};

template <>
struct Words<plan::YearState> {
    static constexpr std::array<Word<plan::YearState>, 2> all{
        {{"evaluated", plan::YearState::evaluated}, {"planned", plan::YearState::planned}}};
    static constexpr std::string_view expected = expect::year_state;
};

}  // namespace file
