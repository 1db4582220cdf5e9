#include "pages/overlay/working.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "toolkit/layer.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

void draw_working(PageUi& ui, const Box& window, const Working& working) {
    const Layer layer("working layer", window);
    const Theme& t = ui.theme;
    fill(window, color::shade, 0, color::shade_opacity);
    const float pad = t.px(22);
    const float width = std::min(window.width - 24, t.px(440));
    const float inner = width - 2 * pad;
    const TextLook look{.size = t.body(), .most_lines = 3};
    const float text = text_height(ui, working.text, inner, look);
    const float bar = t.px(8);
    const float height = 2 * pad + text + t.px(12) + bar + t.px(16) + t.control();
    const Box box{std::floor(window.x + (window.width - width) / 2), std::floor(window.y + (window.height - height) / 2),
                  width, height};
    soft_shadow(box, t.radius(), t.px(24));
    fill(box, color::surface, t.radius());
    const SemanticScope scope(ui.semantics, named_node("working", Role::dialog, working.text, box));
    const auto part = static_cast<float>(std::clamp(working.part, 0.0, 1.0));
    const std::string percent = fill(ui.s.percent_done, {std::to_string(std::lround(part * 100))});
    float at = box.y + pad;
    at += draw_text(ui, box.x + pad, at, inner, working.text, look) + t.px(12);
    const Box track{box.x + pad, at, inner, bar};
    fill(track, color::line, bar / 2);
    fill({track.x, track.y, std::max(bar, track.width * part), bar}, color::accent, bar / 2);
    Node progress = named_node("part", Role::progress, working.text, track);
    progress.value = std::to_string(std::lround(part * 100));
    ui.semantics.add(std::move(progress));
    at += bar + t.px(16);
    draw_line(ui, {box.x + pad, at, inner / 2, t.control()}, percent, {.size = t.body(), .color = color::faint_text});
    const ButtonText leave{.label = ui.s.import_leave};
    const float own = std::max(button_width(ui, leave), t.px(96));
    if (ImGui::IsWindowAppearing()) ui.in.wanted_focus = node_id("end");
    if (button(ui, "end", {box.x + box.width - pad - own, at, own, t.control()}, leave)) ui.act(EndWork{});
}

}  // namespace ui
