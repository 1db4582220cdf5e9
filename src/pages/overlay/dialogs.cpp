#include "pages/overlay/dialogs.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "pages/widgets/virtual_list.hpp"
#include "toolkit/layer.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"

namespace ui {

namespace {

constexpr std::string_view field_key = "dialog field";

float paste_line_height(const PageUi& ui) { return ui.theme.line_height(ui.theme.caption()) * 2 + ui.theme.px(10); }

void draw_paste_line(PageUi& ui, const Box& box, const PasteLine& line, std::size_t number) {
    const Theme& t = ui.theme;
    const float half = t.line_height(t.caption());
    const std::string change = line.refused ? fill(ui.s.paste_refused, {line.to}) : fill(ui.s.from_to, {line.from, line.to});
    draw_line(ui, {box.x, box.y + t.px(4), box.width, half}, line.where, {.size = t.caption(), .color = color::faint_text});
    draw_line(ui, {box.x, box.y + t.px(4) + half, box.width, half}, change,
              {.size = t.caption(), .bold = !line.refused, .color = line.refused ? color::error_text : color::text});
    hairline(box.x, box.y + box.height, box.x + box.width, box.y + box.height, color::line);
    Node node = named_node("line", Role::list_item, spaced(ui.s, {line.where, change}), box);
    node.row = static_cast<int>(number) + 1;
    ui.semantics.add(std::move(node));
}

void draw_paste(PageUi& ui, const Box& sheet, const std::vector<PasteLine>& lines) {
    fill(sheet, color::page, ui.theme.px(6));
    ScrollArea area(ui, "paste", sheet, ScrollBar::when_needed);
    Node list = named_node("lines", Role::list, std::string(ui.s.paste_title), sheet);
    list.row = static_cast<int>(lines.size());
    const SemanticScope scope(ui.semantics, std::move(list));
    const float pad = ui.theme.px(12);
    const float width = area.width() - 2 * pad;
    VirtualParts rows;
    rows.count = lines.size();
    rows.row_height = paste_line_height(ui);
    rows.key = [](std::size_t i) { return std::to_string(i); };
    rows.draw = [&](PageUi& to, std::size_t i, float x, float y) {
        const Box box{x, y, width, paste_line_height(to)};
        draw_paste_line(to, box, lines[i], i);
        return box.height;
    };
    area.set_content_height(VirtualList(ui, "rows", width, std::move(rows)).draw(area.x() + pad, area.y()));
}

TextLook entry_look(const PageUi& ui, const DialogEntry& entry) {
    return {.size = ui.theme.body(), .color = entry.warning ? color::warning_text : color::text};
}

/// Beside the scroll bar, which it always has room for.
float entry_width(const PageUi& ui, float width) { return width - ui.theme.px(24) - scroll_bar_width(); }

float entry_height(PageUi& ui, const DialogEntry& entry, float width) {
    const Theme& t = ui.theme;
    return t.line_height(t.caption()) + text_height(ui, entry.text, width, entry_look(ui, entry)) + t.px(14);
}

void draw_entries(PageUi& ui, const Box& sheet, const Dialog& dialog) {
    const Theme& t = ui.theme;
    fill(sheet, color::page, t.px(6));
    ScrollArea area(ui, "entries", sheet, ScrollBar::when_needed);
    Node list = named_node("entries", Role::list, dialog.title, sheet);
    list.row = static_cast<int>(dialog.entries.size());
    const SemanticScope scope(ui.semantics, std::move(list));
    const float x = area.x() + t.px(12);
    const float width = entry_width(ui, sheet.width);
    float at = area.y();
    for (std::size_t i = 0; i < dialog.entries.size(); ++i) {
        const DialogEntry& entry = dialog.entries[i];
        const Box box{x, at, width, entry_height(ui, entry, width)};
        if (i > 0) hairline(box.x, box.y, box.x + box.width, box.y, color::line);
        const float text = at + t.px(7) +
                           draw_text(ui, x, at + t.px(7), width, entry.above,
                                     {.size = t.caption(), .color = color::faint_text, .most_lines = 1});
        draw_text(ui, x, text, width, entry.text, entry_look(ui, entry));
        Node item = named_node("entry " + std::to_string(i), Role::list_item, spaced(ui.s, {entry.above, entry.text}), box);
        item.row = static_cast<int>(i) + 1;
        ui.semantics.add(std::move(item));
        at += box.height;
    }
    area.set_content_height(at - area.y());
}

/// Its options stand below its name and each other.
float choice_height(const PageUi& ui, const DialogChoice& choice) {
    const auto rows = static_cast<float>(choice.options.size());
    return ui.theme.line_height(ui.theme.caption()) + rows * (ui.theme.control() + ui.theme.px(6)) + ui.theme.px(8);
}

void draw_option(PageUi& ui, std::string_view key, const Box& box, const MenuOption& option) {
    const Theme& t = ui.theme;
    Node node;
    node.role = Role::button;
    node.name = option.label;
    node.selected = option.selected;
    node.box = box;
    const Hot hot = hot_area(ui, key, node);
    const Rgb ground = option.selected ? color::accent_pale : hot.hovered || hot.held ? color::row_hover : color::surface;
    const Rgb ink = option.selected ? color::accent : color::strong_line;
    fill(box, ground, t.px(6));
    outline(box, ink, t.px(6));
    const float ring = t.px(14);
    const Box mark{box.x + t.px(12), box.y + (box.height - ring) / 2, ring, ring};
    fill(mark, color::surface, ring / 2);
    outline(mark, ink, ring / 2, option.selected ? ring / 3 : t.px(1.5F));
    draw_line(ui, {box.x + t.px(34), box.y, box.width - t.px(38), box.height}, option.label,
              {.size = t.body(), .bold = option.selected, .color = option.selected ? color::accent : color::text});
    if (hot.pressed) ui.act(option.action);
}

void draw_choice(PageUi& ui, float x, float y, float width, const DialogChoice& choice) {
    const Theme& t = ui.theme;
    float at = y + paragraph(ui, x, y, width, choice.name, {.size = t.caption(), .color = color::faint_text}) + t.px(2);
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        draw_option(ui, "option " + std::to_string(i), {x, at, width, t.control()}, choice.options[i]);
        at += t.control() + t.px(6);
    }
}

/// Buttons from the right edge on, the first one outermost; below each other where there is no room. Returns their height.
float buttons_height(PageUi& ui, float width, const std::vector<DialogButton>& buttons, bool& stacked) {
    const float gap = ui.theme.px(10);
    float all = 0;
    for (const DialogButton& b : buttons) all += button_width(ui, {.label = b.label}) + gap;
    stacked = all - gap > width;
    const auto count = static_cast<float>(buttons.size());
    return stacked ? count * (ui.theme.control() + gap) - gap : ui.theme.control();
}

void draw_buttons(PageUi& ui, float x, float y, float width, const std::vector<DialogButton>& buttons, bool stacked) {
    const float gap = ui.theme.px(10);
    float right = x + width;
    float at = y;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const ButtonText text{.label = buttons[i].label};
        const float own = stacked ? width : std::max(button_width(ui, text), ui.theme.px(84));
        const Box box = stacked ? Box{x, at, width, ui.theme.control()} : Box{right - own, y, own, ui.theme.control()};
        right -= own + gap;
        at += ui.theme.control() + gap;
        const ButtonLook look = i == 0 ? ButtonLook::primary : ButtonLook::plain;
        if (button(ui, "answer " + std::to_string(i), box, text, look)) ui.act(buttons[i].action);
    }
}

}  // namespace

void draw_dialog(PageUi& ui, const Box& window, const Dialog& dialog) {
    const Layer layer("dialog layer", window);
    const Theme& t = ui.theme;
    fill(window, color::shade, 0, color::shade_opacity);
    const float pad = t.px(is_narrow(ui, window.width) ? 16 : 24);
    const bool lists = !dialog.paste.empty() || !dialog.entries.empty();
    const float width = std::min(window.width - 24, t.px(lists ? 640 : 520));
    const float inner = width - 2 * pad;
    const TextLook title{.size = t.title(), .bold = true};
    const TextLook body{.size = t.body()};
    bool stacked = false;
    const float foot = buttons_height(ui, inner, dialog.buttons, stacked);
    float height = 2 * pad + text_height(ui, dialog.title, inner, title) + t.px(10) + foot + t.px(16);
    for (const std::string& line : dialog.lines) height += text_height(ui, line, inner, body) + t.px(4);
    for (const DialogChoice& choice : dialog.choices) height += choice_height(ui, choice);
    const float most = window.height - 24;
    // A long text scrolls in its field, so that the buttons stay in sight.
    const float field_room = std::max(t.px(90), most - t.px(10) - height);
    const float field_height = dialog.field ? std::min(field_room, editable_height(ui, inner, *dialog.field)) : 0;
    if (dialog.field) height += field_height + t.px(10);
    float wanted_list = paste_line_height(ui) * static_cast<float>(dialog.paste.size());
    for (const DialogEntry& entry : dialog.entries) wanted_list += entry_height(ui, entry, entry_width(ui, inner));
    const float list = lists ? std::min(wanted_list, std::max(t.px(90), most - t.px(10) - height)) : 0;
    if (list > 0) height += list + t.px(10);
    // In a low window it scrolls.
    const float seen = std::min(height, most);
    const Box box{std::floor(window.x + (window.width - width) / 2),
                  std::floor(window.y + std::max(12.0F, (window.height - seen) / (dialog.field ? 3 : 2))), width, seen};
    soft_shadow(box, t.radius(), t.px(24));
    fill(box, color::surface, t.radius());
    const SemanticScope scope(ui.semantics, named_node("dialog", Role::dialog, dialog.title, box));
    const bool appears = ImGui::IsWindowAppearing();
    ScrollArea area(ui, "dialog", box, ScrollBar::when_needed);
    const float x = box.x + pad;
    float at = area.y() + pad;
    at += heading(ui, x, at, inner, dialog.title, title, 1) + t.px(10);
    for (const std::string& line : dialog.lines) at += paragraph(ui, x, at, inner, line, body) + t.px(4);
    for (std::size_t i = 0; i < dialog.choices.size(); ++i) {
        const ScopedId keys("choice " + std::to_string(i));
        draw_choice(ui, x, at, inner, dialog.choices[i]);
        at += choice_height(ui, dialog.choices[i]);
    }
    if (dialog.field) {
        draw_field(ui, field_key, {x, at, inner, field_height}, *dialog.field);
        at += field_height + t.px(10);
    }
    if (list > 0) {
        const Box sheet{x, at, inner, list};
        dialog.paste.empty() ? draw_entries(ui, sheet, dialog) : draw_paste(ui, sheet, dialog.paste);
    }
    draw_buttons(ui, x, area.y() + height - pad - foot, inner, dialog.buttons, stacked);
    if (appears && !dialog.field) ui.in.wanted_focus = node_id("answer 0");
    area.set_content_height(height);
}

void draw_callout(PageUi& ui, const Box& window, const Callout& callout) {
    const Layer layer("callout layer", window, false);
    const Theme& t = ui.theme;
    const TextLook look{.size = t.caption(), .color = color::text};
    const float pad = t.px(10);
    const float most = std::min(t.px(320), window.width - 24);
    const float width = std::min(most, ui.fonts.width(callout.text, look.size, false) + 2) + 2 * pad;
    const float height = text_height(ui, callout.text, width - 2 * pad, look) + t.px(8);
    const Box& a = callout.anchor;
    const float x =
        std::clamp(a.x + a.width - width, window.x + 8, std::max(window.x + 8, window.x + window.width - width - 8));
    const bool fits_below = a.y + a.height + height + 6 < window.y + window.height;
    const Box box{std::floor(x), std::floor(fits_below ? a.y + a.height + 4 : a.y - height - 4), width, height};
    soft_shadow(box, t.px(6), t.px(8));
    fill(box, color::accent_pale, t.px(6));
    outline(box, color::accent, t.px(6));
    draw_text(ui, box.x + pad, box.y + t.px(4), width - 2 * pad, callout.text, look);
    ui.semantics.add(named_node("reading", Role::status, callout.text, box));
}

}  // namespace ui
