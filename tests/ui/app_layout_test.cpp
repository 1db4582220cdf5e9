// Laws of every page in every window: on a phone, on a laptop, on a projector with large text; in both languages.

#include <gtest/gtest.h>

#include "running_app.hpp"
#include "tree_laws.hpp"

namespace {

struct Setting {
    const char* name;
    Window window;
    bool large;
    bool english;
};

std::ostream& operator<<(std::ostream& out, const Setting& setting) { return out << setting.name; }

class AppLayout : public testing::TestWithParam<Setting> {
protected:
    AppLayout() : run(GetParam().window) {
        if (GetParam().english) run.press(Role::button, "English");
        if (GetParam().large) run.press(Role::switch_, GetParam().english ? "Large text" : "大きな文字");
    }
    void expect_laws() {
        expect_sound_tree(run.nodes());
        expect_within_width(run.nodes(), GetParam().window.width);
        expect_header_apart(run.nodes());
        expect_presses_apart(run.nodes());
    }
    OpenApp run;
};

TEST_P(AppLayout, EveryPageIsSound) {
    for (const char* address :
         {"/overview", "/table", "/measure/1-(3)-ア", "/measure/2-(1)-イ", "/measure/none", "/checks"}) {
        SCOPED_TRACE(address);
        run.visit(address);
        expect_laws();
        run.stage->press_key("PageDown");
        expect_laws();
        run.stage->press_key("End");
        expect_laws();
    }
}

TEST_P(AppLayout, ReportsAndMenusAreSound) {
    run.visit("/table");
    const bool english = GetParam().english;
    for (const char* list_box : {english ? "Fiscal year" : "年度", english ? "Section in charge" : "担当課"}) {
        run.press(Role::list_box, list_box);
        expect_sound_tree(run.nodes());
        expect_within_width(run.nodes(), GetParam().window.width);
        for (const Node& option : run.stage->all(Role::option)) EXPECT_GE(option.box.height, 24);
        run.stage->press_key("Escape");
    }
    run.open("とても長い名前のファイル_とても長い名前のファイル_とても長い名前のファイル.json", "{ \"format\": 1 }");
    expect_sound_tree(run.nodes());
    expect_within_width(run.nodes(), GetParam().window.width);
    const Node* close = run.find(Role::button, english ? "Close" : "閉じる");
    ASSERT_NE(close, nullptr);
    EXPECT_LE(close->box.y + close->box.height, GetParam().window.height) << "the way out is in sight";
    const Node* another = run.find(Role::button, english ? "Open another file" : "別のファイルを開く");
    ASSERT_NE(another, nullptr);
    EXPECT_GE(another->box.x, run.stage->all(Role::dialog)[0].box.x) << "within the dialog";
}

INSTANTIATE_TEST_SUITE_P(
    Windows, AppLayout,
    testing::Values(Setting{"Phone", {360, 640, true}, false, false}, Setting{"PhoneEnglish", {360, 640, true}, false, true},
                    Setting{"PhoneLarge", {360, 640, true}, true, false}, Setting{"Tablet", {800, 600, true}, false, true},
                    Setting{"Laptop", {1280, 800}, false, false}, Setting{"LaptopEnglish", {1280, 800}, false, true},
                    Setting{"LaptopLarge", {1280, 800}, true, false}, Setting{"Projector", {1920, 1080}, true, false},
                    Setting{"ProjectorEnglish", {1920, 1080}, true, true}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(AppLayoutOf, PlansOfOtherShapes) {
    for (const char* name : {"ten-years.json", "words-only.json"}) {
        for (const float width : {360.0F, 1280.0F}) {
            SCOPED_TRACE(std::string(name) + " in " + std::to_string(width));
            RunningApp run({width, 800});
            run.open(name, shipped_plan(name));
            ASSERT_NE(run.app->document(), nullptr);
            const std::string last = run.app->document()->measures().back().measure->id;
            for (const std::string& address :
                 {std::string("/overview"), std::string("/table"), "/measure/" + last, std::string("/checks")}) {
                SCOPED_TRACE(address);
                run.visit(address);
                expect_sound_tree(run.nodes());
                expect_within_width(run.nodes(), width);
                expect_header_apart(run.nodes());
            }
        }
    }
}

TEST(AppLayoutOf, FingersHaveRoomToPress) {
    OpenApp run({360, 640, true});
    for (const char* address : {"/overview", "/table", "/measure/1-(1)-イ", "/checks"}) {
        run.visit(address);
        for (const Node& node : run.nodes()) {
            const bool control = node.role == Role::button || node.role == Role::tab || node.role == Role::switch_ ||
                                 node.role == Role::list_box || node.role == Role::search_field;
            if (control) {
                EXPECT_GE(node.box.height, 36) << node.name << " on " << address;
            }
        }
    }
    EXPECT_GE(run.find(Role::search_field, "検索")->text_size, 16) << "or a phone zooms the page";
}

TEST(AppLayoutOf, AWindowOfNoSizeBreaksNothing) {
    OpenApp run;
    for (const auto& [width, height] :
         {std::pair(1.0F, 1.0F), std::pair(40.0F, 30.0F), std::pair(200.0F, 100.0F), std::pair(4000.0F, 3000.0F)}) {
        run.stage->resize(width, height);
        run.stage->settle();
        for (const char* address : {"/overview", "/table", "/measure/1-(3)-ア", "/checks"}) run.visit(address);
    }
    run.stage->resize(1280, 800, 2);
    run.stage->settle();
    run.visit("/overview");
    expect_sound_tree(run.nodes());
}

}  // namespace
