#pragma once
// The words that the change log uses.

#include <array>

#include "edit/history.hpp"
#include "file/words.hpp"

namespace file {

template <>
struct Words<edit::Act> {
    static constexpr std::array<Word<edit::Act>, 10> all{{{"edit", edit::Act::edit},
                                                          {"clear", edit::Act::clear},
                                                          {"paste", edit::Act::paste},
                                                          {"add", edit::Act::add},
                                                          {"duplicate", edit::Act::duplicate},
                                                          {"move", edit::Act::move},
                                                          {"remove", edit::Act::remove},
                                                          {"take-computed", edit::Act::take_computed},
                                                          {"revert", edit::Act::revert},
                                                          {"update", edit::Act::update}}};
};

template <>
struct Words<edit::Kind> {
    static constexpr std::array<Word<edit::Kind>, 5> all{{{"year", edit::Kind::year},
                                                          {"group", edit::Kind::group},
                                                          {"measure", edit::Kind::measure},
                                                          {"activity", edit::Kind::activity},
                                                          {"indicator", edit::Kind::indicator}}};
};

/// The names of the members that they are.
template <>
struct Words<edit::Field> {
    static constexpr std::array<Word<edit::Field>, 20> all{
        {{"title", edit::Field::title},       {"organization", edit::Field::organization},
         {"source", edit::Field::source},     {"grades", edit::Field::grades},
         {"agendas", edit::Field::agendas},   {"layouts", edit::Field::layouts},
         {"label", edit::Field::label},       {"state", edit::Field::state},
         {"code", edit::Field::code},         {"name", edit::Field::name},
         {"sections", edit::Field::sections}, {"notes", edit::Field::notes},
         {"text", edit::Field::text},         {"plan", edit::Field::plan},
         {"actual", edit::Field::actual},     {"forecast", edit::Field::forecast},
         {"unit", edit::Field::unit},         {"direction", edit::Field::direction},
         {"target", edit::Field::target},     {"verdict", edit::Field::verdict}}};
};

}  // namespace file
