#pragma once
// Inside judge: whether two printed units are the same one.

#include <string_view>

namespace judge {

/// True for equal units, and for the spellings of か所 and か月 (ヶ, ケ, ヵ, カ, 箇), which people mix freely.
bool same_unit(std::string_view a, std::string_view b);

/// True unless both units are printed and are not the same: "86" may stand beside "85%".
bool units_agree(std::string_view a, std::string_view b);

/// units_agree for what two printed values read as ("86%", "1,250人"), without reading them where they end alike, which
/// nearly all do.
bool printed_units_agree(std::string_view a, std::string_view b);

}  // namespace judge
