#include "store/start_search.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

/// A killed browser's other processes may hold its files for a while; an open that fails for longer does so for good.
constexpr std::array<double, 5> patience{100, 250, 500, 1000, 2000};
constexpr double silent_storage = 5000;
constexpr double silent_replica = 1500;

bool has(const std::vector<StoredPlan>& plans, std::string_view key) {
    return std::any_of(plans.begin(), plans.end(), [&](const StoredPlan& plan) { return plan.key == key; });
}

std::string last_used(const std::vector<StoredPlan>& plans, const StartEvidence& evidence) {
    const StoredPlan* last = nullptr;
    std::string last_time;
    for (const StoredPlan& plan : plans) {
        // A page that holds its own plan leaves no trace for others.
        if (plan.head.address.starts_with(platform::copy_scheme)) continue;
        const auto used = evidence.used.find(plan.key);
        std::string time = std::max(plan.head.opened, plan.head.edited);
        if (used != evidence.used.end()) time = std::max(time, used->second);
        // Plans come in the order in which they were worked on.
        if (last == nullptr || time > last_time) {
            last = &plan;
            last_time = std::move(time);
        }
    }
    return last == nullptr ? std::string() : last->key;
}

/// The key of the plan to begin with; "" for none.
std::string wanted_plan(const StartEvidence& evidence, const std::vector<StoredPlan>& plans) {
    if (has(plans, evidence.window_plan)) return evidence.window_plan;
    if (evidence.used.empty() && has(plans, evidence.last_plan)) return evidence.last_plan;
    return last_used(plans, evidence);
}

/// What was there and is nowhere. Of a plan that only its window or the browser remembers no more is known than that.
std::optional<SeenPlan> missing_plan(const StartEvidence& evidence, const std::vector<StoredPlan>& plans) {
    if (evidence.seen) return has(plans, evidence.seen->key) ? std::nullopt : evidence.seen;
    const std::string& window = evidence.window_plan;
    if (!window.empty() && window != plan_not_kept && !has(plans, window)) return SeenPlan{window, {}};
    if (plans.empty() && evidence.created && evidence.created->lost) return SeenPlan{};
    return std::nullopt;
}

/// The storage's answer cannot be all: it failed, or lacks what was seen in it.
bool is_doubtful(const StartEvidence& evidence) {
    const PlanList& storage = *evidence.storage;
    if (storage.failure == platform::StorageError::refused || storage.failure == platform::StorageError::newer) return false;
    if (storage.failure) return true;
    if (evidence.created && evidence.created->lost) return false;
    if (evidence.seen && !has(storage.plans, evidence.seen->key)) return true;
    const bool knows_window = evidence.window_plan.empty() || evidence.window_plan == plan_not_kept;
    if (!knows_window && !has(storage.plans, evidence.window_plan)) return true;
    return storage.plans.empty() && evidence.replica && !evidence.replica->plans.empty();
}

}  // namespace

std::optional<double> patience_after(int looks) {
    const auto at = static_cast<std::size_t>(std::max(0, looks - 1));
    if (at >= patience.size()) return std::nullopt;
    return patience[at];
}

std::string write_seen(const SeenPlan& seen) { return seen.key + "\n" + file::write_header(seen.head); }

std::optional<SeenPlan> read_seen(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end == 0) return std::nullopt;
    auto head = file::read_header(text.substr(end + 1));
    if (!head) return std::nullopt;
    return SeenPlan{std::string(text.substr(0, end)), *std::move(head)};
}

StartStep next_step(const StartEvidence& evidence) {
    if (evidence.goes_on_without) return StartWith{};
    if (!evidence.storage) {
        if (evidence.waited >= silent_storage) return StorageSilent{};
        return AwaitAnswers{silent_storage - evidence.waited};
    }
    if (!evidence.replica && evidence.waited < silent_replica) return AwaitAnswers{silent_replica - evidence.waited};
    if (is_doubtful(evidence)) {
        if (const auto milliseconds = patience_after(evidence.looks)) return LookAgain{*milliseconds};
    }
    const std::vector<StoredPlan> plans = merged_plans(evidence.storage, evidence.replica);
    StartWith start;
    start.missing = missing_plan(evidence, plans);
    if (!evidence.asks_for_plan && evidence.window_plan != plan_not_kept) start.key = wanted_plan(evidence, plans);
    return start;
}

std::vector<StoredPlan> merged_plans(const std::optional<PlanList>& storage, const std::optional<PlanList>& replica) {
    std::vector<StoredPlan> plans;
    if (storage) plans = storage->plans;
    if (replica) {
        for (const StoredPlan& plan : replica->plans) {
            if (has(plans, plan.key)) continue;
            plans.push_back(plan);
            plans.back().in_replica_only = true;
        }
    }
    sort_plans(plans);
    return plans;
}

std::vector<StoredPlan> read_replica_headers(const std::vector<platform::Record>& records) {
    const std::string folder = replica_headers_folder() + "/";
    std::vector<StoredPlan> plans;
    for (const platform::Record& record : records) {
        if (!record.key.starts_with(folder)) continue;
        const auto text = file::unseal(record.value);
        if (!text) continue;
        if (auto head = file::read_header(*text))
            plans.push_back({record.key.substr(folder.size()), *std::move(head), false});
    }
    return plans;
}

std::map<std::string, std::string> read_used(const std::vector<platform::Record>& records) {
    std::map<std::string, std::string> used;
    const std::size_t prefix = used_range().from.size();
    for (const platform::Record& record : records) used[record.key.substr(prefix)] = record.value;
    return used;
}

}  // namespace ui
