// Whatever becomes of the window's size, what is typed in stays open and in sight: a phone's keyboard takes half of it.

#include <gtest/gtest.h>

#include "desk.hpp"
#include "tests/made/dice.hpp"
#include "tree_laws.hpp"

namespace {

using platform::Box;

class AppSight : public testing::Test {
protected:
    void resize(float width, float height) {
        desk->stage->resize(width, height);
        desk.settle();
    }
    /// The open field lies inside of what is seen of its scroll area, as far as it fits.
    void expect_in_sight(float width, float height) {
        ASSERT_TRUE(desk.has_open_field());
        const Node* field = desk.focused();
        ASSERT_NE(field, nullptr);
        ASSERT_EQ(field->role, Role::text_field);
        EXPECT_EQ(field->value, text) << "nothing of what was typed is lost";
        const Box& box = field->box;
        const Box& clip = field->clip;
        ASSERT_GT(clip.height, 0);
        EXPECT_GE(box.y, clip.y - 0.6F) << width << " x " << height;
        const float low = std::min(box.y + box.height, std::max(box.y, clip.y) + clip.height);
        EXPECT_LE(low, clip.y + clip.height + 0.6F) << width << " x " << height << ": " << box.y << " + " << box.height;
        EXPECT_LE(clip.y + clip.height, height + 0.6F);
        if (clip.height >= box.height) {
            EXPECT_LE(box.y + box.height, clip.y + clip.height + 0.6F) << width << " x " << height;
        }
    }
    /// Sizes at random, on one side of where the page is laid out otherwise where that matters.
    void resize_at_random(std::uint64_t seed, float least_width, float most_width, int rounds = 12) {
        Dice dice(seed);
        for (int i = 0; i < rounds; ++i) {
            const float width =
                least_width + static_cast<float>(dice.below(static_cast<std::size_t>(most_width - least_width) + 1));
            const float height = 260 + static_cast<float>(dice.below(700));
            resize(width, height);
            expect_in_sight(width, height);
            if (HasFailure()) return;
        }
    }
    void type(std::string typed) {
        text = std::move(typed);
        ASSERT_TRUE(desk.type(text));
    }

    Browser browser;
    Desk desk{browser, {390, 664, true}};
    std::string text;
};

TEST_F(AppSight, APhonesKeyboardDoesNotHideTheFieldOfAMeasure) {
    desk.edit();
    desk.go("/measure/1-(3)-ア");
    std::vector<std::string> fields;
    for (const Node& node : desk->stage->all(Role::button)) {
        if (node.name.starts_with("実績　") || node.name.starts_with("備考") || node.name.starts_with("取組名"))
            fields.push_back(node.name);
    }
    ASSERT_GE(fields.size(), 4U);
    for (const std::string& name : fields) {
        SCOPED_TRACE(name);
        resize(390, 664);
        ASSERT_TRUE(desk.press(Role::button, name));
        type("打ちかけ");
        resize(390, 360);
        expect_in_sight(390, 360);
        resize(390, 664);
        expect_in_sight(390, 664);
        desk.key("Escape");
    }
}

TEST_F(AppSight, TheFieldOfAMeasureStaysInSightInEverySize) {
    desk.edit();
    std::uint64_t seed = 1;
    for (const char* page : {"/measure/1-(3)-ア", "/measure/2-(1)-イ"}) {
        for (const char* beginning : {"備考", "実績　2018", "単位"}) {
            resize(390, 664);
            desk.go(page);
            ASSERT_TRUE(desk.press_beginning(Role::button, beginning)) << desk->stage->text();
            type("打ちかけ");
            SCOPED_TRACE(std::string(page) + " " + beginning);
            resize_at_random(++seed, 320, 1400);
            desk.key("Escape");
            if (HasFailure()) return;
        }
    }
}

TEST_F(AppSight, ATextThatIsHigherThanTheWindowScrollsWithinItsField) {
    desk.edit();
    desk.go("/measure/1-(3)-ア");
    ASSERT_TRUE(desk.press_beginning(Role::button, "備考"));
    std::string lines;
    for (int i = 0; i < 40; ++i) lines += "行" + std::to_string(i) + "\n";
    type(lines);
    resize_at_random(99, 320, 1400, 8);
}

TEST_F(AppSight, TheFieldOfACardOrACellOfTheTableStaysInSight) {
    desk.edit();
    desk.press(Role::tab, "一覧");
    for (int i = 0; i < 3; ++i) desk->stage->wheel(195, 500, 3);
    const Node* lowest = nullptr;
    for (const Node& node : desk->nodes()) {
        if (node.role == Role::button && node.name.starts_with("実績　") && node.box.y + node.box.height < 660)
            lowest = &node;
    }
    ASSERT_NE(lowest, nullptr) << desk->stage->text();
    desk.click(Node(*lowest));
    type("77");
    resize_at_random(5, 320, 700);
    desk.key("Escape");
    for (const std::string_view row : {"1-(1)-ア", "1-(3)-ア"}) {
        resize(1280, 800);
        desk->stage->wheel(640, 600, -100);
        ASSERT_TRUE(desk.click_cell(row, column::actual)) << desk->stage->text();
        type("78");
        resize_at_random(6, 800, 1400);
        desk.key("Escape");
    }
}

TEST_F(AppSight, TheChosenCellStaysInSight) {
    desk.edit();
    resize(1280, 800);
    desk.press(Role::tab, "一覧");
    ASSERT_TRUE(desk.click_cell("1-(1)-ア", column::actual));
    for (int i = 0; i < 9; ++i) desk.key("ArrowDown");
    const std::uint64_t cell = desk->stage->focused();
    for (const float height : {400.0F, 330.0F, 700.0F, 350.0F}) {
        resize(1280, height);
        ASSERT_EQ(desk->stage->focused(), cell) << "the keyboard stays where it was";
        EXPECT_LE(desk.focused()->box.y + desk.focused()->box.height, height);
        EXPECT_GE(desk.focused()->box.y, 200);
    }
}

TEST_F(AppSight, WhatHasTheFocusStaysInSightAndKeepsIt) {
    for (const char* page : {"/table", "/checks", "/overview", "/plans"}) {
        SCOPED_TRACE(page);
        resize(1280, 800);
        desk.go(page);
        const Node* lowest = nullptr;
        for (const Node& node : desk->nodes()) {
            if (node.focusable && node.box.y + node.box.height < 790 && node.box.height < 100) lowest = &node;
        }
        ASSERT_NE(lowest, nullptr);
        const std::uint64_t id = lowest->id;
        desk->stage->focus(id);
        desk.settle();
        for (const float height : {500.0F, 380.0F, 600.0F}) {
            resize(1280, height);
            ASSERT_EQ(desk->stage->focused(), id) << lowest->name << " at " << height;
            EXPECT_LE(desk->node(id)->box.y + desk->node(id)->box.height, height + 0.6F);
        }
    }
}

TEST_F(AppSight, TheFieldOfAnOutlineStaysInSight) {
    desk.edit();
    desk.go("/structure");
    std::uint64_t seed = 20;
    for (const char* name : {"計画名", "取組　名称", "年度の呼び名"}) {
        resize(390, 664);
        for (int i = 0; i < 20 && desk->find_beginning(Role::button, name) == nullptr; ++i) desk->stage->wheel(195, 500, 3);
        ASSERT_TRUE(desk.press_beginning(Role::button, name)) << desk->stage->text();
        type("打ちかけ");
        resize_at_random(++seed, 320, 1400);
        desk.key("Escape");
    }
}

TEST_F(AppSight, TheFieldOfADialogStaysInSight) {
    for (const bool large : {false, true}) {
        if (large) desk.press(Role::switch_, "大きな文字");
        if (!large) desk.press(Role::switch_, "編集");
        if (large) {
            desk.press(Role::tab, "変更");
            desk.press_beginning(Role::button, "編集者");
        }
        ASSERT_TRUE(desk.asks("編集者の名前")) << desk->stage->text();
        type("山");
        resize_at_random(large ? 31 : 32, 320, 1400);
        desk.key("Escape");
        resize(390, 664);
    }
}

TEST_F(AppSight, EveryDialogLiesWithinALowWindow) {
    desk.press(Role::switch_, "大きな文字");
    desk.press(Role::switch_, "編集");
    for (const float height : {300.0F, 420.0F, 664.0F}) {
        resize(360, height);
        const Node dialog = desk->stage->all(Role::dialog).at(0);
        EXPECT_GE(dialog.box.y, 0);
        EXPECT_LE(dialog.box.y + dialog.box.height, height);
        expect_within_width(desk->nodes(), 360);
    }
}

TEST_F(AppSight, AFieldThatGrowsWithItsTextStaysInSight) {
    desk.edit();
    desk.go("/measure/1-(3)-ア");
    ASSERT_TRUE(desk.press_beginning(Role::button, "備考"));
    std::string lines;
    for (int i = 0; i < 12; ++i) {
        lines += "行" + std::to_string(i) + "\n";
        type(lines);
        expect_in_sight(390, 664);
    }
}

TEST_F(AppSight, ScrollingAwayFromAFieldKeepsItOpen) {
    desk.edit();
    desk.press(Role::tab, "一覧");
    const Node* first = desk->find_beginning(Role::button, "実績　");
    ASSERT_NE(first, nullptr);
    desk.click(Node(*first));
    type("79");
    for (int i = 0; i < 6; ++i) desk->stage->wheel(195, 500, 6);
    EXPECT_TRUE(desk.has_open_field());
    EXPECT_EQ(desk.field_text(), "79");
    EXPECT_EQ(desk.steps(), 0U);
    // And when the keyboard closes and opens, it is there again.
    resize(390, 360);
    expect_in_sight(390, 360);
}

}  // namespace
