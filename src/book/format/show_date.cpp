// Days and times put into the places of a number format; eras of Japan among them.

#include <chrono>
#include <cmath>
#include <cstdint>
#include <string>

#include "book/format/number_format.hpp"

namespace book {
namespace {

struct Moment {
    int year = 1900;
    int month = 1;
    int day = 0;
    int weekday = 0;        ///< 0 is Sunday
    std::int64_t days = 0;  ///< the serial's whole part
    std::int64_t millis = 0;
};

/// Spreadsheets hold 1900 for a leap year: 60 is its 29 February, and days before it are one off.
void set_day(Moment& moment) {
    const int serial = static_cast<int>(moment.days);
    moment.weekday = (serial + 6) % 7;
    if (serial == 0) return;
    if (serial == 60) {
        moment.month = 2;
        moment.day = 29;
        return;
    }
    using namespace std::chrono;
    const sys_days origin = year{1899} / 12 / 30;
    const year_month_day date(origin + std::chrono::days(serial < 60 ? serial + 1 : serial));
    moment.year = static_cast<int>(date.year());
    moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
    moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

/// Rounded to what the format shows of a second.
Moment moment_of(double serial, int fraction_digits) {
    std::int64_t step = 1000;
    for (int i = 0; i < fraction_digits; ++i) step /= 10;
    constexpr std::int64_t day = 86'400'000;
    const auto steps = static_cast<std::int64_t>(std::llround(serial * 86'400'000.0 / static_cast<double>(step)));
    Moment moment;
    moment.days = steps * step / day;
    moment.millis = steps * step % day;
    set_day(moment);
    return moment;
}

struct Era {
    int year, month, day;
    std::string_view letter, sign, name;
};
constexpr Era eras[] = {{2019, 5, 1, "R", "令", "令和"},
                        {1989, 1, 8, "H", "平", "平成"},
                        {1926, 12, 25, "S", "昭", "昭和"},
                        {1912, 7, 30, "T", "大", "大正"},
                        {1868, 1, 25, "M", "明", "明治"}};

const Era& era_of(const Moment& moment) {
    for (const Era& era : eras) {
        const bool begun = moment.year != era.year     ? moment.year > era.year
                           : moment.month != era.month ? moment.month > era.month
                                                       : moment.day >= era.day;
        if (begun) return era;
    }
    return eras[4];
}

std::string padded(std::int64_t value, int width) {
    std::string text = std::to_string(value);
    while (static_cast<int>(text.size()) < width) text.insert(0, "0");
    return text;
}

constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view weekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view japanese_weekdays[] = {"日", "月", "火", "水", "木", "金", "土"};

std::string month_text(const Moment& moment, int count) {
    if (count < 3) return padded(moment.month, count);
    const std::string_view name = months[moment.month - 1];
    return std::string(count == 3 ? name.substr(0, 3) : count == 5 ? name.substr(0, 1) : name);
}

std::string day_text(const Moment& moment, int count) {
    if (count < 3) return padded(moment.day, count);
    const std::string_view name = weekdays[moment.weekday];
    return std::string(count == 3 ? name.substr(0, 3) : name);
}

std::string era_year_text(const Moment& moment, int count, bool before_the_word) {
    const int year = moment.year - era_of(moment).year + 1;
    if (year == 1 && count == 1 && before_the_word) return "元";
    return padded(year, count);
}

std::string era_text(const Moment& moment, int count) {
    const Era& era = era_of(moment);
    return std::string(count == 1 ? era.letter : count == 2 ? era.sign : era.name);
}

std::string half_day_text(std::int64_t hours, int count) {
    return std::string(hours < 12 ? (count == 3 ? "A" : "AM") : (count == 3 ? "P" : "PM"));
}

std::string fraction_text(const Moment& moment, int count) {
    return "." + padded(moment.millis % 1000, 3).substr(0, static_cast<std::size_t>(count));
}

}  // namespace

std::string show_date(const Section& section, double serial) {
    int fraction_digits = 0;
    bool halves = false;
    for (const Token& token : section.tokens) {
        if (token.piece == Piece::fraction) fraction_digits = token.count;
        if (token.piece == Piece::half_day) halves = true;
    }
    const Moment moment = moment_of(serial, fraction_digits);
    const std::int64_t seconds = moment.millis / 1000;
    const std::int64_t hours = seconds / 3600;
    std::string text;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        const Token& token = section.tokens[i];
        const int two = token.count > 1 ? 2 : 1;
        switch (token.piece) {
            case Piece::literal:
                text += token.text;
                break;
            case Piece::year:
                text += token.count < 3 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
                break;
            case Piece::month:
                text += month_text(moment, token.count);
                break;
            case Piece::day:
                text += day_text(moment, token.count);
                break;
            case Piece::hour:
                text += padded(halves ? (hours + 11) % 12 + 1 : hours, two);
                break;
            case Piece::minute:
                text += padded(seconds / 60 % 60, two);
                break;
            case Piece::second:
                text += padded(seconds % 60, two);
                break;
            case Piece::fraction:
                text += fraction_text(moment, token.count);
                break;
            case Piece::half_day:
                text += half_day_text(hours, token.count);
                break;
            case Piece::weekday:
                text += std::string(japanese_weekdays[moment.weekday]) + (token.count > 3 ? "曜日" : "");
                break;
            case Piece::era:
                text += era_text(moment, token.count);
                break;
            case Piece::era_year: {
                const bool word = i + 1 < section.tokens.size() && section.tokens[i + 1].text.substr(0, 3) == "年";
                text += era_year_text(moment, two, word);
                break;
            }
            case Piece::elapsed_hours:
                text += padded(moment.days * 24 + hours, token.count);
                break;
            case Piece::elapsed_minutes:
                text += padded(moment.days * 1440 + seconds / 60, token.count);
                break;
            case Piece::elapsed_seconds:
                text += padded(moment.days * 86400 + seconds, token.count);
                break;
            default:
                break;
        }
    }
    return text;
}

}  // namespace book
