#pragma once
// Pushes labels in a column apart; used inside this level.

#include <vector>

namespace chart {

/// Places for things that would like to stand at `wanted` (ascending), each at least `gap` after the one before it and all
/// from `low` to `high`, moved as little as possible (least squares) and in their order. Empty where they have no room.
std::vector<float> spread(const std::vector<float>& wanted, float gap, float low, float high);

}  // namespace chart
