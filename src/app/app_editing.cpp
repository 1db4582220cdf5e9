// From a person's hands to steps: fields, cells, things that come and go, undo. Each act is one step; a step that is
// committed is on its way to the browser's storage before anything else happens.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/time_text.hpp"

namespace ui {

// ---- steps

bool App::commit(edit::Step step) {
    const auto committed = session_.commit(std::move(step));
    if (!committed) return false;
    if (committed->outcome.refused) {
        services_.notify(std::string(strings(state_.language).step_refused), true);
        return false;
    }
    on_journal_entry();
    on_plan_changed();
    if (asks_for_reason(*document(), committed->step)) {
        const Strings& s = strings(state_.language);
        services_.notify(
            std::string(s.asks_reason), false,
            DialogButton{std::string(s.give_reason), EnterField{ReasonFor{document()->history().position() - 1}}},
            About::reason);
    }
    return true;
}

bool App::commit(edit::Act act, std::optional<edit::Edit> edit) {
    if (!edit) return false;
    edit::Step step;
    step.act = act;
    step.edits.push_back(*std::move(edit));
    return commit(std::move(step));
}

/// The journal has grown, which is on its way to the storage.
void App::on_journal_entry() {
    guard_leaving();
    schedule_autosave();
}

void App::on_plan_changed() {
    notices_.withdraw(About::step);
    look_at_a_year();
    drop_what_is_not_there();
    if (state_.place.page == Page::table) keep_a_cell_chosen();
    if (state_.place.page == Page::measure && !document()->position_of(state_.place.measure))
        go_to({Page::table, {}}, HistoryEntry::added);
}

void App::undo() {
    if (!may_write()) return;
    const edit::Step* step = document()->history().next_undo();
    if (step == nullptr) return;
    const std::string label = step_label(strings(state_.language), *step);
    const Document::Outcome outcome = *session_.undo();
    notices_.withdraw(About::reason);
    on_journal_entry();
    on_plan_changed();
    if (state_.place.page == Page::measure && outcome.measures.size() == 1) {
        go_to({Page::measure, document()->measures()[outcome.measures.front()].measure->id}, HistoryEntry::added);
    }
    const Strings& s = strings(state_.language);
    services_.notify(fill(s.was_undone, {label}), false, DialogButton{std::string(s.redo), Redo{}}, About::step);
}

void App::redo() {
    if (!may_write()) return;
    const edit::Step* step = document()->history().next_redo();
    if (step == nullptr) return;
    const std::string label = step_label(strings(state_.language), *step);
    const Document::Outcome outcome = *session_.redo();
    on_journal_entry();
    on_plan_changed();
    const Strings& s = strings(state_.language);
    services_.notify(fill(s.was_redone, {label}), false, DialogButton{std::string(s.undo), Undo{}}, About::step);
}

void App::revert(std::size_t entry) {
    const edit::Step* step = step_of_entry(*document(), entry);
    if (step == nullptr || !may_write()) return;
    edit::Reversal reversal = edit::revert(document()->plan(), *step);
    if (reversal.refused || reversal.edits.empty()) {
        services_.notify(std::string(strings(state_.language).revert_refused), true);
        return;
    }
    edit::Step made;
    made.act = edit::Act::revert;
    made.edits = std::move(reversal.edits);
    commit(std::move(made));
}

// ---- things

void App::add(const AddThing& request) {
    const Strings& s = strings(state_.language);
    const auto count = edit::count_in(document()->plan(), request.kind, request.parent);
    if (!count) return;
    auto insert = edit::add(document()->plan(), request.kind, request.parent, std::min(request.index, *count),
                            fill(s.new_thing, {word_of(s, request.kind)}));
    if (!insert) {
        services_.notify(std::string(s.step_refused), true);
        return;
    }
    const std::string id = edit::id_of(insert->item);
    edit::Step step;
    step.act = edit::Act::add;
    step.edits.emplace_back(*std::move(insert));
    if (!commit(std::move(step))) return;
    enter_field(edit::Place{id, {}, request.kind == edit::Kind::activity ? edit::Field::text : edit::Field::name});
}

void App::add_years(const AddYears& request) {
    if (!may_write()) return await_editing(request);
    edit::Step step;
    step.act = edit::Act::add;
    for (const plan::FiscalYear year : request.years) {
        if (auto edit = edit::add_year(document()->plan(), year)) step.edits.emplace_back(*std::move(edit));
    }
    commit(std::move(step));
}

void App::await_editing(Action action) {
    awaited_ = std::move(action);
    switch_editing();
}

/// Editing begins when the browser has given this window the plan, and asks for a name first.
void App::go_on_with_awaited() {
    if (!awaited_) return;
    if (!may_edit()) {
        awaited_.reset();
        if (session_.access() != Access::other) return;
        const Strings& s = strings(state_.language);
        services_.notify(std::string(s.read_only), true, DialogButton{std::string(s.take_over), TakeOver{}});
    } else if (may_write() && !overlays_.dialog()) {
        apply(*std::exchange(awaited_, std::nullopt));
        interaction_.moving = true;
    }
}

void App::keep_agenda() {
    std::vector<plan::Agenda> agendas = document()->plan().agendas;
    const Strings& s = strings(state_.language);
    plan::Agenda agenda;
    for (std::size_t number = agendas.size() + 1; agenda.name.empty(); ++number) {
        const std::string name = fill(s.new_agenda, {std::to_string(number)});
        const auto is_it = [&](const plan::Agenda& other) { return other.name == name; };
        if (std::none_of(agendas.begin(), agendas.end(), is_it)) agenda.name = name;
    }
    for (const plan::PlacedMeasure* placed : measures_of(views_.rows(services_.view_source()))) {
        agenda.measures.push_back(placed->measure->id);
    }
    const std::string name = agenda.name;
    agendas.push_back(std::move(agenda));
    const edit::Place place{{}, {}, edit::Field::agendas};
    if (!commit(edit::Act::edit, edit::set(document()->plan(), place, std::move(agendas)))) return;
    Selection selection;
    selection.filters.agenda = name;
    select(selection);
    services_.notify(fill(s.agenda_kept, {name}));
}

void App::move(const MoveThing& request) {
    const auto where = edit::where_is(document()->plan(), request.id);
    if (!where) return;
    const auto count = edit::count_in(document()->plan(), where->kind, request.parent);
    if (!count) return;
    const std::size_t last = where->parent == request.parent ? *count - 1 : *count;
    commit(edit::Act::move, edit::move(document()->plan(), request.id, request.parent, std::min(request.index, last)));
}

void App::take_computed(const TakeComputed& request) {
    edit::Step step;
    step.act = edit::Act::take_computed;
    const auto take = [&](const plan::Indicator& indicator, const plan::IndicatorYear& year) {
        const auto computed = judge::judge(indicator, year).computed;
        if (!computed) return;
        const edit::Place place{indicator.id, year.year, edit::Field::verdict};
        if (auto edit = edit::set(document()->plan(), place, *computed)) step.edits.push_back(*std::move(edit));
    };
    for (const plan::PlacedMeasure& placed : document()->measures()) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            for (const plan::IndicatorYear& year : indicator.years) {
                const auto is_wished = [&](const edit::Place& place) {
                    return place.id == indicator.id && place.year == year.year;
                };
                const bool differs = year.verdict && judge::judge(indicator, year).computed != year.verdict;
                const bool wished =
                    request.places.empty() ? differs : std::any_of(request.places.begin(), request.places.end(), is_wished);
                if (wished) take(indicator, year);
            }
        }
    }
    commit(std::move(step));
}

void App::apply_editing(const EditingAction& action) {
    const Strings& s = strings(state_.language);
    const plan::Plan& plan = document()->plan();
    std::visit(
        base::Overloaded{
            [&](const ChooseCell& choose) { choose_cell(choose.cell, choose.extend); },
            [&](const EnterCell& enter) {
                choose_cell(enter.cell, false);
                open_cell(false);
            },
            [&](const SetTo& set) { commit(edit::Act::edit, edit::set(plan, set.place, set.value)); },
            [&](const AddThing& request) { add(request); },
            [&](const MoveThing& request) { move(request); },
            [&](const DuplicateThing& request) {
                const auto where = edit::where_is(plan, request.id);
                if (!where) return;
                const edit::Field field = where->kind == edit::Kind::activity ? edit::Field::text : edit::Field::name;
                commit(edit::Act::duplicate,
                       edit::duplicate(plan, request.id, fill(s.copy_of, {field_text(s, plan, {request.id, {}, field})})));
            },
            [&](const RemoveThing& request) {
                if (auto edit = edit::remove(plan, request.id)) {
                    edit::Step step;
                    step.act = edit::Act::remove;
                    step.edits.emplace_back(*std::move(edit));
                    const std::string label = step_label(s, step);
                    if (commit(std::move(step)))
                        services_.notify(fill(s.was_done, {label}), false, DialogButton{std::string(s.undo), Undo{}},
                                         About::step);
                }
            },
            [&](const AddYears& request) { add_years(request); },
            [&](const AddYear& request) { commit(edit::Act::add, edit::add_year(plan, request.year)); },
            [&](const RemoveYear& request) {
                edit::Step step;
                step.act = edit::Act::remove;
                step.edits = edit::remove_year(plan, request.year);
                const std::string label = step_label(s, step);
                if (commit(std::move(step)))
                    services_.notify(fill(s.was_done, {label}), false, DialogButton{std::string(s.undo), Undo{}},
                                     About::step);
            },
            [&](const TakeComputed& request) { take_computed(request); },
            [&](const Undo&) { undo(); },
            [&](const Redo&) { redo(); },
            [&](const RevertEntry& request) { revert(request.entry); },
            [&](const CommitPaste&) {
                overlays_.close_dialog();
                edit::Step step;
                step.act = edit::Act::paste;
                step.edits = std::exchange(paste_, {}).edits;
                commit(std::move(step));
                interaction_.field_wants_focus = true;
            },
            [&](const KeepAgenda&) { keep_agenda(); },
            [&](const FilterChanges& filter) {
                state_.changes = {filter.measure, filter.who};
            },
        },
        action);
}

}  // namespace ui
