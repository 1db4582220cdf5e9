#pragma once
// The pages: each draws a view into a box of the window and leaves its actions in ui.actions.

#include "base/time_text.hpp"
#include "model/document.hpp"
#include "pages/page_ui.hpp"
#include "pages/table/table_rows.hpp"
#include "store/journal_writer.hpp"
#include "views/changes_view.hpp"
#include "views/charts_view.hpp"
#include "views/checks_view.hpp"
#include "views/measure_view.hpp"
#include "views/overview_view.hpp"
#include "views/structure_view.hpp"
#include "views/table_view.hpp"

namespace ui {

/// How wide its charts are in a window of this width.
float charts_width(const PageUi& ui, float window_width);

/// Rows of 一覧.
struct RowCount {
    std::size_t shown = 0;
    std::size_t all = 0;
};
struct TableChoices {
    std::vector<GroupChoice> groups;
    std::vector<std::string> sections;
    std::vector<std::string> agendas;
    bool may_keep = false;  ///< what is selected can become an agenda
};
void draw_overview_without_years(PageUi& ui, const Box& box, const Document& document, const RowCount& rows,
                                 const TableChoices& choices, const Selection& selection);
void draw_overview(PageUi& ui, const Box& box, const Document& document, plan::FiscalYear year, const OverviewView& view,
                   const TableChoices& choices, const Selection& selection);

void draw_table(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const TableView& view,
                const TableChoices& choices, const Selection& selection, const std::optional<ChosenCells>& chosen);

struct ChartsState {
    ChartChoice choice;
    bool playing = false;
};
void draw_charts_without_years(PageUi& ui, const Box& box);
void draw_charts(PageUi& ui, const Box& box, const Document& document, plan::FiscalYear year, const ChartsView& view,
                 const RowCount& rows, const TableChoices& choices, const Selection& selection, const ChartsState& state);

void draw_measure(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeasureView& view);
void draw_unknown_measure(PageUi& ui, const Box& box, std::string_view measure_id);

void draw_checks(PageUi& ui, const Box& box, const Document& document);

/// 構成: only in edit mode.
void draw_structure(PageUi& ui, const Box& box, const Document& document, const StructureView& view);

struct ChangesState {
    std::string editor;      ///< the person's name, as it is logged
    bool may_write = false;  ///< entries can be taken back
    base::LocalTime local_time;
};
void draw_changes(PageUi& ui, const Box& box, const ChangesView& view, const ChangeFilter& filter,
                  const ChangesState& state);

struct PlansState {
    std::string open_key;
    bool storage_failed = false;
    base::LocalTime local_time;
};
void draw_plans(PageUi& ui, const Box& box, const std::vector<StoredPlan>& plans, const PlansState& state);

}  // namespace ui
