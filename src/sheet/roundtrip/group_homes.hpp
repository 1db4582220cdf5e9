#pragma once
// The groups of a plan as a table names them: by the labels from the outermost.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/id_allocator.hpp"
#include "plan/plan.hpp"

namespace sheet {

/// A group by its places from the outermost.
using GroupPath = std::vector<std::size_t>;
plan::Group& group_at(std::vector<plan::Group>& groups, const GroupPath& path);

class GroupHomes {
public:
    explicit GroupHomes(const plan::Plan& plan);

    /// The plan's groups without their measures.
    const std::vector<plan::Group>& empty_groups() const { return groups_; }
    /// Of a measure of the plan; nullptr where it has no such measure.
    const GroupPath* home_of(const std::string& measure) const;
    bool is_called(const GroupPath& group, const std::vector<std::string>& labels) const;
    /// The group with these labels, made among `groups` where there is none.
    GroupPath find_or_make(std::vector<plan::Group>& groups, const std::vector<std::string>& labels,
                           merge::IdAllocator& ids);

private:
    /// The groups without their measures.
    std::vector<plan::Group> take_over(const std::vector<plan::Group>& groups, const GroupPath& path,
                                       const std::string& name);

    std::unordered_map<std::string, GroupPath> homes_;    ///< by measure
    std::unordered_map<std::string, GroupPath> named_;    ///< by labels
    std::unordered_map<std::string, std::string> names_;  ///< labels by the group's id
    std::vector<plan::Group> groups_;                     ///< made last: the others are filled on the way
};

}  // namespace sheet
