#include "store/replica_writer.hpp"

namespace ui {

namespace {

std::string head_path(std::string_view key) { return replica_headers_folder() + "/" + std::string(key); }

std::string base_folder(std::string_view key, const file::JournalCheck& check) {
    return replica_plan_folder(key) + "/" + file::base_name(check.base);
}

}  // namespace

std::string replica_headers_folder() { return "head"; }
std::string replica_plan_folder(std::string_view key) { return "plan/" + std::string(key); }

void ReplicaWriter::send(const platform::Edge::ReplicaBatch& batch) {
    if (exists_ && !lags_) tickets_.insert(edge_.store_replica(batch));
}

void ReplicaWriter::write_base(std::string_view key, std::string_view text, const std::vector<std::string>& entries,
                               const file::PlanHeader& head) {
    if (!exists_ || !head.check) return;
    const std::string folder = base_folder(key, *head.check);
    platform::Edge::ReplicaBatch batch;
    batch.puts.push_back({folder + "/base", text});
    std::vector<std::string> sealed;
    sealed.reserve(entries.size() + 1);
    file::JournalCheck check = file::check_of_base(text);
    for (const std::string& entry : entries) {
        sealed.push_back(file::seal_entry(check.chain, entry));
        batch.puts.push_back({folder + "/" + file::entry_name(check.entries), sealed.back()});
        check = file::after_entry(check, entry);
    }
    sealed.push_back(file::seal(file::write_header(head)));
    batch.puts.push_back({head_path(key), sealed.back()});
    batch.removals.push_back({replica_plan_folder(key), file::base_name(head.check->base)});
    lags_ = false;
    send(batch);
}

void ReplicaWriter::write_entry(std::string_view key, const file::JournalCheck& before, std::string_view entry,
                                const file::PlanHeader& head) {
    const std::string sealed_entry = file::seal_entry(before.chain, entry);
    const std::string sealed_head = file::seal(file::write_header(head));
    platform::Edge::ReplicaBatch batch;
    batch.puts.push_back({base_folder(key, before) + "/" + file::entry_name(before.entries), sealed_entry});
    batch.puts.push_back({head_path(key), sealed_head});
    send(batch);
}

void ReplicaWriter::write_head(std::string_view key, const file::PlanHeader& head) {
    const std::string sealed = file::seal(file::write_header(head));
    platform::Edge::ReplicaBatch batch;
    batch.puts.push_back({head_path(key), sealed});
    send(batch);
}

void ReplicaWriter::remove(std::string_view key) {
    platform::Edge::ReplicaBatch batch;
    batch.removals.push_back({head_path(key), {}});
    batch.removals.push_back({replica_plan_folder(key), {}});
    if (exists_) tickets_.insert(edge_.store_replica(batch));
}

bool ReplicaWriter::receive(const platform::StoreResult& kept) {
    if (tickets_.erase(kept.ticket) == 0) return false;
    if (kept.failure == platform::StorageError::refused) exists_ = false;
    if (kept.failure) lags_ = true;
    return true;
}

}  // namespace ui
