// Notices on screen: a place of their own that covers nothing and moves nothing, for as long as they are to be seen, and a
// list of them.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "clerk_beside.hpp"
#include "desk.hpp"
#include "pages/overlay/notices.hpp"
#include "small_table.hpp"
#include "tree_laws.hpp"

namespace {

using platform::Box;

constexpr std::string_view copied = "コピーしました。";

void say_copied(RunningApp& run) {
    run.stage->send(platform::PictureDone{});
    run.stage->settle();
}
void say_warning(RunningApp& run, std::string detail) {
    run.stage->send(platform::PictureDone{{}, std::move(detail)});
    run.stage->settle();
}
/// It has a button: もう一度試す.
void say_staying(RunningApp& run) {
    run.stage->send(platform::FontFailed{platform::Face::regular});
    run.stage->settle();
}

/// The notice in sight; null: none.
const Node* notice(const RunningApp& run) {
    const Node* close = run.find(Role::button, "お知らせを閉じる");
    if (close == nullptr) return nullptr;
    for (const Node& node : run.nodes()) {
        const bool strip = node.parent == 0 && node.box.x == 0 && node.box.width == run.window.width &&
                           node.box.y <= close->box.y && node.box.y + node.box.height >= close->box.y + close->box.height;
        if (strip && (node.role == Role::status || node.role == Role::alert || node.role == Role::text)) return &node;
    }
    return nullptr;
}

bool is_in(const RunningApp& run, const Node& node, Role role, std::string_view name = {}) {
    for (const Node* at = &node; at != nullptr; at = run.node(at->parent)) {
        if (at->role == role && (name.empty() || at->name == name)) return true;
    }
    return false;
}

bool is_in_foot(const RunningApp& run, const Node& node) {
    return run.page() == ui::Page::sheet_import && is_in(run, node, Role::region);
}

/// What of a node is seen: what is in the page scrolls within it, but for a foot.
Box seen(const RunningApp& run, const Node& node, const Box& main) {
    if (!is_in(run, node, Role::main) || is_in_foot(run, node)) return node.box;
    const float top = std::max(node.box.y, main.y);
    const float bottom = std::min(node.box.y + node.box.height, main.y + main.height);
    return {node.box.x, top, node.box.width, std::max(0.0F, bottom - top)};
}

float overlap_down(const Box& a, const Box& b) {
    if (std::min(a.x + a.width, b.x + b.width) <= std::max(a.x, b.x)) return 0;
    return std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
}

/// No chosen cell, no field and nothing that can be pressed lies under it.
void expect_nothing_covered(const RunningApp& run) {
    const Node* place = notice(run);
    ASSERT_NE(place, nullptr) << run.stage->text();
    const Box strip = place->box;
    EXPECT_GE(strip.y, 0);
    EXPECT_LE(strip.y + strip.height, run.window.height + 0.5F);
    EXPECT_LE(strip.height, 0.4F * run.window.height) << "it leaves room for the page";
    Box main;
    for (const Node& node : run.nodes()) {
        if (node.role == Role::main) main = node.box;
    }
    EXPECT_GT(main.height, 60);
    for (const Node& node : run.nodes()) {
        const bool matters = node.focusable || node.role == Role::text_field || node.role == Role::search_field ||
                             (node.selected && node.role == Role::cell);
        const bool own = node.parent == 0 && node.box.y >= strip.y && node.role == Role::button;
        if (!matters || own || is_in(run, node, Role::dialog)) continue;
        EXPECT_LE(overlap_down(seen(run, node, main), strip), 0.6F)
            << node.name << " at " << node.box.y << " + " << node.box.height << ", the notice at " << strip.y;
    }
    for (const Node& node : run.nodes()) {
        if (node.parent != 0 || node.role != Role::button || node.box.y < strip.y) continue;
        EXPECT_LE(node.box.x + node.box.width, run.window.width) << node.name;
        EXPECT_LE(node.box.y + node.box.height, strip.y + strip.height + 0.5F) << node.name;
        EXPECT_GE(node.box.width, 24) << node.name;
    }
}

using Places = std::map<std::uint64_t, std::pair<float, float>>;

Places places(const RunningApp& run) {
    Places all;
    for (const Node& node : run.nodes()) {
        if (node.role != Role::main && is_in(run, node, Role::main)) all[node.id] = {node.box.x, node.box.y};
    }
    return all;
}

/// What was there before and still is stands where it stood.
void expect_unmoved(const RunningApp& run, const Places& before, std::string_view when) {
    for (const auto& [id, place] : before) {
        const Node* node = run.node(id);
        // The cell that is chosen is written out below the table's lower edge.
        if (node == nullptr || node->role == Role::status) continue;
        EXPECT_NEAR(node->box.x, place.first, 0.6) << when << ": " << node->name;
        EXPECT_NEAR(node->box.y, place.second, 0.6) << when << ": " << node->name;
    }
}

struct Size {
    float width;
    float height;
    bool large = false;
};

class AppNotices : public testing::TestWithParam<Size> {
protected:
    AppNotices() : desk(browser, {GetParam().width, GetParam().height, GetParam().width < 700}) {
        if (GetParam().large) desk.press(Role::switch_, "大きな文字");
        desk->edge.put_worker(clerk_beside());
    }
    /// On each page, with editing or without.
    void on_all_pages(const std::function<void(const std::string&)>& law) {
        const auto go = [&](const std::string& page) {
            SCOPED_TRACE(page);
            desk.go(page);
            law(page);
        };
        for (const char* page : {"/overview", "/table", "/measure/none", "/checks", "/meeting"}) go(page);
        desk.edit();
        for (const char* page : {"/table", "/measure/1-(3)-ア", "/charts", "/structure", "/changes", "/plans", "/speaker"})
            go(page);
        for (const char* page : {"a sheet", "an update"}) {
            SCOPED_TRACE(page);
            desk.go("/overview");
            desk->open("進捗.csv", std::string(small_table));
            if (std::string_view(page) == "an update") {
                desk->choose("取り込み方", "開いている計画を更新する");
                desk.press(Role::button, "違いを確かめる");
            }
            law(page);
            desk.key("Escape");
            desk.key("Escape");
        }
    }
    void scroll(std::string_view how) {
        desk->stage->focus(0);
        desk.settle();
        if (!how.empty()) desk.key(how);
    }
    void clear() {
        for (int i = 0; i < 8 && notice(*desk.operator->()) != nullptr; ++i) desk.press(Role::button, "お知らせを閉じる");
        ASSERT_EQ(notice(*desk.operator->()), nullptr);
    }

    Browser browser;
    Desk desk;
};

TEST_P(AppNotices, CoverNothingAndMoveNothing) {
    const std::vector<std::function<void()>> ways{
        [&] { say_staying(*desk.operator->()); },
        [&] {
            say_copied(*desk.operator->());
            say_warning(*desk.operator->(), "この文はとても長く、何行にもなります。" + std::string(180, 'x'));
        }};
    on_all_pages([&](const std::string& /*page*/) {
        for (const std::string_view how : {"Home", "End"}) {
            for (const auto& say : ways) {
                scroll(is_meeting(desk->page()) ? "" : how);
                clear();
                const Places before = places(*desk.operator->());
                say();
                expect_nothing_covered(*desk.operator->());
                expect_sound_tree(desk->nodes());
                expect_unmoved(*desk.operator->(), before, "it came");
                const Places meanwhile = places(*desk.operator->());
                clear();
                expect_unmoved(*desk.operator->(), meanwhile, "it went");
            }
        }
    });
}

TEST_P(AppNotices, WhatHasTheFocusStaysInSight) {
    on_all_pages([&](const std::string& page) {
        if (page == "/meeting" || page == "/speaker") return;
        clear();
        // The lowest thing that can be reached and is seen.
        const Node* lowest = nullptr;
        const Box main = desk->stage->all(Role::main).at(0).box;
        for (const Node& node : desk->nodes()) {
            if (!node.focusable || !is_in(*desk.operator->(), node, Role::main)) continue;
            if (is_in_foot(*desk.operator->(), node)) continue;
            if (node.box.y + node.box.height > main.y + main.height || node.box.height > 0.3F * GetParam().height) continue;
            if (lowest == nullptr || node.box.y + node.box.height > lowest->box.y + lowest->box.height) lowest = &node;
        }
        if (lowest == nullptr) return;
        const std::uint64_t id = lowest->id;
        const std::string name = lowest->name;
        desk->stage->focus(id);
        desk.settle();
        say_staying(*desk.operator->());
        const Node* strip = notice(*desk.operator->());
        ASSERT_NE(strip, nullptr);
        if (desk->stage->focused() == id) {
            EXPECT_LE(desk->node(id)->box.y + desk->node(id)->box.height, strip->box.y + 0.6F) << name;
        } else {
            // A cell that gets the focus hands it on to its field.
            ASSERT_NE(desk.focused(), nullptr) << name;
            EXPECT_LE(desk.focused()->box.y + desk.focused()->box.height, strip->box.y + 0.6F) << name;
        }
        expect_nothing_covered(*desk.operator->());
        desk->stage->focus(0);
        desk.settle();
    });
}

INSTANTIATE_TEST_SUITE_P(Windows, AppNotices,
                         testing::Values(Size{360, 640}, Size{360, 640, true}, Size{768, 700}, Size{1280, 800}),
                         [](const auto& each) {
                             return std::to_string(static_cast<int>(each.param.width)) + (each.param.large ? "Large" : "");
                         });

class AppNotice : public testing::Test {
protected:
    Browser browser;
    Desk desk{browser};
    RunningApp& run = *desk.operator->();
};

TEST_F(AppNotice, GoesByTheClockWithoutAFrameInBetween) {
    say_copied(run);
    desk.wait(7500);
    EXPECT_EQ(desk.notice(), copied);
    desk.wait(1000);
    EXPECT_EQ(desk.notice(), "") << "the app was woken for it";
    EXPECT_FALSE(run.edge.wake_asked()) << "and sleeps";
    say_staying(run);
    EXPECT_FALSE(run.edge.wake_asked());
    desk.wait(3'600'000);
    EXPECT_NE(notice(run), nullptr);
}

TEST_F(AppNotice, StaysUnderThePointerAndInFocus) {
    say_copied(run);
    const Box strip = notice(run)->box;
    run.stage->move(strip.x + 200, strip.y + strip.height / 2);
    desk.wait(60'000);
    EXPECT_EQ(desk.notice(), copied);
    run.stage->move(200, 200);
    desk.wait(8500);
    EXPECT_EQ(desk.notice(), "");
    say_copied(run);
    run.stage->focus(run.find(Role::button, "お知らせを閉じる")->id);
    desk.settle();
    desk.wait(60'000);
    EXPECT_EQ(desk.notice(), copied);
    run.stage->focus(0);
    desk.settle();
    desk.wait(8500);
    EXPECT_EQ(desk.notice(), "");
}

TEST_F(AppNotice, ClosedByTheKeyboardGivesTheFocusBack) {
    const std::uint64_t tab = run.find(Role::tab, "一覧")->id;
    run.stage->focus(tab);
    desk.settle();
    say_staying(run);
    run.stage->focus(run.find(Role::button, "お知らせを閉じる")->id);
    desk.settle();
    desk.press(Role::button, "お知らせを閉じる");
    EXPECT_EQ(run.stage->focused(), tab);
    say_staying(run);
    desk.key("Escape");
    EXPECT_EQ(notice(run), nullptr) << "Escape closes it from anywhere";
    EXPECT_EQ(run.stage->focused(), tab);
}

TEST_F(AppNotice, IsHeardOnce) {
    std::map<std::string, int> heard;
    std::string last;
    const auto listen = [&] {
        const std::string now = desk.notice();
        if (now != last && !now.empty()) ++heard[now];
        last = now;
    };
    say_staying(run);
    listen();
    const std::string stays = last;
    for (int i = 0; i < 3; ++i) {
        say_copied(run);
        listen();
        for (int tenth = 0; tenth < 100; ++tenth) {
            desk.wait(100);
            listen();
        }
    }
    EXPECT_EQ(heard[stays], 1) << "not again when it comes back into sight";
    EXPECT_NE(notice(run), nullptr);
    EXPECT_EQ(heard[std::string(copied)], 3);
}

TEST_F(AppNotice, OthersBehindItAreCountedAndAllAreListed) {
    say_staying(run);
    say_copied(run);
    say_copied(run);
    ASSERT_TRUE(desk.press(Role::button, "ほか1件")) << run.stage->text();
    ASSERT_TRUE(desk.asks("お知らせ"));
    const std::vector<std::string> all = desk.items("お知らせ");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].ends_with("2回　コピーしました。")) << all[0];
    EXPECT_TRUE(all[1].find("文字の形を読み込めませんでした。") != std::string::npos) << all[1];
    EXPECT_TRUE(all[1].find(":") != std::string::npos) << "with the time";
    desk.key("Escape");
    EXPECT_FALSE(desk.asks("お知らせ"));
}

TEST_F(AppNotice, TheListIsReachedAndReadByTheKeyboard) {
    for (int i = 0; i < 40; ++i) say_warning(run, "番号" + std::to_string(i));
    run.stage->focus(0);
    int tabs = 0;
    while (tabs < 40 && run.tab() && desk.focused()->name != "お知らせ") ++tabs;
    ASSERT_EQ(desk.focused()->name, "お知らせ");
    desk.press(Role::button, "お知らせ");
    ASSERT_TRUE(desk.asks("お知らせ"));
    EXPECT_EQ(desk.focused()->name, "閉じる");
    EXPECT_EQ(desk.items("お知らせ").size(), 40U) << "all of them can be heard";
    const auto first = [&] { return run.find_beginning(Role::list_item, "")->box.y; };
    const float before = first();
    desk.key("PageDown");
    EXPECT_LT(first(), before - 100) << "the list scrolls, and not the page behind it";
    desk.press(Role::button, "閉じる");
    EXPECT_EQ(desk.focused()->name, "お知らせ") << "the focus is where it was";
}

TEST_F(AppNotice, WithoutAnyTheListSaysSo) {
    desk.press(Role::button, "お知らせ");
    EXPECT_TRUE(run.sees("お知らせはまだありません。"));
    desk.press(Role::button, "閉じる");
    EXPECT_EQ(desk.title(), "行政経営プラン実施計画 取組状況");
}

TEST_F(AppNotice, TheRoomReadsWarningsAndLaterTheRest) {
    say_copied(run);
    desk.go("/meeting");
    EXPECT_EQ(notice(run), nullptr);
    say_copied(run);
    EXPECT_EQ(notice(run), nullptr);
    say_warning(run, "わけ");
    ASSERT_NE(notice(run), nullptr);
    EXPECT_EQ(notice(run)->role, Role::alert);
    desk.wait(8500);
    EXPECT_EQ(notice(run), nullptr);
    desk.go("/overview");
    EXPECT_EQ(notice(run), nullptr) << "what passed is not put before anybody later";
    EXPECT_EQ(run.find(Role::button, "お知らせ")->description, "まだ見ていないお知らせ 1件");
    desk.press(Role::button, "お知らせ");
    const std::vector<std::string> all = desk.items("お知らせ");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[1].ends_with("2回　コピーしました。")) << all[1];
    desk.press(Role::button, "閉じる");
    EXPECT_EQ(run.find(Role::button, "お知らせ")->description, "これまでのお知らせを読む");
}

TEST_F(AppNotice, WaitsWhileItWouldPushAwayWhatIsTyped) {
    desk.edit();
    desk.go("/measure/1-(3)-ア");
    // A field at the lower edge.
    for (int i = 0; i < 30; ++i) {
        const Node* lowest = nullptr;
        for (const Node& node : run.nodes()) {
            if (node.role == Role::button && node.name.starts_with("実績　") && node.box.y > 740 && node.box.y < 790)
                lowest = &node;
        }
        if (lowest != nullptr) {
            desk.click(Node(*lowest));
            break;
        }
        run.stage->wheel(640, 500, 0.2F);
    }
    ASSERT_TRUE(desk.has_open_field()) << run.stage->text();
    desk.type("途中");
    const Box field = desk.focused()->box;
    ASSERT_GT(field.y, 700);
    say_copied(run);
    EXPECT_EQ(notice(run), nullptr);
    EXPECT_EQ(desk.focused()->box, field);
    EXPECT_EQ(desk.field_text(), "途中");
    desk.wait(60'000);
    desk.key("Escape");
    EXPECT_EQ(desk.notice(), copied) << "its time has not passed";
}

TEST_F(AppNotice, OfAStepGoesWithTheStep) {
    desk.edit();
    desk.press(Role::tab, "一覧");
    desk.click_cell("1-(1)-ア", column::name);
    desk.enter("一");
    desk.click_cell("1-(1)-ア", column::name);
    desk.enter("二");
    desk.key("z", true);
    EXPECT_TRUE(desk.notice().ends_with("元に戻しました。")) << desk.notice();
    desk.key("z", true);
    EXPECT_EQ(run.find(Role::button, "ほか1件"), nullptr) << "the older one would do the wrong step again";
    desk.click_cell("1-(1)-イ", column::name);
    desk.enter("三");
    EXPECT_EQ(notice(run), nullptr) << "there is nothing to be done again";
    desk.key("z", true);
    ASSERT_NE(notice(run), nullptr);
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    EXPECT_EQ(notice(run), nullptr) << "another plan has other steps";
}

TEST_F(AppNotice, IsUsedByItsButton) {
    desk.edit();
    desk.press(Role::tab, "一覧");
    desk.click_cell("1-(1)-ア", column::name);
    desk.enter("一");
    desk.key("z", true);
    const Node* strip = notice(run);
    ASSERT_NE(strip, nullptr);
    const float top = strip->box.y;
    const Node* again = nullptr;
    for (const Node& node : run.nodes()) {
        if (node.role == Role::button && node.name == "やり直す" && node.box.y >= top) again = &node;
    }
    ASSERT_NE(again, nullptr);
    desk.click(Node(*again));
    EXPECT_EQ(desk.cell_text("1-(1)-ア", column::name), "一");
    EXPECT_TRUE(desk.notice().ends_with("やり直しました。"))
        << "the next one, and not the one that was used: " << desk.notice();
    EXPECT_EQ(run.find(Role::button, "ほか1件"), nullptr);
}

}  // namespace
