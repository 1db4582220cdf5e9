#pragma once
// Values on screen that can be edited. While nobody edits they are texts like others; in edit mode a press opens the
// browser's own field over them, or a menu where there are few choices.

#include <string>
#include <string_view>

#include "pages/widgets/menus.hpp"
#include "toolkit/draw.hpp"
#include "toolkit/widgets.hpp"
#include "views/editing.hpp"

namespace ui {

bool is_open(const PageUi& ui, const FieldTarget& target);
/// The open field is of the thing with this id. What of a page is laid out only in sight must be laid out with the field in
/// it wherever that is, or what is typed is lost.
bool has_open_field(const PageUi& ui, std::string_view id);

struct EditableText {
    FieldTarget target;
    std::string label;      ///< what it is: "実績 2018(平成30)年度"
    std::string_view text;  ///< as it stands
    TextLook look;
    bool multiline = false;
};

/// How much higher than its text an editable text is.
float editable_margin(const PageUi& ui);
/// As high as editable() draws it.
float editable_height(PageUi& ui, float width, const EditableText& text);
/// Draws the text or its field at the box's top left; returns the height. Use it in edit mode only.
float editable(PageUi& ui, std::string_view key, float x, float y, float width, const EditableText& text);
/// The same in a box that a table gives: the text stands in its middle, a longer text that is typed grows over what lies
/// below.
void editable_in(PageUi& ui, std::string_view key, const Box& box, const EditableText& text);

/// The open field: its frame, and the node over which the browser lays a real one.
void draw_field(PageUi& ui, std::string_view key, const Box& box, const EditableText& text);

/// A value with few choices: its sign or word, and a menu.
void editable_choice(PageUi& ui, std::string_view key, const Box& box, const edit::Place& place, std::string_view label,
                     std::string_view value, const Options& options);
void editable_choice(PageUi& ui, std::string_view key, const Box& box, const edit::Place& place, std::string_view label,
                     std::vector<MenuOption> options);

}  // namespace ui
