#include "platform/headless/headless_storage.hpp"

#include <string_view>
#include <utility>

#include "platform/headless/headless_edge.hpp"

namespace platform {

namespace {

constexpr std::string_view kFileOf = "file of ";

/// What names a file of that name, and back.
std::string key_of(const std::string& name) { return std::string(kFileOf) + name; }
std::string name_of(const std::string& file) { return file.starts_with(kFileOf) ? file.substr(kFileOf.size()) : file; }

}  // namespace

void HeadlessStorage::work_again() {
    next_keeps_.clear();
    next_writes_.clear();
    all_.reset();
}

StoreResult HeadlessStorage::carry_out(const Edge::Batch& batch, const HeadlessEdge* by) {
    if (!next_keeps_.empty()) {
        const KeepRefusal refusal = std::move(next_keeps_.front());
        next_keeps_.pop_front();
        return {0, refusal.why, refusal.detail};
    }
    if (all_) return {0, all_->why, all_->detail};
    StoredElsewhere told;
    for (const Edge::Range& range : batch.removals) {
        told.keys.push_back(range.from);
        if (range.from < range.to) records.erase(records.lower_bound(range.from), records.lower_bound(range.to));
    }
    for (const Record& record : batch.puts) {
        told.keys.push_back(record.key);
        records[record.key] = record.value;
    }
    if (!told.keys.empty()) {
        for (HeadlessEdge* window : windows_) {
            if (window != by) window->answer(told);
        }
    }
    return {0, std::nullopt, {}};
}

QueryResult HeadlessStorage::find(const Edge::Range& range) {
    if (!next_look_ups_.empty()) {
        const KeepRefusal refusal = std::move(next_look_ups_.front());
        next_look_ups_.pop_front();
        return {0, {}, refusal.why, refusal.detail};
    }
    if (hidden_ > 0) {
        --hidden_;
        return {};
    }
    if (all_ && all_->why != StorageError::full) return {0, {}, all_->why, all_->detail};
    QueryResult found{0, {}, std::nullopt, {}};
    for (auto at = records.lower_bound(range.from); at != records.end() && at->first < range.to; ++at) {
        found.records.push_back({at->first, at->second});
    }
    return found;
}

StoreResult HeadlessStorage::carry_out_replica(const std::vector<Record>& puts,
                                               const std::vector<Edge::ReplicaRemoval>& removals) {
    if (!has_replica) return {0, StorageError::refused, "no file system"};
    for (const Record& record : puts) {
        if (replica_room == 0) return {0, StorageError::full, "no room"};
        --replica_room;
        replica[record.key] = record.value;
    }
    for (const Edge::ReplicaRemoval& removal : removals) {
        const std::string inside = removal.folder + "/";
        const std::string kept = inside + removal.except + "/";
        std::erase_if(replica, [&](const auto& record) {
            const std::string& key = record.first;
            if (key == removal.folder) return true;
            return key.starts_with(inside) && (removal.except.empty() || !key.starts_with(kept));
        });
    }
    return {};
}

QueryResult HeadlessStorage::find_replica(const std::string& folder) const {
    if (!has_replica) return {0, {}, StorageError::refused, "no file system"};
    QueryResult found;
    for (const auto& [key, value] : replica) {
        if (key.starts_with(folder + "/")) found.records.push_back({key, value});
    }
    return found;
}

void HeadlessStorage::lose_database(std::string detail) {
    records.clear();
    for (HeadlessEdge* window : windows_) window->answer(StorageCreated{true, detail});
}

std::string HeadlessStorage::read_file(const std::string& name) {
    std::string file = key_of(name);
    known_[file] = files[name];
    return file;
}

Permission HeadlessStorage::permission(bool ask) {
    if (permission_ == Permission::prompt && ask) permission_ = person_grants_ ? Permission::granted : Permission::denied;
    return permission_;
}

Event HeadlessStorage::write(const std::string& file, const std::string& name, const std::string& text,
                             Edge::WriteOptions options) {
    const auto refused = [&](WriteFailure why, std::string detail) {
        return FileNotWritten{name, file, why, std::move(detail)};
    };
    if (!next_writes_.empty()) {
        const WriteRefusal refusal = std::move(next_writes_.front());
        next_writes_.pop_front();
        return refused(refusal.why, refusal.detail);
    }
    switch (permission(options.may_ask)) {
        case Permission::granted:
            break;
        case Permission::prompt:
            return refused(WriteFailure::needs_press, {});
        case Permission::denied:
            return refused(WriteFailure::refused, "denied");
    }
    const auto known = known_.find(file);
    const auto there = files.find(name_of(file));
    if (known == known_.end() || there == files.end()) return refused(WriteFailure::gone, "not found");
    if (!options.whatever_is_there && there->second != known->second) return refused(WriteFailure::changed, {});
    there->second = text;
    known->second = text;
    return FileWritten{name, file, false, true};
}

Event HeadlessStorage::write_as(const std::string& name, const std::string& text) {
    const std::string file = key_of(name);
    known_[file] = files[name];
    permission_ = Permission::granted;
    return write(file, name, text, {.whatever_is_there = true});
}

void HeadlessStorage::leave(HeadlessEdge* edge) {
    windows_.erase(edge);
    std::erase_if(claims_, [edge](const auto& claim) { return claim.second == edge; });
}

bool HeadlessStorage::claim(const std::string& name, HeadlessEdge* by, bool take_over, HeadlessEdge*& loser) {
    HeadlessEdge*& owner = claims_[name];
    loser = nullptr;
    if (owner != nullptr && owner != by) {
        if (!take_over) return false;
        loser = owner;
    }
    owner = by;
    return true;
}

void HeadlessStorage::release(const std::string& name, const HeadlessEdge* by) {
    const auto found = claims_.find(name);
    if (found != claims_.end() && found->second == by) claims_.erase(found);
}

}  // namespace platform
