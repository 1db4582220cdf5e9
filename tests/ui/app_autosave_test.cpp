// 自動保存: the plan's own file follows the edits by itself, never over what others wrote, and never asking without a press.

#include <gtest/gtest.h>

#include <map>
#include <utility>

#include "desk.hpp"
#include "file/plan_file.hpp"
#include "made_plan.hpp"
#include "store/saving.hpp"
#include "tests/made/dice.hpp"

namespace {

using platform::Permission;
using platform::WriteFailure;

constexpr std::string_view first = "1-1";
constexpr double behind = 10'000;  // milliseconds that the file may be at the most

/// Three measures: little enough for thousands of frames.
std::string little_plan() {
    plan::Plan plan = made::plan_of({made::group("1", "組織", {})});
    for (const char* code : {"1-1", "1-2", "1-3"}) {
        plan.groups[0].measures.push_back(
            made::measure(code, "取組", {"職員課"},
                          {made::indicator(std::string(code) + "/i", "割合", "80%", "85%", plan::Verdict::met)}));
    }
    return file::write_plan(plan);
}

class AppAutosave : public testing::Test {
protected:
    AppAutosave() {
        desk.open_file("計画.json", little_plan());
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    void switch_on() {
        ASSERT_TRUE(desk.press(Role::switch_, "自動保存")) << desk->stage->text();
        EXPECT_TRUE(desk->find(Role::switch_, "自動保存")->checked);
    }
    void type_actual(std::string text) { type_actual(desk, std::move(text)); }
    static void type_actual(Desk& desk, std::string text) {
        desk.go("/table");
        desk.click_cell(first, column::actual);
        desk.enter(std::move(text));
    }
    void wait(double milliseconds) {
        desk.wait(milliseconds);
        desk.settle();
    }
    std::string& on_disk() { return browser.storage->files["計画.json"]; }
    bool has(std::string_view text) { return on_disk().find(text) != std::string::npos; }
    bool is_up_to_date() { return on_disk() == desk.document().text() && desk.document().is_saved(); }
    bool offers_to_resume() { return desk->find(Role::button, "自動保存を再開") != nullptr; }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppAutosave, WritesTheFileWithinTenSecondsOfTheFirstEdit) {
    switch_on();
    EXPECT_EQ(desk.saving(), "自動保存：変更はありません");
    type_actual("84%");
    EXPECT_EQ(desk.saving(), "自動保存：まもなく 計画.json に保存します（編集 1件）");
    // Further edits do not put it off.
    for (int i = 0; i < 4; ++i) {
        wait(2000);
        type_actual(std::to_string(90 + i) + "%");
    }
    wait(1900);
    EXPECT_TRUE(has("84%")) << "as one of the log of changes";
    wait(behind);
    EXPECT_TRUE(has("93%"));
    EXPECT_TRUE(is_up_to_date());
    EXPECT_TRUE(desk.saving().starts_with("自動保存：計画.json に保存済み（")) << desk.saving();
    EXPECT_EQ(desk.notice(), "") << "it is calm";
    desk.key("z", true);
    wait(behind);
    EXPECT_TRUE(has("92%"));
    EXPECT_FALSE(has("93%"));
    EXPECT_TRUE(is_up_to_date()) << "what was taken back too";
    EXPECT_EQ(desk.steps(), 4U) << "and undo works as ever";
}

TEST_F(AppAutosave, WhatIsTakenBackInTimeIsNotWrittenAtAll) {
    switch_on();
    type_actual("84%");
    desk.key("z", true);
    on_disk() = "from elsewhere";
    wait(2 * behind);
    EXPECT_EQ(on_disk(), "from elsewhere");
    EXPECT_FALSE(offers_to_resume());
    on_disk() = little_plan();
    type_actual("83%");
    wait(behind);
    EXPECT_TRUE(is_up_to_date()) << "and it goes on";
}

TEST_F(AppAutosave, IsOffWithoutTheSwitchAndStaysOnAfterAReload) {
    type_actual("84%");
    wait(2 * behind);
    EXPECT_EQ(on_disk(), little_plan());
    switch_on();
    desk.settle();
    EXPECT_TRUE(is_up_to_date()) << "what is there already is written at once";
    desk.restart();
    desk.edit();
    EXPECT_TRUE(desk->find(Role::switch_, "自動保存")->checked);
    type_actual("83%");
    wait(behind);
    EXPECT_TRUE(is_up_to_date());
    desk.press(Role::switch_, "自動保存");
    desk.restart();
    desk.edit();
    EXPECT_FALSE(desk->find(Role::switch_, "自動保存")->checked);
    type_actual("82%");
    wait(2 * behind);
    EXPECT_FALSE(has("82%"));
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
}

TEST_F(AppAutosave, IsOfferedOnlyWhereThereIsAFileThatCanBeWritten) {
    EXPECT_NE(desk->find(Role::switch_, "自動保存"), nullptr);
    desk->open("ダウンロード.json", city_plan());
    desk.edit();
    EXPECT_EQ(desk->find(Role::switch_, "自動保存"), nullptr);
    desk.key("s", true);
    EXPECT_NE(desk->find(Role::switch_, "自動保存"), nullptr) << "from the first save on";
}

TEST_F(AppAutosave, NeverWritesOverWhatWasChangedOutside) {
    switch_on();
    type_actual("84%");
    on_disk() = "from elsewhere";
    wait(behind);
    EXPECT_EQ(on_disk(), "from elsewhere");
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << "nobody is interrupted";
    EXPECT_EQ(desk.notice(), "「計画.json」がほかで変更されているので、自動保存を止めました。上書きはしていません。");
    ASSERT_TRUE(desk.press(Role::button, "お知らせを閉じる"));
    type_actual("83%");
    for (int i = 0; i < 20; ++i) wait(behind);
    EXPECT_EQ(on_disk(), "from elsewhere");
    EXPECT_EQ(desk.notice(), "") << "it is said once";
    EXPECT_EQ(desk.saving(), "自動保存は停止中（計画.json がほかで変更されています）　まだファイルにない編集 2件");
    // The person decides, as at any save.
    ASSERT_TRUE(desk.press(Role::button, "自動保存を再開"));
    ASSERT_TRUE(desk.asks("「計画.json」はほかで変更されています")) << desk->stage->text();
    desk.press(Role::button, "やめる");
    EXPECT_EQ(on_disk(), "from elsewhere");
    desk.press(Role::button, "自動保存を再開");
    desk.press(Role::button, "上書きする");
    EXPECT_TRUE(is_up_to_date());
    EXPECT_FALSE(offers_to_resume());
    type_actual("82%");
    wait(behind);
    EXPECT_TRUE(is_up_to_date()) << "it goes on";
}

TEST_F(AppAutosave, NeverAsksForPermissionWithoutAPress) {
    switch_on();
    browser.storage->put_permission(Permission::prompt);
    type_actual("84%");
    wait(behind);
    EXPECT_EQ(on_disk(), little_plan());
    EXPECT_EQ(desk.saving(), "自動保存は停止中（ファイルに書き込む許可が必要です）　まだファイルにない編集 1件");
    ASSERT_TRUE(desk.press(Role::button, "自動保存を再開"));
    EXPECT_TRUE(is_up_to_date());
    EXPECT_FALSE(offers_to_resume());
    // A reload loses the permission; editing begins with saying so.
    browser.storage->put_permission(Permission::prompt);
    desk.restart();
    desk.edit();
    EXPECT_TRUE(offers_to_resume()) << desk->stage->text();
    // The press of the switch asks too, and a person may deny it.
    browser.storage->put_permission(Permission::prompt, false);
    desk.press(Role::button, "自動保存を再開");
    type_actual("83%");
    wait(behind);
    EXPECT_FALSE(has("83%"));
    EXPECT_TRUE(desk.saving().starts_with("自動保存は停止中（計画.json への保存が許可されていません）")) << desk.saving();
}

TEST_F(AppAutosave, TriesAgainWithPatienceAndSaysSo) {
    switch_on();
    type_actual("84%");
    for (int i = 0; i < 4; ++i) browser.storage->fail_next_write(WriteFailure::failed, "The share is away.");
    wait(behind);
    EXPECT_EQ(desk.saving(), "自動保存：計画.json に保存できません。しばらくしてもう一度試します。The share is away.");
    EXPECT_EQ(on_disk(), little_plan());
    wait(5000);
    EXPECT_EQ(on_disk(), little_plan());
    for (int i = 0; i < 8; ++i) wait(behind);
    EXPECT_EQ(on_disk(), little_plan()) << "a share that is away is not asked all the time";
    wait(80'000);
    EXPECT_TRUE(is_up_to_date());
    type_actual("83%");
    wait(behind);
    EXPECT_TRUE(is_up_to_date()) << "and after that it is as quick as ever";
}

TEST_F(AppAutosave, AFileThatIsGoneIsSaidToBe) {
    switch_on();
    type_actual("84%");
    browser.storage->files.clear();
    wait(behind);
    EXPECT_TRUE(browser.storage->files.empty());
    EXPECT_TRUE(desk.saving().starts_with("自動保存は停止中（計画.json が見つかりません）")) << desk.saving();
    // Saved elsewhere, it goes on there.
    desk->edge.put_name_picked("写し.json");
    desk.key("s", true, true);
    type_actual("83%");
    wait(behind);
    EXPECT_EQ(browser.storage->files["写し.json"], desk.document().text());
}

TEST_F(AppAutosave, WritesAtOnceWhenThePageIsHiddenOrLetGo) {
    switch_on();
    type_actual("84%");
    desk->stage->send(platform::PageHidden{});
    desk.settle();
    EXPECT_TRUE(is_up_to_date()) << "hidden";
    type_actual("83%");
    desk.press(Role::switch_, "編集");
    EXPECT_TRUE(is_up_to_date()) << "editing switched off";
    EXPECT_EQ(desk.saving(), "");
    desk.restart();
    EXPECT_TRUE(desk.document().is_saved()) << "and its records know";
    desk.edit();
    type_actual("82%");
    const std::string text = desk.document().text();
    desk.open_file("ほかの計画.json", city_plan());
    EXPECT_EQ(on_disk(), text) << "another plan opened";
    desk.open_file("計画.json", text);
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << desk->stage->text();
    EXPECT_TRUE(desk.document().is_saved());
    EXPECT_EQ(desk.steps(), 3U);
    desk.edit();
    EXPECT_TRUE(desk->find(Role::switch_, "自動保存")->checked) << "opened again it goes on";
}

TEST_F(AppAutosave, LetsGoOnlyWhenWhatIsUnderWayIsWritten) {
    switch_on();
    type_actual("84%");
    browser.storage->hold(true);
    wait(behind);
    type_actual("83%");
    const std::string text = desk.document().text();
    // Both the write that is under way and the edit after it belong to the plan that is left here.
    desk->open("ほかの計画.json", city_plan());
    browser.storage->hold(false);
    desk.settle();
    EXPECT_EQ(on_disk(), text);
    EXPECT_EQ(desk.document().file_name(), "ほかの計画.json");
    desk.open_file("計画.json", text);
    EXPECT_EQ(desk.steps(), 2U);
    EXPECT_TRUE(desk.document().is_saved());
    // And whoever comes next may edit it.
    browser.remembered = desk->edge.remembered();
    Desk other(browser);
    EXPECT_TRUE(other.edit());
}

TEST_F(AppAutosave, DoesNotOverlapWithAManualSave) {
    switch_on();
    type_actual("84%");
    browser.storage->hold(true);
    wait(behind);
    type_actual("83%");
    desk.key("s", true);
    EXPECT_TRUE(desk->find(Role::button, "保存")->disabled);
    wait(behind);
    browser.storage->hold(false);
    desk.settle();
    EXPECT_TRUE(is_up_to_date());
    EXPECT_EQ(desk.notice(), "計画.json に保存し、読み戻して確かめました。");
    // A place asked for behind a slow write needs another press, and is not lost in silence.
    type_actual("82%");
    browser.storage->hold(true);
    wait(behind);
    desk->edge.put_name_picked("写し.json");
    desk.key("s", true, true);
    wait(behind);
    browser.storage->hold(false);
    desk.settle();
    ASSERT_TRUE(desk.asks("保存の準備ができました")) << desk->stage->text();
    desk.press(Role::button, "保存先を選ぶ");
    EXPECT_EQ(browser.storage->files["写し.json"], desk.document().text());
}

TEST_F(AppAutosave, WhatIsBeingTypedStaysKept) {
    switch_on();
    type_actual("84%");
    desk.click_cell("1-2", column::actual);
    desk.type("7");
    wait(behind);
    EXPECT_TRUE(has("84%"));
    EXPECT_EQ(desk.field_text(), "7") << "and goes on";
    desk.restart();
    EXPECT_EQ(desk.field_text(), "7") << "also after the page is lost";
}

TEST_F(AppAutosave, WhatAnEarlierWindowLeftIsWrittenWithoutEditing) {
    switch_on();
    type_actual("84%");
    desk.restart();
    EXPECT_FALSE(desk->app->state().editing);
    EXPECT_TRUE(is_up_to_date());
    EXPECT_TRUE(desk.edit()) << "the plan is free again";
    // Where that needs permission, it waits for a press.
    type_actual("83%");
    browser.storage->put_permission(Permission::prompt);
    desk.restart();
    EXPECT_FALSE(is_up_to_date());
    ASSERT_TRUE(desk.press(Role::button, "自動保存を再開")) << desk->stage->text();
    EXPECT_TRUE(is_up_to_date());
    desk.restart();
    EXPECT_TRUE(desk.document().is_saved());
}

TEST_F(AppAutosave, OnlyTheWindowThatWritesDoesIt) {
    switch_on();
    type_actual("84%");
    browser.remembered = desk->edge.remembered();
    Desk two(browser);
    const auto settle = [&] {
        for (int i = 0; i < 3; ++i) {
            desk.settle();
            two.settle();
        }
    };
    settle();
    on_disk() = little_plan();
    two.wait(3 * behind);
    settle();
    EXPECT_EQ(on_disk(), little_plan()) << "the one that follows writes nothing";
    two.press(Role::switch_, "編集");
    two.press(Role::button, "ここで編集を引き継ぐ");
    settle();
    EXPECT_EQ(on_disk(), two.document().text()) << "whoever takes over writes what is owed";
    const std::string text = on_disk();
    type_actual(two, "83%");
    wait(3 * behind);
    EXPECT_EQ(on_disk(), text) << "nor does the one that was taken over from";
    two.wait(behind);
    settle();
    EXPECT_EQ(on_disk(), two.document().text());
    EXPECT_TRUE(two.document().is_saved());
    settle();
    EXPECT_TRUE(desk.document().is_saved()) << "which hears of it";
}

TEST_F(AppAutosave, APageKeepsItselfUpToDate) {
    Browser other;
    Desk page(other, Page{});
    page.edit();
    type_actual(page, "84%");
    page.key("s", true);
    const auto written = page->edge.copies_saved().size();
    ASSERT_TRUE(page.press(Role::switch_, "自動保存")) << page->stage->text();
    page.go("/table");
    page.click_cell("1-(1)-ア", column::actual);
    page.enter("83%");
    page.wait(behind);
    page.settle();
    ASSERT_EQ(page->edge.copies_saved().size(), written + 1);
    EXPECT_EQ(page->edge.copies_saved().back().text, page.document().text());
    EXPECT_TRUE(page.document().is_saved());
}

TEST(Autosave, PatienceGrowsAndEnds) {
    EXPECT_LT(ui::autosave_delay_after(0), behind);
    double last = 0;
    for (int failures = 1; failures < 100; ++failures) {
        const double delay = ui::autosave_delay_after(failures);
        EXPECT_GE(delay, last);
        EXPECT_LE(delay, 300'000);
        last = delay;
    }
    EXPECT_EQ(last, 300'000);
}

// ---- the law

/// A person with autosave on, a disk with moods, and other people at the same file.
class Day {
public:
    explicit Day(std::uint64_t seed) : dice_(seed) {
        desk_.open_file("計画.json", little_plan());
        desk_.edit();
        desk_.press(Role::switch_, "自動保存");
        desk_.go("/table");
        look();
    }

    void act() {
        switch (dice_.below(16)) {
            case 0:
            case 1:
                desk_.key("z", true);
                break;
            case 2:
                desk_.key("y", true);
                break;
            case 3:
                desk_.storage().hold(!desk_.storage().held());
                troubled_ = true;
                break;
            case 4:
                desk_.storage().fail_next_write(WriteFailure::failed, "The share is away.");
                troubled_ = true;
                break;
            case 5:
                if (dice_.chance(3)) change_outside();
                break;
            case 6:
                desk_->stage->send(platform::PageHidden{});
                break;
            case 7:
                if (dice_.chance(3)) save();
                break;
            case 8:
                if (dice_.chance(4)) leave();
                break;
            case 9:
            case 10:
            case 11:
                break;
            default:
                edit();
        }
        look();
        const double pause = 200.0 * static_cast<double>(dice_.below(20));
        desk_.wait(pause);
        desk_.settle();
        look();
    }

    /// When nothing is in the way any more, the file is what the plan is.
    void end_well() {
        desk_.storage().hold(false);
        desk_.storage().work_again();
        desk_.settle();
        if (outside_.empty()) {
            desk_.wait(300'000);
            desk_.settle();
        } else {
            EXPECT_EQ(on_disk(), outside_);
            desk_.key("s", true);
            if (desk_.asks("「計画.json」はほかで変更されています")) desk_.press(Role::button, "上書きする");
        }
        EXPECT_EQ(on_disk(), desk_.document().text()) << desk_.saving();
        EXPECT_TRUE(desk_.document().is_saved());
        const std::size_t steps = desk_.steps();
        desk_.restart();
        EXPECT_EQ(desk_.steps(), steps);
        EXPECT_TRUE(desk_.document().is_saved()) << "and the journal says so";
    }

private:
    std::string& on_disk() { return desk_.storage().files["計画.json"]; }

    void edit() {
        constexpr std::array rows{std::string_view("1-1"), std::string_view("1-2"), std::string_view("1-3")};
        if (!desk_->app->state().editing || !desk_->names(Role::dialog).empty()) return;
        desk_.click_cell(dice_.one_of(rows), column::actual);
        if (dice_.chance(4)) {
            desk_.key("Delete");
        } else {
            desk_.enter(std::to_string(dice_.below(100)) + "%");
        }
    }
    void change_outside() {
        look();
        outside_ = "from elsewhere " + std::to_string(dice_.bits());
        on_disk() = outside_;
    }
    void save() {
        desk_.key("s", true);
        if (!desk_.storage().held() && desk_.asks("「計画.json」はほかで変更されています") && dice_.chance(2)) {
            desk_.press(Role::button, "上書きする");
            if (desk_.document().is_saved()) outside_.clear();
        }
        if (!desk_->names(Role::dialog).empty()) desk_.key("Escape");
    }
    /// Editing ends and begins, or the page is lost.
    void leave() {
        if (dice_.chance(2)) desk_.storage().hold(false);
        if (dice_.chance(2)) {
            desk_.press(Role::switch_, "編集");
            look();
        } else {
            desk_.close();
            desk_.storage().hold(false);
            desk_.start();
        }
        troubled_ = true;
        if (!desk_->app->state().editing) desk_.edit();
        desk_.go("/table");
    }

    void look() {
        const std::string text = desk_.document().text();
        const double now = desk_->edge.utc();
        stood_until_[text] = now;
        const std::string& there = on_disk();
        if (!outside_.empty()) {
            ASSERT_EQ(there, outside_) << "what others wrote stays, until somebody says otherwise";
            return;
        }
        ASSERT_TRUE(stood_until_.contains(there)) << "a state that the plan never had: " << there;
        const bool arrived = std::exchange(last_there_, there) != there;
        if (arrived && there == text) troubled_ = desk_.storage().held() || desk_.storage().next_write_fails();
        if (!troubled_) {
            ASSERT_LE(now - stood_until_[there], behind);
        }
        ASSERT_TRUE(!desk_.document().is_saved() || there == text) << "it says that it is saved, and is not";
    }

    Dice dice_;
    Browser browser_;
    Desk desk_{browser_};
    std::map<std::string, double> stood_until_;  ///< every state that the plan was in, and when it was last
    std::string outside_;                        ///< what others wrote, and nobody said that it may go
    std::string last_there_;
    bool troubled_ = false;  ///< by failures or a disk that sleeps, since the file was written last
};

TEST(AutosaveProperty, TheFileIsCloseBehindAndNeverSomethingThatWasNot) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Day day(seed);
        for (int i = 0; i < 50 && !HasFatalFailure(); ++i) day.act();
        if (HasFatalFailure()) return;
        day.end_well();
        if (HasFailure()) return;
    }
}

}  // namespace
