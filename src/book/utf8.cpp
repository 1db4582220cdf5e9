#include "book/utf8.hpp"

#include <algorithm>

namespace book {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool goes_on(unsigned byte) { return (byte & 0xC0U) == 0x80U; }

/// What the second byte may be, by the first.
bool second_fits(unsigned first, unsigned second) {
    switch (first) {
        case 0xE0:
            return second >= 0xA0 && second <= 0xBF;
        case 0xED:
            return second >= 0x80 && second <= 0x9F;
        case 0xF0:
            return second >= 0x90 && second <= 0xBF;
        case 0xF4:
            return second >= 0x80 && second <= 0x8F;
        default:
            return goes_on(second);
    }
}

}  // namespace

std::size_t utf8_length(std::string_view bytes, std::size_t at) {
    const unsigned first = byte_at(bytes, at);
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (bytes.size() - at < length || !second_fits(first, byte_at(bytes, at + 1))) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!goes_on(byte_at(bytes, at + i))) return 0;
    }
    return length;
}

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8_length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string_view utf8_head(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && goes_on(byte_at(text, end))) --end;
    return text.substr(0, end);
}

}  // namespace book
