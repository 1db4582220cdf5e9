#include "platform/web/tree_json.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace platform {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

void write_key(std::uint64_t id, std::string& out) {
    for (int shift = 60; shift >= 0; shift -= 4) out.push_back(kDigits[(id >> shift) & 15U]);
}

void write_text(std::string_view text, std::string& out) {
    out.push_back('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.push_back('\\');
            out.push_back(c);
        } else if (byte < 0x20) {
            out.append("\\u00").push_back(kDigits[byte >> 4U]);
            out.push_back(kDigits[byte & 15U]);
        } else {
            out.push_back(c);
        }
    }
    out.push_back('"');
}

/// To a tenth of a pixel; nothing a screen reader's frame would show is finer.
void write_number(float number, std::string& out) {
    const long tenths = std::isfinite(number) ? std::lround(std::fmin(std::fmax(number, -1e7F), 1e7F) * 10) : 0;
    if (tenths < 0) out.push_back('-');
    const long size = std::labs(tenths);
    out.append(std::to_string(size / 10));
    if (size % 10 != 0) {
        out.push_back('.');
        out.push_back(kDigits[static_cast<std::size_t>(size % 10)]);
    }
}

void member(std::string_view name, std::string& out) { out.append(",\"").append(name).append("\":"); }

void write_member(std::string_view name, std::string_view text, std::string& out) {
    if (text.empty()) return;
    member(name, out);
    write_text(text, out);
}

void write_member(std::string_view name, int number, std::string& out) {
    if (number == 0) return;
    member(name, out);
    out.append(std::to_string(number));
}

void write_flag(std::string_view name, bool flag, std::string& out) {
    if (!flag) return;
    member(name, out);
    out.push_back('1');
}

void write_box(std::string_view name, const Box& box, std::string& out) {
    member(name, out);
    char separator = '[';
    for (const float number : {box.x, box.y, box.width, box.height}) {
        out.push_back(separator);
        write_number(number, out);
        separator = ',';
    }
    out.push_back(']');
}

void write_node(const Node& node, std::string& out) {
    out.append("{\"id\":\"");
    write_key(node.id, out);
    out.push_back('"');
    if (node.parent != 0) {
        member("in", out);
        out.push_back('"');
        write_key(node.parent, out);
        out.push_back('"');
    }
    write_member("role", role_key(node.role), out);
    write_member("name", node.name, out);
    write_member("value", node.value, out);
    write_member("description", node.description, out);
    write_member("language", node.language, out);
    write_box("box", node.box, out);
    if (node.clip.width > 0) write_box("clip", node.clip, out);
    if (node.text_size > 0) {
        member("textSize", out);
        write_number(node.text_size, out);
    }
    write_flag("multiline", node.multiline, out);
    write_flag("alignRight", node.align_right, out);
    write_flag("waiting", node.waiting, out);
    write_member("level", node.level, out);
    write_member("row", node.row, out);
    write_member("column", node.column, out);
    write_flag("selected", node.selected, out);
    write_flag("checked", node.checked, out);
    write_flag("expanded", node.expanded, out);
    write_flag("expandable", node.expandable, out);
    write_flag("disabled", node.disabled, out);
    write_flag("focusable", node.focusable, out);
    if (node.sort != Node::Sort::none) {
        write_member("sort", node.sort == Node::Sort::ascending ? "ascending" : "descending", out);
    }
    out.push_back('}');
}

}  // namespace

std::string node_key(std::uint64_t id) {
    std::string key;
    write_key(id, key);
    return key;
}

std::string_view role_key(Role role) {
    switch (role) {
        case Role::banner:
            return "banner";
        case Role::main:
            return "main";
        case Role::navigation:
            return "navigation";
        case Role::region:
            return "region";
        case Role::dialog:
            return "dialog";
        case Role::alert:
            return "alert";
        case Role::status:
            return "status";
        case Role::heading:
            return "heading";
        case Role::text:
            return "text";
        case Role::button:
            return "button";
        case Role::link:
            return "link";
        case Role::tab_list:
            return "tablist";
        case Role::tab:
            return "tab";
        case Role::tab_panel:
            return "tabpanel";
        case Role::search_field:
            return "searchbox";
        case Role::text_field:
            return "textbox";
        case Role::list_box:
            return "combobox";
        case Role::option:
            return "option";
        case Role::check_box:
            return "checkbox";
        case Role::switch_:
            return "switch";
        case Role::table:
            return "table";
        case Role::row:
            return "row";
        case Role::column_header:
            return "columnheader";
        case Role::row_header:
            return "rowheader";
        case Role::cell:
            return "cell";
        case Role::figure:
            return "figure";
        case Role::list:
            return "list";
        case Role::list_item:
            return "listitem";
        case Role::progress:
            return "progressbar";
    }
    return "text";
}

void write_tree(const std::vector<Node>& nodes, std::string& out) {
    out.push_back('[');
    for (const Node& node : nodes) {
        if (&node != nodes.data()) out.push_back(',');
        write_node(node, out);
    }
    out.push_back(']');
}

}  // namespace platform
