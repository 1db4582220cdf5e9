#pragma once
// The least that an HTML document must hold. For XML there is more: strict_xml.hpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace laws {

/// Whether tags open and close in order, attributes are quoted, and no bare "&" or "<" is left. Empty, or what is wrong.
inline std::string markup_fault(const std::string& markup) {
    constexpr std::string_view void_tags[] = {"meta", "br", "link", "col", "hr", "!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t i = 0; i < markup.size(); ++i) {
        if (markup[i] == '&') {
            const std::size_t end = markup.find(';', i);
            if (end == std::string::npos || end - i > 8) return "bare & at " + markup.substr(i, 20);
        }
        if (markup[i] == '>') return "bare > at " + markup.substr(i, 20);
        if (markup[i] != '<') continue;
        std::size_t end = i + 1;
        bool quoted = false;
        for (; end < markup.size() && (quoted || markup[end] != '>'); ++end) {
            if (markup[end] == '"') quoted = !quoted;
            if (markup[end] == '<') return "bare < at " + markup.substr(i, 40);
        }
        if (end == markup.size()) return "open tag at " + markup.substr(i, 40);
        const std::string tag = markup.substr(i + 1, end - i - 1);
        i = end;
        const std::string name = tag.substr(0, tag.find_first_of(" \n/", 1));
        bool is_void = !tag.empty() && tag.back() == '/';
        for (const std::string_view v : void_tags) is_void = is_void || name == v;
        if (tag[0] == '/') {
            if (open.empty() || open.back() != tag.substr(1))
                return "closes " + tag + (open.empty() ? "" : " in " + open.back());
            open.pop_back();
        } else if (!is_void) {
            open.push_back(name);
            if (name == "style") i = markup.find("</style>", i) - 1;  // CSS has its own ">"
        }
    }
    return open.empty() ? "" : "left open: " + open.back();
}

}  // namespace laws
