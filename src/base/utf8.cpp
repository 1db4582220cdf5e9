#include "base/utf8.hpp"

#include <algorithm>

namespace base {
namespace {

/// What may follow a first byte: how many bytes in all, and the range of the second one (it excludes overlong forms,
/// surrogates and what lies beyond U+10FFFF; the third and fourth are 80..BF always).
struct Lead {
    std::size_t length;
    unsigned char second_min;
    unsigned char second_max;
};

Lead lead_of(unsigned char first) {
    if (first < 0x80) return {1, 0, 0};
    if (first >= 0xC2 && first <= 0xDF) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first >= 0xE1 && first <= 0xEF) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first >= 0xF1 && first <= 0xF3) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes from `at` belong to one character as far as they are there: its whole length where it is valid.
std::size_t valid_prefix(std::string_view text, std::size_t at, const Lead& lead) {
    const std::size_t available = std::min(lead.length, text.size() - at);
    for (std::size_t i = 1; i < available; ++i) {
        const unsigned char byte = byte_at(text, at + i);
        const bool fits = i == 1 ? byte >= lead.second_min && byte <= lead.second_max : byte >= 0x80 && byte <= 0xBF;
        if (!fits) return i;
    }
    return available;
}

}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    if (first < 0x80) return 1;
    const Lead lead = lead_of(first);
    return lead.length != 0 && valid_prefix(text, at, lead) == lead.length ? lead.length : 0;
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
    const Lead lead = lead_of(byte_at(text, at));
    return lead.length > text.size() - at && valid_prefix(text, at, lead) == text.size() - at;
}

/// Plans are read through this: it looks at each byte once, and asks about overlong forms and surrogates at the end.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    constexpr char32_t replacement = 0xFFFD;
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
