#pragma once
// The members of a plan file: those of the list in plan/fields.hpp, and what only a file says.

#include <string_view>
#include <type_traits>

#include "plan/fields.hpp"

namespace file {

using plan::FieldOf;
using plan::kept_by_year;
using plan::Layout;
using plan::Need;
using plan::Table;

/// Members of the whole file that say what it is; they fill no field.
enum class Mark { format, version };
struct MarkField {
    std::string_view name;
    Mark mark;
};

/// Calls `visit(field)` for each member of `Type`, in the order of writing.
template <class Type, class Visit>
constexpr void for_each_field(Visit&& visit) {
    if constexpr (std::is_same_v<Type, plan::Plan>) {
        visit(MarkField{"format", Mark::format});
        visit(MarkField{"version", Mark::version});
    }
    plan::for_each_field<Type>(visit);
}

}  // namespace file
