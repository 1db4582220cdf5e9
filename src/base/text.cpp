#include "base/text.hpp"

#include "base/utf8.hpp"

namespace base {

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

std::string join(std::span<const std::string> texts, std::string_view separator) {
    std::string joined;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) joined.append(separator);
        joined.append(texts[i]);
    }
    return joined;
}

std::vector<std::string> split(std::string_view text, std::initializer_list<std::string_view> separators) {
    std::vector<std::string> pieces;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string_view separator : separators) {
            const std::size_t at = text.find(separator);
            if (at < end) {
                end = at;
                next = at + separator.size();
            }
        }
        const std::string_view piece = trim(text.substr(0, end));
        if (!piece.empty()) pieces.emplace_back(piece);
        text.remove_prefix(next);
    }
    return pieces;
}

std::string quoted_part(std::string_view text) {
    constexpr std::size_t max_characters = 80;
    return std::string(first_characters(text, max_characters));
}

}  // namespace base
