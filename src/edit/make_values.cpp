#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "edit/make.hpp"
#include "edit/values.hpp"

namespace edit {
namespace {

/// How "no value" is said where `now` stands.
Value nothing_after(const Look& seen) {
    if (seen.alone) return NoEntry{};
    return std::holds_alternative<bool>(seen.now) ? Value{false} : Value{Absent{}};
}

/// Nothing where there is no such place; a year that the plan does not list is one only where it has an entry.
std::optional<Look> look_at(const plan::Plan& plan, const Place& place, const Value& wanted) {
    std::optional<Look> seen = look(Finder::reading(plan, 1).of(place), place, wanted);
    const bool no_entry = seen && std::holds_alternative<NoEntry>(seen->now);
    if (no_entry && find_year(plan, place.year) == nullptr) return std::nullopt;
    return seen;
}

}  // namespace

std::optional<Value> value_at(const plan::Plan& plan, const Place& place) {
    std::optional<Look> seen = look_at(plan, place, NoEntry{});
    return seen ? std::optional<Value>(std::move(seen->now)) : std::nullopt;
}

std::optional<Edit> set(const plan::Plan& plan, const Place& place, Value to) {
    if (std::holds_alternative<Absent>(to)) to = NoEntry{};
    const std::optional<Look> seen = look_at(plan, place, to);
    if (!seen || !seen->fits || same_wish(seen->now, to)) return std::nullopt;
    if (says_nothing(to)) to = nothing_after(*seen);
    return SetValue{place, as_old_value(*seen), std::move(to)};
}

namespace {

/// Full-width digits and signs as the plain ones that tables print.
std::string folded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) base::append_utf8(plain, base::fold_width(base::next_code_point(text, at)));
    return plain;
}

}  // namespace

std::optional<plan::Amount> typed_amount(std::string_view text, std::string_view unit) {
    plan::Amount amount;
    amount.text = base::trim(text);
    if (amount.text.empty()) return std::nullopt;
    const plan::AmountReading typed = plan::read_amount(amount.text);
    if (typed.number) amount.text = folded(amount.text);
    if (typed.number && typed.unit.empty()) amount.text.append(unit);
    amount.number = plan::read_amount(amount.text).number;
    return amount;
}

}  // namespace edit
