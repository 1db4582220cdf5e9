#pragma once
// Finds what an edit names.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "edit/edit.hpp"
#include "plan/id_set.hpp"

namespace edit {

using Target = std::variant<std::monostate, plan::Plan*, plan::PlanYear*, plan::Group*, plan::Measure*, plan::Activity*,
                            plan::Indicator*>;

/// Walks the plan for each thing where few are looked for, and keeps an index of all ids where many are: a step that empties
/// a year of 10,000 measures names 20,000 of them.
class Finder {
public:
    Finder(plan::Plan& plan, std::size_t looked_for) : plan_(&plan), keeps_index_(looked_for > few) {}
    /// What it finds must only be read.
    static Finder reading(const plan::Plan& plan, std::size_t looked_for);

    plan::Plan& plan() const { return *plan_; }

    /// Nothing (monostate) where there is no such thing.
    Target with_id(std::string_view id);
    /// What has the field: a thing with an id, the plan, or a year of it.
    Target of(const Place& place);

    /// Those among which things of type T stand in `parent`; nullptr where there is no such parent.
    template <class T>
    std::vector<T>* siblings(std::string_view parent);

    /// How many things of the kind stand in `parent`; nothing where there is no such parent.
    std::optional<std::size_t> count_in(Kind kind, std::string_view parent);

    /// Things were added, moved or removed: the index no longer holds.
    void forget();

private:
    static constexpr std::size_t few = 16;

    void index();

    plan::Plan* plan_;
    bool keeps_index_;
    std::optional<plan::IdSet> ids_;
    std::vector<Target> targets_;  ///< in the order in which the ids were added
};

template <>
std::vector<plan::PlanYear>* Finder::siblings(std::string_view parent);
template <>
std::vector<plan::Group>* Finder::siblings(std::string_view parent);
template <>
std::vector<plan::Measure>* Finder::siblings(std::string_view parent);
template <>
std::vector<plan::Activity>* Finder::siblings(std::string_view parent);
template <>
std::vector<plan::Indicator>* Finder::siblings(std::string_view parent);

}  // namespace edit
