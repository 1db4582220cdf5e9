#include "plan/amount.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

// A printed value is read in two steps: the number that stands at its beginning, then what follows it, which must look
// like a unit. Whatever fits neither is words: a wrong number is worse than none, since a verdict would be drawn from it.

namespace plan {
namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_latin(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

/// Everything that is printed as a lone stroke: hyphens, dashes, the minus sign, a box line, the long vowel mark.
bool is_stroke(char32_t c) {
    constexpr std::u32string_view strokes = U"-‐‑‒–—―−─ーｰ";
    return strokes.find(c) != std::u32string_view::npos;
}

/// ▲ and △ are what public accounts print for minus.
bool is_minus(char32_t c) {
    constexpr std::u32string_view signs = U"-‐‑–−▲△";
    return signs.find(c) != std::u32string_view::npos;
}

std::u32string_view without_blanks_before(std::u32string_view text) {
    return text.substr(std::min(text.find_first_not_of(U' '), text.size()));
}

std::size_t count_digits(std::u32string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
}

struct Digits {
    std::string all;           ///< sign and digits, without separators and without the point
    std::size_t fraction = 0;  ///< how many of them stand behind the point
    std::u32string_view rest;  ///< what follows
};

/// "1,234,567": groups of three behind a first group of one to three that is not a zero. Takes the groups off `text`.
/// False where commas stand in other places.
bool take_groups(std::u32string_view& text, std::string& digits) {
    std::size_t length = count_digits(text);
    if (length == 0) return false;
    const bool grouped = length < text.size() && text[length] == U',';
    if (grouped && (length > 3 || text[0] == U'0')) return false;
    const auto take = [&](std::size_t count) {
        for (const char32_t c : text.substr(0, count)) digits.push_back(static_cast<char>(c));
        text.remove_prefix(count);
    };
    take(length);
    while (!text.empty() && text[0] == U',') {
        text.remove_prefix(1);
        length = count_digits(text);
        if (length != 3) return false;
        take(length);
    }
    return true;
}

std::optional<Digits> take_digits(std::u32string_view text) {
    Digits digits;
    if (!text.empty() && (is_minus(text[0]) || text[0] == U'+')) {
        if (text[0] != U'+') digits.all.push_back('-');
        text = without_blanks_before(text.substr(1));
    }
    if (!take_groups(text, digits.all)) return std::nullopt;
    if (text.size() > 1 && text[0] == U'.' && is_digit(text[1])) {
        text.remove_prefix(1);
        digits.fraction = count_digits(text);
        for (const char32_t c : text.substr(0, digits.fraction)) digits.all.push_back(static_cast<char>(c));
        text.remove_prefix(digits.fraction);
    }
    digits.rest = text;
    return digits;
}

/// The nearest double.
std::optional<double> to_double(const Digits& digits) {
    const std::optional<double> value = base::parse_number(digits.all + "e-" + std::to_string(digits.fraction));
    return value == 0.0 ? 0.0 : value;  // "-0" is 0
}

/// 80%台 is some eighty percent and 3回目 the third time, where 5台 is five cars and 4項目 four items.
bool ends_as_a_place(std::u32string_view unit) {
    if (unit.size() < 2) return false;
    const char32_t counted = unit[unit.size() - 2];
    if (unit.back() == U'台') return std::u32string_view(U"%円人件歳").find(counted) != std::u32string_view::npos;
    return unit.back() == U'目' && std::u32string_view(U"回年番").find(counted) != std::u32string_view::npos;
}

/// Words that turn a number into something else: a bound, a change, an estimate, a place in a row.
bool has_qualifier(std::u32string_view unit) {
    static constexpr std::array<std::u32string_view, 25> qualifiers = {
        U"以上", U"以下", U"以内", U"以降", U"以前", U"未", U"程度", U"前後", U"前年", U"前回", U"前期", U"同期", U"減",
        U"増",   U"超",   U"余",   U"強",   U"弱",   U"比", U"見込", U"予定", U"累",   U"平均", U"合計", U"概算"};
    constexpr std::u32string_view beginnings = U"以未程前同減増超余強弱比見予累平合概";
    if (ends_as_a_place(unit)) return true;
    if (unit.find_first_of(beginnings) == std::u32string_view::npos) return false;  // so it is for nearly every unit
    return std::any_of(qualifiers.begin(), qualifiers.end(),
                       [unit](std::u32string_view word) { return unit.find(word) != std::u32string_view::npos; });
}

/// Kanji, katakana, the hiragana of か所 and つ, letters, and the signs of units. Particles and endings are hiragana: a
/// text that holds them is a sentence.
bool may_stand_in_unit(char32_t c) {
    const bool kanji =
        (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) || c == U'々';
    const bool katakana = (c >= 0x30A1 && c <= 0x30FA) || c == U'ー' || (c >= 0xFF66 && c <= 0xFF9F);
    const bool letter = is_latin(c) || (c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x3FF);
    const bool sign =
        c == U'%' || c == U'‰' || c == U'°' || c == U'µ' || (c >= 0x2100 && c <= 0x214F) || (c >= 0x3300 && c <= 0x33FF);
    return kanji || katakana || letter || sign || c == U'か' || c == U'つ';
}

/// 件, 千円, %, か所, kWh, t-CO2, m2, 人/日: at most twelve characters without brackets or commas. A digit belongs to a unit
/// only right behind a letter (m2, CO2), for "5件6" or "1億5" would be two numbers.
bool is_unit(std::u32string_view text) {
    constexpr std::size_t longest = 12;
    constexpr std::u32string_view joints = U"/-・·";
    if (text.empty()) return true;
    if (text.size() > longest || has_qualifier(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inner = i > 0 && i + 1 < text.size();
        const bool joint = inner && joints.find(text[i]) != std::u32string_view::npos && may_stand_in_unit(text[i + 1]);
        const bool power = i > 0 && (text[i] == U'²' || text[i] == U'³' || (is_digit(text[i]) && is_latin(text[i - 1])));
        if (!may_stand_in_unit(text[i]) && !joint && !power) return false;
    }
    // 1e5 and 0x10 are how a program writes one number, not a number with a unit.
    const bool programmer =
        text.size() > 1 && is_digit(text[1]) && std::u32string_view(U"eExX").find(text[0]) != std::u32string_view::npos;
    return !programmer;
}

bool is_blank_or_stroke(char32_t c) { return c == U' ' || is_stroke(c); }

}  // namespace

AmountReading read_amount(std::string_view text) {
    AmountReading reading;
    const std::u32string folded = base::fold_and_trim(text);
    if (std::all_of(folded.begin(), folded.end(), is_blank_or_stroke)) {
        reading.none = true;
        return reading;
    }
    const std::optional<Digits> digits = take_digits(folded);
    if (!digits) return reading;
    const std::u32string_view unit = without_blanks_before(digits->rest);
    if (!is_unit(unit)) return reading;
    reading.number = to_double(*digits);
    if (!reading.number) return reading;
    for (const char32_t c : unit) base::append_utf8(reading.unit, c);
    return reading;
}

bool is_none(const Amount& amount) {
    for (std::size_t at = 0; at < amount.text.size();) {
        if (!is_blank_or_stroke(base::fold_width(base::next_code_point(amount.text, at)))) return false;
    }
    return true;
}

bool is_set(const std::optional<Amount>& amount) { return amount && !is_none(*amount); }

}  // namespace plan
