#pragma once
// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing past U+10FFFF.

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

/// The bytes of U+FEFF, with which some programs begin a UTF-8 file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The number of bytes (1 to 4) of the character at `at`, which must lie inside `text`; 0 where no valid character begins.
std::size_t character_length(std::string_view text, std::size_t at);

/// Where the first invalid byte sequence begins; npos where all of `text` is valid.
std::size_t find_invalid_utf8(std::string_view text);
inline bool is_valid_utf8(std::string_view text) { return find_invalid_utf8(text) == std::string_view::npos; }

/// True where the bytes from `at` to the end could be the beginning of a character that was cut off.
bool is_cut_character(std::string_view text, std::size_t at);

/// True for the first byte of a character (an ASCII character too), false for the bytes that follow it.
constexpr bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// The code point of `text` at byte `at`, which moves past it. A byte that begins no valid sequence comes out as U+FFFD by
/// itself. `at` must lie inside the text.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& text, char32_t code_point);

/// The first `max_characters` code points of the text.
std::string_view first_characters(std::string_view text, std::size_t max_characters);

}  // namespace base
