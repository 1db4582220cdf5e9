// Plans in the browser's storage, with two windows and without a screen.

#include "store/plan_store.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "answer_all.hpp"
#include "base/overloaded.hpp"
#include "edit/make.hpp"
#include "platform/headless/headless_edge.hpp"

namespace {

using platform::HeadlessEdge;
using platform::HeadlessStorage;
using ui::Document;
using ui::OtherChange;

/// A page with a store, and what the store told of.
struct Window {
    explicit Window(std::shared_ptr<HeadlessStorage> storage) : edge(std::move(storage)) {}

    /// Whatever was asked for is answered, and what the answers ask for, too.
    void settle() {
        answer_all(edge, base::Overloaded{[&](const platform::StoreResult& stored) { store.on_stored(stored); },
                                          [&](platform::QueryResult& found) {
                                              if (auto told = store.on_found(found)) events.push_back(*std::move(told));
                                          },
                                          [&](const platform::StoredElsewhere& news) {
                                              others.push_back(store.on_stored_elsewhere(news, writes));
                                          },
                                          [](const auto&) {}});
    }
    /// The last event of a kind; null where there was none.
    template <class Event>
    Event* told() {
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (auto* found = std::get_if<Event>(&*event)) return found;
        }
        return nullptr;
    }
    ui::PlanLoaded* load(const std::string& key, bool may_be_absent = false) {
        events.clear();
        store.load(key, may_be_absent);
        settle();
        return told<ui::PlanLoaded>();
    }

    HeadlessEdge edge;
    ui::PlanStore store{edge};
    bool writes = false;
    std::vector<ui::StoreEvent> events;
    std::vector<OtherChange> others;
};

class PlanStoreTest : public testing::Test {
protected:
    PlanStoreTest() : document(edit::new_plan("計画", {2026}, "柱"), {}, 1) {
        document.mark_never_saved();
        a.writes = true;
    }

    edit::Step titled(std::string title) {
        edit::Step step;
        step.when = "2026-11-30T00:00:00Z";
        step.edits.push_back(*edit::set(document.plan(), {{}, {}, edit::Field::title}, std::move(title)));
        return step;
    }
    void commit(const std::string& title) {
        a.store.ensure_base(document);
        const edit::Step step = titled(title);
        ASSERT_FALSE(document.commit(step).refused);
        a.store.append(document, step);
    }
    /// Window a opens the plan, and makes a step.
    void write_plan() {
        a.store.list_replica();
        a.settle();
        a.store.open_new("k", {});
        commit("一");
        a.settle();
        b.store.list_plans();
        b.store.list_replica();
        b.settle();
    }
    std::string record(const std::string& key) {
        const auto found = storage->records.find(key);
        return found == storage->records.end() ? std::string() : found->second;
    }

    std::shared_ptr<HeadlessStorage> storage = std::make_shared<HeadlessStorage>();
    Document document;
    Window a{storage};
    Window b{storage};
};

TEST_F(PlanStoreTest, WhatOneWindowWritesAnotherListsAndLoads) {
    write_plan();
    ASSERT_EQ(b.store.plans().size(), 1U);
    EXPECT_EQ(b.store.plans().front().head.title, "一");
    EXPECT_EQ(b.store.plans().front().head.edited, "2026-11-30T00:00:00Z");
    ui::PlanLoaded* loaded = b.load("k");
    ASSERT_NE(loaded, nullptr);
    EXPECT_FALSE(loaded->from_replica);
    EXPECT_EQ(loaded->text.log.size(), 1U);
    EXPECT_NE(loaded->text.base.find("計画"), std::string::npos) << "the text is what the first step follows";
}

TEST_F(PlanStoreTest, TheTextIsWrittenOnce) {
    write_plan();
    const int batches = a.edge.batches_asked();
    a.store.ensure_base(document);
    EXPECT_EQ(a.edge.batches_asked(), batches);
    a.store.forget_base();
    a.store.ensure_base(document);
    EXPECT_GT(a.edge.batches_asked(), batches);
    a.settle();
    EXPECT_EQ(record(ui::log_key("k", 0)), "") << "the new text holds the step";
}

TEST_F(PlanStoreTest, EntriesOfAnotherWindowComeInOrderAndOnce) {
    write_plan();
    ui::PlanLoaded* loaded = b.load("k");
    ASSERT_NE(loaded, nullptr);
    b.store.open(*loaded, false);
    commit("二");
    commit("三");
    a.settle();
    b.events.clear();
    b.settle();
    std::vector<std::string> entries;
    for (const ui::StoreEvent& event : b.events) {
        const auto* added = std::get_if<ui::EntriesAdded>(&event);
        if (added == nullptr) continue;
        for (const std::string& entry : added->entries) entries.push_back(entry);
        break;
    }
    EXPECT_EQ(entries, (std::vector<std::string>{record(ui::log_key("k", 1)), record(ui::log_key("k", 2))}));
    for (const std::string& entry : entries) b.store.follow(entry);
    b.events.clear();
    commit("四");
    a.settle();
    b.settle();
    ASSERT_NE(b.told<ui::EntriesAdded>(), nullptr);
    EXPECT_EQ(b.told<ui::EntriesAdded>()->entries, std::vector<std::string>{record(ui::log_key("k", 3))});
}

TEST_F(PlanStoreTest, ANewTextInItsPlaceIsToldApartFromOneThatIsGone) {
    write_plan();
    ui::PlanLoaded* loaded = b.load("k");
    ASSERT_NE(loaded, nullptr);
    b.store.open(*loaded, false);
    b.settle();
    b.others.clear();
    a.store.forget_base();
    a.store.ensure_base(document);
    a.settle();
    b.settle();
    EXPECT_NE(std::find(b.others.begin(), b.others.end(), OtherChange::rewrites), b.others.end());
    b.others.clear();
    a.store.remove("k");
    a.settle();
    b.settle();
    EXPECT_NE(std::find(b.others.begin(), b.others.end(), OtherChange::removes), b.others.end());
    EXPECT_EQ(a.store.find("k"), nullptr);
    EXPECT_EQ(record(ui::header_key("k")) + record(ui::base_key("k")) + record(ui::used_key("k")), "");
    EXPECT_TRUE(storage->replica.empty());
}

TEST_F(PlanStoreTest, ThereIsPatienceWithAStorageThatFindsNothing) {
    write_plan();
    storage->hide_records(2);
    EXPECT_EQ(b.load("k"), nullptr);
    for (int looks = 1; looks <= 2; ++looks) {
        ASSERT_TRUE(b.store.next_due()) << looks;
        b.edge.advance(*b.store.next_due() - b.edge.now());
        b.store.do_what_is_due();
        b.settle();
    }
    ASSERT_NE(b.told<ui::PlanLoaded>(), nullptr);
    EXPECT_FALSE(b.told<ui::PlanLoaded>()->from_replica);
    EXPECT_EQ(b.edge.storage_reopened(), 2);
    EXPECT_FALSE(b.store.next_due());
}

TEST_F(PlanStoreTest, WhatTheStorageHasLostComesFromTheReplicaAndIsGivenBack) {
    write_plan();
    const std::map<std::string, std::string> before = storage->records;
    storage->records.erase(ui::log_key("k", 0));
    ui::PlanLoaded* loaded = b.load("k");
    ASSERT_NE(loaded, nullptr);
    EXPECT_TRUE(loaded->from_replica);
    EXPECT_EQ(loaded->text.log, std::vector<std::string>{before.at(ui::log_key("k", 0))});
    b.store.open(*loaded, false);
    b.settle();
    EXPECT_EQ(storage->records, before);
}

TEST_F(PlanStoreTest, APlanThatIsNotThereIsSaidToBe) {
    write_plan();
    EXPECT_EQ(b.load("other"), nullptr);
    ASSERT_NE(b.told<ui::PlanNotListed>(), nullptr);
    EXPECT_EQ(b.told<ui::PlanNotListed>()->key, "other");
    EXPECT_EQ(b.load("other", true), nullptr);
    ASSERT_NE(b.told<ui::PlanNotStored>(), nullptr);
    EXPECT_NE(b.load("k", true), nullptr) << "it may be absent, and is there";
}

TEST_F(PlanStoreTest, OfSeveralPlansThatAreLoadedTheLastOneComes) {
    write_plan();
    b.events.clear();
    b.store.load("other");
    b.store.load("k");
    b.settle();
    EXPECT_EQ(b.told<ui::PlanNotListed>(), nullptr);
    ASSERT_NE(b.told<ui::PlanLoaded>(), nullptr);
    b.events.clear();
    b.store.load("k");
    b.store.stop_loading();
    b.settle();
    EXPECT_EQ(b.told<ui::PlanLoaded>(), nullptr);
}

TEST_F(PlanStoreTest, ADraftOutlivesANewTextAndNoEntry) {
    write_plan();
    a.store.save_draft(document, "下書き");
    a.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "下書き");
    a.store.forget_base();
    a.store.ensure_base(document);
    a.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "下書き") << "a new text takes the place of all records";
    commit("二");
    a.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "");
    a.store.forget_base();
    a.store.ensure_base(document);
    a.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "") << "it was not brought back";
}

TEST_F(PlanStoreTest, ADraftOfAnotherWindowStays) {
    write_plan();
    a.store.save_draft(document, "下書き");
    a.settle();
    ui::PlanLoaded* loaded = b.load("k");
    ASSERT_NE(loaded, nullptr);
    EXPECT_EQ(loaded->text.draft, "下書き");
    b.store.open(*loaded, false);
    b.store.drop_draft();
    b.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "下書き") << "b has written none";
    b.store.find_draft("k");
    b.settle();
    ASSERT_NE(b.told<ui::DraftFound>(), nullptr);
    b.store.adopt_draft(b.told<ui::DraftFound>()->draft);
    b.store.drop_draft();
    b.settle();
    EXPECT_EQ(record(ui::draft_key("k")), "");
}

TEST_F(PlanStoreTest, AStorageThatRefusesIsSaidToUntilItWorks) {
    storage->fail_all(platform::StorageError::refused);
    a.store.list_plans();
    a.settle();
    EXPECT_TRUE(a.store.is_refused());
    a.store.open_new("k", {});
    commit("一");
    a.settle();
    EXPECT_EQ(a.store.failure(), platform::StorageError::refused);
    EXPECT_TRUE(a.store.is_refused());
    storage->work_again();
    a.store.try_again();
    a.settle();
    EXPECT_FALSE(a.store.failure());
    EXPECT_FALSE(a.store.is_refused());
    EXPECT_NE(record(ui::log_key("k", 0)), "");
}

TEST_F(PlanStoreTest, ThePlanIsRememberedBesideItsRecordsOnceItIsThere) {
    a.store.open_new("k", {});
    storage->hold(true);
    commit("一");
    EXPECT_FALSE(a.store.recalled_evidence().seen) << "not before the storage has it";
    storage->hold(false);
    a.settle();
    ASSERT_TRUE(a.store.recalled_evidence().seen);
    EXPECT_EQ(a.store.recalled_evidence().seen->key, "k");
    EXPECT_EQ(a.store.recalled_evidence().window_plan, "k");
    a.store.remove("k");
    EXPECT_FALSE(a.store.recalled_evidence().seen);
}

TEST_F(PlanStoreTest, APlanThatWasClosedHasItsFileNotedInItsJournal) {
    write_plan();
    file::PlanHeader header = a.store.header();
    header.file_name = "計画.json";
    a.store.append_closed("k", header, a.store.entries(), file::SavedToFile{1, 0});
    a.store.open_new("other", {});
    a.settle();
    ASSERT_NE(a.store.find("k"), nullptr);
    EXPECT_EQ(a.store.find("k")->head.file_name, "計画.json");
    EXPECT_EQ(file::read_entry(record(ui::log_key("k", 1))), file::JournalEntry(file::SavedToFile{1, 0}));
}

}  // namespace
