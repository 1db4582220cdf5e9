#pragma once
// Walking over UTF-8, a code point at a time.

#include <cstddef>
#include <string_view>

namespace ui {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 0;  ///< 0 at the end of the text; a byte that is no UTF-8 counts as one, of value U+FFFD
};

CodePoint code_point_at(std::string_view text, std::size_t offset);

}  // namespace ui
