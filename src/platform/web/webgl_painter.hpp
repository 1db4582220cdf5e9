#pragma once
// Frames by the graphics card (web/platform/webgl.js). A frame is two uploads and a call for each run of triangles that
// share a texture and a clip rectangle; nothing waits for an answer.

#include <cstdint>
#include <vector>

#include "imgui.h"
#include "platform/paint/painter.hpp"
#include "platform/paint/rect.hpp"

namespace platform {

/// Triangles that are drawn by one call.
struct CardCommand {
    PixelRect clip;
    std::int32_t first_index = 0;
    std::int32_t indices = 0;
    std::int32_t texture = 0;
};

class WebglPainter final : public Painter {
public:
    std::string_view name() const override { return "WebGL 2"; }
    void resize(int width, int height) override;
    bool paint(ImDrawData& frame) override;
    void restore() override;

private:
    /// True where a texture is not as it was.
    bool update_textures(const ImDrawData& frame);
    void gather(const ImDrawData& frame);
    std::uint64_t hash_of(const ImDrawData& frame) const;

    int width_ = 1;
    int height_ = 1;
    std::int32_t last_texture_ = 0;
    std::uint64_t shown_ = 0;  ///< the hash of the frame that is shown; 0 for none
    std::vector<ImDrawVert> vertices_;
    std::vector<ImDrawIdx> indices_;
    std::vector<CardCommand> commands_;
};

}  // namespace platform
