#pragma once
// Numbers as plain text, the same on every platform and in every locale.

#include <optional>
#include <string>
#include <string_view>

namespace sheet {

/// The shortest text that reads as the same number: "85", "0.1", "1e+300". The number must be finite.
std::string text_of(double number);
/// "85", "-0.5", "1e21": nothing where it is no number, or something else stands beside it.
std::optional<double> read_number(std::string_view text);

}  // namespace sheet
