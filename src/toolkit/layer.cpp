#include "toolkit/layer.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

Layer::Layer(const char* name, const Box& window, bool takes_pointer) {
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                             // A tooltip that comes with a press must not take the press away.
                             ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoScrollWithMouse;
    if (!takes_pointer) flags |= ImGuiWindowFlags_NoInputs;
    ImGui::Begin(name, nullptr, flags);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Layer::~Layer() { ImGui::End(); }

}  // namespace ui
