#pragma once
// An open plan beside what a sheet says: what is new, changed, gone, and the edits that would make it so.

#include <cstddef>
#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "plan/plan.hpp"
#include "sheet/understand.hpp"

namespace sheet {

enum class ChangeKind { added, changed, gone };

/// One value of a measure that the sheet has otherwise, for people to look at.
struct Difference {
    std::string thing;  ///< the activity or indicator; empty: the measure itself
    edit::Place place;  ///< id empty where the thing is new
    std::string from;   ///< as a person reads it; empty: nothing
    std::string to;
    bool operator==(const Difference&) const = default;
};

/// What the sheet has about one measure.
struct Change {
    ChangeKind kind = ChangeKind::changed;
    std::string code;
    std::string name;
    std::string id;                       ///< of the measure in the open plan; empty where it is new
    bool by_name = false;                 ///< matched by its name, since no code agreed
    std::vector<Difference> differences;  ///< of a changed one
    bool operator==(const Change&) const = default;
};

/// In the sheet's order, what is gone last. Only what the sheet carries is compared; nothing and an empty text are the same,
/// and texts that differ only as sheets lose them (sheet/same_text.hpp). "-" is a value as printed and not nothing. Where a
/// measure stands is not compared.
std::vector<Change> compare(const plan::Plan& open, const Understood& sheet);

/// The edits that take the chosen changes (indices into what compare() returned), in one step. Years that the plan lacks
/// come with them, and a year that gets verdicts is evaluated if the sheet's is. New measures go under the group of the same
/// code or name, or a new one. They can be applied to `open` as it is.
edit::Edits edits_for(const plan::Plan& open, const Understood& sheet, const std::vector<std::size_t>& chosen);

}  // namespace sheet
