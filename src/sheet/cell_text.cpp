#include "sheet/cell_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace sheet {
namespace {

constexpr std::string_view empty_text = "_x_";
constexpr std::size_t mark_size = 7;  // _x000B_

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// True where a mark stands at the beginning: it would be read as what it stands for.
bool begins_with_mark(std::string_view text) {
    if (text.substr(0, 2) != "_x") return false;
    if (text.substr(0, empty_text.size()) == empty_text) return true;
    if (text.size() < mark_size || text[mark_size - 1] != '_') return false;
    for (std::size_t i = 2; i + 1 < mark_size; ++i) {
        if (!is_hex(text[i])) return false;
    }
    return true;
}

bool is_lost_anywhere(char32_t c) {
    const bool control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
    return control || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool is_lost_at_ends(char32_t c) { return base::fold_width(c) == U' '; }

std::string mark_of(char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string mark = "_x";
    for (unsigned shift = 16; shift > 0;) {
        shift -= 4;
        mark.push_back(digits[(c >> shift) & 0xFU]);
    }
    return mark + '_';
}

std::size_t units_of(char32_t c) { return c > 0xFFFF ? 2 : 1; }

/// Nothing in it needs a mark: so it is for nearly every text.
bool is_plain(std::string_view text) {
    if (text.empty() || text.size() > most_in_cell || text.find("_x") != std::string_view::npos) return false;
    for (std::size_t at = 0; at < text.size();) {
        const bool at_end = at == 0;
        const char32_t c = base::next_code_point(text, at);
        if (is_lost_anywhere(c) || ((at_end || at == text.size()) && is_lost_at_ends(c))) return false;
    }
    return true;
}

}  // namespace

std::vector<std::string> cells_of(std::string_view text) {
    if (is_plain(text)) return {std::string(text)};
    if (text.empty()) return {std::string(empty_text)};
    std::vector<std::string> pieces(1);
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        // Room for the character and, where it turns out to be the last one of its piece, for its mark.
        if (units + mark_size > most_in_cell) {
            pieces.emplace_back();
            units = 0;
        }
        // Whether or not it is a whole mark: a mark that follows could make it one.
        const bool like_mark = text.substr(at, 2) == "_x";
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        const bool ends_piece = units == 0 || at == text.size() || units + units_of(c) + mark_size > most_in_cell;
        if (like_mark || is_lost_anywhere(c) || (ends_piece && is_lost_at_ends(c))) {
            pieces.back() += mark_of(c);
            units += mark_size;
        } else {
            pieces.back().append(text.substr(begin, at - begin));
            units += units_of(c);
        }
    }
    return pieces;
}

std::string text_of_cell(std::string_view piece) {
    std::string text;
    while (!piece.empty()) {
        const std::size_t plain = std::min(piece.find("_x"), piece.size());
        text.append(piece.substr(0, plain));
        piece.remove_prefix(plain);
        if (!begins_with_mark(piece)) {
            text.append(piece.substr(0, 1));
            piece.remove_prefix(std::min<std::size_t>(1, piece.size()));
        } else if (piece.substr(0, empty_text.size()) == empty_text) {
            piece.remove_prefix(empty_text.size());
        } else {
            char32_t c = 0;
            for (const char digit : piece.substr(2, 4)) {
                const int value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
                c = c * 16 + static_cast<char32_t>(value);
            }
            base::append_utf8(text, c);
            piece.remove_prefix(mark_size);
        }
    }
    return text;
}

std::string first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && count-- > 0) base::next_code_point(text, at);
    return std::string(text.substr(0, at));
}

std::string shown(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        const bool lost = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF;
        if (!lost) clean.append(text.substr(begin, at - begin));
    }
    const std::string_view trimmed = base::trim(clean);
    if (trimmed.size() <= most_in_cell) return std::string(trimmed);
    return std::string(base::trim(first_characters(trimmed, most_in_cell / 2)));  // a character may count for two
}

}  // namespace sheet
