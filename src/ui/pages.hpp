#pragma once
// The pages: each draws a view into a box of the window and leaves its actions in ui.actions.

#include "ui/changes_view.hpp"
#include "ui/charts_view.hpp"
#include "ui/checks_view.hpp"
#include "ui/clock.hpp"
#include "ui/context.hpp"
#include "ui/document.hpp"
#include "ui/keeper.hpp"
#include "ui/measure_view.hpp"
#include "ui/overview_view.hpp"
#include "ui/structure_view.hpp"
#include "ui/table_rows.hpp"
#include "ui/table_view.hpp"

namespace ui {

/// How wide its charts are in a window of this width.
float charts_width(const Ui& ui, float window_width);

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
void draw_overview_without_years(Ui& ui, const Box& box, const Document& document, const RowCount& rows,
                                 const TableChoices& choices, const Selection& selection);
void draw_overview(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const OverviewView& view,
                   const TableChoices& choices, const Selection& selection);

void draw_table(Ui& ui, const Box& box, const Document& document, plan::MaybeYear year, const TableView& view,
                const TableChoices& choices, const Selection& selection, const std::optional<ChosenCells>& chosen);

struct ChartsState {
    ChartChoice choice;
    bool playing = false;
};
void draw_charts_without_years(Ui& ui, const Box& box);
void draw_charts(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const ChartsView& view,
                 const RowCount& rows, const TableChoices& choices, const Selection& selection, const ChartsState& state);

void draw_measure(Ui& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeasureView& view);
void draw_unknown_measure(Ui& ui, const Box& box, std::string_view measure_id);

void draw_checks(Ui& ui, const Box& box, const Document& document);

/// 構成: only in edit mode.
void draw_structure(Ui& ui, const Box& box, const Document& document, const StructureView& view);

struct ChangesState {
    std::string editor;      ///< the person's name, as it is logged
    bool may_write = false;  ///< entries can be taken back
    LocalTime local_time;
};
void draw_changes(Ui& ui, const Box& box, const ChangesView& view, const ChangeFilter& filter, const ChangesState& state);

struct PlansState {
    std::string open_key;
    bool storage_failed = false;
    LocalTime local_time;
};
void draw_plans(Ui& ui, const Box& box, const std::vector<KeptPlan>& plans, const PlansState& state);

}  // namespace ui
