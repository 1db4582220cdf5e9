#pragma once
// Plan texts and inks in XML and HTML.

#include <string>
#include <string_view>

#include "chart/scene.hpp"

namespace chart {

/// For text and for quoted attribute values alike. Control characters that XML 1.0 has no way to write become spaces.
std::string escaped(std::string_view text);

/// "#2457A6"
std::string css_color(Ink ink);

}  // namespace chart
