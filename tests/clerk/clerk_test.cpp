// The clerk as the app meets it: requests in, answers out, each of them on its way as text.

#include "clerk/clerk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "file/pieces.hpp"
#include "file/plan_file.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using namespace clerk;

constexpr std::string_view small_table =
    "分類,計画名,担当課,成果指標,単位,2023年度目標,2023年度実績,2023年度評価\r\n"
    "1-1,道路の補修,土木課,補修した延長,m,100,120,○\r\n"
    "1-2,窓口の改善,市民課,待ち時間,分,10,12,×\r\n";

/// A table of so many measures; every verdict is a word that nobody knows.
std::string long_table(std::size_t measures) {
    std::string text = "分類,計画名,担当課,成果指標,単位,2023年度目標,2023年度実績,2023年度評価\r\n";
    for (std::size_t at = 0; at < measures; ++at) {
        const std::string number = std::to_string(at);
        text += "1-" + number + ",取組" + number + ",土木課,指標" + number + ",件," + number + ",1,どちらとも\r\n";
    }
    return text;
}

/// A clerk behind its messages.
class Desk {
public:
    struct Heard {
        std::vector<std::pair<Answer, std::string>> all;
        std::vector<double> working;

        template <class T>
        const T& only() const {
            static const T none{};
            EXPECT_EQ(all.size(), 1U);
            const T* const found = all.empty() ? nullptr : std::get_if<T>(&all.back().first);
            EXPECT_NE(found, nullptr);
            return found == nullptr ? none : *found;
        }
    };

    Heard ask(const Request& request, std::string bytes = {}) {
        Heard heard;
        const std::optional<Request> arrived = read_request(write(request));
        EXPECT_EQ(arrived, request);
        clerk_.hear(*arrived, std::move(bytes), [&heard](const Answer& answer, std::string beside) {
            EXPECT_EQ(read_answer(write(answer)), answer);
            if (const auto* working = std::get_if<Working>(&answer)) {
                heard.working.push_back(working->part);
            } else {
                heard.all.emplace_back(answer, std::move(beside));
            }
        });
        return heard;
    }
    BookSeen open(std::string_view bytes, std::string name = "進捗.csv", std::vector<plan::SheetLayout> kept = {}) {
        return ask(OpenBook{std::move(name), {}, std::move(kept)}, std::string(bytes)).only<BookSeen>();
    }
    /// The plan that is taken; its pieces are the same plan.
    plan::Plan take(bool keep_layout = false) {
        const Heard heard = ask(TakePlan{keep_layout});
        plan::Plan whole;
        std::size_t index = 0;
        for (const auto& [answer, bytes] : heard.all) {
            const auto* piece = std::get_if<PlanPiece>(&answer);
            if (piece == nullptr) break;
            const file::ReadResult read = file::read_plan(bytes);
            EXPECT_TRUE(read.plan);
            if (!read.plan) return {};
            EXPECT_EQ(piece->index, index++);
            EXPECT_EQ(piece->count, heard.all.size() - 1);
            EXPECT_LE(plan::measures_in_order(*read.plan).size(), measures_a_piece);
            EXPECT_TRUE(file::add_piece(whole, *read.plan));
        }
        EXPECT_EQ(index + 1, heard.all.size());
        EXPECT_TRUE(!heard.all.empty() && std::holds_alternative<PlanTaken>(heard.all.back().first));
        const Heard text = ask(GiveText{});
        text.only<PlanText>();
        EXPECT_TRUE(text.all.size() == 1 && file::read_plan(text.all.front().second).plan == whole);
        return whole;
    }

private:
    /// Knows one text in Shift_JIS: 表.
    Clerk clerk_{[](book::Encoding encoding, std::string_view bytes) -> std::optional<std::string> {
        if (encoding != book::Encoding::shift_jis || bytes != "\x95\x5C\r\n") return std::nullopt;
        return "表\r\n";
    }};
};

std::string code_of(const Desk::Heard& heard) { return heard.only<Refused>().problem.code; }

TEST(Clerk, OpensATextFileAndSaysWhatIsInIt) {
    Desk desk;
    const BookSeen seen = desk.open(small_table);
    EXPECT_EQ(seen.name, "進捗.csv");
    EXPECT_TRUE(seen.text);
    EXPECT_EQ(seen.encoding, book::Encoding::utf8);
    ASSERT_EQ(seen.sheets.size(), 1U);
    EXPECT_EQ(seen.sheets[0], (SheetSeen{"進捗", 3, 8, false}));
    EXPECT_FALSE(seen.own);
    EXPECT_EQ(seen.kept_name, "");
    ASSERT_EQ(seen.headers.size(), 8U);
    EXPECT_EQ(seen.headers[1], "計画名");
    EXPECT_EQ(seen.headers[5], "2023年度目標");
    EXPECT_EQ(seen.summary, (Summary{1, 2, 0, 2, 4, 1, 1, 0, {{2023}}}));
    EXPECT_TRUE(seen.coverage.code);
    const file::ReadResult preview = file::read_plan(seen.preview);
    ASSERT_TRUE(preview.plan);
    EXPECT_TRUE(*preview.plan == desk.take());
}

TEST(Clerk, SaysHowFarItIs) {
    Desk desk;
    const Desk::Heard heard = desk.ask(OpenBook{"a.csv", {}, {}}, long_table(3000));
    ASSERT_FALSE(heard.working.empty());
    EXPECT_LE(heard.working.size(), 100U);
    EXPECT_TRUE(std::is_sorted(heard.working.begin(), heard.working.end()));
    EXPECT_GT(heard.working.front(), 0);
    EXPECT_LE(heard.working.back(), 1);
}

TEST(Clerk, ReadsTheBookAsAPersonWantsIt) {
    Desk desk;
    BookSeen seen = desk.open(small_table);
    seen.layout.columns[1].role = sheet::Role::unused;
    const BookSeen changed = desk.ask(UseLayout{seen.layout}).only<BookSeen>();
    EXPECT_EQ(changed.layout, seen.layout);
    EXPECT_FALSE(changed.coverage.name);
    EXPECT_TRUE(seen.coverage.name);
    const BookSeen without_headers = desk.ask(GuessAgain{0, 1, 0}).only<BookSeen>();
    EXPECT_EQ(without_headers.layout.header_rows, 0U);
    const BookSeen again = desk.ask(GuessAgain{0, 0, {}}).only<BookSeen>();
    EXPECT_EQ(again.summary, seen.summary);
}

TEST(Clerk, KeepsHowASheetWasReadAndReadsTheNextOneSo) {
    Desk desk;
    BookSeen seen = desk.open(small_table);
    EXPECT_TRUE(desk.take().layouts.empty());
    seen.layout.columns[2].role = sheet::Role::unused;
    desk.ask(UseLayout{seen.layout});
    desk.take(true);
    const plan::Plan plan = desk.take(true);
    ASSERT_EQ(plan.layouts.size(), 1U) << "taken twice, it is kept once";
    std::string next(small_table);
    for (std::size_t at = next.find("2023"); at != std::string::npos; at = next.find("2023")) next.replace(at, 4, "2024");
    const BookSeen known = desk.open(next, "来年.csv", plan.layouts);
    EXPECT_EQ(known.kept_name, plan.layouts[0].name);
    EXPECT_EQ(known.layout.columns[2].role, sheet::Role::unused);
    EXPECT_EQ(known.summary.years, (std::vector<plan::FiscalYear>{{2024}}));
    const BookSeen other = desk.open("番号,名称\r\n1,道路\r\n", "他.csv", plan.layouts);
    EXPECT_EQ(other.kept_name, "");
}

TEST(Clerk, ShowsRows) {
    Desk desk;
    desk.open(small_table);
    const RowsSeen all = desk.ask(ShowRows{0, 0, 100}).only<RowsSeen>();
    ASSERT_EQ(all.rows.size(), 3U);
    EXPECT_EQ(all.rows[2][1], "窓口の改善");
    const RowsSeen last = desk.ask(ShowRows{0, 2, 100}).only<RowsSeen>();
    EXPECT_EQ(last.from, 2U);
    EXPECT_EQ(last.rows, (std::vector<std::vector<std::string>>{all.rows[2]}));
    EXPECT_TRUE(desk.ask(ShowRows{0, 3, 100}).only<RowsSeen>().rows.empty());
    EXPECT_TRUE(desk.ask(ShowRows{0, 4'000'000'000U, 4'000'000'000U}).only<RowsSeen>().rows.empty());
    EXPECT_EQ(code_of(desk.ask(ShowRows{1, 0, 1})), book::code::no_sheets);
}

TEST(Clerk, ShowsBlankCellsAndRowsWhereTheyAre) {
    Desk desk;
    desk.open("a,b,c\r\n\r\n,x,\r\n");
    const RowsSeen seen = desk.ask(ShowRows{0, 0, 10}).only<RowsSeen>();
    EXPECT_EQ(seen.rows, (std::vector<std::vector<std::string>>{{"a", "b", "c"}, {}, {"", "x"}}));
}

TEST(Clerk, HandsOutALargePlanInPieces) {
    Desk desk;
    const std::size_t measures = 2 * measures_a_piece + 1;
    const BookSeen seen = desk.open(long_table(measures));
    EXPECT_EQ(seen.summary.measures, measures);
    const file::ReadResult preview = file::read_plan(seen.preview);
    ASSERT_TRUE(preview.plan);
    EXPECT_EQ(plan::measures_in_order(*preview.plan).size(), most_previewed);
    EXPECT_EQ(desk.ask(TakePlan{}).all.size(), 4U);
    EXPECT_EQ(plan::measures_in_order(desk.take()).size(), measures);
}

TEST(Clerk, SendsTheFirstNotesAndCountsAll) {
    Desk desk;
    const BookSeen seen = desk.open(long_table(1500));
    EXPECT_EQ(seen.notes.size(), most_notes);
    EXPECT_EQ(seen.note_counts.at(sheet::NoteKind::verdict_unknown), 1500U);
}

TEST(Clerk, WritesAPlanThatComesBackEqual) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const plan::Plan plan = random_plan(seed);
        for (const WrittenAs as : {WrittenAs::xlsx, WrittenAs::csv}) {
            Desk desk;
            const Desk::Heard heard = desk.ask(WritePlan{as}, file::write_plan(plan));
            EXPECT_EQ(heard.only<Written>(), (Written{as, {}}));
            const BookSeen seen = desk.open(heard.all[0].second, as == WrittenAs::xlsx ? "a.xlsx" : "a.csv");
            ASSERT_TRUE(seen.own) << "seed " << seed;
            EXPECT_TRUE(seen.coverage.ids);
            ASSERT_TRUE(desk.take() == plan) << "seed " << seed;
            ASSERT_TRUE(desk.take(true) == plan) << "nothing is kept of a book of our own";
        }
    }
}

TEST(Clerk, ABookOfOurOwnCanBeMappedAllTheSame) {
    Desk desk;
    const std::string bytes = desk.ask(WritePlan{WrittenAs::xlsx}, file::write_plan(random_plan(3))).all[0].second;
    ASSERT_TRUE(desk.open(bytes, "a.xlsx").own);
    EXPECT_FALSE(desk.ask(GuessAgain{0, 0, {}}).only<BookSeen>().own);
}

TEST(Clerk, ReadsABlockFromTheClipboard) {
    Desk desk;
    std::string block(small_table);
    std::replace(block.begin(), block.end(), ',', '\t');
    const BookSeen seen = desk.ask(OpenBlock{"貼り付けた表", {}}, block).only<BookSeen>();
    EXPECT_EQ(seen.summary.measures, 2U);
    EXPECT_FALSE(seen.text);
    EXPECT_EQ(code_of(desk.ask(OpenBlock{"貼り付けた表", {}}, "\r\n")), book::code::empty_file);
}

TEST(Clerk, AsksForTheEncodingThatAPersonHasChosen) {
    Desk desk;
    const BookSeen seen = desk.ask(OpenBook{"a.csv", book::Encoding::shift_jis, {}}, "\x95\x5C\r\n").only<BookSeen>();
    EXPECT_EQ(seen.encoding, book::Encoding::shift_jis);
    EXPECT_EQ(desk.ask(ShowRows{0, 0, 1}).only<RowsSeen>().rows[0][0], "表");
}

TEST(Clerk, RefusesWhatItCannotRead) {
    Desk desk;
    EXPECT_EQ(code_of(desk.ask(TakePlan{})), book::code::no_sheets);
    EXPECT_EQ(code_of(desk.ask(UseLayout{})), book::code::no_sheets);
    EXPECT_EQ(code_of(desk.ask(GuessAgain{})), book::code::no_sheets);
    EXPECT_EQ(code_of(desk.ask(OpenBook{"a.xlsx", {}, {}}, "")), book::code::empty_file);
    EXPECT_EQ(code_of(desk.ask(OpenBook{"a.xlsx", {}, {}}, "PK\x03\x04 and no more")), book::code::broken);
    EXPECT_NE(code_of(desk.ask(WritePlan{WrittenAs::xlsx}, "{")), "");
}

TEST(Clerk, ForgetsTheBookBeforeOneThatItRefuses) {
    Desk desk;
    desk.open(small_table);
    desk.ask(OpenBook{"a.xlsx", {}, {}}, "PK\x03\x04 and no more");
    EXPECT_EQ(code_of(desk.ask(TakePlan{})), book::code::no_sheets);
}

}  // namespace
