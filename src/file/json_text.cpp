#include "file/json_text.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "file/json_parts.hpp"

namespace file {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& json, char c) {
    switch (c) {
        case '"':
            json.append("\\\"");
            return;
        case '\\':
            json.append("\\\\");
            return;
        case '\b':
            json.append("\\b");
            return;
        case '\f':
            json.append("\\f");
            return;
        case '\n':
            json.append("\\n");
            return;
        case '\r':
            json.append("\\r");
            return;
        case '\t':
            json.append("\\t");
            return;
        default:
            break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    json.append("\\u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
}

}  // namespace

void append_string(std::string& json, std::string_view text) {
    json.push_back('"');
    std::size_t plain_from = 0;  // what from here on needs no change is appended in one piece
    const auto append_plain_to = [&](std::size_t end) { json.append(text, plain_from, end - plain_from); };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = base::character_length(text, at);
        if (length != 0 && !needs_escape(text[at])) {
            at += length;
            continue;
        }
        append_plain_to(at);
        if (length == 0) {
            json.append(replacement);
        } else {
            append_escaped(json, text[at]);
        }
        plain_from = ++at;
    }
    append_plain_to(text.size());
    json.push_back('"');
}

void append_json(std::string& json, std::string_view value) {
    if (is_json(value)) {
        json.append(value);
    } else {
        append_string(json, value);
    }
}

void append_number(std::string& json, double number) {
    constexpr double exact_integers = 9007199254740992.0;  // 2^53: up to here every integer is a double of its own
    const bool negative_zero = number == 0 && std::signbit(number);
    if (std::floor(number) == number && std::fabs(number) <= exact_integers && !negative_zero) {
        json.append(std::to_string(static_cast<std::int64_t>(number)));
    } else {
        json.append(nlohmann::ordered_json(number).dump());
    }
}

}  // namespace file
