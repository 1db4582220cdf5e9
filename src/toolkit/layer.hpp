#pragma once
// A window of Dear ImGui over everything.

#include "toolkit/context.hpp"

namespace ui {

/// Nothing below it hovers or answers while it lives.
class Layer {
public:
    Layer(const char* name, const Box& window, bool takes_pointer = true);
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;
    ~Layer();
};

}  // namespace ui
