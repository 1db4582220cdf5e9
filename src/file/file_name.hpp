#pragma once
// Names of files, as people see them.

#include <string>
#include <string_view>

namespace file {

/// "進捗.xlsx" → "進捗"; ".plan" and what has no ending stay as they are.
inline std::string_view without_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

/// The name without the endings of the files that Torikumi reads and writes, in upper or lower case, however many stand
/// there: "計画.torikumi.json", "計画.JSON" and "計画.json.xlsx" all give "計画". Another ending stays. Empty where the name
/// is nothing but such endings.
std::string_view stem_of(std::string_view name);

/// The stem of `name` with this ending; "torikumi" stands for a stem that is empty. `ending` begins with a dot.
std::string with_ending(std::string_view name, std::string_view ending);

/// What a plan is saved as that comes from a file of this name: "計画.json" and "計画.torikumi.json" keep their ending, and
/// every other name gets ".torikumi.json" in place of its own.
std::string plan_file_name(std::string_view name);

}  // namespace file
