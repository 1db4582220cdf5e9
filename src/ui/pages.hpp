#pragma once
// The pages: each draws a view into a box of the window and leaves its actions in ui.actions.

#include "ui/checks_view.hpp"
#include "ui/context.hpp"
#include "ui/document.hpp"
#include "ui/measure_view.hpp"
#include "ui/overview_view.hpp"
#include "ui/table_view.hpp"

namespace ui {

void draw_overview(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const OverviewView& view);

struct TableChoices {
    std::vector<GroupChoice> groups;
    std::vector<std::string> sections;
};
void draw_table(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const TableView& view,
                const TableChoices& choices, std::string_view query, const Filters& filters, const Sort& sort);

void draw_measure(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const MeasureView& view);
void draw_unknown_measure(Ui& ui, const Box& box, std::string_view measure_id);

void draw_checks(Ui& ui, const Box& box, const Document& document);

/// The words and measures that charts are drawn with here.
chart::Style chart_style(const Ui& ui, float width);

}  // namespace ui
