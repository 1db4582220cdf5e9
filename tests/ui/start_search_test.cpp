// Which plan a window begins with, as a table of what is known.

#include "store/start_search.hpp"

#include <gtest/gtest.h>

namespace {

using platform::StorageError;
using ui::AwaitAnswers;
using ui::LookAgain;
using ui::PlanList;
using ui::SeenPlan;
using ui::StartEvidence;
using ui::StartWith;
using ui::StorageSilent;
using ui::StoredPlan;

StoredPlan kept(std::string key, std::string edited) {
    StoredPlan plan;
    plan.key = std::move(key);
    plan.head.edited = std::move(edited);
    return plan;
}

const StoredPlan a = kept("a", "2026-01-01T00:00:00Z");
const StoredPlan b = kept("b", "2026-02-01T00:00:00Z");

/// A browser that keeps both plans, in both places.
StartEvidence both() {
    StartEvidence evidence;
    evidence.storage = PlanList{{b, a}, {}, {}};
    evidence.replica = PlanList{{b, a}, {}, {}};
    evidence.looks = 1;
    return evidence;
}

/// Looks as long as it is told to; the storage answers the same each time. The end of it, and how long it took.
StartWith settled(StartEvidence evidence) {
    for (int i = 0; i < 50; ++i) {
        const ui::StartStep step = next_step(evidence);
        if (const auto* start = std::get_if<StartWith>(&step)) return *start;
        if (std::holds_alternative<LookAgain>(step)) ++evidence.looks;
        if (const auto* await = std::get_if<AwaitAnswers>(&step)) evidence.waited += await->milliseconds;
    }
    ADD_FAILURE() << "no end";
    return {};
}

TEST(StartSearch, AFirstVisitBeginsWithTheSampleAtOnce) {
    StartEvidence evidence;
    evidence.storage = PlanList{};
    evidence.replica = PlanList{};
    evidence.looks = 1;
    evidence.created = platform::StorageCreated{};
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{}));
}

TEST(StartSearch, ThePlanThatWasUsedLastFollowsFromTheRecords) {
    StartEvidence evidence = both();
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}})) << "edited last";
    evidence.used["a"] = "2026-03-01T00:00:00Z";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"a", {}})) << "opened later, without an edit";
    evidence.used["gone"] = "2026-04-01T00:00:00Z";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"a", {}})) << "what was removed is no plan";
}

TEST(StartSearch, AWindowGoesOnWithItsOwnPlan) {
    StartEvidence evidence = both();
    evidence.window_plan = "a";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"a", {}}));
    evidence.window_plan = ui::plan_not_kept;
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{})) << "the sample, where it was the window's";
}

TEST(StartSearch, WhatAnEarlierVersionRememberedCountsUntilThereAreRecordsOfIt) {
    StartEvidence evidence = both();
    evidence.last_plan = "a";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"a", {}}));
    evidence.last_plan = "gone";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}}));
    evidence.last_plan = "a";
    evidence.used["b"] = "2026-02-02T00:00:00Z";
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}}));
}

TEST(StartSearch, WhatTheAddressNamesNeedsNoPlan) {
    StartEvidence evidence = both();
    evidence.asks_for_plan = true;
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{}));
}

TEST(StartSearch, ItWaitsForBothPlacesButForTheSecondNotLong) {
    StartEvidence evidence = both();
    evidence.storage.reset();
    EXPECT_TRUE(std::holds_alternative<AwaitAnswers>(next_step(evidence)));
    evidence.waited = 10'000;
    EXPECT_EQ(next_step(evidence), ui::StartStep(StorageSilent{}));
    evidence.goes_on_without = true;
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{}));
    evidence = both();
    evidence.replica.reset();
    EXPECT_TRUE(std::holds_alternative<AwaitAnswers>(next_step(evidence)));
    evidence.waited = 2'000;
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}}));
}

TEST(StartSearch, AStorageThatFailsIsAskedAgainWithPatience) {
    StartEvidence evidence = both();
    evidence.storage = PlanList{{}, StorageError::broken, "lock"};
    double patience = 0;
    int looks = 0;
    for (ui::StartStep step = next_step(evidence); std::holds_alternative<LookAgain>(step); step = next_step(evidence)) {
        patience += std::get<LookAgain>(step).milliseconds;
        ++evidence.looks;
        ASSERT_LT(++looks, 20);
    }
    EXPECT_GE(patience, 3000);
    EXPECT_LE(patience, 5000);
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}})) << "then from the replica";
}

TEST(StartSearch, AStorageThatIsRefusedIsNotWaitedFor) {
    StartEvidence evidence;
    evidence.looks = 1;
    evidence.storage = PlanList{{}, StorageError::refused, {}};
    evidence.replica = PlanList{{}, StorageError::refused, {}};
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{}));
}

TEST(StartSearch, AnEmptyStorageThatShouldHoldAPlanIsAskedAgain) {
    StartEvidence evidence;
    evidence.looks = 1;
    evidence.storage = PlanList{};
    evidence.replica = PlanList{};
    evidence.seen = SeenPlan{"a", a.head};
    EXPECT_TRUE(std::holds_alternative<LookAgain>(next_step(evidence)));
    EXPECT_EQ(settled(evidence), (StartWith{"", evidence.seen})) << "and then it is said to be missing";
    evidence.replica = PlanList{{a}, {}, {}};
    EXPECT_TRUE(std::holds_alternative<LookAgain>(next_step(evidence)));
    EXPECT_EQ(settled(evidence), (StartWith{"a", {}})) << "unless the replica has it";
    evidence.seen.reset();
    EXPECT_TRUE(std::holds_alternative<LookAgain>(next_step(evidence))) << "small choices may be forgotten, too";
    evidence.created = platform::StorageCreated{true, "corrupt"};
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"a", {}}))
        << "no patience where the browser says that it is gone";
}

TEST(StartSearch, APlanThatOnlyTheReplicaHasDoesNotDelayOthers) {
    StartEvidence evidence = both();
    evidence.storage = PlanList{{b}, {}, {}};
    EXPECT_EQ(next_step(evidence), ui::StartStep(StartWith{"b", {}}));
    const auto plans = merged_plans(evidence.storage, evidence.replica);
    ASSERT_EQ(plans.size(), 2U);
    EXPECT_FALSE(plans[0].in_replica_only);
    EXPECT_TRUE(plans[1].in_replica_only);
}

TEST(StartSearch, NobodyWhoHadAPlanBeginsWithTheSampleInSilence) {
    // Every combination of what may be known of one plan, where it is the only one.
    for (int bits = 0; bits < 64; ++bits) {
        StartEvidence evidence;
        const bool in_storage = (bits & 1) != 0;
        const bool in_replica = (bits & 2) != 0;
        const bool seen = (bits & 4) != 0;
        const bool window = (bits & 8) != 0;
        const bool fails = (bits & 16) != 0;
        const bool lost = (bits & 32) != 0;
        evidence.storage = PlanList{};
        evidence.replica = PlanList{};
        if (in_storage && !fails && !lost) evidence.storage->plans.push_back(a);
        if (in_replica) evidence.replica->plans.push_back(a);
        if (seen) evidence.seen = SeenPlan{"a", a.head};
        if (window) evidence.window_plan = "a";
        if (fails) evidence.storage->failure = StorageError::broken;
        if (lost) evidence.created = platform::StorageCreated{true, {}};
        const StartWith start = settled(evidence);
        const bool found = (in_storage && !fails && !lost) || in_replica;
        EXPECT_EQ(start.key, found ? "a" : "") << bits;
        EXPECT_EQ(start.missing.has_value(), (seen || window || lost) && !found) << bits;
    }
}

TEST(StartSearch, WhatWasSeenIsReadAsItWasWritten) {
    const SeenPlan seen{"a", a.head};
    EXPECT_EQ(ui::read_seen(ui::write_seen(seen)), seen);
    for (const char* text : {"", "a", "\n{}", "a\n", "a\n[]"}) EXPECT_EQ(ui::read_seen(text), std::nullopt) << text;
}

}  // namespace
