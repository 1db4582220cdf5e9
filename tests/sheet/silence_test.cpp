// Whatever a sheet looks like: a cell of a used column is in the plan, or a note says at its place that it is not.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "sheet/import/texts.hpp"
#include "sheet/import/understand.hpp"
#include "tests/made/dice.hpp"
#include "text_book.hpp"

namespace {

using sheet::Role;

constexpr std::array<std::string_view, 24> headers = {
    "分類",         "計画名",       "担当課",       "取組内容", "成果指標",       "単位",
    "目標と実績",   "2018年度目標", "2018年度実績", "H30評価",  "令和元年度計画", "令和元年度取組実績",
    "備考",         "柱",           "年度",         "2019年度", "方向",           "実績(見込み)",
    "目標値(千円)", "判定",         "ほかの見出し", "",         "基本目標",       "2020(令和2)年度"};
constexpr std::array<std::string_view, 34> texts = {
    "",
    "",
    "",
    "",
    "1",
    "1-1",
    "2-(1)-ア",
    "取組い",
    "取組ろ",
    "職員課",
    "財政課 総務課",
    "目標",
    "実績",
    "目標 5件",
    "実績\n6件",
    "85.0%",
    "6件",
    "1,200千円",
    "2億円",
    "黒字",
    "-",
    "○",
    "×",
    "未設定",
    "△",
    "・実施 ・検証",
    "①あ ②い",
    "2019",
    "平成30年度",
    "高いほど良い",
    "(3)",
    "目標",
    "実績",
    "一つの長い文がここにあります。二つ目の文もあります。三つ目もあります。"};

sheet::Book random_book(Dice& dice) {
    std::string text;
    if (dice.chance(3)) text += "計画の題 (1 柱のひとつ)\n\n";
    const std::size_t columns = 1 + dice.below(12);
    for (std::size_t row = dice.below(3) + 1; row > 0; --row) {
        for (std::size_t c = 0; c < columns; ++c) text += std::string(dice.one_of(headers)) + "\t";
        text += "\n";
    }
    for (std::size_t row = dice.below(20); row > 0; --row) {
        if (dice.chance(12)) text += "2 途中の題\n";
        for (std::size_t c = 0; c < columns + dice.below(2); ++c) {
            const std::string_view cell = dice.one_of(texts);
            text += std::string(cell.find('\n') == std::string_view::npos ? cell : "実績 6件") + "\t";
        }
        text += "\n";
    }
    return book_of(text);
}

/// Every text of the plan, without blanks, one after another.
std::string everything(const plan::Plan& plan) {
    std::string all = plan.title;
    const auto add_groups = [&](const auto& self, const std::vector<plan::Group>& groups) -> void {
        for (const plan::Group& group : groups) {
            all += "|" + group.code + group.name;
            self(self, group.groups);
        }
    };
    add_groups(add_groups, plan.groups);
    for (const plan::PlanYear& year : plan.years) all += "|" + std::to_string(year.year.year);
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        const plan::Measure& measure = *placed.measure;
        all += "|" + measure.code + "|" + measure.name + "|";
        for (const std::string& section : measure.sections) all += section;
        for (const std::string& note : measure.notes) all += "|" + note;
        all += "|";
        for (const std::string& note : measure.notes) all += note;
        for (const plan::Activity& activity : measure.activities) {
            all += "|" + activity.text;
            for (const auto& year : activity.years) all += "|" + year.plan.value_or("") + "|" + year.actual.value_or("");
        }
        for (const plan::Indicator& indicator : measure.indicators) {
            all += "|" + indicator.name + "|" + indicator.unit;
            if (indicator.direction == plan::Direction::higher) all += "|高いほど良い";
            for (const plan::IndicatorYear& year : indicator.years) {
                all += "|" + (year.target ? year.target->text : "") + "|" + (year.actual ? year.actual->text : "");
                if (year.verdict == plan::Verdict::met) all += "|○";
                if (year.verdict == plan::Verdict::missed) all += "|×";
                if (year.verdict == plan::Verdict::unset) all += "|未設定";
            }
        }
    }
    return sheet::squeezed(all);
}

bool is_said(const sheet::Cell& cell, Role role, const std::string& all) {
    std::string text = sheet::squeezed(cell.text);
    if (const auto mark = sheet::read_mark(cell.text)) text = sheet::squeezed(mark->value);
    // Commas part sections.
    if (role == Role::sections) text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    if (all.find(text) != std::string::npos) return true;
    // A year is said by where its values stand; a dash is no verdict.
    return (role == Role::year && sheet::year_in(cell.text)) || (role == Role::verdict && cell.text == "-");
}

TEST(Silence, NoCellIsDroppedWithoutANote) {
    std::size_t cells = 0;
    std::size_t in_plan = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        const sheet::Book book = random_book(dice);
        const sheet::Layout layout = sheet::guess(book);
        const sheet::Understood read = sheet::understand(book, layout, "名前");
        std::set<sheet::Spot> noted;
        std::set<std::uint32_t> rows_noted;
        for (const sheet::Note& note : read.notes) {
            noted.insert(note.spot);
            if (note.kind == sheet::NoteKind::header_repeated) rows_noted.insert(note.spot.row);
        }
        const std::string all = everything(read.plan);
        for (const sheet::Cell& cell : book.sheets[0].cells) {
            const bool below = cell.spot.row >= layout.first_row + layout.header_rows;
            if (!below || cell.spot.column >= layout.columns.size()) continue;
            const Role role = layout.columns[cell.spot.column].role;
            if (role == Role::unused || rows_noted.contains(cell.spot.row)) continue;
            ++cells;
            const bool said = is_said(cell, role, all);
            in_plan += said ? 1 : 0;
            ASSERT_TRUE(said || noted.contains(cell.spot))
                << "seed " << seed << ": " << sheet::name_of(cell.spot) << " " << cell.text << " as " << word_of(role);
        }
    }
    EXPECT_GT(cells, 100'000U);
    EXPECT_GT(in_plan * 2, cells) << "most cells have a place";
}

}  // namespace
