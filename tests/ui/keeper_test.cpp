// What is kept of a plan in the browser's storage, and that nothing is lost where storage fails for a while.

#include "store/keeper.hpp"

#include <gtest/gtest.h>

#include "platform/headless/headless_edge.hpp"
#include "tests/bench/random.hpp"

namespace {

using platform::HeadlessEdge;
using platform::KeepFailure;
using platform::Record;
using ui::Keeper;

file::KeptHead head_of(std::string title) {
    file::KeptHead head;
    head.title = std::move(title);
    return head;
}

class KeeperTest : public testing::Test {
protected:
    KeeperTest() { keeper.take("k"); }

    /// Storage does what was asked for, and the keeper hears of it.
    void answer() {
        edge.carry_out();
        for (platform::Event& event : edge.take_answers()) {
            if (const auto* kept = std::get_if<platform::Kept>(&event)) keeper.receive(*kept);
        }
    }
    std::map<std::string, std::string>& records() { return edge.storage().records; }
    std::vector<Record> plan_records() {
        std::vector<Record> found;
        const auto range = ui::plan_range("k");
        for (const auto& [key, value] : records()) {
            if (key >= range.from && key < range.to) found.push_back({key, value});
        }
        return found;
    }
    ui::KeptText kept() { return ui::read_kept("k", plan_records()); }

    HeadlessEdge edge;
    Keeper keeper{edge};
};

TEST_F(KeeperTest, NamesItsRecordsInTheOrderOfTheirNumbers) {
    EXPECT_LT(ui::log_key("k", 9), ui::log_key("k", 10));
    EXPECT_LT(ui::log_key("k", 99'999), ui::log_key("k", 100'000));
    const auto range = ui::plan_range("k");
    for (const std::string& key :
         {ui::base_key("k"), ui::draft_key("k"), ui::log_key("k", 0), ui::log_key("k", 999'999'999)}) {
        EXPECT_TRUE(key >= range.from && key < range.to) << key;
    }
    for (const std::string& key : {ui::base_key("kk"), ui::base_key("j"), ui::head_key("k")}) {
        EXPECT_FALSE(key >= range.from && key < range.to) << key;
    }
    const auto log = ui::log_range("k", 5);
    EXPECT_FALSE(ui::log_key("k", 4) >= log.from);
    EXPECT_TRUE(ui::log_key("k", 5) >= log.from && ui::log_key("k", 99) < log.to);
    EXPECT_FALSE(ui::draft_key("k") >= log.from && ui::draft_key("k") < log.to);
}

TEST_F(KeeperTest, KeepsTheTextTheEntriesAndTheHead) {
    keeper.keep_base("text", head_of("a"));
    keeper.keep_entry("one", head_of("b"));
    keeper.keep_draft("draft");
    answer();
    EXPECT_EQ(kept().base, "text");
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
    EXPECT_EQ(kept().draft, "draft");
    EXPECT_FALSE(kept().gap);
    EXPECT_EQ(file::read_head(records().at("head/k"))->title, "b");
    keeper.keep_entry("two", head_of("c"));
    answer();
    EXPECT_EQ(kept().log, (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(kept().draft, "") << "what is committed is no draft any more";
    EXPECT_EQ(keeper.next(), 2U);
    EXPECT_TRUE(keeper.settled());
    EXPECT_FALSE(keeper.failure());
}

TEST_F(KeeperTest, ABaseBeginsAnew) {
    keeper.keep_base("text", head_of("a"));
    for (const char* entry : {"one", "two", "three"}) keeper.keep_entry(entry, head_of("a"));
    keeper.keep_draft("draft");
    answer();
    keeper.keep_base("other", head_of("a"));
    keeper.keep_entry("first", head_of("a"));
    answer();
    EXPECT_EQ(kept().base, "other");
    EXPECT_EQ(kept().log, std::vector<std::string>{"first"});
    EXPECT_EQ(kept().draft, "");
}

TEST_F(KeeperTest, WhatFailedGoesAlongWithWhatComesNext) {
    edge.storage().fail_next_keep(KeepFailure::full, "no room");
    keeper.keep_base("text", head_of("a"));
    answer();
    EXPECT_EQ(keeper.failure(), KeepFailure::full);
    EXPECT_EQ(keeper.failure_detail(), "no room");
    EXPECT_TRUE(records().empty());
    keeper.keep_entry("one", head_of("b"));
    answer();
    EXPECT_FALSE(keeper.failure());
    EXPECT_EQ(kept().base, "text");
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
}

TEST_F(KeeperTest, TriesAgainOnRequest) {
    keeper.keep_base("text", head_of("a"));
    answer();
    const int before = edge.batches_asked();
    keeper.try_again();
    EXPECT_EQ(edge.batches_asked(), before) << "there is nothing to try";
    edge.storage().fail_all(KeepFailure::broken);
    keeper.keep_entry("one", head_of("a"));
    answer();
    keeper.try_again();
    answer();
    EXPECT_TRUE(keeper.failure());
    edge.storage().work_again();
    keeper.try_again();
    answer();
    EXPECT_FALSE(keeper.failure());
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
}

TEST_F(KeeperTest, IsWellAgainOnlyWhenAllIsThere) {
    keeper.keep_base("text", head_of("a"));
    answer();
    edge.storage().fail_next_keep(KeepFailure::full);
    keeper.keep_entry("one", head_of("a"));
    keeper.keep_entry("two", head_of("a"));  // asked for before the failure is known
    answer();
    EXPECT_TRUE(keeper.failure()) << "the first one is missing";
    keeper.keep_entry("three", head_of("a"));
    answer();
    EXPECT_FALSE(keeper.failure());
    EXPECT_EQ(kept().log, (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_FALSE(kept().gap);
}

TEST_F(KeeperTest, AnswersToOthersAreNotItsOwn) {
    platform::Edge::Batch batch;
    batch.puts.push_back({"x", "y"});
    edge.keep(batch);
    edge.carry_out();
    const auto answers = edge.take_answers();
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_FALSE(keeper.receive(std::get<platform::Kept>(answers[0])));
}

TEST_F(KeeperTest, StopsReadingAtAGap) {
    const std::vector<Record> records{{ui::base_key("k"), "text"},
                                      {ui::draft_key("k"), "draft"},
                                      {ui::log_key("k", 0), "zero"},
                                      {ui::log_key("k", 2), "two"},
                                      {ui::log_key("k", 3), "three"}};
    const ui::KeptText text = ui::read_kept("k", records);
    EXPECT_EQ(text.log, std::vector<std::string>{"zero"});
    EXPECT_TRUE(text.gap);
    EXPECT_EQ(text.draft, "draft");
    EXPECT_EQ(ui::read_kept("other", records).base, "") << "another plan's";
    EXPECT_TRUE(ui::read_kept("other", records).log.empty());
}

TEST_F(KeeperTest, ListsPlansInTheOrderInWhichTheyWereWorkedOn) {
    file::KeptHead old = head_of("old");
    old.opened = "2030-01-01T00:00:00Z";
    file::KeptHead edited = head_of("edited");
    edited.opened = "2029-01-01T00:00:00Z";
    edited.edited = "2030-01-03T00:00:00Z";
    file::KeptHead opened = head_of("opened");
    opened.opened = "2030-01-02T00:00:00Z";
    const auto plans = ui::read_heads({{"head/1", file::write_head(old)},
                                       {"head/2", file::write_head(edited)},
                                       {"head/3", file::write_head(opened)},
                                       {"head/4", "nonsense"},
                                       {"plan/5/base", file::write_head(old)}});
    ASSERT_EQ(plans.size(), 3U);
    EXPECT_EQ(plans[0], (ui::KeptPlan{"2", edited}));
    EXPECT_EQ(plans[1], (ui::KeptPlan{"3", opened}));
    EXPECT_EQ(plans[2], (ui::KeptPlan{"1", old}));
}

/// Storage that fails at random: whatever happens, what is there can be read, and in the end all is there.
TEST(KeeperProperty, LosesNothingWhereStorageFailsAtRandom) {
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        bench::Random random(seed);
        HeadlessEdge edge;
        Keeper keeper(edge);
        keeper.take("k");
        std::string base;
        std::vector<std::string> log;
        std::string draft;
        const auto answer = [&](std::size_t most) {
            edge.carry_out(most);
            for (platform::Event& event : edge.take_answers()) {
                if (const auto* kept = std::get_if<platform::Kept>(&event)) keeper.receive(*kept);
            }
        };
        const auto stored = [&] {
            const auto range = ui::plan_range("k");
            std::vector<Record> found;
            for (const auto& [key, value] : edge.storage().records) {
                if (key >= range.from && key < range.to) found.push_back({key, value});
            }
            return ui::read_kept("k", std::move(found));
        };
        const auto begin = [&] {
            base = "base " + std::to_string(random.next());
            log.clear();
            draft.clear();
            keeper.keep_base(base, head_of(base));
        };
        begin();
        std::string last_head = base;
        for (int i = 0; i < 60; ++i) {
            if (random.one_in(4)) edge.storage().fail_next_keep(KeepFailure::broken);
            const std::string text = std::to_string(i);
            switch (random.between(0, 9)) {
                case 0:
                    begin();
                    last_head = base;
                    break;
                case 1:
                case 2:
                    keeper.keep_draft(text);
                    draft = text;
                    break;
                case 3:
                    keeper.drop_draft();
                    draft.clear();
                    break;
                case 4:
                    keeper.try_again();
                    break;
                case 5:
                    keeper.keep_head(head_of(text));
                    last_head = text;
                    break;
                default:
                    keeper.keep_entry(text, head_of(text));
                    last_head = text;
                    log.push_back(text);
                    draft.clear();
            }
            if (random.one_in(2)) answer(static_cast<std::size_t>(random.between(1, 3)));
            if (keeper.settled() && !keeper.failure()) {
                const ui::KeptText now = stored();
                ASSERT_EQ(now.base, base) << i;
                ASSERT_EQ(now.log, log) << i;
                ASSERT_EQ(now.draft, draft) << i;
                ASSERT_FALSE(now.gap) << i;
            }
        }
        edge.storage().work_again();
        answer(1000);
        keeper.try_again();
        answer(1000);
        ASSERT_FALSE(keeper.failure());
        ASSERT_EQ(stored().base, base);
        ASSERT_EQ(stored().log, log);
        ASSERT_EQ(stored().draft, draft);
        ASSERT_EQ(file::read_head(edge.storage().records.at("head/k"))->title, last_head);
    }
}

}  // namespace
