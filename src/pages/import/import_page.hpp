#pragma once
// 取り込み, and 更新の確認 behind it.

#include <string>

#include "pages/page_ui.hpp"
#include "views/import_view.hpp"
#include "views/update_view.hpp"

namespace ui {

struct ImportPageState {
    bool may_update = false;  ///< a plan is open that can be edited
    bool keeps_layout = true;
};
void draw_import(PageUi& ui, const Box& box, const ImportSession& session, const ImportView& view,
                 const ImportPageState& state);

/// `name`: of the table.
void draw_update(PageUi& ui, const Box& box, std::string_view name, const UpdateView& view, const Updating& updating);

}  // namespace ui
