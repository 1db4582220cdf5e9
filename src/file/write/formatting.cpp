#include "file/write/formatting.hpp"

#include <algorithm>

namespace file {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t max_indentation = 16;  // what is longer lines something up, and is no level
constexpr std::size_t written_indentation = 2;

std::string_view trimmed(std::string_view json) {
    json.remove_prefix(std::min(json.find_first_not_of(white_space), json.size()));
    return json.substr(0, json.find_last_not_of(white_space) + 1);
}

/// Whether a space follows the first ':' outside of strings.
bool has_space_after_name(std::string_view json) {
    bool in_string = false;
    for (std::size_t at = 0; at + 1 < json.size(); ++at) {
        if (in_string && json[at] == '\\') {
            ++at;
        } else if (json[at] == '"') {
            in_string = !in_string;
        } else if (!in_string && json[at] == ':') {
            return json[at + 1] == ' ';
        }
    }
    return true;
}

/// The white space that begins the line after the first line end.
std::string first_indentation(std::string_view json, std::size_t line_end) {
    const std::string_view rest = json.substr(line_end + 1);
    const std::size_t length = rest.find_first_not_of(" \t");
    return length <= max_indentation ? std::string(rest.substr(0, length)) : Formatting().indentation;
}

/// Everything on one line: white space outside of strings goes, but for one space after ':' and ',' where they are wanted.
std::string on_one_line(std::string_view json, bool spaces) {
    std::string line;
    line.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (!in_string && white_space.find(c) != std::string_view::npos) continue;
        line += c;
        if (in_string && c == '\\') {
            line += json[++at];
        } else if (c == '"') {
            in_string = !in_string;
        } else if (!in_string && spaces && (c == ':' || c == ',')) {
            line += ' ';
        }
    }
    return line;
}

/// Line ends and what follows them. A string holds no line end.
std::string with_lines(std::string_view json, const Formatting& formatting, std::string_view line_end) {
    std::string text;
    text.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const std::size_t end = std::min(json.find('\n', at), json.size());
        text += json.substr(at, end - at);
        if (end == json.size()) break;
        text += line_end;
        const std::size_t next = std::min(json.find_first_not_of(' ', end + 1), json.size());
        for (std::size_t level = (next - end - 1) / written_indentation; level > 0; --level) text += formatting.indentation;
        at = next;
    }
    return text;
}

}  // namespace

Formatting formatting_of(std::string_view json) {
    Formatting found;
    found.byte_order_mark = json.starts_with(byte_order_mark);
    if (found.byte_order_mark) json.remove_prefix(byte_order_mark.size());
    found.final_line_end = json.ends_with('\n');
    const std::size_t line_end = json.find('\n');
    const bool returns = line_end != std::string_view::npos && line_end > 0 && json[line_end - 1] == '\r';
    const std::string_view values = trimmed(json);
    const std::size_t first_line_end = values.find('\n');
    found.one_line = first_line_end == std::string_view::npos;
    found.carriage_returns = returns && (!found.one_line || found.final_line_end);
    if (found.one_line) {
        found.spaces = has_space_after_name(values);
    } else {
        found.indentation = first_indentation(values, first_line_end);
    }
    return found;
}

std::string formatted(std::string json, const Formatting& formatting) {
    if (formatting == Formatting()) return json;
    const std::string_view line_end = formatting.carriage_returns ? "\r\n" : "\n";
    const std::string_view values = trimmed(json);
    std::string text =
        formatting.one_line ? on_one_line(values, formatting.spaces) : with_lines(values, formatting, line_end);
    if (formatting.final_line_end) text += line_end;
    if (formatting.byte_order_mark) text.insert(0, byte_order_mark);
    return text;
}

}  // namespace file
