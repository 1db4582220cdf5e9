// Layouts as city halls have them, each written down as a small sheet.

#include "sheet/import/understand.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "text_book.hpp"

namespace {

using plan::FiscalYear;
using plan::Verdict;
using sheet::NoteKind;
using sheet::Role;

std::string told(const plan::Plan& plan) {
    std::string text;
    const auto join = [](const std::vector<std::string>& words) {
        std::string line;
        for (const std::string& word : words) line += (line.empty() ? "" : "・") + word;
        return line;
    };
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        const plan::Measure& measure = *placed.measure;
        text += plan::label_of(*placed.path.back()) + " > " + measure.code + " " + measure.name + " [" +
                join(measure.sections) + "]\n";
        for (const plan::Activity& activity : measure.activities) {
            text += "  ・" + activity.text + "\n";
            for (const plan::ActivityYear& year : activity.years) {
                text += "    " + std::to_string(year.year.year) + ": " + year.plan.value_or("_") + " / " +
                        year.actual.value_or("_") + (year.forecast ? " 見込" : "") + "\n";
            }
        }
        for (const plan::Indicator& indicator : measure.indicators) {
            text += "  *" + indicator.name + " (" + indicator.unit + ")\n";
            for (const plan::IndicatorYear& year : indicator.years) {
                text += "    " + std::to_string(year.year.year) + ": " + (year.target ? year.target->text : "_") + " / " +
                        (year.actual ? year.actual->text : "_") + (year.forecast ? " 見込" : "");
                if (year.verdict)
                    text += *year.verdict == Verdict::met ? " ○" : *year.verdict == Verdict::missed ? " ×" : " -";
                text += "\n";
            }
        }
    }
    return text;
}

sheet::Understood read(const sheet::Book& book) { return sheet::understand(book, sheet::guess(book), "ファイル"); }

std::vector<std::string> words_of(const sheet::Understood& read) {
    std::vector<std::string> words;
    for (const sheet::Note& note : read.notes) {
        if (note.kind == NoteKind::organization_unknown || note.kind == NoteKind::title_from_name) continue;
        words.push_back(sheet::name_of(note.spot) + " " + std::string(word_of(note.kind)));
    }
    return words;
}

TEST(Understand, TargetsAndActualsSideBySide) {
    const auto result =
        read(book_of("番号\t施策\t事業名\t担当課\t成果指標\t単位\tR4目標\tR4実績\tR5目標\tR5実績\tR5評価\n"
                     "1\t子育て\t保育所の整備\tこども課\t待機児童数\t人\t10\t12\t5\t4\t○\n"
                     "2\t子育て\t学童の拡充\tこども課、教育総務課\t定員\t人\t500\t510\t520\t515\t×\n"
                     "3\t防災\t避難所の点検\t危機管理課\t点検率\t%\t80\t85\t90\t92\t○\n"));
    EXPECT_EQ(told(result.plan),
              "子育て > 1 保育所の整備 [こども課]\n"
              "  *待機児童数 (人)\n    2022: 10人 / 12人\n    2023: 5人 / 4人 ○\n"
              "子育て > 2 学童の拡充 [こども課・教育総務課]\n"
              "  *定員 (人)\n    2022: 500人 / 510人\n    2023: 520人 / 515人 ×\n"
              "防災 > 3 避難所の点検 [危機管理課]\n"
              "  *点検率 (%)\n    2022: 80% / 85%\n    2023: 90% / 92% ○\n");
    const plan::Indicator& waiting = plan::measures_in_order(result.plan)[0].measure->indicators[0];
    EXPECT_EQ(waiting.direction, plan::Direction::lower);
    EXPECT_EQ(waiting.years[0].target->number, 10.0);
    EXPECT_EQ(words_of(result), (std::vector<std::string>{"E2 unit_from_header", "E2 direction_from_verdict",
                                                          "E3 unit_from_header", "E4 unit_from_header"}));
}

TEST(Understand, EnglishHeaders) {
    const auto result =
        read(book_of("Code,Measure,Department,Indicator,Target 2023,Actual 2023,Evaluation 2023\n"
                     "A1,Parks,Green Section,Visitors,1000,1200,met\n"));
    EXPECT_EQ(result.plan.groups.size(), 0U) << "commas are no columns here";
    const auto columns =
        read(book_of("Code\tMeasure\tDepartment\tIndicator\tTarget 2023\tActual 2023\tEvaluation 2023\n"
                     "A1\tParks\tGreen\tVisitors\t1000\t1200\tmet\n"));
    EXPECT_EQ(told(columns.plan), "ファイル > A1 Parks [Green]\n  *Visitors ()\n    2023: 1000 / 1200 ○\n");
    EXPECT_EQ(words_of(columns), (std::vector<std::string>{"A1 group_made", "G2 verdict_read"}));
}

TEST(Understand, TargetAndActualInRowsOfTheirOwn) {
    const auto result =
        read(book_of("No.\t取組名\t指標\t区分\t2021年度\t2022年度\t2022年度評価\n"
                     "1\t窓口の改善\t待ち時間\t目標\t10分\t8分\t○\n"
                     "\t\t\t実績\t11分\t7分\t\n"
                     "2\t電子申請\t手続数\t目標\t20件\t30件\t×\n"
                     "\t\t\t実績\t25件\t28件\t\n"));
    EXPECT_EQ(told(result.plan),
              "ファイル > 1 窓口の改善 []\n  *待ち時間 (分)\n    2021: 10分 / 11分\n    2022: 8分 / 7分 ○\n"
              "ファイル > 2 電子申請 []\n  *手続数 (件)\n    2021: 20件 / 25件\n    2022: 30件 / 28件 ×\n");
}

TEST(Understand, ARowAYear) {
    const auto result =
        read(book_of("番号\t取組名\t成果指標\t年度\t目標値(千円)\t実績値(千円)\t判定\n"
                     "1\t寄附の確保\t寄附額\t平成30年度\t1,000\t1,200\t達成\n"
                     "1\t寄附の確保\t寄附額\t令和元年度\t1,100\t900\t未達成\n"));
    EXPECT_EQ(told(result.plan),
              "ファイル > 1 寄附の確保 []\n  *寄附額 (千円)\n    2018: 1,000千円 / 1,200千円 ○\n    2019: 1,100千円 / "
              "900千円 ×\n");
    EXPECT_EQ(result.plan.years.size(), 2U);
    EXPECT_EQ(result.plan.years[1].state, plan::YearState::evaluated);
}

TEST(Understand, ASheetAYear) {
    const std::string headers = "番号\t取組名\t成果指標\t目標値\t実績値\t評価\n";
    const sheet::Book book{{sheet_of(headers + "1\t寄附の確保\t寄附額\t10件\t12件\t○\n", "平成30年度"),
                            sheet_of(headers + "1\t寄附の確保\t寄附額\t11件\t9件\t×\n2\t新しい取組\t回数\t1回\t\t\n", "R1")},
                           {}};
    const sheet::Layout layout = sheet::guess(book);
    EXPECT_TRUE(layout.all_like_it);
    const auto result = sheet::understand(book, layout, "x");
    EXPECT_EQ(told(result.plan),
              "x > 1 寄附の確保 []\n  *寄附額 (件)\n    2018: 10件 / 12件 ○\n    2019: 11件 / 9件 ×\n"
              "x > 2 新しい取組 []\n  *回数 (回)\n    2019: 1回 / _\n");
}

TEST(Understand, NestedGroupsCarryDownAndEndTogether) {
    const auto result =
        read(book_of("柱\t基本施策\t番号\t取組名\t担当課\n"
                     "1 ひと\t1-1 学ぶ\t1\tあ\t教育課\n"
                     "\t\t2\tい\t教育課\n"
                     "\t1-2 育つ\t3\tう\t子育て課\n"
                     "2 まち\t2-1 住む\t4\tえ\t都市課\n"));
    ASSERT_EQ(result.plan.groups.size(), 2U);
    ASSERT_EQ(result.plan.groups[0].groups.size(), 2U);
    EXPECT_EQ(result.plan.groups[0].groups[0].measures.size(), 2U);
    EXPECT_EQ(result.plan.groups[0].groups[1].measures[0].name, "う");
    EXPECT_EQ(result.plan.groups[1].code, "2");
    EXPECT_EQ(result.plan.groups[1].groups[0].name, "住む");
}

TEST(Understand, SeveralActivitiesWithPlansAndActuals) {
    const auto result =
        read(book_of("分類\t計画名\t取組内容\t2023年度計画\t2023年度取組実績\t2024年度計画\t備考\n"
                     "1\t広報\t①広報紙の刷新 ・紙面\t・調査\t・調査した。\t・実施\t継続\n"
                     "\t\t②動画の配信\t・企画\t\t・配信\t\n"));
    EXPECT_EQ(told(result.plan),
              "ファイル > 1 広報 []\n  ・①広報紙の刷新\n・紙面\n    2023: ・調査 / ・調査した。\n    2024: ・実施 / _\n"
              "  ・②動画の配信\n    2023: ・企画 / _\n    2024: ・配信 / _\n");
    EXPECT_EQ(plan::measures_in_order(result.plan)[0].measure->notes, std::vector<std::string>{"継続"});
}

TEST(Understand, MergedHeadersReachAsFarAsTheyAreMerged) {
    sheet::Book book = book_of(
        "番号\t取組\t指標\t2023年度\t\t2024年度\t\n"
        "\t\t\t目標\t実績\t目標\t実績見込み\n"
        "1\tあ\t人数\t5人\t6人\t7人\t8人\n");
    book.sheets[0].merged = {{{0, 0}, {1, 0}}, {{0, 1}, {1, 1}}, {{0, 2}, {1, 2}}, {{0, 3}, {0, 4}}, {{0, 5}, {0, 6}}};
    EXPECT_EQ(told(read(book).plan), "ファイル > 1 あ []\n  *人数 (人)\n    2023: 5人 / 6人\n    2024: 7人 / 8人 見込\n");
}

TEST(Understand, UnitsThatAreMultiplesAreConverted) {
    const auto result =
        read(book_of("番号\t取組名\t指標\t2023目標\t2023実績\t2024目標\n1\tあ\t額\t200,000千円\t2億1,"
                     "000万円\t250百万円\n2\tい\t収支\t△5件\t"
                     "(12)\t▲3件\n"));
    const plan::Indicator& sum = plan::measures_in_order(result.plan)[0].measure->indicators[0];
    EXPECT_EQ(sum.unit, "千円");
    EXPECT_EQ(sum.years[0].target->number, 200'000.0);
    EXPECT_EQ(sum.years[0].actual->text, "2億1,000万円");
    EXPECT_EQ(sum.years[0].actual->number, 210'000.0);
    EXPECT_EQ(sum.years[1].target->number, 250'000.0);
    const plan::Indicator& balance = plan::measures_in_order(result.plan)[1].measure->indicators[0];
    EXPECT_EQ(balance.years[0].target->number, -5.0);
    EXPECT_EQ(balance.years[0].actual->number, -12.0);
}

TEST(Understand, NothingIsDroppedInSilence) {
    sheet::Book book = book_of(
        "番号\t取組名\t指標\t2023目標\t2023評価\n1\tあ\t率\t5%\t△\n\t\t\t6%\t\n2\tい\t数\t=A1+B1\t○\n3\tう\t数\t#N/A\t\n");
    for (sheet::Cell& cell : book.sheets[0].cells) {
        if (cell.text == "=A1+B1") cell.kind = sheet::CellKind::unsolved;
        if (cell.text == "#N/A") cell.kind = sheet::CellKind::error;
    }
    EXPECT_EQ(words_of(read(book)),
              (std::vector<std::string>{"A1 group_made", "E2 verdict_unknown", "D3 value_taken_twice", "C4 actual_missing",
                                        "D4 unsolved_formula", "D5 error_value"}));
}

TEST(Understand, AnEmptyBookIsAnEmptyPlan) {
    for (const sheet::Book& book : {sheet::Book{}, sheet::Book{{sheet::Sheet{}}, {}}, book_of("ただの文\n")}) {
        const auto result = read(book);
        EXPECT_TRUE(plan::measures_in_order(result.plan).empty());
    }
}

TEST(Understand, SaysHowFarItIs) {
    std::string text = "番号\t取組名\n";
    for (int i = 0; i < 5000; ++i) text += std::to_string(i) + "\t取組" + std::to_string(i) + "\n";
    const sheet::Book book = book_of(text);
    std::vector<double> parts;
    const auto result = sheet::understand(book, sheet::guess(book), "x", [&](double part) { parts.push_back(part); });
    EXPECT_GE(parts.size(), 5U);
    EXPECT_TRUE(std::is_sorted(parts.begin(), parts.end()));
    EXPECT_GE(parts.front(), 0);
    EXPECT_LE(parts.back(), 1);
    EXPECT_EQ(plan::measures_in_order(result.plan).size(), 5000U);
}

TEST(Layout, KeptThisYearReadsNextYear) {
    const std::string this_year = "記号\t件名\t係\t2023年度めあて\t2023年度けっか\nA\tあ\t総務係\t5件\t6件\n";
    const sheet::Book book = book_of(this_year, "R5");
    sheet::Layout layout = sheet::guess(book);
    const FiscalYear year{2023};
    layout.header_rows = 1;
    layout.columns = {{Role::code, {}, false, ""},
                      {Role::name, {}, false, ""},
                      {Role::sections, {}, false, ""},
                      {Role::target, year, false, "件"},
                      {Role::result, year, true, ""}};
    const plan::SheetLayout kept = sheet::to_keep(book, layout);
    ASSERT_EQ(kept.columns.size(), 5U);
    EXPECT_EQ(kept.columns[3], (plan::SheetColumn{"〈年度〉めあて", "target#件", {}}));
    EXPECT_EQ(kept.columns[4], (plan::SheetColumn{"〈年度〉けっか", "result~", {}}));

    const sheet::Book next = book_of("件名\t記号\t係\t令和6年度めあて\t令和6年度けっか\nい\tB\t総務係\t7\t8件\n", "R6");
    const std::optional<sheet::Layout> applied = sheet::apply(kept, next);
    ASSERT_TRUE(applied);
    EXPECT_EQ(told(sheet::understand(next, *applied, "x").plan),
              "x > B い [総務係]\n  *い (件)\n    2024: 7件 / 8件 見込\n");
}

}  // namespace
