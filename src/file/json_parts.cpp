#include "file/json_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "file/walker.hpp"

namespace file {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// Scalars alone are parsed into a value: a tree of anything would be as deep as its text.
nlohmann::ordered_json scalar(std::string_view json) {
    if (json.empty() || opens(json.front())) return nullptr;
    return nlohmann::ordered_json::parse(json.begin(), json.end(), nullptr, false);
}

}  // namespace

bool is_json(std::string_view text) {
    // The parser takes a zero byte for the end.
    return text.find('\0') == std::string_view::npos && nlohmann::ordered_json::accept(text.begin(), text.end());
}

std::size_t depth_of(std::string_view json) {
    Walker walker;
    int deepest = 0;
    for (const char c : json) {
        walker.take(c);
        deepest = std::max(deepest, walker.depth());
    }
    return static_cast<std::size_t>(deepest);
}

std::vector<std::string_view> parts_of(std::string_view json) {
    std::vector<std::string_view> parts;
    const std::string_view text = trimmed(json);
    if (text.size() < 2 || !opens(text.front()) || trimmed(text.substr(1, text.size() - 2)).empty()) return parts;
    Walker walker;
    std::size_t begin = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        walker.take(text[at]);
        const bool between = !walker.in_string() && walker.depth() == 1 && text[at] == ',';
        if (!between && at + 1 < text.size()) continue;
        parts.push_back(trimmed(text.substr(begin, at - begin)));
        begin = at + 1;
    }
    return parts;
}

std::optional<std::vector<JsonMember>> members_of(std::string_view json) {
    const std::string_view text = trimmed(json);
    if (text.empty() || text.front() != '{') return std::nullopt;
    std::vector<JsonMember> members;
    std::set<std::string> names;
    for (const std::string_view part : parts_of(text)) {
        Walker walker;
        std::size_t end = 0;
        while (end < part.size() && (walker.take(part[end++]), walker.in_string())) {
        }
        std::optional<std::string> name = string_in(part.substr(0, end));
        const std::size_t colon = part.find(':', end);
        if (!name || colon == std::string_view::npos || !names.insert(*name).second) return std::nullopt;
        members.push_back({*std::move(name), trimmed(part.substr(colon + 1))});
    }
    return members;
}

std::optional<std::string_view> json_of(const std::vector<JsonMember>& members, std::string_view name) {
    for (const JsonMember& member : members) {
        if (member.name == name) return member.json;
    }
    return std::nullopt;
}

std::optional<std::string> string_in(std::string_view json) {
    nlohmann::ordered_json value = scalar(json);
    auto* const text = value.get_ptr<std::string*>();
    return text == nullptr ? std::nullopt : std::optional<std::string>(std::move(*text));
}

std::optional<std::size_t> count_in(std::string_view json) {
    const nlohmann::ordered_json value = scalar(json);
    const auto* const number = value.get_ptr<const std::uint64_t*>();
    if (number == nullptr || *number > UINT32_MAX) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

}  // namespace file
