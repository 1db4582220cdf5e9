// Into files: back to the one that was opened where the browser can, else as a download. Everything that is written exists
// before the browser is asked for a place, since pickers empty or make the chosen file at once.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "edit/make.hpp"
#include "file/file_name.hpp"
#include "pages/widgets/chart_words.hpp"

namespace ui {

namespace {

constexpr std::string_view page_ending = ".html";
constexpr std::string_view plan_type = "application/json";
constexpr std::string_view page_type = "text/html";

bool is_page(std::string_view name) { return name.ends_with(page_ending) || name.ends_with(".htm"); }

/// What the head of a plan says of its file when it is written.
void note_file(file::PlanHeader& head, const Write& write, const platform::FileWritten& file, std::string utc) {
    head.file_name = file.name;
    if (!file.file.empty()) head.file = file.file;
    if (!file.file.empty() && !(write.copy && is_page(file.name))) head.address.clear();
    head.saved = std::move(utc);
    head.downloaded = file.downloaded;
    head.has_file = true;
    head.print = write.print;
}

std::string failure_line(const Strings& s, const platform::FileNotWritten& failure) {
    switch (failure.why) {
        case platform::WriteFailure::refused:
            return fill(s.write_refused, {failure.name, failure.detail});
        case platform::WriteFailure::gone:
            return fill(s.write_gone, {failure.name});
        default:
            return fill(s.write_failed, {failure.name, failure.detail});
    }
}

}  // namespace

/// A file that can be written back. A plan that came in a page is in that page's file, and only that page can write it.
bool App::has_own_file() {
    return !store_.header().file.empty() && (is_own_plan() || !store_.header().address.starts_with(platform::copy_scheme));
}

bool App::saves_by_hand() const {
    return std::any_of(writes_.begin(), writes_.end(), [](const Write& write) { return !write.autosave; });
}

void App::save(bool whatever_is_there) {
    if (!document() || saves_by_hand()) return;
    const bool own = is_own_plan();
    if (!own && !has_own_file()) return save_as();
    Write write;
    if (own) write.copy = platform::Copy{store_.header().address, false};
    write.file = store_.header().file;
    write.name =
        store_.header().file.empty() ? file::with_ending(services_.own_file_name(), page_ending) : store_.header().file_name;
    write.whatever_is_there = whatever_is_there;
    start_write(std::move(write));
}

void App::save_as() {
    if (!document() || saves_by_hand()) return;
    Write write;
    write.name = file::plan_file_name(services_.own_file_name());
    start_write(std::move(write));
}

/// A plain download: where nothing is drawn nothing can be asked, and it counts as no save, since nobody can be told of it.
void App::rescue() {
    if (!document()) return;
    close_field(true);
    edge_.save_file(file::plan_file_name(services_.own_file_name()), document()->text(), plan_type);
}

void App::hand_out() {
    if (!document() || saves_by_hand()) return;
    const Strings& s = strings(state_.language);
    std::vector<DialogButton> buttons{{std::string(s.copy_to_edit), WriteCopy{false, false}},
                                      {std::string(s.copy_to_read), WriteCopy{true, false}}};
    if (edge_.can_share()) buttons.push_back({std::string(s.copy_share), WriteCopy{false, true}});
    buttons.push_back({std::string(s.cancel), CloseDialog{}});
    overlays_.ask(Dialog{std::string(s.hand_out), {std::string(s.hand_out_text)}, {}, {}, std::move(buttons)});
}

void App::write_copy(const WriteCopy& request) {
    overlays_.close_dialog();
    if (!document() || saves_by_hand()) return;
    Write write;
    write.name = file::with_ending(services_.own_file_name(), page_ending);
    write.share = request.share;
    write.handed_out = true;
    write.copy = platform::Copy{std::string(platform::copy_scheme) + new_key(), request.to_read};
    start_write(std::move(write));
}

void App::start_write(Write write) {
    write_in_wait_.reset();
    writes_.push_back(std::move(write));
    if (writes_.size() == 1) carry_out_write();
}

void App::take_plan(Write& write) {
    write.document = document()->serial();
    write.revision = document()->revision();
    write.key = store_.key();
    write.text = document()->text();
    write.page.clear();
    write.print = file::fingerprint(write.text);
    const bool first = store_.header().saved.empty() && document()->history().position() > 0;
    write.formats_anew = first && !write.handed_out && !document()->keeps_formatting();
    if (!write.handed_out) session_.begin_save();
}

void App::carry_out_write() {
    while (!writes_.empty() && writes_.front().autosave && writes_.front().document == 0 && document()->is_saved()) {
        end_claim_of(writes_.front());
        writes_.pop_front();
    }
    if (writes_.empty()) return;
    Write& write = writes_.front();
    if (write.document == 0) take_plan(write);
    if (write.copy && write.page.empty()) {
        edge_.make_page(write.text, *write.copy);
    } else if (write.share) {
        edge_.share(write.name, write.content());
    } else if (write.file.empty()) {
        edge_.save_file_as(write.name, write.content(), write.copy ? page_type : plan_type);
    } else {
        edge_.write_file(write.file, write.name, write.content(), {write.whatever_is_there, !write.autosave});
    }
}

void App::page_made(platform::PageMade& made) {
    if (writes_.empty()) return;
    Write& write = writes_.front();
    if (!made.failure.empty()) return not_written({write.name, {}, platform::WriteFailure::failed, made.failure});
    write.page = std::move(made.bytes);
    carry_out_write();
}

void App::written(const platform::FileWritten& file) {
    if (writes_.empty()) return;
    const Write write = std::move(writes_.front());
    writes_.pop_front();
    note_written(write, file);
    end_claim_of(write);
    carry_out_write();
    schedule_autosave();
}

void App::note_written(const Write& write, const platform::FileWritten& file) {
    const Strings& s = strings(state_.language);
    if (write.handed_out) {
        if (!file.file.empty() && file.file != store_.header().file) edge_.forget_handle(file.file);
        return services_.notify(fill(s.handed_out, {file.name}), false, {}, About::file);
    }
    if (write.key != store_.key()) {
        if (!write.closed) return;
        file::PlanHeader head = write.closed->head;
        note_file(head, write, file, base::utc_text(edge_.utc()));
        store_.append_closed(write.key, head, write.closed->number, write.closed->entry);
        return;
    }
    file::PlanHeader header = store_.header();
    note_file(header, write, file, base::utc_text(edge_.utc()));
    store_.set_header(std::move(header));
    bool noted = document()->serial() == write.document;
    if (noted) {
        session_.end_save(true, file.name);
    } else if (file::fingerprint(document()->text()) == write.print) {
        session_.mark_saved(file.name);
        noted = true;
    }
    if (store_.has_base() && noted && (may_write() || write.holds_claim)) {
        session_.append_saved();
        keep_draft();  // of the field that is open: an entry takes its place
    } else if (store_.has_base() && session_.access() != Access::other) {
        store_.write_header(*document());
        if (noted) session_.append_saved_later();
    }
    autosave_goes_on();
    guard_leaving();
    const std::string formats = write.formats_anew ? std::string(s.formatted_anew) : std::string();
    if (!write.autosave) {
        overlays_.close_dialog();
        const auto said = file.downloaded ? s.was_downloaded : file.compared ? s.was_saved_compared : s.was_saved;
        services_.notify(spaced(s, {fill(said, {file.name}), formats}), false, {}, About::file);
    } else if (write.formats_anew) {
        services_.notify(spaced(s, {fill(s.was_saved, {file.name}), formats}), false, {}, About::file);
    }
}

void App::not_written(const platform::FileNotWritten& failure) {
    if (writes_.empty()) return;
    Write write = std::move(writes_.front());
    writes_.pop_front();
    const bool open = document() && document()->serial() == write.document;
    if (open && !write.handed_out) session_.end_save(false, {});
    end_claim_of(write);
    if (!write.autosave) {
        tell_not_written(std::move(write), failure);
    } else if (open) {
        autosave_failed(failure);
    }
    carry_out_write();
    schedule_autosave();
}

void App::tell_not_written(Write write, const platform::FileNotWritten& failure) {
    const Strings& s = strings(state_.language);
    if (failure.why == platform::WriteFailure::cancelled) return;
    if (!write.handed_out && write.key != store_.key())
        return services_.notify(failure_line(s, failure), true, {}, About::file);
    const DialogButton elsewhere = write.handed_out ? DialogButton{std::string(s.try_again), HandOut{}}
                                                    : DialogButton{std::string(s.save_as), SaveAs{}};
    if (failure.why == platform::WriteFailure::changed) {
        overlays_.ask(Dialog{fill(s.changed_outside_title, {failure.name}),
                             {std::string(s.changed_outside_text)},
                             {},
                             {},
                             {elsewhere, {std::string(s.overwrite), Save{true}}, {std::string(s.cancel), CloseDialog{}}}});
        return;
    }
    // What the picker chose is empty now, and what failed half-way may hold anything.
    const bool touched = failure.why == platform::WriteFailure::failed || (write.file.empty() && !write.share);
    const bool waits = failure.why == platform::WriteFailure::needs_press || (touched && !failure.file.empty());
    if (waits) return wait_for_press(std::move(write), failure);
    services_.notify(failure_line(s, failure), true, elsewhere, About::file);
}

/// The content is there; what is missing is a press, or another try.
void App::wait_for_press(Write write, const platform::FileNotWritten& failure) {
    const Strings& s = strings(state_.language);
    const DialogButton cancel{std::string(s.cancel), CloseDialog{}};
    if (failure.why == platform::WriteFailure::needs_press) {
        const bool picks = write.file.empty() && !write.share;
        const std::string_view go = write.share ? s.copy_share : picks ? s.choose_place : s.save;
        overlays_.ask(Dialog{std::string(s.ready_to_save_title),
                             {fill(picks ? s.ready_to_save_text : s.ready_to_write_text, {write.name})},
                             {},
                             {},
                             {{std::string(go), ContinueWrite{}}, cancel}});
    } else {
        write.whatever_is_there = write.whatever_is_there || write.file.empty();
        write.file = failure.file;
        write.name = failure.name;
        overlays_.ask(Dialog{
            std::string(s.not_saved_title),
            {failure_line(s, failure), std::string(s.may_be_incomplete)},
            {},
            {},
            {{std::string(s.save_again), ContinueWrite{}}, {std::string(s.save_elsewhere), ContinueWrite{true}}, cancel}});
    }
    write.holds_claim = false;
    write.closed.reset();
    write_in_wait_ = std::move(write);
}

void App::continue_write(const ContinueWrite& request) {
    overlays_.close_dialog();
    if (!write_in_wait_ || saves_by_hand()) return;
    Write write = *std::exchange(write_in_wait_, std::nullopt);
    if (request.elsewhere) {
        if (write.file != store_.header().file) edge_.forget_handle(write.file);
        write.file.clear();
        write.name = write.copy ? file::with_ending(write.name, page_ending) : file::plan_file_name(write.name);
    }
    if (!write.handed_out) {
        if (!document() || document()->serial() != write.document) return;
        // What was edited meanwhile goes along.
        if (document()->revision() != write.revision) {
            write.document = 0;
        } else {
            session_.begin_save();
        }
    }
    start_write(std::move(write));
}

void App::drop_waiting_write() {
    if (write_in_wait_ && !write_in_wait_->file.empty() && write_in_wait_->file != store_.header().file)
        edge_.forget_handle(write_in_wait_->file);
    write_in_wait_.reset();
}

/// Nobody edits here any more. What autosave owes the file is written first; the claim is held until it is there, so that
/// no other window writes meanwhile.
void App::let_go(Leaves what) {
    const bool mine = may_write();
    if (mine) autosave_now();
    Write* last = nullptr;
    for (Write& write : writes_) {
        if (what == Leaves::plan && write.document == 0) take_plan(write);
        const bool own = !write.handed_out && (write.document == 0 || write.key == store_.key());
        if (mine && own) last = &write;
    }
    autosave_ = {};
    if (last == nullptr) return session_.unlock(store_.key());
    last->holds_claim = true;
    if (what == Leaves::editing || !store_.has_base()) return;
    // As it will be once the file is written; the document itself goes.
    session_.end_save(true, document()->file_name());
    last->closed = Write::Closed{store_.header(), document()->saved_entry(), store_.entries()};
    last->closed->head.unsaved = document()->unsaved_steps();
    last->closed->head.unsaved_in_base = 0;
}

void App::end_claim_of(const Write& write) {
    if (!write.holds_claim) return;
    const std::string& key = write.document == 0 ? store_.key() : write.key;
    const bool edits = session_.access() == Access::exclusive || session_.access() == Access::requested;
    if (key != store_.key() || !edits) session_.unlock(key);
}

void App::apply_saving(const SavingAction& action) {
    std::visit(base::Overloaded{
                   [&](const Save& request) {
                       overlays_.close_dialog();
                       save(request.whatever_is_there);
                   },
                   [&](const SaveAs&) {
                       overlays_.close_dialog();
                       save_as();
                   },
                   [&](const HandOut&) { hand_out(); },
                   [&](const WriteCopy& request) { write_copy(request); },
                   [&](const ContinueWrite& request) { continue_write(request); },
                   [&](const SwitchAutosave&) { switch_autosave(); },
                   [&](const ResumeAutosave&) { resume_autosave(); },
                   [&](const SwitchEditing&) { switch_editing(); },
                   [&](const TakeOver&) { session_.request_lock(true); },
                   [&](const NextYearsPlan&) {
                       if (!stays_with_edits()) open_made(edit::next_years_plan(document()->plan()));
                   },
               },
               action);
}

}  // namespace ui
