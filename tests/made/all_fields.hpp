#pragma once
// Every field there is, for laws that must hold for each.

#include <vector>

#include "edit/edit.hpp"

/// In the order of the enumeration.
inline std::vector<edit::Field> all_fields() {
    using edit::Field;
    // The compiler asks for a new field here, and then it is among them.
    const auto is_field = [](Field field) {
        switch (field) {
            case Field::title:
            case Field::organization:
            case Field::source:
            case Field::grades:
            case Field::agendas:
            case Field::layouts:
            case Field::label:
            case Field::state:
            case Field::code:
            case Field::name:
            case Field::sections:
            case Field::notes:
            case Field::text:
            case Field::plan:
            case Field::actual:
            case Field::forecast:
            case Field::unit:
            case Field::direction:
            case Field::target:
            case Field::verdict:
                return true;
        }
        return false;
    };
    std::vector<Field> fields;
    for (int number = 0; is_field(static_cast<Field>(number)); ++number) fields.push_back(static_cast<Field>(number));
    return fields;
}
