// The open plan and who writes it, with two windows and without a screen.

#include "app/session.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "answer_all.hpp"
#include "base/overloaded.hpp"
#include "edit/make.hpp"
#include "platform/headless/headless_edge.hpp"

namespace {

using platform::HeadlessEdge;
using platform::HeadlessStorage;
using ui::Access;
using ui::LockOutcome;

/// A page with a session that does what its answers ask for, as the app does.
struct Window {
    explicit Window(std::shared_ptr<HeadlessStorage> storage) : edge(std::move(storage)) {}

    void settle() {
        answer_all(edge, base::Overloaded{[&](const platform::StoreResult& stored) { store.on_stored(stored); },
                                          [&](platform::QueryResult& found) { on_found(found); },
                                          [&](const platform::StoredElsewhere& news) {
                                              store.on_stored_elsewhere(news, session.may_write());
                                          },
                                          [&](const platform::LockResult& lock) { on_lock(lock); },
                                          [&](const platform::LockLost&) { session.on_lock_lost(); }, [](const auto&) {}});
    }
    void on_found(platform::QueryResult& found) {
        auto event = store.on_found(found);
        if (!event) return;
        if (auto* loaded = std::get_if<ui::PlanLoaded>(&*event)) {
            const bool same_plan = session.document() != nullptr && store.key() == loaded->key;
            const bool takes_over = session.end_take_over(loaded->key);
            replayed = session.open(*loaded, file::read_plan(loaded->text.base), same_plan);
            if (takes_over) session.request_access();
        }
        if (const auto* added = std::get_if<ui::EntriesAdded>(&*event)) followed = session.follow(added->entries);
    }
    void on_lock(const platform::LockResult& lock) {
        outcomes.push_back(session.on_lock(lock, false));
        if (outcomes.back() == LockOutcome::begins) session.begin_editing();
        if (outcomes.back() == LockOutcome::reloads) store.load(store.key());
        if (outcomes.back() == LockOutcome::kept_idle) session.unlock(store.key());
    }
    void begin_editing() {
        session.request_access();
        settle();
    }
    const std::string& title() const { return session.document()->plan().title; }
    std::optional<ui::Session::Committed> set_title(std::string title) {
        edit::Step step;
        step.edits.push_back(*edit::set(session.document()->plan(), {{}, {}, edit::Field::title}, std::move(title)));
        return session.commit(std::move(step));
    }

    HeadlessEdge edge;
    ui::PlanStore store{edge};
    ui::Session session{edge, store};
    std::vector<LockOutcome> outcomes;
    ui::Session::Replayed replayed;
    bool followed = false;
};

class SessionTest : public testing::Test {
protected:
    SessionTest() {
        a.session.set_editor("佐藤");
        a.session.open({edit::new_plan("計画", {2026}, "柱"), {}, "k", {}, false});
    }
    /// Window a has made a step, and b has the plan open.
    void open_both() {
        a.begin_editing();
        a.set_title("一");
        a.settle();
        b.store.list_plans();
        b.settle();
        b.store.load("k");
        b.settle();
    }

    std::shared_ptr<HeadlessStorage> storage = std::make_shared<HeadlessStorage>();
    Window a{storage};
    Window b{storage};
};

TEST_F(SessionTest, ChangesThePlanOnlyWhileThisWindowWrites) {
    EXPECT_FALSE(a.set_title("一"));
    EXPECT_EQ(a.title(), "計画");
    EXPECT_TRUE(a.session.may_edit());
    a.session.request_access();
    EXPECT_FALSE(a.set_title("一")) << "the browser has not answered yet";
    a.settle();
    EXPECT_EQ(a.session.access(), Access::exclusive);
    const auto committed = a.set_title("一");
    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->step.who, "佐藤");
    EXPECT_FALSE(committed->step.when.empty());
    EXPECT_EQ(a.title(), "一");
    a.session.end_editing();
    EXPECT_FALSE(a.set_title("二"));
    EXPECT_FALSE(a.session.undo());
}

TEST_F(SessionTest, AStepIsOnItsWayToTheStorageBeforeAnythingElse) {
    a.begin_editing();
    a.set_title("一");
    a.edge.carry_out();
    EXPECT_NE(storage->records.find(ui::base_key("k")), storage->records.end());
    EXPECT_NE(storage->records.find(ui::log_key("k", 0)), storage->records.end());
    a.edge.crash();
    Window next{storage};
    next.store.list_plans();
    next.settle();
    next.store.load("k");
    next.settle();
    ASSERT_NE(next.session.document(), nullptr);
    EXPECT_EQ(next.title(), "一");
    EXPECT_TRUE(next.replayed.all);
}

TEST_F(SessionTest, WhatIsTakenBackIsTakenBackInTheJournal) {
    open_both();
    ASSERT_TRUE(a.session.undo());
    EXPECT_FALSE(a.session.undo()) << "there is one step";
    a.settle();
    b.settle();
    EXPECT_TRUE(b.followed);
    EXPECT_EQ(b.title(), "計画");
    ASSERT_TRUE(a.session.redo());
    EXPECT_FALSE(a.session.redo());
    a.settle();
    b.settle();
    EXPECT_EQ(b.title(), "一");
}

TEST_F(SessionTest, OneWindowWrites) {
    open_both();
    b.begin_editing();
    EXPECT_EQ(b.outcomes, std::vector<LockOutcome>{LockOutcome::denied});
    EXPECT_EQ(b.session.access(), Access::other);
    EXPECT_FALSE(b.session.may_edit());
    EXPECT_FALSE(b.set_title("二"));
}

TEST_F(SessionTest, AWindowThatTakesOverHasWhatTheOtherDidLast) {
    open_both();
    a.set_title("二");
    b.session.take_over();
    a.settle();
    b.settle();
    a.settle();
    b.settle();
    EXPECT_EQ(a.session.access(), Access::other);
    EXPECT_EQ(b.session.access(), Access::exclusive);
    EXPECT_EQ(b.title(), "二");
    EXPECT_FALSE(a.set_title("三"));
    ASSERT_TRUE(b.set_title("三"));
    b.settle();
    a.settle();
    EXPECT_EQ(a.title(), "三");
}

TEST_F(SessionTest, ASaveIsNotedInTheJournalByAWindowThatDoesNotEdit) {
    open_both();
    a.session.end_editing();
    a.session.unlock("k");
    a.session.begin_save();
    a.session.end_save(true, "計画.json");
    a.session.append_saved_later();
    a.settle();
    EXPECT_EQ(a.outcomes.back(), LockOutcome::kept_idle);
    EXPECT_EQ(a.session.access(), Access::none);
    b.settle();
    EXPECT_TRUE(b.session.document()->is_saved());
    b.begin_editing();
    EXPECT_EQ(b.session.access(), Access::exclusive) << "the lock was given back";
}

TEST_F(SessionTest, AfterARebaseThereIsNothingToTakeBackAndNothingIsLost) {
    open_both();
    a.session.rebase();
    a.session.ensure_stored();
    EXPECT_FALSE(a.session.undo());
    EXPECT_EQ(a.title(), "一");
    EXPECT_EQ(a.session.document()->unsaved_steps(), 1U);
    a.settle();
    Window next{storage};
    next.store.list_plans();
    next.settle();
    next.store.load("k");
    next.settle();
    EXPECT_EQ(next.title(), "一");
    EXPECT_EQ(next.session.document()->unsaved_steps(), 1U);
}

TEST_F(SessionTest, AJournalThatCannotBeReadIsCarriedOutAsFarAsItGoes) {
    open_both();
    a.set_title("二");
    a.settle();
    storage->records[ui::log_key("k", 1)] = "{";
    storage->replica.clear();
    Window next{storage};
    next.store.list_plans();
    next.settle();
    next.store.load("k");
    next.settle();
    ASSERT_NE(next.session.document(), nullptr);
    EXPECT_FALSE(next.replayed.all);
    EXPECT_EQ(next.replayed.entries, 1U);
    EXPECT_EQ(next.title(), "一");
    next.session.rebase_as("beside");
    next.settle();
    EXPECT_EQ(next.store.key(), "beside");
    EXPECT_EQ(storage->records[ui::log_key("k", 1)], "{") << "what stands under the old key stays";
    EXPECT_NE(storage->records.find(ui::base_key("beside")), storage->records.end());
}

TEST_F(SessionTest, APlanToReadOrAStorageThatIsGoneIsNotEdited) {
    Window reader{storage};
    reader.session.open({edit::new_plan("計画", {2026}, "柱"), {}, "r", {}, true});
    EXPECT_TRUE(reader.session.is_read_only());
    EXPECT_FALSE(reader.session.may_edit());
    a.begin_editing();
    a.session.on_storage_yielded();
    EXPECT_FALSE(a.session.may_edit());
    EXPECT_FALSE(a.session.may_write());
}

}  // namespace
