#include "merge/group_tree.hpp"

#include <algorithm>
#include <utility>

#include "merge/same_text.hpp"

namespace merge {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

}  // namespace

GroupTree::GroupTree(const plan::Plan& open, bool match_ids, IdAllocator& allocator)
    : nodes_(1), match_ids_(match_ids), allocator_(allocator) {
    take_over(open.groups, root);
}

void GroupTree::take_over(const std::vector<plan::Group>& groups, std::size_t parent) {
    for (const plan::Group& group : groups) {
        const std::size_t place = nodes_.size();
        Node& node = nodes_.emplace_back();
        node.id = group.id;
        node.code = group.code;
        node.name = group.name;
        node.depth = nodes_[parent].depth + 1;
        for (const plan::Measure& measure : group.measures) node.measures.push_back(measure.id);
        nodes_[parent].inner.push_back(place);
        by_id_.emplace(group.id, place);
        take_over(group.groups, place);
    }
}

edit::Remove GroupTree::remove(const plan::PlacedMeasure& measure) {
    const std::string& parent = measure.path.back()->id;
    std::vector<std::string>& ids = nodes_[by_id_.at(parent)].measures;
    const auto place = std::find(ids.begin(), ids.end(), measure.measure->id);
    const auto index = static_cast<std::size_t>(place - ids.begin());
    ids.erase(place);
    return {parent, index, *measure.measure};
}

void GroupTree::add(const std::vector<const plan::Group*>& path, plan::Measure measure, const std::string& previous,
                    const std::string& next, edit::Edits& edits) {
    Node& node = nodes_[node_for(path)];
    if (node.is_new) {
        node.new_in_new.push_back(std::move(measure));
        return;
    }
    auto place = std::find(node.measures.begin(), node.measures.end(), previous);
    if (place != node.measures.end()) {
        ++place;
    } else {
        place = std::find(node.measures.begin(), node.measures.end(), next);
    }
    const auto index = static_cast<std::size_t>(place - node.measures.begin());
    node.measures.insert(place, measure.id);
    edits.push_back(edit::Insert{node.id, index, std::move(measure)});
}

std::size_t GroupTree::node_for(const std::vector<const plan::Group*>& path) {
    std::size_t node = root;
    for (const plan::Group* const group : path) {
        const auto known = known_.find(group);
        if (known != known_.end()) {
            node = known->second;
            continue;
        }
        std::size_t found = nowhere;
        if (const auto same_id = by_id_.find(group->id); match_ids_ && same_id != by_id_.end()) found = same_id->second;
        if (found == nowhere) found = find(nodes_[node].inner, *group);
        if (found == nowhere && node == root) {
            // A source that names the inner groups alone.
            std::vector<std::size_t> all;
            for (std::size_t i = root + 1; i < nodes_.size(); ++i) all.push_back(i);
            found = find(all, *group);
        }
        if (found == nowhere) found = nodes_[node].depth < edit::most_groups_deep ? make(node, *group) : node;
        known_.emplace(group, found);
        node = found;
    }
    // A measure in no group: into the first one, since it must stand in one.
    if (node == root) node = nodes_.size() > 1 ? root + 1 : make(root, {});
    return node;
}

std::size_t GroupTree::find(const std::vector<std::size_t>& among, const plan::Group& group) const {
    const std::string code = comparable(group.code);
    const std::string name = comparable(group.name);
    const std::string label = comparable(label_of(group));
    const auto label_in = [](const Node& node) {
        return comparable(node.code.empty() ? node.name : node.code + " " + node.name);
    };
    const auto first = [&](auto fits) {
        const auto found = std::find_if(among.begin(), among.end(), [&](std::size_t i) { return fits(nodes_[i]); });
        return found == among.end() ? nowhere : *found;
    };
    std::size_t found =
        first([&](const Node& node) { return comparable(node.code) == code && comparable(node.name) == name; });
    if (found == nowhere) found = first([&](const Node& node) { return label_in(node) == label; });
    if (found == nowhere && !code.empty()) found = first([&](const Node& node) { return comparable(node.code) == code; });
    if (found == nowhere && !name.empty()) found = first([&](const Node& node) { return comparable(node.name) == name; });
    return found;
}

std::size_t GroupTree::make(std::size_t parent, const plan::Group& group) {
    const std::size_t place = nodes_.size();
    Node& node = nodes_.emplace_back();
    node.id = allocator_.allocate(group.id);
    node.code = group.code;
    node.name = group.name;
    node.depth = nodes_[parent].depth + 1;
    node.is_new = true;
    nodes_[parent].inner.push_back(place);
    by_id_.emplace(node.id, place);
    return place;
}

plan::Group GroupTree::built(std::size_t place) const {
    const Node& node = nodes_[place];
    plan::Group group{node.id, node.code, node.name, {}, node.new_in_new, {}};
    for (const std::size_t inner : node.inner) group.groups.push_back(built(inner));
    return group;
}

void GroupTree::add_new_groups(edit::Edits& edits) const {
    for (const Node& node : nodes_) {
        if (node.is_new) continue;
        for (std::size_t i = 0; i < node.inner.size(); ++i) {
            if (nodes_[node.inner[i]].is_new) edits.push_back(edit::Insert{node.id, i, built(node.inner[i])});
        }
    }
}

}  // namespace merge
