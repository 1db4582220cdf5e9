#include "chart/svg.hpp"

#include <algorithm>
#include <cstdio>
#include <set>

#include "chart/markup.hpp"
#include "chart/palette.hpp"

namespace chart {

namespace {

constexpr float outline = 1.5F;
/// What charts are laid out in, then what Windows, macOS and Linux have for Japanese. Programs that read only one name of a
/// list read the first, which comes with Windows 10 and later.
constexpr const char* font_family =
    "'BIZ UDPGothic', 'BIZ UDPゴシック', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans CJK JP', sans-serif";

/// Two decimals are a fiftieth of a pixel; no exponent, no "-0".
std::string number(float value) {
    char text[64];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(value));
    std::string digits = text;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits == "-0" ? "0" : digits;
}

std::string safe_prefix(std::string_view prefix) {
    std::string safe;
    for (const char c : prefix) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || c == '_' || (!safe.empty() && ((c >= '0' && c <= '9') || c == '-'))) safe += c;
    }
    return safe.empty() ? "chart" : safe;
}

std::string attribute(std::string_view name, std::string_view value) {
    return std::string(" ").append(name).append("=\"").append(value).append("\"");
}

std::string attribute(std::string_view name, float value) { return attribute(name, number(value)); }

std::string stroke(Ink ink, float width) {
    return attribute("fill", "none") + attribute("stroke", css_color(ink)) + attribute("stroke-width", width);
}

std::string line(Point a, Point b, Ink ink, float width) {
    return "<line" + attribute("x1", a.x) + attribute("y1", a.y) + attribute("x2", b.x) + attribute("y2", b.y) +
           stroke(ink, width) + "/>";
}

struct Writer {
    std::string prefix;

    std::string pattern_id(Ink ink) const { return prefix + "-hatch-" + std::to_string(static_cast<int>(ink)); }

    std::string operator()(const Box& box) const {
        Rect r = box.rect;
        std::string paint = attribute("fill", css_color(box.ink));
        if (box.fill != Fill::solid) {
            const float inset = std::min({outline, r.width, r.height}) / 2;
            r = {r.x + inset, r.y + inset, r.width - 2 * inset, r.height - 2 * inset};
            const std::string fill =
                box.fill == Fill::hatched ? "url(#" + pattern_id(box.ink) + ")" : css_color(Ink::surface);
            paint = attribute("fill", fill) + attribute("stroke", css_color(box.ink)) + attribute("stroke-width", 2 * inset);
        }
        const std::string corner = box.radius > 0 ? attribute("rx", box.radius) : std::string();
        return "<rect" + attribute("x", r.x) + attribute("y", r.y) + attribute("width", r.width) +
               attribute("height", r.height) + corner + paint + "/>";
    }

    std::string operator()(const Path& path) const {
        std::string points;
        for (const Point& point : path.points)
            points.append(points.empty() ? "" : " ").append(number(point.x)).append(",").append(number(point.y));
        const std::string dashes = path.dashed ? attribute("stroke-dasharray", "4 3") : std::string();
        return "<polyline" + attribute("points", points) + stroke(path.ink, path.width) +
               attribute("stroke-linejoin", "round") + dashes + "/>";
    }

    std::string operator()(const Mark& mark) const {
        const float x = mark.center.x;
        const float y = mark.center.y;
        const float width = mark_stroke(mark.size);
        const float reach = mark.size * 0.4F;
        const auto circle = [&](float radius, const std::string& paint) {
            return "<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", radius) + paint + "/>";
        };
        switch (mark.shape) {
            case MarkShape::ring:
                return circle((mark.size - width) / 2, stroke(mark.ink, width));
            case MarkShape::cross:
                return line({x - reach, y - reach}, {x + reach, y + reach}, mark.ink, width) +
                       line({x - reach, y + reach}, {x + reach, y - reach}, mark.ink, width);
            case MarkShape::dash:
                return line({x - reach, y}, {x + reach, y}, mark.ink, width);
            case MarkShape::dot:
                return circle(mark.size * 0.2F, attribute("fill", css_color(mark.ink)));
            case MarkShape::disc:
                return circle(mark.size / 2, attribute("fill", css_color(mark.ink)));
            case MarkShape::diamond:
                break;
        }
        const float half = mark.size / 2;
        const Point corners[] = {{x, y - half}, {x + half, y}, {x, y + half}, {x - half, y}};
        std::string points;
        for (const Point& corner : corners)
            points.append(points.empty() ? "" : " ").append(number(corner.x)).append(",").append(number(corner.y));
        return "<polygon" + attribute("points", points) + attribute("fill", css_color(mark.ink)) + "/>";
    }

    std::string operator()(const Label& label) const {
        const char* anchor = label.align == Align::start ? "start" : label.align == Align::middle ? "middle" : "end";
        return "<text" + attribute("x", label.at.x) + attribute("y", label.at.y + baseline_ratio * label.size) +
               attribute("font-size", label.size) + attribute("text-anchor", anchor) +
               (label.bold ? attribute("font-weight", "bold") : std::string()) + attribute("fill", css_color(label.ink)) +
               ">" + escaped(label.text) + "</text>";
    }
};

std::string patterns(const Scene& scene, const Writer& writer) {
    std::set<Ink> inks;
    for (const Shape& shape : scene.shapes)
        if (const Box* box = std::get_if<Box>(&shape); box != nullptr && box->fill == Fill::hatched) inks.insert(box->ink);
    std::string result;
    for (const Ink ink : inks)
        result +=
            "<pattern" + attribute("id", writer.pattern_id(ink)) +
            " width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" "
            "height=\"5\"" +
            attribute("fill", css_color(Ink::surface)) + "/>" + "<rect width=\"1.5\" height=\"5\"" +
            attribute("fill", css_color(ink)) + "/></pattern>";
    return result.empty() ? result : "<defs>" + result + "</defs>\n";
}

std::string description(const Table& table) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) text.append(i == 0 ? "" : " | ").append(row[i]);
        text += "\n";
    }
    return text;
}

std::string tooltip(const Hit& hit) {
    std::string text = hit.name;
    for (const std::string& detail : hit.details) text.append("\n").append(detail);
    return "<rect" + attribute("x", hit.area.x) + attribute("y", hit.area.y) + attribute("width", hit.area.width) +
           attribute("height", hit.area.height) + " fill=\"none\" pointer-events=\"all\"><title>" + escaped(text) +
           "</title></rect>\n";
}

}  // namespace

std::string svg(const Scene& scene, std::string_view id_prefix) {
    const Writer writer{safe_prefix(id_prefix)};
    const std::string title = writer.prefix + "-title";
    const std::string desc = writer.prefix + "-desc";
    std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", scene.size.width) +
                       attribute("height", scene.size.height) +
                       attribute("viewBox", "0 0 " + number(scene.size.width) + " " + number(scene.size.height)) +
                       " role=\"img\"" + attribute("aria-labelledby", title) + attribute("aria-describedby", desc) +
                       attribute("font-family", font_family) + ">\n";
    text += "<title" + attribute("id", title) + ">" + escaped(scene.name) + "</title>\n";
    text += "<desc" + attribute("id", desc) + ">" + escaped(description(scene.table)) + "</desc>\n";
    text += patterns(scene, writer);
    for (const Shape& shape : scene.shapes) text += std::visit(writer, shape) + "\n";
    for (const Hit& hit : scene.hits) text += tooltip(hit);
    return text + "</svg>\n";
}

std::string svg_file(const Scene& scene) {
    Scene whole = scene;
    const Box ground{{0, 0, scene.size.width, scene.size.height}, Ink::surface, Fill::solid, 0};
    whole.shapes = {ground};
    whole.shapes.insert(whole.shapes.end(), scene.shapes.begin(), scene.shapes.end());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(whole);
}

}  // namespace chart
