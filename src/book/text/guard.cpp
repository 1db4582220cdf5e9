#include "book/text/guard.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace book {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A sign, digits with commas, a fraction, a percent sign; in full width as well.
bool is_signed_number(std::string_view text) {
    const std::u32string folded = base::fold_and_trim(text);
    std::size_t at = 1;
    std::size_t digits = 0;
    for (; at < folded.size() && (is_digit(folded[at]) || (digits > 0 && folded[at] == U',')); ++at) ++digits;
    if (digits == 0) return false;
    if (at < folded.size() && folded[at] == U'.') {
        for (++at; at < folded.size() && is_digit(folded[at]);) ++at;
    }
    if (at < folded.size() && folded[at] == U'%') ++at;
    return at == folded.size();
}

std::string_view without_quotes(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return text;
}

}  // namespace

bool looks_like_formula(std::string_view text) {
    if (text.empty()) return false;
    if (text[0] == '\t' || text[0] == '\r' || text[0] == '\n') return true;
    std::size_t at = 0;
    const char32_t first = base::fold_width(base::next_code_point(text, at));
    if (first == U'=' || first == U'@') return true;
    if (first != U'+' && first != U'-') return false;
    return !is_signed_number(text) && !(first == U'-' && at == text.size());
}

std::string guarded(std::string_view text) {
    return looks_like_formula(without_quotes(text)) ? "'" + std::string(text) : std::string(text);
}

std::string_view unguarded(std::string_view text) {
    if (!text.empty() && text[0] == '\'' && looks_like_formula(without_quotes(text))) text.remove_prefix(1);
    return text;
}

}  // namespace book
