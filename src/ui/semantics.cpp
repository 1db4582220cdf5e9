#include "ui/semantics.hpp"

#include <utility>

namespace ui {

void Semantics::begin() {
    nodes_.clear();
    open_.clear();
}

void Semantics::add(Node node) {
    if (node.parent == 0 && !open_.empty()) node.parent = open_.back();
    nodes_.push_back(std::move(node));
}

void Semantics::open(Node node) {
    open_.push_back(node.id);
    if (node.parent == 0 && open_.size() > 1) node.parent = open_[open_.size() - 2];
    nodes_.push_back(std::move(node));
}

void Semantics::close() { open_.pop_back(); }

}  // namespace ui
