#pragma once
// What a person touches: areas that answer, buttons, tabs, choices, texts with a place in the semantic tree. Each widget
// draws itself and adds its node. Boxes are screen coordinates.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/context.hpp"
#include "toolkit/draw.hpp"

namespace ui {

/// Keys within its life belong to `id`: rows of a list have the same keys each in their own scope. Both may be any text.
class ScopedId {
public:
    explicit ScopedId(std::string_view id);
    ScopedId(const ScopedId&) = delete;
    ScopedId& operator=(const ScopedId&) = delete;
    ~ScopedId();
};

/// How much of a scroll area's width its scroll bar takes.
float scroll_bar_width();

/// What hands are doing to an area.
struct Hot {
    bool hovered = false;
    bool held = false;
    bool pressed = false;  ///< in this frame, by pointer, keyboard or screen reader
    bool focused = false;
    bool grasped = false;    ///< the mouse's button went down on it in this frame
    bool swept = false;      ///< the mouse is over it with its button down, wherever that began
    bool twice = false;      ///< pressed for the second time in quick succession
    bool extending = false;  ///< with Shift
};

/// The scroll areas that are being drawn go as far as it takes to show the box, from the next frame on.
void bring_into_view(const Box& box);

/// The node's id for a key in the current window and id scope.
std::uint64_t node_id(std::string_view key);

/// A node of the current window and id scope; what else it says is filled in.
Node named_node(std::string_view key, Role role, std::string name, const Box& box);

/// An area that can be pressed: takes `node.box`, gives the node its id and adds it. `node.description` is its tooltip.
Hot hot_area(Ui& ui, std::string_view key, Node node);
/// As hot_area, but a stop for Tab only where node.focusable says so: one of many cells, between which arrows go.
Hot hot_cell(Ui& ui, std::string_view key, Node node);
/// As hot_area, but the node stays open for children: call ui.semantics.close() after them.
Hot open_hot_area(Ui& ui, std::string_view key, Node node);
/// An area that only explains itself: a tooltip, no press.
void explain(Ui& ui, std::string_view key, Node node);

enum class ButtonLook { primary, plain, quiet };

struct ButtonText {
    std::string_view label;
    std::string_view description = {};
    std::optional<Icon> icon = {};
    bool icon_only = false;  ///< the label is its name, not drawn
    bool icon_last = false;
};

float button_width(Ui& ui, const ButtonText& text);
bool button(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, ButtonLook look = ButtonLook::plain,
            bool disabled = false);
/// The menu that an opener opens. Its owner draws it while it is open.
struct MenuState {
    bool open = false;
    std::size_t options = 0;  ///< how many it has, while it is open
};
/// A button that opens a menu of things to do; true where it was pressed.
bool menu_opener(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, const MenuState& menu);
/// A button that stays in or out.
bool switch_button(Ui& ui, std::string_view key, const Box& box, const ButtonText& text, bool on);
struct TabText {
    std::string_view name;
    std::string_view drawn;             ///< may say more than the name
    std::string_view description = {};  ///< says it for those who hear
};
bool tab(Ui& ui, std::string_view key, const Box& box, const TabText& text, bool selected);

struct ListBoxText {
    std::string_view name;  ///< what is chosen
    std::string_view value;
    bool emphasised = false;
};
/// A button that shows a value and opens a menu of options; true where it was pressed.
bool list_box(Ui& ui, std::string_view key, const Box& box, const ListBoxText& text, const MenuState& menu);
/// How wide a list box is for `count` labels, which are asked for one after the other until one is as wide as may be.
float choice_width(const Ui& ui, std::size_t count, const std::function<std::string(std::size_t)>& label, float most);

/// Texts that are read. Each returns its height. They need no key: their order within their scope tells them apart.
float heading(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look, int level);
float paragraph(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look);
/// The same, where what is heard says more than what is drawn (a mark is drawn apart).
float paragraph_named(Ui& ui, float x, float y, float width, std::string_view text, std::string name, const TextLook& look);

/// The node alone, of a heading that is out of sight.
void add_heading(Ui& ui, const Box& box, std::string name, int level);

/// The white sheet behind a part of a page.
void card(Ui& ui, const Box& box);
/// The same as the item of a list, counted from 1: what follows is in it as long as the scope lives.
SemanticScope list_card(Ui& ui, const Box& box, int number);
/// What stands where there is nothing to show; returns its height.
float empty_state(Ui& ui, float x, float y, float width, std::string_view title, std::string_view text, Icon icon);

struct SearchText {
    std::string_view name;
    std::string_view hint;  ///< shown while nothing is typed
    std::string_view value;
};
/// A text field of the browser's own over `box`; what is typed arrives as FieldChanged.
void search_field(Ui& ui, std::string_view key, const Box& box, const SearchText& text);

}  // namespace ui
