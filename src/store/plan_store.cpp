#include "store/plan_store.hpp"

#include <algorithm>
#include <utility>

#include "base/time_text.hpp"

namespace ui {

namespace {

/// Small choices that this browser, or this window, remembers.
constexpr std::string_view seen_plan_choice = "seen-plan";
constexpr std::string_view window_plan_choice = "plan";
/// Versions before remembered one key for all windows.
constexpr std::string_view last_plan_choice = "last-plan";

/// A replica of more bytes is not read only to see whether it is whole.
constexpr std::size_t max_checked_replica = 8'000'000;
constexpr double replica_check_after = 2000;  // milliseconds

const StoredPlan* plan_with(const std::vector<StoredPlan>& plans, std::string_view key) {
    const auto found = std::find_if(plans.begin(), plans.end(), [&](const StoredPlan& plan) { return plan.key == key; });
    return found == plans.end() ? nullptr : &*found;
}

/// Records of a plan's replica by their names in it.
std::vector<file::NamedRecord> replica_records(const std::vector<platform::Record>& records, std::string_view key) {
    const std::size_t folder = replica_plan_folder(key).size() + 1;
    std::vector<file::NamedRecord> named;
    for (const platform::Record& record : records) named.emplace_back(record.key.substr(folder), record.value);
    return named;
}

/// The range of a single record.
platform::Edge::Range only(const std::string& key) { return {key, key + "!"}; }

/// What is there now, whatever the head says of it.
file::JournalCheck check_of_text(const StoredRecords& text, const file::PlanHeader& head) {
    file::JournalCheck check = file::check_of_base(text.base);
    for (const std::string& entry : text.log) check = file::after_entry(check, entry);
    check.sequence = text.log.size();
    if (head.check) check.sequence = head.check->sequence + check.entries - head.check->entries;
    return check;
}

}  // namespace

// ---- all plans

std::uint64_t PlanStore::query(QueryKind kind, platform::Edge::Range range, std::string key) {
    const std::uint64_t ticket = edge_.query_records(std::move(range));
    queries_[ticket] = {kind, std::move(key)};
    return ticket;
}

std::uint64_t PlanStore::query_replica(QueryKind kind, std::string_view folder, std::string key) {
    const std::uint64_t ticket = edge_.query_replica(folder);
    queries_[ticket] = {kind, std::move(key)};
    return ticket;
}

void PlanStore::list_plans() { query(QueryKind::heads, headers_range()); }
void PlanStore::list_used() { query(QueryKind::used, used_range()); }
void PlanStore::list_replica() { query_replica(QueryKind::replica_heads, replica_headers_folder()); }

void PlanStore::list_anew() {
    storage_list_.reset();
    replica_list_.reset();
    reopen();
    list_used();
    list_plans();
    list_replica();
}

const StoredPlan* PlanStore::find(std::string_view key) const { return plan_with(plans_, key); }

StoreEvent PlanStore::on_plans_listed(platform::QueryResult& found, bool from_replica) {
    if (from_replica) {
        replica_list_ = PlanList{read_replica_headers(found.records), found.failure, std::move(found.detail)};
    } else {
        refused_ = found.failure.has_value();
        storage_list_ = PlanList{read_headers(found.records), found.failure, std::move(found.detail)};
    }
    plans_ = merged_plans(storage_list_, replica_list_);
    return PlansListed{from_replica};
}

void PlanStore::set_file(const StoredPlan& plan, const std::string& file, const std::string& file_name) {
    if (plan.head.file == file) return;
    file::PlanHeader head = plan.head;
    head.file = file;
    head.file_name = file_name;
    platform::Edge::Batch batch;
    batch.puts.push_back({header_key(plan.key), file::write_header(head)});
    edge_.store(std::move(batch));
    list_plans();
}

void PlanStore::append_closed(const std::string& key, const file::PlanHeader& header, std::size_t number,
                              const file::JournalEntry& entry) {
    platform::Edge::Batch batch;
    batch.puts = {{log_key(key, number), file::write_entry(entry)}, {header_key(key), file::write_header(header)}};
    edge_.store(std::move(batch));
    list_plans();
}

void PlanStore::remove(const std::string& key) {
    // The replica first: what is in it alone would count as lost.
    writer_.replica().remove(key);
    platform::Edge::Batch batch;
    batch.removals = {plan_range(key), only(header_key(key)), only(used_key(key))};
    edge_.store(std::move(batch));
    const auto seen = read_seen(edge_.recall(seen_plan_choice));
    if (seen && seen->key == key) forget_seen();
    const auto is_it = [&](const StoredPlan& plan) { return plan.key == key; };
    if (replica_list_) std::erase_if(replica_list_->plans, is_it);
    std::erase_if(plans_, is_it);
}

// ---- what the browser remembers beside the records

StartEvidence PlanStore::recalled_evidence() const {
    StartEvidence evidence;
    evidence.window_plan = edge_.recall_in_window(window_plan_choice);
    evidence.seen = read_seen(edge_.recall(seen_plan_choice));
    evidence.last_plan = edge_.recall(last_plan_choice);
    return evidence;
}

void PlanStore::forget_seen() { edge_.remember(seen_plan_choice, {}); }

/// A storage that comes up empty is then not taken for a first visit.
void PlanStore::remember_seen() {
    if (!has_base_ || !edge_.own_plan().empty() || writer_.failure() || !writer_.is_idle()) return;
    edge_.remember(seen_plan_choice, write_seen({key(), header_}));
}

/// A page that holds its own plan opens that one, whatever was open elsewhere, and leaves no trace for others.
void PlanStore::remember_plan(std::string_view key) {
    if (!edge_.own_plan().empty()) return;
    edge_.remember_in_window(window_plan_choice, key.empty() ? plan_not_kept : key);
    if (key.empty()) return;
    platform::Edge::Batch batch;
    batch.puts.push_back({used_key(key), base::utc_text(edge_.utc())});
    batch.durable = false;
    edge_.store(std::move(batch));
}

// ---- reading a plan

void PlanStore::load(std::string key, bool may_be_absent) {
    const std::uint64_t ticket = query(QueryKind::plan, plan_range(key), key);
    loading_ = Loading{std::move(key), may_be_absent, ticket, 0, {}, {}};
}

void PlanStore::find_draft(const std::string& key) { query(QueryKind::draft, draft_range(key), key); }

StoreEvent PlanStore::loaded_from_storage() {
    Loading loading = *std::exchange(loading_, std::nullopt);
    return PlanLoaded{std::move(loading.key), std::move(loading.head), std::move(loading.text), false};
}

/// Where the plan is not whole, the storage is asked again, and then the replica is.
std::optional<StoreEvent> PlanStore::on_plan_found(platform::QueryResult& found) {
    if (!loading_ || loading_->ticket != found.ticket) return std::nullopt;
    Loading& loading = *loading_;
    const bool nothing = found.failure || found.records.empty();
    if (loading.may_be_absent && found.records.empty() && !found.failure) {
        return PlanNotStored{std::exchange(loading_, std::nullopt)->key};
    }
    const StoredPlan* plan = find(loading.key);
    if (plan == nullptr) return PlanNotListed{std::exchange(loading_, std::nullopt)->key};
    const bool in_storage = !plan->in_replica_only;
    if (in_storage) loading.head = plan->head;
    loading.text = read_records(loading.key, std::move(found.records));
    const StoredPlan* replica = replica_list_ ? plan_with(replica_list_->plans, loading.key) : nullptr;
    const bool whole = is_whole(loading.text, loading.head);
    if (whole && !(replica != nullptr && is_ahead(replica->head, loading.head))) return loaded_from_storage();
    const auto milliseconds = patience_after(++loading.looks);
    if (nothing && in_storage && milliseconds) {
        load_again_at_ = edge_.now() + *milliseconds;
        return std::nullopt;
    }
    if (replica == nullptr) return loaded_from_storage();
    loading.ticket = query_replica(QueryKind::replica_plan, replica_plan_folder(loading.key), loading.key);
    return std::nullopt;
}

/// The one of the two that holds more is opened.
std::optional<StoreEvent> PlanStore::on_replica_plan_found(const platform::QueryResult& found) {
    if (!loading_ || loading_->ticket != found.ticket || !replica_list_) return std::nullopt;
    Loading& loading = *loading_;
    const StoredPlan* there = plan_with(replica_list_->plans, loading.key);
    std::optional<file::StoredJournal> journal;
    if (there != nullptr) journal = file::read_replica(there->head, replica_records(found.records, loading.key));
    const bool whole = is_whole(loading.text, loading.head);
    const std::uint64_t stored = loading.head.check ? loading.head.check->sequence : loading.text.log.size();
    if (!journal || (whole && journal->check.sequence <= stored)) return loaded_from_storage();
    PlanLoaded loaded{loading.key,
                      there->head,
                      {std::move(journal->base), std::move(journal->entries), false, std::move(loading.text.draft)},
                      true};
    loaded.head.check = journal->check;
    loading_.reset();
    return loaded;
}

EntriesAdded PlanStore::next_entries(std::vector<platform::Record>& records) const {
    EntriesAdded added;
    for (platform::Record& record : records) {
        if (record.key != log_key(key(), writer_.entries() + added.entries.size())) continue;
        added.entries.push_back(std::move(record.value));
    }
    return added;
}

std::optional<StoreEvent> PlanStore::on_found(platform::QueryResult& found) {
    auto query = queries_.extract(found.ticket);
    if (query.empty()) return std::nullopt;
    const QueryKind kind = query.mapped().kind;
    const bool of_open_plan = query.mapped().key == key();
    switch (kind) {
        case QueryKind::used:
            return UsesListed{read_used(found.records)};
        case QueryKind::heads:
        case QueryKind::replica_heads:
            return on_plans_listed(found, kind == QueryKind::replica_heads);
        case QueryKind::plan:
            return on_plan_found(found);
        case QueryKind::replica_plan:
            return on_replica_plan_found(found);
        case QueryKind::entries:
            if (of_open_plan) return next_entries(found.records);
            break;
        case QueryKind::replica_check:
            if (of_open_plan && !found.failure) on_replica_checked(found);
            break;
        case QueryKind::replica_source:
            if (of_open_plan && !found.failure) rewrite_replica(std::move(found.records));
            break;
        case QueryKind::draft:
            if (of_open_plan && !found.records.empty()) return DraftFound{std::move(found.records.front().value)};
            break;
    }
    return std::nullopt;
}

// ---- the open plan

void PlanStore::open_new(std::string key, file::PlanHeader header) {
    writer_.open(std::move(key));
    header_ = std::move(header);
    has_base_ = false;
    draft_.reset();
}

void PlanStore::open(PlanLoaded& loaded, bool same_plan) {
    loaded.head.check = check_of_text(loaded.text, loaded.head);
    writer_.open(loaded.key, *loaded.head.check);
    if (loaded.from_replica) writer_.restore(loaded.text.base, loaded.text.log, loaded.head);
    // Another window that writes the plan writes its replica, too.
    if (!same_plan) compare_replica(loaded);
    header_ = loaded.head;
    has_base_ = true;
    draft_.reset();
}

/// A replica that is missing, or is not as the storage is, is written whole.
void PlanStore::compare_replica(const PlanLoaded& loaded) {
    ReplicaWriter& replica = writer_.replica();
    if (!replica_list_ || replica_list_->failure) return replica.begin(true);
    const StoredPlan* there = plan_with(replica_list_->plans, loaded.key);
    if (there == nullptr || there->head.check != loaded.head.check) {
        return replica.write_base(loaded.key, loaded.text.base, loaded.text.log, loaded.head);
    }
    replica.begin(false);
    // Its head alone does not tell whether all of it is there. A large one is not read for that: it would stay in memory.
    if (loaded.text.base.size() <= max_checked_replica) check_replica_at_ = edge_.now() + replica_check_after;
}

void PlanStore::on_replica_checked(const platform::QueryResult& found) {
    file::PlanHeader head;
    head.check = writer_.check();
    const auto journal = file::read_replica(head, replica_records(found.records, key()));
    if (journal && journal->check.sequence >= writer_.check().sequence) return;
    query(QueryKind::replica_source, plan_range(key()), key());
}

void PlanStore::rewrite_replica(std::vector<platform::Record> records) {
    StoredRecords text = read_records(key(), std::move(records));
    if (text.base.empty() || text.gap) return;
    file::PlanHeader head = header_;
    head.check = file::check_of(text.base, text.log);
    head.check->sequence = writer_.check().sequence + text.log.size() - writer_.check().entries;
    writer_.replica().write_base(key(), text.base, text.log, head);
}

void PlanStore::update_header(const Document& document) {
    header_.title = document.plan().title;
    header_.unsaved = document.unsaved_steps();
    header_.unsaved_in_base = document.unsaved_in_base();
    const auto own = std::find_if(plans_.begin(), plans_.end(), [&](const StoredPlan& plan) { return plan.key == key(); });
    if (own == plans_.end()) return;
    own->head = header_;
    own->in_replica_only = false;
}

void PlanStore::ensure_base(const Document& document) {
    if (has_base_ || key().empty()) return;
    has_base_ = true;
    update_header(document);
    writer_.write_base(document.text(), header_);
    remember_plan(key());
    // The text took the place of all that was stored.
    if (draft_) writer_.write_draft(*draft_);
    list_plans();
}

void PlanStore::append(const Document& document, const file::JournalEntry& entry) {
    if (const auto* step = std::get_if<edit::Step>(&entry)) header_.edited = step->when;
    update_header(document);
    // An entry takes the place of the draft.
    draft_.reset();
    writer_.write_entry(file::write_entry(entry), header_);
}

void PlanStore::write_header(const Document& document) {
    update_header(document);
    writer_.write_header(header_);
}

void PlanStore::follow_header() {
    if (!has_base_) return;
    if (const StoredPlan* own = find(key())) header_ = own->head;
}

void PlanStore::save_draft(const Document& document, std::string draft) {
    ensure_base(document);
    writer_.write_draft(draft);
    draft_ = std::move(draft);
}

void PlanStore::drop_draft() {
    if (std::exchange(draft_, std::nullopt) && has_base_) writer_.remove_draft();
}

// ---- what arrives

bool PlanStore::on_stored(const platform::StoreResult& stored) {
    if (!writer_.on_stored(stored)) {
        writer_.replica().receive(stored);
        return false;
    }
    if (!failure()) refused_ = false;
    if (failure() == platform::StorageError::refused) refused_ = true;
    remember_seen();
    return true;
}

OtherChange PlanStore::on_stored_elsewhere(const platform::StoredElsewhere& news, bool writes) {
    const auto touches = [&](std::string_view record) {
        return std::find(news.keys.begin(), news.keys.end(), record) != news.keys.end();
    };
    const auto is_head = [](const std::string& k) { return k.starts_with(headers_range().from); };
    if (std::any_of(news.keys.begin(), news.keys.end(), is_head)) list_plans();
    if (key().empty()) return OtherChange::none;
    // Removed there, or another text put in its place.
    if (has_base_ && touches(plan_range(key()).from) && (writes || !touches(base_key(key())))) return OtherChange::removes;
    if (writes) return OtherChange::none;
    if (touches(base_key(key())) || (!has_base_ && touches(header_key(key())))) return OtherChange::rewrites;
    const platform::Edge::Range log = log_range(key());
    const auto is_entry = [&](const std::string& k) { return k >= log.from && k < log.to; };
    if (std::any_of(news.keys.begin(), news.keys.end(), is_entry)) {
        query(QueryKind::entries, log_range(key(), writer_.entries()), key());
    }
    return OtherChange::none;
}

std::optional<double> PlanStore::next_due() const {
    if (!load_again_at_ || !check_replica_at_) return load_again_at_ ? load_again_at_ : check_replica_at_;
    return std::min(*load_again_at_, *check_replica_at_);
}

void PlanStore::do_what_is_due() {
    const auto is_due = [&](std::optional<double>& time) {
        if (!time || *time > edge_.now()) return false;
        time.reset();
        return true;
    };
    if (is_due(load_again_at_) && loading_) {
        reopen();
        loading_->ticket = query(QueryKind::plan, plan_range(loading_->key), loading_->key);
    }
    if (is_due(check_replica_at_) && has_base_ && !key().empty()) {
        query_replica(QueryKind::replica_check, replica_plan_folder(key()), key());
    }
}

}  // namespace ui
