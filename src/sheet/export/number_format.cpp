// Number formats that show a number as a plan prints it.

#include <algorithm>

#include "base/number.hpp"
#include "base/text.hpp"
#include "plan/amount.hpp"
#include "sheet/export/progress_table.hpp"

namespace sheet {
namespace {

/// As many digits as programs show of a double.
constexpr std::size_t most_digits = 15;
constexpr std::string_view digits = "0123456789";

bool is_digit(char c) { return digits.find(c) != std::string_view::npos; }

/// "1,234" or "1234": the digits alone, taken off the text with their commas; nothing where commas stand elsewhere.
std::optional<std::string> take_whole(std::string_view& text, bool& grouped) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789,"), text.size());
    const std::string_view whole = text.substr(0, end);
    std::string plain;
    for (const char c : whole) {
        if (c != ',') plain.push_back(c);
    }
    grouped = plain.size() != whole.size();
    std::string expected = plain;
    for (std::size_t at = 3; grouped && at < plain.size(); at += 3) expected.insert(plain.size() - at, 1, ',');
    const bool leading_zero = plain.size() > 1 && plain.front() == '0';
    if (plain.empty() || leading_zero || expected != whole) return std::nullopt;
    text.remove_prefix(end);
    return plain;
}

bool is_literal(std::string_view unit) {
    return std::none_of(unit.begin(), unit.end(), [](char c) { return c == '"' || static_cast<unsigned char>(c) < 0x20; });
}

}  // namespace

std::optional<std::string> format_for(std::string_view text, double number) {
    if (text != base::trim(text) || plan::read_amount(text).number != number) return std::nullopt;
    std::string sign;
    for (const std::string_view minus : {"-", "▲", "△"}) {
        if (text.substr(0, minus.size()) == minus) sign = minus;
    }
    text.remove_prefix(sign.size());
    bool grouped = false;
    std::optional<std::string> plain = take_whole(text, grouped);
    if (!plain) return std::nullopt;
    std::string format = grouped ? "#,##0" : "0";
    std::size_t count = plain->size();
    if (text.size() > 1 && text[0] == '.' && is_digit(text[1])) {
        const std::size_t end = std::min(text.find_first_not_of(digits, 1), text.size());
        count += end - 1;
        plain->append(text.substr(0, end));
        format.append(".").append(end - 1, '0');
        text.remove_prefix(end);
    }
    const std::optional<double> shown = base::parse_number(*plain);
    const bool minus_zero = !sign.empty() && number == 0;
    if (count > most_digits || minus_zero || shown != (sign.empty() ? number : -number) || !is_literal(text)) {
        return std::nullopt;
    }
    if (!text.empty()) format.append("\"").append(text).append("\"");
    if (sign.size() > 1) format += ";\"" + sign + "\"" + format;
    return format;
}

}  // namespace sheet
