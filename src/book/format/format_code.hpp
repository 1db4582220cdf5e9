#pragma once
// A number format's code (`#,##0"千円";▲#,##0"千円"`) taken apart.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace book {

enum class Piece {
    literal,
    digit,     ///< 0 # ?
    comma,     ///< only while the code is being taken apart
    point,     ///< what parts the whole from the fraction
    exponent,  ///< E+ or E-
    percent,
    slash,
    whole_text,  ///< @
    as_general,  ///< General
    // of dates; `count` is how many letters
    year,
    month,  ///< or minutes, while the code is being taken apart
    day,
    hour,
    minute,
    second,
    fraction,  ///< of a second, with its point; `count` digits
    half_day,  ///< AM/PM, A/P: count 5 or 3
    weekday,   ///< aaa, aaaa: in Japanese
    era,       ///< g, gg, ggg
    era_year,  ///< e, ee
    elapsed_hours,
    elapsed_minutes,
    elapsed_seconds,
};

struct Token {
    Piece piece = Piece::literal;
    std::string text;  ///< of a literal
    char sign = '0';   ///< of a digit, or '+' or '-' of an exponent
    int count = 1;
};

/// [<=100]
struct Condition {
    enum class Compare { less, at_most, equal, differs, at_least, more } compare = Compare::less;
    double bound = 0;
    bool holds(double value) const;
};

struct Section {
    std::vector<Token> tokens;
    std::optional<Condition> condition;
    bool date = false;      ///< shows a day, month or year
    bool time = false;      ///< or a time alone
    bool fraction = false;  ///< # ?/?
    bool text = false;      ///< has an @
    bool grouped = false;
    int thousands = 0;  ///< how often the number is divided by a thousand
    int percents = 0;
};

std::vector<Section> sections_of(std::string_view code);

}  // namespace book
