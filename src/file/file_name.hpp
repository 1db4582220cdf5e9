#pragma once
// Names of files, as people see them.

#include <string_view>

namespace file {

/// "進捗.xlsx" → "進捗"; ".plan" and what has no ending stay as they are.
inline std::string_view without_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace file
