// 一覧 as a spreadsheet: which cells are chosen, what keys do to them, copy and paste.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/utf8.hpp"
#include "pages/widgets/no_years.hpp"
#include "views/cells_text.hpp"

namespace ui {

namespace {

/// Keys that write have a name of one character.
bool is_character(std::string_view key) {
    std::size_t at = 0;
    return !key.empty() && (base::next_code_point(key, at), at == key.size());
}

}  // namespace

std::optional<ChosenCells> App::chosen_cells() {
    if (!state_.editing || !state_.cell || state_.place.page != Page::table) return std::nullopt;
    const TableView& view = table_view();
    const auto cell = place_of(view, *state_.cell);
    if (!cell) return std::nullopt;
    chosen_row_ = cell->row;
    const auto corner = state_.corner ? place_of(view, *state_.corner) : std::nullopt;
    return ChosenCells{*cell, range_between(corner.value_or(*cell), *cell)};
}

void App::choose_cell(const CellName& cell, bool extend) {
    close_field(true);
    if (extend && state_.cell) {
        if (!state_.corner) state_.corner = state_.cell;
    } else {
        state_.corner.reset();
    }
    state_.cell = cell;
    interaction_.field_wants_focus = true;
}

void App::go_to_cell(GridPlace place, bool extend) {
    choose_cell(cell_at(table_view(), place), extend);
    interaction_.wants_sight = true;
}

/// What is next is what the person sees there; what is typed may then move the rows, or take this one out of the selection.
void App::commit_and_go_to(std::optional<GridPlace> place) {
    std::optional<CellName> next;
    if (place) next = cell_at(table_view(), *place);
    close_field(true);
    if (!next) return;
    if (place_of(table_view(), *next)) choose_cell(*next, false);
    interaction_.wants_sight = true;
}

/// A row that an edit takes out of what is selected leaves the choice to the one that comes in its place.
void App::keep_a_cell_chosen() {
    const TableView& view = table_view();
    if (!state_.cell || place_of(view, *state_.cell) || view.rows.empty()) return;
    choose_cell({row_name(view.rows[std::min(chosen_row_, view.rows.size() - 1)]), state_.cell->column}, false);
}

bool App::open_cell(bool empty) {
    const auto chosen = chosen_cells();
    if (!chosen || !may_write()) return false;
    const TableRow& row = table_view().rows.at(chosen->cell.row);
    const auto place = place_in(row, state_.cell->column, state_.year);
    if (!place) {
        say_why_no_field(row);
        return false;
    }
    const Strings& s = strings(state_.language);
    std::string text = place->field == edit::Field::verdict ? cell_text(s, row, Column::verdict, state_.year)
                                                            : field_text(s, document()->plan(), *place);
    services_.close_menu();
    state_.field = OpenField{*place, empty ? std::string() : text, text, false, true, true};
    interaction_.field_wants_focus = true;
    interaction_.wants_sight = true;
    return true;
}

/// A cell without a value to type: where only the years are missing, that is said.
void App::say_why_no_field(const TableRow& row) {
    if (state_.year || !row.indicator) return;
    const Strings& s = strings(state_.language);
    services_.notify(std::string(s.no_years_title), true,
                     DialogButton{add_years_label(s, proposed_years()), AddYears{proposed_years()}});
}

bool App::press_key_in_table(const platform::KeyPressed& key) {
    const auto chosen = chosen_cells();
    if (!chosen || key.in_field) return false;
    const TableView& view = table_view();
    const auto go = [&](int rows, int columns) {
        go_to_cell(moved(view, chosen->cell, rows, columns), key.shift);
        return true;
    };
    const int all_rows = static_cast<int>(view.rows.size());
    const int all_columns = static_cast<int>(grid_columns);
    constexpr int page = 10;
    if (key.key == "ArrowUp") return go(key.command ? -all_rows : -1, 0);
    if (key.key == "ArrowDown") return go(key.command ? all_rows : 1, 0);
    if (key.key == "ArrowLeft") return go(0, key.command ? -all_columns : -1);
    if (key.key == "ArrowRight") return go(0, key.command ? all_columns : 1);
    if (key.key == "PageUp") return go(-page, 0);
    if (key.key == "PageDown") return go(page, 0);
    if (key.key == "Home") return go(key.command ? -all_rows : 0, -all_columns);
    if (key.key == "End") return go(key.command ? all_rows : 0, all_columns);
    if (key.key == "Tab") {
        const auto next = next_cell(view, chosen->cell, key.shift);
        if (!next) return false;
        go_to_cell(*next, false);
        return true;
    }
    if (key.key == "Enter" || key.key == "F2") {
        open_cell(false);
        return true;
    }
    if (key.key == "Delete" || key.key == "Backspace") {
        edit::Step step;
        step.act = edit::Act::clear;
        step.edits = cleared(document()->plan(), view, chosen->range, state_.year);
        commit(std::move(step));
        return true;
    }
    if (key.key == "Escape") {
        state_.cell.reset();
        state_.corner.reset();
        return true;
    }
    if (!key.command && is_character(key.key)) {
        // It comes here only where the browser's focus is elsewhere; what is typed is the chosen cell's all the same.
        if (state_.field || open_cell(true)) type_in_field(state_.field->text + key.key);
        interaction_.field_wants_focus = true;
        return true;
    }
    return false;
}

bool App::copy(bool cut) {
    const auto chosen = chosen_cells();
    if (!chosen) return false;
    const CellTexts cells = copied(strings(state_.language), table_view(), chosen->range, state_.year);
    edge_.put_on_clipboard(write_cells(cells));
    if (cut) {
        edit::Step step;
        step.act = edit::Act::clear;
        step.edits = cleared(document()->plan(), table_view(), chosen->range, state_.year);
        commit(std::move(step));
    }
    return true;
}

void App::paste(const std::string& text) {
    const auto chosen = chosen_cells();
    if (!chosen || !may_write()) return;
    const Strings& s = strings(state_.language);
    paste_ = pasted(state_.language, document()->plan(), table_view(), chosen->range, state_.year, read_cells(text));
    const auto refused = static_cast<std::size_t>(
        std::count_if(paste_.lines.begin(), paste_.lines.end(), [](const PasteLine& line) { return line.refused; }));
    std::vector<std::string> lines{fill(s.paste_counts, {grouped(paste_.edits.size()), grouped(paste_.same)})};
    if (refused > 0) lines.push_back(fill(s.paste_refusals, {grouped(refused)}));
    if (paste_.outside > 0) lines.push_back(fill(s.paste_outside, {grouped(paste_.outside)}));
    std::vector<DialogButton> buttons;
    if (!paste_.edits.empty()) buttons.push_back({std::string(s.paste_do), CommitPaste{}});
    buttons.push_back({std::string(s.cancel), CloseDialog{}});
    overlays_.ask(Dialog{std::string(s.paste_title), std::move(lines), {}, paste_.lines, std::move(buttons)});
}

}  // namespace ui
