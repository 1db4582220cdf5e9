#pragma once
// What a newer or another program wrote beside the members that this version knows.

#include <string>
#include <vector>

namespace plan {

/// A member of a JSON object that this version does not know: its name and its value as compact JSON text. Kept, so that a
/// file survives being opened and saved.
struct Member {
    std::string name;
    std::string json;
    bool operator==(const Member&) const = default;
};
using Members = std::vector<Member>;

}  // namespace plan
