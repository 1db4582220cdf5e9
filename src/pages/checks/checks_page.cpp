// 点検: one line a finding, each leading to its measure.

#include <algorithm>
#include <cmath>

#include "pages/pages.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

float line_box_height(const PageUi& ui, bool narrow) {
    const Theme& t = ui.theme;
    const float sentence = (narrow ? 2.0F : 1.0F) * t.line_height(t.body());
    const float place = (narrow ? 3.0F : 1.0F) * t.line_height(t.caption());
    const float detail = (narrow ? 2.0F : 1.0F) * t.line_height(t.caption());
    return sentence + place + detail + t.px(22);
}

void draw_check(PageUi& ui, const Box& box, const CheckLine& line, bool narrow, int number) {
    const Theme& t = ui.theme;
    const Box sheet = inset(box, 0, t.px(3));
    const SemanticScope scope = list_card(ui, sheet, number);
    Node node;
    node.role = line.measure.empty() ? Role::text : Role::link;
    node.name = spaced(ui.s, {line.sentence, line.place, line.detail});
    node.box = sheet;
    if (line.measure.empty()) {
        node.id = node_id("check");
        ui.semantics.add(node);
    } else {
        node.value = address_of({Page::measure, line.measure});
        const Hot hot = hot_area(ui, "check", node);
        if (hot.hovered || hot.held) fill(inset(sheet, 1), color::row_hover, t.radius());
        if (hot.pressed) ui.act(GoTo{{Page::measure, line.measure}});
    }
    const float pad = t.px(14);
    const float icon = t.px(18);
    draw_icon(Icon::warning, {sheet.x + pad, sheet.y + t.px(8), icon, t.line_height(t.body())}, color::warning_text);
    const float x = sheet.x + 2 * pad + icon;
    const float arrow = line.measure.empty() ? 0 : t.px(24);
    const float width = sheet.width - 3 * pad - icon - arrow;
    float y = sheet.y + t.px(8);
    y += draw_text(ui, x, y, width, line.sentence, {.size = t.body(), .bold = true, .most_lines = narrow ? 2U : 1U});
    y += draw_text(ui, x, y, width, line.place, {.size = t.caption(), .most_lines = narrow ? 3U : 1U});
    draw_text(ui, x, y, width, line.detail,
              {.size = t.caption(), .color = color::faint_text, .most_lines = narrow ? 2U : 1U});
    if (arrow > 0) {
        draw_icon(Icon::chevron_right, {sheet.x + sheet.width - pad - arrow / 2, sheet.y, arrow / 2, sheet.height},
                  color::faint_text);
    }
}

}  // namespace

void draw_checks(PageUi& ui, const Box& box, const Document& document) {
    ScrollArea area(ui, "checks", box);
    const Span span = page_span(ui, area.x(), area.width());
    const bool narrow = is_narrow(ui, area.width());
    float at = area.y() + ui.theme.px(20);
    const auto& findings = document.findings();
    if (findings.empty()) {
        at += empty_state(ui, span.x, at, span.width, ui.s.checks_none_title, ui.s.checks_none_text, Icon::file);
        area.set_content_height(at - area.y());
        return;
    }
    const std::string title = spaced(ui.s, {ui.s.checks, fill(ui.s.checks_count, {grouped(findings.size())})});
    at += heading(ui, span.x, at, span.width, title, {.size = ui.theme.headline(), .bold = true}, 1);
    at += paragraph(ui, span.x, at, span.width, ui.s.checks_intro, {.size = ui.theme.body(), .color = color::faint_text});
    at += ui.theme.px(10);
    const auto differ =
        static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [](const judge::Finding& finding) {
            return finding.check == judge::Check::verdict_differs;
        }));
    if (ui.editing && differ > 0) {
        const std::string label = fill(ui.s.take_all_computed, {grouped(differ)});
        const ButtonText text{.label = label};
        if (button(ui, "take all", {span.x, at, std::min(span.width, button_width(ui, text)), ui.theme.control()}, text)) {
            ui.act(TakeComputed{});
        }
        at += ui.theme.control() + ui.theme.px(10);
    }
    VirtualParts rows;
    rows.count = findings.size();
    rows.row_height = line_box_height(ui, narrow);
    rows.key = [](std::size_t i) { return "check " + std::to_string(i); };
    rows.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        const Box place{left, top, span.width, line_box_height(to, narrow)};
        draw_check(to, place, check_line(document, findings[i], to.language), narrow, static_cast<int>(i) + 1);
        return place.height;
    };
    at += draw_list(ui, "list", ui.s.checks, span.x, at, span.width, std::move(rows));
    area.set_content_height(at + ui.theme.gap() - area.y());
}

}  // namespace ui
