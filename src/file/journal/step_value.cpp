#include "file/journal/step_value.hpp"

#include <string>
#include <utility>
#include <vector>

#include "file/json_parts.hpp"
#include "file/read/thing.hpp"
#include "file/words.hpp"

namespace file {
namespace {

using MaybeValue = std::optional<edit::Value>;

template <class T>
MaybeValue as_value(std::optional<T> read) {
    return read ? MaybeValue(*std::move(read)) : std::nullopt;
}

MaybeValue text_in(std::string_view json) { return as_value(string_in(json)); }

template <class Enum>
MaybeValue word_in(std::string_view json) {
    const std::optional<std::string> word = string_in(json);
    return word ? as_value(named<Enum>(*word)) : std::nullopt;
}

MaybeValue list_in(std::string_view json) {
    if (json.front() != '[') return std::nullopt;
    std::vector<std::string> texts;
    for (const std::string_view part : parts_of(json)) {
        std::optional<std::string> text = string_in(part);
        if (!text) return std::nullopt;
        texts.push_back(*std::move(text));
    }
    return texts;
}

MaybeValue amount_in(std::string_view json) {
    std::optional<plan::Amount> amount;
    if (!read_thing(json, &amount)) return std::nullopt;
    return as_value(std::move(amount));
}

template <class Thing>
MaybeValue things_in(std::string_view json) {
    if (json.front() != '[') return std::nullopt;
    std::vector<Thing> things;
    for (const std::string_view part : parts_of(json)) {
        if (!read_thing(part, Item<Thing>{&things})) return std::nullopt;
    }
    return things;
}

MaybeValue flag_in(std::string_view json) {
    if (json == "true") return true;
    if (json == "false") return false;
    return std::nullopt;
}

}  // namespace

MaybeValue read_value(edit::Field field, std::optional<std::string_view> json) {
    if (!json) return edit::NoEntry{};
    if (*json == "null") return edit::Absent{};
    switch (field) {
        case edit::Field::sections:
        case edit::Field::notes:
            return list_in(*json);
        case edit::Field::grades:
            return things_in<plan::Grade>(*json);
        case edit::Field::agendas:
            return things_in<plan::Agenda>(*json);
        case edit::Field::layouts:
            return things_in<plan::SheetLayout>(*json);
        case edit::Field::state:
            return word_in<plan::YearState>(*json);
        case edit::Field::direction:
            return word_in<plan::Direction>(*json);
        case edit::Field::verdict:
            return word_in<plan::Verdict>(*json);
        case edit::Field::forecast:
            return flag_in(*json);
        case edit::Field::target:
            return amount_in(*json);
        case edit::Field::actual:
            return json->front() == '{' ? amount_in(*json) : text_in(*json);
        default:
            return text_in(*json);
    }
}

}  // namespace file
