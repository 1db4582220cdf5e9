#pragma once
// A value of a field in the change log.

#include <optional>
#include <string_view>

#include "edit/edit.hpp"

namespace file {

/// What valid JSON says for a field: null is Absent, no JSON at all NoEntry. Nothing where the field holds no such thing.
std::optional<edit::Value> read_value(edit::Field field, std::optional<std::string_view> json);

}  // namespace file
