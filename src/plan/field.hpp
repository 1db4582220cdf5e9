#pragma once
// What people edit by itself.

namespace plan {

/// A member of a plan, wherever it is one. fields.hpp says of what, and what the plan file calls it.
enum class Field {
    title,         ///< of the plan
    organization,  ///< likewise
    source,        ///< likewise
    grades,        ///< likewise: all of them
    agendas,       ///< likewise: all of them
    layouts,       ///< likewise: all of them
    label,         ///< of a year of the plan
    state,         ///< likewise: YearState
    code,          ///< of a group or a measure
    name,          ///< of a group, a measure or an indicator
    sections,      ///< of a measure: a list
    notes,         ///< of a measure: a list
    text,          ///< of an activity
    plan,          ///< of an activity's year; may be absent
    actual,        ///< of an activity's year a text, of an indicator's year an Amount; may be absent
    forecast,      ///< of an activity's or an indicator's year: bool
    unit,          ///< of an indicator
    direction,     ///< of an indicator: Direction
    target,        ///< of an indicator's year: Amount; may be absent
    verdict,       ///< of an indicator's year: Verdict; may be absent
};
inline constexpr Field last_field = Field::verdict;

}  // namespace plan
