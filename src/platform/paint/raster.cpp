#include "platform/paint/raster.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace platform {

namespace {

constexpr std::uint32_t kOpaque = 0xFF000000U;
constexpr std::uint32_t kEven = 0x00FF00FFU;  ///< red and blue, two channels that are reckoned with at once

std::uint32_t alpha_of(std::uint32_t colour) { return colour >> 24U; }

/// 0 to 255 as 0 to 256, so that a shift stands for the division.
std::uint32_t weight_of(std::uint32_t alpha) { return alpha + (alpha >> 7U); }

std::uint32_t mixed(std::uint32_t below, std::uint32_t colour, std::uint32_t weight) {
    const std::uint32_t rest = 256 - weight;
    const std::uint32_t even = ((below & kEven) * rest + (colour & kEven) * weight + 0x00800080U) >> 8U & kEven;
    const std::uint32_t green = ((below >> 8U & 0xFFU) * rest + (colour >> 8U & 0xFFU) * weight + 0x80U) & 0xFF00U;
    return even | green | kOpaque;
}

void fill_row(std::uint32_t* to, int count, std::uint32_t colour) {
    const std::uint32_t weight = weight_of(alpha_of(colour));
    if (weight == 256) {
        std::fill_n(to, count, colour | kOpaque);
    } else if (weight > 0) {
        for (int i = 0; i < count; ++i) to[i] = mixed(to[i], colour, weight);
    }
}

// ---- textures

/// 256ths of a texel, so that two of them are interpolated by whole numbers.
constexpr float kTexelParts = 256;

std::uint32_t between(std::uint32_t a, std::uint32_t b, std::uint32_t part) {
    return (a * (256 - part) + b * part + 128) >> 8U;
}

/// A texel that places in a texture are told from: so they come out the same wherever in the texture a glyph stands, since
/// the number of digits that a place has is not spent on how far away that is.
struct Anchor {
    int x = 0;
    int y = 0;

    explicit Anchor(const RasterCorner& corner)
        : x(static_cast<int>(std::floor(corner.u))), y(static_cast<int>(std::floor(corner.v))) {}
    float u(const RasterCorner& corner) const { return corner.u - static_cast<float>(x); }
    float v(const RasterCorner& corner) const { return corner.v - static_cast<float>(y); }
};

/// `u` and `v` in texels from the anchor, counted from the middle of it. Nothing is around a texture: a glyph at its edge
/// looks as it does in the middle, where others keep a texel away.
std::uint32_t sample(const Coverage& coverage, const Anchor& anchor, float u, float v) {
    const auto parts_across = static_cast<int>(std::floor(u * kTexelParts + 0.5F));
    const auto parts_down = static_cast<int>(std::floor(v * kTexelParts + 0.5F));
    const auto texel = [&](int x, int y) -> std::uint32_t {
        if (x < 0 || y < 0 || x >= coverage.width || y >= coverage.height) return 0;
        return coverage.texels[static_cast<std::ptrdiff_t>(y) * coverage.width + x];
    };
    const int x = anchor.x + (parts_across >> 8);
    const int y = anchor.y + (parts_down >> 8);
    const auto across = static_cast<std::uint32_t>(parts_across & 255);
    const auto down = static_cast<std::uint32_t>(parts_down & 255);
    return between(between(texel(x, y), texel(x + 1, y), across), between(texel(x, y + 1), texel(x + 1, y + 1), across),
                   down);
}

void cover(std::uint32_t& pixel, std::uint32_t colour, std::uint32_t colour_weight, std::uint32_t covered) {
    if (covered == 0) return;
    const std::uint32_t weight = (weight_of(covered) * colour_weight + 128) >> 8U;
    pixel = weight == 256 ? colour | kOpaque : mixed(pixel, colour, weight);
}

struct GlyphRow {
    const unsigned char* upper;  ///< texels of the row, the first one shown
    const unsigned char* lower;
    int step;  ///< texels to a pixel
    std::uint32_t across;
    std::uint32_t down;
};

/// A pixel is a whole number of texels wide and one high: every pixel lies in the same way between its texels.
void draw_glyph_row(std::uint32_t* to, int count, const GlyphRow& row, std::uint32_t colour) {
    const std::uint32_t weight = weight_of(alpha_of(colour));
    const auto between_texels = [&](const unsigned char* texels, int i) {
        return between(texels[i * row.step], texels[i * row.step + 1], row.across);
    };
    if (row.down == 0) {
        for (int i = 0; i < count; ++i) cover(to[i], colour, weight, between_texels(row.upper, i));
    } else {
        for (int i = 0; i < count; ++i) {
            cover(to[i], colour, weight, between(between_texels(row.upper, i), between_texels(row.lower, i), row.down));
        }
    }
}

// ---- triangles

/// A value that changes evenly over a plane.
struct Plane {
    float at_origin = 0;
    float across = 0;
    float down = 0;

    float at(float x, float y) const { return at_origin + across * x + down * y; }
};

/// Places are told from the first corner, in pixels.
struct Basis {
    float bx, by, cx, cy, inverse_area;

    Plane plane(float a, float b, float c) const {
        const float ab = b - a;
        const float ac = c - a;
        return {a, (ab * cy - ac * by) * inverse_area, (ac * bx - ab * cx) * inverse_area};
    }
};

/// An edge from one corner to another with the triangle on its right side, as one looks from a to b with y downwards.
struct Edge {
    std::int64_t x, y, dx, dy;
    bool takes_middle;  ///< a pixel whose middle lies on the edge belongs to this triangle: it is a left or a top edge

    Edge(const RasterCorner& a, const RasterCorner& b)
        : x(a.x), y(a.y), dx(b.x - a.x), dy(b.y - a.y), takes_middle(dy < 0 || (dy == 0 && dx > 0)) {}
};

std::int64_t floor_divided(std::int64_t a, std::int64_t b) {
    const std::int64_t quotient = a / b;
    return quotient - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

/// Narrows the pixels [left, right) of a row, whose middles are at `middle` (256ths), to those on the edge's side.
void narrow(const Edge& edge, std::int64_t middle, int& left, int& right) {
    // Inside: dx * (py - y) - dy * (px - x) >= 0, or > 0 where the middle is not taken.
    const std::int64_t side = edge.dx * (middle - edge.y) + edge.dy * edge.x - (edge.takes_middle ? 0 : 1);
    if (edge.dy == 0) {
        if (side < 0) right = left;
        return;
    }
    // dy * px <= side, with px = 256 * pixel + 128.
    const std::int64_t half = kSubpixels / 2;
    if (edge.dy > 0) {
        const std::int64_t last = floor_divided(floor_divided(side, edge.dy) - half, kSubpixels);
        right = static_cast<int>(std::min<std::int64_t>(right, last + 1));
    } else {
        // px >= side / dy, rounded up.
        const std::int64_t least = -floor_divided(side, -edge.dy);
        const std::int64_t first = -floor_divided(half - least, kSubpixels);
        left = static_cast<int>(std::max<std::int64_t>(left, first));
    }
}

float channel(std::uint32_t colour, unsigned shift) { return static_cast<float>(colour >> shift & 0xFFU); }

std::uint32_t byte_of(float value) { return static_cast<std::uint32_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F); }

/// The colour of each pixel of a triangle.
class Shading {
public:
    Shading(const Basis& basis, std::uint32_t a, std::uint32_t b, std::uint32_t c) : flat_(a), varies_(a != b || a != c) {
        if (!varies_) return;
        tints_ = ((a ^ b) | (a ^ c)) << 8U != 0;
        for (unsigned i = 0; i < 4; ++i) {
            planes_[i] = basis.plane(channel(a, 8 * i), channel(b, 8 * i), channel(c, 8 * i));
        }
    }
    bool varies() const { return varies_; }
    std::uint32_t flat() const { return flat_; }
    std::uint32_t at(float x, float y) const {
        const std::uint32_t alpha = byte_of(planes_[3].at(x, y)) << 24U;
        if (!tints_) return (flat_ & ~kOpaque) | alpha;
        return byte_of(planes_[0].at(x, y)) | byte_of(planes_[1].at(x, y)) << 8U | byte_of(planes_[2].at(x, y)) << 16U |
               alpha;
    }

private:
    std::uint32_t flat_;
    bool varies_;
    bool tints_ = false;  ///< more than the alpha changes
    std::array<Plane, 4> planes_{};
};

}  // namespace

void fill(const Pixels& to, const PixelRect& rect, std::uint32_t colour) {
    for (int y = rect.top; y < rect.bottom; ++y) fill_row(to.row(y) + rect.left, rect.width(), colour);
}

void draw_glyph(const Pixels& pixels, const PixelRect& clip, const Coverage& coverage, const RasterCorner& from,
                const RasterCorner& to) {
    const PixelRect whole{first_pixel_from(from.x), first_pixel_from(from.y), first_pixel_from(to.x),
                          first_pixel_from(to.y)};
    const PixelRect box = common(clip, whole);
    if (box.empty()) return;
    const float step_across = (to.u - from.u) * kSubpixels / static_cast<float>(to.x - from.x);
    const float step_down = (to.v - from.v) * kSubpixels / static_cast<float>(to.y - from.y);
    // The texels at the middle of the glyph's first pixel, counted from the middle of a texel. All that follows is reckoned
    // from there and not from what is clipped, so that the glyph is the same wherever a tile cuts it.
    const Anchor anchor(from);
    const float u = anchor.u(from) +
                    (static_cast<float>(whole.left * kSubpixels + kSubpixels / 2 - from.x) / kSubpixels) * step_across -
                    0.5F;
    const float v = anchor.v(from) +
                    (static_cast<float>(whole.top * kSubpixels + kSubpixels / 2 - from.y) / kSubpixels) * step_down - 0.5F;

    const auto is_near = [](float step, float wanted) { return std::abs(step - wanted) < 1.0F / 1024; };
    const int step = static_cast<int>(step_across + 0.5F);
    const bool even = step >= 1 && is_near(step_across, static_cast<float>(step)) && is_near(step_down, 1);
    const auto parts_across = static_cast<int>(std::floor(u * kTexelParts + 0.5F));
    const auto parts_down = static_cast<int>(std::floor(v * kTexelParts + 0.5F));
    const int x = anchor.x + (parts_across >> 8);
    const int y = anchor.y + (parts_down >> 8);
    const bool inside =
        x >= 0 && y >= 0 && x + whole.width() * step < coverage.width && y + whole.height() < coverage.height;
    if (even && inside) {
        const std::ptrdiff_t first_row = y + (box.top - whole.top);
        GlyphRow row{coverage.texels + first_row * coverage.width + x + (box.left - whole.left) * step, nullptr, step,
                     static_cast<std::uint32_t>(parts_across & 255), static_cast<std::uint32_t>(parts_down & 255)};
        for (int to_y = box.top; to_y < box.bottom; ++to_y) {
            row.lower = row.upper + coverage.width;
            draw_glyph_row(pixels.row(to_y) + box.left, box.width(), row, from.colour);
            row.upper = row.lower;
        }
        return;
    }
    const std::uint32_t weight = weight_of(alpha_of(from.colour));
    for (int to_y = box.top; to_y < box.bottom; ++to_y) {
        std::uint32_t* row = pixels.row(to_y);
        const float v_here = v + static_cast<float>(to_y - whole.top) * step_down;
        for (int to_x = box.left; to_x < box.right; ++to_x) {
            const float u_here = u + static_cast<float>(to_x - whole.left) * step_across;
            cover(row[to_x], from.colour, weight, sample(coverage, anchor, u_here, v_here));
        }
    }
}

void draw_triangle(const Pixels& pixels, const PixelRect& clip, const Coverage* coverage, const RasterCorner& a,
                   const RasterCorner& b, const RasterCorner& c) {
    const std::int64_t area = std::int64_t{b.x - a.x} * (c.y - a.y) - std::int64_t{b.y - a.y} * (c.x - a.x);
    if (area == 0) return;
    if (area < 0) return draw_triangle(pixels, clip, coverage, a, c, b);

    constexpr float unit = 1.0F / kSubpixels;
    const Basis basis{static_cast<float>(b.x - a.x) * unit, static_cast<float>(b.y - a.y) * unit,
                      static_cast<float>(c.x - a.x) * unit, static_cast<float>(c.y - a.y) * unit,
                      static_cast<float>(kSubpixels) * kSubpixels / static_cast<float>(area)};
    const Shading shading(basis, a.colour, b.colour, c.colour);
    const Anchor anchor(a);
    const Plane u = basis.plane(anchor.u(a), anchor.u(b), anchor.u(c));
    const Plane v = basis.plane(anchor.v(a), anchor.v(b), anchor.v(c));
    const std::array<Edge, 3> edges{Edge(a, b), Edge(b, c), Edge(c, a)};

    const PixelRect box =
        common(clip, {first_pixel_from(std::min({a.x, b.x, c.x})), first_pixel_from(std::min({a.y, b.y, c.y})),
                      first_pixel_from(std::max({a.x, b.x, c.x})) + 1, first_pixel_from(std::max({a.y, b.y, c.y})) + 1});
    const std::uint32_t flat_weight = weight_of(alpha_of(shading.flat()));
    for (int y = box.top; y < box.bottom; ++y) {
        int left = box.left;
        int right = box.right;
        for (const Edge& edge : edges) narrow(edge, std::int64_t{y} * kSubpixels + kSubpixels / 2, left, right);
        if (left >= right) continue;
        std::uint32_t* row = pixels.row(y);
        if (coverage == nullptr && !shading.varies()) {
            fill_row(row + left, right - left, shading.flat());
            continue;
        }
        const float down = static_cast<float>(y * kSubpixels + kSubpixels / 2 - a.y) * unit;
        for (int x = left; x < right; ++x) {
            const float across = static_cast<float>(x * kSubpixels + kSubpixels / 2 - a.x) * unit;
            const std::uint32_t colour = shading.varies() ? shading.at(across, down) : shading.flat();
            const std::uint32_t weight = shading.varies() ? weight_of(alpha_of(colour)) : flat_weight;
            const std::uint32_t covered =
                coverage == nullptr ? 255 : sample(*coverage, anchor, u.at(across, down) - 0.5F, v.at(across, down) - 0.5F);
            cover(row[x], colour, weight, covered);
        }
    }
}

}  // namespace platform
