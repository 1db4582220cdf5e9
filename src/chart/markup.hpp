#pragma once
// Plan texts and inks in XML and HTML.

#include <string>
#include <string_view>

#include "chart/scene.hpp"

namespace chart {

/// For text and for quoted attribute values alike. What XML 1.0 has no way to write (its production 2, "Char") does not come
/// out: control characters become spaces; bytes that are no UTF-8, U+FFFE and U+FFFF become U+FFFD.
std::string escaped(std::string_view text);

/// "#2457A6"
std::string css_color(Ink ink);

}  // namespace chart
