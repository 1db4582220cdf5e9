// 一覧 as a spreadsheet, as data: the way between cells, what is copied, and what a pasted block would do.

#include "views/grid.hpp"

#include <gtest/gtest.h>

#include "made_plan.hpp"
#include "model/document.hpp"

namespace {

using edit::Field;
using ui::Column;
using ui::GridPlace;
using ui::GridRange;
using ui::Language;

constexpr std::size_t target = 4;
constexpr std::size_t actual = 5;
constexpr std::size_t verdict = 6;

class Grid : public testing::Test {
protected:
    Grid() { view = build(); }

    ui::TableView build() {
        ui::SearchIndex index;
        return ui::build_table_view(document, made::focus, index, "", {}, {});
    }
    static plan::Plan plan() {
        auto i1 = made::indicator("i1", "割合", "85%", "86%", plan::Verdict::met);
        i1.unit = "%";
        auto i2 = made::indicator("i2", "件数", "10件", std::nullopt, std::nullopt);
        i2.unit = "件";
        return made::plan_of(
            {made::group("g", "柱",
                         {made::measure("1", "一", {"職員課", "総務課"}, {i1, i2}), made::measure("2", "二", {}, {}),
                          made::measure("3", "三", {}, {made::indicator("i3", "有無", plan::Direction::none, {})})})});
    }
    ui::Paste pasted(GridRange range, const ui::CellTexts& block) {
        return ui::pasted(Language::ja, document.plan(), view, range, made::focus, block);
    }
    void commit(edit::Edits edits) {
        edit::Step step;
        step.edits = std::move(edits);
        ASSERT_FALSE(document.commit(std::move(step)).refused);
        view = build();
    }
    std::string cell(std::size_t row, std::size_t column) {
        return ui::copied(s, view, {{row, column}, {row, column}}, made::focus)[0][0];
    }

    const ui::Strings& s = ui::strings(Language::ja);
    ui::Document document{plan(), {}, 1};
    ui::TableView view;
};

TEST_F(Grid, CellsHaveNamesThatOutliveTheOrder) {
    ASSERT_EQ(view.rows.size(), 4U) << "a measure without indicators has a row too";
    EXPECT_EQ(ui::cell_at(view, {0, 0}), (ui::CellName{"i1", Column::code}));
    EXPECT_EQ(ui::cell_at(view, {2, 1}), (ui::CellName{"2", Column::name}));
    for (std::size_t row = 0; row < view.rows.size(); ++row) {
        for (std::size_t column = 0; column < ui::grid_columns; ++column) {
            EXPECT_EQ(ui::place_of(view, ui::cell_at(view, {row, column})), (GridPlace{row, column}));
        }
    }
    EXPECT_EQ(ui::place_of(view, {"nobody", Column::name}), std::nullopt);
    EXPECT_EQ(ui::place_of(view, {"i1", Column::years}), std::nullopt);
}

TEST_F(Grid, StepsStopAtTheEdges) {
    EXPECT_EQ(ui::moved(view, {1, 3}, 1, -1), (GridPlace{2, 2}));
    EXPECT_EQ(ui::moved(view, {0, 0}, -1, -1), (GridPlace{0, 0}));
    EXPECT_EQ(ui::moved(view, {3, 6}, 100, 100), (GridPlace{3, 6}));
    EXPECT_EQ(ui::moved(view, {3, 6}, -100, -100), (GridPlace{0, 0}));
}

TEST_F(Grid, TabGoesInReadingOrder) {
    EXPECT_EQ(ui::next_cell(view, {0, 6}, false), (GridPlace{1, 0}));
    EXPECT_EQ(ui::next_cell(view, {1, 0}, true), (GridPlace{0, 6}));
    EXPECT_EQ(ui::next_cell(view, {3, 6}, false), std::nullopt);
    EXPECT_EQ(ui::next_cell(view, {0, 0}, true), std::nullopt);
}

TEST_F(Grid, RangesLieBetweenAnyTwoCorners) {
    const GridRange range = ui::range_between({2, 1}, {0, 5});
    EXPECT_EQ(range, (GridRange{{0, 1}, {2, 5}}));
    EXPECT_EQ(ui::range_between({0, 5}, {2, 1}), range);
    EXPECT_TRUE(range.holds({1, 3}));
    EXPECT_FALSE(range.holds({1, 0}));
    EXPECT_FALSE(range.holds({3, 3}));
}

TEST_F(Grid, CopiesWhatIsSeen) {
    EXPECT_EQ(ui::copied(s, view, {{0, 0}, {0, 6}}, made::focus),
              (ui::CellTexts{{"1", "一", "職員課、総務課", "割合", "85%", "86%", "○"}}));
    EXPECT_EQ(ui::copied(s, view, {{1, 4}, {2, 6}}, made::focus), (ui::CellTexts{{"10件", "", "未評価"}, {"", "", ""}}));
}

TEST_F(Grid, EachCellHasItsPlace) {
    const ui::TableRow& row = view.rows[0];
    EXPECT_EQ(ui::place_in(row, Column::code, made::focus), (edit::Place{"1", {}, Field::code}));
    EXPECT_EQ(ui::place_in(row, Column::sections, made::focus), (edit::Place{"1", {}, Field::sections}));
    EXPECT_EQ(ui::place_in(row, Column::indicator, made::focus), (edit::Place{"i1", {}, Field::name}));
    EXPECT_EQ(ui::place_in(row, Column::verdict, made::focus), (edit::Place{"i1", made::focus, Field::verdict}));
    EXPECT_EQ(ui::place_in(row, Column::years, made::focus), std::nullopt);
    EXPECT_EQ(ui::place_in(row, Column::target, {}), std::nullopt) << "a plan without years";
    EXPECT_EQ(ui::place_in(view.rows[2], Column::target, made::focus), std::nullopt) << "no indicator";
    EXPECT_EQ(ui::place_in(view.rows[2], Column::indicator, made::focus), std::nullopt);
    EXPECT_EQ(ui::place_in(view.rows[2], Column::name, made::focus), (edit::Place{"2", {}, Field::name}));
}

TEST_F(Grid, VerdictsAreReadAsPeopleWriteThem) {
    using plan::Verdict;
    for (const char* text : {"○", "◯", "〇", "o", "O", "ｏ", " ○　", "達成"}) {
        EXPECT_EQ(ui::typed_verdict(s, text), edit::Value(Verdict::met)) << text;
    }
    for (const char* text : {"×", "x", "X", "ｘ", "✕", "✖", "未達成"}) {
        EXPECT_EQ(ui::typed_verdict(s, text), edit::Value(Verdict::missed)) << text;
    }
    EXPECT_EQ(ui::typed_verdict(s, "未設定"), edit::Value(Verdict::unset));
    for (const char* text : {"", " 　", "未評価"}) {
        EXPECT_EQ(ui::typed_verdict(s, text), edit::Value(edit::NoEntry{})) << text;
    }
    for (const char* text : {"よい", "○×", "0", "-", "△"}) EXPECT_EQ(ui::typed_verdict(s, text), std::nullopt) << text;
    const ui::Strings& en = ui::strings(Language::en);
    for (const auto v : {Verdict::met, Verdict::missed, Verdict::unset}) {
        EXPECT_EQ(ui::typed_verdict(en, ui::sign_of(en, v)), edit::Value(v)) << "what is copied can be pasted";
        EXPECT_EQ(ui::typed_verdict(en, ui::sign_of(s, v)), edit::Value(v)) << "also in the other language";
    }
    EXPECT_EQ(ui::typed_verdict(en, ui::sign_of(en, std::nullopt)), edit::Value(edit::NoEntry{}));
}

TEST_F(Grid, ABlockGoesToTheFirstCellAndSaysWhatItWouldDo) {
    const ui::Paste paste = pasted({{0, target}, {0, target}}, {{"85%", "90", "×"}, {"２０", "黒字", "よい"}});
    EXPECT_EQ(paste.same, 1U);
    EXPECT_EQ(paste.outside, 0U);
    EXPECT_EQ(paste.edits.size(), 4U);
    ASSERT_EQ(paste.lines.size(), 5U);
    EXPECT_EQ(paste.lines[0].from, "86%");
    EXPECT_EQ(paste.lines[0].to, "90%");
    EXPECT_FALSE(paste.lines[0].refused);
    EXPECT_TRUE(paste.lines[4].refused);
    EXPECT_EQ(paste.lines[4].to, "よい");
    EXPECT_EQ(paste.lines[4].from, "未評価");
    EXPECT_NE(paste.lines[0].where.find("割合"), std::string::npos);
    EXPECT_NE(paste.lines[0].where.find("実績"), std::string::npos);
    commit(paste.edits);
    EXPECT_EQ(cell(0, actual), "90%");
    EXPECT_EQ(cell(0, verdict), "×");
    EXPECT_EQ(cell(1, target), "20件");
    EXPECT_EQ(cell(1, actual), "黒字");
}

TEST_F(Grid, OneCellFillsTheRange) {
    const ui::Paste paste = pasted({{0, target}, {1, actual}}, {{"7"}});
    EXPECT_EQ(paste.edits.size(), 4U);
    commit(paste.edits);
    EXPECT_EQ(cell(0, target), "7%");
    EXPECT_EQ(cell(1, actual), "7件");
}

TEST_F(Grid, WhatLiesBeyondTheTableIsLeftOut) {
    const ui::Paste paste = pasted({{3, actual}, {3, actual}}, {{"a", "○", "beyond", "beyond"}, {"below"}});
    EXPECT_EQ(paste.outside, 3U);
    EXPECT_EQ(paste.edits.size(), 2U);
}

TEST_F(Grid, WhereThereIsNothingToEditATextIsRefusedAndNothingIsNot) {
    const ui::Paste paste = pasted({{2, target}, {2, target}}, {{"5", "", ""}});
    EXPECT_TRUE(paste.edits.empty());
    ASSERT_EQ(paste.lines.size(), 1U);
    EXPECT_TRUE(paste.lines[0].refused);
}

TEST_F(Grid, AMeasuresNameStandsInEachOfItsRowsAndIsSetOnce) {
    const ui::Paste paste = pasted({{0, 1}, {0, 1}}, {{"新しい名"}, {"新しい名"}});
    EXPECT_EQ(paste.edits.size(), 1U);
    commit(paste.edits);
    EXPECT_EQ(cell(0, 1), "新しい名");
    EXPECT_EQ(cell(1, 1), "新しい名");
}

TEST_F(Grid, WhatIsCopiedAndPastedBackChangesNothing) {
    const ui::CellTexts all = ui::copied(s, view, {{0, 0}, {3, 6}}, made::focus);
    const ui::Paste paste = pasted({{0, 0}, {0, 0}}, ui::read_cells(ui::write_cells(all)));
    EXPECT_TRUE(paste.edits.empty());
    EXPECT_TRUE(paste.lines.empty());
    EXPECT_EQ(paste.outside, 0U);
}

TEST_F(Grid, ClearsValuesAndLeavesNames) {
    const edit::Edits edits = ui::cleared(document.plan(), view, {{0, 0}, {3, 6}}, made::focus);
    EXPECT_EQ(edits.size(), 4U) << "three of the first indicator, one of the second";
    commit(edits);
    EXPECT_EQ(cell(0, 1), "一");
    EXPECT_EQ(cell(0, target), "");
    EXPECT_TRUE(ui::cleared(document.plan(), view, {{0, 0}, {3, 6}}, made::focus).empty());
}

}  // namespace
