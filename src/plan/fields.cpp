// What holds of the list of members, so that a new member cannot be forgotten there.

#include "plan/fields.hpp"

#include "base/members.hpp"

namespace plan {
namespace {

/// Besides the listed ones each struct has what it does not know, and the entry of a year has its year.
template <class... Type>
constexpr bool all_are_listed = ((base::member_count<Type>() ==
                                  std::tuple_size_v<decltype(Table<Type>::fields)> + 1 + (kept_by_year<Type> ? 1 : 0)) &&
                                 ...);
static_assert(all_are_listed<Plan, PlanYear, Group, Measure, Activity, ActivityYear, Indicator, IndicatorYear, Amount, Grade,
                             Agenda, SheetLayout, SheetColumn>);

/// Each `Field` is a member of something, and has one name wherever it is one.
static_assert([] {
    bool holds = true;
    for (const base::EnumWord<Field>& row : field_words) holds = holds && !row.word.empty();
    for_each_field_of_all(
        only_edited([&holds](const auto& row) { holds = holds && base::word_for(field_words, row.field) == row.name; }));
    return holds;
}());

}  // namespace
}  // namespace plan
