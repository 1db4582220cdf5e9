#include "book/text/written_text.hpp"

#include "base/utf8.hpp"

namespace book {
namespace {

constexpr std::size_t most_in_cell = 32'767;
constexpr std::size_t most_in_property = 255;
constexpr std::size_t most_in_name = 31;
constexpr char32_t replacement = 0xFFFD;

/// Counted as Excel does, in units of UTF-16.
std::size_t units_of(char32_t c) { return c < 0x10000 ? 1 : 2; }

bool is_escape(std::string_view text) {
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return false;
    return text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

}  // namespace

std::string written_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        const bool escape = c == U'_' && is_escape(text.substr(begin));
        units += escape ? 7 : units_of(c);
        const bool more = at < text.size();
        if (units + (more ? 1 : 0) > most_in_cell) return result + "…";
        if (escape) {
            result += "_x005F_";
        } else {
            base::append_utf8(result, c == 0xFFFE || c == 0xFFFF || c == 0 ? replacement : c);
        }
    }
    return result;
}

std::string written_property(std::string_view text) {
    std::string result;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size() && characters < most_in_property; ++characters) {
        const char32_t c = base::next_code_point(text, at);
        const bool held = c >= 0x20 && c != 0xFFFE && c != 0xFFFF;
        base::append_utf8(result, held ? c : replacement);
    }
    return result;
}

std::string sheet_name(std::string_view name) {
    std::string result;
    std::size_t units = 0;
    for (std::size_t at = 0; at < name.size();) {
        char32_t c = base::next_code_point(name, at);
        units += units_of(c);
        if (units > most_in_name) break;
        if (c < 0x20 || std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos) c = U'_';
        base::append_utf8(result, c);
    }
    return result;
}

}  // namespace book
