#pragma once
// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing past U+10FFFF.

#include <cstddef>
#include <string_view>

namespace file {

/// The bytes of the character at `at`, which must lie inside `text`; 0 where no valid character begins there.
std::size_t utf8_length(std::string_view text, std::size_t at);

/// Where the first invalid byte sequence begins; npos where all of `text` is valid.
std::size_t find_invalid_utf8(std::string_view text);

/// True where the bytes from `at` to the end could be the beginning of a character that was cut off.
bool is_cut_character(std::string_view text, std::size_t at);

/// True for the first byte of a character (and for an ASCII one), false for the ones that follow it.
inline bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace file
