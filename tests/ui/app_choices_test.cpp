// Language and text size: switched, complete, remembered.

#include <gtest/gtest.h>

#include "code_points.hpp"
#include "running_app.hpp"

namespace {

void in_english(platform::HeadlessEdge& edge) { edge.put_remembered("language", "en"); }

TEST(AppLanguage, TheSwitchSpeaksTheOtherLanguageAndIsRemembered) {
    OpenApp run;
    const Node* english = run.find(Role::button, "English");
    ASSERT_NE(english, nullptr);
    EXPECT_EQ(english->language, "en");
    EXPECT_TRUE(run.stage->click(Role::button, "English"));
    EXPECT_EQ(run.edge.remembered().at("language"), "en");
    EXPECT_EQ(run.edge.language(), "en");
    EXPECT_EQ(run.edge.title(), "行政経営プラン実施計画 取組状況 - Torikumi");
    for (const char* tab : {"Overview", "Table", "Measure"}) EXPECT_NE(run.find(Role::tab, tab), nullptr) << tab;
    EXPECT_NE(run.find(Role::button, "Open"), nullptr);
    EXPECT_NE(run.find(Role::button, "Not set 4"), nullptr);
    const Node* japanese = run.find(Role::button, "日本語");
    ASSERT_NE(japanese, nullptr);
    EXPECT_EQ(japanese->language, "ja");
    EXPECT_TRUE(run.stage->click(Role::button, "日本語"));
    EXPECT_EQ(run.edge.remembered().at("language"), "ja");
    EXPECT_EQ(run.edge.language(), "ja");
    EXPECT_NE(run.find(Role::tab, "概況"), nullptr);
}

TEST(AppLanguage, IsTheOneThatWasChosenLastTime) {
    RunningApp run({}, in_english);
    EXPECT_EQ(run.edge.language(), "en");
    EXPECT_NE(run.find(Role::button, "Open"), nullptr);
    RunningApp unknown({}, [](platform::HeadlessEdge& edge) { edge.put_remembered("language", "fr"); });
    EXPECT_EQ(unknown.edge.language(), "ja") << "Japanese first";
}

/// A plan without a word of Japanese: whatever Japanese is seen then is the interface's own.
plan::Plan english_plan() {
    plan::Plan plan;
    plan.title = "Plan";
    plan.organization = "City";
    plan.source = "web";
    for (int y = 2018; y <= 2020; ++y) {
        plan::PlanYear year;
        year.year.year = y;
        year.label = "FY" + std::to_string(y);
        year.state = y == 2018 ? plan::YearState::evaluated : plan::YearState::planned;
        plan.years.push_back(year);
    }
    plan::Measure measure;
    measure.id = "m";
    measure.code = "1-a";
    measure.name = "Pay";
    measure.sections = {"Staff"};
    measure.notes = {"A note"};
    plan::Activity activity;
    activity.id = "act";
    activity.text = "Do it";
    plan::ActivityYear done;
    done.year.year = 2018;
    done.plan = "plan";
    done.actual = "done";
    done.forecast = true;
    activity.years.push_back(done);
    measure.activities.push_back(activity);
    const auto amount = [](const char* text) {
        plan::Amount a;
        a.text = text;
        a.number = plan::read_amount(text).number;
        return a;
    };
    for (int i = 0; i < 6; ++i) {
        plan::Indicator indicator;
        indicator.id = "i" + std::to_string(i);
        indicator.name = "Indicator " + std::to_string(i);
        indicator.direction = i % 3 == 0   ? plan::Direction::higher
                              : i % 3 == 1 ? plan::Direction::lower
                                           : plan::Direction::none;
        plan::IndicatorYear year;
        year.year.year = 2018;
        if (i != 4) year.target = amount(i == 3 ? "-" : "10 h");
        if (i != 5) year.actual = amount("12 h");
        if (i < 4) year.verdict = i == 3 ? plan::Verdict::unset : i == 1 ? plan::Verdict::met : plan::Verdict::missed;
        indicator.years.push_back(year);
        year.year.year = 2019;
        year.forecast = true;
        indicator.years.push_back(year);
        measure.indicators.push_back(indicator);
    }
    plan::Group group;
    group.id = "g";
    group.code = "1";
    group.name = "Group";
    group.measures.push_back(measure);
    measure.id = "n";
    measure.indicators.clear();
    measure.activities.clear();
    group.measures.push_back(measure);
    plan.groups.push_back(group);
    return plan;
}

void expect_no_japanese(const RunningApp& run) {
    for (const Node& node : run.nodes()) {
        if (node.language == "ja") continue;
        for (const std::string* text : {&node.name, &node.value, &node.description}) {
            EXPECT_FALSE(texts::has_japanese(*text)) << *text << " on " << ui::address_of(run.app->state().place);
        }
    }
}

TEST(AppLanguage, InEnglishNoJapaneseIsLeftOnAnyPage) {
    for (const float width : {1280.0F, 360.0F}) {
        RunningApp run({width, 3000}, in_english);
        expect_no_japanese(run);
        run.open(english_plan());
        for (const char* address : {"/overview", "/table", "/measure/m", "/measure/n", "/measure/none", "/checks"}) {
            run.visit(address);
            expect_no_japanese(run);
        }
        run.visit("/table");
        for (const char* list_box : {"Fiscal year", "Group", "Section in charge", "Verdict"}) {
            run.press(Role::list_box, list_box);
            EXPECT_FALSE(run.names(Role::option).empty()) << list_box;
            expect_no_japanese(run);
            run.stage->press_key("Escape");
        }
        run.open("bad.json", "x");
        expect_no_japanese(run);
        run.stage->press_key("Escape");
        run.stage->send(platform::OpenProgress{"a.json", 1, 2});
        run.stage->send(platform::DragOver{true});
        run.stage->settle();
        expect_no_japanese(run);
    }
}

TEST(AppTextSize, LargeIsSwitchedAndRemembered) {
    OpenApp run;
    const float before = run.find(Role::tab, "概況")->box.height;
    const Node* large = run.find(Role::switch_, "大きな文字");
    ASSERT_NE(large, nullptr);
    EXPECT_FALSE(large->checked);
    EXPECT_TRUE(run.stage->click(Role::switch_, "大きな文字"));
    EXPECT_TRUE(run.find(Role::switch_, "大きな文字")->checked);
    EXPECT_GT(run.find(Role::tab, "概況")->box.height, before);
    EXPECT_EQ(run.edge.remembered().at("text-size"), "large");
    EXPECT_TRUE(run.press(Role::switch_, "大きな文字"));
    EXPECT_EQ(run.find(Role::tab, "概況")->box.height, before);
    EXPECT_EQ(run.edge.remembered().at("text-size"), "");
    RunningApp again({}, [](platform::HeadlessEdge& edge) { edge.put_remembered("text-size", "large"); });
    EXPECT_TRUE(again.find(Role::switch_, "大きな文字")->checked);
}

}  // namespace
