// Edits and files: saved, saved elsewhere, changed by others, refused; opened again.

#include <gtest/gtest.h>

#include "desk.hpp"
#include "file/plan_file.hpp"
#include "file/write/formatting.hpp"

namespace {

constexpr std::string_view first = "1-(1)-ア";
constexpr std::string_view file = "計画.json";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

class AppSaving : public testing::Test {
protected:
    AppSaving() {
        desk.open_file(std::string(file), city_plan());
        desk.edit();
        desk.press(Role::tab, "一覧");
    }
    void type_actual(std::string text) {
        desk.go("/table");
        desk.click_cell(first, column::actual);
        desk.enter(std::move(text));
    }
    std::string& on_disk() { return browser.storage->files[std::string(file)]; }
    std::string actual() {
        desk.go("/table");
        return desk.cell_text(first, column::actual);
    }

    Browser browser;
    Desk desk{browser};
};

TEST_F(AppSaving, WritesBackToTheFileThatWasOpened) {
    EXPECT_EQ(desk.saving(), "変更はありません");
    type_actual("84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    EXPECT_TRUE(desk.press(Role::button, "保存"));
    EXPECT_EQ(on_disk(), desk.document().text());
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
    EXPECT_NE(on_disk().find("田中"), std::string::npos) << "the log of changes is in it";
    EXPECT_TRUE(desk->sees("計画.json に保存し、読み戻して確かめました。"));
    EXPECT_TRUE(desk.saving().starts_with("計画.json に保存済み（")) << desk.saving();
    desk.key("z", true);
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    desk.key("y", true);
    EXPECT_TRUE(desk.saving().starts_with("計画.json に保存済み（"));
}

TEST_F(AppSaving, AnUneditedPlanIsSavedAsTheVeryBytes) {
    const std::string odd = "\xEF\xBB\xBF" + replaced(city_plan(), "\n  \"title\"", "\r\n\t \"title\"");
    desk.open_file("odd.json", odd);
    desk.key("s", true);
    EXPECT_EQ(browser.storage->files["odd.json"], odd);
    EXPECT_TRUE(desk->sees("保存し、読み戻して確かめました。"));
}

TEST_F(AppSaving, WithEveryEditTakenBackItIsTheVeryBytesAgain) {
    const std::string compact = file::formatted(city_plan(), {.byte_order_mark = true, .one_line = true, .spaces = false});
    desk.open_file(std::string(file), compact);
    desk.edit();
    type_actual("84%");
    EXPECT_EQ(desk.saving(), "まだファイルにない編集 1件（このブラウザーには保存済み）");
    desk.restart();
    desk.edit();
    desk.key("z", true);
    EXPECT_EQ(desk.saving(), "変更はありません");
    on_disk() = compact;
    desk.key("s", true);
    EXPECT_EQ(on_disk(), compact);
}

TEST_F(AppSaving, ACompactFileStaysCompact) {
    const std::string compact = file::formatted(city_plan(), {.one_line = true, .spaces = false, .final_line_end = false});
    desk.open_file(std::string(file), compact);
    desk.edit();
    type_actual("84%");
    desk.key("s", true);
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
    EXPECT_EQ(on_disk().find('\n'), std::string::npos);
    EXPECT_EQ(desk.notice(), "計画.json に保存し、読み戻して確かめました。") << "nothing else of it changed";
}

TEST_F(AppSaving, AFileWithoutARuleIsFormattedAnewAndThatIsSaidOnce) {
    desk.open_file(std::string(file), replaced(city_plan(), "\n  \"title\"", "\n\t \"title\""));
    desk.edit();
    desk.key("s", true);
    EXPECT_EQ(desk.notice(), "計画.json に保存し、読み戻して確かめました。") << "without an edit it is the very bytes";
    desk.open_file(std::string(file), replaced(city_plan(), "\n  \"title\"", "\n \"title\""));
    desk.edit();
    type_actual("84%");
    desk.key("s", true);
    EXPECT_TRUE(desk.notice().ends_with("改行・字下げ・項目の順は、取組の書き方にそろえました。")) << desk.notice();
    type_actual("83%");
    desk.key("s", true);
    EXPECT_EQ(desk.notice(), "計画.json に保存し、読み戻して確かめました。");
}

TEST_F(AppSaving, UnknownMembersSurviveOpenEditSave) {
    std::string text = replaced(city_plan(), "\"title\"", "\"x-部署\": {\"a\": [1, 2.50]},\n  \"title\"");
    text = replaced(std::move(text), "\"name\": \"職員の適正配置\",", "\"name\": \"職員の適正配置\", \"x-色\": \"赤\",");
    desk.open_file("known.json", text);
    desk.edit();
    type_actual("84%");
    desk.restart();
    desk.key("s", true);
    const std::string saved = browser.storage->files["known.json"];
    EXPECT_NE(saved.find("\"x-部署\""), std::string::npos);
    EXPECT_NE(saved.find("2.50"), std::string::npos);
    EXPECT_NE(saved.find("\"x-色\": \"赤\""), std::string::npos);
    EXPECT_NE(saved.find("84%"), std::string::npos);
}

TEST_F(AppSaving, SavedIsSavedAfterARestartToo) {
    type_actual("84%");
    desk.key("s", true);
    desk.restart();
    EXPECT_EQ(desk.document().unsaved_steps(), 0U);
    type_actual("");
    desk.edit();
    EXPECT_TRUE(desk.saving().starts_with("計画.json に保存済み（")) << desk.saving();
    type_actual("83%");
    desk.key("s", true);
    EXPECT_NE(on_disk().find("83%"), std::string::npos) << "to the same file, unasked";
}

TEST_F(AppSaving, AlsoWhereEditingWasSwitchedOffBefore) {
    type_actual("84%");
    desk.press(Role::switch_, "編集");
    EXPECT_TRUE(desk.press(Role::button, "保存"));
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
    EXPECT_EQ(desk.document().unsaved_steps(), 0U);
    desk.restart();
    EXPECT_EQ(desk.document().unsaved_steps(), 0U);
    EXPECT_EQ(desk.saving(), "");
    desk.edit();
    type_actual("83%");
    desk.restart();
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
}

TEST_F(AppSaving, WithoutEditingUndoIsNotOffered) {
    type_actual("84%");
    desk.press(Role::switch_, "編集");
    ASSERT_NE(desk->find(Role::button, "元に戻す"), nullptr);
    EXPECT_TRUE(desk->find(Role::button, "元に戻す")->disabled) << "it would do nothing";
}

TEST_F(AppSaving, UnderAnotherName) {
    type_actual("84%");
    desk->edge.put_name_picked("写し.json");
    desk.key("s", true, true);
    EXPECT_EQ(on_disk(), city_plan());
    EXPECT_NE(browser.storage->files["写し.json"].find("84%"), std::string::npos);
    EXPECT_TRUE(desk.saving().starts_with("写し.json に保存済み（"));
    type_actual("83%");
    desk.key("s", true);
    EXPECT_NE(browser.storage->files["写し.json"].find("83%"), std::string::npos) << "from here on";
    EXPECT_EQ(on_disk(), city_plan());
}

TEST_F(AppSaving, TheNameThatIsSuggestedHasOneEnding) {
    const std::vector<std::pair<std::string, std::string>> names{
        {"名前.json", "名前"},  {"名前.torikumi.json", "名前"}, {"名前.JSON", "名前"},          {"名前.json.json", "名前"},
        {"第1.2版", "第1.2版"}, {"名前.txt", "名前"},           {"名前.Torikumi.Json", "名前"}, {".json", "torikumi"}};
    desk->edge.put_save_picker(platform::HeadlessEdge::SavePicker::is_missing);
    for (const auto& [name, stem] : names) {
        SCOPED_TRACE(name);
        desk->open(name, city_plan());
        desk.go("/overview");
        desk.key("s", true, true);
        const std::string plan = desk->edge.files_saved().back().name;
        EXPECT_TRUE(plan == stem + ".json" || plan == stem + ".torikumi.json") << plan;
        desk.press(Role::button, "配布用に保存");
        desk.press(Role::button, "読むだけのファイル");
        EXPECT_EQ(desk->edge.files_saved().back().name, stem + ".html");
    }
}

TEST_F(AppSaving, WhereThePickerIsCancelledNothingIsSaved) {
    type_actual("84%");
    desk->edge.put_save_picker(platform::HeadlessEdge::SavePicker::is_cancelled);
    desk.press(Role::button, "名前を付けて保存");
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
    EXPECT_EQ(browser.storage->files.size(), 1U);
    EXPECT_FALSE(desk->find(Role::button, "保存")->disabled) << "and can be tried again";
}

TEST_F(AppSaving, WhereThereIsNoPickerItIsDownloaded) {
    desk.go("/overview");
    Browser other;
    Desk sample(other);
    sample->edge.put_save_picker(platform::HeadlessEdge::SavePicker::is_missing);
    sample.edit();
    sample.press(Role::tab, "一覧");
    sample.click_cell(first, column::actual);
    sample.enter("84%");
    sample.key("s", true);
    ASSERT_EQ(sample->edge.files_saved().size(), 1U);
    EXPECT_EQ(sample->edge.files_saved()[0].name, "atsugi-2018.json");
    EXPECT_EQ(sample->edge.files_saved()[0].text, sample.document().text());
    EXPECT_TRUE(sample.saving().starts_with("atsugi-2018.json をダウンロード済み（")) << sample.saving();
}

TEST_F(AppSaving, AFileThatOthersHaveChangedIsNotOverwrittenSilently) {
    type_actual("84%");
    on_disk() = "{}";
    desk.key("s", true);
    EXPECT_EQ(on_disk(), "{}");
    ASSERT_TRUE(desk.asks("「計画.json」はほかで変更されています")) << desk->stage->text();
    desk.press(Role::button, "やめる");
    EXPECT_EQ(on_disk(), "{}");
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
    desk.key("s", true);
    desk->edge.put_name_picked("写し.json");
    // The bar has a button of that name too; the dialog's is the last one.
    const std::vector<Node> buttons = desk->stage->all(Role::button);
    for (auto at = buttons.rbegin(); at != buttons.rend(); ++at) {
        if (at->name != "名前を付けて保存") continue;
        desk->stage->send(platform::NodePressed{at->id});
        break;
    }
    desk.settle();
    EXPECT_EQ(on_disk(), "{}");
    EXPECT_TRUE(desk.saving().starts_with("写し.json に保存済み（")) << desk->stage->text();
}

TEST_F(AppSaving, OrIsOnRequest) {
    type_actual("84%");
    on_disk() = "{}";
    desk.key("s", true);
    desk.press(Role::button, "上書きする");
    EXPECT_EQ(on_disk(), desk.document().text());
    EXPECT_TRUE(desk->names(Role::dialog).empty());
}

TEST_F(AppSaving, FailuresAreToldAndNothingCountsAsSaved) {
    type_actual("84%");
    const std::vector<std::pair<platform::WriteFailure, std::string>> failures{
        {platform::WriteFailure::refused, "「計画.json」への保存が許可されませんでした。"},
        {platform::WriteFailure::gone, "「計画.json」が見つかりません。"},
        {platform::WriteFailure::failed, "「計画.json」に保存できませんでした。"}};
    for (const auto& [why, said] : failures) {
        browser.storage->fail_next_write(why, "わけ");
        desk.key("s", true);
        EXPECT_TRUE(desk->sees(said)) << desk->stage->text();
        EXPECT_EQ(desk.document().unsaved_steps(), 1U);
        EXPECT_EQ(on_disk(), city_plan());
    }
    desk.key("s", true);
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
}

TEST_F(AppSaving, AChosenFileThatCouldNotBeWrittenCanBeWrittenAgainThereOrElsewhere) {
    type_actual("84%");
    desk->edge.put_name_picked("共有.json");
    browser.storage->fail_next_write(platform::WriteFailure::failed, "わけ");
    desk.key("s", true, true);
    EXPECT_EQ(browser.storage->files["共有.json"], "") << "the picker emptied it";
    ASSERT_TRUE(desk.asks("保存できませんでした")) << desk->stage->text();
    EXPECT_TRUE(desk->sees("「共有.json」に保存できませんでした。わけ"));
    EXPECT_TRUE(desk->sees("このファイルは空か、途中までしか書かれていないかもしれません。"));
    // It fails there once more, and then does not.
    browser.storage->fail_next_write(platform::WriteFailure::failed);
    desk.press(Role::button, "もう一度保存");
    ASSERT_TRUE(desk.asks("保存できませんでした"));
    desk.press(Role::button, "もう一度保存");
    EXPECT_EQ(browser.storage->files["共有.json"], desk.document().text());
    EXPECT_TRUE(desk.saving().starts_with("共有.json に保存済み（")) << desk.saving();
    // Elsewhere.
    type_actual("83%");
    browser.storage->fail_next_write(platform::WriteFailure::refused);
    desk.key("s", true, true);
    ASSERT_TRUE(desk.asks("保存できませんでした"));
    desk->edge.put_name_picked("別.json");
    desk.press(Role::button, "別の場所に保存");
    EXPECT_EQ(browser.storage->files["別.json"], desk.document().text());
    EXPECT_TRUE(desk.saving().starts_with("別.json に保存済み（")) << desk.saving();
    // Or not at all: nothing counts as saved, and the file is forgotten.
    type_actual("82%");
    browser.storage->fail_next_write(platform::WriteFailure::failed);
    desk->edge.put_name_picked("三.json");
    desk.key("s", true, true);
    const std::size_t remembered = browser.storage->files_remembered().size();
    desk.press(Role::button, "やめる");
    EXPECT_EQ(browser.storage->files_remembered().size(), remembered - 1);
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
}

TEST_F(AppSaving, AWriteThatIsUnderWayBelongsToItsOwnPlan) {
    type_actual("84%");
    browser.storage->hold(true);
    desk->stage->send(platform::KeyPressed{"s", true, false, false});
    desk->open("ほかの計画.json", shipped_plan("ten-years.json"));
    browser.storage->hold(false);
    desk.settle();
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
    EXPECT_EQ(desk.document().file_name(), "ほかの計画.json");
    EXPECT_TRUE(desk.document().is_saved());
    desk.edit();
    EXPECT_EQ(desk.saving(), "変更はありません");
    // And its own records know of it.
    desk.press(Role::button, "計画の一覧");
    for (const std::string& item : desk.items("このブラウザーにある計画"))
        EXPECT_EQ(item.find("まだファイルにない"), std::string::npos) << item;
    desk.open_file(std::string(file), on_disk());
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << desk->stage->text();
    EXPECT_EQ(actual(), "84%");
    EXPECT_TRUE(desk.document().is_saved());
    EXPECT_EQ(desk.steps(), 1U) << "it goes on with its history";
}

TEST_F(AppSaving, WhatIsBeingTypedIsSavedToo) {
    desk.click_cell(first, column::actual);
    desk.type("84%");
    EXPECT_TRUE(desk.key("s", true));
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
}

TEST_F(AppSaving, WhereNothingCanBeDrawnThePlanGoesOutAsADownload) {
    desk.click_cell(first, column::actual);
    desk.type("84%");
    // No frame any more.
    desk->stage->send(platform::RescueAsked{});
    ASSERT_EQ(desk->edge.files_saved().size(), 1U);
    EXPECT_EQ(desk->edge.files_saved()[0].name, file);
    EXPECT_NE(desk->edge.files_saved()[0].text.find("84%"), std::string::npos) << "what was being typed, too";
    desk.settle();
    EXPECT_EQ(desk.document().unsaved_steps(), 1U) << "nobody was told where it is: it is no save";
    desk.restart();
    EXPECT_EQ(actual(), "84%");
}

TEST_F(AppSaving, AnEditWhileTheFileIsWrittenIsNotSaved) {
    type_actual("84%");
    desk.click_cell(first, column::actual);
    desk->stage->send(platform::KeyPressed{"s", true, false, false});
    desk->stage->send(platform::KeyPressed{"Delete", false, false, false});
    desk.settle();
    EXPECT_NE(on_disk().find("84%"), std::string::npos);
    EXPECT_EQ(actual(), "");
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
    desk.restart();
    EXPECT_EQ(desk.document().unsaved_steps(), 1U);
    desk.edit();
    desk.key("z", true);
    EXPECT_TRUE(desk.saving().starts_with("計画.json に保存済み（")) << desk.saving();
    EXPECT_EQ(on_disk(), desk.document().text());
}

TEST_F(AppSaving, TheSameFileOpenedAgainGoesOnWithTheEdits) {
    type_actual("84%");
    desk.open_file("ten-years.json", shipped_plan("ten-years.json"));
    desk.open_file(std::string(file), city_plan());
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << desk->stage->text();
    EXPECT_EQ(actual(), "84%");
    EXPECT_EQ(desk.steps(), 1U);
    desk.edit();
    desk.key("z", true);
    EXPECT_EQ(actual(), "86.0%");
}

TEST_F(AppSaving, AChangedFileOverUnsavedEditsAsksAndBothStay) {
    type_actual("84%");
    const std::string changed = replaced(city_plan(), "86.0%", "99.0%");
    for (const bool kept : {true, false}) {
        desk.open_file(std::string(file), changed);
        ASSERT_TRUE(desk.asks("「計画.json」には、このブラウザーの編集もあります")) << desk->stage->text();
        EXPECT_TRUE(desk->sees("まだファイルにない編集が1件あり"));
        desk.press(Role::button, kept ? "編集を続ける" : "開いたファイルを使う");
        EXPECT_EQ(actual(), kept ? "84%" : "99.0%");
    }
    desk.press(Role::button, "計画の一覧");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 2U);
    EXPECT_TRUE(desk->sees("まだファイルにない編集 1件（このブラウザーには保存済み）"));
}

TEST_F(AppSaving, AChangedFileOverSavedEditsIsSimplyOpened) {
    type_actual("84%");
    desk.key("s", true);
    desk.open_file(std::string(file), replaced(on_disk(), "84%", "99%"));
    EXPECT_TRUE(desk->names(Role::dialog).empty()) << desk->stage->text();
    EXPECT_EQ(actual(), "99%");
    desk.press(Role::button, "計画の一覧");
    EXPECT_EQ(desk.items("このブラウザーにある計画").size(), 1U);
}

TEST_F(AppSaving, ANewPlanGetsItsFileAtTheFirstSave) {
    desk.press(Role::button, "計画の一覧");
    desk.press(Role::button, "新しい計画");
    EXPECT_TRUE(desk->app->state().editing);
    EXPECT_EQ(desk.saving(), "まだファイルに保存していません（このブラウザーには保存済み）");
    desk.restart();
    desk.edit();
    EXPECT_EQ(desk.saving(), "まだファイルに保存していません（このブラウザーには保存済み）");
    desk.go("/structure");
    desk.press_beginning(Role::button, "計画名");
    desk.enter("総合計画/2030");
    desk.key("s", true);
    ASSERT_EQ(browser.storage->files.size(), 2U) << desk->stage->text();
    EXPECT_EQ(desk.document().unsaved_steps(), 0U);
    desk.restart();
    EXPECT_EQ(desk.title(), "総合計画/2030");
    EXPECT_TRUE(desk.document().is_saved());
}

}  // namespace
