#pragma once
// The plans that come with the project, read for tests.

#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

/// The whole file, or nothing where there is none.
std::optional<std::string> read_bytes(const std::string& path);

/// The bytes of assets/plans/<name>.
std::string plan_bytes(std::string_view name);

/// Reads it; a problem of any kind fails the running test.
plan::Plan read_shipped_plan(std::string_view name);
