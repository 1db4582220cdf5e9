#pragma once
// A page without a screen: whatever was asked of its edge is answered, and what the answers ask for, too.

#include <utility>
#include <variant>

#include "platform/headless/headless_edge.hpp"

/// `on_event` is a visitor of platform::Event.
template <class Visitor>
void answer_all(platform::HeadlessEdge& edge, Visitor&& on_event) {
    while (edge.busy()) {
        edge.carry_out();
        for (platform::Event& event : edge.take_answers()) std::visit(on_event, event);
    }
}
