#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace base {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits at the front off the text.
std::string take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    std::string digits(text.substr(0, count));
    text.remove_prefix(count);
    return digits;
}

bool take_any_of(std::string_view& text, std::string_view signs) {
    if (text.empty() || signs.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

std::string text_with_digits(double number, int max_digits) {
    if (std::isnan(number)) return "nan";
    if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*g", max_digits, number);
    std::string text(buffer.data());
    for (char& c : text) {
        const bool known = is_digit(c) || c == '-' || c == '+' || c == 'e';
        if (!known) c = '.';  // whatever the locale points with
    }
    return text;
}

std::string shortest_text(double number) {
    if (number == 0) return "0";
    if (!std::isfinite(number)) return text_with_digits(number, 1);
    constexpr double most_whole = 1e15;
    if (number == std::floor(number) && std::fabs(number) < most_whole) {
        return std::to_string(static_cast<long long>(number));
    }
    for (int digits = 15; digits < 17; ++digits) {
        std::string text = text_with_digits(number, digits);
        if (parse_number(text) == number) return text;
    }
    return text_with_digits(number, 17);
}

std::optional<double> parse_number(std::string_view text) {
    const bool minus = !text.empty() && text.front() == '-';
    if (minus) text.remove_prefix(1);
    std::string digits = take_digits(text);
    long exponent = 0;
    if (take_any_of(text, ".")) {
        const std::string fraction = take_digits(text);
        digits += fraction;
        exponent -= static_cast<long>(fraction.size());
    }
    if (digits.empty()) return std::nullopt;
    if (take_any_of(text, "eE")) {
        const bool down = !text.empty() && text.front() == '-';
        take_any_of(text, "+-");
        const std::string by = take_digits(text);
        if (by.empty() || by.size() > 4) return std::nullopt;
        exponent += (down ? -1 : 1) * std::strtol(by.c_str(), nullptr, 10);
    }
    if (!text.empty()) return std::nullopt;
    // Without a decimal point, since which sign strtod takes for it depends on the locale.
    const double value = std::strtod((digits + "e" + std::to_string(exponent)).c_str(), nullptr);
    if (!std::isfinite(value)) return std::nullopt;
    return minus ? -value : value;
}

std::string grouped(std::string_view number) {
    std::string text(number);
    if (text.find('e') != std::string::npos) return text;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = std::min(text.find('.'), text.size()); at > first + 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

}  // namespace base
