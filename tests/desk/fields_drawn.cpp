#include "fields_drawn.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

namespace {

using platform::Node;
using platform::Role;

constexpr ImU32 text_colour = IM_COL32(28, 39, 51, 255);
constexpr ImU32 placeholder_colour = IM_COL32(91, 104, 117, 255);
constexpr ImU32 caret_colour = IM_COL32(31, 78, 121, 255);
constexpr float line_height = 1.5F;  // of the text's size

const Node* find(const std::vector<Node>& nodes, std::uint64_t id) {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

}  // namespace

platform::NextFrame FieldsDrawn::frame() {
    const platform::NextFrame next = app_.frame();
    for (const Node& node : edge_.nodes()) {
        const bool field = node.role == Role::text_field || node.role == Role::search_field;
        if (field && !node.waiting && !is_behind_dialog(node)) draw(node);
    }
    return next;
}

bool FieldsDrawn::is_behind_dialog(const Node& field) const {
    const std::vector<Node>& nodes = edge_.nodes();
    if (std::none_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::dialog; })) return false;
    for (const Node* at = &field; at != nullptr; at = find(nodes, at->parent)) {
        if (at->role == Role::dialog) return false;
    }
    return true;
}

void FieldsDrawn::draw(const Node& field) const {
    const bool empty = field.value.empty();
    const std::string& text = empty && field.role == Role::search_field ? field.description : field.value;
    ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    const float size = field.text_size > 0 ? field.text_size : 16.0F;
    const float line = size * line_height;
    const platform::Box& box = field.box;
    const platform::Box& sight = field.clip.width > 0 ? field.clip : box;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.PushClipRect(
        {std::max(box.x, sight.x), std::max(box.y, sight.y)},
        {std::min(box.x + box.width, sight.x + sight.width), std::min(box.y + box.height, sight.y + sight.height)}, true);
    float y = field.multiline ? box.y : box.y + (box.height - line) / 2;
    ImVec2 caret(box.x, y);
    const char* at = text.data();
    const char* const end = at + text.size();
    do {
        const char* const hard = std::find(at, end, '\n');
        const char* stop = field.multiline ? font->CalcWordWrapPosition(size, at, hard, box.width) : hard;
        if (stop == at && at != hard) stop = hard;
        const float width = font->CalcTextSizeA(size, FLT_MAX, 0, at, stop).x;
        const float x = field.align_right ? box.x + box.width - width : box.x;
        list.AddText(font, size, {x, y + (line - size) / 2}, empty ? placeholder_colour : text_colour, at, stop);
        caret = {empty ? box.x : x + width, y};
        y += line;
        at = stop;
        if (at != end && (*at == '\n' || *at == ' ')) ++at;
    } while (at != end);
    if (field.id == focused_()) {
        const float left = std::min(caret.x, box.x + box.width - 1);
        list.AddRectFilled({left, caret.y + line * 0.15F}, {left + 1, caret.y + line * 0.85F}, caret_colour);
    }
    list.PopClipRect();
}
