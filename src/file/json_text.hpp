#pragma once
// Values as JSON text, the same bytes on every platform.

#include <string>
#include <string_view>

namespace file {

/// A string in quotes. Only what must be escaped is; all else stands as UTF-8. Invalid UTF-8 becomes U+FFFD.
void append_string(std::string& json, std::string_view text);

/// The JSON as it is written; what is none as a string, since it would spoil all around it.
void append_json(std::string& json, std::string_view value);

/// The shortest text that reads as the same number; integers without a fraction. The number must be finite.
void append_number(std::string& json, double number);

}  // namespace file
