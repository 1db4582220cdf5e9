#pragma once
// Dear ImGui's textures as the CPU painter sees them: a byte of coverage a texel, and how often each part was changed.
// Glyphs are added to a texture while it is in use, a place may be given to another glyph, and a full texture is replaced by
// a larger one; a tile that shows a part that was changed must be painted anew.

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

struct ImDrawData;
struct ImTextureData;

namespace platform {

/// Texels from left and top, up to and with right and bottom.
struct TexelRange {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

struct Coverage {
    const unsigned char* texels = nullptr;
    int width = 0;
    int height = 0;
    std::uint64_t id = 0;  ///< never that of another texture, nor of one that was there before
    int blocks_across = 0;
    std::vector<std::uint32_t> changes{};  ///< of each block of texels

    /// Differs where anything in the range was changed.
    std::uint64_t version(TexelRange range) const;
};

class CoverageStore {
public:
    /// Does what Dear ImGui wants done to its textures. Call it once for every frame.
    void update(const ImDrawData& frame);
    /// Null for a texture that update() was not told of.
    const Coverage* find(const ImTextureData* texture) const;

private:
    std::map<const ImTextureData*, Coverage> textures_;
    std::uint64_t last_id_ = 0;
};

}  // namespace platform
