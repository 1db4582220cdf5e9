// 一覧: filters; a header that sorts; rows of one height, of which only those in sight are laid out. In a narrow window each
// row is a card with the same cells below each other.

#include <algorithm>
#include <cmath>
#include <utility>

#include "pages/pages.hpp"
#include "pages/table/table_columns.hpp"
#include "pages/table/table_filters.hpp"
#include "pages/table/table_rows.hpp"
#include "pages/widgets/no_years.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

void draw_header_cell(PageUi& ui, const ColumnPlan& column, int number, float y, float height, const Sort& sort) {
    const bool sorted = sort.column == column.column && !(sort == Sort{});
    const std::string_view title = title_of(ui.s, column.column);
    const Box cell{column.x, y, column.width, height};
    Node node;
    node.role = Role::column_header;
    node.name = title;
    node.box = cell;
    node.column = number;
    node.row = 1;
    const float pad = ui.theme.px(8);
    const TextLook look{.size = ui.theme.caption(),
                        .bold = true,
                        .color = sorted ? color::accent : color::faint_text,
                        .most_lines = 1,
                        .align = column.align};
    Box text{cell.x + pad, cell.y, cell.width - 2 * pad, cell.height};
    if (column.column == Column::years) {
        node.id = node_id(title);
        ui.semantics.add(node);
        draw_line(ui, text, title, look);
        return;
    }
    node.sort = !sorted ? Node::Sort::none : sort.descending ? Node::Sort::descending : Node::Sort::ascending;
    node.description = fill(ui.s.sort_by, {title});
    const Hot hot = hot_area(ui, title, node);
    if (hot.hovered) fill(inset(cell, 2, 4), color::row_hover, ui.theme.px(4));
    if (sorted) {
        const float icon = ui.theme.px(12);
        const float title_width = ui.fonts.width(title, look.size, true);
        const float spare = text.width - title_width - icon - 2;
        const float shift = column.align == TextAlign::left ? 0 : column.align == TextAlign::right ? spare : spare / 2;
        text = {text.x + std::max(0.0F, shift), text.y, title_width + 2, text.height};
        draw_icon(sort.descending ? Icon::down : Icon::up, {text.x + title_width + 3, text.y, icon, text.height},
                  color::accent);
    }
    draw_line(ui, text, title, look);
    if (hot.pressed) {
        const bool again = sort.column == column.column;
        ui.act(SortBy{again && sort.descending ? Sort{} : Sort{column.column, again && !sort.descending}});
    }
}

/// The row of the open field.
std::optional<std::size_t> row_of_field(const PageUi& ui, const TableView& view) {
    const auto* place = ui.field != nullptr ? std::get_if<edit::Place>(&ui.field->target) : nullptr;
    if (place == nullptr) return std::nullopt;
    const auto found = std::find_if(view.rows.begin(), view.rows.end(), [&](const TableRow& row) {
        return place->id == (row.indicator ? row.indicator->id : row.placed->measure->id) ||
               place->id == row.placed->measure->id;
    });
    if (found == view.rows.end()) return std::nullopt;
    return static_cast<std::size_t>(found - view.rows.begin());
}

/// Returns the height.
float draw_header_row(PageUi& ui, const Span& span, const ColumnPlans& columns, float y, const Sort& sort) {
    const float height = ui.theme.px(36);
    Node row;
    row.id = node_id("header");
    row.role = Role::row;
    row.row = 1;
    row.box = {span.x, y, span.width, height};
    const SemanticScope scope(ui.semantics, row);
    fill({span.x, y, span.width, height + ui.theme.radius()}, color::surface, ui.theme.radius());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        draw_header_cell(ui, columns[i], static_cast<int>(i) + 1, y, height, sort);
    }
    hairline(span.x, y + height - 1, span.x + span.width, y + height - 1, color::strong_line);
    return height;
}

}  // namespace

void draw_table(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const TableView& view,
                const TableChoices& choices, const Selection& selection, const std::optional<ChosenCells>& chosen) {
    const Span span = page_span(ui, box.x, box.width - scroll_bar_width());
    const bool narrow = is_narrow(ui, box.width);
    float at = box.y + ui.theme.px(14);
    const auto draw_head = [&](float y) {
        const float filters = draw_filters(ui, span, y, {view.rows.size(), view.all}, choices, selection) + ui.theme.px(12);
        return filters + draw_no_years(ui, span.x, y + filters, span.width);
    };
    // On a phone and in a low window all of it scrolls: above a phone's keyboard there is no room for more than a row.
    const bool scrolls = narrow || box.height + ui.notice < ui.theme.px(300);
    if (!scrolls) at += draw_head(at);
    const ColumnPlans columns = planned_columns(ui, span.x, span.width);
    Node table;
    table.id = node_id("table");
    table.role = Role::table;
    table.name = ui.s.table;
    table.row = static_cast<int>(view.rows.size()) + 1;
    table.column = static_cast<int>(column_count);
    const auto open_table = [&](float y) {
        table.box = {span.x, y, span.width, std::max(0.0F, box.y + box.height - y)};
        ui.semantics.open(table);
        return narrow ? 0 : draw_header_row(ui, span, columns, y, selection.sort);
    };
    if (!scrolls && !view.rows.empty()) at += open_table(at);
    const float body_y = scrolls ? box.y : at;
    const Box body{box.x, body_y, box.width, box.y + box.height - body_y};
    ScrollArea area(ui, "rows", body);
    float top = area.y();
    if (scrolls) {
        top += ui.theme.px(14);
        top += draw_head(top);
    }
    if (view.rows.empty()) {
        top += empty_state(ui, span.x, top, span.width, ui.s.no_rows_title, ui.s.no_rows_text, Icon::search);
        area.set_content_height(top - area.y());
        return;
    }
    if (scrolls) top += open_table(top);
    const float row_height = narrow ? narrow_row_height(ui) : wide_row_height(ui);
    const auto count = view.rows.size();
    area.set_content_height(top - area.y() + row_height * static_cast<float>(count) + ui.theme.gap());
    // The row of a cell that is chosen or typed in is there wherever it has scrolled to.
    const auto kept_row = chosen && !narrow ? std::optional(chosen->cell.row) : row_of_field(ui, view);
    if (kept_row && !narrow && std::exchange(ui.in.wants_sight, false)) {
        const float before = area.y();
        area.bring_into_view(top - area.y() + row_height * static_cast<float>(*kept_row), row_height);
        top += area.y() - before;
        // What stands above the rows has been drawn where it was.
        if (scrolls) ui.in.moving = true;
    }
    const Shown shown = shown_rows(top, row_height, count, body);
    if (!narrow && shown.first < shown.last) {
        fill({span.x, top + row_height * static_cast<float>(shown.first), span.width,
              row_height * static_cast<float>(shown.last - shown.first)},
             color::surface);
    }
    VirtualParts rows;
    rows.count = count;
    rows.few = 0;
    rows.reach = 0;
    rows.with_ends = false;
    rows.row_height = row_height;
    rows.pinned = kept_row;
    rows.key = [&](std::size_t i) {
        const TableRow& row = view.rows[i];
        return row.indicator ? row.indicator->id : row.placed->measure->id;
    };
    rows.draw = [&](PageUi& to, std::size_t i, float x, float y) {
        const TableRow& row = view.rows[i];
        const RowPlace place{{x, y, span.width, row_height}, i};
        if (narrow) {
            draw_narrow_row(to, document, row, place, year);
        } else if (to.editing) {
            draw_wide_row_of_fields(to, columns, document, row, place, year, chosen);
        } else {
            draw_wide_row(to, columns, document, row, place, year);
        }
        return row_height;
    };
    VirtualList(ui, "rows", span.width, std::move(rows)).draw(span.x, top);
    ui.semantics.close();
}

}  // namespace ui
