// Digits put into the places of a number format.

#include <algorithm>
#include <string>

#include "book/format/decimal.hpp"
#include "book/format/number_format.hpp"

namespace book {
namespace {

using Tokens = std::vector<Token>;
using Place = Tokens::const_iterator;

int digits_in(Place begin, Place end) {
    return static_cast<int>(std::count_if(begin, end, [](const Token& token) { return token.piece == Piece::digit; }));
}

std::string_view literal_of(const Token& token) {
    if (token.piece == Piece::literal) return token.text;
    if (token.piece == Piece::percent) return "%";
    return {};
}

/// The digits from the ones up into the places from the right; the leftmost place takes all that are left.
std::string whole_part(Place begin, Place end, const Decimal& number, bool grouped) {
    std::vector<std::string> pieces;  // from the right
    int places = digits_in(begin, end);
    int exponent = 0;
    const int count = std::max(number.point, 0);
    const auto put = [&](char filler) {
        if (exponent >= count && filler == '#') return;
        std::string piece(1, exponent >= count && filler == '?' ? ' ' : digit_at(number, exponent));
        if (grouped && exponent > 0 && exponent % 3 == 0 && piece != " ") pieces.emplace_back(",");
        pieces.push_back(std::move(piece));
        ++exponent;
    };
    for (Place at = end; at != begin;) {
        --at;
        if (at->piece != Piece::digit) {
            pieces.emplace_back(literal_of(*at));
            continue;
        }
        put(at->sign);
        if (--places == 0) {
            while (exponent < count) put('0');
        }
    }
    std::string text;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) text += *piece;
    return text;
}

std::string fraction_part(Place begin, Place end, const Decimal& number) {
    const int count = static_cast<int>(number.digits.size()) - number.point;  // of digits behind the point
    std::string text;
    int place = 0;
    for (Place at = begin; at != end; ++at) {
        if (at->piece != Piece::digit) {
            text += literal_of(*at);
            continue;
        }
        ++place;
        if (place <= count || at->sign == '0') {
            text.push_back(digit_at(number, -place));
        } else if (at->sign == '?') {
            text.push_back(' ');
        }
    }
    return text;
}

std::string fixed(Place begin, Place end, const Decimal& number, bool grouped) {
    const Place point = std::find_if(begin, end, [](const Token& token) { return token.piece == Piece::point; });
    std::string text = whole_part(begin, point, number, grouped);
    if (point != end) text += "." + fraction_part(point + 1, end, number);
    return text;
}

int places_behind_point(Place begin, Place end) {
    const Place point = std::find_if(begin, end, [](const Token& token) { return token.piece == Piece::point; });
    return point == end ? 0 : digits_in(point, end);
}

std::string scientific(const Tokens& tokens, Place exponent, Decimal number) {
    const Place begin = tokens.begin();
    const Place point = std::find_if(begin, exponent, [](const Token& token) { return token.piece == Piece::point; });
    const int whole = std::max(digits_in(begin, point), 1);
    const int places = places_behind_point(begin, exponent);
    int power = 0;
    const auto settle = [&] {
        if (number.digits.empty()) return;
        power = number.point - 1;
        // ##0 counts in thousands, as the exponents of engineers do.
        power -= whole > 1 ? ((power % whole) + whole) % whole : 0;
    };
    settle();
    const int before = number.point;
    number = rounded(std::move(number), places - power);
    if (number.point != before) settle();
    number.point -= power;
    std::string text = fixed(begin, exponent, number, false);
    text += power < 0 ? "E-" : exponent->sign == '+' ? "E+" : "E";
    const Decimal shown = decimal_of(power < 0 ? -power : power);
    return text + whole_part(exponent + 1, tokens.end(), shown, false);
}

}  // namespace

std::string show_number(const Section& section, double value, bool& zero) {
    for (int i = 0; i < section.percents; ++i) value *= 100;
    for (int i = 0; i < section.thousands; ++i) value /= 1000;
    const Tokens& tokens = section.tokens;
    const auto is = [](Piece piece) { return [piece](const Token& token) { return token.piece == piece; }; };
    zero = value == 0;
    if (section.fraction) return general(value);
    if (section.text || std::any_of(tokens.begin(), tokens.end(), is(Piece::as_general))) {
        std::string text;
        for (const Token& token : tokens) {
            const bool here = token.piece == Piece::as_general || token.piece == Piece::whole_text;
            text += here ? general(value) : std::string(literal_of(token));
        }
        return text;
    }
    const Place exponent = std::find_if(tokens.begin(), tokens.end(), is(Piece::exponent));
    if (exponent != tokens.end()) return scientific(tokens, exponent, decimal_of(value));
    if (digits_in(tokens.begin(), tokens.end()) == 0) {
        zero = false;
        std::string text;
        for (const Token& token : tokens) text += literal_of(token);
        return text;
    }
    const Decimal number = rounded(decimal_of(value), places_behind_point(tokens.begin(), tokens.end()));
    zero = number.digits.empty();
    return fixed(tokens.begin(), tokens.end(), number, section.grouped);
}

}  // namespace book
