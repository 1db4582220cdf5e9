// 計画: the plans that are kept in this browser, and ways to others.

#include <algorithm>

#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/scroll_area.hpp"
#include "ui/virtual_list.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

std::string state_text(const Ui& ui, const file::KeptHead& head, const PlansState& state) {
    if (head.version > file::kept_version) return std::string(ui.s.kept_by_newer);
    if (head.unsaved > 0) return fill(ui.s.state_unsaved, {grouped(head.unsaved)});
    if (!head.saved.empty()) {
        return fill(head.downloaded ? ui.s.state_downloaded : ui.s.state_saved,
                    {head.file_name, state.local_time(head.saved)});
    }
    if (!head.has_file) return std::string(ui.s.state_never_saved);
    return fill(ui.s.opened_from, {head.file_name});
}

void draw_plan(Ui& ui, const Box& box, const KeptPlan& plan, const PlansState& state, bool narrow, int number) {
    const Theme& t = ui.theme;
    const Box sheet = inset(box, 0, t.px(4));
    const SemanticScope scope = list_card(ui, sheet, number);
    const bool here = plan.key == state.open_key;
    if (here) outline(sheet, color::accent, t.radius(), 2);
    const float pad = t.px(16);
    const ButtonText open{.label = here ? ui.s.go_back_to_it : ui.s.open};
    const std::string remove_label = fill(ui.s.remove_kept, {plan.head.title});
    const float open_width = button_width(ui, open);
    const float buttons = open_width + t.control() + t.px(8);
    const float width = sheet.width - 2 * pad - (narrow ? 0 : buttons + pad);
    float y = sheet.y + t.px(12);
    const std::string title = plan.head.title.empty() ? std::string(ui.s.untitled) : plan.head.title;
    y += draw_text(ui, sheet.x + pad, y, width, title, {.size = t.px(16), .bold = true, .most_lines = narrow ? 2U : 1U});
    const std::string line = state_text(ui, plan.head, state);
    y += draw_text(
        ui, sheet.x + pad, y, width, line,
        {.size = t.caption(), .color = plan.head.unsaved > 0 ? color::warning_text : color::faint_text, .most_lines = 2});
    const std::string edited =
        plan.head.edited.empty() ? std::string() : fill(ui.s.last_edited, {state.local_time(plan.head.edited)});
    draw_text(ui, sheet.x + pad, y, width, edited, {.size = t.caption(), .color = color::faint_text, .most_lines = 1});
    ui.semantics.add(
        named_node("text", Role::text, spaced(ui.s, {title, line, edited}), {sheet.x + pad, sheet.y, width, sheet.height}));
    const float top = narrow ? sheet.y + sheet.height - t.control() - t.px(10) : sheet.y + (sheet.height - t.control()) / 2;
    const float right = sheet.x + sheet.width - pad;
    const bool newer = plan.head.version > file::kept_version;
    const std::string open_name = spaced(ui.s, {open.label, title});
    if (button(ui, "open", {right - t.control() - t.px(8) - open_width, top, open_width, t.control()},
               {.label = open.label, .description = open_name}, here ? ButtonLook::primary : ButtonLook::plain, newer)) {
        ui.act(OpenKept{plan.key});
    }
    if (button(ui, "remove", {right - t.control(), top, t.control(), t.control()},
               {.label = remove_label, .description = remove_label, .icon = Icon::close, .icon_only = true})) {
        ui.act(RemoveKept{plan.key});
    }
}

}  // namespace

void draw_plans(Ui& ui, const Box& box, const std::vector<KeptPlan>& plans, const PlansState& state) {
    ScrollArea area(ui, "plans", box);
    const Theme& t = ui.theme;
    const Span span = page_span(ui, area.x(), area.width());
    const bool narrow = is_narrow(ui, area.width());
    float at = area.y() + t.px(20);
    at += heading(ui, span.x, at, span.width, ui.s.plans, {.size = t.headline(), .bold = true}, 1) + t.px(10);
    float left = span.x;
    const auto offer = [&](std::string_view key, const ButtonText& text, Action action, ButtonLook look) {
        const float own = button_width(ui, text);
        if (left > span.x && left + own > span.x + span.width) {
            left = span.x;
            at += t.control() + t.px(8);
        }
        if (button(ui, key, {left, at, own, t.control()}, text, look)) ui.act(std::move(action));
        left += own + t.px(8);
    };
    offer("file", {.label = ui.s.open_a_file, .icon = Icon::open}, OpenFile{}, ButtonLook::primary);
    offer("new", {.label = ui.s.new_plan, .icon = Icon::plus}, NewPlan{}, ButtonLook::plain);
    offer("sample", {.label = ui.s.open_sample}, OpenSample{}, ButtonLook::plain);
    at += t.control() + t.px(8);
    at +=
        paragraph(ui, span.x, at, span.width, ui.s.tables_too, {.size = t.caption(), .color = color::faint_text}) + t.px(20);
    at += heading(ui, span.x, at, span.width, ui.s.kept_plans, {.size = t.title(), .bold = true}, 2);
    at += paragraph(ui, span.x, at, span.width, state.storage_failed ? ui.s.kept_plans_refused : ui.s.kept_plans_hint,
                    {.size = t.caption(), .color = color::faint_text}) +
          t.px(8);
    if (plans.empty()) {
        at += empty_state(ui, span.x, at, span.width, ui.s.no_plans_title, ui.s.no_plans_text, Icon::file);
        area.set_content_height(at - area.y());
        return;
    }
    const float height = t.line_height(t.px(16)) * (narrow ? 2 : 1) + 3 * t.line_height(t.caption()) + t.px(36) +
                         (narrow ? t.control() + t.px(8) : 0);
    VirtualParts rows;
    rows.count = plans.size();
    rows.row_height = height;
    rows.key = [&](std::size_t i) { return plans[i].key; };
    rows.draw = [&](Ui& to, std::size_t i, float x, float top) {
        draw_plan(to, {x, top, span.width, height}, plans[i], state, narrow, static_cast<int>(i) + 1);
        return height;
    };
    VirtualList list(ui, "rows", span.width, std::move(rows));
    Node node = named_node("list", Role::list, std::string(ui.s.kept_plans), {span.x, at, span.width, list.height()});
    node.row = static_cast<int>(plans.size());
    const SemanticScope scope(ui.semantics, std::move(node));
    at += list.draw(span.x, at);
    area.set_content_height(at + t.gap() - area.y());
}

}  // namespace ui
