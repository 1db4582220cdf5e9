#pragma once
// An open plan beside an incoming one (a sheet, a returned part, a second file): what is new, changed, gone.

#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "merge/coverage.hpp"
#include "plan/plan.hpp"

namespace merge {

enum class ChangeKind { added, changed, gone };

/// One value of a measure that the incoming plan has otherwise, for people to look at.
struct Difference {
    std::string item;   ///< the activity or indicator; empty: the measure itself
    edit::Place place;  ///< id empty where the item is new
    std::string from;   ///< as a person reads it; empty: nothing
    std::string to;
    bool operator==(const Difference&) const = default;
};

/// What the incoming plan has about one measure.
struct Change {
    ChangeKind kind = ChangeKind::changed;
    std::string code;
    std::string name;
    std::string id;                       ///< of the measure in the open plan; empty where it is new
    bool by_name = false;                 ///< matched by its name, since no code agreed
    std::vector<Difference> differences;  ///< of a changed one
    bool operator==(const Change&) const = default;
};

/// In the order of the incoming plan, what is gone last. Only what it covers is compared; nothing and an empty text are the
/// same, and so are texts that differ only as sheets lose them (merge/same_text.hpp). "-" is a value as printed and not
/// nothing. Where a measure stands is not compared.
std::vector<Change> compare(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage);

}  // namespace merge
