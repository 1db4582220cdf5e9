// Which thing has which fields.

#include "edit/values.hpp"

namespace edit {

Slot slot_of(plan::Plan& plan, Field field) {
    switch (field) {
        case Field::title:
            return &plan.title;
        case Field::organization:
            return &plan.organization;
        case Field::source:
            return &plan.source;
        case Field::grades:
            return &plan.grades;
        case Field::agendas:
            return &plan.agendas;
        case Field::layouts:
            return &plan.layouts;
        default:
            return {};
    }
}

Slot slot_of(plan::PlanYear& year, Field field) {
    switch (field) {
        case Field::label:
            return &year.label;
        case Field::state:
            return &year.state;
        default:
            return {};
    }
}

Slot slot_of(plan::Group& group, Field field) {
    switch (field) {
        case Field::code:
            return &group.code;
        case Field::name:
            return &group.name;
        default:
            return {};
    }
}

Slot slot_of(plan::Measure& measure, Field field) {
    switch (field) {
        case Field::code:
            return &measure.code;
        case Field::name:
            return &measure.name;
        case Field::sections:
            return &measure.sections;
        case Field::notes:
            return &measure.notes;
        default:
            return {};
    }
}

Slot slot_of(plan::Activity& activity, Field field) { return field == Field::text ? Slot{&activity.text} : Slot{}; }

Slot slot_of(plan::Indicator& indicator, Field field) {
    switch (field) {
        case Field::name:
            return &indicator.name;
        case Field::unit:
            return &indicator.unit;
        case Field::direction:
            return &indicator.direction;
        default:
            return {};
    }
}

Slot slot_of(plan::ActivityYear& year, Field field) {
    switch (field) {
        case Field::plan:
            return &year.plan;
        case Field::actual:
            return &year.actual;
        case Field::forecast:
            return &year.forecast;
        default:
            return {};
    }
}

Slot slot_of(plan::IndicatorYear& year, Field field) {
    switch (field) {
        case Field::target:
            return &year.target;
        case Field::actual:
            return &year.actual;
        case Field::forecast:
            return &year.forecast;
        case Field::verdict:
            return &year.verdict;
        default:
            return {};
    }
}

}  // namespace edit
