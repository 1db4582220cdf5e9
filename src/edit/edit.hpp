#pragma once
// What changes a plan. An Edit names its target by id and holds the old and the new value, so that it can be applied, taken
// back, kept in the browser's storage, and read years later in the change log of the file: one form for all four.

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "plan/field.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace edit {

using plan::Field;

/// Where a value stands.
struct Place {
    std::string id;         ///< of the group, measure, activity or indicator; empty: the plan itself, or a year of it
    plan::FiscalYear year;  ///< 0 where the field belongs to no year
    Field field = Field::name;
    bool operator==(const Place&) const = default;
};

/// There is no value.
struct Absent {
    bool operator==(const Absent&) const = default;
};
/// There is no value, and what would be empty without it is no entry either. As a new value it drops the entry for the year
/// if nothing else is in it, so that taking back the first value of a year leaves no trace. As an old value it stands for no
/// entry, or for one that something else is in; an entry that stands in a file with nothing in it is Absent. So an edit that
/// was applied can be taken back to an equal plan. A `forecast` has no Absent: it is true, false, or NoEntry.
struct NoEntry {
    bool operator==(const NoEntry&) const = default;
};

using Value =
    std::variant<NoEntry, Absent, std::string, bool, std::vector<std::string>, plan::Amount, plan::Direction, plan::Verdict,
                 plan::YearState, std::vector<plan::Grade>, std::vector<plan::Agenda>, std::vector<plan::SheetLayout>>;

/// Puts a value where exactly `from` stands. The year of an entry need not be one of the plan's years.
struct SetValue {
    Place place;
    Value from;
    Value to;
    bool operator==(const SetValue&) const = default;
};

/// The kinds of things that can be added, moved and removed.
enum class Kind { year, group, measure, activity, indicator };

/// A thing with all that is in it.
using Item = std::variant<plan::PlanYear, plan::Group, plan::Measure, plan::Activity, plan::Indicator>;
Kind kind_of(const Item& item);
/// Empty for a year.
const std::string& id_of(const Item& item);

/// Puts an item among those of its kind in `parent`: a group's id for groups and measures (empty: the plan, for groups), a
/// measure's for activities and indicators, empty for years. `index` counts from 0, at most the number that are there; years
/// stand in ascending order whatever it says.
struct Insert {
    std::string parent;
    std::size_t index = 0;
    Item item;
    bool operator==(const Insert&) const = default;
};

/// Takes an item out again, with all that is in it. It must be as `item` says.
struct Remove {
    std::string parent;
    std::size_t index = 0;
    Item item;
    bool operator==(const Remove&) const = default;
};

/// Groups nest no deeper, so that a file can hold them (file::most_depth). Beyond it nothing is added or moved.
inline constexpr std::size_t most_groups_deep = 31;

/// Moves a group, measure, activity or indicator. `to_index` counts as it stands afterwards. A group is not moved into
/// itself.
struct Move {
    Kind kind = Kind::measure;
    std::string id;
    std::string from_parent;
    std::size_t from_index = 0;
    std::string to_parent;
    std::size_t to_index = 0;
    bool operator==(const Move&) const = default;
};

using Edit = std::variant<SetValue, Insert, Remove, Move>;
using Edits = std::vector<Edit>;

/// Codes of the problems that keep an edit from being applied. `pointer` of the problem is the id of the target (or of the
/// parent), `found` and `expected` are texts of values where there are any.
namespace code {
inline constexpr std::string_view no_such_target = "edit-no-such-target";  ///< no such id, year or parent
inline constexpr std::string_view other_value = "edit-other-value";        ///< another value stands there than `from`
inline constexpr std::string_view other_item = "edit-other-item";  ///< the item, or its place, is not as the edit says
inline constexpr std::string_view wrong_type = "edit-wrong-type";  ///< no such field, or it cannot hold such a value
inline constexpr std::string_view id_in_use =
    "edit-id-in-use";  ///< an id of the item (or the year) is there already, or twice in it, or empty
inline constexpr std::string_view bad_place =
    "edit-bad-place";  ///< an index too large, a year out of range, a group into itself or too deep
}  // namespace code

/// Applies it, or changes nothing and says why. Applying an edit and then its inverse leaves an equal plan.
/// Written edit::apply wherever it is called: a bare name looks at std::apply too, and libc++ then does not compile.
std::optional<plan::Problem> apply(plan::Plan& plan, const Edit& edit);
Edit inverse(const Edit& edit);

/// Applies all or none.
std::optional<plan::Problem> apply_all(plan::Plan& plan, const Edits& edits);
/// In the order in which they take the edits back.
Edits inverse_all(const Edits& edits);

}  // namespace edit
