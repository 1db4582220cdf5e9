// 一覧: filters; a header that sorts; rows of one height, of which only those in sight are laid out. In a narrow window each
// row is a card with the same cells below each other.

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/painter.hpp"
#include "ui/scroll_area.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

constexpr std::size_t column_count = 8;

struct ColumnPlan {
    Column column;
    float x = 0;
    float width = 0;
    TextAlign align = TextAlign::left;
};
using ColumnPlans = std::array<ColumnPlan, column_count>;

std::string_view title_of(const Strings& s, Column column) {
    switch (column) {
        case Column::code:
            return s.code;
        case Column::name:
            return s.name;
        case Column::sections:
            return s.sections;
        case Column::indicator:
            return s.indicator;
        case Column::target:
            return s.target;
        case Column::actual:
            return s.actual;
        case Column::verdict:
            return s.verdict;
        case Column::years:
            return s.years;
    }
    return {};
}

/// Fixed widths for what is short, shares of the rest for names.
ColumnPlans planned_columns(const Ui& ui, float x, float width) {
    struct Share {
        Column column;
        float fixed;
        float share;
        TextAlign align;
    };
    constexpr std::array<Share, column_count> shares{{{Column::code, 96, 0, TextAlign::left},
                                                      {Column::name, 0, 0.34F, TextAlign::left},
                                                      {Column::sections, 0, 0.20F, TextAlign::left},
                                                      {Column::indicator, 0, 0.46F, TextAlign::left},
                                                      {Column::target, 104, 0, TextAlign::right},
                                                      {Column::actual, 104, 0, TextAlign::right},
                                                      {Column::verdict, 88, 0, TextAlign::center},
                                                      {Column::years, 112, 0, TextAlign::left}}};
    float fixed = 0;
    for (const Share& share : shares) fixed += ui.theme.px(share.fixed);
    const float rest = std::max(0.0F, width - fixed);
    ColumnPlans columns{};
    float at = x;
    for (std::size_t i = 0; i < column_count; ++i) {
        const float column_width = ui.theme.px(shares[i].fixed) + rest * shares[i].share;
        columns[i] = {shares[i].column, std::floor(at), std::floor(column_width), shares[i].align};
        at += column_width;
    }
    return columns;
}

std::vector<MenuOption> group_options(const Ui& ui, const std::vector<GroupChoice>& groups, const Filters& filters) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string label, const std::string& id, int depth) {
        Filters chosen = filters;
        chosen.group = id;
        options.push_back({std::move(label), filters.group == id, depth, FilterBy{chosen}});
    };
    add(std::string(ui.s.all_groups), {}, 0);
    for (const GroupChoice& group : groups) add(group.label, group.id, group.depth);
    return options;
}

std::vector<MenuOption> section_options(const Ui& ui, const std::vector<std::string>& sections, const Filters& filters) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string label, const std::string& section) {
        Filters chosen = filters;
        chosen.section = section;
        options.push_back({std::move(label), filters.section == section, 0, FilterBy{chosen}});
    };
    add(std::string(ui.s.all_sections), {});
    for (const std::string& section : sections) add(section, section);
    return options;
}

std::vector<MenuOption> verdict_options(const Ui& ui, const Filters& filters) {
    const Strings& s = ui.s;
    const auto labelled = [](std::string_view sign, std::string_view word) {
        return sign == word ? std::string(sign) : std::string(sign) + " " + std::string(word);
    };
    const std::array<std::pair<VerdictFilter, std::string>, 5> all{
        {{VerdictFilter::any, std::string(s.all_verdicts)},
         {VerdictFilter::met, labelled(s.met, s.met_word)},
         {VerdictFilter::missed, labelled(s.missed, s.missed_word)},
         {VerdictFilter::unset, std::string(s.unset)},
         {VerdictFilter::unjudged, std::string(s.unjudged)}}};
    std::vector<MenuOption> options;
    for (const auto& [filter, label] : all) {
        Filters chosen = filters;
        chosen.verdict = filter;
        options.push_back({label, filters.verdict == filter, 0, FilterBy{chosen}});
    }
    return options;
}

/// Filters in as many lines as it takes; returns the height.
float draw_filters(Ui& ui, const Span& span, float y, const TableView& view, const TableChoices& choices,
                   std::string_view query, const Filters& filters) {
    const float height = ui.theme.control();
    const float gap = ui.theme.px(8);
    float x = span.x;
    float top = y;
    const auto place = [&](float width) {
        if (x > span.x && x + width > span.x + span.width) {
            x = span.x;
            top += height + gap;
        }
        const Box box{x, top, std::min(width, span.width), height};
        x += width + gap;
        return box;
    };
    const bool narrow = is_narrow(ui, span.width);
    const float most = narrow ? (span.width - gap) / 2 : ui.theme.px(260);
    const auto filter = [&](std::string_view key, std::string_view name, std::vector<MenuOption> options, bool active) {
        const float width = narrow ? most : choice_width(ui, options, most);
        choice(ui, key, place(width), name, std::move(options), active);
    };
    filter("filter group", ui.s.group, group_options(ui, choices.groups, filters), !filters.group.empty());
    filter("filter section", ui.s.section, section_options(ui, choices.sections, filters), !filters.section.empty());
    filter("filter verdict", ui.s.verdict, verdict_options(ui, filters), filters.verdict != VerdictFilter::any);
    if (!(filters == Filters{}) || !query.empty()) {
        const ButtonText text{.label = ui.s.clear_filters, .icon = Icon::close};
        if (button(ui, "clear filters", place(button_width(ui, text)), text, ButtonLook::quiet)) {
            ui.act(FilterBy{});
            ui.act(SearchFor{});
        }
    }
    const std::string count = fill(ui.s.rows_shown, {grouped(view.rows.size()), grouped(view.all)});
    const Box count_box = place(ui.fonts.width(count, ui.theme.caption(), false) + ui.theme.px(8));
    Node status;
    status.role = Role::status;
    status.id = node_id("rows shown");
    status.name = count;
    status.box = count_box;
    ui.semantics.add(status);
    draw_line(ui, {count_box.x + ui.theme.px(4), count_box.y, count_box.width, height}, count,
              {.size = ui.theme.caption(), .color = color::faint_text});
    return top + height - y;
}

void draw_header_cell(Ui& ui, const ColumnPlan& column, int number, float y, float height, const Sort& sort) {
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
    draw_text_cell(ui, box, ui.layout.joined(sections, "、", width, size, false),
                   {.size = size, .color = color::faint_text});
}

/// Numbers in ordinary size, what is longer (words, large amounts) as small as it must be for one line.
void draw_amount_cell(Ui& ui, const Box& box, std::string_view text, bool bold) {
    const bool fits = ui.fonts.width(text, ui.theme.body(), bold) <= box.width - 2 * cell_padding(ui);
    draw_text_cell(ui, box, text,
                   {.size = fits ? ui.theme.body() : ui.theme.caption(), .bold = bold, .align = TextAlign::right});
}

struct RowPlace {
    Box box;
    std::size_t index = 0;  ///< among all rows of the view
};

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
    const std::string name = measure.code.empty() ? measure.name : measure.code + "　" + measure.name;
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
         flow(joined_sections(measure), {.size = t.caption(), .color = color::faint_text, .most_lines = 1}));
    cell(Column::indicator, flow(row.indicator ? std::string_view(row.indicator->name) : ui.s.no_indicator,
                                 {.size = t.caption(), .most_lines = 2}));
    y = sheet.y + sheet.height - t.px(44);
    const float line = sheet.y + sheet.height - y - t.px(4);
    const float verdict_width = t.px(52);
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

}  // namespace

void draw_table(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const TableView& view,
                const TableChoices& choices, std::string_view query, const Filters& filters, const Sort& sort) {
    const Span span = page_span(ui, box.x, box.width - scroll_bar_width());
    const bool narrow = is_narrow(ui, box.width);
    float at = box.y + ui.theme.px(14);
    at += draw_filters(ui, span, at, view, choices, query, filters) + ui.theme.px(12);
    if (view.rows.empty()) {
        empty_state(ui, span.x, at, span.width, ui.s.no_rows_title, ui.s.no_rows_text, Icon::search);
        return;
    }
    const ColumnPlans columns = planned_columns(ui, span.x, span.width);
    Node table;
    table.id = node_id("table");
    table.role = Role::table;
    table.name = ui.s.table;
    table.row = static_cast<int>(view.rows.size()) + 1;
    table.column = static_cast<int>(column_count);
    table.box = {span.x, at, span.width, box.y + box.height - at};
    const SemanticScope scope(ui.semantics, table);
    if (!narrow) {
        const float header = ui.theme.px(36);
        Node row;
        row.id = node_id("header");
        row.role = Role::row;
        row.row = 1;
        row.box = {span.x, at, span.width, header};
        const SemanticScope header_scope(ui.semantics, row);
        fill({span.x, at, span.width, header + ui.theme.radius()}, color::surface, ui.theme.radius());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            draw_header_cell(ui, columns[i], static_cast<int>(i) + 1, at, header, sort);
        }
        at += header;
        hairline(span.x, at - 1, span.x + span.width, at - 1, color::strong_line);
    }
    const Box body{box.x, at, box.width, box.y + box.height - at};
    ScrollArea area(ui, "rows", body);
    const float row_height = narrow ? narrow_row_height(ui) : ui.theme.px(60);
    const auto count = view.rows.size();
    const float seen_top = area.scrolled();
    const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor(seen_top / row_height)));
    const std::size_t last = std::min(count, first + static_cast<std::size_t>(std::ceil(body.height / row_height)) + 1);
    if (!narrow && first < last) {
        fill({span.x, area.y() + row_height * static_cast<float>(first), span.width,
              row_height * static_cast<float>(last - first)},
             color::surface);
    }
    for (std::size_t i = first; i < last; ++i) {
        const TableRow& row = view.rows[i];
        const RowPlace place{{span.x, area.y() + row_height * static_cast<float>(i), span.width, row_height}, i};
        const ScopedId id(row.indicator ? std::string_view(row.indicator->id) : std::string_view(row.placed->measure->id));
        if (narrow) {
            draw_narrow_row(ui, document, row, place, year);
        } else {
            draw_wide_row(ui, columns, document, row, place, year);
        }
    }
    area.set_content_height(row_height * static_cast<float>(count) + ui.theme.gap());
}

}  // namespace ui
