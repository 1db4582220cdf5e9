// The field that is open: what it starts with, what its keys do, what becomes of what was typed.

#include <algorithm>
#include <utility>

#include "plan/code_points.hpp"
#include "ui/app.hpp"

namespace ui {

namespace {

constexpr std::string_view editor_choice = "editor";

}  // namespace

void App::ask_name() { enter_field(EditorName{}); }

void App::enter_field(const FieldTarget& target) {
    const auto* unit = std::get_if<ColumnUnit>(&target);
    if (unit != nullptr ? !bring_ || unit->column >= bring_->layout.columns.size() : !document_) return;
    close_field(true);
    const Strings& s = strings(state_.language);
    if (unit != nullptr) {
        const std::string text = bring_->layout.columns[unit->column].unit;
        state_.field = OpenField{target, text, text, false, false, false};
        dialog_ = Dialog{std::string(s.unit_title),
                         {std::string(s.unit_text)},
                         EditableText{target, std::string(s.unit), {}, {}, false},
                         {},
                         {{std::string(s.ok), CommitField{}}, {std::string(s.cancel), CloseDialog{}}}};
        interaction_.field_wants_focus = true;
        return;
    }
    if (const auto* place = std::get_if<edit::Place>(&target)) {
        if (!may_write() || !edit::value_at(document_->plan(), *place)) return;
        const std::string text = field_text(s, document_->plan(), *place);
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
    } else if (const auto* unit = std::get_if<ColumnUnit>(&field.target)) {
        if (same || !bring_ || unit->column >= bring_->layout.columns.size()) return;
        sheet::Column column = bring_->layout.columns[unit->column];
        column.unit = plan::trim(field.text);
        set_column({unit->column, std::move(column), 0});
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
        state_.field =
            OpenField{*place, {}, field_text(strings(state_.language), document_->plan(), *place), false, true, true};
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

}  // namespace ui
