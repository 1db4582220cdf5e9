#include "file/utf8.hpp"

#include <algorithm>

namespace file {
namespace {

/// What may follow a first byte: how many bytes in all, and the range of the second one (it excludes overlong forms,
/// surrogates and what lies beyond U+10FFFF; the third and fourth are 80..BF always).
struct Lead {
    std::size_t length;
    unsigned char second_from;
    unsigned char second_to;
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

/// How many bytes from `at` belong to one character as far as they are there: its whole length where it is valid.
std::size_t valid_prefix(std::string_view text, std::size_t at, const Lead& lead) {
    const std::size_t there = std::min(lead.length, text.size() - at);
    for (std::size_t i = 1; i < there; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        const bool fits = i == 1 ? byte >= lead.second_from && byte <= lead.second_to : byte >= 0x80 && byte <= 0xBF;
        if (!fits) return i;
    }
    return there;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
    return lead.length != 0 && valid_prefix(text, at, lead) == lead.length ? lead.length : 0;
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

bool is_cut_character(std::string_view text, std::size_t at) {
    const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
    return lead.length > text.size() - at && valid_prefix(text, at, lead) == text.size() - at;
}

}  // namespace file
