#include "platform/headless/frame_check.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "imgui.h"

namespace platform {

namespace {

std::string fault_of(const ImDrawList& list) {
    const auto vertices = static_cast<std::size_t>(list.VtxBuffer.Size);
    if (vertices > 0 && vertices - 1 > std::numeric_limits<ImDrawIdx>::max())
        return "a draw list has " + std::to_string(vertices) + " vertices, more than an index can name";
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) continue;
        if (command.VtxOffset != 0) return "a command has a vertex offset";
        const ImDrawIdx* first = list.IdxBuffer.Data + command.IdxOffset;
        const ImDrawIdx* last = first + command.ElemCount;
        if (last > list.IdxBuffer.Data + list.IdxBuffer.Size) return "a command has more indices than its list";
        if (first != last && *std::max_element(first, last) >= vertices) return "an index names no vertex of its list";
    }
    return {};
}

std::string shown(const Node& node) {
    return "\"" + node.name + "\" (role " + std::to_string(static_cast<int>(node.role)) + " at " +
           std::to_string(node.box.x) + ", " + std::to_string(node.box.y) + ")";
}

}  // namespace

std::string fault_of(const ImDrawData& frame) {
    for (const ImDrawList* list : frame.CmdLists) {
        std::string fault = fault_of(*list);
        if (!fault.empty()) return fault;
    }
    return {};
}

std::string fault_of(const std::vector<Node>& tree) {
    std::unordered_map<std::uint64_t, const Node*> seen;
    seen.reserve(tree.size());
    for (const Node& node : tree) {
        if (node.id == 0) return shown(node) + " has no id";
        const auto [entry, added] = seen.emplace(node.id, &node);
        if (!added) return shown(node) + " has the id of " + shown(*entry->second);
        if (node.parent != 0 && !seen.contains(node.parent)) return shown(node) + " comes before its parent";
    }
    return {};
}

}  // namespace platform
