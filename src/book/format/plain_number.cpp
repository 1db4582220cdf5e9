#include "book/format/plain_number.hpp"

#include <array>

#include "base/number.hpp"

namespace book {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::size_t longest = 400;  // of a number that anybody writes

/// 15 digits fit a double exactly, so most numbers need no conversion of the library's.
std::optional<double> short_integer(std::string_view text) {
    const bool negative = !text.empty() && text[0] == '-';
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.size() > 15) return {};
    long long value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return {};
        value = value * 10 + (c - '0');
    }
    return static_cast<double>(negative ? -value : value);
}

}  // namespace

std::optional<double> plain_number(std::string_view text) {
    if (text.size() >= longest) return {};
    std::array<char, longest + 1> bare;
    std::size_t length = 0;
    std::size_t at = 0;
    if (at < text.size() && text[at] == '-') bare[length++] = text[at++];
    const std::size_t first = at;
    std::size_t digits = 0;  // since the last comma
    bool commas = false;
    for (; at < text.size() && (is_digit(text[at]) || text[at] == ','); ++at) {
        if (is_digit(text[at])) {
            bare[length++] = text[at];
            ++digits;
            continue;
        }
        if (commas ? digits != 3 : digits == 0 || digits > 3) return {};
        commas = true;
        digits = 0;
    }
    if (digits == 0 || (commas && digits != 3)) return {};
    if (text[first] == '0' && at - first > 1) return {};
    if (at < text.size()) {
        if (text[at] != '.' || at + 1 == text.size()) return {};
        bare[length++] = text[at++];
        for (; at < text.size(); ++at) {
            if (!is_digit(text[at])) return {};
            bare[length++] = text[at];
        }
    }
    return xml_number({bare.data(), length});
}

std::optional<double> xml_number(std::string_view text) {
    if (const auto value = short_integer(text)) return value;
    if (text.empty() || text.size() > longest) return {};
    if (text.front() == '+') text.remove_prefix(1);
    return base::parse_number(text);
}

}  // namespace book
