#include "strict_xml.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace laws {

namespace {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string parent;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_char(std::uint32_t c) {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}
bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_in_name(char c) { return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

/// Reads from the front of what is left; the first fault ends it.
class Reader {
public:
    explicit Reader(std::string_view xml) : all_(xml), left_(xml) {}

    std::string read() {
        check_characters();
        if (take("<?xml")) read_declaration();
        read_misc();
        if (left_.empty() || left_[0] != '<') fail("no root element");
        if (fault_.empty()) read_element("");
        read_misc();
        if (!left_.empty()) fail("something after the root");
        return fault_;
    }
    const std::vector<Element>& elements() const { return elements_; }

private:
    void fail(const std::string& what) {
        if (!fault_.empty()) return;
        fault_ = what + " at byte " + std::to_string(all_.size() - left_.size());
        left_ = {};
    }
    bool take(std::string_view start) {
        if (!left_.starts_with(start)) return false;
        left_.remove_prefix(start.size());
        return true;
    }
    void expect(std::string_view start) {
        if (!take(start)) fail("expected " + std::string(start));
    }
    bool take_space() {
        const std::size_t before = left_.size();
        while (!left_.empty() && is_space(left_[0])) left_.remove_prefix(1);
        return left_.size() < before;
    }
    std::string take_name() {
        if (left_.empty() || !starts_name(left_[0])) {
            fail("expected a name");
            return {};
        }
        std::size_t end = 1;
        while (end < left_.size() && is_in_name(left_[end])) ++end;
        const std::string name(left_.substr(0, end));
        left_.remove_prefix(end);
        return name;
    }

    /// All of it is UTF-8 of characters that XML allows.
    void check_characters() {
        for (std::size_t i = 0; i < all_.size();) {
            const auto lead = static_cast<unsigned char>(all_[i]);
            const std::size_t length = lead < 0x80   ? 1
                                       : lead < 0xC2 ? 0
                                       : lead < 0xE0 ? 2
                                       : lead < 0xF0 ? 3
                                       : lead < 0xF5 ? 4
                                                     : 0;
            if (length == 0 || i + length > all_.size()) return fail("no UTF-8");
            std::uint32_t c = length == 1 ? lead : lead & (0x7FU >> length);
            for (std::size_t n = 1; n < length; ++n) {
                const auto next = static_cast<unsigned char>(all_[i + n]);
                if ((next & 0xC0U) != 0x80U) return fail("no UTF-8");
                c = (c << 6U) | (next & 0x3FU);
            }
            if ((length == 3 && c < 0x800) || (length == 4 && c < 0x10000)) return fail("overlong UTF-8");
            if (!is_char(c)) return fail("a character that XML does not allow");
            i += length;
        }
    }

    void read_declaration() {
        const std::size_t end = left_.find("?>");
        if (end == std::string_view::npos) return fail("declaration left open");
        const std::string_view inside = left_.substr(0, end);
        if (inside != " version=\"1.0\" encoding=\"UTF-8\"") return fail("another declaration");
        left_.remove_prefix(end + 2);
    }

    void read_misc() {
        for (;;) {
            take_space();
            if (!left_.starts_with("<!--")) return;
            read_comment();
        }
    }

    void read_comment() {
        expect("<!--");
        const std::size_t end = left_.find("--");
        if (end == std::string_view::npos) return fail("comment left open");
        left_.remove_prefix(end + 2);
        expect(">");
    }

    std::string read_reference() {
        expect("&");
        const std::size_t end = left_.find(';');
        if (end == std::string_view::npos) {
            fail("bare &");
            return {};
        }
        std::string_view name = left_.substr(0, end);
        left_.remove_prefix(end + 1);
        static const std::map<std::string_view, std::string> known = {
            {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
        if (const auto at = known.find(name); at != known.end()) return at->second;
        if (!name.starts_with('#')) {
            fail("unknown reference " + std::string(name));
            return {};
        }
        name.remove_prefix(1);
        const int base = name.starts_with('x') ? 16 : 10;
        if (base == 16) name.remove_prefix(1);
        std::uint32_t c = 0;
        const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), c, base);
        if (error != std::errc{} || rest != name.data() + name.size() || !is_char(c)) fail("reference to no character");
        return c < 0x80 ? std::string(1, static_cast<char>(c)) : std::string("?");
    }

    std::string read_value() {
        if (left_.empty() || (left_[0] != '"' && left_[0] != '\'')) {
            fail("expected a quoted value");
            return {};
        }
        const char quote = left_[0];
        left_.remove_prefix(1);
        std::string value;
        while (!left_.empty() && left_[0] != quote) {
            if (left_[0] == '<')
                fail("< in a value");
            else if (left_[0] == '&')
                value += read_reference();
            else {
                value += left_[0];
                left_.remove_prefix(1);
            }
        }
        if (left_.empty())
            fail("value left open");
        else
            left_.remove_prefix(1);
        return value;
    }

    void read_element(const std::string& parent) {
        expect("<");
        const std::string name = take_name();
        elements_.push_back({name, {}, parent});
        const std::size_t self = elements_.size() - 1;
        for (;;) {
            const bool spaced = take_space();
            if (take("/>")) return;
            if (take(">")) break;
            if (!spaced || left_.empty()) return fail("expected a space, > or />");
            const std::string attribute = take_name();
            expect("=");
            std::string value = read_value();
            if (!elements_[self].attributes.emplace(attribute, std::move(value)).second) fail("twice: " + attribute);
        }
        while (fault_.empty()) {
            if (left_.empty()) return fail("left open: " + name);
            if (take("</")) {
                if (take_name() != name) return fail("does not close " + name);
                take_space();
                return expect(">");
            }
            if (left_.starts_with("<!--"))
                read_comment();
            else if (left_[0] == '<')
                read_element(name);
            else if (left_[0] == '&')
                read_reference();
            else if (left_.starts_with("]]>"))
                return fail("]]> in text");
            else
                left_.remove_prefix(1);
        }
    }

    std::string_view all_;
    std::string_view left_;
    std::string fault_;
    std::vector<Element> elements_;
};

bool are_numbers(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        double value = 0;
        const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
        const auto length = static_cast<std::size_t>(rest - text.data());
        // "nan" and "inf" would be read as numbers
        if (error != std::errc{} || text.substr(0, length).find_first_not_of("-.0123456789") != std::string_view::npos)
            return false;
        ++count;
        text.remove_prefix(length);
        if (text.empty()) break;
        if (text[0] != ' ' && text[0] != ',') return false;
        text.remove_prefix(1);
        if (text.empty()) return false;
    }
    return count > 0;
}

std::string element_fault(const Element& element) {
    static const std::set<std::string> known = {"svg",  "title", "desc",    "defs",   "pattern", "rect",
                                                "line", "text",  "polygon", "circle", "polyline"};
    static const std::set<std::string> numbers = {"x",
                                                  "y",
                                                  "x1",
                                                  "y1",
                                                  "x2",
                                                  "y2",
                                                  "cx",
                                                  "cy",
                                                  "r",
                                                  "rx",
                                                  "width",
                                                  "height",
                                                  "points",
                                                  "stroke-width",
                                                  "viewBox",
                                                  "font-size",
                                                  "stroke-dasharray"};
    if (known.count(element.name) == 0) return "unknown element " + element.name;
    for (const auto& [name, value] : element.attributes) {
        if (name.starts_with("on") || name == "style" || name.find("href") != std::string::npos) return "attribute " + name;
        if (numbers.count(name) != 0 && !are_numbers(value)) return name + " is no number: " + value;
        if (value.find("url(") != std::string::npos && !value.starts_with("url(#")) return "outside reference " + value;
    }
    return {};
}

}  // namespace

std::string xml_fault(std::string_view xml) { return Reader(xml).read(); }

std::string svg_fault(std::string_view svg) {
    Reader reader(svg);
    std::string fault = reader.read();
    if (!fault.empty()) return fault;
    const std::vector<Element>& elements = reader.elements();
    const Element& root = elements.front();
    const auto value = [](const Element& element, const std::string& name) {
        const auto at = element.attributes.find(name);
        return at == element.attributes.end() ? std::string() : at->second;
    };
    if (root.name != "svg" || value(root, "xmlns") != "http://www.w3.org/2000/svg") return "no SVG";
    if (elements.size() < 3 || elements[1].name != "title" || elements[2].name != "desc") return "no title and description";
    std::set<std::string> ids;
    for (const Element& element : elements) {
        fault = element_fault(element);
        if (!fault.empty()) return fault;
        const std::string id = value(element, "id");
        if (!id.empty() && !ids.insert(id).second) return "id twice: " + id;
    }
    for (const Element& element : elements) {
        const std::string fill = value(element, "fill");
        if (fill.starts_with("url(#") && ids.count(fill.substr(5, fill.size() - 6)) == 0)
            return "refers to nothing: " + fill;
        for (const char* name : {"aria-labelledby", "aria-describedby"}) {
            const std::string id = value(element, name);
            if (!id.empty() && ids.count(id) == 0) return "refers to nothing: " + id;
        }
    }
    return {};
}

}  // namespace laws
