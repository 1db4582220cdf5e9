#include "sheet/roundtrip/data_table.hpp"

#include <gtest/gtest.h>

#include <map>

#include "sheet/cell_text.hpp"
#include "sheet/roundtrip/data_row.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using sheet::DataColumn;
using sheet::Sheet;

constexpr std::uint32_t column_of(DataColumn column) { return static_cast<std::uint32_t>(column); }

/// The table as rows of texts by column, without its header.
using TextRow = std::map<std::uint32_t, sheet::Cell>;
std::vector<TextRow> rows_of_texts(const Sheet& data) {
    std::vector<TextRow> rows;
    for (const sheet::Row& row : sheet::rows_of(data)) {
        if (row.row == 0) continue;
        TextRow& texts = rows.emplace_back();
        for (const sheet::Cell& cell : row) texts[cell.spot.column] = cell;
    }
    return rows;
}

/// With the header and these rows below it.
Sheet with_rows(const Sheet& data, const std::vector<TextRow>& rows) {
    Sheet made;
    made.name = data.name;
    for (const sheet::Cell& cell : data.cells) {
        if (cell.spot.row == 0) made.cells.push_back(cell);
    }
    std::uint32_t row = 0;
    for (const TextRow& texts : rows) {
        ++row;
        for (const auto& [column, cell] : texts) {
            made.cells.push_back(cell);
            made.cells.back().spot = {row, column};
        }
    }
    return made;
}

plan::Plan with_layouts(plan::Plan plan, Dice& dice) {
    for (std::size_t i = dice.below(3); i > 0; --i) {
        plan::SheetLayout& layout = plan.layouts.emplace_back();
        layout.name = random_text(dice);
        for (std::size_t k = dice.below(4); k > 0; --k) layout.columns.push_back({random_text(dice), random_text(dice), {}});
        if (dice.chance(2)) layout.unknown.push_back({"x", "[1,\"a\"]"});
    }
    return plan;
}

/// A plan of one indicator, whose target is 85.0%.
plan::Plan small_plan() {
    plan::Plan plan;
    plan.title = "計画";
    plan.years.push_back({{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}});
    plan::Indicator indicator{"i1", "割合", "%", plan::Direction::higher, {}, {}};
    plan::IndicatorYear entry;
    entry.year = {2018};
    entry.target = plan::Amount{"85.0%", 85.0, {}};
    indicator.years.push_back(entry);
    plan::Measure measure{"m1", "1-1", "給与制度の見直し", {"職員課", "行政総務課"}, {}, {indicator}, {}, {}};
    plan.groups.push_back({"g1", "1", "強い組織", {}, {measure}, {}});
    return plan;
}

std::string row_text(const TextRow& row, DataColumn column) {
    const auto found = row.find(column_of(column));
    return found == row.end() ? std::string() : found->second.text;
}

/// The row of a value.
std::size_t row_with(const std::vector<TextRow>& rows, std::string_view id, std::string_view item) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (row_text(rows[i], DataColumn::id) == id && row_text(rows[i], DataColumn::item) == item) return i;
    }
    ADD_FAILURE() << "no row " << id << " " << item;
    return 0;
}

sheet::Cell cell_of(std::string text) { return {{}, std::move(text), {}, sheet::CellKind::text}; }

void expect_cells_fit(const Sheet& data) {
    for (std::size_t i = 0; i < data.cells.size(); ++i) {
        const sheet::Cell& cell = data.cells[i];
        ASSERT_FALSE(cell.text.empty());
        ASSERT_LE(cell.text.size(), sheet::most_in_cell * 4);
        if (i > 0) {
            ASSERT_LT(data.cells[i - 1].spot, cell.spot);
        }
        for (const char c : cell.text) ASSERT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n') << cell.text;
    }
}

TEST(DataTable, RandomPlansComeBackEqual) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        const plan::Plan plan = with_layouts(random_plan(seed), dice);
        const Sheet data = sheet::write_data(plan);
        const sheet::DataRead read = sheet::read_data(data, 0);
        ASSERT_TRUE(read.plan) << seed;
        ASSERT_TRUE(*read.plan == plan) << seed;
        ASSERT_TRUE(read.notes.empty()) << seed << " " << sheet::name_of(read.notes.front().spot);
        ASSERT_NO_FATAL_FAILURE(expect_cells_fit(data)) << seed;
    }
}

TEST(DataTable, RowsMayStandInAnyOrder) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        Dice dice(seed);
        const plan::Plan plan = with_layouts(random_plan(seed), dice);
        const Sheet data = sheet::write_data(plan);
        std::vector<TextRow> rows = rows_of_texts(data);
        for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[dice.below(i)]);
        const sheet::DataRead read = sheet::read_data(with_rows(data, rows), 0);
        ASSERT_TRUE(read.plan) << seed;
        ASSERT_TRUE(*read.plan == plan) << seed;
        ASSERT_TRUE(read.notes.empty()) << seed;
    }
}

TEST(DataTable, AnEmptyPlanIsStillOne) {
    const sheet::DataRead read = sheet::read_data(sheet::write_data({}), 0);
    ASSERT_TRUE(read.plan);
    EXPECT_EQ(*read.plan, plan::Plan{});
}

TEST(DataTable, AValueRowSaysWhatItIsAbout) {
    const Sheet data = sheet::write_data(small_plan());
    const std::vector<TextRow> rows = rows_of_texts(data);
    const TextRow& target = rows[row_with(rows, "i1", "目標")];
    EXPECT_EQ(row_text(target, DataColumn::group), "1 強い組織");
    EXPECT_EQ(row_text(target, DataColumn::code), "1-1");
    EXPECT_EQ(row_text(target, DataColumn::name), "給与制度の見直し");
    EXPECT_EQ(row_text(target, DataColumn::sections), "職員課 行政総務課");
    EXPECT_EQ(row_text(target, DataColumn::thing), "成果指標");
    EXPECT_EQ(row_text(target, DataColumn::thing_name), "割合");
    EXPECT_EQ(row_text(target, DataColumn::year), "2018");
    EXPECT_EQ(row_text(target, DataColumn::value), "85.0%");
    EXPECT_EQ(row_text(target, DataColumn::number), "85");
    EXPECT_EQ(target.at(column_of(DataColumn::number)).number, 85.0);
    EXPECT_EQ(row_text(target, DataColumn::unit), "%");
}

TEST(DataTable, AChangedValueIsTheNewValue) {
    const plan::Plan plan = small_plan();
    const Sheet data = sheet::write_data(plan);
    std::vector<TextRow> rows = rows_of_texts(data);
    rows[row_with(rows, "i1", "目標")][column_of(DataColumn::value)].text = "90.0%";
    plan::Plan expected = plan;
    expected.groups[0].measures[0].indicators[0].years[0].target = plan::Amount{"90.0%", 90.0, {}};
    EXPECT_EQ(sheet::read_data(with_rows(data, rows), 0).plan, expected);
}

TEST(DataTable, ANumberThatWasRecordedGoesWithItsText) {
    plan::Plan plan = small_plan();
    plan.groups[0].measures[0].indicators[0].years[0].target = plan::Amount{"5%減(前年度比)", -5.0, {}};
    const Sheet data = sheet::write_data(plan);
    EXPECT_EQ(sheet::read_data(data, 0).plan, plan);
    std::vector<TextRow> rows = rows_of_texts(data);
    rows[row_with(rows, "i1", "目標")][column_of(DataColumn::value)].text = "80%";
    plan.groups[0].measures[0].indicators[0].years[0].target = plan::Amount{"80%", 80.0, {}};
    EXPECT_EQ(sheet::read_data(with_rows(data, rows), 0).plan, plan);
}

TEST(DataTable, ARowThatSomebodyAddedIsAValue) {
    plan::Plan plan = small_plan();
    const Sheet data = sheet::write_data(plan);
    std::vector<TextRow> rows = rows_of_texts(data);
    rows.push_back({{column_of(DataColumn::thing), cell_of("成果指標")},
                    {column_of(DataColumn::item), cell_of("実績")},
                    {column_of(DataColumn::year), cell_of("平成30年度")},
                    {column_of(DataColumn::value), cell_of("86.0%")},
                    {column_of(DataColumn::id), cell_of("i1")}});
    plan.groups[0].measures[0].indicators[0].years[0].actual = plan::Amount{"86.0%", 86.0, {}};
    const sheet::DataRead read = sheet::read_data(with_rows(data, rows), 0);
    EXPECT_EQ(read.plan, plan);
    EXPECT_TRUE(read.notes.empty());
}

TEST(DataTable, WhatWasAddedToAForecastIsTheActual) {
    plan::Plan plan = small_plan();
    plan::IndicatorYear& entry = plan.groups[0].measures[0].indicators[0].years[0];
    entry.actual = plan::Amount{"84.0%", 84.0, {}};
    entry.forecast = true;
    const Sheet data = sheet::write_data(plan);
    std::vector<TextRow> rows = rows_of_texts(data);
    TextRow added = rows[row_with(rows, "i1", "見込み")];
    added[column_of(DataColumn::item)].text = "実績";
    added[column_of(DataColumn::value)].text = "86.0%";
    rows.push_back(added);
    entry.actual = plan::Amount{"86.0%", 86.0, {}};
    entry.forecast = false;
    const sheet::DataRead read = sheet::read_data(with_rows(data, rows), 0);
    EXPECT_EQ(read.plan, plan);
    ASSERT_EQ(read.notes.size(), 1U);
    EXPECT_EQ(read.notes[0].kind, sheet::NoteKind::value_taken_twice);
    EXPECT_EQ(read.notes[0].found, "84.0%");
}

TEST(DataTable, RowsThatAreNotWholeAreNoted) {
    const plan::Plan plan = small_plan();
    const Sheet data = sheet::write_data(plan);
    const std::vector<TextRow> whole = rows_of_texts(data);
    const TextRow& target = whole[row_with(whole, "i1", "目標")];
    const auto with = [&](DataColumn column, const char* text) {
        TextRow row = target;
        if (*text == '\0') {
            row.erase(column_of(column));
        } else {
            row[column_of(column)] = cell_of(text);
        }
        return row;
    };
    struct Case {
        TextRow row;
        sheet::NoteKind kind;
        DataColumn column;
    };
    const Case cases[] = {
        {with(DataColumn::thing, "合計"), sheet::NoteKind::cell_unplaced, DataColumn::group},
        {with(DataColumn::item, "目安"), sheet::NoteKind::cell_unplaced, DataColumn::item},
        {with(DataColumn::item, "目標(続き0)"), sheet::NoteKind::cell_unplaced, DataColumn::item},
        {with(DataColumn::year, "来年度"), sheet::NoteKind::year_unknown, DataColumn::year},
        {with(DataColumn::year, "20180"), sheet::NoteKind::year_unknown, DataColumn::year},
        {with(DataColumn::year, ""), sheet::NoteKind::cell_unplaced, DataColumn::value},
        {with(DataColumn::id, ""), sheet::NoteKind::cell_unplaced, DataColumn::id},
        {with(DataColumn::id, "i9"), sheet::NoteKind::cell_unplaced, DataColumn::value},
        {with(DataColumn::value, "85.5%"), sheet::NoteKind::value_taken_twice, DataColumn::value},
    };
    for (const Case& each : cases) {
        std::vector<TextRow> rows = whole;
        rows.push_back(each.row);
        const sheet::DataRead read = sheet::read_data(with_rows(data, rows), 7);
        EXPECT_EQ(read.plan, plan);
        ASSERT_EQ(read.notes.size(), 1U) << row_text(each.row, each.column);
        EXPECT_EQ(read.notes[0].kind, each.kind);
        EXPECT_EQ(read.notes[0].sheet, 7U);
        EXPECT_EQ(read.notes[0].spot, (sheet::Spot{static_cast<std::uint32_t>(rows.size()), column_of(each.column)}));
    }
}

TEST(DataTable, GroupsInACircleAreNoted) {
    const Sheet data = sheet::write_data(small_plan());
    std::vector<TextRow> rows = rows_of_texts(data);
    rows[row_with(rows, "g1", "名称")][column_of(DataColumn::parent)] = cell_of("g1");
    const sheet::DataRead read = sheet::read_data(with_rows(data, rows), 0);
    ASSERT_TRUE(read.plan);
    EXPECT_TRUE(read.plan->groups.empty());
    EXPECT_EQ(read.notes.size(), 3U);  // the group, its measure, its indicator
}

TEST(DataTable, OtherSheetsAreNotOurs) {
    Sheet other;
    for (std::uint32_t column = 0; column < 4; ++column) {
        other.cells.push_back({{0, column}, std::vector<std::string>{"種類", "値", "ID", "年度"}[column], {}, {}});
    }
    EXPECT_FALSE(sheet::is_data(other));
    EXPECT_FALSE(sheet::is_data({}));
    EXPECT_FALSE(sheet::read_data(other, 0).plan);
    EXPECT_TRUE(sheet::is_data(sheet::write_data({})));
}

TEST(DataTable, LongTextsAndIdsComeBackInPieces) {
    plan::Plan plan = small_plan();
    std::string text;
    while (text.size() < 300'000) text += "長い文 \n_x000B_\x0B 𠮷";
    plan.title = text;
    plan.groups[0].id = text;
    plan.groups[0].measures[0].notes = {text, "短い", text};
    plan.groups[0].measures[0].indicators[0].years[0].target = plan::Amount{text, 1.5, {{text, "null"}}};
    plan.agendas.push_back({"会議", {text}, {}});
    const Sheet data = sheet::write_data(plan);
    for (const sheet::Cell& cell : data.cells) {
        std::size_t units = 0;
        for (const char c : cell.text) {
            const auto byte = static_cast<unsigned char>(c);
            units += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
        }
        ASSERT_LE(units, sheet::most_in_cell);
    }
    const sheet::DataRead read = sheet::read_data(data, 0);
    EXPECT_TRUE(read.plan == plan);
    EXPECT_TRUE(read.notes.empty());
}

TEST(DataTable, ItsFingerprintSeesWhatIsRead) {
    const Sheet data = sheet::write_data(small_plan());
    std::vector<TextRow> rows = rows_of_texts(data);
    const std::size_t target = row_with(rows, "i1", "目標");
    rows[target][column_of(DataColumn::number)].text = "85.00";
    EXPECT_EQ(sheet::fingerprint_of_data(with_rows(data, rows)), sheet::fingerprint_of_data(data));
    rows[target][column_of(DataColumn::value)].text = "85.00%";
    EXPECT_NE(sheet::fingerprint_of_data(with_rows(data, rows)), sheet::fingerprint_of_data(data));
}

TEST(CellText, EveryTextComesBack) {
    using namespace std::string_literals;
    for (const std::string& text : {""s, " "s, "a"s, " a"s, "a\n"s, "\xE3\x80\x80"s, "_x_"s, "_x000A\x0B"s, "_x\x0B"s,
                                    "_x005F_x000B_"s, "\0"s, "a\r\nb"s, "_x"s, "\t"s, "_\x01"s}) {
        const std::vector<std::string> cells = sheet::cells_of(text);
        ASSERT_EQ(cells.size(), 1U);
        EXPECT_FALSE(cells[0].empty());
        EXPECT_EQ(sheet::text_of_cell(cells[0]), text);
    }
    EXPECT_EQ(sheet::cells_of("計画 1\n・a"), std::vector<std::string>{"計画 1\n・a"});
    EXPECT_EQ(sheet::cells_of("a\x0B"), std::vector<std::string>{"a_x000B_"});
}

}  // namespace
