#pragma once
// Steps as JSON: entries of the plan file's member `changes`, and records of the journal in the browser's storage.
// docs: assets/schema/torikumi-plan-1.schema.json, "change".

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/history.hpp"

namespace file {

/// One line of compact JSON.
std::string write_step(const edit::Step& step);
/// Nothing for what is no step of this version: an act, a kind of edit or a member of an edit that it does not know, a value
/// that its field cannot hold. Members of the step itself that it does not know are kept. Never throws. Reads what
/// write_step wrote as an equal step, if the step is one that a file can hold (as write_plan says of plans) and each value
/// is of its field's type.
std::optional<edit::Step> read_step(std::string_view json);

/// An entry of the change log. What this version cannot read stays as it came.
struct Change {
    std::optional<edit::Step> step;
    std::string json;  ///< only where there is no step
    bool operator==(const Change&) const = default;
};
using Changes = std::vector<Change>;

/// Takes the entries out of `changes` among the plan's unknown members, where it is a list; else it stays as it is. The
/// empty list remains, so that the log keeps its place among them.
Changes take_changes(plan::Plan& plan);
/// As write_plan, with more entries at the end of the change log: the member `changes`, where the plan has it, else after
/// the groups and before unknown members (left out where there are no entries). Each entry is a line. A plan that was read,
/// its changes taken, and is written again without an edit is the same bytes, if write_plan or this wrote it.
std::string write_plan(const plan::Plan& plan, const Changes& before, const std::vector<edit::Step>& steps,
                       std::size_t steps_that_stand);

}  // namespace file
