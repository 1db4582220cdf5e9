#include "ui/utf8.hpp"

namespace ui {

namespace {

std::size_t length_by_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {};
    constexpr CodePoint broken{0xFFFD, 1};
    const auto lead = static_cast<unsigned char>(text[offset]);
    const std::size_t length = length_by_lead(lead);
    if (length == 0 || offset + length > text.size()) return broken;
    if (length == 1) return {lead, 1};
    char32_t value = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[offset + i]);
        if ((next & 0xC0U) != 0x80U) return broken;
        value = (value << 6U) | (next & 0x3FU);
    }
    return {value, length};
}

}  // namespace ui
