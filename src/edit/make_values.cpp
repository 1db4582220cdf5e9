#include <utility>

#include "edit/make.hpp"
#include "edit/setting.hpp"
#include "edit/values.hpp"
#include "plan/code_points.hpp"

namespace edit {
namespace {

/// Nothing where there is no such place; a year that the plan does not list is one only where it has an entry.
std::optional<Look> look_at(Finder& finder, const Place& place, const Value& wish) {
    std::optional<Look> seen = look(finder.of(place), place, wish);
    const bool no_entry = seen && std::holds_alternative<NoEntry>(seen->now);
    if (no_entry && find_year(finder.plan(), place.year) == nullptr) return std::nullopt;
    return seen;
}

/// How "no value" is said where `now` stands.
Value nothing_after(const Look& seen) {
    if (seen.alone) return NoEntry{};
    return std::holds_alternative<bool>(seen.now) ? Value{false} : Value{Absent{}};
}

}  // namespace

std::optional<Value> value_at(Finder& finder, const Place& place) {
    std::optional<Look> seen = look_at(finder, place, NoEntry{});
    return seen ? std::optional<Value>(std::move(seen->now)) : std::nullopt;
}

std::optional<Value> value_at(const plan::Plan& plan, const Place& place) {
    Finder finder = Finder::reading(plan, 1);
    return value_at(finder, place);
}

std::optional<Edit> set(Finder& finder, const Place& place, Value to) {
    if (std::holds_alternative<Absent>(to)) to = NoEntry{};
    std::optional<Look> seen = look_at(finder, place, to);
    if (!seen || !seen->fits || same_wish(seen->now, to)) return std::nullopt;
    if (says_nothing(to)) to = nothing_after(*seen);
    return SetValue{place, std::move(seen->now), std::move(to)};
}

std::optional<Edit> set(const plan::Plan& plan, const Place& place, Value to) {
    Finder finder = Finder::reading(plan, 1);
    return set(finder, place, std::move(to));
}

std::optional<plan::Amount> typed_amount(std::string_view text, std::string_view unit) {
    plan::Amount amount;
    amount.text = plan::trim(text);
    if (amount.text.empty()) return std::nullopt;
    const plan::AmountReading typed = plan::read_amount(amount.text);
    if (typed.number && typed.unit.empty()) amount.text.append(unit);
    amount.number = plan::read_amount(amount.text).number;
    return amount;
}

}  // namespace edit
