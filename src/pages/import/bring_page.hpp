#pragma once
// 取り込み, and 更新の確認 behind it.

#include <string>

#include "pages/page_ui.hpp"
#include "views/bring_view.hpp"
#include "views/update_view.hpp"

namespace ui {

struct BringState {
    bool may_update = false;  ///< a plan is open that can be edited
    bool keeps_layout = true;
};
void draw_bring(PageUi& ui, const Box& box, const Bringing& bringing, const BringView& view, const BringState& state);

/// `name`: of the table.
void draw_update(PageUi& ui, const Box& box, std::string_view name, const UpdateView& view, const Updating& updating);

}  // namespace ui
