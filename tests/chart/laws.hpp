#pragma once
// What holds for every Scene, whatever was drawn.

#include <string>
#include <vector>

#include "chart/scene.hpp"

namespace laws {

/// Each breach in a line: labels that overlap, are empty or are covered; shapes, labels or hits outside the scene; numbers
/// that are none. Empty where all is well.
std::vector<std::string> breaches(const chart::Scene& scene, const chart::Measure& measure);

}  // namespace laws
