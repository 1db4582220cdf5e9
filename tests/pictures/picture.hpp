#pragma once
// A picture as the CPU painter paints it, what distinguishes two of them, and PNG files.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a painter holds: good until it paints again.
struct PictureView {
    int width = 0;
    int height = 0;
    std::span<const std::uint32_t> pixels{};
};

/// Row by row from the top; red, green, blue, 255, a byte each.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels{};
    bool operator==(const Picture&) const = default;
    PictureView view() const { return {width, height, pixels}; }
};
Picture copy_of(const PictureView& view);

/// Of its size and all of its pixels, as 16 hexadecimal digits. It stands in files: it never changes its way.
std::string hash_of(const PictureView& picture);
inline std::string hash_of(const Picture& picture) { return hash_of(picture.view()); }

/// In a PNG that is kept: a pixel takes half a byte then, and all of them together little of the repository.
inline constexpr std::size_t most_colours = 16;

/// Exact where the picture has no more colours (at most 256). Else those that stand best for all of them are in the file: a
/// screen is made of few colours, and the others are shades at the edges of letters.
bool write_png(const std::string& path, const Picture& picture, std::size_t colours);
/// Null where there is no such file, or it is no PNG.
std::optional<Picture> read_png(const std::string& path);

/// Pixels: from left and top up to and with right and bottom.
struct Difference {
    std::size_t pixels = 0;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool operator==(const Difference&) const = default;
};

/// `was` as read from a PNG. With few_colours its colours are those that the file had room for, and a pixel differs where
/// another one of them would stand for it. Of two sizes all pixels differ that are in one of them alone.
Difference difference(const Picture& was, const Picture& is, bool few_colours);

/// What differs in red, over a pale picture of what is.
Picture picture_of_difference(const Picture& was, const Picture& is, bool few_colours);
