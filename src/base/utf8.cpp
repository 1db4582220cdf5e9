#include "base/utf8.hpp"

namespace base {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const char32_t c = next_code_point(text, end);
    // U+FFFD itself has three bytes.
    return c == replacement && end == at + 1 ? 0 : end - at;
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

bool is_cut_character(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.size() > 3) return false;
    // What may follow is 80 to BF, and after some first bytes only its lower or only its upper part: one of the ends fits.
    for (const char filler : {'\x80', '\xBF'}) {
        for (std::size_t missing = 1; missing <= 3; ++missing) {
            const std::string whole = std::string(rest) + std::string(missing, filler);
            if (character_length(whole, 0) == whole.size()) return true;
        }
    }
    return false;
}

/// Plans are read through this: it looks at each byte once, and asks about overlong forms and surrogates at the end.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const std::size_t begin = at++;
    const char32_t first = byte_at(text, begin);
    if (first < 0x80) return first;
    if (first < 0xC2 || first > 0xF4) return replacement;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (text.size() - begin < length) return replacement;
    char32_t c = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const char32_t next = byte_at(text, begin + i);
        if ((next & 0xC0U) != 0x80U) return replacement;
        c = (c << 6U) | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    if (overlong || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) return replacement;
    at = begin + length;
    return c;
}

void append_utf8(std::string& text, char32_t c) {
    const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string_view first_characters(std::string_view text, std::size_t max_characters) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < max_characters; ++count) next_code_point(text, at);
    return text.substr(0, at);
}

}  // namespace base
