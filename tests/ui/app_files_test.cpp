// Files that do not open, files that open with warnings, and what is seen while one is on its way.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "code_points.hpp"
#include "places.hpp"
#include "running_app.hpp"

namespace {

using platform::OpenFailure;

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

struct BadFile {
    std::string name;
    std::string bytes;
    std::string sentence;
    std::string place;  ///< a part of it; "" where nothing but the sentence is said
};

std::vector<BadFile> bad_files() {
    const std::string good = city_plan();
    return {
        {"empty.json", "", "ファイルが空です", ""},
        {"not-json.json", "{\n  \"format\": oops\n}", "JSONとして読めません", "2行 13文字目"},
        {"other.json", "{ \"name\": \"x\" }", "取組の計画ファイルではありません", "1行 1文字目"},
        {"truncated.json", good.substr(0, good.size() / 2), "ファイルが途中で終わっています", "行 "},
        {"shift_jis.json", "{ \"title\": \"\x8E\xE6\x91\x67\" }", "文字コードがUTF-8ではありません", "1行 13文字目"},
        {"deep.json", std::string(10000, '[') + std::string(10000, ']'), "入れ子が深すぎます", "1行 65文字目"},
        {"newer.json", replaced(good, "\"version\": 1", "\"version\": 2"), "新しい版の形式で書かれています", "3行 14文字目"},
        {"type.json", replaced(good, "\"title\": \"行政経営プラン実施計画 取組状況\"", "\"title\": 12"),
         "値の種類が違います", "4行 12文字目　場所 /title"},
        {"twice.json", replaced(good, "\"id\": \"1-(1)-イ\"", "\"id\": \"1-(1)-ア\""), "同じ識別子が二度使われています",
         "/groups/0/measures/1/id"},
        {"huge-number.json", replaced(good, "\"number\": ", "\"number\": 1e999, \"x\": "), "数値が大きすぎて表せません",
         "行 "},
    };
}

TEST(AppFiles, ABadFileIsReportedAndTheOpenPlanStays) {
    OpenApp run;
    run.visit("/measure/2-(2)-ア");
    const auto* before = run.app->document();
    for (const BadFile& bad : bad_files()) {
        SCOPED_TRACE(bad.name);
        run.open(bad.name, bad.bytes);
        const Node* dialog = run.find(Role::dialog, "「" + bad.name + "」を開けませんでした");
        ASSERT_NE(dialog, nullptr) << run.stage->text();
        std::string said;
        for (const Node& text : run.children(dialog->id, Role::text)) said += text.name + "\n";
        EXPECT_NE(said.find(bad.sentence), std::string::npos) << said;
        EXPECT_NE(said.find(bad.place), std::string::npos) << said;
        EXPECT_NE(said.find("いま開いている計画「行政経営プラン実施計画 取組状況」は、そのままです。"), std::string::npos)
            << said;
        EXPECT_EQ(run.app->document(), before);
        EXPECT_EQ(run.app->state().place.measure, "2-(2)-ア");
        EXPECT_TRUE(run.press(Role::button, "閉じる"));
        EXPECT_TRUE(run.names(Role::dialog).empty());
    }
}

TEST(AppFiles, ABadFileIsReportedInEnglishToo) {
    OpenApp run({}, [](platform::HeadlessEdge& edge) { edge.put_remembered("language", "en"); });
    run.open("type.json", replaced(city_plan(), "\"title\": \"行政経営プラン実施計画 取組状況\"", "\"title\": 12"));
    EXPECT_NE(run.find(Role::dialog, "“type.json” could not be opened"), nullptr);
    EXPECT_TRUE(run.sees("The value is of the wrong type"));
    EXPECT_TRUE(run.sees("Line 4, column 12  At /title"));
    EXPECT_TRUE(run.sees("Found: 12"));
    EXPECT_TRUE(run.sees("Expected: a string"));
}

TEST(AppFiles, ManyProblemsAreListedAndScroll) {
    OpenApp run;
    std::string bytes = city_plan();
    for (std::size_t at = bytes.find("\"name\": \""); at != std::string::npos; at = bytes.find("\"name\": \"", at)) {
        bytes.replace(at, 9, "\"name\": 1, \"x\": \"");
        at += 16;
    }
    run.open("many.json", bytes);
    const Node* dialog = run.find(Role::dialog, "「many.json」を開けませんでした");
    ASSERT_NE(dialog, nullptr);
    EXPECT_GE(dialog->box.y, 0);
    EXPECT_LE(dialog->box.y + dialog->box.height, run.window.height);
    const Node* close = run.find(Role::button, "閉じる");
    ASSERT_NE(close, nullptr);
    EXPECT_LE(close->box.y + close->box.height, dialog->box.y + dialog->box.height);
    const float before = run.children(dialog->id, Role::text).front().box.y;
    run.stage->wheel(640, 400, 5);
    EXPECT_LT(run.children(run.find_beginning(Role::dialog, "「many")->id, Role::text).front().box.y, before);
}

TEST(AppFiles, TheReportClosesByMouseAndByEscape) {
    OpenApp run;
    run.open("a.json", "x");
    EXPECT_TRUE(run.stage->click(Role::button, "閉じる"));
    EXPECT_TRUE(run.names(Role::dialog).empty());
    run.open("a.json", "x");
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_TRUE(run.names(Role::dialog).empty());
    EXPECT_FALSE(run.stage->press_key("Escape")) << "nothing is left to close";
}

TEST(AppFiles, AnotherFileCanBeChosenFromTheReport) {
    OpenApp run;
    run.open("a.json", "x");
    EXPECT_TRUE(run.stage->click(Role::button, "別のファイルを開く"));
    EXPECT_EQ(run.edge.pickers_shown(), 1);
}

TEST(AppFiles, AGoodFileAfterABadOneClosesTheReport) {
    OpenApp run;
    run.open("a.json", "x");
    run.open("b.json", city_plan());
    EXPECT_TRUE(run.names(Role::dialog).empty());
}

TEST(AppFiles, NothingBelowTheReportAnswers) {
    OpenApp run;
    run.open("a.json", "x");
    run.stage->click(Role::tab, "一覧");
    EXPECT_EQ(run.page(), ui::Page::overview);
}

TEST(AppFiles, AFileThatDoesNotArriveIsReportedByName) {
    OpenApp run;
    const auto said = [&](OpenFailure why, std::string detail) {
        run.stage->send(platform::FileFailed{"遠く.json", why, std::move(detail)});
        run.stage->settle();
        EXPECT_NE(run.find(Role::dialog, "「遠く.json」を開けませんでした"), nullptr);
        return run.stage->text();
    };
    EXPECT_NE(said(OpenFailure::too_large, "314572800").find("（300 MB）。開けるのは64 MBまで"), std::string::npos);
    EXPECT_NE(said(OpenFailure::not_found, "404").find("HTTP 404"), std::string::npos);
    EXPECT_NE(said(OpenFailure::unreachable, "CORS").find("CORS"), std::string::npos);
    EXPECT_NE(said(OpenFailure::unreadable, "NotReadableError").find("NotReadableError"), std::string::npos);
    EXPECT_NE(said(OpenFailure::no_picker, "no gesture").find("no gesture"), std::string::npos);
    EXPECT_NE(run.app->document(), nullptr);
}

TEST(AppFiles, WarningsAreShownAndThePlanOpens) {
    OpenApp run;
    const std::string bytes =
        replaced(city_plan(), "\"years\": {\n                \"2018\"", "\"years\": {\n                \"2035\"");
    run.open("warned.json", bytes);
    EXPECT_NE(run.find(Role::dialog, "「warned.json」を開きました（注意があります）"), nullptr) << run.stage->text();
    EXPECT_TRUE(run.sees("計画の年度にない年度です"));
    EXPECT_EQ(run.app->document()->file_name(), "warned.json");
    EXPECT_EQ(run.find(Role::button, "別のファイルを開く"), nullptr) << "nothing failed";
    EXPECT_TRUE(run.press(Role::button, "閉じる"));
    EXPECT_TRUE(run.names(Role::dialog).empty());
    EXPECT_NE(run.find_beginning(Role::button, "○ "), nullptr);
}

TEST(AppFiles, FilesDroppedTogetherAreNotForgotten) {
    OpenApp run;
    run.open("first.json", city_plan(), 2);
    EXPECT_TRUE(run.sees("一度に開けるのは一つです。ほかの2件は開いていません。"));
    EXPECT_EQ(run.app->document()->file_name(), "first.json");
    run.press(Role::button, "閉じる");
    run.open("bad.json", "x", 1);
    EXPECT_TRUE(run.sees("JSONとして読めません"));
}

TEST(AppFiles, FilesHeldOverTheWindowShowWhereToDrop) {
    OpenApp run;
    const int resting = run.stage->vertices();
    run.stage->send(platform::DragOver{true});
    run.stage->settle();
    EXPECT_NE(run.stage->vertices(), resting);
    EXPECT_TRUE(run.sees("ここに放すと開きます")) << "also said to those who do not see it";
    run.stage->send(platform::DragOver{false});
    run.stage->settle();
    EXPECT_FALSE(run.sees("ここに放すと開きます"));
    run.stage->send(platform::DragOver{true});
    run.open("again.json", city_plan());
    EXPECT_FALSE(run.sees("ここに放すと開きます")) << "dropped";
}

TEST(AppFiles, ProgressIsShownByNameAndShare) {
    OpenApp run;
    run.stage->send(platform::OpenProgress{"大きい.json", 25, 100});
    run.stage->settle();
    const Node* progress = run.find(Role::progress, "大きい.json を読み込んでいます…");
    ASSERT_NE(progress, nullptr);
    EXPECT_EQ(progress->value, "25");
    run.stage->send(platform::OpenProgress{"大きい.json", 50, 0});
    run.stage->settle();
    EXPECT_EQ(run.find_beginning(Role::progress, "大きい")->value, "") << "how much there is in all is not known";
    run.open("大きい.json", city_plan());
    EXPECT_TRUE(run.names(Role::progress).empty());
    run.stage->send(platform::OpenProgress{"b.json", 1, 2});
    run.stage->send(platform::FileFailed{"b.json", OpenFailure::unreadable, ""});
    run.stage->settle();
    EXPECT_TRUE(run.names(Role::progress).empty());
}

/// A word of the reader that no string table turned into a sentence, "wrong-type" or the like.
bool has_a_bare_code(const std::string& sentence) {
    return sentence.find('-') != std::string::npos && sentence.find(' ') == std::string::npos &&
           !texts::has_japanese(sentence);
}

TEST(AppFiles, EveryBadInputOfTheReadersTestsIsReportedInBothLanguages) {
    OpenApp run;
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(places::tests) + "/data/bad-input")) {
        if (entry.path().extension() == ".json") inputs.push_back(entry.path());
    }
    std::sort(inputs.begin(), inputs.end());
    ASSERT_GT(inputs.size(), 40U);
    const auto* before = run.app->document();
    for (const bool english : {false, true}) {
        if (english) run.press(Role::button, "English");
        for (const std::filesystem::path& input : inputs) {
            SCOPED_TRACE(input.filename().string());
            std::ifstream stream(input, std::ios::binary);
            run.open(input.filename().string(), {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()});
            const std::vector<Node> dialogs = run.stage->all(Role::dialog);
            ASSERT_EQ(dialogs.size(), 1U);
            EXPECT_NE(dialogs[0].name.find(input.filename().string()), std::string::npos) << dialogs[0].name;
            EXPECT_GE(run.children(dialogs[0].id, Role::text).size(), 2U) << "what is wrong, and what stays open";
            for (const Node& text : run.children(dialogs[0].id, Role::text))
                EXPECT_FALSE(has_a_bare_code(text.name)) << text.name;
            if (run.app->document() != before) {
                before = run.app->document();  // warnings alone: the plan opened
            } else {
                EXPECT_NE(run.find(Role::button, english ? "Open another file" : "別のファイルを開く"), nullptr);
            }
            EXPECT_TRUE(run.stage->press_key("Escape"));
        }
    }
}

}  // namespace
