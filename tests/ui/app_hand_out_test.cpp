// Pages that hold the app and a plan: written to hand out, opened somewhere else, edited there and written again.

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";
constexpr std::string_view to_read_line = "配布された計画です。ここでは読むだけです。";

void type_actual(Desk& desk, std::string text) {
    desk.go("/table");
    desk.click_cell(first, column::actual);
    desk.enter(std::move(text));
}

std::string actual(Desk& desk) {
    desk.go("/table");
    return desk.cell_text(first, column::actual);
}

TEST(AppHandOut, WritesThePlanAsItStandsToEditOrToRead) {
    Browser browser;
    Desk desk(browser);
    desk.edit();
    type_actual(desk, "84%");
    desk.go("/overview");
    for (const bool to_read : {false, true}) {
        ASSERT_TRUE(desk.press(Role::button, "配布用に保存"));
        ASSERT_TRUE(desk.asks("配布用に保存"));
        EXPECT_EQ(desk->find(Role::button, "共有する"), nullptr) << "this system has no sheet for it";
        ASSERT_TRUE(desk.press(Role::button, to_read ? "読むだけのファイル" : "編集できるファイル"));
        EXPECT_FALSE(desk.asks("配布用に保存"));
        const auto& copies = desk->edge.copies_saved();
        ASSERT_EQ(copies.size(), to_read ? 2U : 1U);
        EXPECT_EQ(copies.back().name, "atsugi-2018.html");
        EXPECT_TRUE(copies.back().text == desk.document().text());
        EXPECT_EQ(copies.back().copy.to_read, to_read);
        EXPECT_TRUE(copies.back().copy.address.starts_with(platform::copy_scheme));
        EXPECT_FALSE(copies.back().shared);
        EXPECT_TRUE(desk->sees("配布用の atsugi-2018.html を書き出しました。"));
    }
    EXPECT_NE(desk->edge.copies_saved()[0].copy.address, desk->edge.copies_saved()[1].copy.address);
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）")
        << "what is handed out is not the plan's file";
}

TEST(AppHandOut, LeavesTheDialogWithNothingWritten) {
    Browser browser;
    Desk desk(browser);
    desk.press(Role::button, "配布用に保存");
    desk.key("Escape");
    EXPECT_FALSE(desk.asks("配布用に保存"));
    desk.press(Role::button, "配布用に保存");
    desk.press(Role::button, "やめる");
    EXPECT_FALSE(desk.asks("配布用に保存"));
    EXPECT_TRUE(desk->edge.copies_saved().empty());
}

TEST(AppHandOut, GoesThroughTheSystemsSheetWhereThereIsOne) {
    Browser browser;
    browser.can_share = true;
    Desk desk(browser);
    desk.press(Role::button, "配布用に保存");
    ASSERT_TRUE(desk.press(Role::button, "共有する"));
    ASSERT_EQ(desk->edge.copies_saved().size(), 1U);
    EXPECT_TRUE(desk->edge.copies_saved().back().shared);
}

TEST(AppHandOut, SaysWhyItCouldNotBeWrittenAndWritesItAgain) {
    Browser browser;
    Desk desk(browser);
    desk.storage().fail_next_write(platform::WriteFailure::failed, "disk full");
    desk.press(Role::button, "配布用に保存");
    desk.press(Role::button, "編集できるファイル");
    ASSERT_TRUE(desk.asks("保存できませんでした")) << desk->stage->text();
    EXPECT_TRUE(desk->sees("disk full"));
    EXPECT_EQ(desk.storage().files["atsugi-2018.html"], "");
    ASSERT_TRUE(desk.press(Role::button, "もう一度保存"));
    EXPECT_NE(desk.storage().files["atsugi-2018.html"].find(desk.document().text()), std::string::npos);
    EXPECT_TRUE(desk->sees("配布用の atsugi-2018.html を書き出しました。"));
}

TEST(AppHandOut, ThePageIsMadeBeforeAPlaceIsAskedFor) {
    Browser browser;
    Desk desk(browser);
    desk->edge.put_name_picked("大事な.html");
    desk.storage().files["大事な.html"] = "as it was";
    desk->edge.fail_next_page("torikumi.html: HTTP 404");
    desk.press(Role::button, "配布用に保存");
    desk.press(Role::button, "読むだけのファイル");
    EXPECT_TRUE(desk.notice().find("HTTP 404") != std::string::npos) << desk.notice();
    EXPECT_EQ(desk.storage().files["大事な.html"], "as it was") << "no picker has emptied it";
    EXPECT_TRUE(desk.press(Role::button, "もう一度試す")) << desk->stage->text();
    EXPECT_TRUE(desk.asks("配布用に保存"));
    // Where it takes longer than a press counts, another press chooses the place.
    desk->edge.hold_pages(true);
    desk.press(Role::button, "読むだけのファイル");
    desk.wait(20'000);
    desk->edge.hold_pages(false);
    desk.settle();
    EXPECT_EQ(desk.storage().files["大事な.html"], "as it was");
    ASSERT_TRUE(desk.asks("保存の準備ができました")) << desk->stage->text();
    ASSERT_TRUE(desk.press(Role::button, "保存先を選ぶ"));
    EXPECT_NE(desk.storage().files["大事な.html"].find(desk.document().text()), std::string::npos);
    EXPECT_FALSE(desk.asks("保存の準備ができました"));
}

TEST(AppHandOut, WhatTookTooLongIsSharedByAnotherPress) {
    Browser browser;
    browser.can_share = true;
    Desk desk(browser);
    desk.press(Role::button, "配布用に保存");
    desk->edge.hold_pages(true);
    ASSERT_TRUE(desk.press(Role::button, "共有する"));
    desk.wait(20'000);
    desk->edge.hold_pages(false);
    desk.settle();
    EXPECT_TRUE(desk->edge.copies_saved().empty());
    ASSERT_TRUE(desk.asks("保存の準備ができました")) << desk->stage->text();
    ASSERT_TRUE(desk.press(Role::button, "共有する"));
    ASSERT_EQ(desk->edge.copies_saved().size(), 1U);
    EXPECT_TRUE(desk->edge.copies_saved().back().shared);
}

TEST(AppHandOut, OpensItsOwnPlanWhateverWasOpenElsewhere) {
    Browser browser;
    {
        Desk elsewhere(browser);
        elsewhere.edit();
        type_actual(elsewhere, "50%");
        elsewhere.go("/changes");
        elsewhere.close();
    }
    const std::map<std::string, std::string> before = browser.remembered;
    Desk desk(browser, Page{});
    EXPECT_EQ(desk->page(), ui::Page::overview);
    EXPECT_EQ(actual(desk), "86.0%");
    desk.close();
    EXPECT_EQ(browser.remembered.at("seen-plan"), before.at("seen-plan"));
    Desk later(browser);
    EXPECT_EQ(actual(later), "50%") << "and leaves what was open elsewhere alone";
}

TEST(AppHandOut, APageToReadIsNotEdited) {
    Browser browser;
    Desk desk(browser, Page{.to_read = true});
    EXPECT_EQ(desk->find(Role::switch_, "編集"), nullptr);
    EXPECT_EQ(desk.saving(), to_read_line);
    desk.key("F2");
    EXPECT_FALSE(desk->app->state().editing);
    desk.go("/table");
    desk.click_cell(first, column::actual);
    desk.key("Delete");
    EXPECT_EQ(actual(desk), "86.0%");
    EXPECT_TRUE(desk.storage().records.empty());
    // Another plan is opened beside it: that one can be edited.
    desk.open_file("ours.json", city_plan());
    EXPECT_NE(desk.saving(), to_read_line);
    EXPECT_TRUE(desk.edit());
}

TEST(AppHandOut, APageToEditWritesItselfAgain) {
    Browser browser;
    Desk desk(browser, Page{});
    desk.edit();
    type_actual(desk, "84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    desk.restart();
    EXPECT_EQ(actual(desk), "84%") << "the browser keeps it";
    desk.edit();
    desk.key("s", true);
    ASSERT_EQ(desk->edge.copies_saved().size(), 1U);
    EXPECT_EQ(desk->edge.copies_saved()[0].name, "配布.html");
    EXPECT_EQ(desk->edge.copies_saved()[0].copy.address, "copy:1") << "it stays the same copy";
    EXPECT_TRUE(desk.saving().starts_with("配布.html に保存済み（")) << desk.saving();
    type_actual(desk, "83%");
    desk.key("s", true);
    ASSERT_EQ(desk->edge.copies_saved().size(), 2U);
    const std::string written = desk->edge.copies_saved()[1].text;
    EXPECT_NE(written.find("83%"), std::string::npos);
    // Opened anew, it is the page that was written last.
    desk.close();
    Desk again(browser, Page{.plan = written});
    EXPECT_EQ(actual(again), "83%");
    EXPECT_EQ(again->app->document()->unsaved_steps(), 0U);
    // And in another browser.
    Browser other;
    Desk there(other, Page{.plan = written});
    EXPECT_EQ(actual(there), "83%");
}

TEST(AppHandOut, APlanOfAPageIsSavedAsAPlanElsewhere) {
    Browser browser;
    {
        Desk page(browser, Page{});
        page.edit();
        type_actual(page, "84%");
        page.key("s", true);
        type_actual(page, "83%");
        page.close();
    }
    Desk desk(browser);
    desk.go("/plans");
    const auto& nodes = desk->nodes();
    const auto open = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.role == Role::button && node.name == "開く" && node.description.find("行政経営") != std::string::npos;
    });
    ASSERT_NE(open, nodes.end());
    ASSERT_TRUE(desk.click(*open));
    EXPECT_EQ(actual(desk), "83%");
    desk.key("s", true);
    EXPECT_TRUE(desk->edge.copies_saved().empty()) << "the page's file holds a page";
    EXPECT_TRUE(browser.storage->files["配布.torikumi.json"] == desk.document().text());
}

}  // namespace
