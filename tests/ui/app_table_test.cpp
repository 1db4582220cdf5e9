// 一覧: search, filters, sorting, rows.

#include <gtest/gtest.h>

#include <algorithm>

#include "running_app.hpp"

namespace {

using ui::Page;

constexpr int code = 1;
constexpr int name = 2;
constexpr int sections = 3;
constexpr int indicator = 4;
constexpr int target = 5;
constexpr int actual = 6;
constexpr int verdict = 7;

class AppTable : public testing::Test {
protected:
    AppTable() { run.press(Role::tab, "一覧"); }
    void search(std::string text) { run.stage->type(Role::search_field, "検索", std::move(text)); }
    OpenApp run{Window{1280, 2200}};  // tall enough for all thirty rows
};

TEST_F(AppTable, ShowsEveryIndicatorOnce) {
    EXPECT_EQ(run.rows_shown(), "30件を表示（全30件）");
    EXPECT_EQ(run.column(code).size(), 30U);
    const Node* table = run.find(Role::table, "一覧");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->row, 31) << "with the header";
    EXPECT_EQ(table->column, 8);
    EXPECT_EQ(run.names(Role::column_header),
              (std::vector<std::string>{"分類", "取組名", "担当課", "成果指標", "目標", "実績", "評価", "推移"}));
    EXPECT_EQ(run.column(code).front(), "1-(1)-ア");
    EXPECT_EQ(run.column(sections).front(), "職員課、行政総務課");
    EXPECT_EQ(run.column(target).front(), "85.0%");
    EXPECT_EQ(run.column(actual).front(), "86.0%");
    EXPECT_EQ(run.column(verdict).front(), "○");
}

TEST_F(AppTable, SearchFindsFoldedTexts) {
    search("ふるさと");
    EXPECT_EQ(run.column(code), (std::vector<std::string>{"2-(1)-イ", "2-(1)-イ"})) << "two indicators of one measure";
    EXPECT_EQ(run.rows_shown(), "2件を表示（全30件）");
    search("アンケート");
    const std::vector<std::string> found = run.column(indicator);
    EXPECT_GE(found.size(), 5U);
    search("ｱﾝｹｰﾄ");
    EXPECT_EQ(run.column(indicator), found) << "half-width kana are kana";
    search("８８，２５０");
    EXPECT_EQ(run.column(code), std::vector<std::string>{"3-(3)-ウ"}) << "full-width digits are digits";
    search("bcp");
    EXPECT_GE(run.column(code).size(), 2U);
    search("");
    EXPECT_EQ(run.column(code).size(), 30U);
}

TEST_F(AppTable, SearchForNothingThatIsThereSaysSo) {
    search("どこにもない言葉");
    EXPECT_NE(run.find(Role::heading, "当てはまる成果指標がありません"), nullptr);
    EXPECT_EQ(run.rows_shown(), "0件を表示（全30件）");
    EXPECT_TRUE(run.stage->click(Role::button, "条件を消す"));
    EXPECT_EQ(run.column(code).size(), 30U);
    EXPECT_EQ(run.find(Role::search_field, "検索")->value, "");
}

TEST_F(AppTable, SearchFromAnotherPageLeadsHere) {
    run.press(Role::tab, "概況");
    search("市債");
    EXPECT_EQ(run.page(), Page::table);
    EXPECT_EQ(run.edge.history().back(), "/table");
    EXPECT_EQ(run.find(Role::search_field, "検索")->value, "市債");
    EXPECT_GE(run.column(code).size(), 2U);
}

TEST_F(AppTable, FiltersBySection) {
    ASSERT_TRUE(run.choose("担当課", "職員課"));
    EXPECT_EQ(run.find(Role::list_box, "担当課")->value, "職員課");
    EXPECT_EQ(run.column(code).size(), 6U);
    for (const std::string& in_charge : run.column(sections)) EXPECT_NE(in_charge.find("職員課"), std::string::npos);
    ASSERT_TRUE(run.choose("担当課", "すべての担当課"));
    EXPECT_EQ(run.column(code).size(), 30U);
}

TEST_F(AppTable, FiltersByVerdict) {
    ASSERT_TRUE(run.choose("評価", "○"));
    EXPECT_EQ(run.column(verdict), std::vector<std::string>(15, "○"));
    ASSERT_TRUE(run.choose("評価", "×"));
    EXPECT_EQ(run.column(verdict), std::vector<std::string>(11, "×"));
    ASSERT_TRUE(run.choose("評価", "未設定"));
    EXPECT_EQ(run.column(verdict), std::vector<std::string>(4, "未設定"));
    ASSERT_TRUE(run.choose("評価", "未評価"));
    EXPECT_TRUE(run.column(verdict).empty());
}

TEST_F(AppTable, FiltersByGroupTogetherWithOthers) {
    ASSERT_TRUE(run.choose("柱", "2 強い財政をつくる"));
    EXPECT_EQ(run.column(code).size(), 10U);
    ASSERT_TRUE(run.choose("評価", "○"));
    EXPECT_EQ(run.column(code).size(), 7U);
    search("施設");
    EXPECT_LT(run.column(code).size(), 7U);
    EXPECT_GT(run.column(code).size(), 0U);
    EXPECT_TRUE(run.press(Role::button, "条件を消す"));
    EXPECT_EQ(run.column(code).size(), 30U);
    EXPECT_EQ(run.find(Role::button, "条件を消す"), nullptr);
}

TEST_F(AppTable, FiltersByMouseToo) {
    EXPECT_TRUE(run.stage->click(Role::list_box, "評価"));
    EXPECT_TRUE(run.find(Role::list_box, "評価")->expanded);
    const Node* option = run.find_beginning(Role::option, "×");
    ASSERT_NE(option, nullptr);
    EXPECT_TRUE(run.stage->click(Role::option, std::string(option->name)));
    EXPECT_FALSE(run.find(Role::list_box, "評価")->expanded);
    EXPECT_EQ(run.column(code).size(), 11U);
}

TEST_F(AppTable, SortsByAColumnTheOtherWayAndNotAtAll) {
    const std::vector<std::string> plans_own = run.column(indicator);
    EXPECT_EQ(run.find(Role::column_header, "実績")->sort, Node::Sort::none);
    EXPECT_TRUE(run.stage->click(Role::column_header, "実績"));
    EXPECT_EQ(run.find(Role::column_header, "実績")->sort, Node::Sort::ascending);
    const std::vector<std::string> up = run.column(actual);
    EXPECT_EQ(up.front(), "1件");
    EXPECT_EQ(up.back(), "") << "what is missing is last";
    EXPECT_TRUE(run.stage->click(Role::column_header, "実績"));
    EXPECT_EQ(run.find(Role::column_header, "実績")->sort, Node::Sort::descending);
    const std::vector<std::string> down = run.column(actual);
    EXPECT_EQ(down.front(), "91,148件");
    EXPECT_EQ(down.back(), "") << "and stays last";
    EXPECT_TRUE(run.stage->click(Role::column_header, "実績"));
    EXPECT_EQ(run.find(Role::column_header, "実績")->sort, Node::Sort::none);
    EXPECT_EQ(run.column(indicator), plans_own);
}

TEST_F(AppTable, EveryColumnSortsBothWays) {
    for (const char* column : {"分類", "取組名", "担当課", "成果指標", "目標", "実績", "評価"}) {
        // The plan's own order is what 分類 ascending means, so a first press there turns it round.
        ASSERT_TRUE(run.press(Role::column_header, column));
        EXPECT_NE(run.find(Role::column_header, column)->sort, Node::Sort::none) << column;
        EXPECT_EQ(run.column(code).size(), 30U) << column;
        for (const char* other : {"分類", "取組名", "担当課", "成果指標", "目標", "実績", "評価"}) {
            if (std::string_view(other) != column) {
                EXPECT_EQ(run.find(Role::column_header, other)->sort, Node::Sort::none) << column << " " << other;
            }
        }
    }
    EXPECT_FALSE(run.find(Role::column_header, "推移")->focusable) << "a chart is in no order";
}

TEST_F(AppTable, TheFirstPressOnTheCodeTurnsTheOrderRound) {
    ASSERT_TRUE(run.press(Role::column_header, "分類"));
    EXPECT_EQ(run.column(code).front(), "3-(3)-ウ");
    EXPECT_EQ(run.find(Role::column_header, "分類")->sort, Node::Sort::descending);
    ASSERT_TRUE(run.press(Role::column_header, "分類"));
    EXPECT_EQ(run.column(code).front(), "1-(1)-ア");
}

TEST_F(AppTable, ARowLeadsToItsMeasure) {
    EXPECT_TRUE(run.stage->click(Role::row, "2-(2)-ア 市債権の収納強化 市税滞納繰越分の対調定収納率"));
    EXPECT_EQ(run.app->state().place, (ui::Place{Page::measure, "2-(2)-ア"}));
    EXPECT_EQ(run.edge.history().back(), "/measure/2-(2)-ア");
}

TEST_F(AppTable, SearchAndFiltersOutliveAVisitToAMeasure) {
    search("職員");
    run.choose("評価", "○");
    const std::vector<std::string> rows = run.column(indicator);
    run.visit("/measure/2-(2)-ア");
    run.stage->back();
    EXPECT_EQ(run.page(), Page::table);
    EXPECT_EQ(run.column(indicator), rows);
}

TEST_F(AppTable, AnotherPlanBeginsWithoutSearchAndFilters) {
    search("職員");
    run.choose("評価", "○");
    run.press(Role::column_header, "実績");
    run.open("again.json", city_plan());
    run.press(Role::tab, "一覧");
    EXPECT_EQ(run.column(code).size(), 30U);
    EXPECT_EQ(run.find(Role::search_field, "検索")->value, "");
    EXPECT_EQ(run.find(Role::column_header, "実績")->sort, Node::Sort::none);
}

TEST_F(AppTable, RowsAreNumberedInTheWholeTable) {
    int expected = 1;
    for (const Node& row : run.stage->all(Role::row)) EXPECT_EQ(row.row, expected++);
    EXPECT_EQ(expected, 32);
}

TEST(AppTableNarrow, TellsTheSameAsTheWideOne) {
    OpenApp wide({1280, 6000});
    OpenApp narrow({360, 9000});
    for (OpenApp* run : {&wide, &narrow}) run->press(Role::tab, "一覧");
    for (const int column : {code, name, sections, indicator, target, actual, verdict}) {
        EXPECT_EQ(narrow.column(column), wide.column(column)) << column;
    }
}

}  // namespace
