#include "book/xlsx/rich_text.hpp"

#include "base/utf8.hpp"

namespace book {
namespace {

int hex_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// `_x000D_` at that place: its character, or -1.
int escaped_at(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 7;
    if (text.size() - at < length || text[at + 1] != 'x' || text[at + length - 1] != '_') return -1;
    int value = 0;
    for (std::size_t i = 2; i < length - 1; ++i) {
        const int digit = hex_of(text[at + i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    // Halves of characters beyond the first plane are never written so.
    return value >= 0xD800 && value < 0xE000 ? -1 : value;
}

std::string without_escapes(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const int value = text[at] == '_' ? escaped_at(text, at) : -1;
        if (value < 0) {
            result.push_back(text[at++]);
            continue;
        }
        if (value > 0) base::append_utf8(result, static_cast<char32_t>(value));
        at += 7;
    }
    return result;
}

std::string with_line_ends(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            result.push_back(text[at]);
        } else if (at + 1 == text.size() || text[at + 1] != '\n') {
            result.push_back('\n');
        }
    }
    return result;
}

}  // namespace

void RichText::start(std::string_view element) {
    if (element == "rPh") phonetic_ = true;
    taking_ = element == "t" && !phonetic_;
}

void RichText::end(std::string_view element) {
    if (element == "rPh") phonetic_ = false;
    taking_ = false;
}

std::string RichText::take() {
    taking_ = false;
    phonetic_ = false;
    std::string text = plain_text(text_);
    text_.clear();
    return text;
}

std::string plain_text(std::string text) {
    if (text.find("_x") != std::string::npos) text = without_escapes(text);
    if (text.find('\r') != std::string::npos) text = with_line_ends(text);
    return text;
}

}  // namespace book
