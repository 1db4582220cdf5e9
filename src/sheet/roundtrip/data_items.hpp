#pragma once
// Which item of the data table holds which member of a plan (plan/fields.hpp).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/enum_words.hpp"
#include "plan/fields.hpp"
#include "sheet/roundtrip/data_row.hpp"

namespace sheet {

/// By the name of the member in the plan file, which this table calls otherwise: what a thing is called is its name whatever
/// the file says, and a list has a row for each of its texts.
inline constexpr std::array<base::EnumWord<Item>, 21> items_of_members{{{Item::name, "title"},
                                                                        {Item::name, "label"},
                                                                        {Item::name, "name"},
                                                                        {Item::name, "text"},
                                                                        {Item::name, "header"},
                                                                        {Item::organization, "organization"},
                                                                        {Item::source, "source"},
                                                                        {Item::state, "state"},
                                                                        {Item::from, "from"},
                                                                        {Item::by_person, "by_person"},
                                                                        {Item::code, "code"},
                                                                        {Item::section, "sections"},
                                                                        {Item::note, "notes"},
                                                                        {Item::unit, "unit"},
                                                                        {Item::direction, "direction"},
                                                                        {Item::plan, "plan"},
                                                                        {Item::actual, "actual"},
                                                                        {Item::target, "target"},
                                                                        {Item::verdict, "verdict"},
                                                                        {Item::agenda_measure, "measures"},
                                                                        {Item::role, "role"}}};

/// Items about an amount that only some amounts need.
struct AmountItems {
    Item amount;
    Item number;
    Item other;
};
inline constexpr std::array<AmountItems, 2> amount_items{
    {{Item::target, Item::target_number, Item::target_other}, {Item::actual, Item::actual_number, Item::actual_other}}};

constexpr const AmountItems& items_about(Item amount) {
    std::size_t at = 0;
    while (amount_items[at].amount != amount) ++at;  // item_of() holds that it is among them
    return amount_items[at];
}

/// Values, which have an item. Things inside a thing have rows of their own, and a year is in the column of years.
template <class Value>
inline constexpr bool is_value = !std::is_same_v<Value, plan::FiscalYear>;
template <class Thing>
inline constexpr bool is_value<std::vector<Thing>> = std::is_same_v<Thing, std::string>;

/// An id is in the column of ids, and whether an actual is expected is said by the item of the actual.
template <class Owner, class Value>
constexpr bool has_item(const plan::FieldOf<Owner, Value>& field) {
    return is_value<Value> && !field.identity && field.name != "forecast";
}

/// The item of a member, as FieldAt names it. None for what has none; a value that has none does not compile, for it would
/// be lost in a book.
template <class At>
constexpr std::optional<Item> item_of(At at) {
    if constexpr (has_item(at.field)) {
        constexpr std::optional<Item> item = base::value_for(items_of_members, at.field.name);
        static_assert(item.has_value());
        static_assert(!std::is_same_v<plan::HeldBy<decltype(at.field)>, std::optional<plan::Amount>> ||
                      items_about(*item).amount == *item);
        static_assert(is_list(*item) == std::is_same_v<plan::HeldBy<decltype(at.field)>, std::vector<std::string>>);
        return item;
    }
    return std::nullopt;
}

/// Calls `visit(item, held)` for each value in `thing` that has an item, in the order of the list.
template <class Thing, class Visit>
void for_each_item(Thing& thing, Visit&& visit) {
    plan::for_each_constant_field<std::remove_const_t<Thing>>([&](auto at) {
        if constexpr (constexpr std::optional<Item> item = item_of(decltype(at)()); item.has_value()) {
            visit(*item, thing.*at.field.place);
        }
    });
}

/// What the row of its name says of a thing.
template <class Thing>
const std::string& name_of(const Thing& thing) {
    const std::string* name = nullptr;
    for_each_item(thing, [&name](Item item, const auto& held) {
        if constexpr (std::is_same_v<decltype(held), const std::string&>) {
            if (item == Item::name) name = &held;
        }
    });
    return *name;
}

}  // namespace sheet
