#include "platform/paint/shape.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "platform/paint/hash.hpp"

namespace platform {

namespace {

constexpr unsigned kQuadIndices = 6;
/// Further out nothing can be seen, and places in 256ths still fit into an int.
constexpr float kFarthest = 4'000'000;

/// A place in 256ths of a pixel.
int placed(float position, float origin, float scale) {
    const float pixels = std::clamp((position - origin) * scale, -kFarthest, kFarthest);
    return static_cast<int>(std::floor(pixels * kSubpixels + 0.5F));
}

RasterCorner corner_of(const ImDrawVert& vertex, const ImDrawData& frame, const Coverage* coverage) {
    RasterCorner corner{.x = placed(vertex.pos.x, frame.DisplayPos.x, frame.FramebufferScale.x),
                        .y = placed(vertex.pos.y, frame.DisplayPos.y, frame.FramebufferScale.y),
                        .colour = vertex.col};
    if (coverage != nullptr) {
        corner.u = vertex.uv.x * static_cast<float>(coverage->width);
        corner.v = vertex.uv.y * static_cast<float>(coverage->height);
    }
    return corner;
}

bool same(const ImVec2& a, const ImVec2& b) { return a.x == b.x && a.y == b.y; }

bool is_covered(const Coverage& coverage, const ImVec2& uv) {
    const int x = std::clamp(static_cast<int>(uv.x * static_cast<float>(coverage.width)), 0, coverage.width - 1);
    const int y = std::clamp(static_cast<int>(uv.y * static_cast<float>(coverage.height)), 0, coverage.height - 1);
    return coverage.texels[y * coverage.width + x] == 255;
}

TexelRange texels_between(const Coverage& coverage, const ImVec2& least, const ImVec2& most) {
    const auto width = static_cast<float>(coverage.width);
    const auto height = static_cast<float>(coverage.height);
    return {static_cast<int>(least.x * width) - 1, static_cast<int>(least.y * height) - 1,
            static_cast<int>(most.x * width) + 1, static_cast<int>(most.y * height) + 1};
}

/// Reads the shapes of one command.
class Reader {
public:
    Reader(const ImDrawData& frame, const Coverage* coverage, const PixelRect& clip, std::vector<Shape>& shapes)
        : frame_(frame), coverage_(coverage), clip_(clip), shapes_(shapes) {}

    void read(const ImDrawVert* vertices, const ImDrawIdx* index, unsigned count) {
        unsigned at = 0;
        while (at + 3 <= count) {
            if (at + kQuadIndices <= count && read_quad(vertices, index + at)) {
                at += kQuadIndices;
            } else {
                read_triangle(vertices + index[at], vertices + index[at + 1], vertices + index[at + 2]);
                at += 3;
            }
        }
    }

private:
    /// False where it is not an upright rectangle of one colour that shows one, or the same texel everywhere.
    bool read_quad(const ImDrawVert* vertices, const ImDrawIdx* index) {
        if (index[3] != index[0] || index[4] != index[2]) return false;
        const ImDrawVert& a = vertices[index[0]];
        const ImDrawVert& b = vertices[index[1]];
        const ImDrawVert& c = vertices[index[2]];
        const ImDrawVert& d = vertices[index[5]];
        const bool upright = a.pos.x == d.pos.x && a.pos.y == b.pos.y && c.pos.x == b.pos.x && c.pos.y == d.pos.y &&
                             a.pos.x <= c.pos.x && a.pos.y <= c.pos.y;
        if (!upright || a.col != b.col || a.col != c.col || a.col != d.col) return false;
        if (same(a.uv, b.uv) && same(a.uv, c.uv) && same(a.uv, d.uv)) {
            if (coverage_ != nullptr && !is_covered(*coverage_, a.uv)) return false;
            add_fill(a, c);
            return true;
        }
        const bool shows_rectangle = a.uv.x == d.uv.x && a.uv.y == b.uv.y && c.uv.x == b.uv.x && c.uv.y == d.uv.y;
        if (!shows_rectangle || coverage_ == nullptr) return false;
        add_glyph(a, c);
        return true;
    }

    PixelRect box_between(float left, float top, float right, float bottom, int beyond) const {
        const ImVec2 origin = frame_.DisplayPos;
        const ImVec2 scale = frame_.FramebufferScale;
        return common(clip_,
                      {first_pixel_from(placed(left, origin.x, scale.x)), first_pixel_from(placed(top, origin.y, scale.y)),
                       first_pixel_from(placed(right, origin.x, scale.x)) + beyond,
                       first_pixel_from(placed(bottom, origin.y, scale.y)) + beyond});
    }

    void add_fill(const ImDrawVert& a, const ImDrawVert& c) {
        const PixelRect box = box_between(a.pos.x, a.pos.y, c.pos.x, c.pos.y, 0);
        if (box.empty() || (a.col & IM_COL32_A_MASK) == 0) return;
        add({.kind = Shape::Kind::fill, .box = box, .a = &a}, a.col);
    }

    void add_glyph(const ImDrawVert& a, const ImDrawVert& c) {
        const PixelRect box = box_between(a.pos.x, a.pos.y, c.pos.x, c.pos.y, 0);
        if (box.empty() || (a.col & IM_COL32_A_MASK) == 0) return;
        Hash hash;
        hash.add(&a, sizeof a);
        hash.add(&c, sizeof c);
        hash.add(coverage_->id);
        hash.add(coverage_->version(texels_between(*coverage_, a.uv, c.uv)));
        add({.kind = Shape::Kind::glyph, .box = box, .coverage = coverage_, .a = &a, .b = &c}, hash.value());
    }

    void read_triangle(const ImDrawVert* a, const ImDrawVert* b, const ImDrawVert* c) {
        const PixelRect box =
            box_between(std::min({a->pos.x, b->pos.x, c->pos.x}), std::min({a->pos.y, b->pos.y, c->pos.y}),
                        std::max({a->pos.x, b->pos.x, c->pos.x}), std::max({a->pos.y, b->pos.y, c->pos.y}), 1);
        if (box.empty() || ((a->col | b->col | c->col) & IM_COL32_A_MASK) == 0) return;
        const bool plain =
            same(a->uv, b->uv) && same(a->uv, c->uv) && (coverage_ == nullptr || is_covered(*coverage_, a->uv));
        Hash hash;
        for (const ImDrawVert* corner : {a, b, c}) hash.add(corner, sizeof *corner);
        if (!plain && coverage_ != nullptr) {
            const ImVec2 least{std::min({a->uv.x, b->uv.x, c->uv.x}), std::min({a->uv.y, b->uv.y, c->uv.y})};
            const ImVec2 most{std::max({a->uv.x, b->uv.x, c->uv.x}), std::max({a->uv.y, b->uv.y, c->uv.y})};
            hash.add(coverage_->id);
            hash.add(coverage_->version(texels_between(*coverage_, least, most)));
        }
        add({.kind = Shape::Kind::triangle, .box = box, .coverage = plain ? nullptr : coverage_, .a = a, .b = b, .c = c},
            hash.value());
    }

    void add(Shape shape, std::uint64_t content) {
        Hash hash;
        hash.add(static_cast<std::uint64_t>(shape.kind));
        hash.add(&shape.box, sizeof shape.box);
        hash.add(content);
        shape.hash = hash.value();
        shapes_.push_back(shape);
    }

    const ImDrawData& frame_;
    const Coverage* coverage_;
    PixelRect clip_;
    std::vector<Shape>& shapes_;
};

}  // namespace

PixelRect clip_of(const ImDrawCmd& command, const ImDrawData& frame, int width, int height) {
    const auto edge = [](float position, float origin, float scale, int size) {
        return static_cast<int>(std::clamp(std::floor((position - origin) * scale + 0.5F), 0.0F, static_cast<float>(size)));
    };
    const ImVec4& clip = command.ClipRect;
    return {edge(clip.x, frame.DisplayPos.x, frame.FramebufferScale.x, width),
            edge(clip.y, frame.DisplayPos.y, frame.FramebufferScale.y, height),
            edge(clip.z, frame.DisplayPos.x, frame.FramebufferScale.x, width),
            edge(clip.w, frame.DisplayPos.y, frame.FramebufferScale.y, height)};
}

void read_shapes(const ImDrawData& frame, const CoverageStore& textures, int width, int height, std::vector<Shape>& shapes) {
    shapes.clear();
    for (const ImDrawList* list : frame.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) continue;
            const PixelRect clip = clip_of(command, frame, width, height);
            if (clip.empty()) continue;
            Reader reader(frame, textures.find(command.TexRef._TexData), clip, shapes);
            reader.read(list->VtxBuffer.Data + command.VtxOffset, list->IdxBuffer.Data + command.IdxOffset,
                        command.ElemCount);
        }
    }
}

void draw_shape(const Pixels& pixels, const PixelRect& clip, const ImDrawData& frame, const Shape& shape) {
    const PixelRect box = common(clip, shape.box);
    if (box.empty()) return;
    switch (shape.kind) {
        case Shape::Kind::fill:
            fill(pixels, box, shape.a->col);
            break;
        case Shape::Kind::glyph:
            draw_glyph(pixels, box, *shape.coverage, corner_of(*shape.a, frame, shape.coverage),
                       corner_of(*shape.b, frame, shape.coverage));
            break;
        case Shape::Kind::triangle:
            draw_triangle(pixels, box, shape.coverage, corner_of(*shape.a, frame, shape.coverage),
                          corner_of(*shape.b, frame, shape.coverage), corner_of(*shape.c, frame, shape.coverage));
            break;
    }
}

}  // namespace platform
