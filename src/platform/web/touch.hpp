#pragma once
// One finger on the canvas, told to Dear ImGui as people expect of a phone: a tap is a press of the mouse where the finger
// lies, a drag turns the wheel over what lies under its beginning, and a flick rolls on and slows down. Two fingers belong
// to the browser (zoom): its JavaScript ends the gesture with `cancel` before.

#include <optional>
#include <utility>

namespace platform {

enum class TouchPhase { down, move, up, cancel };

/// Turns Dear ImGui's wheel so that content moves by as many CSS pixels.
void scroll_by(float right, float down);

class TouchScroll {
public:
    /// Positions in CSS pixels, time in milliseconds. True where this ends a tap.
    bool feel(TouchPhase phase, float x, float y, double now);
    /// Whether the finger that has just left was drawn across the screen: true to the left. Once for each.
    std::optional<bool> take_swipe() { return std::exchange(swiped_, std::nullopt); }
    /// Once a frame, before ImGui::NewFrame. True while a flick still rolls.
    bool roll(double now);
    void stop() { rolling_ = false; }

private:
    enum class State { idle, resting, dragging };

    State state_ = State::idle;
    float start_x_ = 0;
    float start_y_ = 0;
    float last_x_ = 0;
    float last_y_ = 0;
    double last_time_ = 0;
    float speed_x_ = 0;  ///< pixels a millisecond, smoothed
    float speed_y_ = 0;
    bool rolling_ = false;
    std::optional<bool> swiped_;
};

}  // namespace platform
