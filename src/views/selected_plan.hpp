#pragma once
// The plan as far as it is selected, as a plan: so that every chart of a plan is a chart of a selection too.

#include "model/document.hpp"
#include "views/table_view.hpp"

namespace ui {

/// Groups, measures and indicators without a selected row are left away. Ids stay, so whatever is found in it leads to the
/// same thing of the document's plan. Costs a copy of what is selected.
plan::Plan selected_plan(const Document& document, const TableView& selected);

}  // namespace ui
