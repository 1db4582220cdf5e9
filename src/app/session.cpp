#include "app/session.hpp"

#include <utility>

#include "base/time_text.hpp"

namespace ui {

// ---- the plan

void Session::set_document(std::unique_ptr<Document> document) {
    document_ = std::move(document);
    access_ = Access::none;
    read_only_ = false;
    forget_index();
}

void Session::open(UnstoredPlan plan) {
    const bool has_file = plan.header.has_file;
    store_.open_new(std::move(plan.key), std::move(plan.header));
    auto document = std::make_unique<Document>(std::move(plan.plan), std::move(plan.source), ++documents_opened_);
    if (!has_file) document->mark_never_saved();
    set_document(std::move(document));
    read_only_ = plan.read_only;
}

Session::Replayed Session::open(PlanLoaded& loaded, file::ReadResult plan, bool same_plan) {
    store_.open(loaded, same_plan);
    Source source{loaded.head.file_name, std::move(loaded.text.base), std::move(plan.problems)};
    auto document = std::make_unique<Document>(*std::move(plan.plan), std::move(source), ++documents_opened_);
    document->set_unsaved_in_base(loaded.head.unsaved_in_base);
    if (!loaded.head.has_file) document->mark_never_saved();
    const std::vector<std::string>& log = loaded.text.log;
    Replayed replayed;
    for (; replayed.entries < log.size(); ++replayed.entries) {
        const auto entry = file::read_entry(log[replayed.entries]);
        if (!entry || replay(*document, *entry)) break;
    }
    replayed.all = replayed.entries == log.size() && !loaded.text.gap;
    set_document(std::move(document));
    return replayed;
}

void Session::rebase() {
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

void Session::rebase_as(std::string key) {
    store_.open_new(std::move(key), store_.header());
    rebase();
    ensure_stored();
    store_.remember_plan(store_.key());
}

void Session::take_text(std::uint64_t serial, std::string text) {
    if (document_ && document_->serial() == serial) document_->take_text(std::move(text));
}

// ---- changes

void Session::ensure_stored() {
    if (document_) store_.ensure_base(*document_);
}

std::optional<Session::Committed> Session::commit(edit::Step step) {
    if (!may_write() || step.edits.empty()) return std::nullopt;
    ensure_stored();
    step.who = editor_;
    step.when = base::utc_text(edge_.utc());
    Committed committed{document_->commit(step), std::move(step)};
    if (committed.outcome.refused) return committed;
    store_.append(*document_, committed.step);
    index_changes(committed.outcome);
    return committed;
}

std::optional<Document::Outcome> Session::undo() {
    if (!may_write() || document_->history().next_undo() == nullptr) return std::nullopt;
    ensure_stored();
    Document::Outcome outcome = document_->undo();
    store_.append(*document_, file::Undone{});
    index_changes(outcome);
    return outcome;
}

std::optional<Document::Outcome> Session::redo() {
    if (!may_write() || document_->history().next_redo() == nullptr) return std::nullopt;
    ensure_stored();
    Document::Outcome outcome = document_->redo();
    store_.append(*document_, file::Redone{});
    index_changes(outcome);
    return outcome;
}

void Session::give_reason(std::size_t step, std::string why) {
    if (!may_write()) return;
    ensure_stored();
    document_->give_reason(step, why);
    store_.append(*document_, file::Reasoned{step, std::move(why)});
}

bool Session::follow(const std::vector<std::string>& entries) {
    for (const std::string& text : entries) {
        const auto entry = file::read_entry(text);
        if (!entry || replay(*document_, *entry)) return false;
        store_.follow(text);
        // Anything may have happened there.
        forget_index();
    }
    return true;
}

// ---- its file

void Session::append_saved() { store_.append(*document_, document_->saved_entry()); }

void Session::append_saved_later() {
    appends_saved_ = true;
    request_lock(false);
}

// ---- who writes

bool Session::may_edit() const {
    return document_ != nullptr && access_ != Access::other && !read_only_ && !storage_yielded_;
}

void Session::request_access() {
    access_ = Access::requested;
    request_lock(false);
}

void Session::take_over() {
    access_ = Access::other;
    request_lock(true);
}

LockOutcome Session::on_lock(const platform::LockResult& lock, bool for_draft) {
    if (lock.name != store_.key() || !document_ || access_ == Access::exclusive) return LockOutcome::ignored;
    if (std::exchange(appends_saved_, false) && lock.mine) append_saved();
    if (access_ == Access::none) return lock.mine ? LockOutcome::kept_idle : LockOutcome::denied_idle;
    if (!lock.mine) {
        access_ = for_draft ? Access::none : Access::other;
        return LockOutcome::denied;
    }
    if (access_ == Access::other) {
        access_ = Access::requested;
        taken_over_ = store_.key();
        return LockOutcome::reloads;
    }
    return LockOutcome::begins;
}

void Session::on_storage_yielded() {
    if (!store_.key().empty()) unlock(store_.key());
    access_ = Access::none;
    storage_yielded_ = true;
}

bool Session::end_take_over(const std::string& key) { return std::exchange(taken_over_, {}) == key; }

// ---- what is found in it

void Session::forget_index() {
    index_ = SearchIndex();
    indexed_ = false;
}

void Session::index_changes(const Document::Outcome& outcome) {
    if (outcome.moved) return forget_index();
    for (const std::size_t position : outcome.measures) index_.renew(position, document_->measures()[position]);
}

bool Session::index_texts(const std::function<bool()>& enough) {
    if (document_ && !indexed_ && document_->knows_findings()) indexed_ = index_.extend(document_->measures(), enough);
    return indexed_;
}

}  // namespace ui
