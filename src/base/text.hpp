#pragma once
// Text without a meaning of its own: blanks, full-width forms, lists. Published Japanese text mixes full-width and
// half-width forms of the same character.

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// Full-width ASCII (８ ％ （) as its plain form, and every kind of blank as a space; anything else as it is.
char32_t fold_width(char32_t code_point);

/// The whole text folded, without blanks at its ends.
std::u32string fold_and_trim(std::string_view text);

/// The text as it stands, without blanks (also the ideographic one) and line ends at its ends.
std::string_view trim(std::string_view text);

std::string join(std::span<const std::string> texts, std::string_view separator);

/// The pieces between any of the separators, trimmed, without empty ones.
std::vector<std::string> split(std::string_view text, std::initializer_list<std::string_view> separators);

/// What a Problem quotes of a text: its first 80 characters.
std::string quoted_part(std::string_view text);

}  // namespace base
