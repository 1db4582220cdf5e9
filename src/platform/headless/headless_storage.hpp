#pragma once
// What outlives a page, in memory: the browser's storage, who has claimed what in it, and the person's own files. Several
// HeadlessEdges can share one: the same app started anew, or two of its windows.

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/platform.hpp"

namespace platform {

class HeadlessEdge;

class HeadlessStorage {
public:
    // ---- records

    /// What is on the disk. A test may put there what it likes.
    std::map<std::string, std::string> records;

    /// What is in the second place (Edge::store_replica), likewise.
    std::map<std::string, std::string> replica;
    /// A browser without a second place has none, and answers so.
    bool has_replica = true;
    /// Only so many more records are put there; then it is full.
    std::size_t replica_room = static_cast<std::size_t>(-1);

    /// The browser throws the database away, as one that it finds broken; every window hears of it.
    void lose_database(std::string detail = "corrupt");
    /// The next look-ups find nothing, as in a database that is not there yet, or fail.
    void hide_records(int look_ups) { hidden_ = look_ups; }
    void fail_next_look_up(StorageError why, std::string detail = {}) { next_look_ups_.push_back({why, std::move(detail)}); }

    /// The next batch fails; several calls: so many of them, in this order.
    void fail_next_keep(StorageError why, std::string detail = {}) { next_keeps_.push_back({why, std::move(detail)}); }
    /// All batches fail from now on, and all look-ups too, unless it is only full.
    void fail_all(StorageError why, std::string detail = {}) { all_ = KeepRefusal{why, std::move(detail)}; }
    void work_again();
    /// While held, nothing that was asked for is done or answered, as on a disk that sleeps.
    void hold(bool held) { held_ = held; }
    bool held() const { return held_; }

    // ---- files: name → text. A test changes them as another program would

    std::map<std::string, std::string> files;

    /// A write that fails may leave its file as it was, or empty where a picker has emptied it.
    void fail_next_write(WriteFailure why, std::string detail = {}) { next_writes_.push_back({why, std::move(detail)}); }
    bool next_write_fails() const { return !next_writes_.empty(); }
    /// Of all files; while it is `prompt` the person who is asked grants or denies it.
    void put_permission(Permission permission, bool person_grants = true) {
        permission_ = permission;
        person_grants_ = person_grants;
    }
    /// What FileOpened::file says of the file of that name, as last read here.
    std::string read_file(const std::string& name);
    /// The files that the browser remembers, by that.
    const std::map<std::string, std::string>& files_remembered() const { return known_; }

    // ---- for HeadlessEdge

    StoreResult carry_out(const Edge::Batch& batch, const HeadlessEdge* by);
    QueryResult find(const Edge::Range& range);
    StoreResult carry_out_replica(const std::vector<Record>& puts, const std::vector<Edge::ReplicaRemoval>& removals);
    QueryResult find_replica(const std::string& folder) const;
    /// FileWritten or FileNotWritten.
    Event write(const std::string& file, const std::string& name, const std::string& text, Edge::WriteOptions options);
    /// The person is asked where need be and `ask`.
    Permission permission(bool ask);
    Event write_as(const std::string& name, const std::string& text);
    void forget_handle(const std::string& file) { known_.erase(file); }

    void come(HeadlessEdge* edge) { windows_.insert(edge); }
    void leave(HeadlessEdge* edge);
    /// True where `by` has it now; `loser` is who lost it.
    bool claim(const std::string& name, HeadlessEdge* by, bool take_over, HeadlessEdge*& loser);
    void release(const std::string& name, const HeadlessEdge* by);
    std::uint64_t random() { return ++last_random_; }

private:
    struct KeepRefusal {
        StorageError why;
        std::string detail;
    };
    struct WriteRefusal {
        WriteFailure why;
        std::string detail;
    };

    std::deque<KeepRefusal> next_keeps_;
    std::deque<KeepRefusal> next_look_ups_;
    int hidden_ = 0;
    std::optional<KeepRefusal> all_;
    std::deque<WriteRefusal> next_writes_;
    Permission permission_ = Permission::granted;
    bool person_grants_ = true;
    std::map<std::string, std::string> known_;  ///< FileOpened::file → the text as last read or written here
    std::map<std::string, HeadlessEdge*> claims_;
    std::set<HeadlessEdge*> windows_;
    std::uint64_t last_random_ = 0;
    bool held_ = false;
};

}  // namespace platform
