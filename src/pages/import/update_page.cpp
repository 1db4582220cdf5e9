// 更新の確認: a list of what is new, changed and gone, each with a box to tick, and what differs in it when it is unfolded.

#include <algorithm>

#include "model/fingerprint.hpp"
#include "pages/import/import_page.hpp"
#include "pages/widgets/menus.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

TextLook title_look(const PageUi& ui) { return {.size = ui.theme.body(), .bold = true, .most_lines = 2}; }
TextLook line_look(const PageUi& ui) { return {.size = ui.theme.caption()}; }

std::string text_of(const PageUi& ui, const DifferenceLine& line) { return fill(ui.s.from_to, {line.from, line.to}); }

bool can_unfold(const ChangeRow& row) { return row.difference_count > 0; }

bool tick_box(PageUi& ui, const Box& box, std::string name, bool on) {
    const Theme& t = ui.theme;
    Node node;
    node.role = Role::check_box;
    node.name = std::move(name);
    node.checked = on;
    node.box = box;
    const Hot hot = hot_area(ui, "tick", std::move(node));
    const float size = t.px(20);
    const Box square{box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, size};
    fill(square, on ? color::accent : hot.hovered ? color::row_hover : color::surface, t.px(4));
    outline(square, on ? color::accent : color::strong_line, t.px(4), t.px(1.5F));
    if (on) {
        const float x = square.x;
        const float y = square.y;
        hairline(x + size * 0.22F, y + size * 0.52F, x + size * 0.43F, y + size * 0.72F, color::on_accent, t.px(2));
        hairline(x + size * 0.43F, y + size * 0.72F, x + size * 0.78F, y + size * 0.3F, color::on_accent, t.px(2));
    }
    return hot.pressed;
}

/// What is unfolded, or the button that unfolds it; returns the height.
float draw_differences(PageUi& ui, float x, float y, float width, const ChangeRow& row) {
    const Theme& t = ui.theme;
    const std::string label = fill(ui.s.update_differences, {grouped(row.difference_count)});
    const ButtonText text{.label = label, .icon = Icon::chevron_right};
    Node node;
    node.role = Role::button;
    node.name = spaced(ui.s, {label, row.title});
    node.expandable = true;
    node.expanded = row.unfolded;
    node.box = {x, y, std::min(width, button_width(ui, text)), t.control() - t.px(2)};
    const Box face = node.box;
    const Hot hot = hot_area(ui, "differences", std::move(node));
    if (hot.hovered || hot.held) fill(face, color::row_hover, t.px(6));
    const float icon = t.px(14);
    draw_icon(row.unfolded ? Icon::chevron_down : Icon::chevron_right, {face.x + t.px(4), face.y, icon, face.height},
              color::accent);
    draw_line(ui, {face.x + icon + t.px(10), face.y, face.width - icon - t.px(10), face.height}, label,
              {.size = t.caption(), .color = color::accent});
    if (hot.pressed) ui.act(UnfoldChange{row.change});
    float at = y + t.control();
    TextLook faint = line_look(ui);
    faint.color = color::faint_text;
    for (const DifferenceLine& line : row.differences) {
        at += paragraph(ui, x, at, width, line.what, faint);
        at += paragraph(ui, x, at, width, text_of(ui, line), line_look(ui)) + t.px(4);
    }
    return at - y;
}

/// Returns the height.
float draw_row(PageUi& ui, float x, float y, float width, const ChangeRow& row, int number) {
    const Theme& t = ui.theme;
    Node item = named_node("item", Role::list_item, {}, {x, y, width, 1});
    item.row = number;
    const SemanticScope inside(ui.semantics, std::move(item));
    if (number > 1) hairline(x + t.px(8), y, x + width - t.px(8), y, color::line);
    const float tick = t.control();
    if (tick_box(ui, {x, y + t.px(5), tick, t.control()}, row.title, row.ticked)) ui.act(TickChange{row.change});
    const float left = x + tick + t.px(6);
    const float inner = width - tick - t.px(12);
    const float title = text_height(ui, row.title, inner, title_look(ui));
    float at = y + t.px(5);
    draw_text(ui, left, at + std::max(0.0F, (t.control() - title) / 2), inner, row.title, title_look(ui));
    at += std::max(t.control(), title);
    TextLook faint = line_look(ui);
    faint.color = color::faint_text;
    if (!row.remark.empty()) at += paragraph(ui, left, at, inner, row.remark, faint);
    if (can_unfold(row)) at += draw_differences(ui, left, at, inner, row);
    at += t.px(5);
    ui.semantics.set_height(at - y);
    return at - y;
}

float draw_group_head(PageUi& ui, float x, float y, float width, const ChangeGroup& group) {
    const Theme& t = ui.theme;
    float at = y;
    const std::string title = spaced(ui.s, {group.title, fill(ui.s.position, {grouped(group.ticked), grouped(group.all)})});
    at += heading(ui, x, at, width, title, {.size = t.title(), .bold = true}, 2);
    if (group.kind == merge::ChangeKind::gone)
        at += paragraph(ui, x, at, width, ui.s.update_gone_hint, {.size = t.caption(), .color = color::faint_text});
    float left = x;
    const auto offer = [&](std::string_view key, std::string_view label, bool on) {
        const ButtonText text{.label = label, .description = group.title};
        const float own = button_width(ui, text);
        if (button(ui, key, {left, at + t.px(4), own, t.control()}, text, ButtonLook::plain,
                   on ? group.ticked == group.all : group.ticked == 0))
            ui.act(TickChanges{group.kind, on});
        left += own + t.px(8);
    };
    offer("all", ui.s.update_all, true);
    offer("none", ui.s.update_none, false);
    return at + t.px(4) + t.control() + t.px(8) - y;
}

float draw_group(PageUi& ui, float x, float y, float width, std::uint64_t version, const ChangeGroup& group) {
    const ScopedId scope("group " + std::to_string(static_cast<int>(group.kind)));
    float at = y + draw_group_head(ui, x, y, width, group);
    VirtualParts rows;
    rows.count = group.rows.size();
    rows.version = version;
    rows.key = [&](std::size_t i) { return "change " + std::to_string(group.rows[i].change); };
    rows.content = [&](std::size_t i) {
        const ChangeRow& row = group.rows[i];
        Fingerprint content;
        content.add(row.title).add(row.remark).add(row.difference_count);
        for (const DifferenceLine& line : row.differences) content.add(line.what).add(line.from).add(line.to);
        return content.value();
    };
    rows.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_row(to, left, top, width, group.rows[i], static_cast<int>(i) + 1);
    };
    VirtualList list(ui, "rows", width, std::move(rows));
    card(ui, {x, at, width, list.height()});
    Node node = named_node("list", Role::list, group.title, {x, at, width, list.height()});
    node.row = static_cast<int>(group.rows.size());
    const SemanticScope inside(ui.semantics, std::move(node));
    return at + list.draw(x, at) - y;
}

std::vector<MenuOption> shown_options(const PageUi& ui, const UpdateView& view, const Updating& updating) {
    std::vector<MenuOption> options{{std::string(ui.s.update_show_all), !updating.shown, 0, ShowChanges{std::nullopt}}};
    for (const merge::ChangeKind kind : view.kinds)
        options.push_back({std::string(word_of(ui.s, kind)), updating.shown == kind, 0, ShowChanges{kind}});
    return options;
}

void draw_update_foot(PageUi& ui, const Box& box, const UpdateView& view) {
    const Theme& t = ui.theme;
    const Span span = page_span(ui, box.x, box.width - scroll_bar_width());
    fill(box, color::header);
    hairline(box.x, box.y, box.x + box.width, box.y, color::line);
    const SemanticScope inside(ui.semantics, named_node("foot", Role::region, {}, box));
    const float y = box.y + t.px(10);
    const std::string label = fill(ui.s.update_do, {grouped(view.ticked)});
    const ButtonText take{.label = label};
    const ButtonText back{.label = ui.s.back_to_mapping};
    const float take_width = std::min(button_width(ui, take), span.width * 0.56F);
    const float back_width = std::min(button_width(ui, back), span.width - take_width - t.px(10));
    const float right = span.x + span.width;
    if (button(ui, "back", {right - take_width - t.px(10) - back_width, y, back_width, t.control()}, back))
        ui.act(LeaveUpdate{});
    if (button(ui, "update", {right - take_width, y, take_width, t.control()}, take, ButtonLook::primary, view.ticked == 0))
        ui.act(TakeUpdate{});
}

}  // namespace

void draw_update(PageUi& ui, const Box& box, std::string_view name, const UpdateView& view, const Updating& updating) {
    const Theme& t = ui.theme;
    const float foot = t.control() + t.px(20);
    ui.foot = foot;
    const Box page{box.x, box.y, box.width, box.height - foot - ui.notice};
    {
        ScrollArea area(ui, "update", page);
        const Span span = page_span(ui, area.x(), area.width());
        float at = area.y() + t.px(18);
        at += heading(ui, span.x, at, span.width, ui.s.update_title, {.size = t.headline(), .bold = true}, 1);
        if (view.all == 0) {
            at += empty_state(ui, span.x, at, span.width, ui.s.update_none_title, ui.s.update_none_text, Icon::list);
        } else {
            at += paragraph(ui, span.x, at, span.width, fill(ui.s.update_intro, {name}),
                            {.size = t.body(), .color = color::faint_text}) +
                  t.px(8);
            if (view.kinds.size() > 1) {
                std::vector<MenuOption> options = shown_options(ui, view, updating);
                const float width = std::min(span.width, choice_width(ui, options, t.px(320)));
                choice(ui, "shown", {span.x, at, width, t.control()}, ui.s.update_show, std::move(options),
                       updating.shown.has_value());
                at += t.control() + t.px(14);
            }
            for (const ChangeGroup& group : view.groups)
                at += draw_group(ui, span.x, at, span.width, view.version, group) + t.px(20);
        }
        area.set_content_height(at - area.y());
    }
    draw_update_foot(ui, {box.x, box.y + box.height - foot, box.width, foot}, view);
}

}  // namespace ui
