#include "store/journal_writer.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace ui {

namespace {

constexpr std::string_view head_prefix = "head/";
constexpr std::string_view plan_prefix = "plan/";
constexpr std::string_view used_prefix = "used/";

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts) all += part;
    return all;
}

/// Keys with this prefix: up to the prefix with its last character ('/') replaced by the next one.
platform::Edge::Range range_of(std::string prefix) {
    std::string end = prefix;
    ++end.back();
    return {std::move(prefix), std::move(end)};
}

}  // namespace

std::string header_key(std::string_view key) { return joined({head_prefix, key}); }
std::string base_key(std::string_view key) { return joined({plan_prefix, key, "/base"}); }
std::string draft_key(std::string_view key) { return joined({plan_prefix, key, "/draft"}); }

std::string log_key(std::string_view key, std::size_t number) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%012llu", static_cast<unsigned long long>(number));
    return joined({plan_prefix, key, "/log/", digits});
}

platform::Edge::Range headers_range() { return range_of(std::string(head_prefix)); }
platform::Edge::Range plan_range(std::string_view key) { return range_of(joined({plan_prefix, key, "/"})); }
platform::Edge::Range log_range(std::string_view key, std::size_t from) {
    platform::Edge::Range range = range_of(joined({plan_prefix, key, "/log/"}));
    range.from = log_key(key, from);
    return range;
}
std::string used_key(std::string_view key) { return joined({used_prefix, key}); }
platform::Edge::Range used_range() { return range_of(std::string(used_prefix)); }
platform::Edge::Range draft_range(std::string_view key) { return {draft_key(key), draft_key(key) + "!"}; }

std::vector<StoredPlan> read_headers(const std::vector<platform::Record>& records) {
    std::vector<StoredPlan> plans;
    for (const platform::Record& record : records) {
        if (!record.key.starts_with(head_prefix)) continue;
        if (auto head = file::read_header(record.value)) {
            plans.push_back({record.key.substr(head_prefix.size()), *std::move(head), false});
        }
    }
    sort_plans(plans);
    return plans;
}

void sort_plans(std::vector<StoredPlan>& plans) {
    const auto last_touched = [](const StoredPlan& plan) { return std::max(plan.head.opened, plan.head.edited); };
    std::stable_sort(plans.begin(), plans.end(),
                     [&](const StoredPlan& a, const StoredPlan& b) { return last_touched(a) > last_touched(b); });
}

StoredRecords read_records(std::string_view key, std::vector<platform::Record> records) {
    StoredRecords text;
    const platform::Edge::Range log = log_range(key);
    for (platform::Record& record : records) {
        if (record.key == base_key(key)) {
            text.base = std::move(record.value);
        } else if (record.key == draft_key(key)) {
            text.draft = std::move(record.value);
        } else if (record.key >= log.from && record.key < log.to) {
            text.gap = text.gap || record.key != log_key(key, text.log.size());
            if (!text.gap) text.log.push_back(std::move(record.value));
        }
    }
    return text;
}

bool is_whole(const StoredRecords& text, const file::PlanHeader& head) {
    if (text.base.empty() || text.gap) return false;
    if (!head.check) return true;
    if (text.log.size() < head.check->entries) return false;
    file::JournalCheck check = file::check_of_base(text.base);
    for (std::size_t at = 0; at < head.check->entries; ++at) check = file::after_entry(check, text.log[at]);
    return check.base == head.check->base && check.chain == head.check->chain;
}

bool is_ahead(const file::PlanHeader& head, const file::PlanHeader& other) {
    return head.check && other.check && head.check->sequence > other.check->sequence;
}

void JournalWriter::open(std::string key, const file::JournalCheck& check) {
    close();
    key_ = std::move(key);
    check_ = check;
}

void JournalWriter::close() {
    key_.clear();
    check_ = {};
    puts_.clear();
    removals_.clear();
    tickets_.clear();
    failed_before_ = 0;
    failure_.reset();
    failure_detail_.clear();
    replica_.begin(false);
}

void JournalWriter::send(bool durable) {
    platform::Edge::Batch batch;
    batch.durable = durable;
    for (const Removal& removal : removals_) {
        if (removal.ticket == 0) batch.removals.push_back(removal.range);
    }
    for (const auto& [key, put] : puts_) {
        if (put.ticket == 0) batch.puts.push_back({key, put.value});
    }
    const std::uint64_t ticket = edge_.store(std::move(batch));
    tickets_.push_back(ticket);
    if (failure_ && failed_before_ == 0) failed_before_ = ticket;
    for (Removal& removal : removals_) {
        if (removal.ticket == 0) removal.ticket = ticket;
    }
    for (auto& [key, put] : puts_) {
        if (put.ticket == 0) put.ticket = ticket;
        if (!put.asked) put.asked = edge_.now();
    }
}

file::PlanHeader JournalWriter::checked(file::PlanHeader head) const {
    head.check = check_;
    return head;
}

void JournalWriter::write_base(std::string text, const file::PlanHeader& plan) {
    const std::uint64_t sequence = check_.sequence + 1;
    check_ = file::check_of_base(text);
    check_.sequence = sequence;
    const file::PlanHeader head = checked(plan);
    replica_.write_base(key_, text, {}, head);
    puts_.clear();
    removals_ = {{plan_range(key_), 0}};
    puts_[base_key(key_)] = {std::move(text), 0};
    puts_[header_key(key_)] = {file::write_header(head), 0};
    send(false);
}

void JournalWriter::restore(std::string text, const std::vector<std::string>& entries, const file::PlanHeader& head) {
    removals_ = {{plan_range(key_), 0}};
    for (std::size_t at = 0; at < entries.size(); ++at) puts_[log_key(key_, at)] = {entries[at], 0};
    puts_[base_key(key_)] = {std::move(text), 0};
    puts_[header_key(key_)] = {file::write_header(head), 0};
    send(true);
}

void JournalWriter::write_entry(std::string entry, const file::PlanHeader& plan) {
    const file::JournalCheck before = check_;
    check_ = file::after_entry(check_, entry);
    const file::PlanHeader head = checked(plan);
    replica_.write_entry(key_, before, entry, head);
    puts_[log_key(key_, before.entries)] = {std::move(entry), 0};
    puts_[header_key(key_)] = {file::write_header(head), 0};
    puts_.erase(draft_key(key_));
    removals_.push_back({draft_range(key_), 0});
    send(true);
}

void JournalWriter::write_header(const file::PlanHeader& plan) {
    const file::PlanHeader head = checked(plan);
    replica_.write_head(key_, head);
    puts_[header_key(key_)] = {file::write_header(head), 0};
    send(false);
}

void JournalWriter::write_draft(std::string draft) {
    puts_[draft_key(key_)] = {std::move(draft), 0};
    send(false);
}

void JournalWriter::remove_draft() {
    puts_.erase(draft_key(key_));
    removals_.push_back({draft_range(key_), 0});
    send(false);
}

bool JournalWriter::has_stored_all_entries() const { return !waiting_since(); }

std::optional<double> JournalWriter::waiting_since() const {
    std::optional<double> since;
    const auto look_at = [&](const Put& put) { since = since ? std::min(since, put.asked) : put.asked; };
    if (const auto base = puts_.find(base_key(key_)); base != puts_.end()) look_at(base->second);
    const auto end = puts_.lower_bound(log_range(key_).to);
    for (auto entry = puts_.lower_bound(log_key(key_, 0)); entry != end; ++entry) look_at(entry->second);
    return since;
}

void JournalWriter::retry() {
    if (failure_) send(true);
}

bool JournalWriter::on_stored(const platform::StoreResult& kept) {
    const auto ticket = std::find(tickets_.begin(), tickets_.end(), kept.ticket);
    if (ticket == tickets_.end()) return false;
    tickets_.erase(ticket);
    if (kept.failure) {
        // What was sent after it came in without what it builds on: all of it goes again.
        failure_ = kept.failure;
        failure_detail_ = kept.detail;
        failed_before_ = 0;
        for (Removal& removal : removals_) removal.ticket = 0;
        for (auto& [key, put] : puts_) put.ticket = 0;
        return true;
    }
    if (failure_ && (failed_before_ == 0 || kept.ticket < failed_before_)) return true;
    failure_.reset();
    failure_detail_.clear();
    failed_before_ = 0;
    std::erase_if(removals_, [&](const Removal& removal) { return removal.ticket == kept.ticket; });
    std::erase_if(puts_, [&](const auto& put) { return put.second.ticket == kept.ticket; });
    return true;
}

}  // namespace ui
