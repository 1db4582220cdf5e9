#include "toolkit/draw.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "chart/palette.hpp"
#include "toolkit/page_layout.hpp"

namespace ui {

namespace {

ImU32 packed(Rgb c, float opacity = 1) {
    return IM_COL32(c.r, c.g, c.b, static_cast<int>(std::lround(255.0F * std::clamp(opacity, 0.0F, 1.0F))));
}

ImVec2 top_left(const Box& box) { return {box.x, box.y}; }
ImVec2 bottom_right(const Box& box) { return {box.x + box.width, box.y + box.height}; }

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

/// Edges fade over a pixel or so beyond the shape.
constexpr float fringe = 2;

bool in_sight(ImVec2 low, ImVec2 high, float margin) {
    const ImVec2 first = canvas().GetClipRectMin();
    const ImVec2 last = canvas().GetClipRectMax();
    if (first.x >= last.x || first.y >= last.y) return false;
    return high.x + margin > first.x && high.y + margin > first.y && low.x - margin < last.x && low.y - margin < last.y;
}

}  // namespace

Layers::Layers() { canvas().ChannelsSplit(2); }
Layers::~Layers() { canvas().ChannelsMerge(); }
void Layers::front() const { canvas().ChannelsSetCurrent(1); }
void Layers::back() const { canvas().ChannelsSetCurrent(0); }

bool Ui::touching() const { return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen; }

Clip::Clip(const Box& box) { ImGui::PushClipRect({box.x, box.y}, {box.x + box.width, box.y + box.height}, true); }
Clip::~Clip() { ImGui::PopClipRect(); }

Box sight() {
    const ImVec2 low = canvas().GetClipRectMin();
    const ImVec2 high = canvas().GetClipRectMax();
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

bool in_sight(const Box& box) { return in_sight(top_left(box), bottom_right(box), fringe); }

Box inset(const Box& box, float by) { return inset(box, by, by); }

Box inset(const Box& box, float horizontal, float vertical) {
    return {box.x + horizontal, box.y + vertical, std::max(0.0F, box.width - 2 * horizontal),
            std::max(0.0F, box.height - 2 * vertical)};
}

bool overlap(const Box& a, const Box& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

void fill(const Box& box, Rgb color, float radius, float opacity) {
    if (!in_sight(box)) return;
    canvas().AddRectFilled(top_left(box), bottom_right(box), packed(color, opacity), radius);
}

void outline(const Box& box, Rgb color, float radius, float width) {
    if (!in_sight(box)) return;
    canvas().AddRect(top_left(box), bottom_right(box), packed(color), radius, 0, width);
}

void hairline(float x0, float y0, float x1, float y1, Rgb color, float width) {
    if (!in_sight({std::min(x0, x1), std::min(y0, y1)}, {std::max(x0, x1), std::max(y0, y1)}, width + fringe)) return;
    canvas().AddLine({x0, y0}, {x1, y1}, packed(color), width);
}

void soft_shadow(const Box& box, float radius, float depth) {
    constexpr int layers = 6;
    for (int layer = layers; layer > 0; --layer) {
        const float spread = depth * static_cast<float>(layer) / layers;
        const Box wider{box.x - spread, box.y - spread + depth * 0.35F, box.width + 2 * spread, box.height + 2 * spread};
        fill(wider, color::shade, radius + spread, 0.022F);
    }
}

void focus_ring(const Box& box, float radius) {
    const Box halo = inset(box, -3);
    if (!in_sight(halo)) return;
    canvas().AddRect(top_left(halo), bottom_right(halo), packed(color::focus_halo), radius + 3, 0, 2.5F);
    const Box ring = inset(box, -1);
    canvas().AddRect(top_left(ring), bottom_right(ring), packed(color::focus), radius + 1, 0, 2.0F);
}

float text_height(Ui& ui, std::string_view text, float width, const TextLook& look) {
    const std::size_t lines = ui.layout.line_count(text, width, look.size, look.bold, look.most_lines);
    return static_cast<float>(lines) * ui.theme.line_height(look.size);
}

float draw_text(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look) {
    const Box seen = sight();
    if (seen.height <= 0 || y > seen.y + seen.height) return text_height(ui, text, width, look);
    const auto& lines = ui.layout.lines(text, width, look.size, look.bold, look.most_lines);
    const float line_height = ui.theme.line_height(look.size);
    const float height = line_height * static_cast<float>(lines.size());
    if (!in_sight({x, y, width, height})) return height;
    const float lead = (line_height - look.size) / 2;
    const Shown shown = shown_rows(y, line_height, lines.size(), seen);
    for (std::size_t i = shown.first; i < shown.last; ++i) {
        const std::string& line = lines[i];
        const float top = y + line_height * static_cast<float>(i);
        float left = x;
        if (look.align != TextAlign::left) {
            const float spare = width - ui.fonts.width(line, look.size, look.bold);
            left += look.align == TextAlign::right ? spare : spare / 2;
        }
        const std::string_view drawn = ui.fonts.drawn(line);
        canvas().AddText(ui.fonts.face(look.bold), look.size, {left, top + lead}, packed(look.color), drawn.data(),
                         drawn.data() + drawn.size());
    }
    return height;
}

void draw_line(Ui& ui, const Box& box, std::string_view text, const TextLook& look) {
    TextLook one = look;
    one.most_lines = 1;
    draw_text(ui, box.x, box.y + (box.height - ui.theme.line_height(look.size)) / 2, box.width, text, one);
}

void draw_icon(Icon icon, const Box& box, Rgb color) {
    if (!in_sight(box)) return;
    const ImU32 ink = packed(color);
    const float u = std::min(box.width, box.height) / 16.0F;  // icons are drawn on a 16 × 16 grid
    const float ox = box.x + box.width / 2 - 8 * u;
    const float oy = box.y + box.height / 2 - 8 * u;
    const auto at = [&](float x, float y) { return ImVec2(ox + x * u, oy + y * u); };
    const float w = std::max(1.2F, 1.5F * u);
    const auto line = [&](auto... points) {
        const std::array<ImVec2, sizeof...(points)> all{points...};
        canvas().AddPolyline(all.data(), static_cast<int>(all.size()), ink, 0, w);
    };
    switch (icon) {
        case Icon::open:
            line(at(2, 13), at(2, 3), at(6.5F, 3), at(8, 5), at(13, 5), at(13, 7));
            line(at(2, 13), at(4, 7), at(15, 7), at(13, 13), at(2, 13));
            break;
        case Icon::search:
            canvas().AddCircle(at(7, 7), 4.5F * u, ink, 0, w);
            line(at(10.3F, 10.3F), at(14, 14));
            break;
        case Icon::chevron_down:
            line(at(4, 6), at(8, 10.5F), at(12, 6));
            break;
        case Icon::chevron_left:
            line(at(10, 3.5F), at(5.5F, 8), at(10, 12.5F));
            break;
        case Icon::chevron_right:
            line(at(6, 3.5F), at(10.5F, 8), at(6, 12.5F));
            break;
        case Icon::close:
            line(at(3.5F, 3.5F), at(12.5F, 12.5F));
            line(at(12.5F, 3.5F), at(3.5F, 12.5F));
            break;
        case Icon::warning:
            line(at(8, 2), at(15, 14), at(1, 14), at(8, 2));
            line(at(8, 6.5F), at(8, 10));
            canvas().AddCircleFilled(at(8, 12), 0.9F * u, ink);
            break;
        case Icon::text_size:
            line(at(1, 13), at(5.5F, 2.5F), at(10, 13));
            line(at(2.6F, 9.5F), at(8.4F, 9.5F));
            line(at(13, 6), at(13, 12));
            line(at(10.6F, 9), at(15.4F, 9));
            break;
        case Icon::menu:
            for (const float y : {4.0F, 8.0F, 12.0F}) line(at(2.5F, y), at(13.5F, y));
            break;
        case Icon::up:
            line(at(4, 10), at(8, 5.5F), at(12, 10));
            break;
        case Icon::down:
            line(at(4, 6), at(8, 10.5F), at(12, 6));
            break;
        case Icon::undo:
            line(at(6.5F, 2.5F), at(2.5F, 6), at(6.5F, 9.5F));
            line(at(2.5F, 6), at(10, 6), at(12.5F, 7.2F), at(13.5F, 9.5F), at(12.5F, 11.8F), at(10, 13), at(6, 13));
            break;
        case Icon::redo:
            line(at(9.5F, 2.5F), at(13.5F, 6), at(9.5F, 9.5F));
            line(at(13.5F, 6), at(6, 6), at(3.5F, 7.2F), at(2.5F, 9.5F), at(3.5F, 11.8F), at(6, 13), at(10, 13));
            break;
        case Icon::plus:
            line(at(8, 3), at(8, 13));
            line(at(3, 8), at(13, 8));
            break;
        case Icon::pencil:
            line(at(3, 13), at(3.8F, 9.6F), at(11, 2.4F), at(13.6F, 5), at(6.4F, 12.2F), at(3, 13));
            line(at(9.2F, 4.2F), at(11.8F, 6.8F));
            break;
        case Icon::more:
            for (const float x : {3.5F, 8.0F, 12.5F}) canvas().AddCircleFilled(at(x, 8), 1.3F * u, ink);
            break;
        case Icon::list:
            for (const float y : {4.0F, 8.0F, 12.0F}) {
                line(at(5.5F, y), at(14, y));
                canvas().AddCircleFilled(at(2.6F, y), 1.1F * u, ink);
            }
            break;
        case Icon::pointer:
            canvas().AddCircle(at(8, 8), 5.5F * u, ink, 0, 1.6F * u);
            canvas().AddCircleFilled(at(8, 8), 2.2F * u, ink);
            break;
        case Icon::full_screen:
            line(at(2.5F, 6), at(2.5F, 2.5F), at(6, 2.5F));
            line(at(10, 2.5F), at(13.5F, 2.5F), at(13.5F, 6));
            line(at(13.5F, 10), at(13.5F, 13.5F), at(10, 13.5F));
            line(at(6, 13.5F), at(2.5F, 13.5F), at(2.5F, 10));
            break;
        case Icon::play:
            line(at(5, 3), at(13, 8), at(5, 13), at(5, 3), at(9, 5.5F));
            break;
        case Icon::screen:
            line(at(2, 3), at(14, 3), at(14, 11), at(2, 11), at(2, 3));
            line(at(8, 11), at(8, 14));
            line(at(5, 14), at(11, 14));
            break;
        case Icon::printer:
            line(at(4.5F, 5.5F), at(4.5F, 2), at(11.5F, 2), at(11.5F, 5.5F));
            line(at(4.5F, 11.5F), at(2, 11.5F), at(2, 5.5F), at(14, 5.5F), at(14, 11.5F), at(11.5F, 11.5F));
            line(at(4.5F, 9.5F), at(11.5F, 9.5F), at(11.5F, 14), at(4.5F, 14), at(4.5F, 9.5F));
            break;
        case Icon::bell:
            line(at(2.5F, 11.5F), at(4, 10), at(4, 6.5F), at(5.2F, 3.8F), at(8, 2.6F), at(10.8F, 3.8F), at(12, 6.5F),
                 at(12, 10), at(13.5F, 11.5F), at(2.5F, 11.5F));
            line(at(6.4F, 13), at(7.2F, 14), at(8.8F, 14), at(9.6F, 13));
            break;
        case Icon::file:
            line(at(4, 2), at(10, 2), at(13, 5), at(13, 14), at(4, 14), at(4, 2));
            line(at(6.5F, 8), at(10.5F, 8));
            line(at(6.5F, 11), at(10.5F, 11));
            break;
    }
}

}  // namespace ui
