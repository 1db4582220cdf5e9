// The change log of a plan that was read.

#include <algorithm>
#include <string>
#include <utility>

#include "file/edit_file.hpp"
#include "file/json_parts.hpp"
#include "file/write/writer.hpp"

namespace file {
namespace {

Change change_of(std::string_view json) {
    if (json.front() != '"') {
        std::optional<edit::Step> step = read_step(json);
        return step ? Change{std::move(step), {}} : Change{{}, std::string(json)};
    }
    // A step that is nested too deeply for a file stands there as text (write_plan.cpp).
    const std::optional<std::string> text = string_in(json);
    std::optional<edit::Step> step = text ? read_step(*text) : std::nullopt;
    return step ? Change{std::move(step), {}} : Change{{}, std::string(json)};
}

}  // namespace

Changes take_changes(plan::Plan& plan) {
    const auto member = std::find_if(plan.unknown.begin(), plan.unknown.end(),
                                     [](const plan::Member& other) { return other.name == changes_name; });
    Changes changes;
    if (member == plan.unknown.end() || !is_json(member->json) || member->json.front() != '[') return changes;
    for (const std::string_view json : parts_of(member->json)) changes.push_back(change_of(json));
    member->json = "[]";
    return changes;
}

}  // namespace file
