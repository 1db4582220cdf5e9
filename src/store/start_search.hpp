#pragma once
// Which plan a window begins with, where its address names none. It follows from the records of plans themselves; small
// choices (Edge::remember) are only hints, since browsers forget them. Nobody who had a plan is shown the sample as if
// nothing had been: what is missing is looked for again with patience, then in the replica, and then the person is told.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/platform.hpp"
#include "store/journal_writer.hpp"

namespace ui {

/// What a window remembers of itself (Edge::remember_in_window) while its plan is one that is not kept, as the sample.
inline constexpr std::string_view plan_not_kept = "-";

/// A plan that was in this browser's storage when it was last seen there. Remembered apart from the records.
struct SeenPlan {
    std::string key;
    file::PlanHeader head;
    bool operator==(const SeenPlan&) const = default;
};
std::string write_seen(const SeenPlan& seen);
std::optional<SeenPlan> read_seen(std::string_view text);

/// What a place answered that was asked for its plans.
struct PlanList {
    std::vector<StoredPlan> plans;
    std::optional<platform::StorageError> failure;
    std::string detail;
};

/// What is known so far.
struct StartEvidence {
    bool asks_for_plan =
        false;  ///< the page's address or the page itself names one: the records are only of interest beside it
    std::string window_plan;  ///< the key of the plan that this window had before it was loaded anew, or plan_not_kept
    std::optional<SeenPlan> seen;
    std::string last_plan;                    ///< a key, as versions before remembered it; "" where they did not
    std::optional<PlanList> storage;          ///< nothing: it has not answered yet
    std::optional<PlanList> replica;          ///< likewise
    std::map<std::string, std::string> used;  ///< key → when it was opened last (UTC)
    std::optional<platform::StorageCreated> created;
    int looks = 0;                 ///< how often the storage was looked at
    double waited = 0;             ///< milliseconds since the start
    bool goes_on_without = false;  ///< the person does not want to wait
};

/// Nothing to do before another answer comes, or so many milliseconds have passed (0: only an answer helps).
struct AwaitAnswers {
    double milliseconds = 0;
    bool operator==(const AwaitAnswers&) const = default;
};
/// The storage is to be opened and asked anew after so many milliseconds.
struct LookAgain {
    double milliseconds = 0;
    bool operator==(const LookAgain&) const = default;
};
/// The storage does not answer at all; the person may wait or go on without it.
struct StorageSilent {
    bool operator==(const StorageSilent&) const = default;
};
/// All is known. `key`: of the plan to open; "": the sample, or what the address names.
struct StartWith {
    std::string key;
    std::optional<SeenPlan> missing;  ///< was here and is nowhere; its head is empty where no more is known
    bool operator==(const StartWith&) const = default;
};
using StartStep = std::variant<AwaitAnswers, LookAgain, StorageSilent, StartWith>;

StartStep next_step(const StartEvidence& evidence);

/// The plans of both places, those that were worked on last first.
std::vector<StoredPlan> merged_plans(const std::optional<PlanList>& storage, const std::optional<PlanList>& replica);
/// Heads as a replica holds them.
std::vector<StoredPlan> read_replica_headers(const std::vector<platform::Record>& records);
/// used/KEY records, by key.
std::map<std::string, std::string> read_used(const std::vector<platform::Record>& records);

/// How long to wait before a storage is looked at once more, which has been so often already, in milliseconds. Nothing: no
/// more.
std::optional<double> patience_after(int looks);

}  // namespace ui
