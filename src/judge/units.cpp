#include "judge/units.hpp"

#include <algorithm>
#include <array>

#include "plan/amount.hpp"

namespace judge {
namespace {

/// All of these are three bytes long in UTF-8.
constexpr std::size_t length_of_counter = 3;
constexpr std::array<std::string_view, 6> counters = {"か", "ヶ", "ケ", "ヵ", "カ", "箇"};

/// 所, 月, 国, 年 and what follows them, where the unit begins with a counter; else the whole unit.
std::string_view without_counter(std::string_view unit) {
    constexpr std::array<std::string_view, 4> counted = {"所", "月", "国", "年"};
    for (const std::string_view counter : counters) {
        if (unit.substr(0, length_of_counter) != counter) continue;
        const std::string_view rest = unit.substr(length_of_counter);
        for (const std::string_view noun : counted) {
            if (rest.substr(0, noun.size()) == noun) return rest;
        }
    }
    return unit;
}

/// What follows the digits, commas and points that a text begins with. Where two texts go on alike, they read as the same
/// unit, or one of them is no number and names none.
std::string_view behind_number(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of("0123456789,."), text.size()));
}

}  // namespace

bool same_unit(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::string_view rest_a = without_counter(a);
    const std::string_view rest_b = without_counter(b);
    return rest_a.size() != a.size() && rest_b.size() != b.size() && rest_a == rest_b;
}

bool units_agree(std::string_view a, std::string_view b) { return a.empty() || b.empty() || same_unit(a, b); }

bool printed_units_agree(std::string_view a, std::string_view b) {
    if (behind_number(a) == behind_number(b)) return true;
    return units_agree(plan::read_amount(a).unit, plan::read_amount(b).unit);
}

}  // namespace judge
