#include "toolkit/line_breaks.hpp"

#include <linebreak.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "toolkit/clusters.hpp"

namespace ui {

namespace {

/// For each byte of the text what libunibreak says of a break after it. "strict": no line begins with a small kana or ー.
std::vector<char> breaks_after(std::string_view text) {
    std::vector<char> breaks(text.size());
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), "ja-strict", breaks.data());
    return breaks;
}

std::string_view without_trailing_spaces(std::string_view line) {
    while (!line.empty()) {
        if (line.back() == ' ' || line.back() == '\t' || line.back() == '\r') {
            line.remove_suffix(1);
        } else if (line.ends_with("\u3000")) {
            line.remove_suffix(std::string_view("\u3000").size());
        } else {
            break;
        }
    }
    return line;
}

/// Where the character ends that begins at `at`. What belongs together is not taken apart.
std::size_t end_of_character(std::string_view text, std::size_t at, bool plain) {
    if (!plain) return character_end(text, at);
    base::next_code_point(text, at);
    return at;
}

void drop_last_character(std::string& text) {
    const bool plain = is_plain(text);
    std::size_t last = 0;
    for (std::size_t at = 0; at < text.size(); at = end_of_character(text, at, plain)) last = at;
    text.resize(last);
}

/// The end of the line that begins at `start` of a paragraph (no "\n" in it), at least one character.
std::size_t line_end(std::string_view text, std::size_t start, const std::vector<char>& breaks, float width,
                     const WidthOf& width_of) {
    std::size_t fitting_break = start;
    float so_far = 0;
    std::size_t piece_start = start;
    const bool plain = is_plain(text);
    for (std::size_t at = start; at < text.size();) {
        const std::size_t next = end_of_character(text, at, plain);
        const float piece = width_of(without_trailing_spaces(text.substr(piece_start, next - piece_start)));
        if (at > start && so_far + piece > width) return fitting_break > start ? fitting_break : at;
        if (breaks[next - 1] == LINEBREAK_ALLOWBREAK) {
            fitting_break = next;
            so_far += width_of(text.substr(piece_start, next - piece_start));
            piece_start = next;
        }
        at = next;
    }
    return text.size();
}

}  // namespace

bool is_one_line(std::string_view text, float width, const WidthOf& width_of) {
    if (text.empty()) return true;
    return text.find('\n') == std::string_view::npos && width_of(without_trailing_spaces(text)) <= width;
}

std::vector<std::string_view> broken_lines(std::string_view text, float width, const WidthOf& width_of) {
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    while (true) {
        const std::size_t hard_end = std::min(text.find('\n', start), text.size());
        const std::string_view paragraph = text.substr(start, hard_end - start);
        if (is_one_line(paragraph, width, width_of)) {
            lines.push_back(without_trailing_spaces(paragraph));
        } else {
            const std::vector<char> breaks = breaks_after(paragraph);
            for (std::size_t at = 0; at < paragraph.size();) {
                const std::size_t end = line_end(paragraph, at, breaks, width, width_of);
                lines.push_back(without_trailing_spaces(paragraph.substr(at, end - at)));
                at = end;
            }
        }
        if (hard_end == text.size()) return lines;
        start = hard_end + 1;
    }
}

std::vector<std::string> clamped_lines(std::string_view text, float width, std::size_t most, const WidthOf& width_of) {
    const std::vector<std::string_view> lines = broken_lines(text, width, width_of);
    std::vector<std::string> shown(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(most, lines.size())));
    if (lines.size() <= most || shown.empty()) return shown;
    std::string& last = shown.back();
    constexpr std::string_view ellipsis = "…";
    while (!last.empty() && width_of(last + std::string(ellipsis)) > width) drop_last_character(last);
    last += ellipsis;
    return shown;
}

}  // namespace ui
