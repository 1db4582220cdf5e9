#pragma once
// Every field there is, for laws that must hold for each.

#include <vector>

#include "edit/edit.hpp"
#include "plan/fields.hpp"

/// In the order of the enumeration.
inline std::vector<edit::Field> all_fields() { return base::values_of(plan::field_words); }
