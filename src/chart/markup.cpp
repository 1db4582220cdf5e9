#include "chart/markup.hpp"

#include <array>
#include <cstdio>

#include "base/utf8.hpp"
#include "chart/palette.hpp"

namespace chart {

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        switch (c) {
            case U'&':
                result += "&amp;";
                break;
            case U'<':
                result += "&lt;";
                break;
            case U'>':
                result += "&gt;";
                break;
            case U'"':
                result += "&quot;";
                break;
            case U'\'':
                result += "&#39;";
                break;
            case U'\uFFFD':
            case char32_t{0xFFFE}:
            case char32_t{0xFFFF}:
                base::append_utf8(result, U'\uFFFD');
                break;
            default:
                if (c < 0x20 && c != U'\n' && c != U'\t') {
                    result += ' ';
                } else {
                    result.append(text.substr(begin, at - begin));
                }
        }
    }
    return result;
}

std::string css_color(Ink ink) {
    const Rgb color = color_of(ink);
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", color.r, color.g, color.b);
    return text.data();
}

}  // namespace chart
