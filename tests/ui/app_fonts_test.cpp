// The small font is enough for the interface and the sample; the whole one is fetched when a text needs it, once a face.

#include <gtest/gtest.h>

#include <algorithm>

#include "running_app.hpp"

namespace {

using platform::Face;

class AppFonts : public testing::Test {
protected:
    void SetUp() override {
        if (!has_fonts()) GTEST_SKIP() << "no fonts in build/fonts: ./build-wasm.sh --setup makes them";
    }
    /// A plan whose texts hold a character that the small font has not.
    static plan::Plan rare() {
        plan::Plan plan;
        plan.title = "鬱蒼";
        plan::Group group;
        group.id = "g";
        group.name = "麤";
        plan::Measure measure;
        measure.id = "m";
        measure.name = "驫驫";
        measure.notes = {"龘"};
        group.measures.push_back(measure);
        plan.groups.push_back(group);
        return plan;
    }
};

TEST_F(AppFonts, TheInterfaceAndTheSampleNeedNoMoreThanTheSmallFont) {
    for (const float width : {360.0F, 1280.0F}) {
        OpenApp run({width, 900});
        for (const bool english : {false, true}) {
            if (english) run.press(Role::button, "English");
            for (const auto& placed : run.app->document()->measures()) run.visit("/measure/" + placed.measure->id);
            for (const char* address : {"/overview", "/table", "/checks", "/measure/none"}) {
                run.visit(address);
                run.stage->press_key("End");
            }
        }
        EXPECT_TRUE(run.edge.fonts_asked().empty()) << run.edge.fonts_asked().size();
        if (width > 1000) break;
    }
}

TEST_F(AppFonts, AMissingCharacterAsksOnceAFace) {
    OpenApp run;
    run.open(rare());
    for (const char* address : {"/overview", "/table", "/measure/m", "/checks", "/overview"}) run.visit(address);
    std::vector<Face> asked = run.edge.fonts_asked();
    EXPECT_EQ(std::count(asked.begin(), asked.end(), Face::regular), 1);
    EXPECT_EQ(std::count(asked.begin(), asked.end(), Face::bold), 1);
}

TEST_F(AppFonts, TheWholeFontShowsWhatWasMissingAndNoMoreIsAsked) {
    OpenApp run;
    run.open(rare());
    run.visit("/measure/m");
    const int before = run.stage->vertices();
    for (const Face face : {Face::regular, Face::bold}) {
        run.stage->send(platform::FontArrived{face, font_bytes(face == Face::bold ? "whole-bold" : "whole-regular")});
    }
    run.stage->settle();
    EXPECT_GE(run.stage->vertices(), before);
    const std::size_t asked = run.edge.fonts_asked().size();
    EXPECT_EQ(asked, 2U);
    plan::Plan other = rare();
    other.title = "纛";
    other.groups[0].measures[0].notes = {"爨"};
    run.open(other);
    for (const char* address : {"/overview", "/table", "/measure/m", "/checks"}) run.visit(address);
    EXPECT_EQ(run.edge.fonts_asked().size(), asked);
}

TEST_F(AppFonts, ACharacterThatNoFontHasAsksForNothingElse) {
    OpenApp run;
    plan::Plan plan = rare();
    plan.groups[0].measures[0].notes = {"\U0001F600 \U00020089"};
    run.open(plan);
    run.visit("/measure/m");
    for (const Face face : {Face::regular, Face::bold}) {
        run.stage->send(platform::FontArrived{face, font_bytes(face == Face::bold ? "whole-bold" : "whole-regular")});
    }
    EXPECT_LE(run.stage->settle(), 10);
    const std::size_t asked = run.edge.fonts_asked().size();
    run.visit("/overview");
    run.visit("/measure/m");
    EXPECT_EQ(run.edge.fonts_asked().size(), asked);
}

bool has(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

TEST_F(AppFonts, UntilTheWholeFontIsThereAndWhereItLacksOneTheSystemDraws) {
    OpenApp run;
    plan::Plan plan = rare();
    plan.groups[0].measures[0].notes = {"驫\U0001F600한"};
    run.open(plan);
    run.visit("/measure/m");
    for (const char* character : {"驫", "\U0001F600", "한"}) {
        EXPECT_TRUE(has(run.edge.glyphs_drawn(), character)) << character;
    }
    EXPECT_TRUE(run.sees("驫\U0001F600한")) << "whoever listens is told the text as it is";
    run.edge.clear_glyphs_drawn();
    for (const Face face : {Face::regular, Face::bold}) {
        run.stage->send(platform::FontArrived{face, font_bytes(face == Face::bold ? "whole-bold" : "whole-regular")});
    }
    run.stage->settle();
    EXPECT_FALSE(has(run.edge.glyphs_drawn(), "驫")) << "the font has it now";
    EXPECT_TRUE(has(run.edge.glyphs_drawn(), "\U0001F600"));
    EXPECT_TRUE(has(run.edge.glyphs_drawn(), "한"));
}

/// Most of a long text is measured and never seen.
TEST_F(AppFonts, WhatIsOnlyMeasuredIsNotDrawn) {
    OpenApp run;
    const ui::Fonts fonts(run.edge);
    EXPECT_GT(fonts.width("驫\U0001F600한", 16, false), 0);
    for (const char* character : {"驫", "\U0001F600", "한"}) {
        EXPECT_FALSE(has(run.edge.glyphs_drawn(), character)) << character;
    }
}

TEST_F(AppFonts, WhatTheSmallFontHasTheSystemIsNotAskedFor) {
    OpenApp run;
    for (const char* address : {"/overview", "/table", "/charts", "/checks"}) run.visit(address);
    EXPECT_TRUE(run.edge.glyphs_drawn().empty()) << run.edge.glyphs_drawn().front();
}

TEST_F(AppFonts, WhereTheSystemHasTheTypefaceNothingIsFetched) {
    RunningApp run({}, [](platform::HeadlessEdge& edge) { edge.put_system_font(true); });
    run.open(rare());
    for (const char* address : {"/overview", "/table", "/measure/m", "/checks"}) run.visit(address);
    EXPECT_TRUE(run.edge.fonts_asked().empty());
    EXPECT_TRUE(has(run.edge.glyphs_drawn(), "驫"));
    EXPECT_TRUE(has(run.edge.glyphs_drawn(), "A") || has(run.edge.glyphs_drawn(), "1")) << "all of it is the system's";
    EXPECT_GT(run.stage->vertices(), 1000);
}

TEST_F(AppFonts, AFontThatDoesNotComeIsSaid) {
    OpenApp run;
    EXPECT_TRUE(run.names(Role::alert).empty());
    run.open(rare());
    run.stage->send(platform::FontFailed{Face::regular});
    run.stage->settle();
    EXPECT_EQ(run.names(Role::alert),
              std::vector<std::string>{"文字の形を読み込めませんでした。一部の文字を別の書体で表示しています。"});
    EXPECT_TRUE(run.stage->click(Role::tab, "一覧")) << "and keeps nobody from going on";
    EXPECT_EQ(run.page(), ui::Page::table);
}

}  // namespace
