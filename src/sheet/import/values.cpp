#include "sheet/import/values.hpp"

#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace sheet {
namespace {

struct Multiple {
    std::string_view word;
    double times;
};
constexpr std::array<Multiple, 7> multiples = {
    {{"百万", 1e6}, {"十万", 1e5}, {"千万", 1e7}, {"千", 1e3}, {"万", 1e4}, {"億", 1e8}, {"兆", 1e12}}};

struct Unit {
    double times = 1;
    std::string_view base;
};

/// 千円 is 1,000 of 円. 百 and 十 alone begin names (百貨店) and are no multiples.
Unit read_unit(std::string_view unit) {
    for (const Multiple& multiple : multiples) {
        if (unit.starts_with(multiple.word) && unit.size() > multiple.word.size()) {
            return {multiple.times, unit.substr(multiple.word.size())};
        }
    }
    return {1, unit};
}

std::string folded(std::string_view text) {
    std::string out;
    for (const char32_t c : base::fold_and_trim(text)) base::append_utf8(out, c);
    return out;
}

std::optional<plan::AmountReading> in_parentheses(std::string_view text) {
    if (text.size() < 3 || text.front() != '(' || text.back() != ')') return std::nullopt;
    plan::AmountReading inside = plan::read_amount(text.substr(1, text.size() - 2));
    // "(累計)" is a word, "(18件)" a remark as often as a minus: only bare figures count.
    if (!inside.number || *inside.number < 0 || !(inside.unit.empty() || inside.unit == "%")) return std::nullopt;
    inside.number = -*inside.number;
    return inside;
}

/// 1億5,000万円: parts that fall, each a number and its multiple, the last with the unit.
std::optional<plan::AmountReading> in_parts(std::string_view text) {
    double sum = 0;
    double last = 1e16;
    while (!text.empty()) {
        std::size_t at = text.find("億");
        if (const std::size_t man = text.find("万"); at == std::string_view::npos || man < at) at = man;
        const std::size_t end = at == std::string_view::npos ? text.size() : at + std::string_view("万").size();
        const bool whole = at == std::string_view::npos || text.substr(end) == "円" || text.substr(end).empty();
        const plan::AmountReading part = plan::read_amount(whole ? text : text.substr(0, end));
        const Unit unit = read_unit(part.unit.empty() ? std::string_view("円") : std::string_view(part.unit));
        const double times = part.unit == "億" ? 1e8 : part.unit == "万" ? 1e4 : unit.times;
        if (!part.number || times >= last) return std::nullopt;
        if (whole && unit.base != "円") return std::nullopt;
        sum += *part.number * times;
        last = times;
        if (whole) break;
        text.remove_prefix(end);
    }
    plan::AmountReading reading;
    reading.number = sum;
    reading.unit = "円";
    return reading;
}

}  // namespace

plan::AmountReading read_value(std::string_view text) {
    plan::AmountReading reading = plan::read_amount(text);
    if (reading.number || reading.none) return reading;
    const std::string plain = folded(text);
    if (const auto negative = in_parentheses(plain)) return *negative;
    const bool money = plain.ends_with("円") && plain.find("億") != std::string::npos;
    if (money || (plain.ends_with("円") && plain.find("万") != std::string::npos)) {
        if (const auto parts = in_parts(plain)) return *parts;
    }
    return reading;
}

std::optional<double> factor_between(std::string_view from, std::string_view to) {
    const Unit a = read_unit(from);
    const Unit b = read_unit(to);
    if (a.base != b.base || a.base.empty()) return std::nullopt;
    return a.times / b.times;
}

}  // namespace sheet
