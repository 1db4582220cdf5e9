// An open plan updated by a table: what is looked at first, what is ticked, and one step that can be taken back.

#include <gtest/gtest.h>

#include <algorithm>

#include "clerk_beside.hpp"
#include "desk.hpp"
#include "small_table.hpp"
#include "tests/made/dice.hpp"
#include "tree_laws.hpp"

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

/// One value changed, one measure new, one gone.
std::string next_table() {
    std::string next = replaced(std::string(small_table), "900件,×", "1250件,○");
    next = replaced(next, "2 健全な財政,2-1,使用料の見直し,財政課,見直した数,5件,,未設定,6件\r\n", "");
    return next + "2 健全な財政,2-9,新しい取組,財政課,割合,5%,6%,○,7%\r\n";
}

class AppUpdate : public testing::Test {
protected:
    AppUpdate() {
        desk->edge.put_worker(clerk_beside());
        drop("進捗.csv", small_table);
        desk.press(Role::button, "取り込む");
        desk.settle();
    }
    void drop(std::string name, std::string_view bytes) {
        desk->stage->send(platform::FileOpened{std::move(name), std::string(bytes)});
        desk.settle();
    }
    /// To the list of what differs.
    void compare(std::string_view bytes) {
        drop("進捗.csv", bytes);
        if (const Node* where = desk->find(Role::list_box, "取り込み方"); where != nullptr && where->value.starts_with("新"))
            desk.pick(Role::list_box, "取り込み方", "開いている計画を更新");
        ASSERT_TRUE(desk.press(Role::button, "違いを確かめる")) << desk->stage->text();
    }
    bool ticked(std::string_view measure) {
        const Node* box = desk->find_beginning(Role::check_box, measure);
        EXPECT_NE(box, nullptr) << measure << desk->stage->text();
        return box != nullptr && box->checked;
    }
    const plan::IndicatorYear& year_of(std::size_t measure) const {
        return *plan::find_year(desk.document().measures().at(measure).measure->indicators.at(0), {2018});
    }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppUpdate, ShowsWhatIsNewChangedAndGone) {
    compare(next_table());
    EXPECT_NE(desk->find(Role::heading, "更新の確認"), nullptr) << desk->stage->text();
    EXPECT_NE(desk->find_beginning(Role::heading, "変わる取組　1 / 1"), nullptr) << desk->stage->text();
    EXPECT_NE(desk->find_beginning(Role::heading, "新しい取組　1 / 1"), nullptr);
    EXPECT_NE(desk->find_beginning(Role::heading, "表にない取組　0 / 1"), nullptr);
    EXPECT_TRUE(ticked("1-2"));
    EXPECT_TRUE(ticked("2-9"));
    EXPECT_FALSE(ticked("2-1")) << "what is gone stays, unless a person says so";
    EXPECT_TRUE(desk->sees("900件 → 1250件")) << desk->stage->text();
    ASSERT_TRUE(desk.press_beginning(Role::button, "違い"));
    EXPECT_FALSE(desk->sees("900件 → 1250件")) << "folded";
    EXPECT_NE(desk->find(Role::button, "選んだ2件を更新"), nullptr);
    EXPECT_EQ(desk.steps(), 0U) << "nothing is done yet";
}

TEST_F(AppUpdate, IsOneStepThatCanBeTakenBack) {
    const plan::Plan before = desk.plan();
    compare(next_table());
    ASSERT_TRUE(desk.press(Role::button, "選んだ2件を更新"));
    ASSERT_TRUE(desk.asks("編集者の名前")) << "as before any other edit" << desk->stage->text();
    EXPECT_EQ(desk.plan(), before);
    desk.enter("田中");
    EXPECT_EQ(desk.steps(), 1U) << desk->stage->text();
    EXPECT_EQ(desk.notice(), "2件の取組を更新しました。");
    EXPECT_EQ(desk->page(), ui::Page::overview);
    EXPECT_EQ(desk->app->import_session(), nullptr);
    EXPECT_EQ(year_of(1).actual->text, "1250件");
    EXPECT_EQ(year_of(1).verdict, plan::Verdict::met);
    ASSERT_EQ(desk.document().measures().size(), 4U);
    EXPECT_EQ(desk.document().history().steps().front().who, "田中");
    const plan::Plan after = desk.plan();
    ASSERT_TRUE(desk.press(Role::button, "元に戻す"));
    EXPECT_EQ(desk.plan(), before);
    desk.key("y", true);
    EXPECT_EQ(desk.plan(), after);
    desk.restart();
    EXPECT_EQ(desk.plan(), after) << "and it is kept";
}

TEST_F(AppUpdate, TakesOnlyWhatIsTicked) {
    compare(next_table());
    const auto tick = [&](std::string_view measure) {
        const Node* box = desk->find_beginning(Role::check_box, measure);
        return box != nullptr && desk.press(Role::check_box, std::string(box->name));
    };
    ASSERT_TRUE(tick("1-2"));
    ASSERT_TRUE(tick("2-9"));
    const Node* nothing = desk->find(Role::button, "選んだ0件を更新");
    ASSERT_NE(nothing, nullptr);
    EXPECT_TRUE(nothing->disabled);
    ASSERT_TRUE(tick("2-1"));
    ASSERT_TRUE(desk.press(Role::button, "選んだ1件を更新"));
    desk.enter("");
    EXPECT_EQ(desk.document().measures().size(), 2U) << desk->stage->text();
    EXPECT_EQ(year_of(1).actual->text, "900件");
}

TEST_F(AppUpdate, AllOfAGroupAndOnlyOneKindInSight) {
    compare(next_table());
    ASSERT_TRUE(desk.pick(Role::list_box, "表示", "表にない取組"));
    EXPECT_EQ(desk->find_beginning(Role::check_box, "1-2"), nullptr);
    ASSERT_TRUE(desk.press(Role::button, "すべて選ぶ"));
    EXPECT_NE(desk->find(Role::button, "選んだ3件を更新"), nullptr) << desk->stage->text();
    ASSERT_TRUE(desk.press(Role::button, "すべて外す"));
    EXPECT_NE(desk->find(Role::button, "選んだ2件を更新"), nullptr);
    ASSERT_TRUE(desk.press(Role::button, "対応へ戻る"));
    EXPECT_NE(desk->find(Role::table, "表の内容"), nullptr);
    while (desk->app->import_session() != nullptr && desk.key("Escape")) {
    }
    EXPECT_EQ(desk->app->import_session(), nullptr);
    EXPECT_EQ(desk.steps(), 0U);
}

TEST_F(AppUpdate, TheSameTableChangesNothing) {
    compare(small_table);
    EXPECT_TRUE(desk->sees("違いはありません")) << desk->stage->text();
    EXPECT_TRUE(desk->find(Role::button, "選んだ0件を更新")->disabled);
    expect_sound_tree(desk->nodes());
}

TEST_F(AppUpdate, WhileAnotherWindowEditsItSaysSo) {
    desk.restart();
    desk->edge.put_worker(clerk_beside());
    Desk other(browser);
    ASSERT_EQ(other.title(), desk.title());
    ASSERT_TRUE(other.edit());
    compare(next_table());
    ASSERT_TRUE(desk.press(Role::button, "選んだ2件を更新"));
    desk.settle();
    EXPECT_EQ(desk.steps(), 0U);
    EXPECT_TRUE(desk.notice().starts_with("ほかの画面がこの計画を編集しています")) << desk.notice();
    EXPECT_NE(desk->find(Role::button, "選んだ2件を更新"), nullptr) << "the list stays";
}

TEST_F(AppUpdate, AnEditMeanwhileIsComparedAgain) {
    ASSERT_TRUE(desk.edit());
    compare(next_table());
    desk.go("/measure/" + desk.document().measures()[1].measure->id);
    ASSERT_TRUE(desk.press_beginning(Role::button, "取組名　")) << desk->stage->text();
    desk.enter("給与の制度");
    EXPECT_EQ(desk.steps(), 1U);
    ASSERT_TRUE(desk.press(Role::tab, "取り込み"));
    EXPECT_EQ(desk.notice(), "開いている計画が変わったので、比べ直しました。");
    EXPECT_TRUE(desk->sees("給与の制度 → 給与制度の見直し")) << desk->stage->text();
}

TEST_F(AppUpdate, AKeptLayoutCanBeTakenAway) {
    ASSERT_EQ(desk.plan().layouts.size(), 1U);
    const std::string name = desk.plan().layouts[0].name;
    ASSERT_TRUE(desk.edit());
    desk.go("/structure");
    ASSERT_TRUE(desk.press(Role::button, "「" + name + "」の対応を削除")) << desk->stage->text();
    EXPECT_TRUE(desk.plan().layouts.empty());
    EXPECT_EQ(desk.steps(), 1U);
    desk.key("z", true);
    EXPECT_EQ(desk.plan().layouts.size(), 1U);
}

TEST_F(AppUpdate, IsSoundInEveryWindow) {
    compare(next_table());
    for (const float width : {360.0F, 800.0F, 1920.0F}) {
        SCOPED_TRACE(width);
        desk->stage->resize(width, 640);
        desk.settle();
        expect_sound_tree(desk->nodes());
        expect_within_width(desk->nodes(), width);
        expect_presses_apart(desk->nodes());
    }
}

/// Whatever a table changes, one press takes it back, and a second look finds nothing left.
TEST_F(AppUpdate, AnyUpdateIsTakenBackWhole) {
    ASSERT_TRUE(desk.edit());
    Dice dice(7);
    for (int round = 0; round < 25; ++round) {
        SCOPED_TRACE(round);
        std::string text("柱,分類,取組名,担当課,成果指標,目標 2018年度,実績 2018年度,評価 2018年度,目標 2019年度\r\n");
        const std::size_t count = 1 + dice.below(5);
        for (std::size_t i = 0; i < count; ++i) {
            text += (dice.chance(2) ? "1 強い組織をつくる,1-" : "2 健全な財政,2-") + std::to_string(i) + ",取組" +
                    std::to_string(dice.below(3)) + ",課" + std::to_string(dice.below(3)) + ",指標" +
                    std::to_string(dice.below(2)) + "," + std::to_string(dice.below(100)) + "%," +
                    (dice.chance(3) ? std::string() : std::to_string(dice.below(100)) + "%") + "," +
                    (dice.chance(2) ? "○" : "×") + "," + std::to_string(dice.below(100)) + "%\r\n";
        }
        const plan::Plan before = desk.plan();
        compare(text);
        for (const char* all : {"すべて選ぶ"}) {
            for (int i = 0; i < 3; ++i) desk.press(Role::button, all);
        }
        const Node* take = desk->find_beginning(Role::button, "選んだ");
        ASSERT_NE(take, nullptr);
        if (take->disabled) {
            desk.key("Escape");
            desk.key("Escape");
            continue;
        }
        const std::size_t steps = desk.steps();
        ASSERT_TRUE(desk.press(Role::button, std::string(take->name)));
        ASSERT_EQ(desk.steps(), steps + 1) << desk->stage->text();
        const plan::Plan after = desk.plan();
        desk.key("z", true);
        EXPECT_EQ(desk.plan(), before);
        desk.key("y", true);
        EXPECT_EQ(desk.plan(), after);
    }
}

TEST_F(AppUpdate, ManyChangesAreLaidOutAsTheyComeIntoSight) {
    const auto table = [](int actual) {
        std::string text(std::string_view(small_table).substr(0, std::string_view(small_table).find("\r\n") + 2));
        for (int i = 0; i < 300; ++i) {
            const std::string number = std::to_string(i);
            text += "1 柱,9-" + number + ",取組" + number + ",財政課,割合,50%," + std::to_string(actual) + "%,○,70%\r\n";
        }
        return text;
    };
    drop("多い.csv", table(51));
    if (desk->find(Role::list_box, "取り込み方") != nullptr) desk.pick(Role::list_box, "取り込み方", "新しい計画");
    ASSERT_TRUE(desk.press(Role::button, "取り込む")) << desk->stage->text();
    desk.settle();
    compare(table(52));
    EXPECT_LT(desk->stage->all(Role::check_box).size(), 60U);
    EXPECT_TRUE(ticked("9-0")) << "the first";
    EXPECT_TRUE(ticked("9-299")) << "and the last";
    EXPECT_LT(desk->stage->vertices(), 40'000);
    for (int i = 0; i < 10; ++i) desk->stage->wheel(640, 500, 4);
    EXPECT_EQ(desk->stage->all(Role::check_box)[1].name.rfind("9-", 0), 0U);
    EXPECT_LT(desk->stage->all(Role::check_box).size(), 60U);
}

}  // namespace
