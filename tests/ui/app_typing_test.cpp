// Typing without a pause: no frame is drawn between the keys, and what they mean does not depend on it. The focus is the
// browser's, as Stage plays it: with an element that goes it falls to nothing, and keys that go to nothing are lost.

#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "desk.hpp"
#include "made_plan.hpp"

namespace {

constexpr int row_count = 40;

plan::Plan plan_of_rows() {
    std::vector<plan::Measure> measures;
    for (int i = 1; i <= row_count; ++i) {
        const std::string number = std::to_string(i);
        plan::Indicator indicator = made::indicator("i" + number, "率" + number, "80%", "85%", plan::Verdict::met);
        indicator.unit = "%";
        measures.push_back(made::measure("m" + number, "取組" + number, {"課"}, {std::move(indicator)}));
    }
    return made::plan_of({made::group("g", "柱", std::move(measures))});
}

class AppTyping : public testing::Test {
protected:
    AppTyping() { desk->open(plan_of_rows()); }

    void strike(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t from = at;
            base::next_code_point(text, at);
            desk->stage->strike(std::string(text.substr(from, at - from)));
        }
    }
    void strike_key(const std::string& key, bool shift = false) { desk->stage->strike(key, false, shift); }
    void edit_at(std::string_view tab) {
        desk.edit();
        desk.press(Role::tab, tab);
    }
    std::string actual(int row) {
        const plan::Indicator& only = desk.document().measures()[static_cast<std::size_t>(row)].measure->indicators.front();
        return plan::find_year(only, made::focus)->actual->text;
    }
    /// Numbers from `from` on into the actuals, row after row.
    void type_down_or_up(int from, bool up) {
        for (int i = 0; i < row_count - 2; ++i) {
            strike(std::to_string(from + i));
            strike_key("Enter", up);
        }
        desk.settle();
    }
    std::vector<std::string> wrong(int from, bool up) {
        std::vector<std::string> all;
        for (int i = 0; i < row_count - 2; ++i) {
            const std::string expected = std::to_string(from + i) + "%";
            const std::string found = actual(up ? row_count - 1 - i : i);
            if (found != expected) all.push_back(expected + " is " + found);
        }
        return all;
    }

    Browser browser;
    Desk desk{browser, {1280, 520}};
};

TEST_F(AppTyping, UpwardsNothingIsLost) {
    edit_at("一覧");
    desk.click_cell("m1 ", column::actual);
    desk.key("End", true);
    desk.key("ArrowLeft");
    for (const bool held : {false, true}) {
        SCOPED_TRACE(held ? "the disk sleeps" : "the disk is awake");
        desk.storage().hold(held);
        desk.key("End", true);
        desk.key("ArrowLeft");
        type_down_or_up(held ? 500 : 200, true);
        EXPECT_EQ(wrong(held ? 500 : 200, true), std::vector<std::string>{});
    }
}

TEST_F(AppTyping, DownwardsNothingIsLost) {
    edit_at("一覧");
    desk.click_cell("m1 ", column::actual);
    type_down_or_up(200, false);
    EXPECT_EQ(wrong(200, false), std::vector<std::string>{});
}

TEST_F(AppTyping, TheChosenCellIsThereWhereverTheTableHasScrolledTo) {
    edit_at("一覧");
    desk.click_cell("m1 ", column::actual);
    const std::uint64_t cell = desk->stage->focused();
    desk->stage->wheel(600, 480, 30);
    ASSERT_NE(desk.focused(), nullptr) << "out of sight, and the focus is where it was";
    EXPECT_EQ(desk->stage->focused(), cell);
    EXPECT_LT(desk.focused()->box.y, 0);
    strike("9");
    desk.settle();
    EXPECT_EQ(desk.field_text(), "9");
    EXPECT_GT(desk.focused()->box.y, 100) << "what is typed into is in sight";
    desk->stage->wheel(600, 480, 30);
    EXPECT_LT(desk.focused()->box.y, 0);
    strike("1");
    strike_key("Enter");
    desk.settle();
    EXPECT_EQ(actual(0), "91%");
    EXPECT_TRUE(desk.cell("m2 ", column::actual)->selected);
}

TEST_F(AppTyping, ALetterIsTheChosenCellsWhateverHasTheFocus) {
    edit_at("一覧");
    desk.click_cell("m2 ", column::name);
    desk->stage->focus(desk->find(Role::list_box, "年度")->id);
    strike("/1 2");
    EXPECT_EQ(desk->app->state().field->text, "/1 2") << "neither the search nor the page's scrolling";
    strike_key("Enter");
    EXPECT_EQ(desk.document().measures()[1].measure->name, "/1 2");
    EXPECT_TRUE(desk->app->state().selection.query.empty());
}

TEST_F(AppTyping, APressBesideTheCellsLeavesTheKeysToTheChosenOne) {
    edit_at("一覧");
    desk.click_cell("m2 ", column::actual);
    desk.press(Role::button, "閉じる");
    desk->stage->press_at_once(1270, 100);
    strike("12");
    desk->stage->press_at_once(1270, 100);
    strike_key("ArrowDown");
    strike("13");
    strike_key("Enter");
    desk.settle();
    EXPECT_EQ(actual(1), "12%");
    EXPECT_EQ(actual(2), "13%");
}

TEST_F(AppTyping, AKeyRightAfterAPressIsForWhatWasPressed) {
    edit_at("一覧");
    desk.click_cell("m1 ", column::actual);
    strike("11");
    const Node other = *desk.cell("m3 ", column::actual);
    desk->stage->press_at_once(other.box.x + 9, other.box.y + 9);
    strike("33");
    strike_key("Enter");
    desk.settle();
    EXPECT_EQ(actual(0), "11%");
    EXPECT_EQ(actual(2), "33%");
}

TEST_F(AppTyping, TabIntoTheTableAndType) {
    edit_at("一覧");
    desk->stage->focus(desk->stage->all(Role::column_header)[6].id);
    strike_key("Tab");
    strike("新");
    desk.settle();
    EXPECT_EQ(desk->app->state().cell, (ui::CellName{"i1", ui::Column::code}));
}

TEST_F(AppTyping, ARowThatLeavesTheSelectionLeavesTheKeysToItsNeighbour) {
    desk.go("/table?verdict=met");
    edit_at("一覧");
    desk.click_cell("m2 ", column::verdict);
    for (int i = 0; i < 3; ++i) {
        strike("x");
        strike_key("Enter");
    }
    strike_key("Delete");
    strike_key("ArrowLeft");
    strike("7");
    strike_key("Enter");
    desk.settle();
    const auto verdict = [&](std::size_t row) {
        return plan::find_year(desk.document().measures()[row].measure->indicators.front(), made::focus)->verdict;
    };
    EXPECT_EQ(verdict(0), plan::Verdict::met);
    for (const std::size_t row : {1U, 2U, 3U}) EXPECT_EQ(verdict(row), plan::Verdict::missed) << row;
    EXPECT_EQ(verdict(4), std::nullopt);
    EXPECT_EQ(actual(5), "7%");
}

TEST_F(AppTyping, TabGoesThroughTheRowsWithoutAPauseAndBack) {
    desk.press(Role::tab, "一覧");
    desk->stage->focus(desk->find(Role::column_header, "評価")->id);
    std::vector<int> rows;
    for (const bool back : {false, true}) {
        for (int i = 1; i < row_count + (back ? 0 : 1); ++i) {
            strike_key("Tab", back);
            ASSERT_NE(desk.focused(), nullptr);
            rows.push_back(desk.focused()->row - 1);
        }
    }
    std::vector<int> expected;
    for (int i = 1; i <= row_count; ++i) expected.push_back(i);
    for (int i = row_count - 1; i >= 1; --i) expected.push_back(i);
    EXPECT_EQ(rows, expected);
}

TEST_F(AppTyping, ASearchIsTypedRightAfterItsShortcut) {
    desk.press(Role::tab, "一覧");
    strike("/取組7");
    desk.settle();
    EXPECT_EQ(desk->app->state().selection.query.substr(0, 3), "取");
}

// ---- forms

TEST_F(AppTyping, TheStructureIsTypedThroughWithTabAndBack) {
    edit_at("構成");
    desk->stage->focus(desk->find_beginning(Role::button, "柱　分類")->id);
    strike_key("Enter");
    for (int i = 0; i <= row_count; ++i) {
        strike("a");
        strike_key("Tab");
        strike("b");
        if (i < row_count) strike_key("Tab");
    }
    for (int i = row_count; i >= 0; --i) {
        strike("B");
        strike_key("Tab", true);
        strike("A");
        if (i > 0) strike_key("Tab", true);
    }
    strike_key("Enter");
    desk.settle();
    EXPECT_EQ(desk.plan().groups.at(0).code + " " + desk.plan().groups.at(0).name, "aA 柱bB");
    for (int i = 1; i <= row_count; ++i) {
        const plan::Measure& measure = *desk.document().measures()[static_cast<std::size_t>(i - 1)].measure;
        EXPECT_EQ(measure.code, "m" + std::to_string(i) + "aA");
        EXPECT_EQ(measure.name, "取組" + std::to_string(i) + "bB");
    }
}

/// A measure that is several windows high.
plan::Plan plan_of_a_long_measure() {
    std::vector<plan::Indicator> indicators;
    plan::Measure measure = made::measure("m1", "取組", {"課"}, {});
    for (int i = 1; i <= 4; ++i) {
        const std::string number = std::to_string(i);
        plan::Indicator indicator = made::indicator("i" + number, "率" + number, plan::Direction::higher,
                                                    {made::year(2018, "80", "85"), made::year(2019, "81", "86")});
        measure.indicators.push_back(std::move(indicator));
        plan::Activity activity;
        activity.id = "a" + number;
        activity.text = "内容" + number;
        activity.years = {{{2018}, "計画", "実績", false, {}}, {{2019}, "計画", "実績", false, {}}};
        measure.activities.push_back(std::move(activity));
    }
    return made::plan_of({made::group("g", "柱", {std::move(measure)})});
}

TEST_F(AppTyping, AMeasureIsTypedThroughWithTab) {
    desk->open(plan_of_a_long_measure());
    desk.edit();
    desk.go("/measure/m1");
    desk->stage->focus(desk->find_beginning(Role::button, "分類　m1")->id);
    std::uint64_t here = 0;
    for (int i = 0; i < 400 && here != desk->stage->focused(); ++i) {
        here = desk->stage->focused();
        ASSERT_NE(here, 0U) << "after " << i << " keys";
        const Node* node = desk->node(here);
        // Behind a menu Tab is the browser's own, and a value is opened with a key.
        const bool closed = node->role == Role::button && node->name.find("　") != std::string::npos;
        if (closed) strike_key("Enter");
        if (closed || node->role == Role::text_field) strike("z");
        strike_key("Tab");
    }
    desk.settle();
    const plan::Measure& measure = *desk.document().measures()[0].measure;
    const auto ends = [](const std::string& text) { return text.ends_with('z') && !text.ends_with("zz"); };
    EXPECT_TRUE(ends(measure.code) && ends(measure.name) && ends(measure.sections.at(0))) << measure.code << measure.name;
    for (const plan::Activity& activity : measure.activities) {
        EXPECT_TRUE(ends(activity.text)) << activity.text;
        for (const plan::ActivityYear& year : activity.years)
            EXPECT_TRUE(ends(*year.plan) && ends(*year.actual)) << activity.text << year.year.year;
    }
    for (const plan::Indicator& indicator : measure.indicators) {
        EXPECT_TRUE(ends(indicator.name) && ends(indicator.unit)) << indicator.name;
        for (const plan::IndicatorYear& year : indicator.years)
            EXPECT_TRUE(ends(year.target->text) && ends(year.actual->text)) << indicator.name << year.year.year;
    }
}

TEST_F(AppTyping, WhatIsAddedOutOfSightIsNamedAtOnce) {
    edit_at("構成");
    desk->stage->focus(desk->find(Role::button, "「柱」の操作")->id);
    desk.pick(Role::button, "「柱」の操作", "取組を追加");
    strike("1");
    strike_key("Enter");
    desk.settle();
    EXPECT_EQ(desk.document().measures().back().measure->name, "新しい取組1");
    ASSERT_NE(desk.focused(), nullptr);
    EXPECT_EQ(desk.focused()->name, "取組　名称　新しい取組1");
    EXPECT_LT(desk.focused()->box.y, 520) << "and in sight";
}

}  // namespace
