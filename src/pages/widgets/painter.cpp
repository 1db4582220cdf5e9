#include "pages/widgets/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "chart/motion.hpp"
#include "chart/palette.hpp"
#include "toolkit/draw.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

constexpr float hatch_gap = 5.0F;  // chart/scene.hpp says how a Fill looks
constexpr float outline_width = 1.5F;
constexpr double motion_ms = 220;

/// How far a motion is after this time: quick at first, then slowing down.
float eased(double milliseconds) {
    const double left = 1 - std::clamp(milliseconds / motion_ms, 0.0, 1.0);
    return static_cast<float>(1 - left * left * left);
}

ImU32 packed(chart::Ink ink) {
    const Rgb c = chart::color_of(ink);
    return IM_COL32(c.r, c.g, c.b, 255);
}

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

/// Slanted lines clipped to the box by arithmetic, so that a bar needs no clip rectangle (and no draw call) of its own.
void hatch(const Box& box, ImU32 ink) {
    for (float offset = hatch_gap; offset < box.width + box.height; offset += hatch_gap) {
        const ImVec2 from(box.x + std::max(0.0F, offset - box.height), box.y + std::min(offset, box.height));
        const ImVec2 to(box.x + std::min(offset, box.width), box.y + std::max(0.0F, offset - box.width));
        canvas().AddLine(from, to, ink, outline_width);
    }
}

void outline_inside(ImVec2 a, ImVec2 b, const chart::Box& shape) {
    constexpr float half = outline_width / 2;
    canvas().AddRect({a.x + half, a.y + half}, {b.x - half, b.y - half}, packed(shape.ink), shape.radius, 0, outline_width);
}

void paint_shape(PageUi&, const chart::Box& shape, float x, float y) {
    const Box box{shape.rect.x + x, shape.rect.y + y, shape.rect.width, shape.rect.height};
    if (!in_sight(box)) return;
    const ImVec2 a(box.x, box.y);
    const ImVec2 b(box.x + box.width, box.y + box.height);
    switch (shape.fill) {
        case chart::Fill::solid:
            canvas().AddRectFilled(a, b, packed(shape.ink), shape.radius);
            break;
        case chart::Fill::hatched:
            canvas().AddRectFilled(a, b, packed(chart::Ink::surface), shape.radius);
            hatch(box, packed(shape.ink));
            outline_inside(a, b, shape);
            break;
        case chart::Fill::outlined:
            canvas().AddRectFilled(a, b, packed(chart::Ink::surface), shape.radius);
            outline_inside(a, b, shape);
            break;
    }
}

Box box_around(ImVec2 a, ImVec2 b, float margin) {
    const float left = std::min(a.x, b.x) - margin;
    const float top = std::min(a.y, b.y) - margin;
    return {left, top, std::max(a.x, b.x) + margin - left, std::max(a.y, b.y) + margin - top};
}

void dashes(ImVec2 from, ImVec2 to, ImU32 ink, float width) {
    const ImVec2 way(to.x - from.x, to.y - from.y);
    const float length = std::sqrt(way.x * way.x + way.y * way.y);
    constexpr float on = 4;
    constexpr float off = 3;
    for (float at = 0; at < length; at += on + off) {
        const float end = std::min(at + on, length);
        const ImVec2 a(from.x + way.x * at / length, from.y + way.y * at / length);
        const ImVec2 b(from.x + way.x * end / length, from.y + way.y * end / length);
        if (in_sight(box_around(a, b, width))) canvas().AddLine(a, b, ink, width);
    }
}

void paint_shape(PageUi&, const chart::Path& path, float x, float y) {
    std::vector<ImVec2> points;
    points.reserve(path.points.size());
    for (const chart::Point& p : path.points) points.emplace_back(p.x + x, p.y + y);
    if (points.empty()) return;
    ImVec2 low = points.front();
    ImVec2 high = low;
    for (const ImVec2& p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    if (!in_sight(box_around(low, high, path.width))) return;
    if (path.dashed) {
        for (std::size_t i = 1; i < points.size(); ++i) dashes(points[i - 1], points[i], packed(path.ink), path.width);
    } else {
        canvas().AddPolyline(points.data(), static_cast<int>(points.size()), packed(path.ink), 0, path.width);
    }
}

void paint_shape(PageUi&, const chart::Mark& mark, float x, float y) { paint_mark(mark, x, y); }

void paint_shape(PageUi& ui, const chart::Label& label, float x, float y) {
    const Box seen = sight();
    const float top = label.at.y + y;
    if (top > seen.y + seen.height || top + label.size * chart::line_height_ratio < seen.y) return;
    float left = label.at.x + x;
    if (label.align != chart::Align::start) {
        const float width = ui.fonts.width(label.text, label.size, label.bold);
        left -= label.align == chart::Align::end ? width : width / 2;
    }
    const float lead = label.size * (chart::line_height_ratio - 1) / 2;
    const std::string_view drawn = ui.fonts.drawn(label.text);
    canvas().AddText(ui.fonts.face(label.bold), label.size, {left, top + lead}, packed(label.ink), drawn.data(),
                     drawn.data() + drawn.size());
}

/// Each key tells a hit from the others, also while the scene is another part of a list that scrolls: the focus must stay on
/// it.
HitKeys keys_of(std::string_view scene, const std::vector<chart::Hit>& hits) {
    constexpr char seam = '\xFF';  // stands in no text
    std::unordered_map<std::string, int> alike;
    HitKeys all;
    for (const chart::Hit& hit : hits) {
        std::string key(scene);
        key.append(1, seam).append(hit.link).append(1, seam).append(hit.name).append(1, seam);
        const int number = alike[key]++;
        key += std::to_string(number);
        all.nodes.push_back(node_id(key));
        all.keys.push_back(std::move(key));
    }
    return all;
}

/// Of many hits those that stay in the tree: in sight or near it, the first and the last, and the one that has the focus
/// with its neighbours.
class Reach {
public:
    Reach(const PageUi& ui, const HitKeys& hits) : count_(hits.nodes.size()), seen_(sight()) {
        for (std::size_t i = 0; i < count_; ++i) {
            const std::uint64_t node = hits.nodes[i];
            if (node == ui.in.focused_node || node == ui.in.pressed_node) held_ = i;
        }
    }
    bool holds(std::size_t index, const Box& box) const {
        if (count_ <= few || index == 0 || index + 1 == count_) return true;
        if (held_ && index + 1 >= *held_ && index <= *held_ + 1) return true;
        return box.y + box.height > seen_.y - seen_.height / 2 && box.y < seen_.y + 1.5F * seen_.height;
    }

private:
    static constexpr std::size_t few = 60;
    std::size_t count_;
    Box seen_;
    std::optional<std::size_t> held_;
};

void add_switch(PageUi& ui, const std::string& key, const chart::Hit& hit, const Box& box) {
    Node node;
    node.role = Role::switch_;
    node.name = fill(ui.s.shows_series, {hit.name});
    node.box = box;
    node.checked = !hit.off;
    const Hot hot = hot_area(ui, key, node);
    if (hot.hovered) outline(inset(box, -2), color::accent, 4, 1.5F);
    if (hot.pressed) ui.act(SwitchSeries{hit.series});
}

void add_hit(PageUi& ui, const std::string& key, const chart::Hit& hit, float x, float y, const OnHit& on_hit, Links links) {
    const Box box{hit.area.x + x, hit.area.y + y, hit.area.width, hit.area.height};
    if (!hit.series.empty()) return add_switch(ui, key, hit, box);
    Node node;
    node.role = hit.link.empty() ? Role::text : Role::link;
    node.name = hit.name;
    node.box = box;
    for (const std::string& line : hit.details) node.description += (node.description.empty() ? "" : "\n") + line;
    if (hit.link.empty()) {
        explain(ui, key, node);
        return;
    }
    if (!on_hit) node.value = address_of({Page::measure, hit.link});
    ImGui::SetNextItemAllowOverlap();  // a part of a bar lies on the bar's own area and comes after it
    const Hot hot = hot_area(ui, key, node);
    const bool linked = links == Links::measures && ui.in.linked == hit.link;
    if (hot.hovered || linked) outline(inset(box, -1), color::accent, 3, 1.5F);
    if (links == Links::measures && (hot.hovered || hot.focused)) ui.in.linking = hit.link;
    if (hot.pressed) ui.act(on_hit ? on_hit(hit.link) : Action(GoTo{{Page::measure, hit.link}}));
}

/// The shapes of `shown` with the name and the hits of `scene`.
void paint_as(PageUi& ui, std::string_view key, const chart::Scene& scene, const HitKeys& hits, const chart::Scene& shown,
              float x, float y, const OnHit& on_hit, Links links) {
    Node figure;
    figure.role = Role::figure;
    figure.name = scene.name;
    figure.box = {x, y, scene.size.width, scene.size.height};
    figure.id = node_id(key);
    const SemanticScope scope(ui.semantics, figure);
    paint_shapes(ui, shown, x, y);
    const Reach reach(ui, hits);
    for (std::size_t i = 0; i < scene.hits.size(); ++i) {
        const chart::Rect& area = scene.hits[i].area;
        if (!reach.holds(i, {area.x + x, area.y + y, area.width, area.height})) continue;
        add_hit(ui, hits.keys[i], scene.hits[i], x, y, on_hit, links);
    }
}

/// The motion's scene at this moment.
chart::Scene shown_now(const PageUi& ui, const Motion& motion) {
    return motion.from ? chart::between(*motion.from, motion.to, eased(ui.now - motion.began)) : motion.to;
}

}  // namespace

void paint_mark(const chart::Mark& mark, float x, float y) {
    const ImVec2 c(mark.center.x + x, mark.center.y + y);
    const float r = mark.size / 2;
    if (!in_sight({c.x - r, c.y - r, mark.size, mark.size})) return;
    const float w = chart::mark_stroke(mark.size);
    const ImU32 ink = packed(mark.ink);
    switch (mark.shape) {
        case chart::MarkShape::ring:
            canvas().AddCircle(c, r - w / 2, ink, 0, w);
            break;
        case chart::MarkShape::cross: {
            const float d = r * 0.8F;
            canvas().AddLine({c.x - d, c.y - d}, {c.x + d, c.y + d}, ink, w);
            canvas().AddLine({c.x - d, c.y + d}, {c.x + d, c.y - d}, ink, w);
            break;
        }
        case chart::MarkShape::dash:
            canvas().AddLine({c.x - r * 0.8F, c.y}, {c.x + r * 0.8F, c.y}, ink, w);
            break;
        case chart::MarkShape::dot:
            canvas().AddCircleFilled(c, std::max(1.5F, r * 0.3F), ink);
            break;
        case chart::MarkShape::disc:
            canvas().AddCircleFilled(c, r, ink);
            break;
        case chart::MarkShape::diamond:
            canvas().AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, ink);
            break;
    }
}

void paint_shapes(PageUi& ui, const chart::Scene& scene, float x, float y) {
    for (const chart::Shape& shape : scene.shapes) {
        std::visit([&](const auto& one) { paint_shape(ui, one, x, y); }, shape);
    }
}

void paint(PageUi& ui, std::string_view key, const chart::Scene& scene, float x, float y, const OnHit& on_hit, Links links) {
    if (!ui.measuring) paint_as(ui, key, scene, keys_of(key, scene.hits), scene, x, y, on_hit, links);
}

const chart::Scene& moving_scene(PageUi& ui, std::string_view key, std::uint64_t version,
                                 const std::function<chart::Scene()>& build) {
    Motion& motion = ui.in.motions[node_id(key)];
    motion.seen = ui.frame;
    if (motion.version == version) return motion.to;
    motion.version = version;
    chart::Scene scene = build();
    const bool still = ui.still || motion.to.size.width != scene.size.width;
    if (still) motion.from.reset();
    if (motion.to == scene) return motion.to;
    if (!still) motion.from = shown_now(ui, motion);
    motion.to = std::move(scene);
    motion.hits = keys_of(key, motion.to.hits);
    motion.began = ui.now;
    return motion.to;
}

void paint_moving(PageUi& ui, std::string_view key, float x, float y, const OnHit& on_hit, Links links) {
    Motion& motion = ui.in.motions[node_id(key)];
    if (ui.still || eased(ui.now - motion.began) >= 1) motion.from.reset();
    if (!motion.from) return paint_as(ui, key, motion.to, motion.hits, motion.to, x, y, on_hit, links);
    ui.in.moving = true;
    paint_as(ui, key, motion.to, motion.hits, shown_now(ui, motion), x, y, on_hit, links);
}

}  // namespace ui
