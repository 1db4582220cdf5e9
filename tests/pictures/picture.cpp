#include "picture.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <unordered_map>

namespace {

constexpr std::uint32_t opaque = 0xFF000000U;

int channel(std::uint32_t colour, unsigned index) { return static_cast<int>((colour >> (8 * index)) & 0xFFU); }

int distance(std::uint32_t a, std::uint32_t b) {
    int sum = 0;
    for (unsigned i = 0; i < 3; ++i) {
        const int apart = channel(a, i) - channel(b, i);
        sum += apart * apart;
    }
    return sum;
}

/// Which of the colours is next to another one.
class Palette {
public:
    explicit Palette(std::vector<std::uint32_t> colours) : colours_(std::move(colours)) {
        for (std::size_t i = 0; i < colours_.size(); ++i) known_.emplace(colours_[i], i);
    }
    const std::vector<std::uint32_t>& colours() const { return colours_; }
    std::size_t index(std::uint32_t colour) {
        const auto [entry, added] = known_.try_emplace(colour, 0);
        if (added) {
            int least = std::numeric_limits<int>::max();
            for (std::size_t i = 0; i < colours_.size(); ++i) {
                const int apart = distance(colours_[i], colour);
                // Whatever order the colours come in, of two that are as near it is the same one.
                if (apart > least || (apart == least && colours_[i] > colours_[entry->second])) continue;
                least = apart;
                entry->second = i;
            }
        }
        return entry->second;
    }

private:
    std::vector<std::uint32_t> colours_;
    std::unordered_map<std::uint32_t, std::size_t> known_;
};

/// One after the other the colour that those before it stand worst for: the commonest first, and a rare one that is like
/// none of them before a common one that is nearly there.
Palette palette_of(const Picture& picture, std::size_t most) {
    std::unordered_map<std::uint32_t, std::size_t> counts;
    std::uint32_t last = 0;
    std::size_t* count = nullptr;
    for (const std::uint32_t pixel : picture.pixels) {
        if (count == nullptr || pixel != last) count = &counts[last = pixel];
        ++*count;
    }
    struct Colour {
        std::uint32_t colour;
        double weight;  ///< of its pixels
        int apart;      ///< from the nearest one that was chosen
    };
    std::vector<Colour> all;
    all.reserve(counts.size());
    for (const auto& [colour, pixels] : counts) all.push_back({colour, std::sqrt(static_cast<double>(pixels)), 1 << 20});
    std::sort(all.begin(), all.end(), [](const Colour& a, const Colour& b) { return a.colour < b.colour; });
    std::vector<std::uint32_t> chosen;
    while (chosen.size() < std::min(all.size(), most)) {
        const auto worst = std::max_element(all.begin(), all.end(), [](const Colour& a, const Colour& b) {
            return a.weight * a.apart < b.weight * b.apart;
        });
        chosen.push_back(worst->colour);
        for (Colour& colour : all) colour.apart = std::min(colour.apart, distance(colour.colour, chosen.back()));
    }
    return Palette(std::move(chosen));
}

/// Calls for each pixel whether it differs.
template <typename Each>
void compare(const Picture& was, const Picture& is, bool few_colours, Each each) {
    Palette palette(few_colours ? palette_of(was, 256).colours() : std::vector<std::uint32_t>{});
    const int width = std::max(was.width, is.width);
    const int height = std::max(was.height, is.height);
    const auto at = [](const Picture& picture, int x, int y) -> const std::uint32_t* {
        if (x >= picture.width || y >= picture.height) return nullptr;
        return &picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                               static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const std::uint32_t* before = at(was, x, y);
            const std::uint32_t* now = at(is, x, y);
            if (before == nullptr && now == nullptr) continue;
            bool differs = before == nullptr || now == nullptr || *before != *now;
            if (differs && few_colours && before != nullptr && now != nullptr)
                differs = palette.colours()[palette.index(*now)] != *before;
            each(x, y, differs, now);
        }
    }
}

}  // namespace

Picture copy_of(const PictureView& view) { return {view.width, view.height, {view.pixels.begin(), view.pixels.end()}}; }

std::string hash_of(const PictureView& picture) {
    // Several at once, since each waits for what was added before; all pictures of the tests are thousands of millions of
    // pixels.
    std::array<std::uint64_t, 8> states{};
    const auto add = [](std::uint64_t& state, std::uint64_t value) {
        state = (state ^ value) * 0x9E3779B97F4A7C15U;
        state ^= state >> 32U;
    };
    const std::uint32_t* at = picture.pixels.data();
    std::size_t left = picture.pixels.size();
    for (; left >= states.size(); left -= states.size(), at += states.size()) {
        for (std::size_t i = 0; i < states.size(); ++i) add(states[i], at[i]);
    }
    for (std::size_t i = 0; i < left; ++i) add(states[i], at[i]);
    std::uint64_t all = 0x243F6A8885A308D3U;
    add(all, static_cast<std::uint64_t>(picture.width));
    add(all, static_cast<std::uint64_t>(picture.height));
    for (const std::uint64_t state : states) add(all, state);
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(all));
    return text.data();
}

bool write_png(const std::string& path, const Picture& picture, std::size_t colours) {
    Palette palette = palette_of(picture, colours);
    std::vector<png_byte> channels;
    for (const std::uint32_t colour : palette.colours()) {
        for (unsigned i = 0; i < 3; ++i) channels.push_back(static_cast<png_byte>(channel(colour, i)));
    }
    std::vector<png_byte> indices;
    indices.reserve(picture.pixels.size());
    for (const std::uint32_t pixel : picture.pixels) indices.push_back(static_cast<png_byte>(palette.index(pixel)));
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB_COLORMAP;
    image.colormap_entries = static_cast<png_uint_32>(palette.colours().size());
    return png_image_write_to_file(&image, path.c_str(), 0, indices.data(), picture.width, channels.data()) != 0;
}

std::optional<Picture> read_png(const std::string& path) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return std::nullopt;
    image.format = PNG_FORMAT_RGBA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    std::vector<png_byte> bytes(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return std::nullopt;
    picture.pixels.resize(bytes.size() / sizeof(std::uint32_t));
    std::memcpy(picture.pixels.data(), bytes.data(), bytes.size());
    return picture;
}

Difference difference(const Picture& was, const Picture& is, bool few_colours) {
    Difference found;
    compare(was, is, few_colours, [&found](int x, int y, bool differs, const std::uint32_t*) {
        if (!differs) return;
        const bool first = found.pixels++ == 0;
        found.left = first ? x : std::min(found.left, x);
        found.top = first ? y : std::min(found.top, y);
        found.right = first ? x : std::max(found.right, x);
        found.bottom = y;
    });
    return found;
}

Picture picture_of_difference(const Picture& was, const Picture& is, bool few_colours) {
    const int width = std::max(was.width, is.width);
    const int height = std::max(was.height, is.height);
    constexpr std::uint32_t red = opaque | 0x0000D0U;
    Picture picture{width, height,
                    std::vector<std::uint32_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ~0U)};
    compare(was, is, few_colours, [&](int x, int y, bool differs, const std::uint32_t* now) {
        std::uint32_t& pixel =
            picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
        if (differs) {
            pixel = red;
        } else if (now != nullptr) {
            const auto pale =
                static_cast<std::uint32_t>(192 + (channel(*now, 0) * 3 + channel(*now, 1) * 6 + channel(*now, 2)) / 40);
            pixel = opaque | pale << 16U | pale << 8U | pale;
        }
    });
    return picture;
}
