// 会議: the agenda is what is selected; keys, fingers and the mouse go through it; notes land in the measure.

#include <gtest/gtest.h>

#include "desk.hpp"

namespace {

class AppMeeting : public testing::Test {
protected:
    AppMeeting() { desk.go("/table?verdict=missed"); }
    void start() { ASSERT_TRUE(desk.press(Role::button, "会議")); }
    std::string here() { return desk->app->state().place.measure; }
    std::vector<std::string> notes(const std::string& measure) {
        const ui::Document& document = desk.document();
        return document.measures()[document.position_of(measure).value()].measure->notes;
    }
    std::string position() {
        for (const Node& node : desk->nodes()) {
            if (node.role == Role::status && node.name.find(" / ") != std::string::npos) return node.name;
        }
        return {};
    }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppMeeting, GoesThroughWhatIsSelectedAndNothingElse) {
    const std::vector<std::string> names = desk->column(column::name);
    std::vector<std::string> agenda;
    for (const std::string& name : names) {
        if (agenda.empty() || agenda.back() != name) agenda.push_back(name);
    }
    ASSERT_EQ(agenda.size(), 9U);
    start();
    EXPECT_EQ(desk->page(), ui::Page::meeting);
    EXPECT_EQ(desk->edge.history().back(), "/meeting?verdict=missed&measure=" + here());
    EXPECT_EQ(desk->find(Role::tab, "一覧"), nullptr) << "nothing but the measure";
    for (std::size_t i = 0; i < agenda.size(); ++i) {
        EXPECT_EQ(position(), std::to_string(i + 1) + " / 9");
        EXPECT_TRUE(desk->sees(agenda[i])) << agenda[i];
        desk.key("ArrowRight");
    }
    EXPECT_EQ(position(), "9 / 9") << "the end is the end";
    desk.key("Home");
    EXPECT_EQ(position(), "1 / 9");
    for (const char* key : {"PageDown", " ", "ArrowRight"}) desk.key(key);
    EXPECT_EQ(position(), "4 / 9");
    for (const char* key : {"PageUp", "ArrowLeft"}) desk.key(key);
    EXPECT_EQ(position(), "2 / 9");
    desk.key("End");
    EXPECT_EQ(position(), "9 / 9");
    desk->stage->send(platform::Swiped{false});
    desk.settle();
    EXPECT_EQ(position(), "8 / 9");
    desk->stage->send(platform::Swiped{true});
    desk.settle();
    EXPECT_EQ(position(), "9 / 9");
    const std::string last = here();
    desk.key("Escape");
    EXPECT_EQ(desk->page(), ui::Page::measure);
    EXPECT_EQ(here(), last);
}

TEST_F(AppMeeting, JumpsByTheAgenda) {
    start();
    ASSERT_TRUE(desk->choose("議題", "3-(3)-ア"));
    desk.settle();
    EXPECT_EQ(here(), "3-(3)-ア");
    EXPECT_TRUE(desk.press(Role::button, "前の取組"));
    EXPECT_NE(here(), "3-(3)-ア");
}

TEST_F(AppMeeting, KeepsTheOrderOfTheTable) {
    desk.go("/table?sort=-code");
    const std::string first = desk->column(column::code).front();
    start();
    EXPECT_EQ(here(), first);
    EXPECT_EQ(position(), "1 / 25");
}

TEST_F(AppMeeting, IsALink) {
    desk.go("/meeting?group=2");
    EXPECT_EQ(desk->page(), ui::Page::meeting);
    EXPECT_EQ(here(), "2-(1)-ア");
    EXPECT_EQ(desk->edge.history().back(), "/meeting?group=2&measure=2-(1)-ア");
    desk.go("/meeting?group=2&measure=1-(1)-ア");
    EXPECT_TRUE(position().starts_with("0 / ")) << "asked for beside the agenda: " << position();
    desk.key("ArrowRight");
    EXPECT_EQ(here(), "2-(1)-ア");
    desk.go("/meeting?q=ありえない語");
    EXPECT_TRUE(desk->sees("当てはまる成果指標がありません")) << desk->stage->text();
    desk.key("Escape");
    EXPECT_EQ(desk->page(), ui::Page::table);
}

TEST_F(AppMeeting, NotesLandInTheMeasureAndCanBeTakenBack) {
    start();
    const std::string measure = here();
    ASSERT_TRUE(desk.press(Role::switch_, "記録する"));
    ASSERT_TRUE(desk.asks("編集者の名前"));
    desk.enter("田中");
    ASSERT_EQ(desk->page(), ui::Page::meeting);
    ASSERT_TRUE(desk.press_beginning(Role::button, "備考")) << desk->stage->text();
    ASSERT_TRUE(desk.has_open_field());
    desk.type("次回までに見直す");
    desk.key("ArrowRight");
    EXPECT_EQ(here(), measure) << "an arrow in a field is the field's";
    desk.key("Enter", true);
    EXPECT_EQ(notes(measure), std::vector<std::string>{"次回までに見直す"});
    desk.key("ArrowRight");
    EXPECT_NE(here(), measure);
    desk.key("z", true);
    EXPECT_TRUE(notes(measure).empty());
}

TEST_F(AppMeeting, HasAClockThatWakesItWithTheMinute) {
    start();
    EXPECT_TRUE(desk->sees("時刻"));
    const auto asked = desk->edge.wake_asked();
    ASSERT_TRUE(asked);
    EXPECT_GT(*asked, 0);
    EXPECT_LE(*asked, 60'000);
}

TEST_F(AppMeeting, FillsTheScreenAndLeavesIt) {
    start();
    desk.key("f");
    EXPECT_EQ(desk->edge.full_screen_asked(), true);
    desk->stage->send(platform::FullScreenChanged{true});
    desk.settle();
    EXPECT_TRUE(desk->find(Role::switch_, "全画面")->checked);
    ASSERT_TRUE(desk.press(Role::button, "会議を終える"));
    EXPECT_EQ(desk->edge.full_screen_asked(), false);
}

TEST_F(AppMeeting, ThePointerIsSwitchedByItsKeyAndGoesWithTheMeeting) {
    start();
    EXPECT_FALSE(desk->find(Role::switch_, "ポインター")->checked);
    desk.key("p");
    EXPECT_TRUE(desk->find(Role::switch_, "ポインター")->checked);
    desk.key("Escape");
    EXPECT_FALSE(desk->app->state().pointer);
}

TEST_F(AppMeeting, ASwipePagesThroughThePlanOnItsMeasures) {
    desk.go("/measure/1-(1)-ア");
    desk->stage->send(platform::Swiped{true});
    desk.settle();
    EXPECT_EQ(here(), "1-(1)-イ");
    desk.go("/table");
    desk->stage->send(platform::Swiped{true});
    desk.settle();
    EXPECT_EQ(desk->page(), ui::Page::table);
}

}  // namespace
