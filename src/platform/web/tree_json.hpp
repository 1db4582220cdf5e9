#pragma once
// The semantic tree as text for web/platform/semantics.js. Members that say nothing are left out, and a tree of 400 nodes
// takes about 40 kB and a fraction of a millisecond, so a JSON library would bring more than it saves.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/platform.hpp"

namespace platform {

/// A node's number as JavaScript keeps it: 16 hexadecimal digits, since its own numbers hold 53 bits.
std::string node_key(std::uint64_t id);

/// The name that web/platform/semantics_roles.js has for a role.
std::string_view role_key(Role role);

/// Appends `[{"id":"…","in":"…","role":"…","name":"…","box":[x,y,width,height],…},…]`.
void write_tree(const std::vector<Node>& nodes, std::string& out);

}  // namespace platform
