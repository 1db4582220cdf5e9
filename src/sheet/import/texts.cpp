#include "sheet/import/texts.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace sheet {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\r' || c == U'\t'; }

std::u32string folded(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::fold_width(base::next_code_point(text, at));
        if (!is_blank(c)) out.push_back(c);
    }
    return out;
}

std::string as_utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) base::append_utf8(out, c);
    return out;
}

struct YearAt {
    std::size_t first = 0;
    std::size_t length = 0;
    plan::FiscalYear year;
};

/// A bare number is a year only where nobody would take it for anything else.
bool may_be_year(std::u32string_view text, std::size_t first, std::size_t length) {
    const std::u32string_view piece = text.substr(first, length);
    const bool digit_before = first > 0 && (is_digit(text[first - 1]) || text[first - 1] == U'.' || text[first - 1] == U',');
    const bool digit_behind = first + length < text.size() && is_digit(text[first + length]);
    if (is_digit(piece.front()) && digit_before) return false;
    if (is_digit(piece.back()) && digit_behind) return false;
    if (std::all_of(piece.begin(), piece.end(), is_digit)) return length == 4 && (piece[0] == U'1' || piece[0] == U'2');
    // "R1" and "H30" are years, "CO2" and "A4" are not.
    if (is_latin(piece.front())) {
        const bool letter_before = first > 0 && is_latin(text[first - 1]);
        const bool letter_behind = first + length < text.size() && is_latin(text[first + length]);
        return !letter_before && !letter_behind && length >= 2;
    }
    return true;
}

constexpr std::size_t longest_year = 18;          // "2018(平成三十)年度"
constexpr std::size_t most_bytes_of_a_year = 40;  // of the same, with blanks

bool may_begin_year(char32_t c) {
    constexpr std::u32string_view others =
        U"mtshrMTSHR明大昭平令㍾㍽㍼㍻㋿〇一二三四五六七八九十百千";
    return is_digit(c) || others.find(c) != std::u32string_view::npos;
}

std::optional<plan::FiscalYear> read_plausible_year(std::u32string_view text) {
    const std::optional<plan::FiscalYear> year = plan::read_fiscal_year(as_utf8(text));
    return year && year->year >= 1900 && year->year <= 2200 ? year : std::nullopt;
}

std::optional<YearAt> find_year(std::u32string_view text, std::size_t from) {
    constexpr std::size_t longest = longest_year;
    for (std::size_t first = from; first < text.size(); ++first) {
        if (!may_begin_year(text[first])) continue;
        for (std::size_t length = std::min(longest, text.size() - first); length >= 2; --length) {
            if (!may_be_year(text, first, length)) continue;
            const auto year = read_plausible_year(text.substr(first, length));
            if (year) return YearAt{first, length, *year};
        }
    }
    return std::nullopt;
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

/// ・ 【 and the circled numbers, at that place.
bool begins_item(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t c = base::next_code_point(text, at);
    return c == U'・' || c == U'【' || (c >= U'①' && c <= U'⑳');
}

/// "1", "1-2", "(1)", "Ⅰ", "第1": what stands before a name.
bool looks_like_code(std::string_view text) {
    std::size_t points = 0;
    bool counts = false;
    for (std::size_t at = 0; at < text.size(); ++points) {
        const char32_t c = base::fold_width(base::next_code_point(text, at));
        const bool number = is_digit(c) || (c >= U'Ⅰ' && c <= U'Ⅻ') || (c >= U'①' && c <= U'⑳');
        const bool letter = is_latin(c) || (c >= U'ア' && c <= U'ン');
        const bool joint = std::u32string_view(U"-()第柱章節項.").find(c) != std::u32string_view::npos;
        if (!number && !letter && !joint) return false;
        counts = counts || number || letter;
    }
    return counts && points <= 8;
}

}  // namespace

std::string squeezed(std::string_view text) {
    std::u32string small = folded(text);
    for (char32_t& c : small) {
        if (c >= U'A' && c <= U'Z') c = c - U'A' + U'a';
    }
    return as_utf8(small);
}

std::optional<plan::FiscalYear> year_in(std::string_view text) {
    const auto found = find_year(folded(text), 0);
    return found ? std::optional(found->year) : std::nullopt;
}

std::string without_years(std::string_view text) {
    const std::u32string all = folded(text);
    std::u32string out;
    std::size_t at = 0;
    while (const auto found = find_year(all, at)) {
        out += std::u32string_view(all).substr(at, found->first - at);
        out += U"〈年度〉";
        at = found->first + found->length;
    }
    return as_utf8(out + all.substr(at));
}

bool is_year(std::string_view text) {
    if (text.empty() || text.size() > most_bytes_of_a_year) return false;
    const std::u32string all = folded(text);
    return all.size() >= 2 && may_begin_year(all.front()) && may_be_year(all, 0, all.size()) && read_plausible_year(all);
}

std::optional<plan::FiscalYear> year_of_serial(double serial) {
    constexpr double first = 3654;    // 1910
    constexpr double last = 109'938;  // 2200
    if (!(serial >= first && serial <= last)) return std::nullopt;
    using namespace std::chrono;
    constexpr sys_days origin = year{1899} / 12 / 30;
    const year_month_day date{origin + days{static_cast<int>(std::floor(serial))}};
    const int year_number = static_cast<int>(date.year());
    return plan::FiscalYear{date.month() < April ? year_number - 1 : year_number};
}

std::optional<MarkRead> read_mark(std::string_view text) {
    constexpr std::size_t longest_mark = 32;
    struct Word {
        std::string_view word;
        MarkKind kind;
    };
    static constexpr std::array<Word, 6> words = {{{"目標値", MarkKind::target},
                                                   {"目標", MarkKind::target},
                                                   {"計画値", MarkKind::target},
                                                   {"実績値", MarkKind::actual},
                                                   {"実績(見込み)", MarkKind::actual},
                                                   {"実績", MarkKind::actual}}};
    const std::string_view trimmed = base::trim(text);
    const std::string small = trimmed.size() > longest_mark ? std::string() : squeezed(trimmed);
    for (const Word& word : words) {
        if (small == word.word) return MarkRead{word.kind, {}};
    }
    if (small == "target") return MarkRead{MarkKind::target, {}};
    if (small == "actual") return MarkRead{MarkKind::actual, {}};
    for (const Word& word : words) {
        if (!trimmed.starts_with(word.word)) continue;
        const std::string_view rest = trimmed.substr(word.word.size());
        std::size_t at = 0;
        const char32_t joint = base::fold_width(base::next_code_point(rest, at));
        if (is_blank(joint)) return MarkRead{word.kind, std::string(base::trim(rest))};
        if (joint == U':') return MarkRead{word.kind, std::string(base::trim(rest.substr(at)))};
    }
    return std::nullopt;
}

std::optional<plan::Verdict> read_verdict(std::string_view text) {
    static constexpr std::array<std::string_view, 12> met = {"○", "〇",     "◯",   "o",        "達成", "目標達成",
                                                             "◎", "達成済", "met", "achieved", "yes",  "達成した"};
    static constexpr std::array<std::string_view, 11> missed = {"×",      "✕",      "✗",           "x",  "未達成",  "未達",
                                                                "missed", "notmet", "notachieved", "no", "達成せず"};
    static constexpr std::array<std::string_view, 5> unset = {"未設定", "目標未設定", "unset", "notset", "目標なし"};
    constexpr std::size_t longest_verdict = 32;
    if (text.size() > longest_verdict) return std::nullopt;
    const std::string small = squeezed(text);
    if (is_one_of(small, met)) return plan::Verdict::met;
    if (is_one_of(small, missed)) return plan::Verdict::missed;
    if (is_one_of(small, unset)) return plan::Verdict::unset;
    return std::nullopt;
}

bool is_plain_verdict(std::string_view text) {
    static constexpr std::array<std::string_view, 3> plain = {"○", "×", "未設定"};
    return is_one_of(text, plain);
}

std::optional<plan::Direction> read_direction(std::string_view text) {
    static constexpr std::array<std::string_view, 7> higher = {"高いほど良い", "増", "↑", "↗", "higher", "up", "増加"};
    static constexpr std::array<std::string_view, 7> lower = {"低いほど良い", "減", "↓", "↘", "lower", "down", "減少"};
    static constexpr std::array<std::string_view, 4> none = {"人が判断", "判断", "none", "定性"};
    const std::string small = squeezed(text);
    if (is_one_of(small, higher)) return plan::Direction::higher;
    if (is_one_of(small, lower)) return plan::Direction::lower;
    if (is_one_of(small, none)) return plan::Direction::none;
    return std::nullopt;
}

std::vector<std::string> split_sections(std::string_view text) {
    std::vector<std::string> sections(1);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::fold_width(base::next_code_point(text, at));
        const bool separates = is_blank(c) || c == U'、' || c == U',' || c == U';';
        if (!separates) {
            sections.back() += text.substr(begin, at - begin);
        } else if (!sections.back().empty()) {
            sections.emplace_back();
        }
    }
    if (sections.back().empty()) sections.pop_back();
    return sections;
}

bool looks_like_sections(std::string_view text) {
    const std::vector<std::string> sections = split_sections(text);
    return !sections.empty() && std::all_of(sections.begin(), sections.end(), [](const std::string& section) {
        return ends_with_any(section, {"課", "室", "部", "局", "所", "センター", "署", "館", "班", "係", "委員会"});
    });
}

Broken restore_breaks(std::string_view text) {
    Broken broken{std::string(text), 0};
    if (text.find('\n') != std::string_view::npos) return broken;
    for (std::size_t at = broken.text.find(' '); at != std::string::npos; at = broken.text.find(' ', at + 1)) {
        if (at == 0 || !begins_item(broken.text, at + 1)) continue;
        broken.text[at] = '\n';
        ++broken.breaks;
    }
    return broken;
}

Label read_label(std::string_view text) {
    const std::string_view trimmed = base::trim(text);
    for (const std::string_view blank : {std::string_view(" "), std::string_view("\u3000"), std::string_view("\n")}) {
        const std::size_t at = trimmed.find(blank);
        if (at == std::string_view::npos || !looks_like_code(trimmed.substr(0, at))) continue;
        return {std::string(trimmed.substr(0, at)), std::string(base::trim(trimmed.substr(at + blank.size())))};
    }
    return {{}, std::string(trimmed)};
}

TitleLine read_title(std::string_view text) {
    const std::string_view trimmed = base::trim(text);
    std::string plain;
    for (const char32_t c : base::fold_and_trim(trimmed)) base::append_utf8(plain, c);
    const std::size_t open = plain.rfind('(');
    if (open == std::string::npos || open == 0 || plain.back() != ')') return {std::string(trimmed), {}};
    const std::string inside = plain.substr(open + 1, plain.size() - open - 2);
    if (is_year(inside) || inside.find("単位") != std::string::npos) return {std::string(trimmed), {}};
    return {std::string(base::trim(plain.substr(0, open))), inside};
}

}  // namespace sheet
