#include "scene_text.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

#include "places.hpp"

namespace scene_text {

namespace {

constexpr std::array ink_names = {"text",        "faint_text",  "link_text",    "surface",     "grid",       "axis",
                                  "target",      "actual",      "actual_focus", "forecast",    "met",        "missed",
                                  "unset",       "unjudged",    "met_text",     "missed_text", "unset_text", "focus_band",
                                  "actual_text", "target_text", "on_actual",    "on_strong",   "met_deep",   "missed_deep"};
constexpr std::array fill_names = {"solid", "hatched", "outlined"};
constexpr std::array mark_names = {"ring", "cross", "dash", "dot", "disc", "diamond"};
constexpr std::array align_names = {"start", "middle", "end"};

template <typename Names, typename Value>
std::string name_in(const Names& names, Value value) {
    return names.at(static_cast<std::size_t>(value));
}

std::string tenth(float value) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(value));
    return std::string_view(text.data()) == "-0.0" ? "0.0" : text.data();
}

std::string at(chart::Point p) { return tenth(p.x) + "," + tenth(p.y); }
std::string at(const chart::Rect& r) { return at(chart::Point{r.x, r.y}) + " " + tenth(r.width) + "x" + tenth(r.height); }

struct Line {
    std::string operator()(const chart::Box& box) const {
        return "box " + at(box.rect) + " " + name_in(ink_names, box.ink) + " " + name_in(fill_names, box.fill);
    }
    std::string operator()(const chart::Path& path) const {
        std::string text = "path";
        for (const chart::Point& p : path.points) text += " " + at(p);
        return text + " " + name_in(ink_names, path.ink) + " " + tenth(path.width) + (path.dashed ? " dashed" : "");
    }
    std::string operator()(const chart::Mark& mark) const {
        return "mark " + at(mark.center) + " " + tenth(mark.size) + " " + name_in(mark_names, mark.shape) + " " +
               name_in(ink_names, mark.ink);
    }
    std::string operator()(const chart::Label& label) const {
        return "label " + at(label.at) + " " + name_in(align_names, label.align) + " " + tenth(label.size) +
               (label.bold ? " bold " : " ") + name_in(ink_names, label.ink) + " \"" + label.text + "\"";
    }
};

}  // namespace

std::string to_text(const chart::Scene& scene) {
    std::string text = "scene " + tenth(scene.size.width) + "x" + tenth(scene.size.height) + " \"" + scene.name + "\"\n";
    for (const chart::Shape& shape : scene.shapes) text += std::visit(Line{}, shape) + "\n";
    for (const chart::Hit& hit : scene.hits) {
        text += "hit " + at(hit.area) + " \"" + hit.name + "\"";
        for (const std::string& detail : hit.details) text += " | " + detail;
        if (!hit.series.empty()) text += (hit.off ? " switches on " : " switches off ") + hit.series;
        text += hit.link.empty() ? "\n" : " -> " + hit.link + "\n";
    }
    for (const auto& row : scene.table) {
        text += "row";
        for (const std::string& cell : row) text += " | " + cell;
        text += "\n";
    }
    return text;
}

std::string approved(const std::string& name, const std::string& now) {
    const std::string path = std::string(places::tests) + "/chart/golden/" + name + ".txt";
    const char* mode = std::getenv("TORIKUMI_GOLDEN");
    if (mode != nullptr && std::string_view(mode) == "write") std::ofstream(path, std::ios::binary) << now;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace scene_text
