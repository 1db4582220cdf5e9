// The text of the open field is kept with every letter, so that a reload, a crash or another window that takes over loses
// nothing: it comes back into its field, and where that is gone it is shown to be copied.

#include <imgui.h>

#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "file/journal/draft.hpp"
#include "toolkit/page_layout.hpp"

namespace ui {

namespace {

constexpr std::string_view typed_name_choice = "editor-draft";

}  // namespace

void App::keep_draft() {
    if (!state_.field) return;
    const OpenField& field = *state_.field;
    if (std::holds_alternative<EditorName>(field.target)) {
        edge_.remember(typed_name_choice, field.text);
        return;
    }
    const auto target = draft_target(field.target);
    if (!target || !may_write()) return;
    const bool in_cell = field.in_table && state_.cell;
    store_.save_draft(*document(), file::write_draft({target, field.text, in_cell ? state_.cell->row : std::string()}));
}

void App::drop_draft() { may_write() ? store_.drop_draft() : store_.leave_draft(); }

void App::drop_typed_name() { edge_.remember(typed_name_choice, {}); }

void App::restore_draft(std::string_view record) {
    draft_ = file::read_draft(record);
    if (!draft_) {
        services_.notify(std::string(strings(state_.language).draft_unreadable), true);
    } else if (may_write()) {
        put_draft_back();
    } else if (session_.access() != Access::requested) {
        switch_editing();
    }
}

/// A name that was being typed is asked for again, whatever is open.
void App::restore_typed_name() {
    const std::string name = edge_.recall(typed_name_choice);
    if (name.empty() || draft_ || state_.field) return;
    ask_name();
    if (state_.field) state_.field->text = name;
}

void App::put_draft_back() {
    const file::Draft draft = *std::exchange(draft_, std::nullopt);
    if (open_field_of(draft)) {
        state_.field->text = draft.text;
        const bool warned = notices_.in_sight() != nullptr && notices_.in_sight()->warning;
        if (!warned) services_.notify(std::string(strings(state_.language).draft_restored));
    } else {
        show_lost_draft(draft);
    }
    // The text of a plan takes the place of all that was stored of it, this record as well.
    store_.has_base() ? store_.adopt_draft(file::write_draft(draft))
                      : store_.save_draft(*document(), file::write_draft(draft));
    interaction_.field_wants_focus = true;
}

void App::show_lost_draft(const file::Draft& draft) {
    enter_field(LostDraft{});
    state_.field->text = draft.text;
    const auto* place = draft.target ? std::get_if<edit::Place>(&*draft.target) : nullptr;
    if (place != nullptr) overlays_.add_to_dialog(place_label(state_.language, document()->plan(), *place));
}

bool App::open_field_of(const file::Draft& draft) {
    if (!draft.target) return false;
    return std::visit(base::Overloaded{
                          [&](const edit::Place& place) { return open_cell_of(place, draft.row) || open_field_at(place); },
                          [&](const file::FirstYearTarget&) {
                              if (document()->plan().years.empty()) enter_field(FirstYear{});
                              return state_.field.has_value();
                          },
                          [&](const file::ReasonTarget& reason) {
                              enter_field(ReasonFor{reason.step});
                              return state_.field.has_value();
                          },
                      },
                      *draft.target);
}

/// The cell of 一覧 that it was typed in, where this window shows it.
bool App::open_cell_of(const edit::Place& place, const std::string& row) {
    if (row.empty() || is_narrow(theme(), ImGui::GetIO().DisplaySize.x)) return false;
    if (plan::find_year(document()->plan(), place.year)) state_.year = place.year;
    const std::optional<CellName> cell = cell_of(table_view(), row, place, state_.year);
    if (!cell) return false;
    go_to({Page::table, {}}, HistoryEntry::added);
    state_.cell = cell;
    state_.corner.reset();
    open_cell(false);
    // The focus is not there yet.
    if (state_.field) state_.field->entered = false;
    interaction_.wants_sight = true;
    return state_.field.has_value();
}

/// The page that the person is on, where it shows the field, else the one of its own.
bool App::open_field_at(const edit::Place& place) {
    const bool of_year = place.year.year != 0;
    if (!is_typed(place.field) || (of_year && !plan::find_year(document()->plan(), place.year))) return false;
    if (!edit::value_at(document()->plan(), place)) return false;
    const auto position = document()->position_around(place.id);
    if (position) {
        const std::string& measure = document()->measures()[*position].measure->id;
        const Place& here = state_.place;
        const bool named = place.field == edit::Field::code || place.field == edit::Field::name;
        const bool in_meeting = is_meeting(here.page) && here.measure == measure && place.field == edit::Field::notes;
        const bool in_outline = here.page == Page::structure && place.id == measure && named;
        if (!in_meeting && !in_outline) go_to({Page::measure, measure}, HistoryEntry::added);
    } else {
        go_to({Page::structure, {}}, HistoryEntry::added);
    }
    if (of_year) state_.year = place.year;
    enter_field(place);
    return state_.field.has_value();
}

}  // namespace ui
