#pragma once
// A Scene as an SVG 1.1 document: real text, no scripts, no outside references.

#include <string>
#include <string_view>

#include "chart/scene.hpp"

namespace chart {

/// `id_prefix` begins every id in the document (ASCII letters, digits, "-", "_"; other characters are left out): give each
/// SVG its own where several stand in one page. Hit areas carry their name and details as the browser's own tooltip.
std::string svg(const Scene& scene, std::string_view id_prefix = "chart");

}  // namespace chart
