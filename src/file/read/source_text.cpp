#include "file/read/source_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "file/walker.hpp"

namespace file {
namespace {

constexpr std::size_t most_excerpt = 80;
constexpr std::string_view ellipsis = "…";

/// True where the byte `c`, the next after `walker`'s, no longer belongs to a value or token that began at depth 0.
bool ends_before(const Walker& walker, char first, char c) {
    if (walker.in_string() || walker.depth() > 0) return false;
    const bool word_goes_on = !opens(first) && !closes(first) && !separates(first) && first != '"';
    return !word_goes_on || is_space(c) || opens(c) || closes(c) || separates(c) || c == '"';
}

std::string shown(std::string_view character) {
    const auto byte = static_cast<unsigned char>(character[0]);
    return byte < 0x20 || byte == 0x7F ? " " : std::string(character);
}

}  // namespace

std::vector<LineColumn> locate(std::string_view text, const std::vector<std::size_t>& ascending_offsets) {
    std::vector<LineColumn> places;
    places.reserve(ascending_offsets.size());
    LineColumn here;
    std::size_t at = 0;
    for (const std::size_t offset : ascending_offsets) {
        for (; at < offset && at < text.size(); ++at) {
            const char c = text[at];
            if (c == '\n' || (c == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
                here = {here.line + 1, 1};
            } else if (base::starts_character(c)) {
                ++here.column;
            }
        }
        places.push_back(here);
    }
    return places;
}

std::size_t skip_space(std::string_view text, std::size_t from) {
    while (from < text.size() && is_space(text[from])) ++from;
    return from;
}

std::size_t failed_token(std::string_view text, std::size_t understood_to, std::size_t read_to) {
    std::size_t at = skip_space(text, understood_to);
    while (at < text.size() && separates(text[at])) {
        const std::size_t next = skip_space(text, at + 1);
        if (next >= read_to) break;
        at = next;
    }
    return std::min(at, read_to - 1);
}

std::string excerpt(std::string_view text, std::size_t begin) {
    std::string result;
    std::string shortened;  // what to show if it turns out to be too long
    std::size_t characters = 0;
    Walker walker;
    for (std::size_t at = begin; at < text.size();) {
        if (at > begin && ends_before(walker, text[begin], text[at])) break;
        const std::size_t length = base::character_length(text, at);
        if (length == 0) break;
        if (walker.take(text[at])) {
            if (++characters == most_excerpt) shortened = result;
            if (characters > most_excerpt) return shortened.append(ellipsis);
            result += shown(text.substr(at, length));
        }
        at += length;
    }
    return result;
}

std::string compact(std::string_view json) {
    std::string result;
    result.reserve(json.size());
    Walker walker;
    for (const char c : json) {
        if (walker.take(c)) result.push_back(c);
    }
    result.shrink_to_fit();
    return result;
}

void append_to_pointer(std::string& pointer, std::string_view token) {
    pointer.push_back('/');
    for (const char c : token) {
        if (c == '~') {
            pointer.append("~0");
        } else if (c == '/') {
            pointer.append("~1");
        } else {
            pointer.push_back(c);
        }
    }
}

}  // namespace file
