#pragma once
// Numbers as text tables and XML write them, whatever the locale.

#include <optional>
#include <string_view>

namespace book {

/// 1234, 1,234, -5.5: digits in a row or in threes, and a fraction. Nothing for 007 (a code), +5, 5%, 1e5.
std::optional<double> plain_number(std::string_view text);

/// What XML Schema calls a double, without words (INF, NaN). The whole text must be one.
std::optional<double> xml_number(std::string_view text);

}  // namespace book
