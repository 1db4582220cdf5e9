// 一覧 as a spreadsheet: cells are chosen, typed into, copied and pasted.

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";
constexpr std::string_view second = "1-(1)-イ";

class AppTableEditing : public testing::Test {
protected:
    AppTableEditing() {
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    std::string text(std::string_view row, int number) { return desk.cell_text(row, number); }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppTableEditing, ALetterInAChosenCellTakesThePlaceOfItsText) {
    ASSERT_TRUE(desk.click_cell(first, column::actual));
    ASSERT_NE(desk.focused(), nullptr);
    EXPECT_TRUE(desk.focused()->waiting);
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_TRUE(desk.type("8"));
    EXPECT_FALSE(desk.focused()->waiting) << "the same element goes on";
    EXPECT_EQ(desk.field_text(), "8");
    EXPECT_TRUE(desk.type("84"));
    EXPECT_TRUE(desk->sees("「84%」: 数値 84、単位 %")) << "it is told how it will be read";
    EXPECT_EQ(text(first, column::actual), "86.0%") << "not yet";
    desk.key("Enter");
    EXPECT_EQ(text(first, column::actual), "84%") << "with the indicator's unit";
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_TRUE(desk.cell(second, column::actual)->selected) << "Enter goes down";
    EXPECT_EQ(desk.steps(), 1U);
}

TEST_F(AppTableEditing, TabCommitsAndGoesRightShiftTabLeft) {
    desk.click_cell(first, column::target);
    desk.type("90%");
    EXPECT_TRUE(desk.key("Tab"));
    EXPECT_EQ(text(first, column::target), "90%");
    EXPECT_TRUE(desk.cell(first, column::actual)->selected);
    desk.type("91%");
    desk.key("Tab", false, true);
    EXPECT_EQ(text(first, column::actual), "91%");
    EXPECT_TRUE(desk.cell(first, column::target)->selected);
    EXPECT_EQ(desk.steps(), 2U);
}

TEST_F(AppTableEditing, AClickElsewhereCommits) {
    desk.click_cell(first, column::name);
    desk.type("給与制度の見直し");
    desk.click_cell(second, column::target);
    EXPECT_EQ(text(first, column::name), "給与制度の見直し");
    EXPECT_TRUE(desk.cell(second, column::target)->selected);
    EXPECT_EQ(desk.steps(), 1U);
    desk.type("60%");
    desk->stage->focus(0);
    desk.settle();
    EXPECT_EQ(text(second, column::target), "60%") << "the focus that leaves commits too";
    desk.click_cell(second, column::sections);
    desk.type("人事課, 総務課、");
    desk.press(Role::tab, "概況");
    EXPECT_EQ(desk.steps(), 3U) << "another page as well";
    desk.press(Role::tab, "一覧");
    EXPECT_EQ(text(second, column::sections), "人事課、総務課");
}

TEST_F(AppTableEditing, EscapeCancels) {
    desk.click_cell(first, column::actual);
    desk.type("1");
    EXPECT_TRUE(desk.key("Escape"));
    EXPECT_EQ(text(first, column::actual), "86.0%");
    EXPECT_FALSE(desk.has_open_field());
    EXPECT_TRUE(desk.cell(first, column::actual)->selected) << "and stays where it was";
    EXPECT_TRUE(desk.type("2")) << "ready for the next letter";
    desk.key("Escape");
    desk.key("Escape");
    EXPECT_FALSE(desk.cell(first, column::actual)->selected);
    EXPECT_EQ(desk.steps(), 0U);
}

TEST_F(AppTableEditing, EnterAndF2OpenWithTheOldText) {
    for (const char* key : {"Enter", "F2"}) {
        desk.click_cell(first, column::actual);
        desk.key(key);
        EXPECT_TRUE(desk.has_open_field()) << key;
        EXPECT_EQ(desk.field_text(), "86.0%") << key;
        desk.key("Escape");
    }
    desk.key("Enter");
    desk.key("Enter");
    EXPECT_EQ(desk.steps(), 0U) << "the same text is no change";
}

TEST_F(AppTableEditing, ADoubleClickOpens) {
    const Node* found = desk.cell(first, column::name);
    ASSERT_NE(found, nullptr);
    const Node name = *found;
    desk.click(name);
    desk.click(name);
    EXPECT_TRUE(desk.has_open_field());
    EXPECT_EQ(desk.field_text(), "職責に対応した給与制度の見直し");
}

TEST_F(AppTableEditing, ArrowsHomeAndEndGoFromCellToCell) {
    desk.click_cell(first, column::target);
    const auto chosen = [&] { return desk->app->state().cell; };
    desk.key("ArrowRight");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-ア/i1", ui::Column::actual}));
    desk.key("ArrowDown");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-イ/i1", ui::Column::actual}));
    desk.key("Home");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-イ/i1", ui::Column::code}));
    desk.key("ArrowLeft");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-イ/i1", ui::Column::code})) << "no further";
    desk.key("End");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-イ/i1", ui::Column::verdict}));
    desk.key("ArrowUp");
    desk.key("ArrowUp");
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-ア/i1", ui::Column::verdict}));
    desk.key("End", true);
    EXPECT_TRUE(chosen()->row.starts_with("3-(3)-ウ"));
    desk.key("Home", true);
    EXPECT_EQ(chosen(), (ui::CellName{"1-(1)-ア/i1", ui::Column::code}));
}

TEST_F(AppTableEditing, ShiftAndArrowsChooseARangeDeleteClearsItInOneStep) {
    desk.click_cell(first, column::target);
    desk.key("ArrowDown", false, true);
    desk.key("ArrowRight", false, true);
    for (const auto row : {first, second}) {
        EXPECT_TRUE(desk.cell(row, column::target)->selected);
        EXPECT_TRUE(desk.cell(row, column::actual)->selected);
        EXPECT_FALSE(desk.cell(row, column::verdict)->selected);
    }
    desk.key("Delete");
    for (const auto row : {first, second}) {
        EXPECT_EQ(text(row, column::target), "");
        EXPECT_EQ(text(row, column::actual), "");
    }
    EXPECT_EQ(desk.steps(), 1U);
    EXPECT_NE(desk->find(Role::button, "元に戻す"), nullptr);
    EXPECT_EQ(desk->find(Role::button, "元に戻す")->description, "元に戻す: 消去（4か所）") << "the step is named";
    desk.key("z", true);
    EXPECT_EQ(text(first, column::target), "85.0%");
    EXPECT_EQ(text(second, column::actual), "63.5%");
    EXPECT_EQ(desk.steps(), 0U);
    desk.key("z", true, true);
    EXPECT_EQ(text(first, column::target), "");
    desk.key("z", true);
    desk.key("y", true);
    EXPECT_EQ(text(second, column::target), "");
}

TEST_F(AppTableEditing, NamesAreNotCleared) {
    desk.click_cell(first, column::code);
    desk.key("End", false, true);
    desk.key("Delete");
    EXPECT_EQ(text(first, column::name), "職責に対応した給与制度の見直し");
    EXPECT_EQ(text(first, column::actual), "");
    EXPECT_EQ(text(first, column::verdict), "未評価");
}

TEST_F(AppTableEditing, CopyGivesCellsToExcel) {
    desk.click_cell(first, column::sections);
    desk.key("ArrowDown", false, true);
    EXPECT_EQ(desk->stage->copy(), "職員課、行政総務課\r\n職員課、行政総務課\r\n");
    desk.click_cell(first, column::target);
    desk.key("End", false, true);
    EXPECT_EQ(desk->stage->copy(), "85.0%\t86.0%\t○\r\n");
    EXPECT_EQ(desk->stage->copy(true), "85.0%\t86.0%\t○\r\n");
    desk.settle();
    EXPECT_EQ(text(first, column::actual), "") << "cut";
    EXPECT_EQ(desk.steps(), 1U);
}

TEST_F(AppTableEditing, ABlockIsPastedAfterAPreviewAsOneStep) {
    desk.click_cell(first, column::target);
    EXPECT_TRUE(desk->stage->paste("85.0%\t90\t×\r\n70%\t黒字\tよい\r\n"));
    ASSERT_TRUE(desk.asks("貼り付けの確認")) << desk->stage->text();
    EXPECT_TRUE(desk->sees("4か所が変わります（同じ値は1か所）。")) << desk->stage->text();
    EXPECT_TRUE(desk->sees("1か所には入れられません。そのままにします。"));
    EXPECT_EQ(desk.items("貼り付けの確認").size(), 5U);
    EXPECT_TRUE(desk->sees("「よい」は入れられません"));
    EXPECT_EQ(text(first, column::actual), "86.0%") << "nothing yet";
    EXPECT_TRUE(desk.press(Role::button, "貼り付ける"));
    EXPECT_EQ(text(first, column::actual), "90%");
    EXPECT_EQ(text(first, column::verdict), "×");
    EXPECT_EQ(text(second, column::target), "70%");
    EXPECT_EQ(text(second, column::actual), "黒字");
    EXPECT_EQ(text(second, column::verdict), "未設定");
    EXPECT_EQ(desk.steps(), 1U);
    desk.key("z", true);
    EXPECT_EQ(text(first, column::actual), "86.0%");
    EXPECT_EQ(text(second, column::actual), "63.5%");
}

TEST_F(AppTableEditing, APasteCanBeDeclined) {
    desk.click_cell(first, column::target);
    desk->stage->paste("1\t2\r\n");
    EXPECT_TRUE(desk.press(Role::button, "やめる"));
    EXPECT_FALSE(desk.asks("貼り付けの確認"));
    EXPECT_EQ(desk.steps(), 0U);
    desk->stage->paste("1\t2\r\n");
    desk.key("Escape");
    EXPECT_FALSE(desk.asks("貼り付けの確認"));
    desk->stage->paste("85.0%\t86.0%\r\n");
    EXPECT_TRUE(desk.asks("貼り付けの確認"));
    EXPECT_EQ(desk->find(Role::button, "貼り付ける"), nullptr) << "there is nothing to do";
}

TEST_F(AppTableEditing, AVerdictIsTypedAsItsSign) {
    desk.click_cell(first, column::verdict);
    EXPECT_TRUE(desk.enter("x"));
    EXPECT_EQ(text(first, column::verdict), "×");
    desk.click_cell(first, column::verdict);
    desk.enter("○");
    EXPECT_EQ(text(first, column::verdict), "○");
    desk.click_cell(first, column::verdict);
    desk.enter("未設定");
    EXPECT_EQ(text(first, column::verdict), "未設定");
    desk.click_cell(first, column::verdict);
    desk.enter("よい");
    EXPECT_EQ(text(first, column::verdict), "未設定");
    EXPECT_EQ(desk.notice(), "「よい」は入れられません");
    EXPECT_EQ(desk.steps(), 3U);
    desk.click_cell(first, column::verdict);
    desk.key("F2");
    EXPECT_EQ(desk.field_text(), "未設定");
    desk.enter("");
    EXPECT_EQ(text(first, column::verdict), "未評価") << "nothing is not judged";
}

TEST_F(AppTableEditing, TheNewValueIsFoundAndSortedAndChecked) {
    desk.click_cell(first, column::name);
    desk.enter("どこにもない言葉");
    desk->stage->type(Role::search_field, "検索", "どこにもない");
    desk.settle();
    EXPECT_EQ(desk->column(column::name), std::vector<std::string>{"どこにもない言葉"});
}

TEST(AppTableEditingScrolled, AnEditLeavesTheRowsWhereTheyAre) {
    Browser browser;
    Desk desk(browser, {1280, 600});
    desk.edit();
    desk.press(Role::tab, "一覧");
    desk->stage->wheel(600, 400, 12);
    const std::vector<Node> rows = desk->stage->all(Role::row);
    const std::string row = rows.at(rows.size() / 2).name;
    const float y = desk.cell(row, column::actual)->box.y;
    ASSERT_TRUE(desk.click_cell(row, column::actual));
    desk.key("Delete");
    ASSERT_NE(desk.cell(row, column::actual), nullptr) << "still in sight";
    EXPECT_EQ(desk.cell_text(row, column::actual), "");
    EXPECT_EQ(desk.cell(row, column::actual)->box.y, y);
    desk.key("z", true);
    ASSERT_NE(desk.cell(row, column::actual), nullptr);
    EXPECT_EQ(desk.cell(row, column::actual)->box.y, y);
}

TEST(AppTableEditingNarrow, ValuesAreEditedOnTheCards) {
    Browser browser;
    Desk desk(browser, {360, 900, true});
    desk.edit();
    desk.press(Role::tab, "一覧");
    ASSERT_TRUE(desk.press_beginning(Role::button, "実績　86.0%")) << desk->stage->text();
    EXPECT_EQ(desk.field_text(), "86.0%");
    desk.enter("84");
    EXPECT_EQ(desk.cell_text(first, column::actual), "84%");
    const std::vector<Node> boxes = desk->stage->all(Role::list_box);
    const auto verdict =
        std::find_if(boxes.begin(), boxes.end(), [](const Node& n) { return n.name == "評価" && n.value.starts_with("○"); });
    ASSERT_NE(verdict, boxes.end());
    desk->stage->send(platform::NodePressed{verdict->id});
    desk.settle();
    EXPECT_TRUE(desk.press_beginning(Role::option, "×"));
    EXPECT_EQ(desk.cell_text(first, column::verdict), "×");
    EXPECT_EQ(desk.steps(), 2U);
}

}  // namespace
