#pragma once
// The groups of a plan and the measures in them, as they come to stand while measures are taken out and put in.

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "edit/edit.hpp"
#include "merge/id_allocator.hpp"

namespace merge {

class GroupTree {
public:
    GroupTree(const plan::Plan& open, bool match_ids, IdAllocator& allocator);

    /// The edit that takes the measure out of the group around it.
    edit::Remove remove(const plan::PlacedMeasure& measure);
    /// Puts a measure of the incoming plan where it belongs: behind `previous` or before `next` (ids in the open plan,
    /// empty: none) if they stand in its group, else last. Its ids must be free. Its edit, or nothing where it comes with a
    /// new group.
    void add(const std::vector<const plan::Group*>& path, plan::Measure measure, const std::string& previous,
             const std::string& next, edit::Edits& edits);
    /// The new groups with all that was put into them.
    void add_new_groups(edit::Edits& edits) const;

private:
    struct Node {
        std::string id;
        std::string code;
        std::string name;
        std::size_t depth = 0;
        bool is_new = false;
        std::vector<std::size_t> inner;
        std::vector<std::string> measures;      ///< their ids
        std::vector<plan::Measure> new_in_new;  ///< the measures of a new group
    };
    static constexpr std::size_t root = 0;

    void take_over(const std::vector<plan::Group>& groups, std::size_t parent);
    std::size_t node_for(const std::vector<const plan::Group*>& path);
    std::size_t find(const std::vector<std::size_t>& among, const plan::Group& group) const;
    std::size_t make(std::size_t parent, const plan::Group& group);
    plan::Group built(std::size_t node) const;

    std::vector<Node> nodes_;  ///< the first one is the plan itself; then in reading order
    std::unordered_map<std::string, std::size_t> by_id_;
    std::unordered_map<const plan::Group*, std::size_t> known_;  ///< groups of the incoming plan
    bool match_ids_;
    IdAllocator& allocator_;
};

}  // namespace merge
