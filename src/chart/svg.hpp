#pragma once
// A Scene as an SVG 1.1 document: real text, no scripts, no outside references.

#include <string>

#include "chart/scene.hpp"

namespace chart {

std::string svg(const Scene& scene);

}  // namespace chart
