#pragma once
// What a frame of Dear ImGui draws, one shape after the other: its indices are read as rectangles and glyphs where they are
// that, which are most, and as triangles otherwise.

#include <cstdint>
#include <vector>

#include "platform/paint/coverage.hpp"
#include "platform/paint/raster.hpp"
#include "platform/paint/rect.hpp"

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawVert;

namespace platform {

/// The pixels that a command may paint, within a frame of that size.
PixelRect clip_of(const ImDrawCmd& command, const ImDrawData& frame, int width, int height);

struct Shape {
    enum class Kind : std::uint8_t {
        fill,      ///< all of `box`, in one colour
        glyph,     ///< between the corners `a` and `b`
        triangle,  ///< between `a`, `b` and `c`
    };
    Kind kind = Kind::fill;
    PixelRect box;                       ///< nothing is painted outside of it
    const Coverage* coverage = nullptr;  ///< null: covered everywhere
    const ImDrawVert* a = nullptr;
    const ImDrawVert* b = nullptr;
    const ImDrawVert* c = nullptr;
    std::uint64_t hash = 0;  ///< two shapes with the same one paint the same
};

/// Bottom-most first. They point into the frame and the store. Shapes that nobody can see are left out.
void read_shapes(const ImDrawData& frame, const CoverageStore& textures, int width, int height, std::vector<Shape>& shapes);

/// Paints what lies within `clip`.
void draw_shape(const Pixels& pixels, const PixelRect& clip, const ImDrawData& frame, const Shape& shape);

}  // namespace platform
