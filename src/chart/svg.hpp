#pragma once
// A Scene as an SVG 1.1 document: real text, no scripts, no outside references.

#include <string>
#include <string_view>

#include "chart/scene.hpp"

namespace chart {

/// To stand in a page. Its `<title>` is the scene's name and its `<desc>` the scene's table. `id_prefix` begins every id in
/// the document (ASCII letters, digits, "-", "_"; other characters are left out): give each SVG its own where several stand
/// in one page. Hit areas carry their name and details as the browser's own tooltip.
std::string svg(const Scene& scene, std::string_view id_prefix = "chart");

/// The same as a file of its own: UTF-8 with an XML declaration, on a ground of Ink::surface, since a viewer's own may be
/// dark.
std::string svg_file(const Scene& scene);

}  // namespace chart
