#include "platform/paint/cpu_painter.hpp"

#include <algorithm>

#include "imgui.h"
#include "platform/paint/hash.hpp"

namespace platform {

namespace {

/// Pixels across and down.
constexpr int kTile = 64;
constexpr std::uint32_t kWhite = 0xFFFFFFFFU;
/// Of a tile without shapes. What no tile has had is 0.
constexpr std::uint64_t kEmpty = 1;

}  // namespace

void CpuPainter::resize(int width, int height) {
    width_ = std::max(1, width);
    height_ = std::max(1, height);
    columns_ = (width_ + kTile - 1) / kTile;
    rows_ = (height_ + kTile - 1) / kTile;
    pixels_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), kWhite);
    tiles_.assign(static_cast<std::size_t>(columns_ * rows_), {});
}

PixelRect CpuPainter::box_of(int column, int row) const {
    return common({column * kTile, row * kTile, (column + 1) * kTile, (row + 1) * kTile}, {0, 0, width_, height_});
}

void CpuPainter::sort_into_tiles() {
    for (Tile& tile : tiles_) {
        tile.shapes.clear();
        tile.hash = kEmpty;
    }
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
        const Shape& shape = shapes_[i];
        const bool hides = shape.kind == Shape::Kind::fill && (shape.a->col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
        for (int row = shape.box.top / kTile; row <= (shape.box.bottom - 1) / kTile; ++row) {
            for (int column = shape.box.left / kTile; column <= (shape.box.right - 1) / kTile; ++column) {
                Tile& tile = tiles_[static_cast<std::size_t>(row * columns_ + column)];
                if (hides && shape.box.covers(box_of(column, row))) {
                    tile.shapes.clear();
                    tile.hash = kEmpty;
                }
                tile.shapes.push_back(static_cast<std::uint32_t>(i));
                Hash hash;
                hash.add(tile.hash);
                hash.add(shape.hash);
                tile.hash = hash.value();
            }
        }
    }
}

void CpuPainter::paint_tile(Tile& tile, const PixelRect& box, const ImDrawData& frame) {
    const Pixels pixels{pixels_.data(), width_};
    fill(pixels, box, kWhite);
    for (const std::uint32_t i : tile.shapes) draw_shape(pixels, box, frame, shapes_[i]);
    tile.painted = tile.hash;
}

/// Tiles come row by row, from left to right.
void CpuPainter::note_changed(const PixelRect& box) {
    if (!changed_.empty() && changed_.back().top == box.top && changed_.back().right == box.left) {
        changed_.back().right = box.right;
    } else {
        changed_.push_back(box);
    }
}

bool CpuPainter::paint(ImDrawData& frame) {
    if (tiles_.empty()) resize(width_, height_);
    textures_.update(frame);
    read_shapes(frame, textures_, width_, height_, shapes_);
    sort_into_tiles();
    changed_.clear();
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            Tile& tile = tiles_[static_cast<std::size_t>(row * columns_ + column)];
            if (tile.hash == tile.painted) continue;
            const PixelRect box = box_of(column, row);
            paint_tile(tile, box, frame);
            note_changed(box);
        }
    }
    return !changed_.empty();
}

}  // namespace platform
