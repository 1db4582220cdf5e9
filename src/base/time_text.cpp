#include "base/time_text.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace base {

namespace {

struct Moment {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    long long second_of_day = 0;
};

Moment moment_of(double milliseconds) {
    using namespace std::chrono;
    const auto seconds_since = static_cast<long long>(std::floor(milliseconds / 1000));
    constexpr long long day_length = 86'400;
    long long day_number = seconds_since / day_length;
    if (seconds_since % day_length < 0) --day_number;
    const year_month_day date{sys_days{days{static_cast<int>(day_number)}}};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
            seconds_since - day_number * day_length};
}

template <typename... Values>
std::string printed(const char* pattern, Values... values) {
    char buffer[64];
    const int size = std::snprintf(buffer, sizeof buffer, pattern, values...);
    return {buffer, static_cast<std::size_t>(size)};
}

}  // namespace

std::string utc_text(double utc) {
    const Moment m = moment_of(utc);
    return printed("%04d-%02u-%02uT%02lld:%02lld:%02lldZ", m.year, m.month, m.day, m.second_of_day / 3600,
                   m.second_of_day / 60 % 60, m.second_of_day % 60);
}

std::optional<double> read_utc(std::string_view text) {
    using namespace std::chrono;
    int year_number = 0;
    unsigned month_number = 0;
    unsigned day_number = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    const std::string copy(text);
    if (std::sscanf(copy.c_str(), "%4d-%2u-%2uT%2d:%2d:%2dZ", &year_number, &month_number, &day_number, &hour, &minute,
                    &second) != 6) {
        return std::nullopt;
    }
    const year_month_day date{year{year_number}, month{month_number}, day{day_number}};
    if (!date.ok()) return std::nullopt;
    const double day_count = static_cast<double>(sys_days{date}.time_since_epoch().count());
    const double utc = (day_count * 86'400.0 + hour * 3600.0 + minute * 60.0 + second) * 1000.0;
    // Hours past midnight, another zone, or more text after it: what would not be written so was not read either.
    if (utc_text(utc) != text) return std::nullopt;
    return utc;
}

std::string local_text(double utc, int offset_minutes, double now) {
    const double shift = offset_minutes * 60'000.0;
    const Moment m = moment_of(utc + shift);
    const Moment today = moment_of(now + shift);
    const std::string time = printed("%lld:%02lld", m.second_of_day / 3600, m.second_of_day / 60 % 60);
    if (m.year == today.year && m.month == today.month && m.day == today.day) return time;
    return printed("%04d/%02u/%02u ", m.year, m.month, m.day) + time;
}

std::string elapsed_text(double milliseconds) {
    const auto seconds = static_cast<long long>(std::max(0.0, milliseconds) / 1000);
    if (seconds < 3600) return printed("%lld:%02lld", seconds / 60, seconds % 60);
    return printed("%lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace base
