#pragma once
// What is wrong with a frame that a guest has drawn, in a sentence; empty where nothing is.

#include <string>
#include <vector>

#include "platform/platform.hpp"

struct ImDrawData;

namespace platform {

/// Whether a painter can draw it. Indices count from the first vertex of their list, and each must name a
/// vertex of that list.
std::string fault_of(const ImDrawData& frame);

/// Whether everything in the tree can be told apart: ids are never 0 and never the same, and parents come before their
/// children. An area that can be pressed has its node's id in Dear ImGui too, so this holds for the pointer as well.
std::string fault_of(const std::vector<Node>& tree);

}  // namespace platform
