// The field that is open: what it starts with, what its keys do, what becomes of what was typed.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/text.hpp"

namespace ui {

namespace {

constexpr std::string_view editor_choice = "editor";

}  // namespace

void App::ask_name() { enter_field(EditorName{}); }

/// Opens a dialog around a field. With no words for its first button it has only the second, which closes it.
void App::ask_in_dialog(const FieldTarget& target, const std::string& text, const AskedText& asked) {
    state_.field = OpenField{target, text, text, asked.multiline, false, false};
    std::vector<DialogButton> buttons;
    if (!asked.commit.empty()) buttons.push_back({std::string(asked.commit), CommitField{}});
    buttons.push_back({std::string(asked.close), CloseDialog{}});
    overlays_.ask(Dialog{std::string(asked.title),
                         {std::string(asked.line)},
                         EditableText{target, std::string(asked.label), {}, {}, asked.multiline},
                         {},
                         std::move(buttons)});
    interaction_.field_wants_focus = true;
}

/// Of the table that is being imported.
bool App::has_column(std::size_t column) const {
    return import_.session() != nullptr && column < import_.session()->layout.columns.size();
}

void App::enter_field(const FieldTarget& target) {
    const auto* unit = std::get_if<ColumnUnit>(&target);
    if (unit != nullptr ? !has_column(unit->column) : !document()) return;
    close_field(true);
    const Strings& s = strings(state_.language);
    std::visit(
        base::Overloaded{
            [&](const edit::Place& place) {
                if (!may_write() || !edit::value_at(document()->plan(), place)) return;
                const std::string text = field_text(s, document()->plan(), place);
                const bool multiline = is_multiline(document()->plan(), place);
                state_.field = OpenField{target, text, text, multiline, false, false};
                interaction_.field_wants_focus = true;
            },
            [&](const EditorName&) {
                ask_in_dialog(target, session_.editor(), {s.editor_title, s.editor_text, s.editor, s.ok, s.later, false});
            },
            [&](const ReasonFor& reason) {
                if (reason.step >= document()->history().steps().size()) return;
                const std::string& text = document()->history().steps()[reason.step].why;
                ask_in_dialog(target, text, {s.reason_title, s.reason_text, s.reason, s.ok, s.cancel, true});
            },
            [&](const FirstYear&) {
                if (!may_write()) return await_editing(EnterField{target});
                ask_in_dialog(target, std::to_string(proposed_years().front().year),
                              {s.first_year_title, s.first_year_text, s.year, s.ok, s.cancel, false});
            },
            [&](const ColumnUnit& column) {
                ask_in_dialog(target, import_.session()->layout.columns[column.column].unit,
                              {s.unit_title, s.unit_text, s.unit, s.ok, s.cancel, false});
            },
            [&](const LostDraft&) {
                ask_in_dialog(target, {}, {s.draft_lost_title, s.draft_lost_text, s.draft_lost_field, {}, s.close, true});
            },
        },
        target);
}

/// What was typed there, as an edit. Nothing where it changes nothing, or stands for no value.
std::optional<edit::Edit> App::typed_edit(const edit::Place& place, const std::string& text) {
    const plan::Plan& plan = document()->plan();
    if (place.field != edit::Field::verdict) return edit::set(plan, place, field_value(plan, place, text));
    const Strings& s = strings(state_.language);
    const auto verdict = typed_verdict(s, text);
    if (verdict) return edit::set(plan, place, *verdict);
    services_.notify(fill(s.paste_refused, {text}), true);
    return std::nullopt;
}

void App::close_field(bool commits) {
    if (!state_.field) return;
    const OpenField field = *std::exchange(state_.field, std::nullopt);
    if (overlays_.asks_for_text()) overlays_.close_dialog();
    const bool changes = commits && field.text != field.before;
    std::visit(base::Overloaded{
                   [&](const edit::Place& place) {
                       auto edit = changes ? typed_edit(place, field.text) : std::nullopt;
                       if (!edit) return drop_draft();
                       commit(edit::Act::edit, std::move(edit));
                   },
                   [&](const EditorName&) {
                       drop_typed_name();
                       if (!commits) return;
                       session_.set_editor(std::string(base::trim(field.text)));
                       edge_.remember(editor_choice, session_.editor());
                   },
                   [&](const ReasonFor& reason) {
                       if (!changes || !may_write()) return drop_draft();
                       session_.give_reason(reason.step, field.text);
                       on_journal_entry();
                   },
                   [&](const ColumnUnit& unit) {
                       if (!changes || !has_column(unit.column)) return;
                       sheet::Column column = import_.session()->layout.columns[unit.column];
                       column.unit = base::trim(field.text);
                       import_.set_column({unit.column, std::move(column), 0});
                   },
                   [&](const FirstYear&) {
                       drop_draft();
                       if (!commits) return;
                       if (const auto year = plan::read_fiscal_year(field.text)) return add_years({{*year}});
                       services_.notify(fill(strings(state_.language).not_a_year, {field.text}), true);
                   },
                   [&](const LostDraft&) { drop_draft(); },
               },
               field.target);
}

bool App::field_changed(const platform::FieldChanged& changed) {
    if (changed.node == interaction_.search_node && interaction_.search_node != 0) {
        apply(SearchFor{changed.text});
        return true;
    }
    if (changed.node != interaction_.field_node) return false;
    // The first letter in a chosen cell takes the place of what stood there.
    if (!state_.field && !open_cell(true)) return false;
    type_in_field(changed.text);
    return true;
}

void App::type_in_field(std::string text) {
    state_.field->text = std::move(text);
    interaction_.wants_sight = std::holds_alternative<edit::Place>(state_.field->target);
    keep_draft();
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
        const auto chosen = field.in_table ? chosen_cells() : std::nullopt;
        if (chosen) {
            commit_and_go_to(moved(table_view(), chosen->cell, key.shift ? -1 : 1, 0));
            return true;
        }
        if (place != nullptr) interaction_.wanted_focus = interaction_.field_node;
        close_field(true);
        return true;
    }
    if (key.key == "Tab" && place != nullptr) {
        const auto chosen = field.in_table ? chosen_cells() : std::nullopt;
        if (chosen) {
            commit_and_go_to(next_cell(table_view(), chosen->cell, key.shift));
            return true;
        }
        close_field(true);
        go_to_spot_after(*place, key.shift);
        return true;
    }
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

}  // namespace ui
