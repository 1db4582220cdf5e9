#pragma once
// Numbers as text and back, the same on every platform and in every locale. (libc++ of Emscripten 3.1.6 has no from_chars
// for floating point.)

#include <optional>
#include <string>
#include <string_view>

namespace base {

/// The shortest text that reads as the same number: "85", "0.1", "1e+300"; "0" for -0, and "nan",
/// "inf" or "-inf" for what no text reads as.
std::string shortest_text(double number);

/// With at most so many digits (1 to 17) that count: "0.3" for 0.1 + 0.2 and 15 digits.
std::string text_with_digits(double number, int max_digits);

/// "85", "-0.5", ".5", "1e21": nothing where it is no finite number, or something else stands beside it (a blank, a plus
/// sign).
std::optional<double> parse_number(std::string_view text);

/// A comma after each three digits of the whole part: "-1234567.25" becomes "-1,234,567.25". `number` is decimal; one with
/// an exponent stays as it is.
std::string grouped(std::string_view number);

}  // namespace base
