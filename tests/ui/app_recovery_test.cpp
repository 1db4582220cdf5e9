// What the browser's storage loses is found again, restored, or said to be missing; it is never as if nothing had been.

#include <gtest/gtest.h>

#include "desk.hpp"
#include "store/journal_writer.hpp"
#include "tests/made/dice.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";
constexpr std::string_view sample_title = "行政経営プラン実施計画 取組状況";
constexpr std::string_view missing = "前回の計画が見つかりません";

class AppRecovery : public testing::Test {
protected:
    void begin() {
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    void type_actual(std::string text) {
        desk.click_cell(first, column::actual);
        desk.enter(std::move(text));
    }
    std::string actual() {
        desk.press(Role::tab, "一覧");
        return desk.cell_text(first, column::actual);
    }
    /// Frames as the platform draws them while time passes.
    void pass(double milliseconds) {
        desk.wait(milliseconds);
        desk.settle();
    }
    std::string key() const {
        const auto head = browser.storage->records.lower_bound("head/");
        return head == browser.storage->records.end() ? std::string() : head->first.substr(5);
    }
    Browser browser;
    Desk desk{browser};
};

TEST_F(AppRecovery, BothPlacesHoldTheSame) {
    begin();
    for (const char* text : {"84%", "83%", "82%"}) type_actual(text);
    const std::string folder = "plan/" + key() + "/";
    std::size_t records = 0;
    for (const auto& [path, value] : browser.storage->replica) records += path.starts_with(folder) ? 1U : 0U;
    EXPECT_EQ(records, 4U) << "a base and three entries";
    EXPECT_TRUE(browser.storage->replica.contains("head/" + key()));
}

TEST_F(AppRecovery, SmallChoicesMayBeForgotten) {
    begin();
    type_actual("84%");
    browser.remembered.clear();
    desk.close();
    browser.remembered.clear();
    desk.start();
    EXPECT_EQ(actual(), "84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
}

TEST_F(AppRecovery, AStorageThatComesUpEmptyIsLookedAtAgain) {
    begin();
    type_actual("84%");
    desk.close();
    browser.storage->hide_records(6);
    desk.start();
    EXPECT_EQ(desk->app->document(), nullptr) << "nothing else is shown meanwhile";
    EXPECT_NE(desk->find(Role::progress, "このブラウザーに保存した計画を探しています…"), nullptr) << desk->stage->text();
    pass(2500);
    EXPECT_EQ(actual(), "84%");
    EXPECT_EQ(desk.notice(), "") << "nothing was lost";
    EXPECT_GT(desk->edge.storage_reopened(), 0);
}

TEST_F(AppRecovery, AStorageThatFailsForAWhileIsLookedAtAgain) {
    begin();
    type_actual("84%");
    desk.close();
    for (int i = 0; i < 5; ++i) browser.storage->fail_next_look_up(platform::StorageError::broken, "lock");
    desk.start();
    EXPECT_EQ(desk->app->document(), nullptr);
    pass(2500);
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppRecovery, ADatabaseThatIsGoneIsRestoredFromTheReplica) {
    begin();
    for (const char* text : {"84%", "83%", "82%"}) type_actual(text);
    desk.key("z", true);
    const plan::Plan plan = desk.plan();
    const auto steps = desk.document().history().steps();
    desk.close();
    const auto records = browser.storage->records;
    browser.storage->records.clear();
    desk.start();
    pass(5000);
    EXPECT_EQ(desk.plan(), plan);
    EXPECT_EQ(desk.document().history().steps(), steps) << "and everything can be taken back";
    EXPECT_NE(desk.notice().find("控えから復元しました"), std::string::npos) << desk.notice();
    for (const auto& [record, value] : records) {
        if (record.starts_with("plan/")) {
            EXPECT_EQ(browser.storage->records[record], value) << record;
        }
    }
    EXPECT_EQ(actual(), "83%");
    begin();
    type_actual("81%");
    desk.restart();
    EXPECT_EQ(actual(), "81%") << "editing goes on";
    EXPECT_EQ(desk.notice(), "");
}

TEST_F(AppRecovery, AReplicaThatIsGoneIsWrittenAnew) {
    begin();
    type_actual("84%");
    desk.close();
    const auto replica = std::exchange(browser.storage->replica, {});
    desk.start();
    EXPECT_EQ(desk.notice(), "") << "nothing to say";
    for (const auto& [path, value] : replica) {
        EXPECT_TRUE(browser.storage->replica.contains(path)) << path;
    }
    desk.close();
    browser.storage->records.clear();
    desk.start();
    pass(5000);
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppRecovery, WhatIsNowhereIsSaidToBeMissing) {
    begin();
    for (const char* text : {"84%", "83%"}) type_actual(text);
    desk.close();
    browser.storage->records.clear();
    browser.storage->replica.clear();
    desk.start();
    pass(5000);
    ASSERT_TRUE(desk.asks(missing)) << desk->stage->text();
    EXPECT_EQ(desk->app->document(), nullptr) << "nothing is shown in its place";
    EXPECT_TRUE(desk->sees("「行政経営プラン実施計画 取組状況」（最後の記録 "));
    EXPECT_TRUE(desk->sees("ファイルに保存していない編集が2件ありました。"));
    for (const char* button : {"もう一度探す", "ファイルを開く", "このまま続ける"}) {
        EXPECT_NE(desk->find(Role::button, button), nullptr) << button;
    }
    desk.press(Role::button, "このまま続ける");
    pass(500);
    EXPECT_EQ(desk.title(), sample_title);
    desk.restart();
    pass(5000);
    EXPECT_FALSE(desk.asks(missing)) << "it is not asked again";
}

TEST_F(AppRecovery, LookingAgainFindsWhatHasComeBack) {
    begin();
    type_actual("84%");
    desk.close();
    const auto records = std::exchange(browser.storage->records, {});
    browser.storage->has_replica = false;
    desk.start();
    pass(5000);
    ASSERT_TRUE(desk.asks(missing));
    browser.storage->records = records;
    desk.press(Role::button, "もう一度探す");
    pass(500);
    EXPECT_FALSE(desk.asks(missing));
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppRecovery, ADatabaseThatTheBrowserThrewAwayIsSaidToBe) {
    begin();
    type_actual("84%");
    browser.storage->has_replica = false;
    desk.close();
    browser.storage->records.clear();
    desk.start();
    desk->stage->send(platform::StorageCreated{true, "Corruption: missing files"});
    pass(500);
    EXPECT_TRUE(desk.asks(missing)) << "without patience that cannot help";
    EXPECT_TRUE(desk->sees("Corruption: missing files"));
}

TEST_F(AppRecovery, AStorageThatIsSilentIsNotWaitedForForEver) {
    begin();
    type_actual("84%");
    desk.close();
    browser.storage->hold(true);
    desk.start();
    EXPECT_FALSE(desk.asks("保存場所が応答しません"));
    pass(6000);
    ASSERT_TRUE(desk.asks("保存場所が応答しません")) << desk->stage->text();
    browser.storage->hold(false);
    pass(100);
    EXPECT_FALSE(desk.asks("保存場所が応答しません")) << "it goes on by itself";
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppRecovery, ADatabaseThatVanishesUnderARunningAppIsWrittenAnew) {
    begin();
    for (const char* text : {"84%", "83%"}) type_actual(text);
    browser.storage->lose_database();
    desk.settle();
    EXPECT_NE(desk.notice().find("保存し直しました"), std::string::npos) << desk.notice();
    type_actual("82%");
    desk.restart();
    EXPECT_EQ(actual(), "82%");
}

TEST_F(AppRecovery, AFullReplicaHindersNothing) {
    begin();
    type_actual("84%");
    browser.storage->replica_room = 1;
    for (const char* text : {"83%", "82%"}) type_actual(text);
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 3件（このブラウザーには保存済み）");
    desk.restart();
    EXPECT_EQ(actual(), "82%");
    browser.storage->replica_room = static_cast<std::size_t>(-1);
    desk.restart();
    desk.close();
    browser.storage->records.clear();
    desk.start();
    pass(5000);
    EXPECT_EQ(actual(), "82%") << "and is brought up to date at the next start";
}

TEST_F(AppRecovery, WhatIsRemovedIsRemovedInBothPlaces) {
    begin();
    type_actual("84%");
    desk.go("/plans");
    desk.press(Role::button, "「行政経営プラン実施計画 取組状況」をこのブラウザーから消す");
    desk.press(Role::button, "削除");
    EXPECT_TRUE(browser.storage->replica.empty());
    EXPECT_EQ(key(), "");
    desk.close();
    desk.start();
    pass(5000);
    EXPECT_FALSE(desk.asks(missing));
    EXPECT_EQ(actual(), "86.0%");
}

TEST_F(AppRecovery, EachWindowGoesOnWithItsOwnPlan) {
    desk.open_file("甲.json", shipped_plan("ten-years.json"));
    const std::string one = desk.title();
    browser.utc += 60'000;
    Desk other(browser);
    other.open_file("乙.json", city_plan() + "\n");
    const std::string two = other.title();
    ASSERT_NE(one, two);
    desk.restart();
    EXPECT_EQ(desk.title(), one);
    other.restart();
    EXPECT_EQ(other.title(), two);
    browser.utc += 60'000;
    Desk third(browser);
    EXPECT_EQ(third.title(), two) << "a new window begins with what was used last";
}

TEST_F(AppRecovery, ANewerVersionElsewhereIsGivenWay) {
    begin();
    desk.click_cell(first, column::actual);
    desk.type("84%");
    desk->stage->send(platform::StorageYielded{});
    desk.settle();
    ASSERT_TRUE(desk.asks("新しい版のアプリが開かれました"));
    EXPECT_FALSE(desk->app->state().editing);
    EXPECT_EQ(desk.document().plan(), desk.plan());
    EXPECT_EQ(desk.steps(), 1U) << "what was typed is written first";
    desk.press(Role::button, "読み込み直す");
    EXPECT_EQ(desk->edge.reloads_asked(), 1);
    desk.key("Escape");
    EXPECT_FALSE(desk.edit()) << "and nothing more can be";
    desk.restart();
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppRecovery, WhoeverHoldsTheDatabaseIsNamed) {
    desk.close();
    browser.storage->hold(true);
    desk.start();
    desk->stage->send(platform::StorageBlocked{{"一覧 - 計画 - 取組 Torikumi"}});
    desk.settle();
    ASSERT_TRUE(desk.asks("古い版の画面を閉じてください"));
    EXPECT_TRUE(desk->names(Role::progress).empty()) << "nothing lies over what it asks";
    EXPECT_TRUE(desk->sees("一覧 - 計画 - 取組 Torikumi"));
    browser.storage->hold(false);
    pass(200);
    EXPECT_FALSE(desk.asks("古い版の画面を閉じてください")) << "it goes on by itself";
    EXPECT_EQ(desk.title(), sample_title);
}

/// Either place is lost, in part or whole, or fails, at any moment between edits: what was shown as kept is there again.
TEST(AppRecoveryProperty, OnePlaceIsEnough) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        Browser browser;
        Desk desk(browser);
        const auto pass = [&] {
            for (int i = 0; i < 100 && desk->app->document() == nullptr; ++i) {
                desk.wait(50);
                desk->stage->frame();
                desk.settle();
            }
        };
        int value = 100;
        for (int round = 0; round < 6; ++round) {
            desk.edit();
            desk.press(Role::tab, "一覧");
            for (std::size_t edits = dice.below(4); edits > 0; --edits) {
                desk.click_cell(first, column::actual);
                desk.enter(std::to_string(++value) + "%");
                if (dice.chance(5)) desk.key("z", true);
            }
            const plan::Plan plan = desk.plan();
            const bool any = desk.steps() > 0;
            desk.close();
            auto& storage = *browser.storage;
            switch (any ? dice.below(6) : 5) {
                case 0:
                    storage.records.clear();
                    break;
                case 1:
                    storage.replica.clear();
                    break;
                case 2:
                    std::erase_if(storage.records, [](const auto& record) { return record.first.starts_with("plan/"); });
                    break;
                case 3:
                    std::erase_if(storage.replica, [&](const auto& /*record*/) { return dice.chance(3); });
                    break;
                case 4:
                    std::erase_if(storage.records, [](const auto& record) { return record.first.ends_with("/base"); });
                    break;
                default:
                    break;
            }
            if (dice.chance(3)) browser.remembered.clear();
            desk.start();
            pass();
            // The replica of what is open is looked at then.
            desk.wait(2500);
            desk->stage->frame();
            desk.settle();
            ASSERT_NE(desk->app->document(), nullptr) << desk->stage->text();
            ASSERT_EQ(desk.plan(), plan);
        }
    }
}

}  // namespace
