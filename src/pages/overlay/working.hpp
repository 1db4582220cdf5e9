#pragma once
// What takes a while, over everything: how far it is, and a way out.

#include <string>

#include "pages/page_ui.hpp"

namespace ui {

struct Working {
    std::string text;
    double part = 0;  ///< 0 to 1
};

void draw_working(PageUi& ui, const Box& window, const Working& working);

}  // namespace ui
