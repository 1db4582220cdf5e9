#include "platform/headless/headless_edge.hpp"

#include <utility>

#include "platform/headless/stage.hpp"

namespace platform {

bool HeadlessEdge::take_wake() { return std::exchange(woken_, false); }

bool HeadlessEdge::step_back() {
    if (addresses_.size() < 2) return false;
    addresses_.pop_back();
    return true;
}

void HeadlessEdge::run(Guest& guest) {
    Stage stage(*this, guest);
    stage.settle();
}

std::string HeadlessEdge::take_small_font(Face face) { return std::exchange(small_fonts_[index(face)], {}); }

std::string HeadlessEdge::query(std::string_view name) {
    const auto found = queries_.find(std::string(name));
    return found == queries_.end() ? std::string() : found->second;
}

void HeadlessEdge::show_semantics(const std::vector<Node>& nodes) {
    nodes_ = nodes;
    ++trees_shown_;
}

void HeadlessEdge::focus(std::uint64_t node) {
    focus_asked_ = node;
    woken_ = true;
}

void HeadlessEdge::set_address(std::string_view fragment, bool replace) {
    if (fragment == addresses_.back()) return;
    if (replace) {
        addresses_.back() = fragment;
    } else {
        addresses_.emplace_back(fragment);
    }
}

void HeadlessEdge::remember(std::string_view key, std::string_view value) { remembered_[std::string(key)] = value; }

std::string HeadlessEdge::recall(std::string_view key) {
    const auto found = remembered_.find(std::string(key));
    return found == remembered_.end() ? std::string() : found->second;
}

std::unique_ptr<Edge> make_edge() { return std::make_unique<HeadlessEdge>(); }

}  // namespace platform
