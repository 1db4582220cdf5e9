#include "platform/web/touch.hpp"

#include <cfloat>
#include <cmath>

#include "imgui.h"

namespace platform {

namespace {

/// A finger that moves no further than this is a tap, in CSS pixels.
constexpr float kTapRadius = 10;
/// A flick loses this share of its speed in a millisecond; below the last speed it stands (pixels a millisecond).
constexpr float kSlowdown = 0.0025F;
constexpr float kStandstill = 0.03F;
/// A finger that rested this long before it left did not flick.
constexpr double kRestMilliseconds = 60;
/// A swipe is at least this long, in CSS pixels, and this much longer than it is high.
constexpr float kSwipeLength = 60;
constexpr float kSwipeSlope = 2;

void point(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
}

void leave() { point(-FLT_MAX, -FLT_MAX); }

}  // namespace

void scroll_by(float right, float down) {
    // Dear ImGui scrolls by five lines of text for each notch of a wheel.
    const ImGuiStyle& style = ImGui::GetStyle();
    const float notch = std::fmax(1.0F, std::trunc(5 * style.FontSizeBase * style.FontScaleMain * style.FontScaleDpi));
    ImGui::GetIO().AddMouseWheelEvent(-right / notch, -down / notch);
}

bool TouchScroll::feel(TouchPhase phase, float x, float y, double now) {
    switch (phase) {
        case TouchPhase::down:
            rolling_ = false;
            state_ = State::resting;
            start_x_ = last_x_ = x;
            start_y_ = last_y_ = y;
            speed_x_ = speed_y_ = 0;
            last_time_ = now;
            point(x, y);
            break;
        case TouchPhase::move: {
            if (state_ == State::idle) break;
            if (state_ == State::resting && std::hypot(x - start_x_, y - start_y_) <= kTapRadius) break;
            state_ = State::dragging;
            const float passed = std::fmax(1.0F, static_cast<float>(now - last_time_));
            speed_x_ = 0.6F * speed_x_ + 0.4F * (last_x_ - x) / passed;
            speed_y_ = 0.6F * speed_y_ + 0.4F * (last_y_ - y) / passed;
            scroll_by(last_x_ - x, last_y_ - y);
            last_x_ = x;
            last_y_ = y;
            last_time_ = now;
            break;
        }
        case TouchPhase::up:
            if (state_ == State::resting) {
                ImGuiIO& io = ImGui::GetIO();
                point(start_x_, start_y_);
                io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
                io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
                state_ = State::idle;
                return true;
            }
            if (state_ == State::dragging) {
                rolling_ = now - last_time_ < kRestMilliseconds;
                const float across = x - start_x_;
                const bool swipes =
                    std::fabs(across) >= kSwipeLength && std::fabs(across) >= kSwipeSlope * std::fabs(y - start_y_);
                if (swipes) swiped_ = across < 0;
                last_time_ = now;
                if (!rolling_) leave();
            }
            state_ = State::idle;
            break;
        case TouchPhase::cancel:
            if (state_ != State::idle) leave();
            state_ = State::idle;
            break;
    }
    return false;
}

bool TouchScroll::roll(double now) {
    if (!rolling_) return false;
    const float passed = static_cast<float>(now - last_time_);
    last_time_ = now;
    const float kept = std::exp(-kSlowdown * passed);
    speed_x_ *= kept;
    speed_y_ *= kept;
    scroll_by(speed_x_ * passed, speed_y_ * passed);
    if (std::hypot(speed_x_, speed_y_) < kStandstill) {
        rolling_ = false;
        leave();
    }
    return rolling_;
}

}  // namespace platform
