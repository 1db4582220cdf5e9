// Mouse and finger.

#include <gtest/gtest.h>
#include <imgui.h>

#include "running_app.hpp"

namespace {

using ui::Page;

TEST(AppPointer, TheWheelScrollsWhatItIsOver) {
    OpenApp run({1280, 500});
    const auto top = [&] { return run.find_beginning(Role::heading, "行政経営プラン")->box.y; };
    const float before = top();
    run.stage->wheel(640, 400, 3);
    EXPECT_LT(top(), before);
    run.stage->wheel(640, 400, -10);
    EXPECT_EQ(top(), before) << "not past the top";
    run.stage->wheel(640, 20, 3);
    EXPECT_EQ(top(), before) << "the header does not scroll";
}

TEST(AppPointer, AMeasurePageKeepsItsOwnScrollPosition) {
    OpenApp run({1280, 500});
    run.visit("/measure/1-(1)-ア");
    const auto top = [&] { return run.stage->all(Role::heading).front().box.y; };
    const float start = top();
    run.stage->wheel(640, 400, 3);
    const float scrolled = top();
    EXPECT_LT(scrolled, start);
    run.stage->press_key("ArrowRight");
    EXPECT_EQ(top(), start) << "the next one begins at its top";
    run.stage->press_key("ArrowLeft");
    EXPECT_EQ(top(), scrolled);
}

TEST(AppPointer, HoveringExplains) {
    OpenApp run;
    run.stage->move(2, 790);
    const int resting = run.stage->vertices();
    const Node open = *run.find(Role::button, "開く");
    run.stage->move(open.box.x + 10, open.box.y + 10);
    EXPECT_GT(run.stage->vertices(), resting) << "a tooltip";
    run.stage->move(2, 790);
    EXPECT_EQ(run.stage->vertices(), resting);
}

TEST(AppPointer, APartOfABarExplainsItself) {
    OpenApp run;
    const Node* bar = nullptr;
    const Node* part = nullptr;
    for (const Node& node : run.nodes()) {
        if (node.role == Role::link && node.name == "2 強い財政をつくる") bar = &node;
        if (node.role == Role::link && node.name.starts_with("2 強い財政をつくる ○")) part = &node;
    }
    ASSERT_NE(bar, nullptr);
    ASSERT_NE(part, nullptr);
    const platform::Box whole = bar->box;
    const platform::Box inner = part->box;
    run.stage->move(whole.x + whole.width - 4, whole.y + whole.height / 2);
    const int on_bar = run.stage->vertices();
    run.stage->move(inner.x + inner.width / 2, inner.y + inner.height / 2);
    EXPECT_NE(run.stage->vertices(), on_bar) << "what lies above is what is pointed at";
}

TEST(AppPointer, APressBesideAMenuClosesIt) {
    OpenApp run;
    run.stage->click(Role::list_box, "年度");
    EXPECT_EQ(run.names(Role::option).size(), 3U);
    run.stage->press(40, 700);
    EXPECT_TRUE(run.names(Role::option).empty());
    EXPECT_EQ(run.page(), Page::overview) << "and presses nothing below";
}

TEST(AppPointer, LettingGoElsewhereIsNoPress) {
    OpenApp run;
    const Node open = *run.find(Role::button, "開く");
    run.stage->drag(open.box.x + 10, open.box.y + 10, 640, 700);
    EXPECT_EQ(run.edge.pickers_shown(), 0);
}

TEST(AppTouch, ATapPresses) {
    OpenApp run({360, 640, true});
    const Node tab = *run.find(Role::tab, "一覧");
    run.stage->tap(tab.box.x + tab.box.width / 2, tab.box.y + tab.box.height / 2);
    EXPECT_EQ(run.page(), Page::table);
    const Node row = run.stage->all(Role::row).front();
    run.stage->tap(row.box.x + 100, row.box.y + 40);
    EXPECT_EQ(run.page(), Page::measure);
}

TEST(AppTouch, ADragScrollsAndDoesNotPress) {
    OpenApp run({360, 640, true});
    run.press(Role::tab, "一覧");
    const Node row = run.stage->all(Role::row).front();
    run.swipe(180, 560, 360);
    EXPECT_EQ(run.page(), Page::table) << "a finger that moved presses nothing";
    const Node* same = run.node(row.id);
    EXPECT_TRUE(same == nullptr || same->box.y < row.box.y - 150) << "the row went along with the finger";
}

TEST(AppTouch, APageGoesOnMovingAndComesToRest) {
    OpenApp run({360, 640, true});
    run.press(Role::tab, "一覧");
    run.swipe(180, 600, 300, 3);
    EXPECT_FALSE(run.stage->frame()) << "it came to rest";
    const std::string after = run.stage->all(Role::row).front().name;
    run.stage->settle();
    EXPECT_EQ(run.stage->all(Role::row).front().name, after);
}

TEST(AppTouch, ASlowDragFollowsTheFingerExactly) {
    OpenApp run({360, 640, true});
    run.press(Role::tab, "一覧");
    const Node row = run.stage->all(Role::row)[1];
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(180, 560);
    run.stage->frame();
    io.AddMouseButtonEvent(0, true);
    run.stage->frame();
    for (float y = 558; y >= 500; y -= 2) {
        io.AddMousePosEvent(180, y);
        run.stage->frame();
    }
    run.stage->frame();
    ASSERT_NE(run.node(row.id), nullptr);
    EXPECT_NEAR(run.node(row.id)->box.y, row.box.y - 60, 12) << "less what tells a drag from a tap";
    io.AddMouseButtonEvent(0, false);
    run.stage->settle();
    EXPECT_EQ(run.page(), Page::table);
}

TEST(AppTouch, ATapAfterADragPressesAgain) {
    OpenApp run({360, 640, true});
    run.press(Role::tab, "一覧");
    run.swipe(180, 560, 360);
    for (const Node& row : run.stage->all(Role::row)) {
        if (row.box.y < 260 || row.box.y + 60 > 640) continue;
        run.stage->tap(180, row.box.y + 40);
        break;
    }
    EXPECT_EQ(run.page(), Page::measure);
}

TEST(AppTouch, NothingHoversUnderAFinger) {
    OpenApp run({360, 640, true});
    const Node open = *run.find(Role::button, "開く");
    run.stage->settle();
    const int resting = run.stage->vertices();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(open.box.x + 10, open.box.y + 10);
    run.stage->settle();
    EXPECT_EQ(run.stage->vertices(), resting) << "no tooltip stays behind a tap";
}

}  // namespace
