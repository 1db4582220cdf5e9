#include "book/xlsx/references.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace book {
namespace {

/// Digits at the front of `text`, which loses them.
template <class T>
std::optional<T> take_number(std::string_view& text) {
    T value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || text.empty() || text[0] == '-') return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text[0] != c) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<double> time_of(std::string_view text) {
    const auto hours = take_number<int>(text);
    if (!hours || !take(text, ':')) return {};
    const auto minutes = take_number<int>(text);
    if (!minutes) return {};
    int seconds = 0;
    if (take(text, ':')) seconds = take_number<int>(text).value_or(0);
    if (*hours > 24 || *minutes > 59 || seconds > 59) return {};
    return (*hours * 3600 + *minutes * 60 + seconds) / 86400.0;
}

}  // namespace

std::optional<sheet::Spot> spot_of(std::string_view text) {
    std::uint32_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && letters < 4; ++letters) {
        const char c = text[letters];
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::uint32_t>(c - 'A') + 1;
    }
    text.remove_prefix(letters);
    const auto row = take_number<std::uint32_t>(text);
    if (letters == 0 || !row || !text.empty()) return {};
    if (column > sheet::most_columns || *row == 0 || *row > sheet::most_rows) return {};
    return sheet::Spot{*row - 1, column - 1};
}

std::optional<sheet::Area> area_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    const auto first = spot_of(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : spot_of(text.substr(colon + 1));
    if (!first || !last) return {};
    return sheet::Area{{std::min(first->row, last->row), std::min(first->column, last->column)},
                       {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

std::optional<std::size_t> index_of(std::string_view text) {
    const auto value = take_number<std::size_t>(text);
    return value && text.empty() ? value : std::nullopt;
}

std::optional<double> serial_of(std::string_view iso) {
    if (iso.find('-') == std::string_view::npos) return time_of(iso);
    const auto year = take_number<int>(iso);
    if (!year || !take(iso, '-')) return {};
    const auto month = take_number<unsigned>(iso);
    if (!month || !take(iso, '-')) return {};
    const auto day = take_number<unsigned>(iso);
    if (!day || *year < 1900 || *year > 9999) return {};
    using namespace std::chrono;
    const year_month_day date(std::chrono::year{*year}, std::chrono::month{*month}, std::chrono::day{*day});
    if (!date.ok()) return {};
    const sys_days origin = std::chrono::year{1899} / 12 / 30;
    const double days = static_cast<double>((sys_days(date) - origin).count());
    return days + (take(iso, 'T') ? time_of(iso).value_or(0) : 0);
}

}  // namespace book
