// From a file, an address or the browser's storage to the plan on screen. A file that this browser keeps edits of goes on
// with them; where both have changed the person chooses, and neither is lost.

#include <algorithm>
#include <cstdio>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

std::string hex(std::uint64_t number) {
    char digits[20];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
    return digits;
}

/// A plan at an address has one key in all windows.
std::string key_of_address(std::string_view address) { return "a" + hex(file::fingerprint(address)); }

}  // namespace

std::string App::new_key() { return hex(edge_.random()); }

void App::on_store_event(StoreEvent event) {
    std::visit(base::Overloaded{
                   [&](const UsesListed& listed) { evidence_.used = listed.used; },
                   [&](const PlansListed& listed) { on_plans_listed(listed); },
                   [&](PlanLoaded& loaded) { open_stored(std::move(loaded)); },
                   [&](const PlanNotListed& missing) { report_unreadable(missing.key, {}); },
                   [&](const PlanNotStored& plan) {
                       // Taken over, and nobody has edited it yet: it is as it is here.
                       session_.end_take_over(plan.key);
                       overlays_.hide_progress();
                       if (document() && store_.key() == plan.key) begin_editing();
                   },
                   [&](const EntriesAdded& added) {
                       if (session_.follow(added.entries)) look_at_a_year();
                   },
                   [&](const DraftFound& found) { restore_draft(found.draft); },
               },
               event);
}

void App::on_plans_listed(const PlansListed& listed) {
    if (searching_) {
        if (listed.from_replica) {
            evidence_.replica = store_.replica_list();
        } else {
            evidence_.storage = store_.storage_list();
            ++evidence_.looks;
        }
        go_on_searching();
    }
    if (listed.from_replica) return;
    // The window that writes says what it saved and when.
    if (!may_write()) store_.follow_header();
    meeting_.follow_message();
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
        if (!file.file.empty()) edge_.forget_handle(file.file);
        close_field(true);
        import_.open_table(std::move(source));
        if (file.others > 0) services_.notify(fill(strings(state_.language).others_not_opened, {grouped(file.others)}));
        return;
    }
    const Strings& s = strings(state_.language);
    file::ReadResult result = arrived.reading ? arrived.reading->finish(file.bytes) : file::read_plan(file.bytes);
    if (!result.plan) {
        overlays_.show_report(OpenReport{fill(s.open_failed, {file.name}), services_.unchanged_note(),
                                         problem_lines(result.problems, state_.language), true});
        return;
    }
    if (stays_with_edits()) return;
    ReadFile read{*std::move(result.plan),       {},          std::move(file.file), std::move(file.address),
                  file::fingerprint(file.bytes), file.others, file.to_read};
    read.source = {std::move(file.name), std::move(file.bytes), std::move(result.problems)};
    const StoredPlan* kept = stored_version_of(read);
    if (read.to_read) {
        adopt(std::move(read), new_key());
    } else if (kept == nullptr) {
        std::string key = read.address.empty() ? new_key() : key_of_address(read.address);
        // What stands there cannot be read by this program, and stays.
        if (store_.find(key) != nullptr) key = new_key();
        adopt(std::move(read), std::move(key));
    } else if (kept->head.print == read.print && !kept->head.edited.empty()) {
        const std::string key = kept->key;
        const std::size_t others = read.others;
        // Later saves go where it was opened from now.
        if (!read.file.empty()) store_.set_file(*kept, read.file, read.source.file_name);
        open_plan(key);
        if (others > 0) services_.notify(fill(s.others_not_opened, {grouped(others)}));
    } else if (kept->head.unsaved == 0) {
        const std::string key = kept->key;
        adopt(std::move(read), key);
        store_.find_draft(key);
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

const StoredPlan* App::stored_version_of(const ReadFile& file) const {
    const auto is_version = [&](const StoredPlan& plan) {
        if (plan.head.version > file::stored_version || unreadable_.contains(plan.key)) return false;
        if (!file.address.empty() || !plan.head.address.empty()) return plan.head.address == file.address;
        if (plan.head.print == file.print) return true;
        return plan.head.file_name == file.source.file_name && plan.head.title == file.plan.title;
    };
    const auto& plans = store_.plans();
    const auto found = std::find_if(plans.begin(), plans.end(), is_version);
    return found == plans.end() ? nullptr : &*found;
}

void App::adopt(ReadFile file, std::string key) {
    const Strings& s = strings(state_.language);
    let_go(Leaves::plan);
    file::PlanHeader header;
    header.title = file.plan.title;
    header.file_name = file.source.file_name;
    header.file = file.file;
    header.address = file.address;
    header.opened = base::utc_text(edge_.utc());
    header.has_file = true;
    header.print = file.print;
    // Opened again it is kept up to date as before.
    const StoredPlan* kept = store_.find(key);
    header.autosave = kept != nullptr && kept->head.autosave;
    // What a person opened is kept; what a link shows only with the first edit.
    frames_to_base_ = file.address.empty() ? frames_before_base : 0;
    const std::size_t others = file.others;
    const std::string name = file.source.file_name;
    const Opened opened = document() ? Opened::another_plan : Opened::first_plan;
    session_.open({std::move(file.plan), std::move(file.source), std::move(key), std::move(header), file.to_read});
    show(opened);
    if (!document()->warnings().empty()) apply(ShowWarnings{});
    if (others > 0) {
        overlays_.add_to_report(fill(s.open_warned, {name}),
                                {fill(s.others_not_opened, {std::to_string(others)}), {}, {}, {}});
    }
    restore_typed_name();
}

void App::show(Opened opened) {
    const bool same_plan = opened == Opened::same_plan;
    draft_.reset();
    awaited_.reset();
    if (!same_plan) {
        // What the page's address selected is of the plan that is opened first.
        if (opened == Opened::another_plan) navigator_.take_selection({});
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
    services_.close_menu();
    overlays_.show_waiting_report();
    overlays_.close_dialog();
    guard_leaving();
    // The address that the page was opened with leads into the first plan; a plan that is opened later starts at its
    // overview. The same plan, as another window has left it, is shown where the person is.
    if (opened != Opened::another_plan) {
        drop_what_is_not_there();
        go_to(state_.place, HistoryEntry::none);
    } else if (state_.place.page == Page::speaker) {
        go_to({Page::speaker, {}}, HistoryEntry::none);
    } else {
        go_to({}, HistoryEntry::added);
    }
    meeting_.follow_message();
    const bool stored = store_.header().address.empty() || store_.has_base();
    store_.remember_plan(stored ? std::string_view(store_.key()) : std::string_view());
}

void App::open_plan(const std::string& key) {
    if (!document()) overlays_.show_progress(Progress{});
    const bool may_be_absent = session_.is_taken_over(key) && document() && store_.key() == key;
    store_.load(key, may_be_absent);
}

void App::report_unreadable(const std::string& key, const plan::Problems& problems) {
    overlays_.hide_progress();
    session_.end_take_over(key);
    const Strings& s = strings(state_.language);
    const StoredPlan* kept = store_.find(key);
    const std::string name = kept == nullptr ? key : kept->head.title;
    // Nothing of it is deleted: it stays in the list.
    unreadable_.insert(key);
    overlays_.show_report(OpenReport{fill(s.kept_unreadable, {name}), services_.unchanged_note(),
                                     problem_lines(problems, state_.language), true});
    if (!document()) {
        overlays_.show_report_later(*overlays_.report());
        open_sample();
    }
}

void App::open_stored(PlanLoaded loaded) {
    const Strings& s = strings(state_.language);
    file::ReadResult result = file::read_plan(loaded.text.base);
    if (!result.plan) return report_unreadable(loaded.key, result.problems);
    overlays_.hide_progress();
    const bool takes_over = session_.end_take_over(loaded.key);
    const bool same_plan = document() && loaded.key == store_.key();
    const Opened opened = same_plan ? Opened::same_plan : document() ? Opened::another_plan : Opened::first_plan;
    let_go(Leaves::plan);
    const Session::Replayed replayed = session_.open(loaded, std::move(result), same_plan);
    frames_to_base_ = 0;
    show(opened);
    if (!replayed.all) {
        // What could not be read stays where it is; the plan as far as it goes is kept anew beside it.
        session_.rebase_as(new_key());
        services_.notify(fill(s.journal_broken, {grouped(replayed.entries)}), true,
                         DialogButton{std::string(s.plans), GoTo{{Page::plans, {}}}});
    }
    if (loaded.from_replica) {
        const std::string& time = std::max(loaded.head.opened, loaded.head.edited);
        services_.notify(fill(s.restored_from_replica, {loaded.head.title, grouped(replayed.entries), local_time(time)}),
                         true);
    }
    // What the window that is followed is typing right now stays its own.
    if (!loaded.text.draft.empty() && (!same_plan || takes_over)) restore_draft(loaded.text.draft);
    restore_typed_name();
    if (takes_over) switch_editing();
    autosave_left_over();
}

void App::open_made(plan::Plan plan) {
    let_go(Leaves::plan);
    file::PlanHeader header;
    header.title = plan.title;
    header.opened = base::utc_text(edge_.utc());
    frames_to_base_ = 0;
    const Opened opened = document() ? Opened::another_plan : Opened::first_plan;
    session_.open({std::move(plan), {}, new_key(), std::move(header), false});
    show(opened);
    session_.ensure_stored();
    switch_editing();
    go_to({Page::structure, {}}, HistoryEntry::added);
}

void App::open_imported(ImportController::ImportedPlan imported) {
    let_go(Leaves::plan);
    file::PlanHeader header;
    header.title = imported.plan.title;
    header.file_name = imported.file_name;
    header.opened = base::utc_text(edge_.utc());
    frames_to_base_ = frames_before_base;
    const Opened opened = document() ? Opened::another_plan : Opened::first_plan;
    Source source{std::move(imported.file_name), {}, {}};
    session_.open({std::move(imported.plan), std::move(source), new_key(), std::move(header), false});
    show(opened);
    import_.request_text();
    services_.notify(fill(strings(state_.language).imported, {grouped(document()->measures().size())}));
}

void App::on_stored_elsewhere(const platform::StoredElsewhere& news) {
    const bool writes = may_write();
    switch (store_.on_stored_elsewhere(news, writes)) {
        case OtherChange::none:
            break;
        case OtherChange::rewrites:
            open_plan(store_.key());
            break;
        case OtherChange::removes:
            // At once where it is being edited.
            session_.rebase();
            if (writes) session_.ensure_stored();
            break;
    }
}

}  // namespace ui
