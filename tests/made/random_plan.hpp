#pragma once
// Plans of every shape that a file can hold, for laws that must hold for all of them.

#include <cstdint>

#include "plan/plan.hpp"

/// The same seed gives the same plan, on every platform.
plan::Plan random_plan(std::uint64_t seed);
