#include "ui/line_breaks.hpp"

#include <algorithm>

#include "ui/utf8.hpp"

namespace ui {

namespace {

// 行頭禁則: closing brackets, commas and full stops, small kana, the long vowel mark, iteration marks, units after a number.
constexpr std::u32string_view not_at_line_start =
    U"、。，．,.・：；:;？！?!」』）】〕］｝〉》’”)]}ー～〜々ゝゞヽヾ…‥％%℃°"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｯｬｭｮｰ､｡｣";
// 行末禁則: opening brackets.
constexpr std::u32string_view not_at_line_end = U"「『（【〔［｛〈《‘“([{｢￥¥$＄#＃";

bool is_one_of(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

/// Scripts set solid, where a line may break between any two characters.
bool breaks_freely(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x2460 && c <= 0x24FF) ||
           (c >= 0x25A0 && c <= 0x27BF);
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0x3000; }

bool may_break_between(char32_t before, char32_t after) {
    // A middle dot opens an item of a list as often as it joins words (・方針を運用); after a space it opens one.
    if (is_space(before)) return !is_space(after) && (after == U'・' || !is_one_of(not_at_line_start, after));
    if (is_space(after)) return false;
    if (is_one_of(not_at_line_start, after) || is_one_of(not_at_line_end, before)) return false;
    return breaks_freely(before) || breaks_freely(after) || before == U'-' || before == U'/';
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

void drop_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty()) text.pop_back();
}

/// The end of the first line of `text` (no "\n" in it), at least one character.
std::size_t line_end(std::string_view text, float width, const WidthOf& width_of) {
    std::size_t fitting_break = 0;
    float so_far = 0;
    std::size_t piece_start = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint here = code_point_at(text, at);
        const std::size_t next = at + here.bytes;
        const float piece = width_of(without_trailing_spaces(text.substr(piece_start, next - piece_start)));
        if (at > 0 && so_far + piece > width) return fitting_break != 0 ? fitting_break : at;
        if (next >= text.size()) break;
        if (may_break_between(here.value, code_point_at(text, next).value)) {
            fitting_break = next;
            so_far += width_of(text.substr(piece_start, next - piece_start));
            piece_start = next;
        }
        at = next;
    }
    return text.size();
}

}  // namespace

std::vector<std::string_view> broken_lines(std::string_view text, float width, const WidthOf& width_of) {
    std::vector<std::string_view> lines;
    std::size_t start = 0;
    while (true) {
        const std::size_t hard_end = std::min(text.find('\n', start), text.size());
        std::string_view rest = text.substr(start, hard_end - start);
        if (rest.empty()) lines.push_back(rest);
        while (!rest.empty()) {
            const std::size_t end = line_end(rest, width, width_of);
            lines.push_back(without_trailing_spaces(rest.substr(0, end)));
            rest.remove_prefix(end);
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
