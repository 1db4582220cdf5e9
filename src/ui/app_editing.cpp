// From a person's hands to steps: fields, cells, things that come and go, undo. Each act is one step; a step that is
// committed is on its way to the browser's storage before anything else happens.

#include <algorithm>
#include <utility>

#include "plan/code_points.hpp"
#include "ui/app.hpp"
#include "ui/cells_text.hpp"
#include "ui/clock.hpp"
#include "ui/overloaded.hpp"

namespace ui {

namespace {

constexpr std::string_view editor_choice = "editor";

}  // namespace

void App::say(std::string text, bool warning, std::optional<DialogButton> button) {
    notice_ = Notice{std::move(text), warning, std::move(button)};
}

// ---- steps

bool App::commit(edit::Step step) {
    if (!may_write() || step.edits.empty()) return false;
    keep_base();
    step.who = editor_;
    step.when = utc_text(edge_.utc());
    const edit::Step made = step;
    const Document::Outcome outcome = document_->commit(std::move(step));
    if (outcome.refused) {
        say(std::string(strings(state_.language).step_refused), true);
        return false;
    }
    head_.edited = made.when;
    keep_entry(made);
    changed(outcome);
    if (asks_for_reason(*document_, made)) {
        const Strings& s = strings(state_.language);
        say(std::string(s.asks_reason), false,
            DialogButton{std::string(s.give_reason), EnterField{ReasonFor{document_->history().position() - 1}}});
    }
    return true;
}

void App::commit(edit::Act act, std::optional<edit::Edit> edit) {
    if (!edit) return;
    edit::Step step;
    step.act = act;
    step.edits.push_back(*std::move(edit));
    commit(std::move(step));
}

void App::changed(const Document::Outcome& outcome) {
    if (outcome.moved) {
        index_ = SearchIndex();
        indexed_ = false;
    } else {
        for (const std::size_t position : outcome.measures) index_.renew(position, document_->measures()[position]);
    }
    if (plan::find_year(document_->plan(), state_.year) == nullptr) {
        state_.year = plan::year_in_focus(document_->plan()).value_or(plan::FiscalYear{});
    }
    if (state_.place.page == Page::measure && !document_->position_of(state_.place.measure)) go_to({Page::table, {}}, true);
}

void App::undo() {
    if (!may_write()) return;
    close_field(true);
    const edit::Step* step = document_->history().next_undo();
    if (step == nullptr) return;
    keep_base();
    const std::string label = step_label(strings(state_.language), *step);
    const Document::Outcome outcome = document_->undo();
    keep_entry(file::Undone{});
    changed(outcome);
    if (state_.place.page == Page::measure && outcome.measures.size() == 1) {
        go_to({Page::measure, document_->measures()[outcome.measures.front()].measure->id}, true);
    }
    const Strings& s = strings(state_.language);
    say(fill(s.was_undone, {label}), false, DialogButton{std::string(s.redo), Redo{}});
}

void App::redo() {
    if (!may_write()) return;
    close_field(true);
    const edit::Step* step = document_->history().next_redo();
    if (step == nullptr) return;
    keep_base();
    const std::string label = step_label(strings(state_.language), *step);
    const Document::Outcome outcome = document_->redo();
    keep_entry(file::Redone{});
    changed(outcome);
    const Strings& s = strings(state_.language);
    say(fill(s.was_redone, {label}), false, DialogButton{std::string(s.undo), Undo{}});
}

void App::revert(std::size_t entry) {
    const edit::Step* step = step_of_entry(*document_, entry);
    if (step == nullptr || !may_write()) return;
    edit::Reversal reversal = edit::revert(document_->plan(), *step);
    if (reversal.refused || reversal.edits.empty()) {
        say(std::string(strings(state_.language).revert_refused), true);
        return;
    }
    edit::Step made;
    made.act = edit::Act::revert;
    made.edits = std::move(reversal.edits);
    commit(std::move(made));
}

// ---- fields

void App::ask_name() { enter_field(EditorName{}); }

void App::enter_field(const FieldTarget& target) {
    if (!document_) return;
    close_field(true);
    const Strings& s = strings(state_.language);
    if (const auto* place = std::get_if<edit::Place>(&target)) {
        if (!may_write() || !edit::value_at(document_->plan(), *place)) return;
        const std::string text = field_text(document_->plan(), *place);
        state_.field = OpenField{target, text, text, is_multiline(document_->plan(), *place), false, false};
        interaction_.field_wants_focus = true;
        return;
    }
    const bool name = std::holds_alternative<EditorName>(target);
    std::string text = editor_;
    if (const auto* reason = std::get_if<ReasonFor>(&target)) {
        if (reason->step >= document_->history().steps().size()) return;
        text = document_->history().steps()[reason->step].why;
    }
    state_.field = OpenField{target, text, text, !name, false, false};
    EditableText field{target, std::string(name ? s.editor : s.reason), {}, {}, !name};
    dialog_ = Dialog{std::string(name ? s.editor_title : s.reason_title),
                     {std::string(name ? s.editor_text : s.reason_text)},
                     std::move(field),
                     {},
                     {{std::string(s.ok), CommitField{}}, {std::string(name ? s.later : s.cancel), CloseDialog{}}}};
    interaction_.field_wants_focus = true;
    notice_.reset();
}

void App::close_field(bool commits) {
    if (!state_.field) return;
    const OpenField field = *std::exchange(state_.field, std::nullopt);
    if (dialog_ && dialog_->field) dialog_.reset();
    const bool same = field.text == field.before;
    if (const auto* place = std::get_if<edit::Place>(&field.target)) {
        std::optional<edit::Edit> edit;
        if (commits && !same) {
            if (place->field == edit::Field::verdict) {
                const Strings& s = strings(state_.language);
                if (const auto verdict = typed_verdict(s, field.text)) {
                    edit = edit::set(document_->plan(), *place, *verdict);
                } else {
                    say(fill(s.paste_refused, {field.text}), true);
                }
            } else {
                edit = edit::set(document_->plan(), *place, field_value(document_->plan(), *place, field.text));
            }
        }
        if (edit) {
            commit(edit::Act::edit, std::move(edit));
        } else {
            drop_draft();
        }
    } else if (!commits) {
        return;
    } else if (const auto* reason = std::get_if<ReasonFor>(&field.target)) {
        if (same || !may_write()) return;
        document_->give_reason(reason->step, field.text);
        keep_entry(file::Reasoned{reason->step, field.text});
    } else {
        editor_ = plan::trim(field.text);
        edge_.remember(editor_choice, editor_);
    }
}

bool App::field_changed(const platform::FieldChanged& changed) {
    if (changed.node == interaction_.search_node && interaction_.search_node != 0) {
        apply(SearchFor{changed.text});
        return true;
    }
    if (changed.node != interaction_.field_node) return false;
    if (!state_.field && state_.cell && may_write()) {
        // The first letter in a chosen cell: it takes the place of what stood there.
        const auto chosen = chosen_cells();
        if (!chosen) return false;
        const TableRow& row = table_view().rows.at(chosen->cell.row);
        const auto place = place_in(row, state_.cell->column, state_.year);
        if (!place) return false;
        state_.field = OpenField{*place, {}, field_text(document_->plan(), *place), false, true, true};
    }
    if (!state_.field) return false;
    state_.field->text = changed.text;
    keep_draft();
    return true;
}

bool App::press_key_in_field(const platform::KeyPressed& key) {
    if (!state_.field) return false;
    const OpenField field = *state_.field;
    const auto* place = std::get_if<edit::Place>(&field.target);
    if (key.key == "Escape") {
        if (place != nullptr && !field.in_table) interaction_.wanted_focus = interaction_.field_node;
        close_field(false);
        interaction_.field_wants_focus = field.in_table;
        return true;
    }
    if (key.key == "Enter" && (!field.multiline || key.command)) {
        if (place != nullptr && !field.in_table) interaction_.wanted_focus = interaction_.field_node;
        close_field(true);
        if (field.in_table) {
            if (const auto chosen = chosen_cells())
                go_to_cell(moved(table_view(), chosen->cell, key.shift ? -1 : 1, 0), false);
        }
        return true;
    }
    if (key.key == "Tab" && place != nullptr) {
        if (field.in_table) {
            const auto chosen = chosen_cells();
            close_field(true);
            if (chosen) {
                if (const auto next = next_cell(table_view(), chosen->cell, key.shift)) go_to_cell(*next, false);
            }
        } else {
            close_field(true);
            go_to_spot_after(*place, key.shift);
        }
        return true;
    }
    if (key.command && (key.key == "s" || key.key == "o")) return false;
    return false;
}

void App::go_to_spot_after(const edit::Place& place, bool backwards) {
    const auto here = std::find_if(spots_.begin(), spots_.end(), [&](const EditSpot& spot) { return spot.place == place; });
    if (here == spots_.end()) return;
    if (backwards ? here == spots_.begin() : here + 1 == spots_.end()) {
        interaction_.wanted_focus = here->node;
        return;
    }
    const EditSpot next = backwards ? *(here - 1) : *(here + 1);
    if (is_choice(next.place.field)) {
        interaction_.wanted_focus = next.node;
    } else {
        enter_field(next.place);
    }
}

// ---- the table as a spreadsheet

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
    std::string text = field_text(document_->plan(), *place);
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

// ---- things

void App::add(const AddThing& wish) {
    const Strings& s = strings(state_.language);
    const auto count = edit::count_in(document_->plan(), wish.kind, wish.parent);
    if (!count) return;
    auto insert = edit::add(document_->plan(), wish.kind, wish.parent, std::min(wish.index, *count),
                            fill(s.new_thing, {word_of(s, wish.kind)}));
    if (!insert) {
        say(std::string(s.step_refused), true);
        return;
    }
    const std::string id = edit::id_of(insert->item);
    edit::Step step;
    step.act = edit::Act::add;
    step.edits.emplace_back(*std::move(insert));
    if (!commit(std::move(step))) return;
    enter_field(edit::Place{id, {}, wish.kind == edit::Kind::activity ? edit::Field::text : edit::Field::name});
}

void App::move(const MoveThing& wish) {
    const auto where = edit::where_is(document_->plan(), wish.id);
    if (!where) return;
    const auto count = edit::count_in(document_->plan(), where->kind, wish.parent);
    if (!count) return;
    const std::size_t last = where->parent == wish.parent ? *count - 1 : *count;
    commit(edit::Act::move, edit::move(document_->plan(), wish.id, wish.parent, std::min(wish.index, last)));
}

void App::take_computed(const TakeComputed& wish) {
    edit::Step step;
    step.act = edit::Act::take_computed;
    const auto take = [&](const plan::Indicator& indicator, const plan::IndicatorYear& year) {
        const auto computed = judge::judge(indicator, year).computed;
        if (!computed) return;
        const edit::Place place{indicator.id, year.year, edit::Field::verdict};
        if (auto edit = edit::set(document_->plan(), place, *computed)) step.edits.push_back(*std::move(edit));
    };
    for (const plan::PlacedMeasure& placed : document_->measures()) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            for (const plan::IndicatorYear& year : indicator.years) {
                const auto is_wished = [&](const edit::Place& place) {
                    return place.id == indicator.id && place.year == year.year;
                };
                const bool differs = year.verdict && judge::judge(indicator, year).computed != year.verdict;
                const bool wished =
                    wish.places.empty() ? differs : std::any_of(wish.places.begin(), wish.places.end(), is_wished);
                if (wished) take(indicator, year);
            }
        }
    }
    commit(std::move(step));
}

void App::apply_edit_action(const Action& action) {
    if (!document_) return;
    const Strings& s = strings(state_.language);
    const plan::Plan& plan = document_->plan();
    std::visit(Overloaded{
                   [&](const EnterField& enter) { enter_field(enter.target); },
                   [&](const CommitField&) { close_field(true); },
                   [&](const ChooseCell& choose) { choose_cell(choose.cell, choose.extend); },
                   [&](const EnterCell& enter) {
                       choose_cell(enter.cell, false);
                       enter_cell();
                   },
                   [&](const SetTo& set) { commit(edit::Act::edit, edit::set(plan, set.place, set.value)); },
                   [&](const AddThing& wish) { add(wish); },
                   [&](const MoveThing& wish) { move(wish); },
                   [&](const DuplicateThing& wish) {
                       const auto where = edit::where_is(plan, wish.id);
                       if (!where) return;
                       const edit::Field field = where->kind == edit::Kind::activity ? edit::Field::text : edit::Field::name;
                       commit(edit::Act::duplicate,
                              edit::duplicate(plan, wish.id, fill(s.copy_of, {field_text(plan, {wish.id, {}, field})})));
                   },
                   [&](const RemoveThing& wish) {
                       if (auto edit = edit::remove(plan, wish.id)) {
                           edit::Step step;
                           step.act = edit::Act::remove;
                           step.edits.emplace_back(*std::move(edit));
                           const std::string label = step_label(s, step);
                           if (commit(std::move(step)))
                               say(fill(s.was_done, {label}), false, DialogButton{std::string(s.undo), Undo{}});
                       }
                   },
                   [&](const AddYear& wish) { commit(edit::Act::add, edit::add_year(plan, wish.year)); },
                   [&](const RemoveYear& wish) {
                       edit::Step step;
                       step.act = edit::Act::remove;
                       step.edits = edit::remove_year(plan, wish.year);
                       const std::string label = step_label(s, step);
                       if (commit(std::move(step)))
                           say(fill(s.was_done, {label}), false, DialogButton{std::string(s.undo), Undo{}});
                   },
                   [&](const TakeComputed& wish) { take_computed(wish); },
                   [&](const Undo&) { undo(); },
                   [&](const Redo&) { redo(); },
                   [&](const RevertEntry& wish) { revert(wish.entry); },
                   [&](const CommitPaste&) {
                       dialog_.reset();
                       edit::Step step;
                       step.act = edit::Act::paste;
                       step.edits = std::exchange(paste_, {}).edits;
                       commit(std::move(step));
                       interaction_.field_wants_focus = true;
                   },
                   [&](const FilterChanges& filter) {
                       state_.changes = {filter.measure, filter.who};
                   },
                   [&](const Save& wish) {
                       dialog_.reset();
                       save(wish.whatever_is_there);
                   },
                   [&](const SaveAs&) {
                       dialog_.reset();
                       save_as();
                   },
                   [&](const SwitchEditing&) { switch_editing(); },
                   [&](const TakeOver&) { edge_.claim(keeper_.key(), true); },
                   [&](const RetryStorage&) {
                       dialog_.reset();
                       keeper_.try_again();
                   },
                   [&](const NextYearsPlan&) {
                       if (!stays_with_edits()) open_made(edit::next_years_plan(plan));
                   },
                   [](const auto&) {},
               },
               action);
}

}  // namespace ui
