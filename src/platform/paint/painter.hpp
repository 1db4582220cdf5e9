#pragma once
// What shows the frames that Dear ImGui has laid out. There are two for a browser (the graphics card's and one that needs
// none), and the headless platform makes pictures with the second.

#include <string_view>

struct ImDrawData;

namespace platform {

class Painter {
public:
    virtual ~Painter() = default;

    /// As support is told: "WebGL 2", "CPU".
    virtual std::string_view name() const = 0;

    /// The frame's size in pixels; at least 1 each. What was shown is gone.
    virtual void resize(int width, int height) = 0;

    /// Carries out what Dear ImGui wants of its textures, which have one byte a texel (ImTextureFormat_Alpha8), and shows
    /// the frame. False where it is the very frame that is shown already: then nothing is painted.
    virtual bool paint(ImDrawData& frame) = 0;

    /// The browser took away what the painter had made (a lost graphics context), and now has given a new one.
    virtual void restore() = 0;
};

}  // namespace platform
