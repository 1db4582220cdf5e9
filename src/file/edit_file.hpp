#pragma once
// Steps as JSON: entries of the plan file's member `changes`, and records of the journal in the browser's storage.
// docs: assets/schema/torikumi-plan-1.schema.json, "change".

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edit/history.hpp"

namespace file {

/// One line of compact JSON.
std::string write_step(const edit::Step& step);
/// Nothing for what is no step of this version. Never throws. Reads what write_step wrote as an equal step.
std::optional<edit::Step> read_step(std::string_view json);

/// An entry of the change log. What this version cannot read stays as it came.
struct Change {
    std::optional<edit::Step> step;
    std::string json;  ///< only where there is no step
    bool operator==(const Change&) const = default;
};
using Changes = std::vector<Change>;

/// Takes the member `changes` out of the plan's unknown members, where it is a list; else it stays there.
Changes take_changes(plan::Plan& plan);
/// As write_plan, with the change log as the member `changes` (left out where it is empty), after the groups and before
/// other unknown members. A plan read and written again without an edit is the same bytes, if write_plan or this wrote it.
std::string write_plan(const plan::Plan& plan, const Changes& before, const std::vector<edit::Step>& steps,
                       std::size_t steps_that_stand);

}  // namespace file
