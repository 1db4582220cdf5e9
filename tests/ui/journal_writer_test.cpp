// What is kept of a plan in the browser's storage, and that nothing is lost where storage fails for a while.

#include "store/journal_writer.hpp"

#include <gtest/gtest.h>

#include "platform/headless/headless_edge.hpp"
#include "tests/bench/random.hpp"

namespace {

using platform::HeadlessEdge;
using platform::Record;
using platform::StorageError;
using ui::JournalWriter;

file::PlanHeader head_of(std::string title) {
    file::PlanHeader head;
    head.title = std::move(title);
    return head;
}

class JournalWriterTest : public testing::Test {
protected:
    JournalWriterTest() { writer.open("k"); }

    /// Storage does what was asked for, and the writer hears of it.
    void answer() {
        edge.carry_out();
        for (platform::Event& event : edge.take_answers()) {
            if (const auto* kept = std::get_if<platform::StoreResult>(&event)) writer.on_stored(*kept);
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
    ui::StoredRecords kept() { return ui::read_records("k", plan_records()); }

    HeadlessEdge edge;
    JournalWriter writer{edge};
};

TEST_F(JournalWriterTest, NamesItsRecordsInTheOrderOfTheirNumbers) {
    EXPECT_LT(ui::log_key("k", 9), ui::log_key("k", 10));
    EXPECT_LT(ui::log_key("k", 99'999), ui::log_key("k", 100'000));
    const auto range = ui::plan_range("k");
    for (const std::string& key :
         {ui::base_key("k"), ui::draft_key("k"), ui::log_key("k", 0), ui::log_key("k", 999'999'999)}) {
        EXPECT_TRUE(key >= range.from && key < range.to) << key;
    }
    for (const std::string& key : {ui::base_key("kk"), ui::base_key("j"), ui::header_key("k")}) {
        EXPECT_FALSE(key >= range.from && key < range.to) << key;
    }
    const auto log = ui::log_range("k", 5);
    EXPECT_FALSE(ui::log_key("k", 4) >= log.from);
    EXPECT_TRUE(ui::log_key("k", 5) >= log.from && ui::log_key("k", 99) < log.to);
    EXPECT_FALSE(ui::draft_key("k") >= log.from && ui::draft_key("k") < log.to);
}

TEST_F(JournalWriterTest, KeepsTheTextTheEntriesAndTheHead) {
    writer.write_base("text", head_of("a"));
    writer.write_entry("one", head_of("b"));
    writer.write_draft("draft");
    answer();
    EXPECT_EQ(kept().base, "text");
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
    EXPECT_EQ(kept().draft, "draft");
    EXPECT_FALSE(kept().gap);
    EXPECT_EQ(file::read_header(records().at("head/k"))->title, "b");
    writer.write_entry("two", head_of("c"));
    answer();
    EXPECT_EQ(kept().log, (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(kept().draft, "") << "what is committed is no draft any more";
    EXPECT_EQ(writer.entries(), 2U);
    EXPECT_TRUE(writer.is_idle());
    EXPECT_FALSE(writer.failure());
}

TEST_F(JournalWriterTest, ABaseBeginsAnew) {
    writer.write_base("text", head_of("a"));
    for (const char* entry : {"one", "two", "three"}) writer.write_entry(entry, head_of("a"));
    writer.write_draft("draft");
    answer();
    writer.write_base("other", head_of("a"));
    writer.write_entry("first", head_of("a"));
    answer();
    EXPECT_EQ(kept().base, "other");
    EXPECT_EQ(kept().log, std::vector<std::string>{"first"});
    EXPECT_EQ(kept().draft, "");
}

TEST_F(JournalWriterTest, WhatFailedGoesAlongWithWhatComesNext) {
    edge.storage().fail_next_keep(StorageError::full, "no room");
    writer.write_base("text", head_of("a"));
    answer();
    EXPECT_EQ(writer.failure(), StorageError::full);
    EXPECT_EQ(writer.failure_detail(), "no room");
    EXPECT_TRUE(records().empty());
    writer.write_entry("one", head_of("b"));
    answer();
    EXPECT_FALSE(writer.failure());
    EXPECT_EQ(kept().base, "text");
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
}

TEST_F(JournalWriterTest, TriesAgainOnRequest) {
    writer.write_base("text", head_of("a"));
    answer();
    const int before = edge.batches_asked();
    writer.retry();
    EXPECT_EQ(edge.batches_asked(), before) << "there is nothing to try";
    edge.storage().fail_all(StorageError::broken);
    writer.write_entry("one", head_of("a"));
    answer();
    writer.retry();
    answer();
    EXPECT_TRUE(writer.failure());
    edge.storage().work_again();
    writer.retry();
    answer();
    EXPECT_FALSE(writer.failure());
    EXPECT_EQ(kept().log, std::vector<std::string>{"one"});
}

TEST_F(JournalWriterTest, IsWellAgainOnlyWhenAllIsThere) {
    writer.write_base("text", head_of("a"));
    answer();
    edge.storage().fail_next_keep(StorageError::full);
    writer.write_entry("one", head_of("a"));
    writer.write_entry("two", head_of("a"));  // asked for before the failure is known
    answer();
    EXPECT_TRUE(writer.failure()) << "the first one is missing";
    writer.write_entry("three", head_of("a"));
    answer();
    EXPECT_FALSE(writer.failure());
    EXPECT_EQ(kept().log, (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_FALSE(kept().gap);
}

TEST_F(JournalWriterTest, AnswersToOthersAreNotItsOwn) {
    platform::Edge::Batch batch;
    batch.puts.push_back({"x", "y"});
    edge.store(batch);
    edge.carry_out();
    const auto answers = edge.take_answers();
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_FALSE(writer.on_stored(std::get<platform::StoreResult>(answers[0])));
}

TEST_F(JournalWriterTest, StopsReadingAtAGap) {
    const std::vector<Record> records{{ui::base_key("k"), "text"},
                                      {ui::draft_key("k"), "draft"},
                                      {ui::log_key("k", 0), "zero"},
                                      {ui::log_key("k", 2), "two"},
                                      {ui::log_key("k", 3), "three"}};
    const ui::StoredRecords text = ui::read_records("k", records);
    EXPECT_EQ(text.log, std::vector<std::string>{"zero"});
    EXPECT_TRUE(text.gap);
    EXPECT_EQ(text.draft, "draft");
    EXPECT_EQ(ui::read_records("other", records).base, "") << "another plan's";
    EXPECT_TRUE(ui::read_records("other", records).log.empty());
}

TEST_F(JournalWriterTest, ListsPlansInTheOrderInWhichTheyWereWorkedOn) {
    file::PlanHeader old = head_of("old");
    old.opened = "2030-01-01T00:00:00Z";
    file::PlanHeader edited = head_of("edited");
    edited.opened = "2029-01-01T00:00:00Z";
    edited.edited = "2030-01-03T00:00:00Z";
    file::PlanHeader opened = head_of("opened");
    opened.opened = "2030-01-02T00:00:00Z";
    const auto plans = ui::read_headers({{"head/1", file::write_header(old)},
                                         {"head/2", file::write_header(edited)},
                                         {"head/3", file::write_header(opened)},
                                         {"head/4", "nonsense"},
                                         {"plan/5/base", file::write_header(old)}});
    ASSERT_EQ(plans.size(), 3U);
    EXPECT_EQ(plans[0], (ui::StoredPlan{"2", edited}));
    EXPECT_EQ(plans[1], (ui::StoredPlan{"3", opened}));
    EXPECT_EQ(plans[2], (ui::StoredPlan{"1", old}));
}

/// Storage that fails at random: whatever happens, what is there can be read, and in the end all is there.
TEST(KeeperProperty, LosesNothingWhereStorageFailsAtRandom) {
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        bench::Random random(seed);
        HeadlessEdge edge;
        JournalWriter writer(edge);
        writer.open("k");
        std::string base;
        std::vector<std::string> log;
        std::string draft;
        const auto answer = [&](std::size_t most) {
            edge.carry_out(most);
            for (platform::Event& event : edge.take_answers()) {
                if (const auto* kept = std::get_if<platform::StoreResult>(&event)) writer.on_stored(*kept);
            }
        };
        const auto stored = [&] {
            const auto range = ui::plan_range("k");
            std::vector<Record> found;
            for (const auto& [key, value] : edge.storage().records) {
                if (key >= range.from && key < range.to) found.push_back({key, value});
            }
            return ui::read_records("k", std::move(found));
        };
        const auto begin = [&] {
            base = "base " + std::to_string(random.next());
            log.clear();
            draft.clear();
            writer.write_base(base, head_of(base));
        };
        begin();
        std::string last_head = base;
        for (int i = 0; i < 60; ++i) {
            if (random.one_in(4)) edge.storage().fail_next_keep(StorageError::broken);
            const std::string text = std::to_string(i);
            switch (random.between(0, 9)) {
                case 0:
                    begin();
                    last_head = base;
                    break;
                case 1:
                case 2:
                    writer.write_draft(text);
                    draft = text;
                    break;
                case 3:
                    writer.remove_draft();
                    draft.clear();
                    break;
                case 4:
                    writer.retry();
                    break;
                case 5:
                    writer.write_header(head_of(text));
                    last_head = text;
                    break;
                default:
                    writer.write_entry(text, head_of(text));
                    last_head = text;
                    log.push_back(text);
                    draft.clear();
            }
            if (random.one_in(2)) answer(static_cast<std::size_t>(random.between(1, 3)));
            if (writer.is_idle() && !writer.failure()) {
                const ui::StoredRecords now = stored();
                ASSERT_EQ(now.base, base) << i;
                ASSERT_EQ(now.log, log) << i;
                ASSERT_EQ(now.draft, draft) << i;
                ASSERT_FALSE(now.gap) << i;
            }
        }
        edge.storage().work_again();
        answer(1000);
        writer.retry();
        answer(1000);
        ASSERT_FALSE(writer.failure());
        ASSERT_EQ(stored().base, base);
        ASSERT_EQ(stored().log, log);
        ASSERT_EQ(stored().draft, draft);
        ASSERT_EQ(file::read_header(edge.storage().records.at("head/k"))->title, last_head);
    }
}

}  // namespace
