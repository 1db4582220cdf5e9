#pragma once
// The words that the change log uses.

#include <array>

#include "base/enum_words.hpp"
#include "edit/history.hpp"
#include "file/words.hpp"

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

/// The names of the members that they are.
template <>
struct Words<edit::Field> {
    static constexpr std::array<base::EnumWord<edit::Field>, 20> all{
        {{edit::Field::title, "title"},       {edit::Field::organization, "organization"},
         {edit::Field::source, "source"},     {edit::Field::grades, "grades"},
         {edit::Field::agendas, "agendas"},   {edit::Field::layouts, "layouts"},
         {edit::Field::label, "label"},       {edit::Field::state, "state"},
         {edit::Field::code, "code"},         {edit::Field::name, "name"},
         {edit::Field::sections, "sections"}, {edit::Field::notes, "notes"},
         {edit::Field::text, "text"},         {edit::Field::plan, "plan"},
         {edit::Field::actual, "actual"},     {edit::Field::forecast, "forecast"},
         {edit::Field::unit, "unit"},         {edit::Field::direction, "direction"},
         {edit::Field::target, "target"},     {edit::Field::verdict, "verdict"}}};
};

}  // namespace file
