// Tables in: from a file or the clipboard to a plan, with the real clerk beside the app.

#include <gtest/gtest.h>

#include <algorithm>

#include "clerk/messages.hpp"
#include "clerk_beside.hpp"
#include "desk.hpp"
#include "file/plan_file.hpp"
#include "small_table.hpp"
#include "tree_laws.hpp"

namespace {

using platform::HeadlessEdge;

class AppSheets : public testing::Test {
protected:
    explicit AppSheets(Window window = {1280, 800})
        : run(window, [](HeadlessEdge& edge) { edge.put_worker(clerk_beside()); }) {}
    void drop_table(std::string name = "進捗.csv", std::string_view bytes = small_table) {
        run.open(std::move(name), std::string(bytes));
    }
    const ui::ImportSession& import_session() const { return *run.app->import_session(); }
    std::string value(std::string_view list_box) const {
        const Node* node = run.find(Role::list_box, list_box);
        return node == nullptr ? "(none)" : node->value;
    }
    std::string column_name(std::string_view letter) const {
        const Node* node = run.find_beginning(Role::list_box, "列" + std::string(letter) + "　");
        return node == nullptr ? "(none)" : node->name;
    }
    std::string column(std::string_view letter) const { return value(column_name(letter)); }
    std::string said_in(std::string_view dialog) const {
        const Node* found = run.find(Role::dialog, dialog);
        std::string said;
        if (found == nullptr) return said;
        for (const Node& text : run.children(found->id, Role::text)) said += text.name + "\n";
        return said;
    }
    template <typename Request>
    std::size_t asked() const {
        const auto& all = run.edge.worker_asked();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const std::string& text) {
            const auto request = clerk::read_request(text);
            return request && std::holds_alternative<Request>(*request);
        }));
    }

    OpenApp run;
};

TEST_F(AppSheets, ADroppedTableIsShownAndTheOpenPlanStays) {
    const auto* before = run.app->document();
    drop_table();
    ASSERT_NE(run.app->import_session(), nullptr) << run.stage->text();
    EXPECT_EQ(run.page(), ui::Page::sheet_import);
    EXPECT_EQ(run.app->document(), before);
    EXPECT_NE(run.find(Role::heading, "「進捗.csv」の取り込み"), nullptr);
    EXPECT_EQ(column("A"), "柱");
    EXPECT_EQ(column("C"), "取組名");
    EXPECT_TRUE(run.sees("柱 2・取組 3・取組内容 0・成果指標 3"));
    EXPECT_TRUE(run.sees("○ 1　× 1　未設定 1　年度 2018–2019"));
    EXPECT_TRUE(run.sees("1-1　職員の適正配置"));
    EXPECT_TRUE(run.sees("2018　85.0% → 86.0%　○")) << run.stage->text();
    EXPECT_TRUE(run.sees("使用料の見直し")) << "as a cell";
}

TEST_F(AppSheets, LeavingGoesBackToWhereThePersonWas) {
    run.visit("/measure/2-(2)-ア");
    drop_table();
    ASSERT_EQ(run.page(), ui::Page::sheet_import);
    EXPECT_TRUE(run.press(Role::button, "やめる"));
    EXPECT_EQ(run.page(), ui::Page::measure);
    EXPECT_EQ(run.app->state().place.measure, "2-(2)-ア");
    EXPECT_EQ(run.app->import_session(), nullptr);
    EXPECT_EQ(run.find(Role::tab, "取り込み"), nullptr);
    drop_table();
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_EQ(run.app->state().place.measure, "2-(2)-ア");
    EXPECT_EQ(run.app->import_session(), nullptr);
}

TEST_F(AppSheets, AnotherPageLeavesTheTableWhereItIs) {
    drop_table();
    EXPECT_TRUE(run.press(Role::tab, "一覧"));
    EXPECT_EQ(run.page(), ui::Page::table);
    EXPECT_NE(run.app->import_session(), nullptr);
    EXPECT_TRUE(run.press(Role::tab, "取り込み"));
    EXPECT_EQ(run.page(), ui::Page::sheet_import);
    EXPECT_EQ(column("C"), "取組名");
}

TEST_F(AppSheets, AnAddressAloneShowsNoTable) {
    run.visit("/bring");
    EXPECT_EQ(run.page(), ui::Page::overview);
    OpenApp late({1280, 800}, [](HeadlessEdge& edge) {
        edge.put_worker(clerk_beside());
        edge.put_address("/bring");
    });
    EXPECT_EQ(late.page(), ui::Page::overview);
}

TEST_F(AppSheets, WhatIsNoTableIsSaidToBeWhatItIs) {
    struct Bad {
        std::string name;
        std::string bytes;
        std::string sentence;
    };
    const std::vector<Bad> all{
        {"旧.xls", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0'), "でもないファイルです"},
        {"壊.xlsx", "PK\x03\x04 and then nothing", "壊れています"},
        {"図.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", "でもないファイルです"},
        {"空.csv", "", "空です"},
    };
    const auto* before = run.app->document();
    for (const Bad& bad : all) {
        SCOPED_TRACE(bad.name);
        run.open(bad.name, bad.bytes);
        const std::string said = said_in("「" + bad.name + "」を開けませんでした");
        EXPECT_NE(said.find(bad.sentence), std::string::npos) << said << run.stage->text();
        EXPECT_NE(said.find("は、そのままです。"), std::string::npos) << said;
        EXPECT_EQ(run.app->document(), before);
        EXPECT_EQ(run.app->import_session(), nullptr);
        EXPECT_TRUE(run.press(Role::button, "閉じる"));
    }
}

TEST_F(AppSheets, ReadingCanBeEnded) {
    run.edge.hold_worker();
    run.stage->send(platform::FileOpened{"進捗.csv", std::string(small_table)});
    run.stage->settle();
    const Node* dialog = run.find(Role::dialog, "「進捗.csv」を読み込んでいます…");
    ASSERT_NE(dialog, nullptr) << run.stage->text();
    EXPECT_EQ(run.stage->all(Role::progress).size(), 1U);
    EXPECT_EQ(run.node(run.stage->focused())->name, "やめる") << "the way out has the focus";
    expect_sound_tree(run.nodes());
    EXPECT_TRUE(run.press(Role::button, "やめる"));
    EXPECT_EQ(run.find(Role::dialog, "「進捗.csv」を読み込んでいます…"), nullptr);
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_EQ(run.app->import_session(), nullptr);
    EXPECT_EQ(run.page(), ui::Page::overview);
    drop_table();
    EXPECT_NE(run.app->import_session(), nullptr) << "and again";
}

TEST_F(AppSheets, AClerkThatDiesIsToldOfAndNothingElseHappens) {
    run.edge.hold_worker();
    run.stage->send(platform::FileOpened{"進捗.csv", std::string(small_table)});
    run.stage->settle();
    run.edge.crash_worker("out of memory");
    run.edge.let_worker_go();
    run.stage->settle();
    const std::string said = said_in("「進捗.csv」を最後まで読めませんでした");
    EXPECT_NE(said.find("out of memory"), std::string::npos) << run.stage->text();
    EXPECT_NE(said.find("は、そのままです。"), std::string::npos);
    EXPECT_EQ(run.app->import_session(), nullptr);
}

TEST_F(AppSheets, WhatAColumnHoldsIsChosenFromAMenu) {
    drop_table();
    ASSERT_EQ(import_session().seen.summary.indicators, 3U);
    const std::string name = column_name("D");
    ASSERT_EQ(value(name), "担当課");
    ASSERT_TRUE(run.choose(name, "備考")) << run.stage->text();
    EXPECT_EQ(column("D"), "備考");
    EXPECT_FALSE(import_session().following);
    EXPECT_EQ(import_session().layout.columns[3].role, sheet::Role::note);
    EXPECT_EQ(import_session().preview.groups[0].measures[0].notes, std::vector<std::string>{"職員課"});
    EXPECT_TRUE(import_session().preview.groups[0].measures[0].sections.empty());
}

TEST_F(AppSheets, AYearlyColumnAsksForItsYear) {
    drop_table();
    const std::string name = column_name("D");
    ASSERT_TRUE(run.choose(name, "計画"));
    EXPECT_NE(run.find(Role::option, "年度なし"), nullptr) << run.stage->text();
    ASSERT_TRUE(run.press(Role::option, "2019(令和元)年度"));
    EXPECT_EQ(column("D"), "計画 2019");
    ASSERT_TRUE(run.press(Role::list_box, name));
    ASSERT_TRUE(run.press(Role::option, "年度: 2019"));
    ASSERT_TRUE(run.press(Role::option, "年度なし"));
    EXPECT_EQ(column("D"), "計画");
    EXPECT_NE(run.find(Role::list_box, "表の年度"), nullptr) << "now the table may say it";
    ASSERT_TRUE(run.choose("表の年度", "2018"));
    EXPECT_EQ(import_session().layout.year, plan::FiscalYear{2018});
}

TEST_F(AppSheets, OfManyWishesOnlyTheLastIsRead) {
    drop_table();
    const std::size_t before = asked<clerk::UseLayout>();
    run.edge.hold_worker();
    const std::string name = column_name("D");
    for (const char* role : {"備考", "使わない", "担当課", "備考"}) ASSERT_TRUE(run.choose(name, role)) << role;
    EXPECT_TRUE(import_session().following);
    EXPECT_EQ(column("D"), "備考");
    const Node* take = run.find(Role::button, "取り込む");
    ASSERT_NE(take, nullptr);
    EXPECT_TRUE(take->disabled) << "what is not read yet is not taken";
    EXPECT_EQ(asked<clerk::UseLayout>() - before, 1U);
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_EQ(asked<clerk::UseLayout>() - before, 2U);
    EXPECT_FALSE(import_session().following);
    EXPECT_EQ(column("D"), "備考");
    EXPECT_EQ(import_session().preview.groups[0].measures[0].notes, std::vector<std::string>{"職員課"});
}

TEST_F(AppSheets, HeaderRowsAreChosen) {
    drop_table("表.csv", "題\r\n" + std::string(small_table));
    ASSERT_EQ(value("見出しの最初の行"), "見出し 2行目から") << run.stage->text();
    ASSERT_TRUE(run.choose("見出しの最後の行", "3行目まで"));
    EXPECT_EQ(import_session().layout.header_rows, 2U);
    EXPECT_EQ(import_session().seen.summary.measures, 2U) << "the first measure is a header now";
    ASSERT_TRUE(run.choose("見出しの最後の行", "2行目まで"));
    EXPECT_EQ(import_session().seen.summary.measures, 3U);
}

TEST_F(AppSheets, TheUnitOfAColumnIsTyped) {
    const std::string bare = "分類,取組名,成果指標,目標 2018年度,実績 2018年度\r\n1-1,職員の適正配置,達成割合,85,86\r\n";
    drop_table("表.csv", bare);
    const std::string name = column_name("D");
    ASSERT_EQ(value(name), "目標 2018") << run.stage->text();
    ASSERT_TRUE(run.press(Role::list_box, name));
    ASSERT_TRUE(run.press(Role::option, "単位: なし"));
    ASSERT_NE(run.find(Role::dialog, "値の単位"), nullptr);
    const Node* field = run.node(run.stage->focused());
    ASSERT_NE(field, nullptr);
    ASSERT_EQ(field->role, Role::text_field);
    run.stage->send(platform::FieldChanged{field->id, " 千円 "});
    run.stage->settle();
    run.stage->press_key("Enter");
    EXPECT_EQ(run.find(Role::dialog, "値の単位"), nullptr);
    EXPECT_EQ(column("D"), "目標 2018 （千円）");
    EXPECT_EQ(import_session().layout.columns[3].unit, "千円");
}

TEST_F(AppSheets, AnEncodingIsGuessedAndCanBeChosen) {
    drop_table("進捗.csv", in_shift_jis(small_table));
    ASSERT_NE(run.app->import_session(), nullptr) << run.stage->text();
    EXPECT_TRUE(value("文字コード").starts_with("Shift_JIS")) << value("文字コード");
    EXPECT_EQ(column("C"), "取組名");
    run.choose("文字コード", "UTF-8");
    EXPECT_TRUE(run.sees("文字コードが分からず")) << run.stage->text();
    run.press(Role::button, "閉じる");
    EXPECT_EQ(column("C"), "取組名") << "what was read before stays";
    EXPECT_TRUE(run.choose(column_name("D"), "備考"));
    EXPECT_EQ(column("D"), "備考") << "the clerk is given the book back";
    EXPECT_EQ(import_session().preview.groups[0].measures[0].notes, std::vector<std::string>{"職員課"});
}

TEST_F(AppSheets, APastedBlockIsATable) {
    std::string block(small_table);
    std::replace(block.begin(), block.end(), ',', '\t');
    ASSERT_TRUE(run.stage->paste("分類\t取組名\t成果指標\t目標 2018年度\r\n1-1\t適正配置\t割合\t85%\r\n"));
    run.stage->settle();
    ASSERT_NE(run.app->import_session(), nullptr) << run.stage->text();
    EXPECT_NE(run.find(Role::heading, "「貼り付けた表」の取り込み"), nullptr);
    EXPECT_EQ(value("文字コード"), "(none)");
    EXPECT_EQ(import_session().seen.summary.measures, 1U);
}

TEST_F(AppSheets, APasteIntoCellsOrAFieldIsNotATable) {
    Browser browser;
    Desk desk(browser);
    desk->edge.put_worker(clerk_beside());
    ASSERT_TRUE(desk.edit());
    desk.go("/table");
    ASSERT_TRUE(desk.click_cell("1-(1)-ア", column::actual));
    desk->stage->paste("1%\t2%\r\n3%\t4%\r\n");
    desk.settle();
    EXPECT_EQ(desk->app->import_session(), nullptr);
}

TEST_F(AppSheets, RowsAreAskedForOnceAsTheyComeIntoSight) {
    std::string large(small_table);
    for (int i = 0; i < 3000; ++i) {
        large += "1 柱,9-" + std::to_string(i) + ",取組" + std::to_string(i) + ",課,指標,5件,6件,○,7件\r\n";
    }
    drop_table("大.csv", large);
    EXPECT_EQ(asked<clerk::ShowRows>(), 1U);
    for (int i = 0; i < 5; ++i) run.stage->frame();
    EXPECT_EQ(asked<clerk::ShowRows>(), 1U);
    const Node* table = run.find(Role::table, "表の内容");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->row, 3005);
    const float x = table->box.x + 200;
    const float y = table->box.y + 200;
    for (int i = 0; i < 60; ++i) run.stage->wheel(x, y, 20);
    EXPECT_TRUE(run.sees("取組2999"));
    EXPECT_LE(run.stage->settle(), 10);
    EXPECT_LE(asked<clerk::ShowRows>(), 16U);
    for (int i = 0; i < 60; ++i) run.stage->wheel(x, y, -20);
    EXPECT_TRUE(run.sees("職員の適正配置"));
    EXPECT_LE(asked<clerk::ShowRows>(), 16U) << "what is known is not asked for again";
}

TEST_F(AppSheets, ANoteLeadsToItsCell) {
    drop_table("進捗.csv", std::string(small_table) + "2 健全な財政,2-2,余りの見直し,財政課,割合,5件,4件,未達成,6件\r\n");
    const Node* note = run.find_beginning(Role::button, "H5");
    ASSERT_NE(note, nullptr) << run.stage->text();
    ASSERT_TRUE(run.press(Role::button, std::string(note->name)));
    EXPECT_EQ(import_session().spot, (sheet::Spot{4, 7}));
    EXPECT_TRUE(run.sees("H5　未達成")) << run.stage->text();
    const auto cells = run.stage->all(Role::cell);
    const auto chosen = std::find_if(cells.begin(), cells.end(), [](const Node& cell) { return cell.selected; });
    ASSERT_NE(chosen, cells.end()) << "it is in sight";
    EXPECT_EQ(chosen->name, "未達成");
    EXPECT_FALSE(chosen->description.empty()) << "and marked";
}

TEST_F(AppSheets, ATableBecomesANewPlan) {
    drop_table();
    ASSERT_TRUE(run.press(Role::button, "取り込む")) << run.stage->text();
    run.stage->settle();
    EXPECT_EQ(run.app->import_session(), nullptr);
    EXPECT_EQ(run.page(), ui::Page::overview);
    const ui::Document& document = *run.app->document();
    EXPECT_EQ(document.measures().size(), 3U);
    EXPECT_EQ(document.file_name(), "進捗.json");
    EXPECT_FALSE(document.is_saved());
    EXPECT_TRUE(run.sees("3件の取組を取り込みました。"));
    EXPECT_TRUE(run.sees("まだファイルに保存していません"));
    ASSERT_EQ(document.plan().layouts.size(), 1U);
    const file::ReadResult read = file::read_plan(document.text());
    ASSERT_TRUE(read.plan.has_value());
    EXPECT_TRUE(read.problems.empty());
    EXPECT_EQ(read.plan->groups, document.plan().groups);
    EXPECT_EQ(read.plan->layouts, document.plan().layouts) << "the text that was taken is the plan's own";
}

TEST_F(AppSheets, AKeptLayoutReadsTheNextYearsTable) {
    drop_table();
    ASSERT_TRUE(run.choose(column_name("D"), "備考"));
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    run.stage->settle();
    std::string next(small_table);
    for (std::size_t at = next.find("2019"); at != std::string::npos; at = next.find("2019")) next.replace(at, 4, "2020");
    for (std::size_t at = next.find("2018"); at != std::string::npos; at = next.find("2018")) next.replace(at, 4, "2019");
    drop_table("来年.csv", next);
    EXPECT_TRUE(run.sees("前回の対応「")) << run.stage->text();
    EXPECT_EQ(column("D"), "備考") << "as the person said last year";
    EXPECT_EQ(import_session().layout.columns[5].year, plan::FiscalYear{2019});
    EXPECT_TRUE(import_session().updates) << "and it updates that plan";
}

TEST_F(AppSheets, TheLayoutIsKeptOnlyWhereItIsWanted) {
    drop_table();
    ASSERT_TRUE(run.press(Role::switch_, "対応を計画に残す"));
    EXPECT_EQ(run.edge.recall("keep-layout"), "no");
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    run.stage->settle();
    EXPECT_TRUE(run.app->document()->plan().layouts.empty());
    drop_table();
    EXPECT_FALSE(run.find(Role::switch_, "対応を計画に残す")->checked) << "it is remembered";
}

TEST_F(AppSheets, TakingCanBeEndedAndBegunAgain) {
    const auto* before = run.app->document();
    drop_table();
    run.edge.hold_worker();
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    ASSERT_NE(run.find(Role::dialog, "計画にしています…"), nullptr) << run.stage->text();
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_EQ(run.app->document(), before);
    ASSERT_NE(run.app->import_session(), nullptr);
    EXPECT_EQ(run.page(), ui::Page::sheet_import);
    run.edge.let_worker_go();
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    run.stage->settle();
    EXPECT_EQ(run.app->document()->measures().size(), 3U);
}

TEST_F(AppSheets, ALargeTableIsTakenInPieces) {
    std::string large(small_table);
    for (int i = 0; i < 1200; ++i) {
        large += "1 強い組織をつくる,9-" + std::to_string(i) + ",取組" + std::to_string(i) + ",課,指標,5件,6件,○,7件\r\n";
    }
    drop_table("大.csv", large);
    ASSERT_EQ(import_session().seen.summary.measures, 1203U);
    EXPECT_TRUE(run.sees("ほか1,103件"));
    const auto* before = run.app->document();
    run.edge.hold_worker(1);
    ASSERT_TRUE(run.press(Role::button, "取り込む"));
    ASSERT_EQ(run.stage->all(Role::progress).size(), 1U) << run.stage->text();
    EXPECT_EQ(run.stage->all(Role::progress).front().value, "33") << "one of three pieces";
    EXPECT_EQ(run.app->document(), before);
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_EQ(run.app->import_session(), nullptr);
    EXPECT_EQ(run.app->document()->measures().size(), 1203U);
}

/// The plan is open, and the clerk still writes its text.
class AppSheetsBeforeTheText : public AppSheets {
protected:
    AppSheetsBeforeTheText() {
        drop_table();
        run.edge.hold_worker(2);  // a piece, and that there are no more
        EXPECT_TRUE(run.press(Role::button, "取り込む"));
        run.stage->settle();
        EXPECT_EQ(run.app->document()->measures().size(), 3U);
        EXPECT_EQ(asked<clerk::GiveText>(), 1U);
    }
    /// The text that the browser keeps of it; "" where there is none.
    std::string kept() {
        for (const auto& [key, value] : run.edge.storage().records) {
            const file::ReadResult read = file::read_plan(value);
            if (read.plan && read.plan->title == run.app->document()->plan().title) return value;
        }
        return {};
    }
};

TEST_F(AppSheetsBeforeTheText, ThePlanIsKeptWhenItComes) {
    EXPECT_EQ(kept(), "");
    EXPECT_EQ(run.edge.workers_ended(), 0);
    EXPECT_LE(run.stage->settle(), 10) << "and until then the app sleeps";
    run.edge.let_worker_go();
    run.stage->settle();
    EXPECT_EQ(kept(), run.app->document()->text());
    EXPECT_EQ(file::read_plan(kept()).plan, run.app->document()->plan());
    EXPECT_EQ(run.edge.workers_ended(), 1);
}

TEST_F(AppSheetsBeforeTheText, AClerkThatDiesIsNotMissed) {
    run.edge.crash_worker();
    run.stage->settle();
    EXPECT_EQ(run.stage->all(Role::dialog).size(), 0U) << run.stage->text();
    EXPECT_EQ(file::read_plan(kept()).plan, run.app->document()->plan());
}

TEST(AppSheetsWithoutTheText, AStepDoesNotWaitForIt) {
    Browser browser;
    Desk desk(browser);
    desk->edge.put_worker(clerk_beside());
    desk->stage->send(platform::FileOpened{"進捗.csv", std::string(small_table)});
    desk.settle();
    desk->edge.hold_worker(2);
    ASSERT_TRUE(desk.press(Role::button, "取り込む"));
    desk.settle();
    ASSERT_TRUE(desk.edit());
    desk.go("/table");
    ASSERT_TRUE(desk.click_cell("1-1", column::actual));
    ASSERT_TRUE(desk.enter("99%"));
    ASSERT_EQ(desk.steps(), 1U);
    desk->edge.let_worker_go();
    desk.settle();
    const std::string edited = desk.content();
    EXPECT_EQ(desk.cell_text("1-1", column::actual), "99%") << "what comes late changes nothing";
    desk.restart();
    EXPECT_EQ(desk.content(), edited);
    EXPECT_EQ(desk.steps(), 1U);
}

TEST_F(AppSheetsBeforeTheText, TheNextTableIsReadAllTheSame) {
    drop_table("来年.csv");
    EXPECT_EQ(run.app->import_session(), nullptr) << "the clerk has no time yet";
    run.edge.let_worker_go();
    run.stage->settle();
    ASSERT_NE(run.app->import_session(), nullptr);
    EXPECT_EQ(import_session().source.name, "来年.csv");
    EXPECT_EQ(file::read_plan(kept()).plan, run.app->document()->plan());
    EXPECT_EQ(run.edge.workers_ended(), 0) << "it holds the book that is looked at";
}

TEST_F(AppSheets, KeysAloneAreEnough) {
    drop_table();
    for (int i = 0; i < 60; ++i) {
        const Node* here = run.node(run.stage->focused());
        if (here != nullptr && here->role == Role::cell) break;
        ASSERT_TRUE(run.tab());
    }
    const Node* cell = run.node(run.stage->focused());
    ASSERT_NE(cell, nullptr);
    ASSERT_EQ(cell->role, Role::cell);
    for (const char* key : {"ArrowDown", "ArrowRight", "ArrowRight"}) EXPECT_TRUE(run.stage->press_key(key));
    EXPECT_EQ(import_session().spot, (sheet::Spot{1, 2}));
    EXPECT_EQ(run.node(run.stage->focused())->name, "職員の適正配置") << "the focus goes along";
    EXPECT_TRUE(run.stage->press_key("End"));
    EXPECT_EQ(import_session().spot.column, 8U);
    ASSERT_NE(run.node(run.stage->focused()), nullptr);
    EXPECT_EQ(run.node(run.stage->focused())->name, "90.0%") << "and into sight";
    // Back to the button over the last column, and through them all.
    const Node* head = run.find_beginning(Role::list_box, "列I");
    ASSERT_NE(head, nullptr) << run.stage->text();
    run.stage->focus(head->id);
    run.stage->settle();
    for (int i = 0; i < 8; ++i) {
        EXPECT_TRUE(run.stage->press_key("ArrowLeft"));
        const Node* here = run.node(run.stage->focused());
        ASSERT_NE(here, nullptr) << i;
        EXPECT_EQ(here->role, Role::list_box);
    }
    EXPECT_TRUE(run.node(run.stage->focused())->name.starts_with("列A"));
    run.stage->send(platform::NodePressed{run.stage->focused()});
    run.stage->settle();
    ASSERT_NE(run.node(run.stage->focused()), nullptr);
    EXPECT_EQ(run.node(run.stage->focused())->role, Role::option) << "the menu takes the focus";
    EXPECT_TRUE(run.stage->press_key("Escape"));
    EXPECT_EQ(run.page(), ui::Page::sheet_import) << "the menu alone is closed";
}

TEST_F(AppSheets, ComesToRest) {
    drop_table();
    EXPECT_LE(run.stage->settle(), 10);
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(run.stage->frame());
    const int shown = run.edge.trees_shown();
    EXPECT_FALSE(run.stage->frame());
    EXPECT_EQ(run.edge.trees_shown(), shown);
    run.edge.hold_worker();
    run.choose(column_name("D"), "備考");
    EXPECT_LE(run.stage->settle(), 10);
    EXPECT_FALSE(run.stage->frame()) << "the clerk works, and the app sleeps";
}

struct Setting {
    const char* name;
    Window window;
    bool large;
    bool english;
};

class AppSheetsLayout : public testing::TestWithParam<Setting> {};

TEST_P(AppSheetsLayout, IsSound) {
    const Window window = GetParam().window;
    const bool english = GetParam().english;
    OpenApp run(window, [](HeadlessEdge& edge) { edge.put_worker(clerk_beside()); });
    if (english) run.press(Role::button, "English");
    if (GetParam().large) run.press(Role::switch_, english ? "Large text" : "大きな文字");
    const auto expect_laws = [&] {
        expect_sound_tree(run.nodes());
        expect_within_width(run.nodes(), window.width);
        expect_header_apart(run.nodes());
        expect_presses_apart(run.nodes());
    };
    run.open("とても長い名前の表_とても長い名前の表_とても長い名前の表.csv",
             std::string(small_table) + "2 健全な財政,2-2,余りの見直し,財政課,割合,5件,#REF!,達成,6件\r\n");
    ASSERT_NE(run.app->import_session(), nullptr);
    expect_laws();
    for (const char* key : {"PageDown", "PageDown", "End"}) {
        run.stage->press_key(key);
        expect_laws();
    }
    run.stage->press_key("Home");
    const Node* head = run.find_beginning(Role::list_box, english ? "Column A" : "列A");
    ASSERT_NE(head, nullptr) << run.stage->text();
    run.press(Role::list_box, std::string(head->name));
    expect_sound_tree(run.nodes());
    expect_within_width(run.nodes(), window.width);
    EXPECT_GE(run.stage->all(Role::option).size(), 21U);
    run.stage->press_key("Escape");
    const Node* take = run.find(Role::button, english ? "Import" : "取り込む");
    ASSERT_NE(take, nullptr);
    EXPECT_LE(take->box.y + take->box.height, window.height) << "the way on is in sight";
}

INSTANTIATE_TEST_SUITE_P(
    Windows, AppSheetsLayout,
    testing::Values(Setting{"Phone", {360, 640, true}, false, false}, Setting{"PhoneEnglish", {360, 640, true}, false, true},
                    Setting{"PhoneLarge", {360, 640, true}, true, false}, Setting{"Tablet", {800, 600, true}, false, true},
                    Setting{"Laptop", {1280, 800}, false, false}, Setting{"LaptopLarge", {1280, 800}, true, false},
                    Setting{"Projector", {1920, 1080}, true, false}, Setting{"ProjectorEnglish", {1920, 1080}, true, true}),
    [](const auto& each) { return std::string(each.param.name); });

}  // namespace
