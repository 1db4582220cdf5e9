// 会議 in two windows: the room's shows the measure, the speaker's the notes and what comes next; each follows the other.

#include <gtest/gtest.h>

#include "app/features/meeting/sync_message.hpp"
#include "base/time_text.hpp"
#include "desk.hpp"

namespace {

class AppSpeaker : public testing::Test {
protected:
    AppSpeaker() {
        room.go("/table?verdict=missed");
        room.press(Role::button, "会議");
    }
    /// Presses the button, and opens the window that the browser would.
    void open_speaker() {
        ASSERT_TRUE(room.press(Role::button, "話し手の画面を開く")) << room->stage->text();
        appear();
    }
    void appear() { appear(room->edge.remembered()); }
    void appear(std::map<std::string, std::string> remembered) {
        ASSERT_FALSE(room->edge.windows_opened().empty());
        browser.remembered = std::move(remembered);
        speaker = std::make_unique<Desk>(browser);
        (*speaker)->edge.pair_with(room->edge);
        speaker->go(room->edge.windows_opened().back());
        settle();
    }
    void settle() {
        for (int i = 0; i < 4; ++i) {
            room.settle();
            if (speaker) speaker->settle();
        }
    }
    /// A second in which the speaker's window asks for the other one.
    void a_second_later() {
        speaker->wait(1000);
        (*speaker)->stage->frame();
        settle();
    }
    static std::string here(Desk& desk) { return desk->app->state().place.measure; }
    static std::string position(Desk& desk) {
        for (const Node& node : desk->nodes()) {
            if (node.role == Role::status && node.name.find(" / ") != std::string::npos) return node.name;
        }
        return {};
    }
    static bool is_alone(Desk& desk) { return desk->sees("会議の画面とつながっていません"); }
    static const plan::Measure& measure(Desk& desk, const std::string& id) {
        return *desk.document().measures()[desk.document().position_of(id).value()].measure;
    }

    Browser browser;
    Desk room{browser};
    std::unique_ptr<Desk> speaker;
};

TEST_F(AppSpeaker, ShowsNowNextAndTheAgenda) {
    room.key("ArrowRight");
    open_speaker();
    EXPECT_EQ(room->edge.windows_opened().back(), "/speaker?verdict=missed&measure=" + here(room));
    EXPECT_EQ((*speaker)->page(), ui::Page::speaker);
    EXPECT_EQ(position(*speaker), "2 / 9");
    EXPECT_EQ(here(*speaker), here(room));
    EXPECT_FALSE(is_alone(*speaker));
    const auto headings = (*speaker)->names(Role::heading);
    const auto has = [&](std::string_view text) {
        return std::find(headings.begin(), headings.end(), text) != headings.end();
    };
    EXPECT_TRUE(has("いま"));
    EXPECT_TRUE(has("次"));
    EXPECT_TRUE(has("会議の記録（備考）"));
    EXPECT_EQ(speaker->items("議題").size(), 9U);
    room.key("ArrowRight");
    settle();
    const plan::Measure& next = measure(room, here(room));
    room.key("ArrowLeft");
    settle();
    EXPECT_TRUE((*speaker)->sees(next.code + "　" + next.name)) << (*speaker)->stage->text();
    speaker->key("End");
    EXPECT_TRUE((*speaker)->sees("最後の議題です。"));
}

TEST_F(AppSpeaker, PagingInEitherWindowPagesTheOther) {
    open_speaker();
    speaker->key("ArrowRight");
    settle();
    EXPECT_EQ(position(room), "2 / 9");
    EXPECT_EQ(here(room), here(*speaker));
    room.key("PageDown");
    settle();
    EXPECT_EQ(position(*speaker), "3 / 9");
    speaker->press(Role::button, "次の取組");
    settle();
    EXPECT_EQ(position(room), "4 / 9");
    const Node row = (*speaker)->children((*speaker)->find(Role::list, "議題")->id, Role::list_item).front();
    const std::vector<Node> buttons = (*speaker)->children(row.id, Role::button);
    ASSERT_EQ(buttons.size(), 1U);
    speaker->press(Role::button, buttons.front().name);
    settle();
    EXPECT_EQ(position(room), "1 / 9");
    EXPECT_EQ(here(room), here(*speaker));
    EXPECT_EQ((*speaker)->edge.address(), "/speaker?verdict=missed&measure=" + here(room));
}

TEST_F(AppSpeaker, ScrollsTheRoomAlong) {
    open_speaker();
    const auto top = [&] {
        const std::vector<Node> headings = room->stage->all(Role::heading);
        return headings.empty() ? 0.0F : headings.front().box.y;
    };
    const float before = top();
    speaker->key("ArrowDown");
    settle();
    EXPECT_LT(top(), before);
    speaker->key("ArrowUp");
    settle();
    EXPECT_EQ(top(), before);
}

TEST_F(AppSpeaker, TheRoomShowsNothingThatTheSpeakerHas) {
    EXPECT_NE(room->find(Role::switch_, "記録する"), nullptr);
    EXPECT_FALSE(room->sees("の図を使う"));
    open_speaker();
    EXPECT_EQ(room->find(Role::switch_, "記録する"), nullptr);
    EXPECT_EQ(room->find(Role::list_box, "議題"), nullptr);
    EXPECT_EQ(room->find(Role::button, "次の取組"), nullptr);
    EXPECT_NE(room->find(Role::button, "会議を終える"), nullptr);
    EXPECT_EQ(position(room), "1 / 9");
    room->stage->send(platform::FullScreenChanged{true});
    settle();
    EXPECT_EQ(room->find(Role::button, "会議を終える"), nullptr) << "nothing but the measure";
    room.key("F2");
    EXPECT_FALSE(room->app->state().editing);
    EXPECT_FALSE((*speaker)->sees("の図を使う"));
    room.go("/measure/1-(1)-ア");
    EXPECT_TRUE(room->sees("の図を使う")) << "as on the page of a measure";
}

TEST_F(AppSpeaker, WhatTheSpeakerNotesArrivesInTheRoom) {
    browser.remembered["editor"] = "田中";
    open_speaker();
    ASSERT_TRUE(speaker->press(Role::switch_, "記録する")) << (*speaker)->stage->text();
    if (speaker->asks("編集者の名前")) speaker->enter("田中");
    ASSERT_TRUE(speaker->press_beginning(Role::button, "備考")) << (*speaker)->stage->text();
    speaker->type("次回までに見直す");
    speaker->key("Enter", true);
    settle();
    EXPECT_EQ(measure(room, here(room)).notes, std::vector<std::string>{"次回までに見直す"});
    EXPECT_TRUE(room->names(Role::alert).empty());
}

TEST_F(AppSpeaker, TakesTheNotesThatTheRoomHadBegun) {
    ASSERT_TRUE(room.press(Role::switch_, "記録する"));
    room.enter("田中");
    ASSERT_TRUE(room.press_beginning(Role::button, "備考"));
    room.type("書きかけ");
    open_speaker();
    EXPECT_FALSE(room->app->state().editing);
    EXPECT_TRUE((*speaker)->app->state().editing) << (*speaker)->stage->text();
    EXPECT_EQ(measure(*speaker, here(*speaker)).notes, std::vector<std::string>{"書きかけ"});
    EXPECT_EQ(room.notice(), "") << "the room reads nothing of it";
    // And gives them back with its window.
    speaker->close();
    speaker.reset();
    settle();
    ASSERT_TRUE(room.press(Role::switch_, "記録する")) << room->stage->text();
    EXPECT_TRUE(room->app->state().editing);
}

TEST_F(AppSpeaker, KnowsWhoEditsThoughTheBrowserForgetsIt) {
    ASSERT_TRUE(room.press(Role::switch_, "記録する"));
    room.enter("田中");
    ASSERT_TRUE(room.press(Role::switch_, "記録する"));
    ASSERT_TRUE(room.press(Role::button, "話し手の画面を開く"));
    // Chromium keeps localStorage of a page from a disk in each window's process, and another one may not find it.
    appear({});
    ASSERT_TRUE(speaker->press(Role::switch_, "記録する")) << (*speaker)->stage->text();
    ASSERT_FALSE(speaker->asks("編集者の名前"));
    ASSERT_TRUE(speaker->press_beginning(Role::button, "備考")) << (*speaker)->stage->text();
    speaker->type("次回までに見直す");
    speaker->key("Enter", true);
    settle();
    EXPECT_EQ(measure(*speaker, here(*speaker)).notes, std::vector<std::string>{"次回までに見直す"});
}

TEST_F(AppSpeaker, GoesOnAloneAndFindsTheRoomAgain) {
    open_speaker();
    room.close();
    speaker->settle();
    EXPECT_TRUE(is_alone(*speaker)) << (*speaker)->stage->text();
    speaker->key("ArrowRight");
    EXPECT_EQ(position(*speaker), "2 / 9");
    room.start();
    (*speaker)->edge.pair_with(room->edge);
    a_second_later();
    EXPECT_FALSE(is_alone(*speaker));
    EXPECT_EQ(here(*speaker), here(room)) << "the room's window says where we are";
    EXPECT_EQ(room->find(Role::button, "次の取組"), nullptr);
}

TEST_F(AppSpeaker, TheRoomIsItselfAgainWithoutTheSpeaker) {
    open_speaker();
    speaker->key("Escape");
    EXPECT_TRUE((*speaker)->edge.closed());
    speaker->close();
    speaker.reset();
    settle();
    EXPECT_NE(room->find(Role::button, "次の取組"), nullptr);
    EXPECT_NE(room->find(Role::switch_, "記録する"), nullptr);
}

TEST_F(AppSpeaker, HearsWhereTheMeetingEndsAndBeginsAgain) {
    open_speaker();
    room.key("Escape");
    settle();
    EXPECT_EQ(room->page(), ui::Page::measure);
    EXPECT_TRUE(is_alone(*speaker));
    a_second_later();
    EXPECT_TRUE(is_alone(*speaker));
    room.go("/table?verdict=met");
    room.press(Role::button, "会議");
    a_second_later();
    EXPECT_FALSE(is_alone(*speaker));
    EXPECT_EQ(here(*speaker), here(room));
    EXPECT_EQ(position(*speaker), position(room)) << "and is another agenda";
}

TEST_F(AppSpeaker, OpensThePlanOfTheRoom) {
    room.open_file("計画.json", shipped_plan("atsugi-2018.json") + "\n");
    room.go("/meeting");
    room->edge.put_remembered("last-plan", "");
    // Not where a plan that is opened begins: the window that comes must not draw the room there.
    room.key("ArrowRight");
    room.key("ArrowRight");
    const std::string where = here(room);
    room.key("s");
    appear();
    a_second_later();
    EXPECT_EQ(here(room), where);
    EXPECT_EQ(speaker->document().file_name(), "計画.json");
    EXPECT_EQ((*speaker)->page(), ui::Page::speaker);
    EXPECT_EQ(here(*speaker), here(room));
    speaker->key("ArrowRight");
    settle();
    EXPECT_EQ(here(*speaker), here(room));
}

TEST_F(AppSpeaker, ComesAlongInTheYear) {
    room->app->receive(platform::AddressChanged{"/overview"});
    room.settle();
    ASSERT_TRUE(room->choose("年度", "2019"));
    room.go("/meeting");
    room.key("s");
    appear();
    EXPECT_EQ((*speaker)->app->state().year, plan::FiscalYear{2019});
}

TEST_F(AppSpeaker, SaysWhereNoWindowMayOpen) {
    room->edge.put_pop_ups(false);
    room.key("s");
    EXPECT_NE(room.notice().find("ポップアップ"), std::string::npos) << room.notice();
    EXPECT_NE(room->find(Role::button, "次の取組"), nullptr);
}

TEST_F(AppSpeaker, CountsTheTime) {
    room.wait(65'000);
    open_speaker();
    // Each desk has a clock of its own, and both began at the same moment.
    EXPECT_TRUE((*speaker)->sees("経過　0:00")) << (*speaker)->stage->text();
    speaker->wait(125'000);
    (*speaker)->stage->frame();
    EXPECT_TRUE((*speaker)->sees("経過　2:00")) << (*speaker)->stage->text();
    const auto asked = (*speaker)->edge.wake_asked();
    ASSERT_TRUE(asked);
    EXPECT_LE(*asked, 1000);
    speaker->press(Role::button, "経過時間を計り直す");
    EXPECT_TRUE((*speaker)->sees("経過　0:00"));
}

TEST(SyncMessage, ComesBackAsItWasWritten) {
    const ui::SyncMessage word{ui::SyncMessage::Kind::position, true, {{2018}},          "田中",
                               "2030-03-17T17:46:40Z",          "a1", "plans/計画.json", "/meeting?q=\n"};
    EXPECT_EQ(ui::read_sync(ui::write_sync(word)), word);
    EXPECT_EQ(ui::read_sync(ui::write_sync({})), ui::SyncMessage{});
    for (const char* text : {"", "Here", "there\n\n1\n1\n\n\n"}) {
        EXPECT_EQ(ui::read_sync(text), std::nullopt) << text;
    }
}

TEST(SyncMessage, ElapsedTimeIsShort) {
    EXPECT_EQ(base::elapsed_text(-5), "0:00");
    EXPECT_EQ(base::elapsed_text(65'999), "1:05");
    EXPECT_EQ(base::elapsed_text(3'725'000), "1:02:05");
}

}  // namespace
