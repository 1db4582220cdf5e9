#pragma once
// Plans of every shape that a file can hold, for laws that must hold for all of them.

#include <cstdint>
#include <optional>
#include <string>

#include "plan/plan.hpp"
#include "tests/made/dice.hpp"

/// The same seed gives the same plan, on every platform.
plan::Plan random_plan(std::uint64_t seed);

/// Any characters that a text can hold, few of them.
std::string random_text(Dice& dice);
/// Any number that a file can hold, or none.
std::optional<double> random_number(Dice& dice);
