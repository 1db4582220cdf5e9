#pragma once
// Keeps plans in the browser's storage: which record is where, what is not there yet, and who may write.
//
//   head/KEY            file::PlanHeader, one for each plan: the list of plans
//   plan/KEY/base       the text of the plan file that the journal starts from
//   plan/KEY/log/N      what was done since (file::JournalEntry), N with twelve digits, from 0
//   plan/KEY/draft      the field that is open, and what is typed in it (file::Draft)
//   used/KEY            when the plan was open last, in any window (UTC, as edit::Step::when)
//
// A plan is written by the window that holds the claim on KEY; others follow the log. Heads, texts and journals are also
// written to a replica (store/replica_writer.hpp).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "file/journal/stored_plan.hpp"
#include "platform/platform.hpp"
#include "store/replica_writer.hpp"

namespace ui {

struct StoredPlan {
    std::string key;
    file::PlanHeader head;
    bool in_replica_only = false;  ///< the storage has lost it
    bool operator==(const StoredPlan&) const = default;
};

/// The records of a plan, put together.
struct StoredRecords {
    std::string base;
    std::vector<std::string> log;  ///< in order, from the first one
    bool gap = false;              ///< entries are missing: what follows the gap is left out
    std::string draft;
};

std::string header_key(std::string_view key);
std::string log_key(std::string_view key, std::size_t number);
std::string base_key(std::string_view key);
std::string draft_key(std::string_view key);
platform::Edge::Range headers_range();
platform::Edge::Range plan_range(std::string_view key);
platform::Edge::Range log_range(std::string_view key, std::size_t from = 0);
platform::Edge::Range draft_range(std::string_view key);
std::string used_key(std::string_view key);
platform::Edge::Range used_range();

/// Plans in the order in which they were worked on, the last one first. What is no head is left out.
std::vector<StoredPlan> read_headers(const std::vector<platform::Record>& records);
/// Those that were worked on last come first.
void sort_plans(std::vector<StoredPlan>& plans);
StoredRecords read_records(std::string_view key, std::vector<platform::Record> records);

/// Whether all is there that the head counts, unaltered. A head without check sums counts nothing.
bool is_whole(const StoredRecords& text, const file::PlanHeader& head);
/// Whether the plan of the one head is a later state than that of the other.
bool is_ahead(const file::PlanHeader& head, const file::PlanHeader& other);

/// Writes for the plan that is open. What has not arrived yet is sent along with what comes next, so that storage that fails
/// for a while loses nothing.
class JournalWriter {
public:
    explicit JournalWriter(platform::Edge& edge) : edge_(edge), replica_(edge) {}

    /// From here on it is about this plan, of which so much is kept.
    void open(std::string key, const file::JournalCheck& check = {});
    void close();
    const std::string& key() const { return key_; }
    /// What is kept of the plan, or on its way there.
    const file::JournalCheck& check() const { return check_; }
    ReplicaWriter& replica() { return replica_; }

    /// The whole plan anew: text, head, and no journal.
    void write_base(std::string text, const file::PlanHeader& head);
    /// A plan as the replica has it, with its journal.
    void restore(std::string text, const std::vector<std::string>& entries, const file::PlanHeader& head);
    /// An entry, the head as it is then, and no draft any more.
    void write_entry(std::string entry, const file::PlanHeader& head);
    void write_header(const file::PlanHeader& head);
    void write_draft(std::string draft);
    void remove_draft();

    /// Answers: true where it was one of these.
    bool on_stored(const platform::StoreResult& kept);
    /// Why what was asked last is not there; nothing where all is, or is on its way.
    const std::optional<platform::StorageError>& failure() const { return failure_; }
    const std::string& failure_detail() const { return failure_detail_; }
    /// Whether everything that was asked for has been answered.
    bool is_idle() const { return tickets_.empty(); }
    /// Whether everything that was done is on the disk. A draft may still be on its way.
    bool has_stored_all_entries() const;
    /// Since when (Edge::now) the oldest of what was done is not known to be on the disk; nothing where all of it is.
    std::optional<double> waiting_since() const;
    /// Tries again what failed.
    void retry();
    /// The number of the next log entry.
    std::size_t entries() const { return check_.entries; }
    /// A follower has read the next entry.
    void follow(std::string_view entry) { check_ = file::after_entry(check_, entry); }

private:
    /// A record, and the batch that it went with; 0: with none yet, or with one that failed.
    struct Put {
        std::string value;
        std::uint64_t ticket = 0;
        std::optional<double> asked{};  ///< by Edge::now, when it was asked for first
    };
    struct Removal {
        platform::Edge::Range range;
        std::uint64_t ticket = 0;
    };
    void send(bool durable);
    file::PlanHeader checked(file::PlanHeader head) const;

    platform::Edge& edge_;
    ReplicaWriter replica_;
    std::string key_;
    file::JournalCheck check_;
    std::map<std::string, Put> puts_;     ///< records that are not known to be there
    std::vector<Removal> removals_;       ///< likewise
    std::vector<std::uint64_t> tickets_;  ///< of batches under way
    std::uint64_t failed_before_ = 0;     ///< batches before this one are asked for again, whatever becomes of them
    std::optional<platform::StorageError> failure_;
    std::string failure_detail_;
};

}  // namespace ui
