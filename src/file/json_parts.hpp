#pragma once
// JSON text taken apart, without a tree of it: so values that nobody here knows stay as they are written.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace file {

/// True for one whole JSON text.
bool is_json(std::string_view text);

/// How many arrays and objects of a JSON text lie inside one another at most.
std::size_t depth_of(std::string_view json);

/// The elements of an array, or the members of an object ("name":value), without the white space around them. The JSON must
/// be valid, and the array or object all of it. Pieces of `json`, valid as long as it is.
std::vector<std::string_view> parts_of(std::string_view json);

struct JsonMember {
    std::string name;
    std::string_view json;
};
/// Nothing where the valid JSON is no object, or has a name twice.
std::optional<std::vector<JsonMember>> members_of(std::string_view json);
/// The value of the member of that name, as it is written.
std::optional<std::string_view> json_of(const std::vector<JsonMember>& members, std::string_view name);

/// The characters of a string; nothing where the valid JSON is something else.
std::optional<std::string> string_in(std::string_view json);
/// A whole number that is not negative and that a std::size_t of 32 bits can hold.
std::optional<std::size_t> count_in(std::string_view json);

}  // namespace file
