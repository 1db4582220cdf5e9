#include "toolkit/semantics.hpp"

#include <utility>

namespace ui {

void Semantics::begin() {
    nodes_.clear();
    open_.clear();
    texts_.clear();
}

void Semantics::add(Node node) {
    if (node.parent == 0 && !open_.empty()) node.parent = nodes_[open_.back()].id;
    nodes_.push_back(std::move(node));
}

void Semantics::open(Node node) {
    add(std::move(node));
    open_.push_back(nodes_.size() - 1);
}

void Semantics::close() { open_.pop_back(); }

}  // namespace ui
