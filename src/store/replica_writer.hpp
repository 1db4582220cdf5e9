#pragma once
// Writes what the browser's storage keeps of plans to a second place as well (file/journal/replica.hpp), so that either can
// restore the other. A browser that has no second place does without: nothing else depends on it.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "file/journal/replica.hpp"
#include "platform/platform.hpp"

namespace ui {

class ReplicaWriter {
public:
    explicit ReplicaWriter(platform::Edge& edge) : edge_(edge) {}

    /// The whole plan anew: its text and the journal since; other texts of it go.
    void write_base(std::string_view key, std::string_view text, const std::vector<std::string>& entries,
                    const file::PlanHeader& head);
    /// `before`: what the entry follows.
    void write_entry(std::string_view key, const file::JournalCheck& before, std::string_view entry,
                     const file::PlanHeader& head);
    void write_head(std::string_view key, const file::PlanHeader& head);
    void remove(std::string_view key);

    /// Answers: true where it was to one of these.
    bool receive(const platform::StoreResult& kept);
    /// False where the browser has no such place.
    bool exists() const { return exists_; }
    /// Another plan, whose replica is as it should be, or (`lags`) is not: then nothing more is added before it is written
    /// whole.
    void begin(bool lags) { lags_ = lags; }
    bool lags() const { return lags_; }

private:
    void send(const platform::Edge::ReplicaBatch& batch);

    platform::Edge& edge_;
    std::set<std::uint64_t> tickets_;
    bool exists_ = true;
    bool lags_ = false;  ///< something was not written since the last whole plan: what follows it would be of no use
};

/// Folders of the replica, for Edge::query_replica.
std::string replica_headers_folder();
std::string replica_plan_folder(std::string_view key);

}  // namespace ui
