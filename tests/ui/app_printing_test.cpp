// 印刷: what is asked, what goes to the printer or into a file, and what of it is remembered.

#include <gtest/gtest.h>

#include <algorithm>

#include "desk.hpp"
#include "made_plan.hpp"

namespace {

constexpr std::string_view question = "報告書の印刷";
constexpr std::string_view a3 = "A3 landscape";

class AppPrinting : public testing::Test {
protected:
    bool asks() const { return run.find(Role::dialog, question) != nullptr; }
    bool chosen(std::string_view option) const {
        const Node* node = run.find(Role::button, option);
        return node != nullptr && node->selected;
    }
    /// The page behind has a button of this name too.
    bool press_in_dialog(std::string_view name) {
        const Node* dialog = run.find(Role::dialog, question);
        if (dialog == nullptr) return false;
        const auto buttons = run.children(dialog->id, Role::button);
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const Node& node) { return node.name == name; });
        if (found == buttons.end()) return false;
        run.stage->send(platform::NodePressed{found->id});
        return true;
    }
    const std::string& printed() const { return run.edge.documents_printed().back(); }
    static bool has(const std::string& document, std::string_view text) { return document.find(text) != std::string::npos; }

    OpenApp run;
};

TEST_F(AppPrinting, AsksForThePaperAndPrintsTheWholePlan) {
    ASSERT_TRUE(run.press(Role::button, "印刷"));
    ASSERT_TRUE(asks());
    EXPECT_TRUE(chosen("A4縦"));
    EXPECT_EQ(run.find(Role::button, "全体"), nullptr) << "nothing is selected: there is no choice";
    ASSERT_TRUE(press_in_dialog("印刷"));
    run.stage->settle();
    EXPECT_FALSE(asks());
    ASSERT_EQ(run.edge.documents_printed().size(), 1U);
    EXPECT_TRUE(has(printed(), "<title>行政経営プラン実施計画 取組状況 2018(平成30)年度</title>"));
    EXPECT_TRUE(has(printed(), "A4 portrait"));
    EXPECT_TRUE(has(printed(), "取組 25件　成果指標 30件"));
    EXPECT_TRUE(has(printed(), "利便性の高い公共施設運用の検討"));
    EXPECT_TRUE(run.edge.files_saved().empty());
}

TEST_F(AppPrinting, ComesInPlaceOfTheBrowsersOwn) {
    EXPECT_TRUE(run.stage->press_key("p", true));
    EXPECT_TRUE(asks());
    EXPECT_TRUE(run.stage->press_key("p", true)) << "nor while it is being asked";
    EXPECT_TRUE(asks());
    run.stage->press_key("Escape");
    EXPECT_FALSE(asks());
    run.stage->press_key("p", true);
    EXPECT_TRUE(run.press(Role::button, "やめる"));
    EXPECT_FALSE(asks());
    EXPECT_TRUE(run.edge.documents_printed().empty());
}

TEST_F(AppPrinting, TakesTheFocusAndGivesItBack) {
    const Node* button = run.find(Role::button, "印刷");
    ASSERT_NE(button, nullptr);
    const std::uint64_t before = button->id;
    run.stage->focus(before);
    run.stage->press_key("p", true);
    run.stage->settle();
    ASSERT_NE(run.node(run.stage->focused()), nullptr);
    EXPECT_EQ(run.node(run.stage->focused())->name, "印刷");
    EXPECT_NE(run.stage->focused(), before) << "the one in the dialog";
    run.stage->press_key("Escape");
    run.stage->settle();
    EXPECT_EQ(run.stage->focused(), before);
}

TEST_F(AppPrinting, PrintsWhatIsSelectedAndSaysByWhat) {
    run.visit("/table?verdict=missed");
    ASSERT_TRUE(run.press(Role::button, "印刷"));
    EXPECT_TRUE(chosen("選択中の取組（9件）")) << run.stage->text();
    EXPECT_FALSE(chosen("全体"));
    ASSERT_TRUE(run.press(Role::button, "HTMLで保存"));
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    const std::string& part = run.edge.files_saved()[0].text;
    EXPECT_TRUE(has(part, "次の条件に当てはまる取組：評価　× 未達成")) << part.substr(part.find("<header"), 900);
    EXPECT_TRUE(has(part, "取組 9件　成果指標 11件"));
    EXPECT_FALSE(has(part, "職責に対応した給与制度の見直し"));
    EXPECT_TRUE(has(part, "ワーク･ライフ･バランスの向上") || has(part, "ワーク・ライフ・バランスの向上"));
    run.press(Role::button, "印刷");
    ASSERT_TRUE(run.press(Role::button, "全体"));
    EXPECT_TRUE(chosen("全体"));
    ASSERT_TRUE(run.press(Role::button, "HTMLで保存"));
    EXPECT_TRUE(has(run.edge.files_saved()[1].text, "職責に対応した給与制度の見直し"));
}

TEST_F(AppPrinting, SaysWhichAgendaIsPrinted) {
    plan::Plan plan = run.app->document()->plan();
    plan.agendas = {
        {"第1回会議",
         {plan.groups[0].groups.empty() ? plan.groups[0].measures[0].id : plan.groups[0].groups[0].measures[0].id},
         {}}};
    run.open(plan);
    run.visit("/table?agenda=第1回会議");
    ASSERT_TRUE(run.press(Role::button, "印刷"));
    ASSERT_TRUE(run.press(Role::button, "HTMLで保存"));
    EXPECT_TRUE(has(run.edge.files_saved()[0].text, "次の条件に当てはまる取組：議題　第1回会議"));
}

TEST_F(AppPrinting, RemembersPaperAndPart) {
    run.visit("/table?q=市民");
    run.press(Role::button, "印刷");
    run.press(Role::button, "A3横");
    run.press(Role::button, "全体");
    EXPECT_TRUE(chosen("A3横"));
    const auto remembered = run.edge.remembered();
    OpenApp again({}, [&](platform::HeadlessEdge& edge) {
        for (const auto& [key, value] : remembered) edge.put_remembered(key, value);
    });
    again.visit("/table?q=市民");
    again.press(Role::button, "印刷");
    for (const char* option : {"A3横", "全体"}) {
        ASSERT_NE(again.find(Role::button, option), nullptr);
        EXPECT_TRUE(again.find(Role::button, option)->selected) << option;
    }
    again.press(Role::button, "HTMLで保存");
    EXPECT_TRUE(has(again.edge.files_saved().at(0).text, a3));
}

TEST_F(AppPrinting, TheReportIsSavedAsAPageOfTheYearInTheLanguageShown) {
    run.press(Role::button, "印刷");
    ASSERT_TRUE(run.press(Role::button, "HTMLで保存"));
    ASSERT_EQ(run.edge.files_saved().size(), 1U);
    const auto saved = run.edge.files_saved()[0];
    EXPECT_EQ(saved.name, "行政経営プラン実施計画 取組状況 2018(平成30)年度.html");
    EXPECT_EQ(saved.media_type, "text/html");
    EXPECT_TRUE(has(saved.text, "lang=\"ja\""));
    run.press(Role::button, "English");
    run.press(Role::button, "Print");
    ASSERT_TRUE(run.press(Role::button, "Save as HTML"));
    EXPECT_TRUE(has(run.edge.files_saved().at(1).text, "lang=\"en\""));
}

TEST_F(AppPrinting, ASavedReportHasANameThatAnyDiskTakes) {
    plan::Plan plan;
    plan.title = "a/b\\c:d*e?f\"g<h>i|j\nk";
    run.open(plan);
    run.stage->press_key("p", true);
    run.stage->settle();
    ASSERT_TRUE(run.press(Role::button, "HTMLで保存"));
    EXPECT_EQ(run.edge.files_saved()[0].name.find_first_of("/\\:*?\"<>|\n"), std::string::npos)
        << run.edge.files_saved()[0].name;
}

TEST_F(AppPrinting, SaysWhyItFailed) {
    run.stage->send(platform::Printed{"no printer"});
    run.stage->settle();
    EXPECT_TRUE(run.sees("no printer"));
}

TEST_F(AppPrinting, OfAGreatPlanItSaysThatItTakesAWhile) {
    plan::Plan plan;
    plan.title = "大きな計画";
    plan.groups.push_back({"g", "1", "柱", {}, {}, {}});
    for (int i = 0; i < 500; ++i) {
        plan::Measure measure;
        measure.id = measure.code = measure.name = "m" + std::to_string(i);
        plan.groups[0].measures.push_back(measure);
    }
    run.open(plan);
    run.press(Role::button, "印刷");
    EXPECT_TRUE(run.sees("取組が500件あります。"));
    ASSERT_TRUE(press_in_dialog("印刷"));
    bool said = false;
    while (run.stage->frame()) {
        const bool before = run.edge.documents_printed().empty();
        said = said || (before && run.sees("報告書を用意しています…"));
    }
    run.stage->settle();
    EXPECT_TRUE(said) << "before the report is made";
    EXPECT_EQ(run.edge.documents_printed().size(), 1U);
    EXPECT_FALSE(run.sees("報告書を用意しています…")) << "it is done";
}

}  // namespace
