#include "merge/same_text.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace merge {
namespace {

bool begins_line(char32_t c) { return c == U'・' || c == U'【' || (c >= U'①' && c <= U'⑳'); }
bool is_full_digit(char32_t c) { return c >= U'０' && c <= U'９'; }
bool is_blank(char32_t c) { return base::fold_width(c) == U' '; }

/// The words of a text, one blank between them.
std::string words_of(std::string_view text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::next_code_point(text, at);
        if (!is_blank(c)) {
            base::append_utf8(words, c);
        } else if (!words.empty() && words.back() != ' ') {
            words.push_back(' ');
        }
    }
    return comparable(words);
}

}  // namespace

std::string comparable(std::string_view text) {
    text = base::trim(text);
    std::string same;
    same.reserve(text.size());
    std::size_t end = 0;  // of what is written, without the blanks that came last
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        if (c == U'\r') {
            const bool with_line_feed = at < text.size() && text[at] == '\n';
            if (!with_line_feed) same.push_back('\n');
            continue;
        }
        const bool after_blanks = same.size() > end;
        if (begins_line(c) && after_blanks) same.replace(end, std::string::npos, " ");
        if (is_full_digit(c)) {
            same.push_back(static_cast<char>(c - U'０' + U'0'));
        } else {
            same.append(text.substr(begin, at - begin));
        }
        if (!is_blank(c)) end = same.size();
    }
    return same;
}

bool same_text(std::string_view a, std::string_view b) { return a == b || comparable(a) == comparable(b); }

bool same_names(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a == b || words_of(base::join(a, " ")) == words_of(base::join(b, " "));
}

bool same_lines(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a == b || comparable(base::join(a, "\n")) == comparable(base::join(b, "\n"));
}

}  // namespace merge
