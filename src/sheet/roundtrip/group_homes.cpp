#include "sheet/roundtrip/group_homes.hpp"

#include "edit/edit.hpp"
#include "merge/same_text.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

/// A level without a label shows nothing.
void append_label(std::string& name, std::string_view label) {
    const std::string same = merge::comparable(shown(label));
    if (!same.empty()) name += same + "\n";
}

}  // namespace

plan::Group& group_at(std::vector<plan::Group>& groups, const GroupPath& path) {
    plan::Group* group = &groups[path.front()];
    for (std::size_t level = 1; level < path.size(); ++level) group = &group->groups[path[level]];
    return *group;
}

GroupHomes::GroupHomes(const plan::Plan& plan) : groups_(take_over(plan.groups, {}, {})) {}

std::vector<plan::Group> GroupHomes::take_over(const std::vector<plan::Group>& groups, const GroupPath& path,
                                               const std::string& name) {
    std::vector<plan::Group> empty;
    for (const plan::Group& group : groups) {
        GroupPath here = path;
        here.push_back(empty.size());
        std::string called = name;
        append_label(called, label_of(group));
        named_.emplace(called, here);
        names_.emplace(group.id, called);
        for (const plan::Measure& measure : group.measures) homes_.emplace(measure.id, here);
        empty.push_back({group.id, group.code, group.name, take_over(group.groups, here, called), {}, group.unknown});
    }
    return empty;
}

const GroupPath* GroupHomes::home_of(const std::string& measure) const {
    const auto found = homes_.find(measure);
    return found == homes_.end() ? nullptr : &found->second;
}

bool GroupHomes::is_called(const GroupPath& path, const std::vector<std::string>& labels) const {
    std::string name;
    for (const std::string& label : labels) append_label(name, label);
    const std::vector<plan::Group>* groups = &groups_;
    const plan::Group* group = nullptr;
    for (const std::size_t place : path) {
        if (place >= groups->size()) return false;  // a new one
        group = &(*groups)[place];
        groups = &group->groups;
    }
    return group != nullptr && names_.at(group->id) == name;
}

GroupPath GroupHomes::find_or_make(std::vector<plan::Group>& groups, const std::vector<std::string>& labels,
                                   merge::IdAllocator& ids) {
    std::string name;
    GroupPath path;
    for (const std::string& label : labels) {
        if (merge::comparable(shown(label)).empty()) continue;
        append_label(name, label);
        const auto found = named_.find(name);
        if (found != named_.end()) {
            path = found->second;
            continue;
        }
        if (path.size() >= edit::most_groups_deep) break;
        std::vector<plan::Group>& around = path.empty() ? groups : group_at(groups, path).groups;
        const Label read = read_label(label);
        path.push_back(around.size());
        plan::Group made;
        made.id = ids.allocate(read.code.empty() ? "g" : read.code);
        made.code = read.code;
        made.name = read.name;
        around.push_back(std::move(made));
        named_.emplace(name, path);
    }
    if (!path.empty()) return path;
    // No label at all: the first group there is.
    if (groups.empty()) groups.push_back({ids.allocate("g"), {}, {}, {}, {}, {}});
    return {0};
}

}  // namespace sheet
