#include "pages/import/import_grid.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "l10n/note_text.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

using sheet::Role;

float column_width(const PageUi& ui, Role role) {
    switch (role) {
        case Role::name:
        case Role::activity:
        case Role::plan:
        case Role::actual:
        case Role::indicator:
        case Role::note:
            return ui.theme.px(176);
        case Role::group:
        case Role::sections:
            return ui.theme.px(132);
        default:
            return ui.theme.px(112);
    }
}

/// Where everything stands. Columns are counted from the left edge of A; rows from the top of row 1.
struct Plan {
    std::vector<float> lefts;  ///< of each column, and one behind
    float numbers = 0;         ///< the column of row numbers
    float letters = 0;         ///< the row of letters
    float heads = 0;           ///< letters, and the buttons below them
    float row = 0;
    std::uint32_t rows = 0;
    std::size_t columns() const { return lefts.size() - 1; }
};

Plan plan_of(PageUi& ui, const ImportSession& session, const ImportView& view) {
    const Theme& t = ui.theme;
    Plan plan;
    const std::size_t shown = session.layout.sheet;
    plan.rows = shown < session.seen.sheets.size() ? session.seen.sheets[shown].rows : 0;
    plan.lefts.push_back(0);
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const Role role = i < session.layout.columns.size() ? session.layout.columns[i].role : Role::unused;
        plan.lefts.push_back(plan.lefts.back() + column_width(ui, role));
    }
    plan.numbers = ui.fonts.width(std::to_string(plan.rows), t.caption(), false) + t.px(18);
    plan.letters = t.line_height(t.caption());
    plan.heads = plan.letters + (session.seen.own ? 0 : t.control() + t.px(6));
    plan.row = t.line_height(t.caption()) + t.px(6);
    return plan;
}

struct Columns {
    std::size_t first = 0;
    std::size_t last = 0;  ///< one behind
};

Columns columns_between(const Plan& plan, float left, float right) {
    const auto begin = plan.lefts.begin();
    const auto first = std::upper_bound(begin, plan.lefts.end(), left);
    const auto last = std::lower_bound(begin, plan.lefts.end(), right);
    const auto index = [&](auto at) { return static_cast<std::size_t>(std::distance(begin, at)); };
    return {index(first) == 0 ? 0 : index(first) - 1, std::min(index(last), plan.columns())};
}

Box part_within(const Box& box, const Box& window) {
    const float x = std::max(box.x, window.x);
    const float y = std::max(box.y, window.y);
    return {x, y, std::max(0.0F, std::min(box.x + box.width, window.x + window.width) - x),
            std::max(0.0F, std::min(box.y + box.height, window.y + window.height) - y)};
}

// ---- the buttons over the columns

sheet::Column column_at(const ImportSession& session, std::size_t index) {
    return index < session.layout.columns.size() ? session.layout.columns[index] : sheet::Column{};
}

bool has_unit(Role role) { return role == Role::value || role == Role::target || role == Role::result; }
bool may_be_forecast(Role role) { return role == Role::actual || role == Role::value || role == Role::result; }

std::vector<MenuOption> year_options(const PageUi& ui, const ImportSession& session, const ImportView& view,
                                     std::size_t index) {
    const sheet::Column now = column_at(session, index);
    std::vector<MenuOption> options;
    const auto offer = [&](std::string label, std::optional<plan::FiscalYear> year) {
        sheet::Column to = now;
        to.year = year;
        options.push_back({std::move(label), now.year == year, 0, SetColumn{index, to, 0}});
    };
    offer(std::string(ui.s.no_year), std::nullopt);
    for (const plan::FiscalYear year : view.years_offered) {
        offer(ui.language == Language::ja ? plan::label_of(year) : "FY" + std::to_string(year.year), year);
    }
    return options;
}

std::vector<MenuOption> column_options(const PageUi& ui, const ImportSession& session, const ImportView& view,
                                       std::size_t index, std::uint64_t menu) {
    if (ui.menu_level == 1) return year_options(ui, session, view, index);
    const sheet::Column now = column_at(session, index);
    std::vector<MenuOption> options;
    if (sheet::is_yearly(now.role)) {
        const std::string year = now.year ? std::to_string(now.year->year) : std::string(ui.s.no_year);
        options.push_back({fill(ui.s.column_year, {year}), false, 0, OpenMenu{menu, 1}});
    }
    if (may_be_forecast(now.role)) {
        sheet::Column to = now;
        to.forecast = !now.forecast;
        options.push_back({std::string(ui.s.column_forecast), now.forecast, 0, SetColumn{index, to, 0}});
    }
    if (has_unit(now.role)) {
        const std::string unit = now.unit.empty() ? std::string(ui.s.no_value) : now.unit;
        options.push_back({fill(ui.s.column_unit, {unit}), false, 0, EnterField{ColumnUnit{index}}});
    }
    for (const Role role : sheet::all_roles()) {
        sheet::Column to = now;
        to.role = role;
        if (!sheet::is_yearly(role)) {
            to.year.reset();
            to.forecast = false;
        }
        if (!has_unit(role)) to.unit.clear();
        const bool asks_year = sheet::is_yearly(role) && !to.year && role != now.role;
        options.push_back(
            {std::string(word_of(ui.s, role)), role == now.role, 0, SetColumn{index, to, asks_year ? menu : 0}});
    }
    return options;
}

void draw_head(PageUi& ui, const Box& box, const Box& window, const ImportSession& session, const ImportView& view,
               std::size_t index) {
    const Theme& t = ui.theme;
    const ColumnHead& head = view.columns[index];
    const ScopedId scope(head.letter);
    const std::string name = spaced(ui.s, {fill(ui.s.column_is, {head.letter}), head.header});
    Node header = named_node("head", platform::Role::column_header, name, part_within(box, window));
    header.column = static_cast<int>(index) + 2;
    header.row = 1;
    const SemanticScope inside(ui.semantics, std::move(header));
    const bool chosen = session.spot.column == index;
    draw_line(ui, {box.x, box.y, box.width, t.line_height(t.caption())}, head.letter,
              {.size = t.caption(),
               .bold = chosen,
               .color = chosen ? color::accent : color::faint_text,
               .align = TextAlign::center});
    if (session.seen.own) return;
    const Box whole{box.x + t.px(3), box.y + t.line_height(t.caption()), box.width - t.px(6), t.control()};
    Node node;
    node.role = platform::Role::list_box;
    node.name = name;
    node.value = head.holds;
    node.box = part_within(whole, window);
    node.expandable = true;
    const std::uint64_t id = node_id("holds");
    node.expanded = ui.open_menu == id;
    // What shows a mere edge is no aim for a finger; an arrow key or a scroll imports it.
    node.disabled = node.box.width < t.px(20);
    const Box aim = node.box;
    const bool expanded = node.expanded;
    const Hot hot = hot_area(ui, "holds", std::move(node));
    ui.column_buttons.push_back({id, static_cast<std::uint32_t>(index)});
    if (chosen && std::exchange(ui.in.head_wants_focus, false)) ui.in.wanted_focus = id;
    const Rgb ground = head.used ? color::accent_pale : hot.hovered || hot.held ? color::row_hover : color::surface;
    fill(whole, ground, t.px(5));
    outline(whole, head.used || expanded ? color::accent : color::strong_line, t.px(5));
    const float icon = t.px(12);
    draw_line(ui, {whole.x + t.px(8), whole.y, whole.width - icon - t.px(18), whole.height}, head.holds,
              {.size = t.caption(), .bold = head.used, .color = head.used ? color::accent : color::faint_text});
    draw_icon(Icon::chevron_down, {whole.x + whole.width - icon - t.px(7), whole.y, icon, whole.height},
              head.used ? color::accent : color::faint_text);
    if (hot.focused) focus_ring(aim, t.px(5));
    if (hot.pressed) ui.act(OpenMenu{expanded ? 0 : id});
    if (expanded) ui.menu = Menu{id, name, aim, column_options(ui, session, view, index, id)};
}

// ---- the cells

bool holds(const sheet::Area& area, sheet::Spot spot) {
    return spot.row >= area.first.row && spot.row <= area.last.row && spot.column >= area.first.column &&
           spot.column <= area.last.column;
}

bool is_header_row(const ImportSession& session, std::uint32_t row) {
    return !session.seen.own && row >= session.layout.first_row &&
           row - session.layout.first_row < session.layout.header_rows;
}

/// Merged areas that reach into what is in sight.
std::vector<sheet::Area> areas_in_sight(const ImportSession& session, const Shown& rows, const Columns& columns) {
    std::vector<sheet::Area> areas;
    if (rows.first >= rows.last) return areas;
    for (std::size_t block = rows.first / rows_a_block; block <= (rows.last - 1) / rows_a_block; ++block) {
        const auto found = session.blocks.find(static_cast<std::uint32_t>(block));
        if (found == session.blocks.end() || !found->second) continue;
        for (const sheet::Area& area : found->second->merged) {
            const bool seen = area.last.row >= rows.first && area.first.row < rows.last &&
                              area.last.column >= columns.first && area.first.column < columns.last;
            if (seen && std::find(areas.begin(), areas.end(), area) == areas.end()) areas.push_back(area);
        }
    }
    return areas;
}

const sheet::Area* area_around(const std::vector<sheet::Area>& areas, sheet::Spot spot) {
    const auto found = std::find_if(areas.begin(), areas.end(), [&](const sheet::Area& area) { return holds(area, spot); });
    return found == areas.end() ? nullptr : &*found;
}

struct Sight {
    Box window;  ///< where cells are seen
    float x = 0;
    float y = 0;  ///< of A1, on screen
    Shown rows;
    Columns columns;
    std::vector<sheet::Area> areas;
};

void draw_cell(PageUi& ui, const Plan& plan, const Sight& sight, const ImportSession& session, const ImportView& view,
               sheet::Spot spot) {
    const Theme& t = ui.theme;
    sheet::Area area{spot, spot};
    if (const sheet::Area* around = area_around(sight.areas, spot)) {
        // The first of its cells that is in sight stands for all of them.
        const bool stands = spot.row == std::max<std::size_t>(around->first.row, sight.rows.first) &&
                            spot.column == std::max<std::size_t>(around->first.column, sight.columns.first);
        if (!stands) return;
        area = *around;
        area.last.row = std::min(area.last.row, plan.rows - 1);
        area.last.column = std::min(area.last.column, static_cast<std::uint32_t>(plan.columns()) - 1);
    }
    const float left = sight.x + plan.lefts[area.first.column];
    const float top = sight.y + plan.row * static_cast<float>(area.first.row);
    const Box box{left, top, sight.x + plan.lefts[area.last.column + 1] - left,
                  sight.y + plan.row * static_cast<float>(area.last.row + 1) - top};
    const bool chosen = holds(area, session.spot);
    const bool header = is_header_row(session, area.first.row);
    const bool used = view.columns[area.first.column].used || session.seen.own;
    const std::string_view text = cell_text(session, area.first);
    const auto mark = view.marks.find(area.first);
    Node node;
    node.role = platform::Role::cell;
    node.name = text;
    node.row = static_cast<int>(area.first.row) + 2;
    node.column = static_cast<int>(area.first.column) + 2;
    node.selected = chosen;
    node.focusable = chosen;
    node.box = part_within(box, sight.window);
    if (mark != view.marks.end()) node.description = word_of(ui.s, mark->second);
    if (chosen && node.name.empty()) node.name = sheet::name_of(area.first);
    const Box aim = node.box;
    if (aim.width < 1 || aim.height < 1) return;
    const std::string key = sheet::name_of(area.first);
    const std::uint64_t id = node_id(key);
    const Hot hot = hot_cell(ui, key, std::move(node));
    const Rgb ground = header ? color::accent_pale : hot.hovered ? color::row_hover : used ? color::surface : color::page;
    fill(box, ground);
    hairline(box.x + box.width, box.y, box.x + box.width, box.y + box.height, color::line);
    hairline(box.x, box.y + box.height, box.x + box.width, box.y + box.height, color::line);
    const float sign = mark == view.marks.end() ? 0 : t.px(16);
    draw_line(ui, {box.x + t.px(6), box.y, box.width - t.px(10) - sign, box.height}, text,
              {.size = t.caption(), .bold = header, .color = used || header ? color::text : color::faint_text});
    if (mark != view.marks.end()) {
        draw_note_mark(ui, mark->second, box.x + box.width - t.px(10), box.y + std::min(box.height, plan.row) / 2);
    }
    if (chosen) {
        outline(inset(box, 1), color::accent, 0, 2);
        ui.in.spot_node = id;
        if (hot.focused) focus_ring(inset(aim, 3), 0);
        if (std::exchange(ui.in.spot_wants_focus, false)) ui.in.wanted_focus = id;
    }
    if (hot.pressed) ui.act(ChooseSpot{area.first});
}

void draw_row_number(PageUi& ui, const Box& box, const Box& window, std::uint32_t row, bool chosen) {
    Node node = named_node("number", platform::Role::row_header, std::to_string(row + 1), part_within(box, window));
    node.column = 1;
    node.row = static_cast<int>(row) + 2;
    ui.semantics.add(std::move(node));
    const Clip clip(window);
    fill(box, color::page);
    draw_line(ui, {box.x, box.y, box.width - ui.theme.px(8), box.height}, std::to_string(row + 1),
              {.size = ui.theme.caption(),
               .bold = chosen,
               .color = chosen ? color::accent : color::faint_text,
               .align = TextAlign::right});
}

void want_rows(PageUi& ui, const ImportSession& session, const Shown& rows) {
    if (session.rows_fail || rows.first >= rows.last) return;
    for (std::size_t block = rows.first / rows_a_block; block <= (rows.last - 1) / rows_a_block; ++block) {
        const auto number = static_cast<std::uint32_t>(block);
        if (!session.blocks.contains(number)) ui.act(WantRows{number});
    }
}

}  // namespace

std::string_view cell_text(const ImportSession& session, sheet::Spot spot) {
    const auto block = session.blocks.find(spot.row / rows_a_block);
    if (block == session.blocks.end() || !block->second) return {};
    const clerk::RowsSeen& rows = *block->second;
    if (spot.row < rows.from || spot.row - rows.from >= rows.rows.size()) return {};
    const std::vector<std::string>& row = rows.rows[spot.row - rows.from];
    return spot.column < row.size() ? std::string_view(row[spot.column]) : std::string_view();
}

void draw_note_mark(PageUi& ui, sheet::Weight weight, float center_x, float center_y) {
    const Theme& t = ui.theme;
    const float size = t.px(14);
    const Box box{center_x - size / 2, center_y - size / 2, size, size};
    const TextLook sign{.size = t.px(11), .bold = true, .color = color::on_accent, .align = TextAlign::center};
    switch (weight) {
        case sheet::Weight::repaired:
            fill(inset(box, t.px(4)), color::accent, t.px(3));
            break;
        case sheet::Weight::guessed: {
            outline(box, color::warning_text, size / 2, t.px(1.2F));
            TextLook look = sign;
            look.color = color::warning_text;
            draw_line(ui, box, "?", look);
            break;
        }
        case sheet::Weight::lost:
            fill(box, color::error_text, t.px(3));
            draw_line(ui, box, "!", sign);
            break;
    }
}

void draw_sheet_grid(PageUi& ui, const Box& box, const ImportSession& session, const ImportView& view) {
    const ScopedId scope("sheet grid " + std::to_string(session.source.serial) + " " + std::to_string(session.layout.sheet));
    fill(box, color::surface);
    outline(box, color::line);
    const Plan plan = plan_of(ui, session, view);
    Node table = named_node("table", platform::Role::table, std::string(ui.s.sheet_cells), box);
    table.row = static_cast<int>(plan.rows) + 1;
    table.column = static_cast<int>(plan.columns()) + 1;
    const SemanticScope inside(ui.semantics, std::move(table));
    ScrollArea area(ui, "cells", inset(box, 1), ScrollBar::both_ways);
    const Box frame{box.x + 1, box.y + 1, area.width(), area.seen()};
    area.set_content_width(plan.numbers + plan.lefts.back());
    area.set_content_height(plan.heads + plan.row * static_cast<float>(plan.rows));
    ui.in.spot_node = 0;
    if (plan.rows == 0 || plan.columns() == 0 || frame.width <= plan.numbers || frame.height <= plan.heads) return;
    if (std::exchange(ui.in.spot_wants_sight, false)) {
        const std::size_t column = std::min<std::size_t>(session.spot.column, plan.columns() - 1);
        area.bring_into_view(plan.row * static_cast<float>(session.spot.row), plan.row + plan.heads);
        area.bring_into_view_across(plan.lefts[column], plan.lefts[column + 1] - plan.lefts[column] + plan.numbers);
    }
    Sight sight;
    sight.window = {frame.x + plan.numbers, frame.y + plan.heads, frame.width - plan.numbers, frame.height - plan.heads};
    sight.x = area.x() + plan.numbers;
    sight.y = area.y() + plan.heads;
    sight.rows = shown_rows(sight.y, plan.row, plan.rows, sight.window);
    sight.columns = columns_between(plan, sight.window.x - sight.x, sight.window.x + sight.window.width - sight.x);
    sight.areas = areas_in_sight(session, sight.rows, sight.columns);
    want_rows(ui, session, sight.rows);
    {
        const Box heads{sight.window.x, frame.y, sight.window.width, plan.heads};
        const Clip clip(heads);
        fill(heads, color::page);
        const SemanticScope row(ui.semantics, named_node("heads", platform::Role::row, {}, heads));
        for (std::size_t i = sight.columns.first; i < sight.columns.last; ++i) {
            draw_head(ui, {sight.x + plan.lefts[i], frame.y, plan.lefts[i + 1] - plan.lefts[i], plan.heads}, heads, session,
                      view, i);
        }
    }
    fill({frame.x, frame.y, plan.numbers, plan.heads}, color::page);
    for (std::size_t r = sight.rows.first; r < sight.rows.last; ++r) {
        const auto number = static_cast<std::uint32_t>(r);
        const ScopedId row_scope("row " + std::to_string(r));
        const float y = sight.y + plan.row * static_cast<float>(r);
        const Box line =
            part_within({frame.x, y, frame.width, plan.row}, {frame.x, sight.window.y, frame.width, sight.window.height});
        if (line.height < 1) continue;
        Node row = named_node("row", platform::Role::row, {}, line);
        row.row = static_cast<int>(r) + 2;
        const SemanticScope row_inside(ui.semantics, std::move(row));
        draw_row_number(ui, {frame.x, y, plan.numbers, plan.row},
                        {frame.x, sight.window.y, plan.numbers, sight.window.height}, number, session.spot.row == number);
        const Clip clip(sight.window);
        for (std::size_t c = sight.columns.first; c < sight.columns.last; ++c) {
            draw_cell(ui, plan, sight, session, view, {number, static_cast<std::uint32_t>(c)});
        }
    }
    hairline(frame.x, sight.window.y, frame.x + frame.width, sight.window.y, color::strong_line);
    hairline(sight.window.x, frame.y, sight.window.x, frame.y + frame.height, color::strong_line);
    ui.in.spot_wants_focus = false;
    ui.in.head_wants_focus = false;
}

}  // namespace ui
