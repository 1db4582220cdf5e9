#include "plan/code_points.hpp"

namespace plan {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// How many bytes the sequence has that begins with `lead`; 0 where none begins with it.
std::size_t sequence_length(unsigned lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool is_well_formed(char32_t c, std::size_t length) {
    if (length == 3) return c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
    if (length == 4) return c >= 0x10000 && c <= 0x10FFFF;
    return true;
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const unsigned lead = byte_at(text, at);
    const std::size_t length = sequence_length(lead);
    const std::size_t begin = at++;
    if (length == 1) return lead;
    if (length == 0 || text.size() - begin < length) return replacement;
    char32_t c = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned next = byte_at(text, begin + i);
        if ((next & 0xC0U) != 0x80U) return replacement;
        c = (c << 6U) | (next & 0x3FU);
    }
    if (!is_well_formed(c, length)) return replacement;
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

char32_t fold_width(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + U'!';
    const bool blank = c == 0x3000 || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || (c >= U'\t' && c <= U'\r');
    return blank ? U' ' : c;
}

std::u32string fold_and_trim(std::string_view text) {
    std::u32string folded;
    folded.reserve(text.size());
    std::size_t end = 0;  // behind the last code point that is no blank
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = fold_width(next_code_point(text, at));
        if (c == U' ' && folded.empty()) continue;
        folded.push_back(c);
        if (c != U' ') end = folded.size();
    }
    folded.resize(end);
    return folded;
}

std::string_view trim(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        if (fold_width(next_code_point(text, at)) == U' ') continue;
        if (begin == text.size()) begin = here;
        end = at;
    }
    return text.substr(begin, end - begin);
}

}  // namespace plan
