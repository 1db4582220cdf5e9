#include "book/format/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace book {
namespace {

constexpr double most_exact = 1e15;

bool is_whole(double value) { return value < most_exact && value == std::floor(value); }

void take_zeros_off(Decimal& decimal) {
    while (!decimal.digits.empty() && decimal.digits.back() == '0') decimal.digits.pop_back();
    if (decimal.digits.empty()) decimal.point = 0;
}

/// "123.45" of the digits, without an exponent.
std::string written_out(const Decimal& decimal) {
    const int places = std::max(0, static_cast<int>(decimal.digits.size()) - decimal.point);
    std::string text;
    for (int exponent = std::max(decimal.point, 1) - 1; exponent >= -places; --exponent) {
        if (exponent == -1) text.push_back('.');
        text.push_back(digit_at(decimal, exponent));
    }
    return text;
}

std::string in_powers_of_ten(Decimal decimal) {
    constexpr int shown_digits = 6;
    decimal = rounded(std::move(decimal), shown_digits - decimal.point);
    const int exponent = decimal.point - 1;
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
    text += exponent < 0 ? "E-" : "E+";
    const std::string power = std::to_string(std::abs(exponent));
    return text + (power.size() < 2 ? "0" : "") + power;
}

std::string general_of(double value) {
    constexpr int room = 11;
    if (value < 1e11 && is_whole(value)) return std::to_string(static_cast<long long>(value));
    const Decimal decimal = decimal_of(value);
    if (decimal.point > room) return in_powers_of_ten(decimal);
    const int before = std::max(decimal.point, 1);
    const Decimal fitted = rounded(decimal, std::max(room - 1 - before, 0));
    if (fitted.point > room) return in_powers_of_ten(decimal);
    // A small number is written out only where that loses nothing of what powers of ten would show.
    if (decimal.point < -3 && fitted.digits.size() < std::min<std::size_t>(decimal.digits.size(), 6)) {
        return in_powers_of_ten(decimal);
    }
    return written_out(fitted);
}

}  // namespace

Decimal decimal_of(double value) {
    Decimal decimal;
    if (!std::isfinite(value)) return decimal;
    if (is_whole(value)) {
        decimal.digits = std::to_string(static_cast<long long>(value));
        if (decimal.digits == "0") decimal.digits.clear();
        decimal.point = static_cast<int>(decimal.digits.size());
    } else {
        std::array<char, 40> text;
        std::snprintf(text.data(), text.size(), "%.14e", value);
        decimal.digits.push_back(text[0]);
        decimal.digits.append(text.data() + 2, 14);
        decimal.point = std::atoi(text.data() + 17) + 1;
    }
    take_zeros_off(decimal);
    return decimal;
}

Decimal rounded(Decimal decimal, int places) {
    const int kept = decimal.point + places;
    if (kept >= static_cast<int>(decimal.digits.size())) return decimal;
    if (kept < 0) return {};
    const auto cut = static_cast<std::size_t>(kept);
    const bool up = decimal.digits[cut] >= '5';
    decimal.digits.resize(cut);
    if (up) {
        std::size_t at = cut;
        while (at > 0 && decimal.digits[at - 1] == '9') decimal.digits[--at] = '0';
        if (at > 0) {
            ++decimal.digits[at - 1];
        } else {
            decimal.digits.insert(0, "1");
            ++decimal.point;
        }
    }
    take_zeros_off(decimal);
    return decimal;
}

char digit_at(const Decimal& decimal, int exponent) {
    const int index = decimal.point - 1 - exponent;
    if (index < 0 || index >= static_cast<int>(decimal.digits.size())) return '0';
    return decimal.digits[static_cast<std::size_t>(index)];
}

std::string general(double value) { return value < 0 ? "-" + general_of(-value) : general_of(value); }

}  // namespace book
