// 一覧 as a spreadsheet: which cells are chosen, what keys do to them, copy and paste.

#include <algorithm>
#include <utility>

#include "ui/app.hpp"
#include "ui/cells_text.hpp"

namespace ui {

std::optional<ChosenCells> App::chosen_cells() {
    if (!state_.editing || !state_.cell || state_.place.page != Page::table) return std::nullopt;
    const TableView& view = table_view();
    const auto cell = place_of(view, *state_.cell);
    if (!cell) return std::nullopt;
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
    interaction_.cell_wants_sight = true;
}

void App::enter_cell() {
    const auto chosen = chosen_cells();
    if (!chosen || !may_write()) return;
    const auto place = place_in(table_view().rows.at(chosen->cell.row), state_.cell->column, state_.year);
    if (!place) return;
    std::string text = field_text(strings(state_.language), document_->plan(), *place);
    if (place->field == edit::Field::verdict) {
        text = cell_text(strings(state_.language), table_view().rows.at(chosen->cell.row), Column::verdict, state_.year);
    }
    state_.field = OpenField{*place, text, text, false, true, true};
    interaction_.field_wants_focus = true;
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
        enter_cell();
        return true;
    }
    if (key.key == "Delete" || key.key == "Backspace") {
        edit::Step step;
        step.act = edit::Act::clear;
        step.edits = cleared(document_->plan(), view, chosen->range, state_.year);
        commit(std::move(step));
        return true;
    }
    if (key.key == "Escape") {
        state_.cell.reset();
        state_.corner.reset();
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
        step.edits = cleared(document_->plan(), table_view(), chosen->range, state_.year);
        commit(std::move(step));
    }
    return true;
}

void App::paste(const std::string& text) {
    const auto chosen = chosen_cells();
    if (!chosen || !may_write()) return;
    const Strings& s = strings(state_.language);
    paste_ = pasted(state_.language, document_->plan(), table_view(), chosen->range, state_.year, read_cells(text));
    const auto refused = static_cast<std::size_t>(
        std::count_if(paste_.lines.begin(), paste_.lines.end(), [](const PasteLine& line) { return line.refused; }));
    std::vector<std::string> lines{fill(s.paste_counts, {grouped(paste_.edits.size()), grouped(paste_.same)})};
    if (refused > 0) lines.push_back(fill(s.paste_refusals, {grouped(refused)}));
    if (paste_.outside > 0) lines.push_back(fill(s.paste_outside, {grouped(paste_.outside)}));
    std::vector<DialogButton> buttons;
    if (!paste_.edits.empty()) buttons.push_back({std::string(s.paste_do), CommitPaste{}});
    buttons.push_back({std::string(s.cancel), CloseDialog{}});
    dialog_ = Dialog{std::string(s.paste_title), std::move(lines), {}, paste_.lines, std::move(buttons)};
}

}  // namespace ui
