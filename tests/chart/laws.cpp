#include "laws.hpp"

#include <cmath>

#include "scene_text.hpp"

namespace laws {

namespace {

using chart::Rect;

constexpr float tolerance = 0.05F;

bool overlap(const Rect& a, const Rect& b) {
    return a.x + tolerance < b.x + b.width && b.x + tolerance < a.x + a.width && a.y + tolerance < b.y + b.height &&
           b.y + tolerance < a.y + a.height;
}

bool contains(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.x + inner.width <= outer.x + outer.width + tolerance &&
           inner.y + inner.height <= outer.y + outer.height + tolerance;
}

bool finite(const Rect& r) {
    return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.width) && std::isfinite(r.height) && r.width >= 0 &&
           r.height >= 0;
}

Rect area_of(const chart::Label& label, const chart::Measure& measure) {
    const float width = measure(label.text, label.size, label.bold);
    const float shift = label.align == chart::Align::start ? 0 : label.align == chart::Align::middle ? width / 2 : width;
    return {label.at.x - shift, label.at.y, width, 1.25F * label.size};
}

Rect area_of(const chart::Mark& mark) {
    return {mark.center.x - mark.size / 2, mark.center.y - mark.size / 2, mark.size, mark.size};
}

Rect area_of(const chart::Path& path) {
    Rect area{path.points.empty() ? 0 : path.points[0].x, path.points.empty() ? 0 : path.points[0].y, 0, 0};
    for (const chart::Point& p : path.points) {
        const float right = std::max(area.x + area.width, p.x);
        const float bottom = std::max(area.y + area.height, p.y);
        area.x = std::min(area.x, p.x);
        area.y = std::min(area.y, p.y);
        area.width = right - area.x;
        area.height = bottom - area.y;
    }
    return area;
}

/// Text that is meant to stand on a filled shape.
bool is_on_fill(const chart::Label& label) {
    return label.ink == chart::Ink::on_actual || label.ink == chart::Ink::on_strong;
}

bool is_backdrop(chart::Ink ink) {
    return ink == chart::Ink::focus_band || ink == chart::Ink::surface || ink == chart::Ink::grid;
}

}  // namespace

std::vector<std::string> breaches(const chart::Scene& scene, const chart::Measure& measure) {
    std::vector<std::string> found;
    const Rect bounds{0, 0, scene.size.width, scene.size.height};
    std::vector<std::pair<const chart::Label*, Rect>> labels;
    const auto inside = [&](const Rect& area, const std::string& what) {
        if (!finite(area)) found.push_back("not a number: " + what);
        if (!contains(bounds, area)) found.push_back("outside: " + what);
    };
    for (const chart::Shape& shape : scene.shapes) {
        if (const auto* box = std::get_if<chart::Box>(&shape)) inside(box->rect, "box");
        if (const auto* mark = std::get_if<chart::Mark>(&shape)) inside(area_of(*mark), "mark");
        if (const auto* path = std::get_if<chart::Path>(&shape)) inside(area_of(*path), "path");
        if (const auto* label = std::get_if<chart::Label>(&shape)) {
            labels.emplace_back(label, area_of(*label, measure));
            inside(labels.back().second, "label " + label->text);
            if (label->text.empty()) found.push_back("empty label");
        }
    }
    for (const chart::Hit& hit : scene.hits) {
        inside(hit.area, "hit " + hit.name);
        if (hit.name.empty()) found.push_back("hit without a name");
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto& [label, area] = labels[i];
        for (std::size_t j = i + 1; j < labels.size(); ++j)
            if (overlap(area, labels[j].second))
                found.push_back("labels overlap: " + label->text + " / " + labels[j].first->text);
        for (const chart::Shape& shape : scene.shapes) {
            if (const auto* mark = std::get_if<chart::Mark>(&shape))
                if (!is_backdrop(mark->ink) && overlap(area, area_of(*mark)))
                    found.push_back("label on a mark: " + label->text);
            if (const auto* box = std::get_if<chart::Box>(&shape)) {
                if (is_backdrop(box->ink) || !overlap(area, box->rect)) continue;
                const bool stands_in = is_on_fill(*label) || box->fill == chart::Fill::outlined;
                if (!stands_in || !contains(box->rect, area)) found.push_back("label on a box: " + label->text);
            }
        }
    }
    return found;
}

}  // namespace laws
