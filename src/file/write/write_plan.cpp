#include <string>
#include <vector>

#include "file/edit_file.hpp"
#include "file/json_parts.hpp"
#include "file/json_text.hpp"
#include "file/plan_file.hpp"
#include "file/write/writer.hpp"

namespace file {
namespace {

/// As an element of `changes`: where it is nested too deeply for a file it stands there as a string, as text.
std::string entry_of(std::string json) {
    constexpr std::size_t around = 2;  // the plan and the list
    if (depth_of(json) + around <= static_cast<std::size_t>(most_depth)) return json;
    std::string quoted;
    append_string(quoted, json);
    return quoted;
}

}  // namespace

std::string write_plan(const plan::Plan& plan) { return Writer().write(plan) + "\n"; }

std::string write_plan(const plan::Plan& plan, const Changes& before, const std::vector<edit::Step>& steps,
                       std::size_t steps_that_stand) {
    std::vector<std::string> entries;
    entries.reserve(before.size() + steps_that_stand);
    for (const Change& change : before) entries.push_back(entry_of(change.step ? write_step(*change.step) : change.json));
    for (std::size_t i = 0; i < steps_that_stand && i < steps.size(); ++i) entries.push_back(entry_of(write_step(steps[i])));
    return Writer(std::move(entries)).write(plan) + "\n";
}

}  // namespace file
