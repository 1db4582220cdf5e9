#pragma once
// UTF-8, checked strictly: no overlong forms, no surrogates, nothing above U+10FFFF.

#include <cstddef>
#include <string_view>

namespace book {

inline constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// The bytes of the sequence at `at`, 1 to 4; 0 where none is valid.
std::size_t utf8_length(std::string_view bytes, std::size_t at);
bool is_utf8(std::string_view bytes);
/// The longest beginning of at most `most` bytes that cuts no character.
std::string_view utf8_head(std::string_view text, std::size_t most);

}  // namespace book
