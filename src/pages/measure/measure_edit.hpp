#pragma once
// 個票 in edit mode: the parts that are fields and menus there.

#include "model/document.hpp"
#include "pages/measure/values_table.hpp"
#include "pages/page_ui.hpp"
#include "views/measure_view.hpp"

namespace ui {

/// Code, name, sections and the menu of the measure. Returns the height.
float draw_measure_head_fields(PageUi& ui, float x, float y, float width, const Document& document, const MeasureView& view);
/// Name, unit, direction and the menu of an indicator. Returns the height.
float draw_indicator_head_fields(PageUi& ui, float x, float y, float width, const plan::Measure& measure,
                                 const plan::Indicator& indicator);
/// Text and menu of an activity. Returns the height.
float draw_activity_head_fields(PageUi& ui, float x, float y, float width, const plan::Measure& measure,
                                const plan::Activity& activity);
float draw_notes_field(PageUi& ui, float x, float y, float width, const plan::Measure& measure);
/// A button that adds one more of the kind to the measure. Returns the height.
float draw_add_button(PageUi& ui, float x, float y, edit::Kind kind, const plan::Measure& measure);
/// What takes the computed verdict over, where it differs or none is recorded. Returns the height; 0 where there is nothing.
float draw_take_computed(PageUi& ui, float x, float y, const IndicatorJudgement& entry, plan::FiscalYear year);

/// The places behind the cells of an indicator's or an activity's table, and rows that are there to be filled in.
void add_spots(const PageUi& ui, const plan::Plan& plan, const plan::Indicator& indicator, ValuesTable& table);
ValuesTable activity_fields(const PageUi& ui, const plan::Plan& plan, const plan::Activity& activity, plan::MaybeYear focus);

/// Menu options that set a value.
std::vector<MenuOption> choice_options(const PageUi& ui, const plan::Plan& plan, const edit::Place& place);
/// Duplicate, move, remove for a thing at `index` of `count` in `parent`.
std::vector<MenuOption> thing_options(const PageUi& ui, const std::string& id, const std::string& parent, std::size_t index,
                                      std::size_t count);
/// Where a group or measure can be moved to: one option a group.
std::vector<MenuOption> destination_options(const PageUi& ui, const plan::Plan& plan, const std::string& id, edit::Kind kind,
                                            const std::string& parent);

}  // namespace ui
