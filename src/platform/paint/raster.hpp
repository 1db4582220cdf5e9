#pragma once
// Fills pixels by what Dear ImGui draws: rectangles, glyphs and triangles. A pixel is hit where its middle lies inside,
// edges that two shapes share belong to one of them, and coverage between texels is interpolated, all as a graphics card
// does it.

#include <cstddef>
#include <cstdint>

#include "platform/paint/coverage.hpp"
#include "platform/paint/rect.hpp"

namespace platform {

/// Pixels as ImageData has them: red, green, blue, 255, a byte each.
struct Pixels {
    std::uint32_t* first = nullptr;
    std::ptrdiff_t stride = 0;  ///< pixels from a row to the next one

    std::uint32_t* row(int y) const { return first + y * stride; }
};

/// A corner in 256ths of a pixel, its place in the texture in texels, its colour as Dear ImGui packs it.
struct RasterCorner {
    int x = 0;
    int y = 0;
    float u = 0;
    float v = 0;
    std::uint32_t colour = 0;
};

/// Parts of a pixel that corners are counted in.
inline constexpr int kSubpixels = 256;

/// The pixels whose middle lies between two edges, in 256ths of a pixel.
constexpr int first_pixel_from(int edge) { return (edge + kSubpixels / 2 - 1) >> 8; }

void fill(const Pixels& to, const PixelRect& rect, std::uint32_t colour);

/// A rectangle that shows a rectangle of the texture: `from` its top left corner, `to` the one across; of one colour. Only
/// the part within `clip` is painted.
void draw_glyph(const Pixels& pixels, const PixelRect& clip, const Coverage& coverage, const RasterCorner& from,
                const RasterCorner& to);

/// `coverage` is null where all corners show the same, fully covered texel.
void draw_triangle(const Pixels& pixels, const PixelRect& clip, const Coverage* coverage, const RasterCorner& a,
                   const RasterCorner& b, const RasterCorner& c);

}  // namespace platform
