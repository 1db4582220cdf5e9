#include "plan/fiscal_year.hpp"

#include <array>

#include "base/text.hpp"

// The name of a fiscal year in which the era changes. When 平成 became 令和 on 1 May 2019 the ministries agreed that from
// that day on the state's fiscal year is called 令和元年度 throughout, from 1 April on:
// 「改元に伴う元号による年表示の取扱いについて」, 平成31年4月1日, 新元号への円滑な移行に向けた関係省庁連絡会議申合せ, 2 (2)
// 予算. Municipalities followed it in their notices. So the whole fiscal year takes the era that begins in its calendar
// year, and an era's year 1 is that calendar year:
//
//     1868 明治元   1912 大正元 (30 July)   1926 昭和元 (25 December)   1989 平成元 (8 January)   2019 令和元 (1 May)
//
// 昭和64, which lasted seven days of January 1989, lies in fiscal 1988 (昭和63年度); fiscal 1989 began as 平成元年度.
// For 1912 and 1926 the papers of the time print both names (明治45, 大正15); both are read, and the same rule names them.
// The year from April to March is itself younger (from 明治19, 1886); for the years before it this is only a way to count.

namespace plan {
namespace {

struct EraNames {
    Era era;
    int year_before;  ///< year n of the era is this plus n
    std::string_view name;
    std::u32string_view name32;
    char32_t letter;
    char32_t square;  ///< the one-character form of Unicode
};

constexpr std::array<EraNames, 5> eras = {{
    {Era::meiji, 1867, "明治", U"明治", U'M', U'㍾'},
    {Era::taisho, 1911, "大正", U"大正", U'T', U'㍽'},
    {Era::showa, 1925, "昭和", U"昭和", U'S', U'㍼'},
    {Era::heisei, 1988, "平成", U"平成", U'H', U'㍻'},
    {Era::reiwa, 2018, "令和", U"令和", U'R', U'㋿'},
}};

const EraNames& names_of(Era era) { return eras[static_cast<std::size_t>(era)]; }

// Reading goes along a text without blanks; each take_… takes what it names off the front, or nothing.

bool take(std::u32string_view& text, std::u32string_view word) {
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
}

/// 年度 or 年, which may be left out. True where one stood there.
bool take_suffix(std::u32string_view& text) { return take(text, U"年度") || take(text, U"年"); }

const EraNames* take_era(std::u32string_view& text) {
    for (const EraNames& era : eras) {
        if (take(text, era.name32) || take(text, std::u32string_view(&era.square, 1))) return &era;
        const char32_t small = era.letter - U'A' + U'a';
        if (text.empty() || (text[0] != era.letter && text[0] != small)) continue;
        text.remove_prefix(1);
        take(text, U".");
        return &era;
    }
    return nullptr;
}

/// 十 is 10, 百 100, 千 1000; 0 for anything else.
int kanji_unit(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

/// The value of an ASCII or kanji digit, or -1.
int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c == U'零') return 0;
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    const std::size_t at = digits.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

/// 30, 三〇 and 二〇一八: one to four digits one after another.
std::optional<int> positional(std::u32string_view digits) {
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    int value = 0;
    for (const char32_t c : digits) {
        if (digit_value(c) < 0) return std::nullopt;
        value = value * 10 + digit_value(c);
    }
    return value;
}

/// 三十一 and 二千十八: units falling, each with at most one digit before it.
std::optional<int> with_units(std::u32string_view numeral) {
    int value = 0;
    int digit = 0;  // waiting for its unit
    int last_unit = 10000;
    for (const char32_t c : numeral) {
        const int unit = kanji_unit(c);
        if (unit == 0) {
            if (digit != 0 || digit_value(c) < 1) return std::nullopt;
            digit = digit_value(c);
        } else {
            if (unit >= last_unit) return std::nullopt;
            value += (digit == 0 ? 1 : digit) * unit;
            digit = 0;
            last_unit = unit;
        }
    }
    return value + digit;
}

std::optional<int> take_number(std::u32string_view& text) {
    std::size_t length = 0;
    bool ascii = false;
    bool units = false;
    while (length < text.size() && (digit_value(text[length]) >= 0 || kanji_unit(text[length]) != 0)) {
        ascii = ascii || text[length] <= U'9';
        units = units || kanji_unit(text[length]) != 0;
        ++length;
    }
    const std::u32string_view numeral = text.substr(0, length);
    text.remove_prefix(length);
    if (units) return ascii ? std::nullopt : with_units(numeral);
    return positional(numeral);
}

/// 2018 or 平成30, without what follows.
std::optional<FiscalYear> take_year(std::u32string_view& text) {
    if (const EraNames* era = take_era(text)) {
        const std::optional<int> year = take(text, U"元") ? std::optional<int>(1) : take_number(text);
        return year ? to_fiscal_year(EraYear{era->era, *year}) : std::nullopt;
    }
    const std::optional<int> year = take_number(text);
    return year && in_range(FiscalYear{*year}) ? std::optional<FiscalYear>(FiscalYear{*year}) : std::nullopt;
}

}  // namespace

std::optional<FiscalYear> to_fiscal_year(EraYear era_year) {
    if (era_year.year < 1 || era_year.year > last_year) return std::nullopt;
    const int year = names_of(era_year.era).year_before + era_year.year;
    if (!in_range(FiscalYear{year})) return std::nullopt;
    return FiscalYear{year};
}

EraYear to_era(FiscalYear year) {
    for (std::size_t i = eras.size(); i-- > 1;) {
        if (year.year > eras[i].year_before) return EraYear{eras[i].era, year.year - eras[i].year_before};
    }
    return EraYear{Era::meiji, year.year - eras[0].year_before};
}

std::optional<EraYear> to_era(FiscalYear year, Era era) {
    const int counted = year.year - names_of(era).year_before;
    if (counted < 1 || !in_range(year)) return std::nullopt;
    return EraYear{era, counted};
}

std::string name_of(EraYear era_year) {
    const std::string name(names_of(era_year.era).name);
    return era_year.year == 1 ? name + "元" : name + std::to_string(era_year.year);
}

std::string label_of(FiscalYear year) {
    if (!in_range(year)) return {};
    return std::to_string(year.year) + "(" + name_of(to_era(year)) + ")年度";
}

std::optional<FiscalYear> read_fiscal_year(std::string_view text) {
    std::u32string folded;
    for (const char32_t c : base::fold_and_trim(text)) {
        if (c != U' ') folded.push_back(c);
    }
    std::u32string_view rest = folded;
    const std::optional<FiscalYear> year = take_year(rest);
    if (!year) return std::nullopt;
    const bool suffixed = take_suffix(rest);
    if (take(rest, U"(")) {
        const std::optional<FiscalYear> again = take_year(rest);
        take_suffix(rest);
        if (again != year || !take(rest, U")")) return std::nullopt;
        if (!suffixed) take_suffix(rest);
    }
    return rest.empty() ? year : std::nullopt;
}

}  // namespace plan
