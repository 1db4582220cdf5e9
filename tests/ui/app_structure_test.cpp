// 構成: the plan's names and years, its groups and measures; new plans.

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.hpp"
#include "judge/grades.hpp"

namespace {

class AppStructure : public testing::Test {
protected:
    AppStructure() {
        desk.edit();
        desk.press(Role::tab, "構成");
    }
    std::vector<std::string> groups() {
        std::vector<std::string> names;
        for (const plan::Group& group : desk.plan().groups) names.push_back(group.name);
        return names;
    }

    Browser browser;
    Desk desk{browser, {1280, 2000}};
};

TEST_F(AppStructure, IsThereWhileSomebodyEdits) {
    EXPECT_EQ(desk->page(), ui::Page::structure);
    desk.press(Role::switch_, "編集");
    EXPECT_EQ(desk->page(), ui::Page::overview);
    EXPECT_EQ(desk->find(Role::tab, "構成"), nullptr);
    desk.go("/structure");
    EXPECT_TRUE(desk->sees("「編集」を押すと、柱・取組・年度を追加、移動、削除できます。"));
}

TEST_F(AppStructure, ThePlansNamesCanBeTyped) {
    for (const char* field : {"計画名", "団体", "出典"}) {
        ASSERT_TRUE(desk.press_beginning(Role::button, field)) << field;
        desk.enter(std::string("新しい") + field);
    }
    EXPECT_EQ(desk.plan().title, "新しい計画名");
    EXPECT_EQ(desk.plan().organization, "新しい団体");
    EXPECT_EQ(desk.plan().source, "新しい出典");
    EXPECT_TRUE(desk->edge.title().starts_with("新しい計画名"));
}

TEST_F(AppStructure, GradesAreTypedOrTakenFromTheAgencies) {
    ASSERT_TRUE(desk.press(Role::button, "独立行政法人の区分を使う"));
    EXPECT_EQ(desk.plan().grades, judge::agencies());
    EXPECT_EQ(desk->find(Role::button, "独立行政法人の区分を使う"), nullptr) << "they are in use";
    ASSERT_TRUE(desk.press_beginning(Role::button, "評価区分")) << desk->stage->text();
    EXPECT_TRUE(desk.type("順調 100%\n遅れ"));
    EXPECT_TRUE(desk->sees("順調 100%以上、遅れ それ未満")) << "how it is read";
    EXPECT_TRUE(desk.key("Enter", true));
    EXPECT_EQ(desk.plan().grades, (std::vector<plan::Grade>{{"順調", 100, false, {}}, {"遅れ", {}, false, {}}}));
    EXPECT_TRUE(desk.key("z", true));
    EXPECT_EQ(desk.plan().grades, judge::agencies());
    desk.restart();
    EXPECT_EQ(desk.plan().grades, judge::agencies()) << "kept in the browser";
}

TEST_F(AppStructure, WhatIsSelectedBecomesAnAgenda) {
    desk.go("/table?verdict=missed&sort=degree");
    std::vector<std::string> measures;
    for (const ui::TableRow& row : ui::build_table_view(desk.document(), {{2018}}, {}, {},
                                                        {{}, {}, ui::VerdictFilter::missed}, {ui::Column::degree, false})
                                       .rows) {
        const std::string& id = row.placed->measure->id;
        if (std::find(measures.begin(), measures.end(), id) == measures.end()) measures.push_back(id);
    }
    ASSERT_TRUE(desk.pick(Role::list_box, "議題", "いまの取組を議題として残す")) << desk->stage->text();
    ASSERT_EQ(desk.plan().agendas.size(), 1U);
    EXPECT_EQ(desk.plan().agendas[0], (plan::Agenda{"議題1", measures, {}}));
    EXPECT_EQ(desk.notice(), "「議題1」を残しました。名前は「構成」で変えられます。");
    EXPECT_EQ(desk->edge.address(), "/table?agenda=議題1") << "and it is what is selected";
    EXPECT_TRUE(desk.key("z", true));
    EXPECT_EQ(desk->app->state().selection, ui::Selection{}) << "what is gone is not selected";
    EXPECT_TRUE(desk.key("y", true));
    desk.go("/meeting?agenda=議題1");
    EXPECT_EQ(desk->app->state().place.measure, measures.front()) << "in its order";
    desk.go("/structure");
    ASSERT_TRUE(desk.press_beginning(Role::button, "議題の一覧"));
    EXPECT_TRUE(desk.type("第1回会議: 1-(1)-イ、1-(1)-ア"));
    EXPECT_TRUE(desk.key("Enter", true));
    EXPECT_EQ(desk.plan().agendas[0], (plan::Agenda{"第1回会議", {"1-(1)-イ", "1-(1)-ア"}, {}}));
    desk.go("/table?agenda=議題1");
    EXPECT_EQ(desk->edge.address(), "/table") << "what the plan does not have is left away";
}

TEST_F(AppStructure, YearsComeAndGo) {
    const plan::Plan before = desk.plan();
    EXPECT_TRUE(desk.press(Role::button, "2021年度を追加"));
    EXPECT_TRUE(desk.press(Role::button, "2017年度を追加"));
    EXPECT_EQ(desk.plan().years.size(), 5U);
    EXPECT_EQ(desk.plan().years[4].label, "2021(令和3)年度");
    ASSERT_TRUE(desk.press_beginning(Role::button, "年度の呼び名　2021"));
    desk.enter("令和三年度");
    EXPECT_EQ(desk.plan().years[4].label, "令和三年度");
    ASSERT_TRUE(desk.pick(Role::list_box, "年度の状態　2021", "評価済み")) << desk->stage->text();
    EXPECT_EQ(desk.plan().years[4].state, plan::YearState::evaluated);
    EXPECT_TRUE(desk.press(Role::button, "2018年度を削除"));
    EXPECT_EQ(plan::find_year(desk.plan(), {2018}), nullptr);
    EXPECT_NE(desk->app->state().year, plan::FiscalYear{2018}) << "what is gone is not looked at";
    EXPECT_EQ(desk.notice(), "年度の削除をしました。");
    EXPECT_EQ(desk.steps(), 5U);
    while (desk.steps() > 0) desk.key("z", true);
    EXPECT_EQ(desk.plan(), before) << "with all values of the year";
}

TEST_F(AppStructure, GroupsComeGoAndMove) {
    const plan::Plan before = desk.plan();
    const std::vector<std::string> names = groups();
    ASSERT_EQ(names.size(), 3U);
    ASSERT_TRUE(desk.press(Role::button, "柱を追加"));
    EXPECT_TRUE(desk.has_open_field());
    desk.enter("新しい基本目標");
    EXPECT_EQ(groups().back(), "新しい基本目標");
    ASSERT_TRUE(desk.pick(Role::button, "「新しい基本目標」の操作", "上へ移動"));
    EXPECT_EQ(groups()[2], "新しい基本目標");
    ASSERT_TRUE(desk.pick(Role::button, "「新しい基本目標」の操作", "中に柱を追加"));
    desk.enter("内の柱");
    EXPECT_EQ(desk.plan().groups[2].groups.at(0).name, "内の柱");
    ASSERT_TRUE(desk.pick(Role::button, "「内の柱」の操作", "取組を追加"));
    desk.enter("新しい取組名");
    EXPECT_EQ(desk.plan().groups[2].groups[0].measures.at(0).name, "新しい取組名");
    ASSERT_TRUE(desk.pick(Role::button, "「内の柱」の操作", "ほかの柱へ移動"));
    ASSERT_TRUE(desk.press_beginning(Role::option, "いちばん上")) << desk->stage->text();
    EXPECT_EQ(groups().back(), "内の柱");
    ASSERT_TRUE(desk.pick(Role::button, "「新しい取組名」の操作", "後に取組を追加"));
    desk.enter("もう一つ");
    ASSERT_TRUE(desk.pick(Role::button, "「もう一つ」の操作", "上へ移動"));
    EXPECT_EQ(desk.plan().groups[4].measures.at(0).name, "もう一つ");
    ASSERT_TRUE(desk.pick(Role::button, "「内の柱」の操作", "複製"));
    EXPECT_EQ(groups().back(), "内の柱（写し）");
    ASSERT_TRUE(desk.pick(Role::button, "「" + names[0] + "」の操作", "削除"));
    EXPECT_EQ(groups().size(), 5U);
    const plan::Plan after = desk.plan();
    while (desk.steps() > 0) desk.key("z", true);
    EXPECT_EQ(desk.plan(), before);
    while (desk.document().history().next_redo() != nullptr) desk.key("y", true);
    EXPECT_EQ(desk.plan(), after);
}

TEST_F(AppStructure, NextYearsPlanIsAnotherPlan) {
    const plan::Plan before = desk.plan();
    ASSERT_TRUE(desk.press(Role::button, "来年度の計画を作る"));
    EXPECT_EQ(desk.plan().years.back().year.year, 2021);
    EXPECT_EQ(desk.plan().groups, before.groups) << "nothing of it is lost";
    EXPECT_TRUE(desk->app->state().editing);
    EXPECT_EQ(desk->page(), ui::Page::structure);
    EXPECT_FALSE(desk.document().is_saved());
    EXPECT_EQ(desk.steps(), 0U);
    desk.press(Role::button, "計画の一覧");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 1U) << "the sample was not edited";
}

TEST_F(AppStructure, ANewPlanBeginsWithOneYearAndOneGroup) {
    desk.press(Role::button, "計画の一覧");
    ASSERT_TRUE(desk.press(Role::button, "新しい計画"));
    EXPECT_EQ(desk.title(), "名前のない計画");
    ASSERT_EQ(desk.plan().years.size(), 1U);
    EXPECT_EQ(desk.plan().years[0].year.year, 2029) << "the fiscal year of March 2030";
    EXPECT_EQ(groups(), std::vector<std::string>{"柱"});
    EXPECT_TRUE(desk->app->state().editing);
    desk.pick(Role::button, "「柱」の操作", "取組を追加");
    desk.enter("最初の取組");
    for (const char* tab : {"概況", "一覧", "個票", "点検", "変更", "構成"}) EXPECT_TRUE(desk.press(Role::tab, tab)) << tab;
    desk.restart();
    EXPECT_EQ(desk.document().measures().size(), 1U);
    EXPECT_EQ(desk.document().measures()[0].measure->name, "最初の取組");
}

}  // namespace
