#pragma once
// What asks or tells something over the pages: a dialog in the middle, the reading of an open field.

#include <optional>
#include <string>
#include <vector>

#include "pages/page_ui.hpp"
#include "pages/widgets/edit_widgets.hpp"
#include "views/grid.hpp"

namespace ui {

struct DialogButton {
    std::string label;
    Action action;
};

/// One of a few, all of them in sight.
struct DialogChoice {
    std::string name;
    std::vector<MenuOption> options;
};

/// Something to read, in a list.
struct DialogEntry {
    std::string above;  ///< small, above the text
    std::string text;
    bool warning = false;
};

struct Dialog {
    std::string title;
    std::vector<std::string> lines;
    std::optional<EditableText> field;  ///< asked for; its text is that of the open field
    std::vector<PasteLine> paste;       ///< listed
    std::vector<DialogButton> buttons;  ///< the first one is what Enter does
    std::vector<DialogChoice> choices = {};
    std::vector<DialogEntry> entries = {};
};

void draw_dialog(PageUi& ui, const Box& window, const Dialog& dialog);
void draw_callout(PageUi& ui, const Box& window, const Callout& callout);

}  // namespace ui
