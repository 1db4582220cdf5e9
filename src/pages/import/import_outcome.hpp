#pragma once
// What a table would become: how much of everything, what was found on the way, and the first measures.

#include "pages/page_ui.hpp"
#include "views/import_view.hpp"

namespace ui {

/// Returns the height.
float draw_outcome(PageUi& ui, float x, float y, float width, const ImportSession& session, const ImportView& view);

}  // namespace ui
