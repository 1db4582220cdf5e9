// Without a mouse: focus, menus, shortcuts.

#include <gtest/gtest.h>

#include <set>

#include "running_app.hpp"

namespace {

using ui::Page;

bool in_sight(const RunningApp& run, const Node& node) {
    return node.box.y >= 0 && node.box.y + node.box.height <= run.window.height;
}

TEST(AppKeyboard, PressingANodeIsAPress) {
    OpenApp run;
    EXPECT_TRUE(run.press(Role::button, "× 11"));
    EXPECT_EQ(run.page(), Page::table);
    run.stage->send(platform::NodePressed{12345});
    run.stage->settle();
    EXPECT_EQ(run.page(), Page::table) << "a node that is gone answers to nothing";
}

TEST(AppKeyboard, FocusBringsIntoView) {
    OpenApp run({1280, 500});
    const Node* below = nullptr;
    for (const Node& node : run.nodes()) {
        if (node.focusable && node.box.y + node.box.height > run.window.height) below = &node;
    }
    ASSERT_NE(below, nullptr) << "nothing reaches below the window";
    const std::uint64_t id = below->id;
    run.stage->focus(id);
    run.stage->settle();
    ASSERT_NE(run.node(id), nullptr);
    EXPECT_TRUE(in_sight(run, *run.node(id)));
}

TEST(AppKeyboard, TabReachesEveryRowOfTheTable) {
    OpenApp run({1280, 400});
    run.press(Role::tab, "一覧");
    std::set<int> rows;
    for (int steps = 0; steps < 80 && run.tab(); ++steps) {
        const Node* node = run.node(run.stage->focused());
        ASSERT_NE(node, nullptr) << "the focus stays on what is there";
        if (node->role == Role::row) {
            rows.insert(node->row);
            EXPECT_TRUE(in_sight(run, *node)) << node->name;
        }
    }
    EXPECT_EQ(rows.size(), 30U);
    rows.clear();
    for (int steps = 0; steps < 80 && run.tab_back(); ++steps) {
        const Node* node = run.node(run.stage->focused());
        ASSERT_NE(node, nullptr);
        if (node->role == Role::row) rows.insert(node->row);
    }
    EXPECT_EQ(rows.size(), 29U) << "and back again, but for the one that it stood on";
}

TEST(AppKeyboard, TabReachesEveryMeasureAndIndicatorOfTheOverview) {
    OpenApp run({1280, 600});
    std::string reached;
    int steps = 0;
    for (; steps < 200 && run.tab(); ++steps) {
        const Node* node = run.node(run.stage->focused());
        ASSERT_NE(node, nullptr);
        if (node->role == Role::link) reached += node->name + "\n";
        EXPECT_TRUE(in_sight(run, *node)) << node->name;
    }
    EXPECT_LT(steps, 200);
    for (const auto& placed : run.app->document()->measures()) {
        EXPECT_NE(reached.find(placed.measure->name), std::string::npos) << placed.measure->name;
    }
    const ui::Document& document = *run.app->document();
    const auto view = ui::build_overview_view(document, {2018}, ui::build_table_view(document, {{2018}}, {}, {}, {}, {}));
    EXPECT_GT(view.bullets.size(), 15U);
    for (const auto& bullet : view.bullets) {
        EXPECT_NE(reached.find(bullet.indicator->name), std::string::npos) << bullet.indicator->name;
    }
}

TEST(AppKeyboard, TheFocusedNodeIsDrawnDifferently) {
    OpenApp run;
    const int before = run.stage->vertices();
    run.stage->focus(run.find(Role::button, "開く")->id);
    run.stage->settle();
    EXPECT_GT(run.stage->vertices(), before) << "a ring";
}

TEST(AppKeyboard, AMenuOpensOnItsChoiceAndMovesByArrows) {
    OpenApp run;
    run.press(Role::tab, "一覧");
    run.choose("評価", "×");
    const std::uint64_t list_box = run.find(Role::list_box, "評価")->id;
    run.stage->focus(list_box);
    run.press(Role::list_box, "評価");
    EXPECT_TRUE(run.find(Role::list_box, "評価")->expanded);
    const std::vector<Node> options = run.children(list_box, Role::option);
    ASSERT_EQ(options.size(), 5U);
    EXPECT_TRUE(options[2].selected);
    EXPECT_EQ(run.stage->focused(), options[2].id) << "the focus goes to what is chosen";
    EXPECT_TRUE(run.stage->press_key("ArrowDown"));
    EXPECT_EQ(run.stage->focused(), options[3].id);
    EXPECT_TRUE(run.stage->press_key("ArrowUp"));
    EXPECT_TRUE(run.stage->press_key("ArrowUp"));
    EXPECT_EQ(run.stage->focused(), options[1].id);
    for (int i = 0; i < 3; ++i) run.stage->press_key("ArrowUp");
    EXPECT_EQ(run.stage->focused(), options[0].id) << "stops at the first";
    for (int i = 0; i < 9; ++i) run.stage->press_key("ArrowDown");
    EXPECT_EQ(run.stage->focused(), options[4].id) << "and at the last";
    run.stage->send(platform::NodePressed{options[1].id});
    run.stage->settle();
    EXPECT_FALSE(run.find(Role::list_box, "評価")->expanded);
    EXPECT_EQ(run.rows_shown(), "15件を表示（全30件）");
    EXPECT_EQ(run.stage->focused(), list_box) << "and comes back";
}

TEST(AppKeyboard, EscapeClosesAMenuAndNothingChanges) {
    OpenApp run;
    const std::uint64_t year = run.find(Role::list_box, "年度")->id;
    run.stage->focus(year);
    run.press(Role::list_box, "年度");
    EXPECT_EQ(run.names(Role::option).size(), 3U);
    EXPECT_TRUE(run.stage->press_key("ArrowDown"));
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_TRUE(run.names(Role::option).empty());
    EXPECT_EQ(run.app->state().year, plan::FiscalYear{2018});
    EXPECT_EQ(run.stage->focused(), year) << "the focus is not lost with the menu";
}

TEST(AppKeyboard, PressingAnOpenListBoxAgainClosesIt) {
    OpenApp run;
    run.press(Role::list_box, "年度");
    EXPECT_FALSE(run.names(Role::option).empty());
    run.press(Role::list_box, "年度");
    EXPECT_TRUE(run.names(Role::option).empty());
}

TEST(AppKeyboard, GoingElsewhereClosesAMenu) {
    OpenApp run;
    run.press(Role::list_box, "年度");
    run.visit("/table");
    EXPECT_TRUE(run.names(Role::option).empty());
}

TEST(AppKeyboard, ShortcutsEnterTheSearchAndOpen) {
    OpenApp run;
    const std::uint64_t field = run.find(Role::search_field, "検索")->id;
    for (const char* key : {"f", "k", "/"}) {
        run.stage->focus(0);
        EXPECT_TRUE(run.stage->press_key(key, true)) << key;
        EXPECT_EQ(run.stage->focused(), field) << key;
    }
    run.stage->focus(0);
    EXPECT_TRUE(run.stage->press_key("/"));
    EXPECT_EQ(run.stage->focused(), field);
    EXPECT_FALSE(run.stage->press_key("/")) << "in the field it is a character";
    run.stage->focus(0);
    EXPECT_TRUE(run.stage->press_key("o", true));
    EXPECT_EQ(run.edge.pickers_shown(), 1);
    EXPECT_FALSE(run.stage->press_key("f")) << "a letter alone is nobody's";
}

TEST(AppKeyboard, EscapeEmptiesTheSearch) {
    OpenApp run;
    run.stage->type(Role::search_field, "検索", "職員");
    EXPECT_NE(run.app->state().selection.query, "");
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_EQ(run.app->state().selection.query, "");
    EXPECT_EQ(run.find(Role::search_field, "検索")->value, "");
    EXPECT_FALSE(run.stage->press_key("Escape"));
}

TEST(AppKeyboard, PagesScrollByKeys) {
    OpenApp run({1280, 500});
    run.visit("/measure/1-(3)-ア");
    const auto top = [&] { return run.stage->all(Role::heading).front().box.y; };
    const float start = top();
    EXPECT_TRUE(run.stage->press_key("PageDown"));
    const float page = top();
    EXPECT_LT(page, start - 200);
    EXPECT_TRUE(run.stage->press_key("ArrowUp"));
    EXPECT_GT(top(), page);
    EXPECT_TRUE(run.stage->press_key("End"));
    const float end = top();
    EXPECT_LT(end, page);
    EXPECT_TRUE(run.stage->press_key("PageDown"));
    EXPECT_EQ(top(), end) << "no further";
    EXPECT_TRUE(run.stage->press_key("Home"));
    EXPECT_EQ(top(), start);
    EXPECT_TRUE(run.stage->press_key(" "));
    EXPECT_EQ(top(), page);
    EXPECT_TRUE(run.stage->press_key(" ", false, true));
    EXPECT_EQ(top(), start);
}

TEST(AppKeyboard, TheTableScrollsFromWithinTheSearch) {
    OpenApp run({1280, 500});
    run.press(Role::tab, "一覧");
    run.stage->focus(run.find(Role::search_field, "検索")->id);
    EXPECT_TRUE(run.stage->press_key("PageDown"));
    EXPECT_NE(run.column(1).front(), "1-(1)-ア");
    EXPECT_FALSE(run.stage->press_key("Home")) << "belongs to the field";
}

TEST(AppKeyboard, AReportTakesTheFocusAndGivesItBack) {
    OpenApp run;
    const std::uint64_t open = run.find(Role::button, "開く")->id;
    run.stage->focus(open);
    run.open("bad.json", "x");
    const Node* focused = run.node(run.stage->focused());
    ASSERT_NE(focused, nullptr);
    EXPECT_NE(focused->id, open);
    const Node* dialog = run.stage->all(Role::dialog).empty() ? nullptr : run.node(run.stage->all(Role::dialog)[0].id);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(focused->id == dialog->id || focused->parent == dialog->id) << focused->name;
    run.stage->press_key("Escape");
    EXPECT_EQ(run.stage->focused(), open);
}

}  // namespace
