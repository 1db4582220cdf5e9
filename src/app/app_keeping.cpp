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

void App::switch_editing() {
    if (!document() || session_.is_read_only()) return;
    if (state_.editing) {
        close_field(true);
        state_.editing = false;
        state_.cell.reset();
        state_.corner.reset();
        let_go(Leaves::editing);
        session_.end_editing();
        withdraw_steps();
        if (state_.place.page == Page::structure) go_to({}, HistoryEntry::added);
        return;
    }
    if (session_.access() != Access::requested) session_.request_access();
}

void App::on_lock(const platform::LockResult& lock) {
    switch (session_.on_lock(lock, draft_.has_value())) {
        case LockOutcome::ignored:
            break;
        case LockOutcome::kept_idle:
            if (!claimed_for_autosave(true)) session_.unlock(store_.key());
            break;
        case LockOutcome::denied_idle:
            claimed_for_autosave(false);
            break;
        case LockOutcome::denied:
            // The text that was to be put back is the other window's, which is typing it.
            draft_.reset();
            break;
        case LockOutcome::reloads:
            open_plan(store_.key());
            break;
        case LockOutcome::begins:
            begin_editing();
            break;
    }
}

void App::begin_editing() {
    session_.begin_editing();
    state_.editing = true;
    notices_.withdraw(About::rights);
    // The reason of a step may be what is being typed: then its history stays.
    const bool long_journal = store_.has_base() && store_.entries() > longest_journal;
    if (long_journal && !draft_ && document()->history().next_redo() == nullptr) {
        session_.rebase();
        session_.ensure_stored();
    }
    if (draft_) {
        put_draft_back();
    } else {
        // Another window may have been lost in the middle of a word.
        if (store_.has_base() && !store_.failure()) store_.find_draft(store_.key());
        if (session_.editor().empty()) ask_name();
    }
    guard_leaving();
    if (autosaves()) edge_.check_permission(store_.header().file, false);
}

void App::on_lock_lost() {
    // What is being typed into the plan stays kept: it is the other window's from here on.
    session_.on_lock_lost();
    const std::optional<OpenField> field = state_.field;
    const std::optional<file::DraftTarget> target = field ? draft_target(field->target) : std::nullopt;
    if (target) close_field(false);
    autosave_ = {};
    state_.editing = false;
    withdraw_steps();
    if (state_.place.page == Page::structure) go_to({}, HistoryEntry::added);
    services_.notify(std::string(strings(state_.language).taken_over), true, {}, About::rights);
    if (target && store_.failure() && field->text != field->before) show_lost_draft({target, field->text});
}

void App::remove_stored(const RemoveStored& request) {
    const std::string& key = request.key;
    const Strings& s = strings(state_.language);
    const StoredPlan* kept = store_.find(key);
    if (kept == nullptr) return;
    overlays_.close_dialog();
    if (!request.sure && (kept->head.unsaved > 0 || !kept->head.has_file)) {
        const std::string lost = kept->head.unsaved > 0 ? fill(s.remove_kept_text, {grouped(kept->head.unsaved)})
                                                        : std::string(s.remove_kept_new);
        overlays_.ask(Dialog{fill(s.remove_kept_title, {kept->head.title}),
                             {lost},
                             {},
                             {},
                             {{std::string(s.cancel), CloseDialog{}}, {std::string(s.remove), RemoveStored{key, true}}}});
        return;
    }
    const bool is_open = key == store_.key();
    if (!kept->head.file.empty() && !is_open) edge_.forget_handle(kept->head.file);
    store_.remove(key);
    if (!is_open) return;
    // It stays on screen; what is done to it from here on is kept as if it had just been opened.
    if (state_.editing) switch_editing();
    autosave_ = {};
    session_.rebase();
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
        case platform::StorageError::full:
            return services_.notify(std::string(s.storage_full), true, save, About::storage);
        case platform::StorageError::refused:
            return services_.notify(std::string(s.storage_refused), true, save, About::storage);
        case platform::StorageError::broken:
            return services_.notify(fill(s.storage_broken, {store_.failure_detail()}), true, save, About::storage);
        case platform::StorageError::newer:
            return services_.notify(std::string(s.storage_newer), true, save, About::storage);
    }
}

/// Another plan would take the place of edits that are nowhere but on screen: true where it must not.
bool App::stays_with_edits() {
    if (!asks_before_leaving_) return false;
    const Strings& s = strings(state_.language);
    overlays_.ask(Dialog{fill(s.state_in_danger, {grouped(document()->unsaved_steps())}),
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
        document() && !document()->is_saved() && (document()->unsaved_steps() > 0 || !store_.header().has_file);
    const bool slow = storage_is_slow();
    if (const auto since = store_.waiting_since(); since && unsaved && !slow)
        edge_.wake_after(*since + patience_ms - edge_.now());
    const bool asks = unsaved && (slow || store_.failure().has_value());
    if (asks == asks_before_leaving_) return;
    asks_before_leaving_ = asks;
    edge_.ask_before_leaving(asks);
}

}  // namespace ui
