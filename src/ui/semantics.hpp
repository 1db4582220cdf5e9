#pragma once
// The semantic tree of the frame being drawn: what a screen reader, a keyboard and a test see instead of pixels.

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
    void close();
    const std::vector<Node>& nodes() const { return nodes_; }

private:
    std::vector<Node> nodes_;
    std::vector<std::uint64_t> open_;
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
