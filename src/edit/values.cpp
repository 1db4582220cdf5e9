#include "edit/values.hpp"

#include <type_traits>

#include "base/enum_words.hpp"
#include "base/text.hpp"
#include "plan/words.hpp"

namespace edit {
namespace {

template <class T>
inline constexpr bool may_be_empty = false;
template <class T>
inline constexpr bool may_be_empty<std::optional<T>> = true;

struct TextOf {
    std::string operator()(NoEntry) const { return {}; }
    std::string operator()(Absent) const { return {}; }
    std::string operator()(const std::string& text) const { return base::quoted_part(text); }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
    std::string operator()(const std::vector<std::string>& list) const { return base::quoted_part(base::join(list, ", ")); }
    template <class Named>
    std::string operator()(const std::vector<Named>& list) const {
        std::vector<std::string> names;
        for (const Named& thing : list) names.push_back(thing.name);
        return (*this)(names);
    }
    std::string operator()(const plan::Amount& amount) const { return base::quoted_part(amount.text); }
    std::string operator()(plan::Direction direction) const {
        return std::string(base::word_for(plan::direction_names, direction));
    }
    std::string operator()(plan::Verdict verdict) const { return std::string(base::word_for(plan::verdict_names, verdict)); }
    std::string operator()(plan::YearState state) const { return std::string(base::word_for(plan::state_names, state)); }
};

template <class Entry>
std::optional<Look> look_in_year(std::vector<Entry>& entries, const Place& place, const Value& wanted) {
    const Entry* const there = entry_for(entries, place.year);
    Entry entry{};
    if (there != nullptr) entry = *there;
    const Slot slot = slot_of(entry, place.field);
    if (std::holds_alternative<std::monostate>(slot)) return std::nullopt;
    Look seen;
    seen.now = there == nullptr ? Value{NoEntry{}} : read(slot);
    seen.fits = takes(slot, wanted);
    write(slot, NoEntry{});
    seen.alone = is_blank(entry);
    return seen;
}

}  // namespace

Value read(const Slot& slot) {
    return std::visit(
        [](const auto& where) -> Value {
            using Where = std::decay_t<decltype(where)>;
            if constexpr (std::is_same_v<Where, std::monostate>) {
                return NoEntry{};
            } else if constexpr (may_be_empty<std::remove_pointer_t<Where>>) {
                if (!*where) return Absent{};
                return **where;
            } else {
                return *where;
            }
        },
        slot);
}

bool takes(const Slot& slot, const Value& value) {
    return std::visit(
        [&value](const auto& where) {
            using Where = std::decay_t<decltype(where)>;
            if constexpr (std::is_same_v<Where, std::monostate>) {
                return false;
            } else {
                using Held = std::remove_pointer_t<Where>;
                if constexpr (may_be_empty<Held>) {
                    return std::holds_alternative<typename Held::value_type>(value) ||
                           std::holds_alternative<Absent>(value) || std::holds_alternative<NoEntry>(value);
                } else if constexpr (std::is_same_v<Held, bool>) {
                    return std::holds_alternative<bool>(value) || std::holds_alternative<NoEntry>(value);
                } else {
                    return std::holds_alternative<Held>(value);
                }
            }
        },
        slot);
}

void write(const Slot& slot, const Value& value) {
    std::visit(
        [&value](const auto& where) {
            using Where = std::decay_t<decltype(where)>;
            if constexpr (!std::is_same_v<Where, std::monostate>) {
                using Held = std::remove_pointer_t<Where>;
                if constexpr (may_be_empty<Held>) {
                    const auto* const held = std::get_if<typename Held::value_type>(&value);
                    *where = held == nullptr ? Held{} : Held{*held};
                } else {
                    const Held* const held = std::get_if<Held>(&value);
                    *where = held == nullptr ? Held{} : *held;
                }
            }
        },
        slot);
}

bool says_nothing(const Value& value) {
    const bool* const flag = std::get_if<bool>(&value);
    return std::holds_alternative<NoEntry>(value) || std::holds_alternative<Absent>(value) || (flag != nullptr && !*flag);
}

bool same_wish(const Value& a, const Value& b) { return a == b || (says_nothing(a) && says_nothing(b)); }

Value as_old_value(const Look& seen) { return says_nothing(seen.now) && !seen.alone ? Value{NoEntry{}} : seen.now; }

std::optional<Look> look(const Target& target, const Place& place, const Value& wanted) {
    return std::visit(
        [&](const auto& thing) -> std::optional<Look> {
            using Thing = std::decay_t<decltype(thing)>;
            if constexpr (std::is_same_v<Thing, std::monostate>) {
                return std::nullopt;
            } else {
                if constexpr (std::is_same_v<Thing, plan::Activity*> || std::is_same_v<Thing, plan::Indicator*>) {
                    if (place.year.year != 0) return look_in_year(thing->years, place, wanted);
                } else if constexpr (!std::is_same_v<Thing, plan::PlanYear*>) {
                    if (place.year.year != 0) return std::nullopt;
                }
                const Slot slot = slot_of(*thing, place.field);
                if (std::holds_alternative<std::monostate>(slot)) return std::nullopt;
                return Look{read(slot), takes(slot, wanted), false};
            }
        },
        target);
}

std::string text_of(const Value& value) { return std::visit(TextOf{}, value); }

}  // namespace edit
