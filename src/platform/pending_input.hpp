#pragma once
// What a person did with a pointer, with the focus or by pressing a node is carried out by frames: one takes it, the next
// shows what became of it. A key that comes before must wait for them, or it would go to where the person has just left.

#include <algorithm>

#include "imgui.h"
#include "imgui_internal.h"

namespace platform {

class PendingInput {
public:
    /// Catching up takes no more frames than this: a press, its release, and what they lead to.
    static constexpr int kMostFrames = 8;

    /// Something was done.
    void arrived() { frames_ = kFrames; }
    /// To be called around each frame of the guest: before ImGui::NewFrame and after ImGui::Render.
    void frame_begins() {
        if (presses_in_line()) arrived();
    }
    void frame_ended() {
        if (frames_ > 0) --frames_;
    }
    /// Frames are due before the next key.
    bool any() const { return frames_ > 0 || presses_in_line(); }

private:
    static constexpr int kFrames = 2;

    /// Dear ImGui takes a press and its release in a frame each.
    static bool presses_in_line() {
        const ImVector<ImGuiInputEvent>& events = ImGui::GetCurrentContext()->InputEventsQueue;
        return std::any_of(events.begin(), events.end(),
                           [](const ImGuiInputEvent& event) { return event.Type == ImGuiInputEventType_MouseButton; });
    }

    int frames_ = 0;
};

}  // namespace platform
