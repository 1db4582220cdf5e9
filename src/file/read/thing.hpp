#pragma once
// Things of a plan as JSON by themselves, in the same form as in the plan file.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "file/read/cursor.hpp"
#include "file/read/reader.hpp"
#include "file/read/source_text.hpp"
#include "file/write/writer.hpp"

namespace file {

/// What fills the place from an object; false where something in the text is no such thing.
bool read_thing(std::string_view json, const Place& place);

/// On one line, without white space.
template <class Thing>
std::string write_thing(const Thing& thing) {
    return compact(Writer().write(thing));
}

}  // namespace file
