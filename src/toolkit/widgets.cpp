#include "toolkit/widgets.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

void explain_on_hover(Ui& ui, const Node& node, bool hovered) {
    const bool focused = node.id == ui.in.focused_node && node.id != 0;
    if ((!hovered && !focused) || node.description.empty() || node.role == Role::tab) return;
    Tooltip tooltip{node.box, {}};
    if (node.role != Role::button && node.role != Role::switch_) tooltip.lines.push_back(node.name);
    tooltip.lines.push_back(node.description);
    ui.tooltip = std::move(tooltip);
}

Hot touch(Ui& ui, std::string_view key, Node& node) {
    Hot hot;
    if (ui.measuring) return hot;
    node.id = node_id(key);
    node.focusable = !node.disabled;
    if (node.box.width < 1 || node.box.height < 1) return hot;
    ImGui::SetCursorScreenPos({node.box.x, node.box.y});
    ImGui::PushOverrideID(static_cast<ImGuiID>(node.id));
    const bool clicked = ImGui::InvisibleButton("", {node.box.width, node.box.height});
    ImGui::PopID();
    const bool over = ImGui::IsItemHovered();
    hot.held = ImGui::IsItemActive() && !ui.in.touch_scrolling;
    hot.hovered = over && !ui.touching();
    hot.focused = ui.in.focused_node == node.id;
    if (node.disabled) return {};
    hot.pressed = (clicked && !ui.in.touch_scrolling) || ui.in.pressed_node == node.id;
    const bool mouse_over =
        ImGui::IsMouseHoveringRect({node.box.x, node.box.y}, {node.box.x + node.box.width, node.box.y + node.box.height});
    hot.grasped = ImGui::IsItemActivated() && ImGui::IsMouseClicked(0) && !ui.touching();
    hot.swept = mouse_over && ImGui::IsMouseDown(0) && !ui.touching();
    hot.twice = over && ImGui::IsMouseDoubleClicked(0);
    hot.extending = ImGui::GetIO().KeyShift;
    if (hot.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (hot.focused && ui.in.focus_arrived) bring_into_view(node.box);
    explain_on_hover(ui, node, hot.hovered);
    return hot;
}

/// Dear ImGui would join the keys of nested scopes without a seam, and take "###" in them for a sign.
ImGuiID id_in_scope(std::string_view key) {
    constexpr char end = '\xFF';  // stands in no text
    return ImHashData(&end, 1, ImHashData(key.data(), key.size(), ImGui::GetCurrentWindow()->IDStack.back()));
}

std::uint64_t next_text_id(Ui& ui) {
    return node_id("text " + std::to_string(ui.semantics.number_of_text(ImGui::GetCurrentWindow()->IDStack.back())));
}

float icon_size(const Ui& ui) { return ui.theme.px(16); }

struct ButtonColors {
    Rgb surface;
    Rgb border;
    Rgb text;
};

ButtonColors colors_of(ButtonLook look, const Hot& hot, bool disabled) {
    if (disabled) return {color::page, color::line, color::strong_line};
    if (look == ButtonLook::primary) {
        const Rgb surface = hot.hovered || hot.held ? color::accent_hover : color::accent;
        return {surface, surface, color::on_accent};
    }
    const Rgb surface = hot.held ? color::accent_pale : hot.hovered ? color::row_hover : color::surface;
    return {surface, look == ButtonLook::quiet ? surface : color::strong_line, color::text};
}

void draw_button(Ui& ui, const Box& box, const ButtonText& text, const ButtonColors& colors, bool bold) {
    const float radius = ui.theme.px(6);
    fill(box, colors.surface, radius);
    if (!(colors.border == colors.surface)) outline(box, colors.border, radius);
    const float icon = text.icon ? icon_size(ui) : 0;
    const float gap = text.icon && !text.icon_only ? ui.theme.px(7) : 0;
    const float label = text.icon_only ? 0 : ui.fonts.width(text.label, ui.theme.body(), bold);
    const float content = std::min(icon + gap + label, box.width - ui.theme.px(12));
    const float left = box.x + (box.width - content) / 2;
    const float label_x = text.icon_last ? left : left + icon + gap;
    const float icon_x = text.icon_last ? left + content - icon : left;
    if (text.icon) draw_icon(*text.icon, {icon_x, box.y, icon, box.height}, colors.text);
    if (!text.icon_only) {
        draw_line(ui, {label_x, box.y, content - icon - gap + 1, box.height}, text.label,
                  {.size = ui.theme.body(), .bold = bold, .color = colors.text});
    }
}

}  // namespace

void bring_into_view(const Box& box) {
    ImRect rect(box.x, box.y - 8, box.x + box.width, box.y + box.height + 8);
    // Every area that it lies in, but not the window, which never scrolls.
    for (ImGuiWindow* window = ImGui::GetCurrentWindow(); (window->Flags & ImGuiWindowFlags_ChildWindow) != 0;
         window = window->ParentWindow) {
        const ImVec2 way =
            ImGui::ScrollToRectEx(window, rect, ImGuiScrollFlags_KeepVisibleEdgeY | ImGuiScrollFlags_NoScrollParent);
        rect.Translate({-way.x, -way.y});
    }
}

ScopedId::ScopedId(std::string_view id) { ImGui::PushOverrideID(id_in_scope(id)); }
ScopedId::~ScopedId() { ImGui::PopID(); }

float scroll_bar_width() { return ImGui::GetStyle().ScrollbarSize; }

std::uint64_t node_id(std::string_view key) { return id_in_scope(key); }

Node named_node(std::string_view key, Role role, std::string name, const Box& box) {
    Node node;
    node.id = node_id(key);
    node.role = role;
    node.name = std::move(name);
    node.box = box;
    return node;
}

Hot hot_area(Ui& ui, std::string_view key, Node node) {
    const Hot hot = touch(ui, key, node);
    if (hot.focused) focus_ring(node.box, ui.theme.px(6));
    ui.semantics.add(std::move(node));
    return hot;
}

Hot hot_cell(Ui& ui, std::string_view key, Node node) {
    const bool focusable = node.focusable;
    const Hot hot = touch(ui, key, node);
    node.focusable = focusable;
    ui.semantics.add(std::move(node));
    return hot;
}

Hot open_hot_area(Ui& ui, std::string_view key, Node node) {
    const Hot hot = touch(ui, key, node);
    if (hot.focused) focus_ring(node.box, ui.theme.px(6));
    ui.semantics.open(std::move(node));
    return hot;
}

void explain(Ui& ui, std::string_view key, Node node) {
    if (ui.measuring) return;
    node.id = node_id(key);
    const bool hovered =
        ImGui::IsWindowHovered() &&
        ImGui::IsMouseHoveringRect({node.box.x, node.box.y}, {node.box.x + node.box.width, node.box.y + node.box.height});
    explain_on_hover(ui, node, hovered);
    ui.semantics.add(std::move(node));
}

float button_width(Ui& ui, const ButtonText& text) {
    if (text.icon_only) return ui.theme.control();
    const float icon = text.icon ? icon_size(ui) + ui.theme.px(7) : 0;
    return ui.fonts.width(text.label, ui.theme.body(), true) + icon + ui.theme.px(28);
}

bool button(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, ButtonLook look, bool disabled) {
    Node node;
    node.role = Role::button;
    node.name = text.label;
    node.description = text.description;
    node.box = box;
    node.disabled = disabled;
    const Hot hot = hot_area(ui, key, node);
    draw_button(ui, box, text, colors_of(look, hot, disabled), look == ButtonLook::primary);
    return hot.pressed;
}

bool menu_opener(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, const MenuState& menu) {
    Node node;
    node.role = Role::button;
    node.name = text.label;
    node.description = text.description;
    node.box = box;
    node.expandable = true;
    node.expanded = menu.open;
    node.row = static_cast<int>(menu.options);
    const Hot hot = hot_area(ui, key, node);
    draw_button(ui, box, text, colors_of(ButtonLook::plain, hot, false), false);
    return hot.pressed;
}

bool switch_button(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, bool on) {
    Node node;
    node.role = Role::switch_;
    node.name = text.label;
    node.description = text.description;
    node.box = box;
    node.checked = on;
    const Hot hot = hot_area(ui, key, node);
    ButtonColors colors = colors_of(ButtonLook::plain, hot, false);
    if (on) colors = {color::accent_pale, color::accent, color::accent};
    draw_button(ui, box, text, colors, on);
    return hot.pressed;
}

bool tab(Ui& ui, std::string_view key, const Box& box, const TabText& text, bool selected) {
    Node node;
    node.role = Role::tab;
    node.name = text.name;
    node.description = text.description;
    node.box = box;
    node.selected = selected;
    const Hot hot = hot_area(ui, key, node);
    if (hot.hovered && !selected) fill(inset(box, 2, 5), color::row_hover, ui.theme.px(6));
    draw_line(ui, box, text.drawn,
              {.size = ui.theme.body(),
               .bold = selected,
               .color = selected ? color::accent : color::faint_text,
               .align = TextAlign::center});
    if (selected) {
        const float thickness = ui.theme.px(3);
        fill({box.x + ui.theme.px(6), box.y + box.height - thickness, box.width - ui.theme.px(12), thickness}, color::accent,
             thickness / 2);
    }
    return hot.pressed;
}

float choice_width(const Ui& ui, std::size_t count, const std::function<std::string(std::size_t)>& label, float most) {
    const float frame = ui.theme.px(46);
    float widest = 0;
    for (std::size_t i = 0; i < count && widest + frame < most; ++i)
        widest = std::max(widest, ui.fonts.width(label(i), ui.theme.body(), false));
    return std::min(most, widest + frame);
}

bool list_box(Ui& ui, std::string_view key, const Box& box, const ListBoxText& text, const MenuState& menu) {
    Node node;
    node.role = Role::list_box;
    node.name = text.name;
    node.value = text.value;
    node.box = box;
    node.expandable = true;
    node.expanded = menu.open;
    node.row = static_cast<int>(menu.options);
    const Hot hot = hot_area(ui, key, node);
    ButtonColors colors = colors_of(ButtonLook::plain, hot, false);
    if (text.emphasised) colors = {color::accent_pale, color::accent, color::accent};
    const float radius = ui.theme.px(6);
    fill(box, colors.surface, radius);
    outline(box, menu.open ? color::accent : colors.border, radius);
    const float pad = ui.theme.px(12);
    const float icon = ui.theme.px(14);
    draw_line(ui, {box.x + pad, box.y, box.width - 2 * pad - icon - 4, box.height}, text.value,
              {.size = ui.theme.body(), .color = colors.text});
    draw_icon(Icon::chevron_down, {box.x + box.width - pad - icon + 2, box.y, icon, box.height}, colors.text);
    return hot.pressed;
}

float heading(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look, int level) {
    const float height = draw_text(ui, x, y, width, text, look);
    add_heading(ui, {x, y, width, height}, std::string(text), level);
    return height;
}

void add_heading(Ui& ui, const Box& box, std::string name, int level) {
    Node node;
    node.id = next_text_id(ui);
    node.role = Role::heading;
    node.level = level;
    node.name = std::move(name);
    node.box = box;
    ui.semantics.add(std::move(node));
}

float paragraph(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look) {
    return paragraph_named(ui, x, y, width, text, std::string(text), look);
}

float paragraph_named(Ui& ui, float x, float y, float width, std::string_view text, std::string name, const TextLook& look) {
    const float height = draw_text(ui, x, y, width, text, look);
    Node node;
    node.id = next_text_id(ui);
    node.name = std::move(name);
    node.box = {x, y, width, height};
    ui.semantics.add(std::move(node));
    return height;
}

void card(Ui& ui, const Box& box) {
    fill(box, color::surface, ui.theme.radius());
    outline(box, color::line, ui.theme.radius());
}

SemanticScope list_card(Ui& ui, const Box& box, int number) {
    card(ui, box);
    Node item;
    item.id = node_id("item");
    item.role = Role::list_item;
    item.row = number;
    item.box = box;
    return SemanticScope(ui.semantics, std::move(item));
}

float empty_state(Ui& ui, float x, float y, float width, std::string_view title, std::string_view text, Icon icon) {
    const float pad = ui.theme.px(40);
    const float icon_box = ui.theme.px(40);
    float at = y + pad;
    draw_icon(icon, {x + (width - icon_box) / 2, at, icon_box, icon_box}, color::strong_line);
    at += icon_box + ui.theme.gap();
    at += heading(ui, x, at, width, title, {.size = ui.theme.title(), .bold = true, .align = TextAlign::center}, 2);
    at += paragraph(ui, x, at + ui.theme.px(6), width, text,
                    {.size = ui.theme.body(), .color = color::faint_text, .align = TextAlign::center});
    return at + pad - y;
}

void search_field(Ui& ui, std::string_view key, const Box& box, const SearchText& text) {
    const float radius = ui.theme.px(6);
    fill(box, color::surface, radius);
    outline(box, color::strong_line, radius);
    const float icon = ui.theme.px(16);
    const float pad = ui.theme.px(10);
    draw_icon(Icon::search, {box.x + pad, box.y, icon, box.height}, color::faint_text);
    Node node;
    node.id = node_id(key);
    node.role = Role::search_field;
    node.name = text.name;
    node.value = text.value;
    node.description = text.hint;
    const float left = pad + icon + ui.theme.px(6);
    node.box = {box.x + left, box.y + 1, box.width - left - ui.theme.px(6), box.height - 2};
    node.text_size = std::max(ui.theme.body(), ui.coarse ? 16.0F : 0.0F);  // below 16 px iOS zooms the page
    node.focusable = true;
    if (ui.in.focused_node == node.id) focus_ring(box, radius);
    ui.in.search_node = node.id;
    ui.semantics.add(std::move(node));
}

}  // namespace ui
