// The plan that a window begins with: looked for in the storage and its replica (store/start_search.hpp).

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/time_text.hpp"

namespace ui {

namespace {

/// Milliseconds. What is there by then is shown at once, and not after a picture of waiting, which takes as long to draw.
constexpr double patience_before_progress = 500;

}  // namespace

void App::start(std::string_view sample) {
    sample_ = sample;
    overlays_.show_progress(Progress{});
    started_at_ = edge_.now();
    const std::string asked = edge_.query("plan");
    const std::string own = edge_.own_plan();
    evidence_ = store_.recalled_evidence();
    evidence_.asks_for_plan = !asked.empty() || !own.empty();
    store_.list_used();
    store_.list_plans();
    store_.list_replica();
    if (evidence_.asks_for_plan) {
        edge_.fetch_plan(asked.empty() ? own : asked);
    } else if (!evidence_.seen && evidence_.last_plan.empty() &&
               (evidence_.window_plan.empty() || evidence_.window_plan == plan_not_kept)) {
        // Most likely a first visit: the sample is fetched meanwhile, and shown where nothing is found.
        edge_.fetch_plan(sample_);
        awaits_sample_ = true;
    }
    scheduler_.set(Timer::search, started_at_ + 1);
}

double App::rests_at_start() {
    const bool only_waits = overlays_.progress() && !overlays_.progress()->looks_for_plans && !document() &&
                            !overlays_.dialog() && !overlays_.report();
    return only_waits ? std::max(0.0, started_at_ + patience_before_progress - edge_.now()) : 0;
}

void App::open_sample() {
    if (awaits_sample_) return;
    awaits_sample_ = true;
    edge_.fetch_plan(sample_);
}

void App::go_on_searching() {
    if (!searching_) return;
    evidence_.waited = edge_.now() - started_at_;
    std::visit(base::Overloaded{
                   [&](const AwaitAnswers& await) { scheduler_.set(Timer::search, edge_.now() + await.milliseconds); },
                   [&](const LookAgain& look) {
                       evidence_.storage.reset();
                       overlays_.show_progress(Progress{.name = {}, .looks_for_plans = true});
                       scheduler_.set(Timer::look_again, edge_.now() + look.milliseconds);
                   },
                   [&](const StorageSilent&) { show_silent_storage(); },
                   [&](const StartWith& start) { start_with(start); },
               },
               next_step(evidence_));
}

void App::start_with(const StartWith& start) {
    scheduler_.clear(Timer::search);
    scheduler_.clear(Timer::look_again);
    if (start_dialog_ != StartDialog::none) {
        overlays_.close_dialog();
        start_dialog_ = StartDialog::none;
    }
    if (start.missing && !evidence_.asks_for_plan && !file_in_wait_is_own()) {
        ask_about_missing(*start.missing);
        return;
    }
    searching_ = false;
    if (start.missing) services_.notify(missing_text(*start.missing), true);
    const StoredPlan* kept = store_.find(start.key);
    const bool newer = kept != nullptr && kept->head.version > file::stored_version;
    if (newer) services_.notify(std::string(strings(state_.language).kept_by_newer), true);
    const bool opens = kept != nullptr && !newer;
    const bool for_sample = !evidence_.asks_for_plan && !file_in_wait_is_own();
    if (opens && for_sample) {
        file_in_wait_.reset();
        awaits_sample_ = false;
        open_plan(start.key);
    } else if (file_in_wait_) {
        settle(*std::exchange(file_in_wait_, std::nullopt));
    } else if (for_sample) {
        open_sample();
    }
}

/// A file from a person's hands, opened before it was known what is kept.
bool App::file_in_wait_is_own() const { return file_in_wait_ && file_in_wait_->opened.address.empty(); }

std::string App::missing_text(const SeenPlan& missing) {
    const Strings& s = strings(state_.language);
    const std::string& time = std::max(missing.head.opened, missing.head.edited);
    if (time.empty()) return std::string(s.plan_missing_unknown);
    return fill(s.plan_missing_text, {missing.head.title.empty() ? s.untitled : missing.head.title, local_time(time)});
}

void App::ask_about_missing(const SeenPlan& missing) {
    const Strings& s = strings(state_.language);
    const file::PlanHeader& head = missing.head;
    std::vector<std::string> lines{missing_text(missing)};
    if (head.unsaved > 0) {
        lines.push_back(fill(s.plan_missing_edits, {grouped(head.unsaved)}));
    } else if (head.has_file) {
        lines.push_back(fill(s.plan_missing_in_file, {head.file_name}));
    } else if (head != file::PlanHeader{}) {
        lines.emplace_back(s.plan_missing_new);
    }
    if (evidence_.created && evidence_.created->lost) {
        lines.push_back(fill(s.plan_missing_lost, {evidence_.created->detail}));
    } else if (evidence_.storage && evidence_.storage->failure) {
        lines.push_back(fill(s.plan_missing_failure, {evidence_.storage->detail}));
    }
    overlays_.hide_progress();
    start_dialog_ = StartDialog::missing;
    overlays_.ask(Dialog{std::string(s.plan_missing_title),
                         std::move(lines),
                         {},
                         {},
                         {{std::string(s.look_again), LookForPlanAgain{}},
                          {std::string(s.open_a_file), OpenFile{}},
                          {std::string(s.go_on_without), GoOnWithoutPlan{}}}});
}

void App::show_silent_storage() {
    if (start_dialog_ != StartDialog::none) return;
    const Strings& s = strings(state_.language);
    start_dialog_ = StartDialog::silent;
    overlays_.ask(Dialog{std::string(s.storage_silent_title),
                         {std::string(s.storage_silent_text)},
                         {},
                         {},
                         {{std::string(s.keep_waiting), CloseDialog{}}, {std::string(s.go_on_without), GoOnWithoutPlan{}}}});
}

void App::storage_blocked(const platform::StorageBlocked& blocked) {
    const Strings& s = strings(state_.language);
    std::vector<std::string> lines{std::string(s.storage_blocked_text)};
    for (const std::string& window : blocked.windows) lines.push_back("– " + window);
    if (!searching_) return services_.notify(std::string(s.storage_blocked_text), true, {}, About::storage);
    start_dialog_ = StartDialog::blocked;
    overlays_.ask(Dialog{std::string(s.storage_blocked_title),
                         std::move(lines),
                         {},
                         {},
                         {{std::string(s.keep_waiting), CloseDialog{}}, {std::string(s.go_on_without), GoOnWithoutPlan{}}}});
}

void App::look_for_plan_again() {
    overlays_.close_dialog();
    start_dialog_ = StartDialog::none;
    overlays_.show_progress(Progress{.name = {}, .looks_for_plans = true});
    started_at_ = edge_.now();
    evidence_.storage.reset();
    evidence_.replica.reset();
    evidence_.created.reset();
    evidence_.looks = 0;
    store_.list_anew();
}

/// Whatever told of a plan that is nowhere is done with.
void App::miss_nothing() {
    evidence_.seen.reset();
    evidence_.created.reset();
    evidence_.window_plan.clear();
}

/// What is missing is not asked about again.
void App::go_on_without_plan() {
    if (start_dialog_ == StartDialog::missing) store_.forget_seen();
    miss_nothing();
    evidence_.goes_on_without = !evidence_.storage.has_value();
    overlays_.close_dialog();
    start_dialog_ = StartDialog::none;
    go_on_searching();
}

/// Escape on what is missing goes on, and asks again the next time; a storage that is silent is waited for.
void App::close_start_dialog() {
    const StartDialog closed = std::exchange(start_dialog_, StartDialog::none);
    if (closed == StartDialog::missing) {
        miss_nothing();
        go_on_searching();
    } else if (!document() && !searching_) {
        open_sample();
    }
}

/// In a page that runs: the browser has closed the storage for good, and what is open is kept anew.
void App::storage_created(const platform::StorageCreated& created) {
    evidence_.created = created;
    if (searching_ || !document() || !store_.has_base() || session_.access() == Access::other) return;
    session_.rebase();
    session_.ensure_stored();
    services_.notify(std::string(strings(state_.language).storage_recreated), true);
}

/// Whatever is typed is written before the storage is let go.
void App::on_storage_yielded() {
    close_field(true);
    state_.editing = false;
    state_.cell.reset();
    state_.corner.reset();
    session_.on_storage_yielded();
    if (state_.place.page == Page::structure) go_to({}, HistoryEntry::added);
    const Strings& s = strings(state_.language);
    overlays_.ask(Dialog{std::string(s.storage_yielded_title),
                         {std::string(s.storage_yielded_text)},
                         {},
                         {},
                         {{std::string(s.reload), ReloadPage{}}, {std::string(s.read_on), CloseDialog{}}}});
}

void App::do_what_is_due() {
    store_.do_what_is_due();
    for (const Timer timer : scheduler_.take_due(edge_.now())) {
        switch (timer) {
            case Timer::search:
                go_on_searching();
                break;
            case Timer::look_again:
                store_.reopen();
                store_.list_used();
                store_.list_plans();
                go_on_searching();
                break;
        }
    }
}

}  // namespace ui
