#include "tree_laws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

using platform::Box;
using platform::Node;
using platform::Role;

namespace {

std::string shown(const Node& node) {
    return "role " + std::to_string(static_cast<int>(node.role)) + " \"" + node.name + "\" at " +
           std::to_string(node.box.x) + ", " + std::to_string(node.box.y) + ", " + std::to_string(node.box.width) + " x " +
           std::to_string(node.box.height);
}

bool needs_name(const Node& node) {
    switch (node.role) {
        case Role::banner:
        case Role::main:
        case Role::navigation:
        case Role::region:
        case Role::list:
        case Role::list_item:
        case Role::tab_panel:
        case Role::cell:
        case Role::row_header:
            return false;
        case Role::row:
            return node.focusable;
        case Role::column_header:
            return node.column > 1;  // the corner of a table says nothing
        default:
            return true;
    }
}

/// How far two boxes lie over each other, in the direction in which they do less.
float overlap(const Box& a, const Box& b) {
    const float across = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const float down = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::min(across, down);
}

constexpr float tolerance = 0.6F;  // boxes are snapped to pixels

}  // namespace

void expect_sound_tree(const std::vector<Node>& nodes) {
    std::unordered_map<std::uint64_t, const Node*> seen;
    for (const Node& node : nodes) {
        EXPECT_NE(node.id, 0U) << shown(node);
        const auto [entry, added] = seen.emplace(node.id, &node);
        EXPECT_TRUE(added) << shown(node) << " has the id of " << shown(*entry->second);
        EXPECT_TRUE(node.parent == 0 || seen.contains(node.parent)) << shown(node) << " comes before its parent";
        EXPECT_FALSE(needs_name(node) && node.name.empty()) << shown(node);
        EXPECT_TRUE(node.role != Role::heading || (node.level >= 1 && node.level <= 6)) << shown(node);
        EXPECT_FALSE(node.disabled && node.focusable) << shown(node);
        for (const float side : {node.box.x, node.box.y, node.box.width, node.box.height}) {
            EXPECT_TRUE(std::isfinite(side)) << shown(node);
        }
        if (node.focusable) {
            EXPECT_GE(std::min(node.box.width, node.box.height), 1) << shown(node);
        }
    }
}

void expect_within_width(const std::vector<Node>& nodes, float width) {
    for (const Node& node : nodes) {
        EXPECT_GE(node.box.width, 0) << shown(node);
        EXPECT_GE(node.box.height, 0) << shown(node);
        EXPECT_GE(node.box.x, -tolerance) << shown(node);
        EXPECT_LE(node.box.x + node.box.width, width + tolerance) << shown(node);
    }
}

void expect_header_apart(const std::vector<Node>& nodes) {
    std::unordered_set<std::uint64_t> inside;
    std::vector<const Node*> seen;
    Box banner;
    for (const Node& node : nodes) {
        if (node.role == Role::banner) banner = node.box;
        if (node.role != Role::banner && !inside.contains(node.parent)) continue;
        if (node.role == Role::option) continue;
        inside.insert(node.id);
        if (node.role != Role::banner && node.role != Role::tab_list) seen.push_back(&node);
    }
    EXPECT_GE(seen.size(), 8U);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        EXPECT_GE(seen[i]->box.y, banner.y) << shown(*seen[i]);
        EXPECT_LE(seen[i]->box.y + seen[i]->box.height, banner.y + banner.height + tolerance) << shown(*seen[i]);
        EXPECT_GE(seen[i]->box.width, 24) << "too small to see or to press: " << shown(*seen[i]);
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            EXPECT_LE(overlap(seen[i]->box, seen[j]->box), tolerance) << shown(*seen[i]) << " and " << shown(*seen[j]);
        }
    }
}

void expect_presses_apart(const std::vector<Node>& nodes) {
    std::unordered_set<std::uint64_t> figures;
    std::unordered_map<std::uint64_t, std::vector<const Node*>> siblings;
    for (const Node& node : nodes) {
        if (node.role == Role::figure) figures.insert(node.id);
        if (!node.focusable || node.role == Role::option || figures.contains(node.parent)) continue;
        for (const Node* other : siblings[node.parent]) {
            EXPECT_LE(overlap(node.box, other->box), tolerance) << shown(node) << " and " << shown(*other);
        }
        siblings[node.parent].push_back(&node);
    }
}
