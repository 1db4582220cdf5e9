#pragma once
// A number as decimal digits, the way spreadsheets see it: 15 of them count.

#include <string>

namespace book {

/// 0.DIGITS × 10^point; no leading or trailing zeros, and no digits for zero.
struct Decimal {
    std::string digits;
    int point = 0;
};

/// Of what is not negative.
Decimal decimal_of(double value);
/// Rounded half up, to that many places behind the point.
Decimal rounded(Decimal decimal, int places);
/// The digit at 10^exponent.
char digit_at(const Decimal& decimal, int exponent);

/// As a cell without a number format shows it: at most eleven characters, else in powers of ten.
std::string general(double value);

}  // namespace book
