#pragma once
// The canvas as SDL's window, Dear ImGui's backend for that, and what paints on it. The ImGui context must exist and outlive
// it.
//
// SDL imports the mouse and the cursor. It is kept away from what it does not do well in a browser: keys (it swallows those
// of the browser), the wheel and touches (web/platform/pointer.js has them), and the size (web/platform/canvas.js measures
// device pixels).

#include <functional>
#include <memory>
#include <string_view>

#include "platform/paint/painter.hpp"

struct SDL_Window;
union SDL_Event;

namespace platform {

class Window {
public:
    /// `stirred` is called for every event of SDL, with true where a button of the mouse went down or up. `wanted`: "gpu" or
    /// "cpu" for support; else the graphics card where there is one, and the processor elsewhere. Null where nothing can be
    /// painted.
    static std::unique_ptr<Window> open(std::string_view wanted, std::function<void(bool pressed)> stirred);

    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    /// The canvas in device pixels, `density` of them to a CSS pixel.
    void resize(int width, int height, float density);

    /// Hands SDL's events to Dear ImGui and tells it size, density and time; ImGui::NewFrame is to follow.
    void begin_frame();
    /// After ImGui::NewFrame, before anything is drawn.
    void prepare_drawing();
    /// Shows what ImGui::Render left. False where that is shown already.
    bool end_frame();
    /// What was shown may be gone: the next frame is shown whatever it is.
    void forget_shown() { painter_->resize(width_, height_); }
    std::string_view painter() const { return painter_->name(); }

    /// The graphics context is gone (a laptop slept, a driver started anew): nothing can be drawn until restore().
    void lose() { lost_ = true; }
    void restore();
    bool lost() const { return lost_; }

private:
    Window(SDL_Window* window, std::unique_ptr<Painter> painter, std::function<void(bool)> stirred);
    static int watch(void* self, SDL_Event* event);

    SDL_Window* window_;
    std::unique_ptr<Painter> painter_;
    std::function<void(bool)> stirred_;
    int width_ = 1;
    int height_ = 1;
    float density_ = 1;
    bool lost_ = false;
};

}  // namespace platform
