#include "pages/widgets/edit_widgets.hpp"
#include "pages/widgets/menus.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

float pad_x(const PageUi& ui) { return ui.theme.px(8); }
float pad_y(const PageUi& ui) { return ui.theme.px(4); }

/// Up and down, the way that pages scroll.
bool lies_in(const Box& box, const Box& part) { return box.y >= part.y && box.y + box.height <= part.y + part.height; }
bool reaches_into(const Box& box, const Box& part) { return box.y < part.y + part.height && part.y < box.y + box.height; }

/// The part of a long text's field that has room: the browser scrolls the text within it, so that the caret is in sight.
Box within(const Box& field, const Box& seen, bool multiline) {
    if (!multiline || field.height <= seen.height) return field;
    return {field.x, seen.y, field.width, seen.height};
}

/// Of what is typed: below 16 px a phone zooms in on a field that is entered (web/page.css).
TextLook typed_look(const PageUi& ui, const TextLook& look) {
    TextLook typed = look;
    typed.size = std::max(look.size, ui.coarse ? 16.0F : 0.0F);
    return typed;
}

float inner_height(PageUi& ui, float width, std::string_view text, const TextLook& look) {
    TextLook whole = look;
    whole.most_lines = 0;
    // An empty last line has room too, or the caret would stand outside.
    const std::string shown = text.empty() || text.back() == '\n' ? std::string(text) + "　" : std::string(text);
    return text_height(ui, shown, width - 2 * pad_x(ui), whole);
}

/// Words for what has no value yet.
std::string shown_text(const PageUi& ui, const EditableText& text) {
    return std::string(text.text.empty() ? ui.s.fill_in : text.text);
}

}  // namespace

bool is_open(const PageUi& ui, const FieldTarget& target) { return ui.field != nullptr && ui.field->target == target; }

bool has_open_field(const PageUi& ui, std::string_view id) {
    const auto* place = ui.field != nullptr ? std::get_if<edit::Place>(&ui.field->target) : nullptr;
    return place != nullptr && place->id == id;
}

float editable_margin(const PageUi& ui) { return 2 * pad_y(ui); }

float editable_height(PageUi& ui, float width, const EditableText& text) {
    const bool open = is_open(ui, text.target);
    const std::string shown = open ? ui.field->text : shown_text(ui, text);
    const TextLook look = open ? typed_look(ui, text.look) : text.look;
    return std::max(ui.theme.line_height(look.size), inner_height(ui, width, shown, look)) + editable_margin(ui);
}

void draw_field(PageUi& ui, std::string_view key, const Box& box, const EditableText& text) {
    const float radius = ui.theme.px(5);
    fill(box, color::surface, radius);
    outline(box, color::accent, radius, 2);
    Node node;
    node.id = node_id(key);
    node.role = Role::text_field;
    node.name = text.label;
    node.value = ui.field->text;
    node.description = ui.field_reading;
    node.clip = sight();  // a field that scrolls below the header must not lie over it
    node.box = within(inset(box, pad_x(ui), pad_y(ui)), node.clip, text.multiline);
    node.multiline = text.multiline;
    node.align_right = text.look.align == TextAlign::right;
    node.text_size = typed_look(ui, text.look).size;
    node.focusable = true;
    ui.in.field_node = node.id;
    if (std::exchange(ui.in.field_wants_focus, false)) ui.in.wanted_focus = node.id;
    const bool focused = ui.in.focused_node == node.id;
    // A field grows with its text, and is not to grow out of sight.
    const bool grows = std::exchange(ui.in.field_height, box.height) < box.height;
    const bool seen = reaches_into(box, node.clip);
    const bool wanted = std::exchange(ui.in.wants_sight, false) && !seen;
    if (wanted || (focused && (ui.in.focus_arrived || grows) && !lies_in(box, node.clip))) {
        bring_into_view(box);
        ui.in.moving = true;
    }
    if (const auto* place = std::get_if<edit::Place>(&text.target)) ui.spots.push_back({node.id, *place});
    if (!ui.field_reading.empty() && seen) ui.callout = Callout{box, ui.field_reading};
    ui.semantics.add(std::move(node));
}

namespace {

/// The area that opens the field. Returns whether it is hovered.
void draw_closed(PageUi& ui, std::string_view key, const Box& box, const EditableText& text, float text_y) {
    Node node;
    node.role = Role::button;
    node.name = spaced(ui.s, {text.label, text.text.empty() ? ui.s.no_value : text.text});
    node.box = box;
    const Hot hot = hot_area(ui, key, node);
    if (const auto* place = std::get_if<edit::Place>(&text.target)) ui.spots.push_back({node_id(key), *place});
    const float radius = ui.theme.px(5);
    if (hot.hovered || hot.held) {
        fill(box, color::row_hover, radius);
        outline(box, color::strong_line, radius);
    } else {
        fill(box, color::surface, radius);
        outline(box, color::line, radius);
    }
    TextLook look = text.look;
    if (text.text.empty()) {
        look.color = color::faint_text;
        look.bold = false;
    }
    draw_text(ui, box.x + pad_x(ui), text_y, box.width - 2 * pad_x(ui), shown_text(ui, text), look);
    if (hot.pressed) ui.act(EnterField{text.target});
}

}  // namespace

float editable(PageUi& ui, std::string_view key, float x, float y, float width, const EditableText& text) {
    const Box box{x, y, width, editable_height(ui, width, text)};
    if (is_open(ui, text.target)) {
        draw_field(ui, key, box, text);
    } else {
        draw_closed(ui, key, box, text, y + pad_y(ui));
    }
    return box.height;
}

void editable_in(PageUi& ui, std::string_view key, const Box& box, const EditableText& text) {
    if (is_open(ui, text.target)) {
        const float height = std::max(
            box.height, inner_height(ui, box.width, ui.field->text, typed_look(ui, text.look)) + editable_margin(ui));
        draw_field(ui, key, {box.x, box.y, box.width, height}, text);
        return;
    }
    TextLook look = text.look;
    const float height = text_height(ui, shown_text(ui, text), box.width - 2 * pad_x(ui), look);
    const float middle = box.y + std::max(0.0F, (box.height - height) / 2);
    draw_closed(ui, key, box, text, text.multiline ? box.y + pad_y(ui) : middle);
}

void editable_choice(PageUi& ui, std::string_view key, const Box& box, const edit::Place& place, std::string_view label,
                     std::string_view value, const Options& options) {
    ui.spots.push_back({node_id(key), place});
    choice(ui, key, box, label, value, options);
}

void editable_choice(PageUi& ui, std::string_view key, const Box& box, const edit::Place& place, std::string_view label,
                     std::vector<MenuOption> options) {
    ui.spots.push_back({node_id(key), place});
    choice(ui, key, box, label, std::move(options));
}

}  // namespace ui
