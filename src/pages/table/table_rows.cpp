#include "pages/table/table_rows.hpp"

#include <algorithm>
#include <utility>

#include "pages/measure/measure_edit.hpp"
#include "pages/pages.hpp"
#include "pages/widgets/edit_widgets.hpp"
#include "pages/widgets/painter.hpp"
#include "pages/widgets/verdict_mark.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

void draw_cell_node(PageUi& ui, const Box& box, Role role, std::string name, int column) {
    Node node;
    node.id = node_id(std::string("cell") + static_cast<char>('0' + column));
    node.role = role;
    node.name = std::move(name);
    node.box = box;
    node.column = column;
    ui.semantics.add(std::move(node));
}

void draw_verdict_cell(PageUi& ui, const Box& box, const TableRow& row, plan::MaybeYear year) {
    if (!row.indicator) return;
    const plan::IndicatorYear* entry = entry_of(row, year);
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
std::string draw_years_cell(PageUi& ui, const Box& box, const plan::Plan& plan, const TableRow& row, plan::MaybeYear year) {
    if (!row.indicator || box.width < 24) return {};
    const float height = std::min(box.height - ui.theme.px(14), ui.theme.px(34));
    const chart::Scene scene = chart::sparkline(plan, *row.indicator, year, {box.width - ui.theme.px(16), height});
    paint_shapes(ui, scene, box.x + ui.theme.px(8), box.y + (box.height - height) / 2);
    return scene.name;
}

float cell_padding(const PageUi& ui) { return ui.theme.px(8); }

/// Text in at most two lines, vertically centred.
void draw_text_cell(PageUi& ui, const Box& box, std::string_view text, TextLook look) {
    const float pad = cell_padding(ui);
    look.most_lines = 2;
    const float width = box.width - 2 * pad;
    const float height = text_height(ui, text, width, look);
    draw_text(ui, box.x + pad, box.y + (box.height - height) / 2, width, text, look);
}

void draw_sections_cell(PageUi& ui, const Box& box, const std::vector<std::string>& sections) {
    const float size = ui.theme.caption();
    const float width = box.width - 2 * cell_padding(ui);
    draw_text_cell(ui, box, ui.layout.joined(sections, ui.s.list_comma, width, size, false),
                   {.size = size, .color = color::faint_text});
}

/// Numbers in ordinary size, what is longer (words, large amounts) as small as it must be for one line.
void draw_amount_cell(PageUi& ui, const Box& box, std::string_view text, bool bold) {
    const bool fits = ui.fonts.width(text, ui.theme.body(), bold) <= box.width - 2 * cell_padding(ui);
    draw_text_cell(ui, box, text,
                   {.size = fits ? ui.theme.body() : ui.theme.caption(), .bold = bold, .align = TextAlign::right});
}

/// What a measure's first row says already.
bool is_repeated(const TableRow& row, Column column) {
    return !row.first && (column == Column::code || column == Column::name || column == Column::sections);
}

void draw_cell(PageUi& ui, const Box& cell, const Document& document, const TableRow& row, Column column,
               plan::MaybeYear year) {
    if (is_repeated(row, column)) return;
    const std::string text = cell_text(ui.s, row, column, year);
    switch (column) {
        case Column::verdict:
            draw_verdict_cell(ui, cell, row, year);
            break;
        case Column::years:
            draw_years_cell(ui, cell, document.plan(), row, year);
            break;
        case Column::degree:
            break;
        case Column::name:
            draw_text_cell(ui, cell, text, {.size = ui.theme.body(), .bold = true});
            break;
        case Column::sections:
            draw_sections_cell(ui, cell, row.placed->measure->sections);
            break;
        case Column::code:
            draw_text_cell(ui, cell, text, {.size = ui.theme.caption(), .color = color::faint_text});
            break;
        case Column::indicator:
            draw_text_cell(ui, cell, row.indicator ? std::string_view(text) : ui.s.no_indicator,
                           {.size = ui.theme.body(), .color = row.indicator ? color::text : color::faint_text});
            break;
        case Column::target:
        case Column::actual:
            draw_amount_cell(ui, cell, text, column == Column::actual);
            break;
    }
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

void draw_wide_row(PageUi& ui, const ColumnPlans& columns, const Document& document, const TableRow& row,
                   const RowPlace& place, plan::MaybeYear year) {
    const Hot hot = open_hot_area(ui, "row", row_node(row, place));
    if (hot.hovered || hot.held) fill(place.box, color::row_hover);
    if (row.first) hairline(place.box.x, place.box.y, place.box.x + place.box.width, place.box.y, color::line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnPlan& column = columns[i];
        const Box cell{column.x, place.box.y, column.width, place.box.height};
        draw_cell(ui, cell, document, row, column.column, year);
        draw_cell_node(ui, cell, column.column == Column::name ? Role::row_header : Role::cell,
                       cell_text(ui.s, row, column.column, year), static_cast<int>(i) + 1);
    }
    ui.semantics.close();
    if (hot.pressed) ui.act(GoTo{{Page::measure, row.placed->measure->id}});
}

namespace {

/// The cell that keys act on: its field is open, or waits for the first letter.
void draw_chosen_cell(PageUi& ui, std::string_view key, const Box& cell, const EditableText& text) {
    if (is_open(ui, text.target)) {
        editable_in(ui, key, cell, text);
        return;
    }
    outline(cell, color::accent, ui.theme.px(2), 2);
    Node node;
    node.id = node_id(key);
    node.role = Role::text_field;
    node.name = spaced(ui.s, {text.label, text.text.empty() ? ui.s.no_value : text.text});
    node.box = inset(cell, ui.theme.px(8), ui.theme.px(4));
    node.text_size = std::max(text.look.size, ui.coarse ? 16.0F : 0.0F);
    node.align_right = text.look.align == TextAlign::right;
    node.waiting = true;
    node.focusable = true;
    ui.in.field_node = node.id;
    // A field that is open elsewhere, in a dialog, has it.
    if (ui.field == nullptr && std::exchange(ui.in.field_wants_focus, false)) ui.in.wanted_focus = node.id;
    ui.semantics.add(std::move(node));
}

void draw_field_cell(PageUi& ui, const Box& cell, const TableRow& row, const RowPlace& place, std::size_t number,
                     Column column, plan::MaybeYear year, const std::optional<ChosenCells>& chosen) {
    const GridPlace here{place.index, number};
    std::string text = cell_text(ui.s, row, column, year);
    const bool is_chosen = chosen && chosen->cell == here;
    Node node;
    node.role = column == Column::name ? Role::row_header : Role::cell;
    node.name = text;
    node.box = cell;
    node.column = static_cast<int>(number) + 1;
    node.selected = chosen && chosen->range.holds(here);
    const CellName name{row_name(row), column};
    // Tab comes in by the first cell; from there arrows go.
    node.focusable = !chosen && place.index == 0 && number == 0;
    const Hot hot = hot_cell(ui, std::string("cell") + static_cast<char>('0' + number), std::move(node));
    if (hot.hovered && !is_chosen) outline(inset(cell, 1), color::strong_line, ui.theme.px(2));
    // Pressed twice in quick succession, and both times on this cell: the table may have scrolled in between.
    if (hot.twice && is_chosen) {
        ui.act(EnterCell{name});
    } else if (hot.grasped || (hot.pressed && !is_chosen)) {
        ui.in.sweeping = hot.grasped;
        ui.act(ChooseCell{name, hot.extending});
    } else if (hot.swept && chosen && ui.in.sweeping && !chosen->range.holds(here)) {
        ui.act(ChooseCell{name, true});
    } else if (hot.pressed && ui.touching()) {
        ui.act(EnterCell{name});
    } else if (hot.focused && !chosen) {
        ui.act(ChooseCell{name, false});
    }
    if (!is_chosen) return;
    // Where there is nothing to edit the cell holds the keyboard's focus all the same, so that arrows go on from it.
    const auto target = place_in(row, column, year);
    const bool right = column == Column::target || column == Column::actual;
    const bool of_year = target && target->year.year != 0;
    draw_chosen_cell(ui, std::string("field") + static_cast<char>('0' + number), cell,
                     {target.value_or(edit::Place{}),
                      spaced(ui.s, {title_of(ui.s, column), of_year ? std::to_string(target->year.year) : std::string()}),
                      text,
                      {.size = ui.theme.body(), .align = right ? TextAlign::right : TextAlign::left},
                      false});
}

}  // namespace

void draw_wide_row_of_fields(PageUi& ui, const ColumnPlans& columns, const Document& document, const TableRow& row,
                             const RowPlace& place, plan::MaybeYear year, const std::optional<ChosenCells>& chosen) {
    Node node = row_node(row, place);
    node.id = node_id("row");
    const SemanticScope scope(ui.semantics, std::move(node));
    if (row.first) hairline(place.box.x, place.box.y, place.box.x + place.box.width, place.box.y, color::line);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Box cell{columns[i].x, place.box.y, columns[i].width, place.box.height};
        if (chosen && i < grid_columns && chosen->range.holds({place.index, i})) fill(inset(cell, 1), color::accent_pale);
        draw_cell(ui, cell, document, row, columns[i].column, year);
        if (columns[i].column == Column::years) {
            Node link;
            link.role = Role::link;
            link.name = fill(ui.s.open_measure, {row.placed->measure->name});
            link.box = cell;
            link.value = address_of({Page::measure, row.placed->measure->id});
            if (hot_area(ui, "open", std::move(link)).pressed) ui.act(GoTo{{Page::measure, row.placed->measure->id}});
        } else {
            draw_field_cell(ui, cell, row, place, i, columns[i].column, year, chosen);
        }
    }
}

float wide_row_height(const PageUi& ui) { return ui.theme.px(60); }

float narrow_row_height(const PageUi& ui) {
    const Theme& t = ui.theme;
    return t.px(20) + 2 * t.line_height(t.body()) + t.line_height(t.caption()) + 2 * t.line_height(t.caption()) + t.px(40);
}

void draw_narrow_row(PageUi& ui, const Document& document, const TableRow& row, const RowPlace& place,
                     plan::MaybeYear year) {
    const Theme& t = ui.theme;
    const Box sheet = inset(place.box, 0, t.px(4));
    // In edit mode the upper part leads to the measure, and the values below are fields of their own.
    Node whole = row_node(row, place);
    if (ui.editing) whole.box.height -= t.px(56);
    const Hot hot = open_hot_area(ui, "row", std::move(whole));
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
    const float verdict_width = t.px(ui.editing ? 104 : 62);
    const float years_width = ui.editing ? 0 : t.px(84);  // the charts give way to the fields
    const float value_width = (width - verdict_width - years_width) / 2;
    const auto value = [&](Column column, float left) {
        const Box box{left, y, value_width, line};
        cell(column, box);
        if (!row.indicator) return;
        const std::string text = cell_text(ui.s, row, column, year);
        draw_text(ui, box.x, box.y, box.width, title_of(ui.s, column),
                  {.size = t.px(11), .color = color::faint_text, .most_lines = 1});
        if (const auto spot = place_in(row, column, year); ui.editing && spot) {
            editable_in(ui, title_of(ui.s, column),
                        {box.x - t.px(4), box.y + t.px(13), box.width - t.px(4), line - t.px(13)},
                        {*spot, std::string(title_of(ui.s, column)), text, {.size = t.body(), .most_lines = 1}, false});
            return;
        }
        draw_text(ui, box.x, box.y + t.px(14), box.width, text.empty() ? std::string_view("—") : std::string_view(text),
                  {.size = t.body(), .bold = column == Column::actual, .most_lines = 1});
    };
    value(Column::target, x);
    value(Column::actual, x + value_width);
    const Box verdict{x + 2 * value_width, y, verdict_width, line};
    cell(Column::verdict, verdict);
    if (const auto spot = place_in(row, Column::verdict, year); ui.editing && spot) {
        editable_choice(ui, "verdict", {verdict.x, verdict.y + t.px(5), verdict.width, t.px(36)}, *spot, ui.s.verdict,
                        choice_options(ui, document.plan(), *spot));
    } else {
        draw_verdict_cell(ui, verdict, row, year);
    }
    draw_years_cell(ui, {verdict.x + verdict_width, y, years_width, line}, document.plan(), row, year);
    ui.semantics.close();
    if (hot.pressed) ui.act(GoTo{{Page::measure, measure.id}});
}

}  // namespace ui
