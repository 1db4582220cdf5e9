#include "toolkit/text_layout.hpp"

#include <array>
#include <cstring>
#include <limits>

#include "toolkit/line_breaks.hpp"

namespace ui {

namespace {

constexpr std::size_t most_remembered = 4000;

std::string key_of(std::string_view text, float width, float size, bool bold, std::size_t most) {
    const std::array<float, 3> numbers{width, size, static_cast<float>(most * 2 + (bold ? 1 : 0))};
    std::string key(sizeof numbers, '\0');
    std::memcpy(key.data(), numbers.data(), sizeof numbers);
    key += text;
    return key;
}

}  // namespace

const std::vector<std::string>& TextLayout::lines(std::string_view text, float width, float size, bool bold,
                                                  std::size_t most) {
    const auto [entry, added] = remembered_.try_emplace(key_of(text, width, size, bold, most));
    if (added) {
        const WidthOf width_of = [&](std::string_view piece) { return fonts_.width(piece, size, bold); };
        entry->second = clamped_lines(text, width, most == 0 ? std::numeric_limits<std::size_t>::max() : most, width_of);
    }
    return entry->second;
}

std::size_t TextLayout::line_count(std::string_view text, float width, float size, bool bold, std::size_t most) {
    if (most == 1) return 1;
    const WidthOf width_of = [&](std::string_view piece) { return fonts_.width(piece, size, bold); };
    return is_one_line(text, width, width_of) ? 1 : lines(text, width, size, bold, most).size();
}

std::string TextLayout::joined(const std::vector<std::string>& words, std::string_view separator, float width, float size,
                               bool bold) const {
    std::string text;
    float line = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i] + (i + 1 < words.size() ? std::string(separator) : std::string());
        const float own = fonts_.width(word, size, bold);
        if (line > 0 && line + own > width) {
            text += '\n';
            line = 0;
        }
        text += word;
        line += own;
    }
    return text;
}

void TextLayout::forget_if_many() {
    if (remembered_.size() > most_remembered) forget();
}

}  // namespace ui
