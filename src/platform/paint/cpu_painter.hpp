#pragma once
// Paints frames without a graphics card, into 32-bit pixels. The frame is cut into tiles; a tile is painted anew where the
// shapes in it are others than in the frame before, so that a letter typed costs a few tiles, and a frame that is the same
// costs none.

#include <cstdint>
#include <vector>

#include "platform/paint/coverage.hpp"
#include "platform/paint/painter.hpp"
#include "platform/paint/raster.hpp"
#include "platform/paint/rect.hpp"
#include "platform/paint/shape.hpp"

namespace platform {

class CpuPainter final : public Painter {
public:
    std::string_view name() const override { return "CPU"; }
    void resize(int width, int height) override;
    bool paint(ImDrawData& frame) override;
    void restore() override { resize(width_, height_); }

    /// Takes note of a frame that is not to be painted: of what it changes in the textures.
    void follow(const ImDrawData& frame) { textures_.update(frame); }

    int width() const { return width_; }
    int height() const { return height_; }
    /// Row by row from the top, `width()` each: red, green, blue, 255.
    const std::vector<std::uint32_t>& pixels() const { return pixels_; }
    /// What the last paint() changed: rectangles that do not overlap.
    const std::vector<PixelRect>& changed() const { return changed_; }

private:
    struct Tile {
        std::vector<std::uint32_t> shapes;  ///< which of shapes_ may be seen in it, bottom-most first
        std::uint64_t hash = 0;             ///< of what is to be seen in it
        std::uint64_t painted = 0;          ///< of what has been painted
    };

    PixelRect box_of(int column, int row) const;
    void sort_into_tiles();
    void paint_tile(Tile& tile, const PixelRect& box, const ImDrawData& frame);
    void note_changed(const PixelRect& box);

    int width_ = 1;
    int height_ = 1;
    int columns_ = 0;
    int rows_ = 0;
    CoverageStore textures_;
    std::vector<Shape> shapes_;
    std::vector<Tile> tiles_;
    std::vector<std::uint32_t> pixels_;
    std::vector<PixelRect> changed_;
};

}  // namespace platform
