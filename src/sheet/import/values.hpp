#pragma once
// Targets and actuals as sheets hold them: their numbers, and units that are multiples of each other.

#include <optional>
#include <string>
#include <string_view>

#include "plan/amount.hpp"

namespace sheet {

/// As plan::read_amount, and beyond it what stands in sheets alone: parentheses for minus ("(1,234)"), and sums of money in
/// parts ("1億5,000万円" is 150,000,000 of "円").
plan::AmountReading read_value(std::string_view text);

/// How many of `to` one of `from` is: 1 百万円 is 1,000 of 千円. Nothing where neither is a multiple of the other's base.
std::optional<double> factor_between(std::string_view from, std::string_view to);

}  // namespace sheet
