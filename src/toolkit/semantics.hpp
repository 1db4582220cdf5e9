#pragma once
// The semantic tree of the frame being drawn: what a screen reader, a keyboard and a test see instead of pixels.

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "platform/platform.hpp"

namespace ui {

using platform::Box;
using platform::Node;
using platform::Role;

class Semantics {
public:
    void begin();
    /// Adds a node under the innermost open one.
    void add(Node node);
    /// Adds a node and opens it: what follows is inside, until close().
    void open(Node node);
    /// The innermost open node is as high as its content, which is known only now.
    void set_height(float height) { nodes_[open_.back()].box.height = height; }
    void close();
    /// Counts the texts of an id scope in this frame, from 0: what has no key is told apart by its number.
    std::uint32_t number_of_text(std::uint64_t scope) { return texts_[scope]++; }
    const std::vector<Node>& nodes() const { return nodes_; }

private:
    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;  ///< their positions among the nodes
    std::unordered_map<std::uint64_t, std::uint32_t> texts_;
};

/// Opens a node for the life of a scope.
class SemanticScope {
public:
    SemanticScope(Semantics& semantics, Node node) : semantics_(semantics) { semantics_.open(std::move(node)); }
    SemanticScope(const SemanticScope&) = delete;
    SemanticScope& operator=(const SemanticScope&) = delete;
    ~SemanticScope() { semantics_.close(); }

private:
    Semantics& semantics_;
};

}  // namespace ui
