#include "ui/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "ui/pages.hpp"
#include "ui/painter.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

void draw_cell_node(Ui& ui, const Box& box, Role role, std::string name, int column) {
    Node node;
    node.id = node_id(std::string("cell") + static_cast<char>('0' + column));
    node.role = role;
    node.name = std::move(name);
    node.box = box;
    node.column = column;
    ui.semantics.add(std::move(node));
}

void draw_verdict_cell(Ui& ui, const Box& box, const TableRow& row, plan::FiscalYear year) {
    if (!row.indicator) return;
    const plan::IndicatorYear* entry = plan::find_year(*row.indicator, year);
    const std::optional<plan::Verdict> verdict = entry ? entry->verdict : std::nullopt;
    const bool in_words = !verdict || verdict == plan::Verdict::unset;
    if (in_words) {
        draw_line(ui, box, sign_of(ui.s, verdict),
                  {.size = ui.theme.caption(), .color = verdict_text_color(verdict), .align = TextAlign::center});
    } else {
        draw_verdict(verdict, box.x + box.width / 2, box.y + box.height / 2, ui.theme.px(18));
    }
}

/// Returns what the chart says.
std::string draw_years_cell(Ui& ui, const Box& box, const plan::Plan& plan, const TableRow& row, plan::FiscalYear year) {
    if (!row.indicator || box.width < 24) return {};
    const float height = std::min(box.height - ui.theme.px(14), ui.theme.px(34));
    const chart::Scene scene = chart::sparkline(plan, *row.indicator, year, {box.width - ui.theme.px(16), height});
    paint_shapes(ui, scene, box.x + ui.theme.px(8), box.y + (box.height - height) / 2);
    return scene.name;
}

float cell_padding(const Ui& ui) { return ui.theme.px(8); }

/// Text in at most two lines, vertically centred.
void draw_text_cell(Ui& ui, const Box& box, std::string_view text, TextLook look) {
    const float pad = cell_padding(ui);
    look.most_lines = 2;
    const float width = box.width - 2 * pad;
    const float height = text_height(ui, text, width, look);
    draw_text(ui, box.x + pad, box.y + (box.height - height) / 2, width, text, look);
}

void draw_sections_cell(Ui& ui, const Box& box, const std::vector<std::string>& sections) {
    const float size = ui.theme.caption();
    const float width = box.width - 2 * cell_padding(ui);
    draw_text_cell(ui, box, ui.layout.joined(sections, ui.s.list_comma, width, size, false),
                   {.size = size, .color = color::faint_text});
}

/// Numbers in ordinary size, what is longer (words, large amounts) as small as it must be for one line.
void draw_amount_cell(Ui& ui, const Box& box, std::string_view text, bool bold) {
    const bool fits = ui.fonts.width(text, ui.theme.body(), bold) <= box.width - 2 * cell_padding(ui);
    draw_text_cell(ui, box, text,
                   {.size = fits ? ui.theme.body() : ui.theme.caption(), .bold = bold, .align = TextAlign::right});
}

Node row_node(const TableRow& row, const RowPlace& place) {
    const plan::Measure& measure = *row.placed->measure;
    Node node;
    node.role = Role::row;
    node.name = measure.code.empty() ? measure.name : measure.code + " " + measure.name;
    if (row.indicator) node.name += " " + row.indicator->name;
    node.box = place.box;
    node.row = static_cast<int>(place.index) + 2;  // the header is row 1
    return node;
}

}  // namespace

void draw_wide_row(Ui& ui, const ColumnPlans& columns, const Document& document, const TableRow& row, const RowPlace& place,
                   plan::FiscalYear year) {
    const Hot hot = open_hot_area(ui, "row", row_node(row, place));
    if (hot.hovered || hot.held) fill(place.box, color::row_hover);
    if (row.first) hairline(place.box.x, place.box.y, place.box.x + place.box.width, place.box.y, color::line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnPlan& column = columns[i];
        const Box cell{column.x, place.box.y, column.width, place.box.height};
        std::string text = cell_text(ui.s, row, column.column, year);
        const bool repeated = !row.first && (column.column == Column::code || column.column == Column::name ||
                                             column.column == Column::sections);
        switch (column.column) {
            case Column::verdict:
                draw_verdict_cell(ui, cell, row, year);
                break;
            case Column::years:
                draw_years_cell(ui, cell, document.plan(), row, year);
                break;
            case Column::name:
                if (!repeated) draw_text_cell(ui, cell, text, {.size = ui.theme.body(), .bold = true});
                break;
            case Column::sections:
                if (!repeated) draw_sections_cell(ui, cell, row.placed->measure->sections);
                break;
            case Column::code:
                if (!repeated) draw_text_cell(ui, cell, text, {.size = ui.theme.caption(), .color = color::faint_text});
                break;
            case Column::indicator:
                draw_text_cell(ui, cell, row.indicator ? std::string_view(text) : ui.s.no_indicator,
                               {.size = ui.theme.body(), .color = row.indicator ? color::text : color::faint_text});
                break;
            case Column::target:
            case Column::actual:
                draw_amount_cell(ui, cell, text, column.column == Column::actual);
                break;
        }
        draw_cell_node(ui, cell, column.column == Column::name ? Role::row_header : Role::cell, std::move(text),
                       static_cast<int>(i) + 1);
    }
    ui.semantics.close();
    if (hot.pressed) ui.act(GoTo{{Page::measure, row.placed->measure->id}});
}

float wide_row_height(const Ui& ui) { return ui.theme.px(60); }

float narrow_row_height(const Ui& ui) {
    const Theme& t = ui.theme;
    return t.px(20) + 2 * t.line_height(t.body()) + t.line_height(t.caption()) + 2 * t.line_height(t.caption()) + t.px(40);
}

void draw_narrow_row(Ui& ui, const Document& document, const TableRow& row, const RowPlace& place, plan::FiscalYear year) {
    const Theme& t = ui.theme;
    const Box sheet = inset(place.box, 0, t.px(4));
    const Hot hot = open_hot_area(ui, "row", row_node(row, place));
    card(ui, sheet);
    if (hot.hovered || hot.held) fill(inset(sheet, 1), color::row_hover, t.radius());
    const plan::Measure& measure = *row.placed->measure;
    const float pad = t.px(12);
    const float x = sheet.x + pad;
    const float width = sheet.width - 2 * pad;
    float y = sheet.y + t.px(8);
    const std::string name = spaced(ui.s, {measure.code, measure.name});
    const auto cell = [&](Column column, const Box& box) {
        const bool is_name = column == Column::name;
        draw_cell_node(ui, box, is_name ? Role::row_header : Role::cell, cell_text(ui.s, row, column, year),
                       static_cast<int>(column) + 1);
    };
    const auto flow = [&](std::string_view text, const TextLook& look) {
        const float top = y;
        y += draw_text(ui, x, y, width, text, look);
        return Box{x, top, width, y - top};
    };
    const Box name_box = flow(name, {.size = t.body(), .bold = true, .most_lines = 2});
    cell(Column::code, name_box);
    cell(Column::name, name_box);
    cell(Column::sections,
         flow(joined_sections(ui.s, measure), {.size = t.caption(), .color = color::faint_text, .most_lines = 1}));
    cell(Column::indicator, flow(row.indicator ? std::string_view(row.indicator->name) : ui.s.no_indicator,
                                 {.size = t.caption(), .most_lines = 2}));
    y = sheet.y + sheet.height - t.px(44);
    const float line = sheet.y + sheet.height - y - t.px(4);
    const float verdict_width = t.px(62);
    const float years_width = t.px(84);
    const float value_width = (width - verdict_width - years_width) / 2;
    const auto value = [&](Column column, float left) {
        const Box box{left, y, value_width, line};
        cell(column, box);
        if (!row.indicator) return;
        const std::string text = cell_text(ui.s, row, column, year);
        draw_text(ui, box.x, box.y, box.width, title_of(ui.s, column),
                  {.size = t.px(11), .color = color::faint_text, .most_lines = 1});
        draw_text(ui, box.x, box.y + t.px(14), box.width, text.empty() ? std::string_view("—") : std::string_view(text),
                  {.size = t.body(), .bold = column == Column::actual, .most_lines = 1});
    };
    value(Column::target, x);
    value(Column::actual, x + value_width);
    const Box verdict{x + 2 * value_width, y, verdict_width, line};
    cell(Column::verdict, verdict);
    draw_verdict_cell(ui, verdict, row, year);
    draw_years_cell(ui, {verdict.x + verdict_width, y, years_width, line}, document.plan(), row, year);
    ui.semantics.close();
    if (hot.pressed) ui.act(GoTo{{Page::measure, measure.id}});
}

}  // namespace ui
