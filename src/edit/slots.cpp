// Which thing has which fields: those that people edit by themselves, as the list of members says.

#include "edit/values.hpp"
#include "plan/fields.hpp"

namespace edit {
namespace {

struct SlotSearch {
    Field field;
    Slot found{};
    template <class Held>
    void operator()(Field other, Held& held) {
        if (other == field) found.emplace<Held*>(&held);
    }
};

template <class Owner>
Slot find_slot(Owner& owner, Field field) {
    SlotSearch search{field};
    plan::for_each_edited(owner, search);
    return search.found;
}

}  // namespace

Slot slot_of(plan::Plan& plan, Field field) { return find_slot(plan, field); }
Slot slot_of(plan::PlanYear& year, Field field) { return find_slot(year, field); }
Slot slot_of(plan::Group& group, Field field) { return find_slot(group, field); }
Slot slot_of(plan::Measure& measure, Field field) { return find_slot(measure, field); }
Slot slot_of(plan::Activity& activity, Field field) { return find_slot(activity, field); }
Slot slot_of(plan::Indicator& indicator, Field field) { return find_slot(indicator, field); }
Slot slot_of(plan::ActivityYear& year, Field field) { return find_slot(year, field); }
Slot slot_of(plan::IndicatorYear& year, Field field) { return find_slot(year, field); }

}  // namespace edit
