#pragma once
// Enumerations and the stable words for them, as tables: what a file, a sheet or an address calls a value.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace base {

/// One row of a table. A value may have several words; the first one is written, all are read.
template <class Enum>
struct EnumWord {
    Enum value;
    std::string_view word;
};

/// The word for the value; empty where the table has none.
template <class Enum, std::size_t N>
constexpr std::string_view word_for(const std::array<EnumWord<Enum>, N>& table, Enum value) {
    for (const EnumWord<Enum>& row : table) {
        if (row.value == value) return row.word;
    }
    return {};
}

template <class Enum, std::size_t N>
constexpr std::optional<Enum> value_for(const std::array<EnumWord<Enum>, N>& table, std::string_view word) {
    for (const EnumWord<Enum>& row : table) {
        if (row.word == word) return row.value;
    }
    return std::nullopt;
}

/// The values of all rows, in their order.
template <class Enum, std::size_t N>
std::vector<Enum> values_of(const std::array<EnumWord<Enum>, N>& table) {
    std::vector<Enum> values;
    for (const EnumWord<Enum>& row : table) values.push_back(row.value);
    return values;
}

}  // namespace base
