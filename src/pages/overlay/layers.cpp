#include "pages/overlay/layers.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "file/plan_file.hpp"
#include "model/fingerprint.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/layer.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

bool pressed_outside(const Box& box) {
    return ImGui::IsMouseClicked(0) &&
           !ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height}, false);
}

Box placed_below(const Box& anchor, float width, float height, const Box& window) {
    const float margin = 8;
    const float x =
        std::clamp(anchor.x, window.x + margin, std::max(window.x + margin, window.x + window.width - width - margin));
    const float below = anchor.y + anchor.height + 4;
    const float room_below = window.y + window.height - below - margin;
    const float room_above = anchor.y - window.y - margin;
    if (height <= room_below || room_below >= room_above) return {x, below, width, std::min(height, room_below)};
    const float fitting = std::min(height, room_above);
    return {x, anchor.y - fitting - 4, width, fitting};
}

float draw_problem(PageUi& ui, float x, float y, float width, const ProblemLine& line) {
    const Theme& t = ui.theme;
    float at = y;
    at += paragraph(ui, x, at, width, line.sentence, {.size = t.body(), .bold = true});
    if (!line.place.empty())
        at += paragraph(ui, x, at, width, line.place, {.size = t.caption(), .color = color::faint_text});
    if (!line.found.empty()) at += paragraph(ui, x, at, width, line.found, {.size = t.caption()});
    if (!line.expected.empty()) at += paragraph(ui, x, at, width, line.expected, {.size = t.caption()});
    return at + t.px(14) - y;
}

VirtualParts problem_parts(const OpenReport& report, float width) {
    VirtualParts parts;
    parts.count = report.problems.size();
    parts.few = file::most_problems;  // a report is read to its end
    parts.key = [](std::size_t i) { return std::to_string(i); };
    parts.content = [&](std::size_t i) {
        const ProblemLine& line = report.problems[i];
        return Fingerprint().add(line.sentence).add(line.place).add(line.found).add(line.expected).value();
    };
    Fingerprint all;
    for (std::size_t i = 0; i < parts.count; ++i) all.add(parts.content(i));
    parts.version = all.value();
    parts.draw = [&report, width](PageUi& ui, std::size_t i, float x, float y) {
        return draw_problem(ui, x, y, width, report.problems[i]);
    };
    return parts;
}

void draw_option(PageUi& ui, const Box& box, const Menu& menu, std::size_t index) {
    const Theme& t = ui.theme;
    const MenuOption& option = menu.options[index];
    Node node;
    node.role = Role::option;
    node.name = option.label;
    node.row = static_cast<int>(index) + 1;
    node.selected = option.selected;
    node.parent = menu.owner;
    node.box = box;
    const Hot hot = hot_area(ui, "option", node);
    if (hot.hovered || hot.held) fill(box, color::row_hover);
    const float indent = t.px(16) * static_cast<float>(option.depth);
    if (option.selected) {
        fill({box.x + t.px(4), box.y + box.height * 0.25F, t.px(3), box.height * 0.5F}, color::accent, t.px(2));
    }
    draw_line(ui, {box.x + t.px(16) + indent, box.y, box.width - t.px(24) - indent, box.height}, option.label,
              {.size = t.body(), .bold = option.selected, .color = option.selected ? color::accent : color::text});
    if (!hot.pressed) return;
    // First, since what the option does may open a field or the next menu.
    ui.act(OpenMenu{0});
    ui.act(option.action);
    ui.in.wanted_focus = ui.in.pressed_node != 0 ? menu.owner : ui.in.wanted_focus;
}

}  // namespace

float menu_width(const PageUi& ui, const Menu& menu) {
    const Theme& t = ui.theme;
    float widest = menu.anchor.width;
    for (const MenuOption& option : menu.options) {
        const float indent = t.px(16) * static_cast<float>(option.depth);
        widest = std::max(widest, ui.fonts.width(option.label, t.body(), option.selected) + t.px(64) + indent);
    }
    return widest;
}

void draw_menu(PageUi& ui, const Box& window, const Menu& menu) {
    const Layer layer("menu layer", window);
    const Theme& t = ui.theme;
    VirtualParts rows;
    rows.count = menu.options.size();
    rows.row_height = ui.coarse ? t.px(46) : t.px(38);
    rows.key = [](std::size_t i) { return std::to_string(i); };
    const auto selected =
        std::find_if(menu.options.begin(), menu.options.end(), [](const MenuOption& option) { return option.selected; });
    if (selected != menu.options.end()) rows.pinned = static_cast<std::size_t>(selected - menu.options.begin());
    const float width = std::min(menu.width, window.width - 16);
    const float row = rows.row_height;
    const float content = row * static_cast<float>(rows.count) + t.px(8);
    const Box box = placed_below(menu.anchor, width, content, window);
    soft_shadow(box, t.radius(), t.px(14));
    fill(box, color::surface, t.radius());
    outline(box, color::strong_line, t.radius());
    {
        ScrollArea area(ui, "menu " + std::to_string(menu.owner), inset(box, 1, t.px(4)), ScrollBar::when_needed);
        rows.draw = [&](PageUi& to, std::size_t i, float x, float y) {
            draw_option(to, {x, y, area.width(), row}, menu, i);
            return row;
        };
        VirtualList(ui, "options", area.width(), std::move(rows)).draw(area.x(), area.y());
        area.set_content_height(content - t.px(8));
    }
    if (pressed_outside(box)) ui.act(OpenMenu{0});
}

void draw_report(PageUi& ui, const Box& window, const OpenReport& report) {
    const Layer layer("report layer", window);
    const Theme& t = ui.theme;
    fill(window, color::shade, 0, color::shade_opacity);
    const float pad = t.px(24);
    const float width = std::min(window.width - 24, t.px(680));
    const float inner = width - 2 * pad;
    const TextLook title{.size = t.title(), .bold = true, .color = report.failed ? color::error_text : color::text};
    const TextLook consolation{.size = t.body(), .color = color::faint_text};
    const float icon = t.px(24);
    const float title_width = inner - icon - t.px(12);
    const float head = text_height(ui, report.title, title_width, title) + t.px(12);
    const ButtonText close{.label = ui.s.close};
    const ButtonText another{.label = ui.s.open_another, .icon = Icon::open};
    const float close_width = std::max(button_width(ui, close), t.px(96));
    const float another_width = std::min(button_width(ui, another), inner);
    const float between = t.px(10);
    const bool stacked = report.failed && close_width + between + another_width > inner;
    const float foot =
        (report.consolation.empty() ? 0 : text_height(ui, report.consolation, inner, consolation) + t.px(12)) + t.control() +
        t.px(4);
    VirtualList problems(ui, "problem list", inner - t.px(28), problem_parts(report, inner - t.px(28)));
    const float list = problems.height();
    const float most_list = window.height - 32 - head - foot - 2 * pad;
    const float seen_list = std::min(list + t.px(14), std::max(t.px(80), most_list));
    const float height = head + seen_list + foot + 2 * pad;
    const Box box{std::floor(window.x + (window.width - width) / 2),
                  std::floor(window.y + std::max(16.0F, (window.height - height) / 2)), width, height};
    soft_shadow(box, t.radius(), t.px(24));
    fill(box, color::surface, t.radius());
    const SemanticScope scope(ui.semantics, named_node("report", Role::dialog, report.title, box));

    float at = box.y + pad;
    draw_icon(Icon::warning, {box.x + pad, at, icon, t.line_height(title.size)},
              report.failed ? color::error_text : color::warning_text);
    heading(ui, box.x + pad + icon + t.px(12), at, title_width, report.title, title, 1);
    at += head;
    {
        const Box sheet{box.x + pad, at, inner, seen_list};
        fill(sheet, report.failed ? color::error_pale : color::warning_pale, t.px(6));
        ScrollArea area(ui, "problems", sheet, ScrollBar::when_needed);
        problems.draw(area.x() + t.px(14), area.y() + t.px(10));
        area.set_content_height(list + t.px(10));
    }
    at += seen_list + t.px(12);
    if (!report.consolation.empty()) at += paragraph(ui, box.x + pad, at, inner, report.consolation, consolation);
    const float y = box.y + box.height - pad - (stacked ? 2 * t.control() + between : t.control()) + t.px(4);
    const float right = box.x + box.width - pad - close_width;
    if (ImGui::IsWindowAppearing()) ui.in.wanted_focus = node_id("close");
    if (button(ui, "close", {right, y, close_width, t.control()}, close, ButtonLook::primary)) ui.act(CloseReport{});
    if (report.failed) {
        const Box beside{right - between - another_width, y, another_width, t.control()};
        const Box above{box.x + box.width - pad - another_width, y - between - t.control(), another_width, t.control()};
        if (button(ui, "another", stacked ? above : beside, another)) ui.act(OpenFile{});
    }
}

void draw_progress(PageUi& ui, const Box& window, const Progress& progress) {
    const Layer layer("progress layer", window, false);
    const Theme& t = ui.theme;
    const float width = std::min(window.width - 32, t.px(380));
    const float height = t.px(84);
    const Box box{std::floor(window.x + (window.width - width) / 2), std::floor(window.y + (window.height - height) / 2),
                  width, height};
    soft_shadow(box, t.radius(), t.px(18));
    fill(box, color::surface, t.radius());
    const float pad = t.px(18);
    const std::string text = progress.looks_for_plans ? std::string(ui.s.looking_for_plans)
                             : progress.name.empty()  ? std::string(ui.s.loading)
                                                      : fill(ui.s.loading_named, {progress.name});
    draw_line(ui, {box.x + pad, box.y + t.px(12), width - 2 * pad, t.px(26)}, text, {.size = t.body()});
    const double share = progress.total > 0 ? static_cast<double>(progress.loaded) / static_cast<double>(progress.total) : 0;
    const Box track{box.x + pad, box.y + t.px(50), width - 2 * pad, t.px(8)};
    fill(track, color::line, t.px(4));
    fill({track.x, track.y, std::max(track.height, track.width * static_cast<float>(std::min(share, 1.0))), track.height},
         color::accent, t.px(4));
    Node node = named_node("progress", Role::progress, text, box);
    node.value = progress.total > 0 ? std::to_string(std::lround(share * 100)) : "";
    ui.semantics.add(std::move(node));
}

void draw_drop_place(PageUi& ui, const Box& window) {
    const Layer layer("drop layer", window, false);
    fill(window, color::accent_pale, 0, 0.92F);
    outline(inset(window, 14), color::accent, ui.theme.radius(), 3);
    const float icon = ui.theme.px(56);
    const float middle = window.y + window.height / 2;
    draw_icon(Icon::file, {window.x + (window.width - icon) / 2, middle - icon - 8, icon, icon}, color::accent);
    draw_line(ui, {window.x, middle, window.width, ui.theme.px(48)}, ui.s.drop_here,
              {.size = ui.theme.headline(), .bold = true, .color = color::accent, .align = TextAlign::center});
    ui.semantics.add(named_node("drop", Role::status, std::string(ui.s.drop_here), window));
}

void draw_tooltip(PageUi& ui, const Box& window, const Tooltip& tooltip) {
    const Layer layer("tooltip layer", window, false);
    const Theme& t = ui.theme;
    const float pad = t.px(10);
    const float most = std::min(t.px(360), window.width - 32);
    const auto look = [&](std::size_t line) {
        return TextLook{.size = t.caption(), .bold = line == 0 && tooltip.lines.size() > 1, .color = color::on_accent};
    };
    float width = 0;
    float height = 0;
    for (std::size_t i = 0; i < tooltip.lines.size(); ++i) {
        for (const std::string& line : ui.layout.lines(tooltip.lines[i], most, look(i).size, look(i).bold, 0)) {
            width = std::max(width, ui.fonts.width(line, look(i).size, look(i).bold));
        }
        height += text_height(ui, tooltip.lines[i], most, look(i));
    }
    width += 2 * pad + 1;
    height += 1.2F * pad;
    const Box& a = tooltip.anchor;
    const float x =
        std::clamp(a.x + a.width / 2 - width / 2, window.x + 8, std::max(window.x + 8, window.x + window.width - width - 8));
    const bool above = a.y - height - 8 > window.y;
    const Box box{std::floor(x),
                  std::floor(above ? a.y - height - 8 : std::min(a.y + a.height + 8, window.y + window.height - height - 8)),
                  width, height};
    fill(box, color::text, t.px(6), 0.96F);
    float at = box.y + 0.6F * pad;
    for (std::size_t i = 0; i < tooltip.lines.size(); ++i) {
        at += draw_text(ui, box.x + pad, at, most, tooltip.lines[i], look(i));
    }
}

}  // namespace ui
