#pragma once
// A small table of printed values inside a card: a header row, a header column, lines between rows.

#include <optional>
#include <string>
#include <vector>

#include "pages/widgets/menus.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

/// A cell that can be edited, and what it is called.
struct ValueSpot {
    edit::Place place;
    std::string label;
    Options choices{};     ///< of a value with few choices; else it is typed
    std::string chosen{};  ///< of these, in words
};

struct ValuesTable {
    std::string name;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;                ///< each as long as head; the first cell is the row's header
    std::vector<std::vector<std::optional<ValueSpot>>> spots;  ///< as rows; empty while nobody edits
    int focus_column = -1;                                     ///< shaded
    int focus_row = -1;
    bool long_texts = false;  ///< paragraphs: set left, and below each other where there is no room side by side
};

/// Returns the height.
float draw_values_table(PageUi& ui, float x, float y, float width, const ValuesTable& table);

}  // namespace ui
