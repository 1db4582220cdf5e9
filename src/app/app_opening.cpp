// From a file, an address or the browser's storage to the plan on screen. A file that this browser keeps edits of goes on
// with them; where both have changed the person chooses, and neither is lost.

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/app.hpp"
#include "file/plan_file.hpp"
#include "l10n/clock.hpp"

namespace ui {

namespace {

std::string hex(std::uint64_t number) {
    char digits[20];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
    return digits;
}

/// A replica of more bytes is not read only to see whether it is whole.
constexpr std::size_t largest_checked_replica = 8'000'000;
constexpr double replica_check_after = 2000;

const KeptPlan* plan_with(const std::vector<KeptPlan>& plans, std::string_view key) {
    const auto found = std::find_if(plans.begin(), plans.end(), [&](const KeptPlan& plan) { return plan.key == key; });
    return found == plans.end() ? nullptr : &*found;
}

/// Records of a plan's replica by their names in it.
std::vector<file::NamedRecord> replica_records(const std::vector<platform::Record>& records, std::string_view key) {
    const std::size_t folder = replica_plan_folder(key).size() + 1;
    std::vector<file::NamedRecord> named;
    for (const platform::Record& record : records) named.emplace_back(record.key.substr(folder), record.value);
    return named;
}

/// A plan at an address has one key in all windows.
std::string key_of_address(std::string_view address) { return "a" + hex(file::fingerprint(address)); }

}  // namespace

std::string App::new_key() { return hex(edge_.random()); }

std::uint64_t App::look_up(Wanted wanted, platform::Edge::Range range, std::string key) {
    const std::uint64_t ticket = edge_.look_up(std::move(range));
    lookups_[ticket] = Lookup{wanted, std::move(key)};
    return ticket;
}

void App::found(platform::Found& found) {
    const auto lookup = lookups_.find(found.ticket);
    if (lookup == lookups_.end()) return;
    const Lookup what = lookup->second;
    lookups_.erase(lookup);
    switch (what.wanted) {
        case Wanted::used:
            evidence_.used = read_used(found.records);
            break;
        case Wanted::heads:
            storage_refused_ = found.failure.has_value();
            evidence_.storage = HeadsFound{read_heads(found.records), found.failure, std::move(found.detail)};
            kept_ = merged_plans(evidence_.storage, evidence_.replica);
            if (searching_) {
                ++evidence_.looks;
                go_on_searching();
            }
            follow_head();
            follow_word();
            break;
        case Wanted::replica_heads:
            evidence_.replica = HeadsFound{read_replica_heads(found.records), found.failure, std::move(found.detail)};
            kept_ = merged_plans(evidence_.storage, evidence_.replica);
            go_on_searching();
            break;
        case Wanted::kept_plan:
            kept_plan_found(what.key, found);
            break;
        case Wanted::replica_plan:
            replica_plan_found(what.key, found);
            break;
        case Wanted::newer_entries:
            if (what.key == keeper_.key()) catch_up(found.records);
            break;
        case Wanted::replica_check:
            if (what.key == keeper_.key() && !found.failure) replica_checked(found);
            break;
        case Wanted::replica_source:
            if (what.key == keeper_.key() && !found.failure) rewrite_replica(std::move(found.records));
            break;
        case Wanted::draft:
            if (what.key == keeper_.key() && !found.records.empty()) restore_draft(found.records.front().value);
            break;
    }
}

void App::read_ahead(std::string_view arrived) {
    if (!reading_) reading_ = std::make_unique<file::PlanReading>();
    reading_->read_on(arrived);
}

void App::open(platform::FileOpened opened) {
    overlays_.drag_over(false);
    ArrivedFile file{std::move(opened), std::exchange(reading_, nullptr)};
    if (!heads_known()) {
        file_in_wait_ = std::move(file);
        // A person's own file is waited for by a person: it needs an answer of the storage, and no patience with it.
        if (file_in_wait_is_own() && evidence_.looks > 0) start_with({});
    } else if (file.opened.address != sample_ || awaits_sample_ || evidence_.asks_for_plan) {
        settle(std::move(file));
    }
}

void App::settle(ArrivedFile arrived) {
    platform::FileOpened& file = arrived.opened;
    overlays_.hide_progress();
    awaits_sample_ = false;
    // A plan that is fetched is a plan: a table comes from a person's hands.
    if (file.address.empty() && is_table(file.name, file.bytes)) {
        SheetSource source;
        source.name = std::move(file.name);
        source.bytes = std::move(file.bytes);
        if (!file.file.empty()) edge_.forget_file(file.file);
        open_table(std::move(source));
        if (file.others > 0) say(fill(strings(state_.language).others_not_opened, {grouped(file.others)}));
        return;
    }
    const Strings& s = strings(state_.language);
    file::ReadResult result = arrived.reading ? arrived.reading->finish(file.bytes) : file::read_plan(file.bytes);
    if (!result.plan) {
        const std::string stays =
            document_ ? fill(s.still_open, {document_->plan().title}) : std::string(s.nothing_was_open);
        overlays_.show_report(
            OpenReport{fill(s.open_failed, {file.name}), stays, problem_lines(result.problems, state_.language), true});
        return;
    }
    if (stays_with_edits()) return;
    ReadFile read{*std::move(result.plan),       {},          std::move(file.file), std::move(file.address),
                  file::fingerprint(file.bytes), file.others, file.to_read};
    read.source = {std::move(file.name), std::move(file.bytes), std::move(result.problems)};
    const KeptPlan* kept = kept_version_of(read);
    if (read.to_read) {
        adopt(std::move(read), new_key());
    } else if (kept == nullptr) {
        std::string key = read.address.empty() ? new_key() : key_of_address(read.address);
        // What stands there cannot be read by this program, and stays.
        const auto is_there = [&](const KeptPlan& plan) { return plan.key == key; };
        if (std::any_of(kept_.begin(), kept_.end(), is_there)) key = new_key();
        adopt(std::move(read), std::move(key));
    } else if (kept->head.print == read.print && !kept->head.edited.empty()) {
        const std::string key = kept->key;
        const std::size_t others = read.others;
        if (!read.file.empty()) rename_kept(*kept, read);
        open_kept(key);
        if (others > 0) say(fill(s.others_not_opened, {grouped(others)}));
    } else if (kept->head.unsaved == 0) {
        const std::string key = kept->key;
        adopt(std::move(read), key);
        look_up(Wanted::draft, draft_range(key), key);
    } else {
        other_version_key_ = kept->key;
        overlays_.ask(Dialog{
            fill(s.versions_title, {read.source.file_name}),
            {fill(s.versions_text, {grouped(kept->head.unsaved)}), std::string(s.versions_both_stay)},
            {},
            {},
            {{std::string(s.versions_kept), ChooseVersion{true}}, {std::string(s.versions_file), ChooseVersion{false}}}});
        other_version_ = std::move(read);
    }
}

/// Later saves go where it was opened from now.
void App::rename_kept(const KeptPlan& kept, const ReadFile& file) {
    if (kept.head.file == file.file) return;
    file::KeptHead head = kept.head;
    head.file = file.file;
    head.file_name = file.source.file_name;
    platform::Edge::Batch batch;
    batch.puts.push_back({head_key(kept.key), file::write_head(head)});
    edge_.keep(std::move(batch));
    look_up(Wanted::heads, heads_range(), {});
}

const KeptPlan* App::kept_version_of(const ReadFile& file) const {
    const auto is_version = [&](const KeptPlan& plan) {
        if (plan.head.version > file::kept_version || unreadable_.contains(plan.key)) return false;
        if (!file.address.empty() || !plan.head.address.empty()) return plan.head.address == file.address;
        if (plan.head.print == file.print) return true;
        return plan.head.file_name == file.source.file_name && plan.head.title == file.plan.title;
    };
    const auto found = std::find_if(kept_.begin(), kept_.end(), is_version);
    return found == kept_.end() ? nullptr : &*found;
}

void App::adopt(ReadFile file, std::string key) {
    const Strings& s = strings(state_.language);
    let_go(Leaves::plan);
    head_ = {};
    head_.title = file.plan.title;
    head_.file_name = file.source.file_name;
    head_.file = file.file;
    head_.address = file.address;
    head_.opened = utc_text(edge_.utc());
    head_.has_file = true;
    head_.print = file.print;
    // Opened again it is kept up to date as before.
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == key; });
    head_.autosave = kept != kept_.end() && kept->head.autosave;
    keeper_.take(std::move(key));
    base_kept_ = false;
    // What a person opened is kept; what a link shows only with the first edit.
    frames_to_base_ = file.address.empty() ? frames_before_base : 0;
    const std::size_t others = file.others;
    const std::string name = file.source.file_name;
    const bool to_read = file.to_read;
    show(std::make_unique<Document>(std::move(file.plan), std::move(file.source), ++documents_opened_));
    to_read_ = to_read;
    if (!document_->warnings().empty()) apply(ShowWarnings{});
    if (others > 0) {
        overlays_.add_to_report(fill(s.open_warned, {name}),
                                {fill(s.others_not_opened, {std::to_string(others)}), {}, {}, {}});
    }
    restore_typed_name();
}

void App::show(std::unique_ptr<Document> document, bool same_plan) {
    const bool first = document_ == nullptr;
    document_ = std::move(document);
    access_ = Writing::no;
    to_read_ = false;
    draft_.reset();
    awaited_.reset();
    index_ = SearchIndex();
    indexed_ = false;
    if (!same_plan) {
        // What the page's address selected is of the plan that is opened first.
        if (!first) navigator_.take_selection({});
        navigator_.forget_measure();
        state_.changes = {};
        state_.charts = {};
        state_.playing = false;
    }
    state_.editing = false;
    withdraw_steps();
    if (!same_plan) {
        notices_.withdraw(About::file);
        notices_.withdraw(About::autosave);
    }
    state_.field.reset();
    state_.cell.reset();
    state_.corner.reset();
    if (!same_plan) state_.year.reset();
    look_at_a_year();
    close_menu();
    overlays_.show_waiting_report();
    overlays_.close_dialog();
    guard_leaving();
    // The address that the page was opened with leads into the first plan; a plan that is opened later starts at its
    // overview. The same plan, as another window has left it, is shown where the person is.
    if (first || same_plan) {
        drop_what_is_not_there();
        go_to(state_.place, HistoryEntry::none);
    } else if (state_.place.page == Page::speaker) {
        go_to({Page::speaker, {}}, HistoryEntry::none);
    } else {
        go_to({}, HistoryEntry::added);
    }
    follow_word();
    remember_plan(head_.address.empty() || base_kept_ ? std::string_view(keeper_.key()) : std::string_view());
}

void App::open_kept(const std::string& key) {
    if (!document_) overlays_.show_progress(Progress{});
    kept_opening_ = KeptOpening{key, look_up(Wanted::kept_plan, plan_range(key), key), 0, {}, {}};
}

/// What the storage has of a plan. Where it is not whole, it is asked for again, and then the replica is.
void App::kept_plan_found(const std::string& key, platform::Found& found) {
    if (!kept_opening_ || kept_opening_->ticket != found.ticket) return;
    if (taken_over_ == key && found.records.empty() && !found.failure && document_ && keeper_.key() == key) {
        // Nobody has edited it yet: it is as it is here.
        taken_over_.clear();
        kept_opening_.reset();
        overlays_.hide_progress();
        begin_editing();
        return;
    }
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == key; });
    if (kept == kept_.end()) return kept_plan_failed(key, {});
    KeptOpening& opening = *kept_opening_;
    const bool listed = !kept->in_replica_only;
    if (listed) opening.head = kept->head;
    const bool nothing = found.failure || found.records.empty();
    opening.text = read_kept(key, std::move(found.records));
    const KeptPlan* replica = evidence_.replica ? plan_with(evidence_.replica->plans, key) : nullptr;
    const bool whole = is_whole(opening.text, opening.head);
    if (whole && !(replica != nullptr && is_ahead(replica->head, opening.head))) {
        open_stored(key, std::move(opening.head), std::move(opening.text));
        return;
    }
    const auto milliseconds = patience_after(++opening.looks);
    if (nothing && listed && milliseconds) {
        scheduler_.set(Timer::open_kept, edge_.now() + *milliseconds);
        return;
    }
    if (replica != nullptr) {
        opening.ticket = edge_.look_up_replica(replica_plan_folder(key));
        lookups_[opening.ticket] = Lookup{Wanted::replica_plan, key};
        return;
    }
    open_stored(key, std::move(opening.head), std::move(opening.text));
}

/// The one of the two that holds more is opened; the storage is given it back.
void App::replica_plan_found(const std::string& key, const platform::Found& found) {
    if (!kept_opening_ || kept_opening_->ticket != found.ticket || !evidence_.replica) return;
    KeptOpening& opening = *kept_opening_;
    const KeptPlan* there = plan_with(evidence_.replica->plans, key);
    std::optional<file::StoredJournal> journal;
    if (there != nullptr) journal = file::read_replica(there->head, replica_records(found.records, key));
    const bool whole = is_whole(opening.text, opening.head);
    const std::uint64_t stored = opening.head.check ? opening.head.check->sequence : opening.text.log.size();
    if (!journal || (whole && journal->check.sequence <= stored)) {
        open_stored(key, std::move(opening.head), std::move(opening.text));
        return;
    }
    file::KeptHead head = there->head;
    head.check = journal->check;
    KeptText text{std::move(journal->base), std::move(journal->entries), false, std::move(opening.text.draft)};
    restored_ = key;
    open_stored(key, std::move(head), std::move(text));
}

void App::kept_plan_failed(const std::string& key, const plan::Problems& problems) {
    overlays_.hide_progress();
    kept_opening_.reset();
    taken_over_.clear();
    const Strings& s = strings(state_.language);
    const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == key; });
    const std::string name = kept == kept_.end() ? key : kept->head.title;
    // Nothing of it is deleted: it stays in the list.
    unreadable_.insert(key);
    const std::string stays = document_ ? fill(s.still_open, {document_->plan().title}) : std::string(s.nothing_was_open);
    overlays_.show_report(
        OpenReport{fill(s.kept_unreadable, {name}), stays, problem_lines(problems, state_.language), true});
    if (!document_) {
        overlays_.show_report_later(*overlays_.report());
        open_sample();
    }
}

void App::open_stored(const std::string& key, file::KeptHead head, KeptText text) {
    const Strings& s = strings(state_.language);
    file::ReadResult result = file::read_plan(text.base);
    if (!result.plan) return kept_plan_failed(key, result.problems);
    overlays_.hide_progress();
    kept_opening_.reset();
    const bool takes_over = std::exchange(taken_over_, {}) == key;
    file::JournalCheck check = file::check_of_base(text.base);
    for (const std::string& entry : text.log) check = file::after_entry(check, entry);
    check.sequence = text.log.size();
    if (head.check) check.sequence = head.check->sequence + check.entries - head.check->entries;
    head.check = check;
    const bool same_plan = document_ && key == keeper_.key();
    let_go(Leaves::plan);
    keeper_.take(key, check);
    if (restored_ == key) keeper_.restore(text.base, text.log, head);
    // Another window that writes the plan writes its replica, too.
    if (!same_plan) keep_replica_alike(key, head, text);
    Source source{head.file_name, std::move(text.base), std::move(result.problems)};
    auto document = std::make_unique<Document>(*std::move(result.plan), std::move(source), ++documents_opened_);
    document->set_unsaved_in_base(head.unsaved_in_base);
    if (!head.has_file) document->mark_never_saved();
    std::size_t read = 0;
    for (; read < text.log.size(); ++read) {
        const auto entry = file::read_entry(text.log[read]);
        if (!entry || replay(*document, *entry)) break;
    }
    head_ = std::move(head);
    base_kept_ = true;
    frames_to_base_ = 0;
    show(std::move(document), same_plan);
    if (read < text.log.size() || text.gap) {
        // What could not be read stays where it is; the plan as far as it goes is kept anew beside it.
        keeper_.take(new_key());
        start_anew_from_text();
        remember_plan(keeper_.key());
        say(fill(s.journal_broken, {grouped(read)}), true, DialogButton{std::string(s.plans), GoTo{{Page::plans, {}}}});
    }
    if (std::exchange(restored_, {}) == key) {
        say(fill(s.restored_from_replica, {head_.title, grouped(read), local_time(std::max(head_.opened, head_.edited))}),
            true);
    }
    // What the window that is followed is typing right now stays its own.
    if (!text.draft.empty() && (!same_plan || takes_over)) restore_draft(text.draft);
    restore_typed_name();
    if (takes_over) switch_editing();
    autosave_left_over();
}

/// A replica that is missing, or is not as the storage is, is written whole.
void App::keep_replica_alike(const std::string& key, const file::KeptHead& head, const KeptText& text) {
    ReplicaWriter& replica = keeper_.replica();
    if (!evidence_.replica || evidence_.replica->failure) return replica.begin(true);
    const KeptPlan* there = plan_with(evidence_.replica->plans, key);
    if (there == nullptr || there->head.check != head.check) return replica.write_base(key, text.base, text.log, head);
    replica.begin(false);
    // Its head alone does not tell whether all of it is there. A large one is not read for that: it would stay in memory.
    if (text.base.size() <= largest_checked_replica) scheduler_.set(Timer::check_replica, edge_.now() + replica_check_after);
}

void App::replica_checked(const platform::Found& found) {
    file::KeptHead head;
    head.check = keeper_.check();
    const auto journal = file::read_replica(head, replica_records(found.records, keeper_.key()));
    if (journal && journal->check.sequence >= keeper_.check().sequence) return;
    look_up(Wanted::replica_source, plan_range(keeper_.key()), keeper_.key());
}

void App::rewrite_replica(std::vector<platform::Record> records) {
    KeptText text = read_kept(keeper_.key(), std::move(records));
    if (text.base.empty() || text.gap) return;
    file::KeptHead head = head_;
    head.check = file::check_of(text.base, text.log);
    head.check->sequence = keeper_.check().sequence + text.log.size() - keeper_.check().entries;
    keeper_.replica().write_base(keeper_.key(), text.base, text.log, head);
}

void App::open_made(plan::Plan plan) {
    let_go(Leaves::plan);
    head_ = {};
    head_.title = plan.title;
    head_.opened = utc_text(edge_.utc());
    keeper_.take(new_key());
    base_kept_ = false;
    frames_to_base_ = 0;
    auto document = std::make_unique<Document>(std::move(plan), Source{}, ++documents_opened_);
    document->mark_never_saved();
    show(std::move(document));
    keep_base();
    switch_editing();
    go_to({Page::structure, {}}, HistoryEntry::added);
}

void App::follow(const platform::KeptElsewhere& news) {
    const std::string& key = keeper_.key();
    const auto touches = [&](std::string_view record) {
        return std::any_of(news.keys.begin(), news.keys.end(), [&](const std::string& k) { return k == record; });
    };
    const auto is_head = [](const std::string& k) { return k.starts_with(heads_range().from); };
    if (std::any_of(news.keys.begin(), news.keys.end(), is_head)) look_up(Wanted::heads, heads_range(), {});
    if (key.empty()) return;
    if (base_kept_ && touches(plan_range(key).from) && (access_ == Writing::mine || !touches(base_key(key)))) {
        // Removed there, or another text put in its place: what is here is kept anew, at once where it is being edited.
        read_anew_from_text();
        if (access_ == Writing::mine) keep_base();
        return;
    }
    if (access_ == Writing::mine) return;
    const platform::Edge::Range log = log_range(key);
    const auto is_entry = [&](const std::string& k) { return k >= log.from && k < log.to; };
    if (touches(base_key(key)) || (!base_kept_ && touches(head_key(key)))) {
        open_kept(key);
    } else if (std::any_of(news.keys.begin(), news.keys.end(), is_entry)) {
        look_up(Wanted::newer_entries, log_range(key, keeper_.next()), key);
    }
}

/// The window that writes says what it saved and when.
void App::follow_head() {
    if (!base_kept_ || access_ == Writing::mine) return;
    const auto own =
        std::find_if(kept_.begin(), kept_.end(), [&](const KeptPlan& plan) { return plan.key == keeper_.key(); });
    if (own != kept_.end()) head_ = own->head;
}

void App::catch_up(const std::vector<platform::Record>& records) {
    for (const platform::Record& record : records) {
        if (record.key != log_key(keeper_.key(), keeper_.next())) continue;
        const auto entry = file::read_entry(record.value);
        if (!entry) return;
        if (replay(*document_, *entry)) return;
        keeper_.follow(record.value);
        // Anything may have happened there.
        index_ = SearchIndex();
        indexed_ = false;
    }
    look_at_a_year();
}

}  // namespace ui
