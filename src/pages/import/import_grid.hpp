#pragma once
// The cells of a table that is brought in, as a spreadsheet shows them: letters and numbers, what each column holds in a
// button over it, marks where something was found. Only what is in sight is drawn, and asked for.

#include "pages/page_ui.hpp"
#include "views/import_view.hpp"

namespace ui {

void draw_sheet_grid(PageUi& ui, const Box& box, const ImportSession& session, const ImportView& view);

/// As it is shown; "" where there is nothing, or it is not known yet.
std::string_view cell_text(const ImportSession& session, sheet::Spot spot);

/// The sign of a note beside a cell or a line: told apart by shape as well as by colour.
void draw_note_mark(PageUi& ui, sheet::Weight weight, float center_x, float center_y);

}  // namespace ui
