// 計画: the plans that are kept in this browser, and ways to others.

#include <algorithm>

#include "model/fingerprint.hpp"
#include "pages/pages.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"
#include "views/plans_text.hpp"

namespace ui {

namespace {

float text_width(PageUi& ui, float width, bool narrow, bool here) {
    const float buttons =
        button_width(ui, {.label = here ? ui.s.go_back_to_it : ui.s.open}) + ui.theme.control() + ui.theme.px(8);
    return width - 2 * ui.theme.px(16) - (narrow ? 0 : buttons + ui.theme.px(16));
}

TextLook title_look(const PageUi& ui) { return {.size = ui.theme.px(16), .bold = true}; }
TextLook line_look(const PageUi& ui) { return {.size = ui.theme.caption(), .color = color::faint_text}; }

/// What tells two plans apart may stand at the end of a line, so nothing is cut off.
float row_height(PageUi& ui, const PlanRow& row, float width, bool narrow, bool here) {
    const Theme& t = ui.theme;
    const float text = text_width(ui, width, narrow, here);
    float height = t.px(32) + text_height(ui, row.title, text, title_look(ui));
    for (const std::string* line : {&row.state, &row.origin, &row.times}) {
        if (!line->empty()) height += text_height(ui, *line, text, line_look(ui));
    }
    return height + (narrow ? t.control() + t.px(8) : 0);
}

void draw_plan(PageUi& ui, const Box& box, const StoredPlan& plan, const PlanRow& row, bool here, bool narrow, int number) {
    const Theme& t = ui.theme;
    const Box sheet = inset(box, 0, t.px(4));
    const SemanticScope scope = list_card(ui, sheet, number);
    if (here) outline(sheet, color::accent, t.radius(), 2);
    const float pad = t.px(16);
    const ButtonText open{.label = here ? ui.s.go_back_to_it : ui.s.open};
    const std::string remove_label = fill(ui.s.remove_stored, {row.title});
    const float open_width = button_width(ui, open);
    const float width = text_width(ui, box.width, narrow, here);
    float y = sheet.y + t.px(12);
    y += draw_text(ui, sheet.x + pad, y, width, row.title, title_look(ui));
    for (const std::string* line : {&row.state, &row.origin, &row.times}) {
        if (line->empty()) continue;
        TextLook look = line_look(ui);
        if (line == &row.state && plan.head.unsaved > 0) look.color = color::warning_text;
        y += draw_text(ui, sheet.x + pad, y, width, *line, look);
    }
    ui.semantics.add(named_node("text", Role::text, in_one_line(ui.s, row), {sheet.x + pad, sheet.y, width, sheet.height}));
    const float top = narrow ? sheet.y + sheet.height - t.control() - t.px(10) : sheet.y + (sheet.height - t.control()) / 2;
    const float right = sheet.x + sheet.width - pad;
    const bool newer = plan.head.version > file::stored_version;
    const std::string open_name = spaced(ui.s, {open.label, row.title});
    if (button(ui, "open", {right - t.control() - t.px(8) - open_width, top, open_width, t.control()},
               {.label = open.label, .description = open_name}, here ? ButtonLook::primary : ButtonLook::plain, newer)) {
        ui.act(OpenStored{plan.key});
    }
    if (button(ui, "remove", {right - t.control(), top, t.control(), t.control()},
               {.label = remove_label, .description = remove_label, .icon = Icon::close, .icon_only = true})) {
        ui.act(RemoveStored{plan.key});
    }
}

}  // namespace

void draw_plans(PageUi& ui, const Box& box, const std::vector<StoredPlan>& plans, const PlansState& state) {
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
    offer("about", {.label = ui.s.about}, ShowAbout{}, ButtonLook::plain);
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
    const std::vector<PlanRow> rows = plan_rows(ui.s, plans, state.local_time);
    VirtualParts parts;
    parts.count = plans.size();
    parts.key = [&](std::size_t i) { return plans[i].key; };
    parts.content = [&](std::size_t i) {
        const PlanRow& row = rows[i];
        const bool here = plans[i].key == state.open_key;
        return Fingerprint().add(row.title).add(row.state).add(row.origin).add(row.times).add(here ? 1U : 0U).value();
    };
    Fingerprint all;
    for (std::size_t i = 0; i < parts.count; ++i) all.add(parts.content(i));
    parts.version = all.value();
    parts.draw = [&](PageUi& to, std::size_t i, float x, float top) {
        const bool here = plans[i].key == state.open_key;
        const float height = row_height(to, rows[i], span.width, narrow, here);
        draw_plan(to, {x, top, span.width, height}, plans[i], rows[i], here, narrow, static_cast<int>(i) + 1);
        return height;
    };
    at += draw_list(ui, "list", ui.s.kept_plans, span.x, at, span.width, std::move(parts));
    area.set_content_height(at + t.gap() - area.y());
}

}  // namespace ui
