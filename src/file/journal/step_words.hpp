#pragma once
// The words that the change log uses.

#include <array>

#include "base/enum_words.hpp"
#include "edit/history.hpp"
#include "file/words.hpp"
#include "plan/fields.hpp"

namespace file {

template <>
struct Words<edit::Act> {
    static constexpr std::array<base::EnumWord<edit::Act>, 10> all{{{edit::Act::edit, "edit"},
                                                                    {edit::Act::clear, "clear"},
                                                                    {edit::Act::paste, "paste"},
                                                                    {edit::Act::add, "add"},
                                                                    {edit::Act::duplicate, "duplicate"},
                                                                    {edit::Act::move, "move"},
                                                                    {edit::Act::remove, "remove"},
                                                                    {edit::Act::take_computed, "take-computed"},
                                                                    {edit::Act::revert, "revert"},
                                                                    {edit::Act::update, "update"}}};
};

template <>
struct Words<edit::Kind> {
    static constexpr std::array<base::EnumWord<edit::Kind>, 5> all{{{edit::Kind::year, "year"},
                                                                    {edit::Kind::group, "group"},
                                                                    {edit::Kind::measure, "measure"},
                                                                    {edit::Kind::activity, "activity"},
                                                                    {edit::Kind::indicator, "indicator"}}};
};

template <>
struct Words<edit::Field> {
    static constexpr auto& all = plan::field_words;
};

}  // namespace file
