// What the browser keeps: every step, and who may write.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/time_text.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

/// A longer journal is put together to one text when the next editing begins.
constexpr std::size_t longest_journal = 500;

/// What the storage has not answered for so long may never be answered: nobody is to close the window in good faith.
constexpr double patience_ms = 2000;

}  // namespace

std::string App::local_time(std::string_view text) {
    const auto utc = base::read_utc(text);
    if (!utc) return {};
    return base::local_text(*utc, edge_.utc_offset_minutes(*utc), edge_.utc());
}

void App::keep_base() {
    if (document_) store_.ensure_base(*document_);
}

void App::keep_entry(const file::JournalEntry& entry) {
    store_.append(*document_, entry);
    guard_leaving();
    schedule_autosave();
}

/// The steps that were made become the log of the text; there is nothing to undo then.
void App::read_anew_from_text() {
    const std::size_t unsaved = document_->unsaved_steps();
    std::string text = document_->text();
    file::ReadResult result = file::read_plan(text);
    if (!result.plan) return;
    auto document = std::make_unique<Document>(*std::move(result.plan), Source{document_->file_name(), std::move(text), {}},
                                               ++documents_opened_);
    document->set_unsaved_in_base(unsaved);
    if (!store_.header().has_file) document->mark_never_saved();
    document_ = std::move(document);
    store_.forget_base();
}

void App::start_anew_from_text() {
    read_anew_from_text();
    keep_base();
}

void App::switch_editing() {
    if (!document_ || to_read_) return;
    if (state_.editing) {
        close_field(true);
        state_.editing = false;
        state_.cell.reset();
        state_.corner.reset();
        let_go(Leaves::editing);
        access_ = Writing::no;
        withdraw_steps();
        if (state_.place.page == Page::structure) go_to({}, HistoryEntry::added);
        return;
    }
    if (access_ == Writing::asked) return;
    access_ = Writing::asked;
    edge_.claim(store_.key(), false);
}

void App::claimed(const platform::Claimed& claim) {
    if (claim.name != store_.key() || !document_ || access_ == Writing::mine) return;
    if (std::exchange(save_to_note_, false) && claim.mine) keep_entry(document_->saved_entry());
    if (access_ == Writing::no) {
        if (!claimed_for_autosave(claim.mine) && claim.mine) edge_.release(store_.key());
        return;
    }
    if (!claim.mine) {
        // Asked for to put a text back, and not by the person: it is the other window's text, which is typing it.
        access_ = draft_ ? Writing::no : Writing::other;
        draft_.reset();
        return;
    }
    if (access_ == Writing::other) {
        // What the other window did last may not have arrived.
        access_ = Writing::asked;
        taken_over_ = store_.key();
        open_kept(store_.key());
        return;
    }
    begin_editing();
}

void App::begin_editing() {
    access_ = Writing::mine;
    state_.editing = true;
    notices_.withdraw(About::rights);
    // The reason of a step may be what is being typed: then its history stays.
    const bool long_journal = store_.has_base() && store_.entries() > longest_journal;
    if (long_journal && !draft_ && document_->history().next_redo() == nullptr) start_anew_from_text();
    if (draft_) {
        put_draft_back();
    } else {
        // Another window may have been lost in the middle of a word.
        if (store_.has_base() && !store_.failure()) store_.find_draft(store_.key());
        if (editor_.empty()) ask_name();
    }
    guard_leaving();
    if (autosaves()) edge_.check_permission(store_.header().file, false);
}

void App::claim_lost() {
    // What is being typed into the plan stays kept: it is the other window's from here on.
    access_ = Writing::other;
    const std::optional<OpenField> field = state_.field;
    const std::optional<file::DraftTarget> target = field ? draft_target(field->target) : std::nullopt;
    if (target) close_field(false);
    autosave_ = {};
    state_.editing = false;
    withdraw_steps();
    if (state_.place.page == Page::structure) go_to({}, HistoryEntry::added);
    say(std::string(strings(state_.language).taken_over), true, {}, About::rights);
    if (target && store_.failure() && field->text != field->before) show_lost_draft({target, field->text});
}

void App::remove_kept(const RemoveKept& wish) {
    const std::string& key = wish.key;
    const Strings& s = strings(state_.language);
    const KeptPlan* kept = store_.find(key);
    if (kept == nullptr) return;
    overlays_.close_dialog();
    if (!wish.sure && (kept->head.unsaved > 0 || !kept->head.has_file)) {
        const std::string lost = kept->head.unsaved > 0 ? fill(s.remove_kept_text, {grouped(kept->head.unsaved)})
                                                        : std::string(s.remove_kept_new);
        overlays_.ask(Dialog{fill(s.remove_kept_title, {kept->head.title}),
                             {lost},
                             {},
                             {},
                             {{std::string(s.cancel), CloseDialog{}}, {std::string(s.remove), RemoveKept{key, true}}}});
        return;
    }
    const bool is_open = key == store_.key();
    if (!kept->head.file.empty() && !is_open) edge_.forget_file(kept->head.file);
    store_.remove(key);
    if (!is_open) return;
    // It stays on screen; what is done to it from here on is kept as if it had just been opened.
    if (state_.editing) switch_editing();
    autosave_ = {};
    read_anew_from_text();
    store_.remember_plan({});
}

void App::tell_of_storage() {
    const auto& failure = store_.failure();
    if (!failure) notices_.withdraw(About::storage);
    if (failure == storage_failure_told_) return;
    storage_failure_told_ = failure;
    if (!failure) return;
    const Strings& s = strings(state_.language);
    const DialogButton save{std::string(s.save), Save{}};
    switch (*failure) {
        case platform::KeepFailure::full:
            return say(std::string(s.storage_full), true, save, About::storage);
        case platform::KeepFailure::refused:
            return say(std::string(s.storage_refused), true, save, About::storage);
        case platform::KeepFailure::broken:
            return say(fill(s.storage_broken, {store_.failure_detail()}), true, save, About::storage);
        case platform::KeepFailure::newer:
            return say(std::string(s.storage_newer), true, save, About::storage);
    }
}

/// Another plan would take the place of edits that are nowhere but on screen: true where it must not.
bool App::stays_with_edits() {
    if (!asks_before_leaving_) return false;
    const Strings& s = strings(state_.language);
    overlays_.ask(Dialog{fill(s.state_in_danger, {grouped(document_->unsaved_steps())}),
                         {},
                         {},
                         {},
                         {{std::string(s.save), Save{}},
                          {std::string(s.try_again), RetryStorage{}},
                          {std::string(s.cancel), CloseDialog{}}}});
    return true;
}

bool App::storage_is_slow() const {
    const auto since = store_.waiting_since();
    return since && edge_.now() - *since >= patience_ms;
}

/// In every frame and whenever the storage has answered.
void App::guard_leaving() {
    const bool unsaved =
        document_ && !document_->is_saved() && (document_->unsaved_steps() > 0 || !store_.header().has_file);
    const bool slow = storage_is_slow();
    if (const auto since = store_.waiting_since(); since && unsaved && !slow)
        edge_.wake_after(*since + patience_ms - edge_.now());
    const bool asks = unsaved && (slow || store_.failure().has_value());
    if (asks == asks_before_leaving_) return;
    asks_before_leaving_ = asks;
    edge_.ask_before_leaving(asks);
}

}  // namespace ui
