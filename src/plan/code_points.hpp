#pragma once
// Code points of published Japanese text, which mixes full-width and half-width forms of the same character.

#include <cstddef>
#include <string>
#include <string_view>

namespace plan {

/// The code point of `text` (UTF-8) at byte `at`, which moves past it. A byte that begins no valid sequence comes out as
/// U+FFFD by itself. `at` must lie inside the text.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

/// Full-width ASCII (８ ％ （) as its plain form, and every kind of blank as a space; anything else as it is.
char32_t fold_width(char32_t code_point);

/// The whole text folded, without blanks at its ends.
std::u32string fold_and_trim(std::string_view text);

/// The text as it stands, without blanks (also the ideographic one) and line ends at its ends.
std::string_view trim(std::string_view text);

}  // namespace plan
