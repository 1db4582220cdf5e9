#pragma once
// How this level's problems are made.

#include <string_view>

#include "plan/problem.hpp"

namespace book {

/// `found` is shortened to what a message has room for.
plan::Problem problem(std::string_view code, std::string_view found = {}, std::string_view expected = {});

}  // namespace book
