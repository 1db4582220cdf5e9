#include "file/journal/step_value.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "file/json_parts.hpp"
#include "file/read/thing.hpp"
#include "file/words.hpp"
#include "plan/fields.hpp"

namespace file {
namespace {

using MaybeValue = std::optional<edit::Value>;

template <class T>
MaybeValue as_value(std::optional<T> read) {
    return read ? MaybeValue(*std::move(read)) : std::nullopt;
}

// What a member that holds a value of the given type can be given

MaybeValue value_in(std::type_identity<std::string>, std::string_view json) { return as_value(string_in(json)); }

MaybeValue value_in(std::type_identity<bool>, std::string_view json) {
    if (json == "true") return true;
    if (json == "false") return false;
    return std::nullopt;
}

MaybeValue value_in(std::type_identity<plan::Amount>, std::string_view json) {
    std::optional<plan::Amount> amount;
    if (!read_thing(json, &amount)) return std::nullopt;
    return as_value(std::move(amount));
}

MaybeValue value_in(std::type_identity<std::vector<std::string>>, std::string_view json) {
    if (json.front() != '[') return std::nullopt;
    std::vector<std::string> texts;
    for (const std::string_view part : parts_of(json)) {
        std::optional<std::string> text = string_in(part);
        if (!text) return std::nullopt;
        texts.push_back(*std::move(text));
    }
    return texts;
}

template <class Thing>
MaybeValue value_in(std::type_identity<std::vector<Thing>>, std::string_view json) {
    if (json.front() != '[') return std::nullopt;
    std::vector<Thing> things;
    for (const std::string_view part : parts_of(json)) {
        if (!read_thing(part, Item<Thing>{&things})) return std::nullopt;
    }
    return things;
}

template <class Enum>
requires std::is_enum_v<Enum> MaybeValue value_in(std::type_identity<Enum>, std::string_view json) {
    const std::optional<std::string> word = string_in(json);
    return word ? as_value(named<Enum>(*word)) : std::nullopt;
}

template <class Held>
MaybeValue value_in(std::type_identity<std::optional<Held>>, std::string_view json) {
    return value_in(std::type_identity<Held>{}, json);
}

struct FieldReader {
    edit::Field field;
    MaybeValue (*read)(std::string_view json);
};

/// One for each thing that has the field: `actual` is a text of one and an amount of another.
constexpr auto readers = [] {
    constexpr std::size_t count = [] {
        std::size_t found = 0;
        plan::for_each_field_of_all(plan::only_edited([&found](const auto&) { ++found; }));
        return found;
    }();
    std::array<FieldReader, count> all{};
    std::size_t at = 0;
    plan::for_each_field_of_all(plan::only_edited([&](const auto& row) {
        using Held = plan::HeldBy<decltype(row)>;
        all[at++] = {row.field, [](std::string_view json) { return value_in(std::type_identity<Held>{}, json); }};
    }));
    return all;
}();

}  // namespace

MaybeValue read_value(edit::Field field, std::optional<std::string_view> json) {
    if (!json) return edit::NoEntry{};
    if (*json == "null") return edit::Absent{};
    for (const FieldReader& reader : readers) {
        if (reader.field != field) continue;
        if (MaybeValue value = reader.read(*json)) return value;
    }
    return std::nullopt;
}

}  // namespace file
