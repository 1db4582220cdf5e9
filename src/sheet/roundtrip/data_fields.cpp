#include "sheet/roundtrip/data_fields.hpp"

#include <type_traits>
#include <utility>

#include "base/enum_words.hpp"
#include "base/number.hpp"
#include "sheet/import/entry_for.hpp"
#include "sheet/roundtrip/data_items.hpp"

namespace sheet {
namespace {

plan::Member member_in(std::string_view text) {
    const std::size_t end = text.rfind('\n');
    if (end == std::string_view::npos) return {std::string(text), "null"};
    return {std::string(text.substr(0, end)), std::string(text.substr(end + 1))};
}

void add_member(plan::Members& members, std::string_view text) {
    plan::Member member = member_in(text);
    for (const plan::Member& other : members) {
        if (other.name == member.name) return;
    }
    members.push_back(std::move(member));
}

/// "85% = 86": the number that was recorded for just that text.
void take_recorded(plan::Amount& amount, std::string_view said) {
    const std::size_t sign = said.rfind(number_sign);
    if (sign == std::string_view::npos || said.substr(0, sign) != amount.text) return;
    const std::string_view number = said.substr(sign + number_sign.size());
    if (number == no_number) amount.number.reset();
    if (const auto read = base::parse_number(number)) amount.number = read;
}

// What a text says of a member. False where it is none of its values, and then the member stays as it was.

bool read(const std::string& text, std::string& held) {
    held = text;
    return true;
}
bool read(const std::string& text, std::vector<std::string>& held) {
    held.push_back(text);
    return true;
}
bool read(const std::string& text, bool& held) {
    if (text == yes) held = true;
    return text == yes;
}
bool read(const std::string& text, double& held) {
    const std::optional<double> number = base::parse_number(text);
    held = number.value_or(held);
    return number.has_value();
}
bool read(const std::string& text, plan::Amount& held) {
    held = {text, plan::read_amount(text).number, {}};
    return true;
}

template <class Enum, std::size_t N>
bool read_word(const std::array<base::EnumWord<Enum>, N>& words, const std::string& text, Enum& held) {
    const std::optional<Enum> value = base::value_for(words, text);
    held = value.value_or(held);
    return value.has_value();
}
bool read(const std::string& text, plan::YearState& held) { return read_word(state_words, text, held); }
bool read(const std::string& text, plan::Direction& held) { return read_word(direction_words, text, held); }
bool read(const std::string& text, plan::Verdict& held) { return read_word(verdict_words, text, held); }

template <class Held>
bool read(const std::string& text, std::optional<Held>& held) {
    Held value{};
    if (!read(text, value)) return false;
    held = std::move(value);
    return true;
}

/// Puts a value into the member that has its item.
struct Taking {
    const DataValue& value;
    bool has_member = false;
    bool is_taken = false;
    template <class Held>
    void operator()(Item item, Held& held) {
        if (item != value.item) return;
        has_member = true;
        is_taken = read(value.text, held);
    }
};

template <class Thing>
constexpr bool has_entries = false;
template <>
constexpr bool has_entries<plan::Activity> = true;
template <>
constexpr bool has_entries<plan::Indicator> = true;

}  // namespace

void DataFields::unplaced(const DataValue& value) { rows_.note(NoteKind::cell_unplaced, value.spot, value.text); }

template <class Thing>
void DataFields::fill(Thing& thing, const DataThing& about) {
    for (const DataValue& value : about.values) {
        if constexpr (has_entries<Thing>) {
            if (value.year.year != 0) {
                take_in_year(thing.years, value);
                continue;
            }
        }
        take(thing, value);
    }
}
template void DataFields::fill(plan::Plan&, const DataThing&);
template void DataFields::fill(plan::PlanYear&, const DataThing&);
template void DataFields::fill(plan::Group&, const DataThing&);
template void DataFields::fill(plan::Measure&, const DataThing&);
template void DataFields::fill(plan::Activity&, const DataThing&);
template void DataFields::fill(plan::Indicator&, const DataThing&);
template void DataFields::fill(plan::Grade&, const DataThing&);
template void DataFields::fill(plan::Agenda&, const DataThing&);
template void DataFields::fill(plan::SheetLayout&, const DataThing&);
template void DataFields::fill(plan::SheetColumn&, const DataThing&);

template <class Thing>
void DataFields::take(Thing& thing, const DataValue& value) {
    Taking taking{value};
    for_each_item(thing, taking);
    if (taking.is_taken) return;
    if (value.item == Item::other) return add_member(thing.unknown, value.text);
    if (value.item != Item::id) unplaced(value);
}

/// Where somebody has added what was done to what was expected, it is the actual that counts.
template <class Entry>
void DataFields::take_forecast(Entry& entry, const DataValue& value) {
    if (entry.actual) return rows_.note(NoteKind::value_taken_twice, value.spot, value.text);
    read(value.text, entry.actual);
    entry.forecast = true;
}

template <class Entry>
void DataFields::take_mark(std::vector<Entry>& entries, const DataValue& value) {
    if (value.item == Item::blank_year) {
        entry_for(entries, value.year);
    } else if (value.item == Item::forecast_alone) {
        Entry& entry = entry_for(entries, value.year);
        entry.forecast = entry.forecast || !entry.actual;
    } else if (value.item == Item::other) {
        add_member(entry_for(entries, value.year).unknown, value.text);
    } else {
        unplaced(value);
    }
}

/// The items come in their order: the amounts first, then what is said about them. False where it says nothing about an
/// amount that such an entry can have.
template <class Entry>
bool DataFields::take_about_amount(std::vector<Entry>& entries, const DataValue& value) {
    const bool has_entry = !entries.empty() && entries.back().year == value.year;
    Entry none{};
    bool is_about_one = false;
    for_each_item(has_entry ? entries.back() : none, [&](Item item, auto& held) {
        if constexpr (std::is_same_v<decltype(held), std::optional<plan::Amount>&>) {
            const AmountItems items = items_about(item);
            if (value.item != items.number && value.item != items.other) return;
            is_about_one = true;
            if (value.item == items.number && held) take_recorded(*held, value.text);
            if (value.item == items.other && held) add_member(held->unknown, value.text);
            if (value.item == items.other && !held) unplaced(value);
        }
    });
    return is_about_one;
}

template <class Entry>
void DataFields::take_in_year(std::vector<Entry>& entries, const DataValue& value) {
    if (value.item == Item::forecast) return take_forecast(entry_for(entries, value.year), value);
    Entry said{};
    Taking taking{value};
    for_each_item(said, taking);
    if (taking.is_taken) {
        // An entry is made only for what can be read.
        for_each_item(entry_for(entries, value.year), taking);
    } else if (taking.has_member) {
        // Texts and amounts can all be read.
        rows_.note(NoteKind::verdict_unknown, value.spot, value.text);
    } else if (!take_about_amount(entries, value)) {
        take_mark(entries, value);
    }
}

}  // namespace sheet
