#pragma once
// Texts broken into lines, remembered from frame to frame.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "toolkit/fonts.hpp"

namespace ui {

class TextLayout {
public:
    explicit TextLayout(const Fonts& fonts) : fonts_(fonts) {}

    /// At most `most` lines (0: all), the last one elided where text is left over. Valid until the next call of forget().
    const std::vector<std::string>& lines(std::string_view text, float width, float size, bool bold, std::size_t most);
    /// How many there are. A text that fits into one line is not remembered for it.
    std::size_t line_count(std::string_view text, float width, float size, bool bold, std::size_t most);
    /// Words set one after another with `separator` between them, broken only between words where they fit a line at all.
    std::string joined(const std::vector<std::string>& words, std::string_view separator, float width, float size,
                       bool bold) const;
    /// Widths change when a font does; also keeps the memory bounded, so call it between frames.
    void forget() { remembered_.clear(); }
    void forget_if_many();

private:
    const Fonts& fonts_;
    std::unordered_map<std::string, std::vector<std::string>> remembered_;
};

}  // namespace ui
