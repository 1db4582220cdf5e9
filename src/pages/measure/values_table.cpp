#include "pages/measure/values_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>

#include "pages/widgets/edit_widgets.hpp"
#include "toolkit/line_breaks.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

struct Look {
    float pad_x;
    float pad_y;
    TextLook head;
    TextLook row_head;
    TextLook cell;
};

Look look_of(const PageUi& ui, bool long_texts) {
    const Theme& t = ui.theme;
    const TextAlign align = long_texts ? TextAlign::left : TextAlign::right;
    return {t.px(8),
            t.px(6),
            {.size = t.caption(), .bold = true, .color = color::faint_text, .align = align},
            {.size = t.caption(), .color = color::faint_text},
            {.size = long_texts ? t.body() : t.px(14), .align = align}};
}

const ValueSpot* spot_at(const ValuesTable& table, std::size_t row, std::size_t column) {
    if (table.spots.empty() || !table.spots[row][column]) return nullptr;
    return &*table.spots[row][column];
}

EditableText editable_text(const ValueSpot& spot, std::string_view text, const TextLook& look, bool long_texts) {
    return {spot.place, spot.label, text, look, long_texts && is_multiline(spot.place.field)};
}

/// How high a cell's content is, with its padding.
float cell_height(PageUi& ui, const ValueSpot* spot, std::string_view text, float width, const TextLook& look,
                  const Look& cells, bool long_texts) {
    if (spot == nullptr) return text_height(ui, text, width - 2 * cells.pad_x, look) + 2 * cells.pad_y;
    if (spot->choices) return ui.theme.control() + ui.theme.px(4);
    return editable_height(ui, width, editable_text(*spot, text, look, long_texts)) + ui.theme.px(4);
}

void draw_spot(PageUi& ui, const Box& cell, const ValueSpot& spot, std::string_view text, const TextLook& look,
               bool long_texts) {
    // Not by row and column: a field stays open when a narrower window turns the table.
    const std::string key =
        "spot " + std::to_string(spot.place.year.year) + " " + std::to_string(static_cast<int>(spot.place.field));
    const Box box = inset(cell, ui.theme.px(1), ui.theme.px(2));
    if (!spot.choices) {
        editable_in(ui, key, box, editable_text(spot, text, look, long_texts));
    } else {
        editable_choice(ui, key, {box.x, box.y, box.width, std::min(box.height, ui.theme.control())}, spot.place, spot.label,
                        spot.chosen, spot.choices);
    }
}

std::vector<std::string_view> broken_at_line_ends(std::string_view text) {
    return broken_lines(text, std::numeric_limits<float>::max(), [](std::string_view) { return 0.0F; });
}

void add_cell(PageUi& ui, const Box& box, Role role, std::string_view text, int row, int column) {
    Node node = named_node("cell " + std::to_string(row) + " " + std::to_string(column), role, std::string(text), box);
    node.row = row;
    node.column = column;
    ui.semantics.add(std::move(node));
}

void open_row(PageUi& ui, const Box& box, int row) {
    Node node = named_node("row " + std::to_string(row), Role::row, {}, box);
    node.row = row;
    ui.semantics.open(std::move(node));
}

/// The first column as wide as its longest cell, as far as it leaves room; the others share the rest.
std::vector<float> column_widths(const PageUi& ui, float width, const ValuesTable& table, const Look& look) {
    float longest = ui.fonts.width(table.head.front(), look.head.size, look.head.bold);
    for (const auto& row : table.rows) {
        for (const std::string_view line : broken_at_line_ends(row.front())) {
            longest = std::max(longest, ui.fonts.width(line, look.row_head.size, look.row_head.bold));
        }
    }
    const float first = std::clamp(std::ceil(longest) + 2 * look.pad_x, ui.theme.px(48), width * 0.4F);
    const std::size_t others = std::max<std::size_t>(table.head.size() - 1, 1);
    std::vector<float> widths(table.head.size(), std::floor((width - first) / static_cast<float>(others)));
    widths[0] = width - widths.back() * static_cast<float>(table.head.size() - 1);
    const bool choices_last = !table.spots.empty() && table.spots.front().back() && table.spots.front().back()->choices;
    if (table.long_texts && choices_last && widths.size() > 2) {
        // A column of menus is as wide as its words; the paragraphs beside it get what is left.
        const float own = std::min(widths.back(), ui.theme.px(104));
        const float spare = (widths.back() - own) / static_cast<float>(widths.size() - 2);
        for (std::size_t c = 1; c + 1 < widths.size(); ++c) widths[c] += spare;
        widths.back() = own;
    }
    return widths;
}

/// The years beside each other.
float draw_side_by_side(PageUi& ui, float x, float y, float width, const ValuesTable& table) {
    const Look look = look_of(ui, table.long_texts);
    const std::vector<float> widths = column_widths(ui, width, table, look);
    const auto cell_look = [&](std::size_t column, bool is_head) -> const TextLook& {
        if (is_head) return column == 0 ? look.row_head : look.head;
        return column == 0 ? look.row_head : look.cell;
    };
    // The number of a row counts the head as 1.
    const auto row_height = [&](const std::vector<std::string>& row, int number) {
        float height = 0;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const ValueSpot* spot = number == 1 ? nullptr : spot_at(table, static_cast<std::size_t>(number) - 2, c);
            height = std::max(height,
                              cell_height(ui, spot, row[c], widths[c], cell_look(c, number == 1), look, table.long_texts));
        }
        return height;
    };
    std::vector<float> heights{row_height(table.head, 1)};
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        heights.push_back(row_height(table.rows[r], static_cast<int>(r) + 2));
    const float total = std::accumulate(heights.begin(), heights.end(), 0.0F);
    if (table.focus_column > 0) {
        float left = x;
        for (int c = 0; c < table.focus_column; ++c) left += widths[static_cast<std::size_t>(c)];
        fill({left, y, widths[static_cast<std::size_t>(table.focus_column)], total}, color::accent_pale, ui.theme.px(4));
    }
    float at = y;
    const auto draw_row = [&](const std::vector<std::string>& row, bool is_head, int number) {
        const float height = heights[static_cast<std::size_t>(number) - 1];
        if (!is_head && table.focus_row == number - 2) fill({x, at, width, height}, color::accent_pale, ui.theme.px(4));
        open_row(ui, {x, at, width, height}, number);
        float left = x;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const ValueSpot* spot = is_head ? nullptr : spot_at(table, static_cast<std::size_t>(number) - 2, c);
            if (spot != nullptr) {
                draw_spot(ui, {left, at, widths[c], height}, *spot, row[c], cell_look(c, is_head), table.long_texts);
                left += widths[c];
                continue;
            }
            draw_text(ui, left + look.pad_x, at + look.pad_y, widths[c] - 2 * look.pad_x, row[c], cell_look(c, is_head));
            const Role role = is_head ? Role::column_header : c == 0 ? Role::row_header : Role::cell;
            add_cell(ui, {left, at, widths[c], height}, role, row[c], number, static_cast<int>(c) + 1);
            left += widths[c];
        }
        ui.semantics.close();
        at += height;
        hairline(x, at, x + width, at, is_head ? color::strong_line : color::line);
    };
    draw_row(table.head, true, 1);
    for (std::size_t r = 0; r < table.rows.size(); ++r) draw_row(table.rows[r], false, static_cast<int>(r) + 2);
    return at - y;
}

/// Each row below the other, its cells under their headings: for paragraphs on a phone.
float draw_stacked(PageUi& ui, float x, float y, float width, const ValuesTable& table) {
    const Look look = look_of(ui, true);
    float at = y;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto& row = table.rows[r];
        const int number = static_cast<int>(r) + 2;
        open_row(ui, {x, at, width, 1}, number);
        if (r > 0) hairline(x, at, x + width, at, color::line);
        at += look.pad_y;
        TextLook title = look.row_head;
        title.bold = true;
        title.color = table.focus_row == static_cast<int>(r) ? color::accent : color::text;
        const float head = draw_text(ui, x, at, width, row[0], title);
        add_cell(ui, {x, at, width, head}, Role::row_header, row[0], number, 1);
        at += head;
        for (std::size_t c = 1; c < row.size(); ++c) {
            const ValueSpot* spot = spot_at(table, r, c);
            if (row[c].empty() && spot == nullptr) continue;
            at += draw_text(ui, x, at, width, table.head[c], look.head);
            if (spot != nullptr) {
                const float own = cell_height(ui, spot, row[c], width, look.cell, look, table.long_texts);
                draw_spot(ui, {x, at, width, own}, *spot, row[c], look.cell, table.long_texts);
                at += own + look.pad_y;
                continue;
            }
            const float height = draw_text(ui, x, at, width, row[c], look.cell);
            add_cell(ui, {x, at, width, height}, Role::cell, row[c], number, static_cast<int>(c) + 1);
            at += height + look.pad_y;
        }
        ui.semantics.close();
    }
    return at - y;
}

/// The longest word of the columns beside the first.
float widest_cell(const PageUi& ui, const ValuesTable& table, const Look& look) {
    float widest = 0;
    for (std::size_t c = 1; c < table.head.size(); ++c) {
        widest = std::max(widest, ui.fonts.width(table.head[c], look.head.size, look.head.bold));
        for (const auto& row : table.rows) widest = std::max(widest, ui.fonts.width(row[c], look.cell.size, look.cell.bold));
    }
    // In edit mode a cell has a frame, and may hold a menu.
    return widest + (table.spots.empty() ? 2 * look.pad_x : ui.theme.px(62));
}

ValuesTable transposed(const ValuesTable& table) {
    ValuesTable turned;
    turned.name = table.name;
    turned.focus_row = table.focus_column - 1;
    turned.focus_column = table.focus_row + 1 > 0 ? table.focus_row + 1 : -1;
    turned.head = {table.head.front()};
    for (const auto& row : table.rows) turned.head.push_back(row.front());
    for (std::size_t c = 1; c < table.head.size(); ++c) {
        turned.rows.push_back({table.head[c]});
        for (const auto& row : table.rows) turned.rows.back().push_back(row[c]);
        if (table.spots.empty()) continue;
        turned.spots.push_back({std::nullopt});
        for (const auto& row : table.spots) turned.spots.back().push_back(row[c]);
    }
    return turned;
}

/// Many years stand below each other where they have no room beside each other.
bool is_crowded(const PageUi& ui, float width, const ValuesTable& table) {
    if (table.long_texts || table.rows.empty() || table.head.size() <= table.rows.size() + 1) return false;
    const Look look = look_of(ui, false);
    return column_widths(ui, width, table, look).back() < widest_cell(ui, table, look);
}

}  // namespace

float draw_values_table(PageUi& ui, float x, float y, float width, const ValuesTable& table) {
    if (is_crowded(ui, width, table)) return draw_values_table(ui, x, y, width, transposed(table));
    Node node = named_node("values", Role::table, table.name, {x, y, width, 1});
    node.row = static_cast<int>(table.rows.size()) + 1;
    node.column = static_cast<int>(table.head.size());
    const ScopedId id("values");
    const SemanticScope scope(ui.semantics, std::move(node));
    const bool stacked = table.long_texts && width < ui.theme.px(430);
    return stacked ? draw_stacked(ui, x, y, width, table) : draw_side_by_side(ui, x, y, width, table);
}

}  // namespace ui
