#pragma once
// Values read and set through a finder, for those who do it many times.

#include <optional>

#include "edit/edit.hpp"
#include "edit/finder.hpp"

namespace edit {

std::optional<Value> value_at(Finder& finder, const Place& place);
std::optional<Edit> set(Finder& finder, const Place& place, Value to);

}  // namespace edit
