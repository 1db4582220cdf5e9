#include "chart/text.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "base/number.hpp"
#include "base/utf8.hpp"

namespace chart {

namespace {

// Hundredths of an em for U+0020 to U+007E in BIZ UDPGothic Bold, which is never narrower than Regular.
constexpr std::array<std::uint8_t, 95> ascii_width = {
    33, 37, 52, 94, 80, 100, 91, 32,  50, 51, 50, 84, 33, 48, 33, 50, 76, 63, 76, 76, 76, 76,  76, 76,
    76, 76, 34, 34, 84, 84,  84, 80,  98, 78, 77, 81, 85, 70, 67, 86, 82, 44, 56, 76, 61, 100, 84, 88,
    76, 90, 76, 73, 70, 86,  76, 100, 82, 74, 75, 55, 50, 55, 50, 31, 50, 66, 73, 64, 73, 69,  51, 67,
    72, 32, 40, 66, 36, 96,  72, 70,  73, 73, 49, 59, 49, 72, 60, 90, 62, 64, 58, 54, 44, 54,  50};

constexpr std::string_view ellipsis = "…";
constexpr std::string_view minus = "−";
constexpr std::string_view no_line_start[] = {"、", "。", "，", "．", "）", ")",  "」", "』", "】", "ー", "・", "々",
                                              "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ",
                                              "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "%",  "％", ",",  "."};

/// How many bytes of `text`, in whole characters, fit; widths never shrink as text grows, so halving finds it.
std::size_t bytes_that_fit(std::string_view text, float width, float size, bool bold, const Measure& measure) {
    std::size_t fits = 0;
    std::size_t too_many = text.size() + 1;
    while (next_character(text, fits) < too_many && fits < text.size()) {
        std::size_t middle = fits + (too_many - fits) / 2;
        while (middle > fits && middle < text.size() && !base::starts_character(text[middle])) --middle;
        if (middle == fits) middle = next_character(text, fits);
        (measure(text.substr(0, middle), size, bold) <= width ? fits : too_many) = middle;
    }
    return fits;
}

std::size_t previous_character(std::string_view text, std::size_t index) {
    --index;
    while (index > 0 && !base::starts_character(text[index])) --index;
    return index;
}

bool may_start_line(std::string_view character) {
    for (const std::string_view forbidden : no_line_start)
        if (character == forbidden) return false;
    return true;
}

std::vector<std::string> filled_lines(std::string_view text, float width, std::size_t most_lines, float size, bool bold,
                                      const Measure& measure) {
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() < most_lines) {
        const std::size_t newline = text.find('\n');
        const std::string_view line = text.substr(0, newline);
        const std::string_view after = newline == std::string_view::npos ? std::string_view{} : text.substr(newline + 1);
        const bool last = lines.size() + 1 == most_lines;
        if (measure(line, size, bold) <= width && (!last || after.empty())) {
            lines.emplace_back(line);
            text = after;
            continue;
        }
        std::size_t end = bytes_that_fit(line, width, size, bold, measure);
        if (end == 0) break;
        if (last) {
            std::string left_over = std::string(line).append(after.empty() ? "" : ellipsis);
            lines.push_back(elided(left_over, width, size, bold, measure));
            break;
        }
        const std::size_t most = end;
        const auto starts_badly = [&](std::size_t at) {
            return at < line.size() && !may_start_line(line.substr(at, next_character(line, at) - at));
        };
        while (previous_character(line, end) > 0 && starts_badly(end)) end = previous_character(line, end);
        if (starts_badly(end)) end = most;
        lines.emplace_back(line.substr(0, end));
        text.remove_prefix(end);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

}  // namespace

std::size_t next_character(std::string_view text, std::size_t index) {
    ++index;
    while (index < text.size() && !base::starts_character(text[index])) ++index;
    return index < text.size() ? index : text.size();
}

float estimated_width(std::string_view text, float size, bool /*bold*/) {
    unsigned hundredths = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead >= 0x20 && lead < 0x7F) {
            hundredths += ascii_width[lead - 0x20U];
        } else if (base::starts_character(text[i])) {
            // U+FF61 to U+FF9F, half-width kana, are EF BD A1 to EF BE 9F.
            const std::string_view character = lead == 0xEF ? text.substr(i, 3) : std::string_view{};
            hundredths += character >= "\xEF\xBD\xA1" && character <= "\xEF\xBE\x9F" ? 50U : 100U;
        }
    }
    return static_cast<float>(hundredths) * size / 100.0F;
}

std::string elided(std::string_view text, float width, float size, bool bold, const Measure& measure) {
    if (text.empty() || width <= 0) return {};
    if (measure(text, size, bold) <= width) return std::string(text);
    const float room = width - measure(ellipsis, size, bold);
    if (room < 0) return {};
    std::size_t end = bytes_that_fit(text, room, size, bold, measure);
    while (end > 0 && text[end - 1] == ' ') --end;
    return std::string(text.substr(0, end)).append(ellipsis);
}

std::vector<std::string> wrapped(std::string_view text, float width, std::size_t most_lines, float size, bool bold,
                                 const Measure& measure) {
    std::vector<std::string> lines = filled_lines(text, width, most_lines, size, bold, measure);
    if (lines.size() < 2) return lines;
    // Lines of about one length: the narrowest that still needs no more of them, unless it would cut text off.
    const auto letters = [](const std::vector<std::string>& all) {
        std::size_t sum = 0;
        for (const std::string& line : all) sum += line.size();
        return sum;
    };
    const std::size_t whole = letters(lines);
    const bool cut = lines.back().size() >= ellipsis.size() &&
                     text.substr(text.size() - 1) != lines.back().substr(lines.back().size() - 1);
    if (cut) return lines;
    for (float narrower = width - size / 2; narrower > width / 2; narrower -= size / 2) {
        std::vector<std::string> even = filled_lines(text, narrower, most_lines, size, bold, measure);
        if (even.size() != lines.size() || letters(even) != whole) break;
        lines = std::move(even);
    }
    return lines;
}

std::string figure(double value, int decimals) {
    std::array<char, 352> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, std::fabs(value));
    std::string digits = base::grouped(buffer.data());
    const bool zero = digits.find_first_of("123456789") == std::string::npos;
    return value < 0 && !zero ? std::string(minus).append(digits) : digits;
}

std::string percent(double share) {
    const double percent = share * 100;
    int decimals = 0;
    const auto hides = [&](double end) {
        const double unit = std::pow(10.0, decimals);
        return percent != end && std::round(percent * unit) / unit == end;
    };
    while (decimals < 4 && (hides(0) || hides(100))) ++decimals;
    return figure(percent, decimals) + "%";
}

std::string signed_percent(double fraction) {
    const double percent = fraction * 100;
    const double size = std::fabs(percent);
    int decimals = size < 9.95 && percent != std::round(percent) ? 1 : 0;
    // A miss by a hair is still a miss: never "0%" for what is not zero.
    for (double unit = 0.05; decimals > 0 && decimals < 4 && size < unit; unit /= 10) ++decimals;
    return (percent > 0 ? "+" : "") + figure(percent, decimals) + "%";
}

std::string short_percent(double fraction) {
    if (fraction > 9.99) return std::string(longest_percent);
    if (fraction < -9.99) return "<−999%";
    return signed_percent(fraction);
}

}  // namespace chart
