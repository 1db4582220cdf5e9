#include "sheet/export/progress_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "sheet/cell_text.hpp"
#include "sheet/roundtrip/data_table.hpp"
#include "sheet/roundtrip/fingerprint.hpp"
#include "sheet/roundtrip/table_plan.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using sheet::LaidCell;
using sheet::LaidSheet;
using sheet::Role;

const LaidCell* cell_at(const LaidSheet& laid, std::uint32_t row, std::uint32_t column) {
    for (const LaidCell& cell : laid.cells) {
        if (cell.spot == sheet::Spot{row, column}) return &cell;
    }
    return nullptr;
}
std::string text_at(const LaidSheet& laid, std::uint32_t row, std::uint32_t column) {
    const LaidCell* const cell = cell_at(laid, row, column);
    return cell == nullptr ? std::string() : cell->text;
}
bool is_merged(const LaidSheet& laid, sheet::Spot first, sheet::Spot last) {
    return std::find(laid.merged.begin(), laid.merged.end(), sheet::Area{first, last}) != laid.merged.end();
}

plan::Amount amount(const std::string& text) { return {text, plan::read_amount(text).number, {}}; }

/// Two groups within each other, a measure of one activity and two indicators, and one without either.
plan::Plan small_plan() {
    plan::Plan plan;
    plan.years.push_back({{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}});
    plan.years.push_back({{2019}, "次の年", plan::YearState::planned, {}});
    plan::Activity activity{"a1", "見直し", {}, {}};
    activity.years.push_back({{2018}, "・施行\n・検証", "・施行", false, {}});
    activity.years.push_back({{2019}, "・検証", "・検証の見込み", true, {}});
    plan::Indicator first{"i1", "割合", "%", plan::Direction::higher, {}, {}};
    first.years.push_back({{2018}, amount("85.0%"), amount("86.0%"), false, plan::Verdict::met, {}});
    first.years.push_back({{2019}, amount("87.5%"), {}, false, {}, {}});
    plan::Indicator second{"i2", "残高", "千円", plan::Direction::lower, {}, {}};
    second.years.push_back({{2018}, amount("200,000千円"), amount("黒字"), false, plan::Verdict::unset, {}});
    plan::Measure measure{"m1", "1-1", "給与", {"職員課", "行政総務課"}, {activity}, {first, second}, {"一", "二"}, {}};
    plan::Measure bare{"m2", "1-2", "配置", {}, {}, {}, {}, {}};
    plan.groups.push_back({"g1", "1", "組織", {{"g2", "", "人事", {}, {measure}, {}}}, {bare}, {}});
    return plan;
}

TEST(ProgressTable, IsLaidOutLikeTheCitysTable) {
    const LaidSheet table = sheet::write_book(small_plan()).sheets.at(0);
    const char* const headers[3][20] = {
        {"柱",       "柱2",        "分類", "計画名", "担当課", "取組内容", "計画と実績", "",     "",       "",
         "成果指標", "目標と実績", "",     "",       "評価",   "単位",     "方向",       "備考", "取組ID", "取組内容ID"},
        {"",
         "",
         "",
         "",
         "",
         "",
         "2018(平成30)年度",
         "",
         "2019(令和元)年度",
         "",
         "",
         "",
         "2018(平成30)年度",
         "2019(令和元)年度",
         "2018(平成30)年度",
         "",
         "",
         "",
         "",
         ""},
        {"", "", "", "", "", "", "計画", "実績", "計画", "実績(見込み)", "", "", "", "", "", "", "", "", "", ""}};
    for (std::uint32_t row = 0; row < 3; ++row) {
        for (std::uint32_t column = 0; column < 20; ++column) {
            EXPECT_EQ(text_at(table, row, column), headers[row][column]) << row << " " << column;
        }
    }
    EXPECT_TRUE(is_merged(table, {0, 2}, {2, 2}));    // 分類
    EXPECT_TRUE(is_merged(table, {0, 6}, {0, 9}));    // 計画と実績
    EXPECT_TRUE(is_merged(table, {1, 8}, {1, 9}));    // 2019
    EXPECT_TRUE(is_merged(table, {0, 11}, {0, 13}));  // 目標と実績
    EXPECT_TRUE(is_merged(table, {1, 12}, {2, 12}));
    EXPECT_EQ(table.header_rows, 3U);
    EXPECT_EQ(table.frozen_columns, 4U);
    EXPECT_TRUE(table.landscape_a3);
    EXPECT_EQ(table.hidden, (std::vector<std::uint32_t>{18, 19, 20}));
    EXPECT_EQ(table.widths.size(), 21U);
}

TEST(ProgressTable, AMeasureHasTwoRowsAnIndicator) {
    const LaidSheet table = sheet::write_book(small_plan()).sheets.at(0);
    // The measure of the group itself comes first; it has neither activity nor indicator.
    EXPECT_EQ(text_at(table, 3, 0), "1 組織");
    EXPECT_EQ(text_at(table, 3, 1), "");
    EXPECT_EQ(text_at(table, 3, 2), "1-2");
    EXPECT_EQ(text_at(table, 4, 2), "1-1");
    for (std::uint32_t row = 4; row < 8; ++row) {
        EXPECT_EQ(text_at(table, row, 1), "人事");
        EXPECT_EQ(text_at(table, row, 11), row % 2 == 0 ? "目標" : "実績");
        EXPECT_EQ(text_at(table, row, 18), "m1");
        EXPECT_EQ(text_at(table, row, 20), row < 6 ? "i1" : "i2");
    }
    EXPECT_EQ(text_at(table, 4, 4), "職員課 行政総務課");
    EXPECT_EQ(text_at(table, 4, 6), "・施行\n・検証");
    EXPECT_EQ(text_at(table, 4, 9), "・検証の見込み");
    EXPECT_EQ(text_at(table, 4, 14), "○");
    EXPECT_EQ(text_at(table, 6, 14), "未設定");
    EXPECT_EQ(text_at(table, 6, 15), "千円");
    EXPECT_EQ(text_at(table, 6, 16), "低いほど良い");
    EXPECT_EQ(text_at(table, 4, 17), "一\n二");
    EXPECT_EQ(text_at(table, 4, 19), "a1");
    EXPECT_TRUE(is_merged(table, {4, 3}, {7, 3}));    // the measure
    EXPECT_TRUE(is_merged(table, {4, 5}, {7, 5}));    // its only activity
    EXPECT_TRUE(is_merged(table, {4, 7}, {7, 7}));    // and what was done
    EXPECT_TRUE(is_merged(table, {6, 10}, {7, 10}));  // an indicator
    EXPECT_TRUE(is_merged(table, {6, 14}, {7, 14}));  // its verdict
    EXPECT_EQ(text_at(table, 8, 0), "");
}

TEST(ProgressTable, ValuesAreNumbersWithTheirUnitAsFormat) {
    const LaidSheet table = sheet::write_book(small_plan()).sheets.at(0);
    const LaidCell* const percent = cell_at(table, 4, 12);
    ASSERT_NE(percent, nullptr);
    EXPECT_EQ(percent->text, "85.0%");
    EXPECT_EQ(percent->number, 85.0);
    EXPECT_EQ(percent->format, "0.0\"%\"");
    EXPECT_EQ(percent->look, sheet::Look::number);
    const LaidCell* const words = cell_at(table, 7, 12);
    ASSERT_NE(words, nullptr);
    EXPECT_EQ(words->text, "黒字");
    EXPECT_FALSE(words->number);
}

TEST(ProgressTable, FormatsShowExactlyTheText) {
    struct Case {
        const char* text;
        double number;
        const char* format;
    };
    const Case cases[] = {{"85.0%", 85, "0.0\"%\""},
                          {"200,000千円", 200000, "#,##0\"千円\""},
                          {"18件", 18, "0\"件\""},
                          {"1234", 1234, "0"},
                          {"1,234.50", 1234.5, "#,##0.00"},
                          {"0", 0, "0"},
                          {"0.05%", 0.05, "0.00\"%\""},
                          {"-3件", -3, "0\"件\""},
                          {"▲1,234", -1234, "#,##0;\"▲\"#,##0"},
                          {"50 %", 50, "0\" %\""},
                          {"12m2", 12, "0\"m2\""}};
    for (const Case& each : cases) EXPECT_EQ(sheet::format_for(each.text, each.number), each.format) << each.text;
}

TEST(ProgressTable, NoFormatWhereTheTextWouldChange) {
    struct Case {
        const char* text;
        double number;
    };
    const Case cases[] = {{"黒字", 1},
                          {"５件", 5},
                          {"5件", 6},
                          {"5%減(前年度比)", 5},
                          {"007", 7},
                          {"1,23", 123},
                          {"-0", 0},
                          {" 5件", 5},
                          {"5件 ", 5},
                          {"+5", 5},
                          {"5\"件", 5},
                          {"5\n件", 5},
                          {"", 0},
                          {"-", 0},
                          {"12345678901234567", 12345678901234567.0},
                          {"0.1", 0.10001},
                          {"▲ 1,234", -1234},
                          {"1e5", 1e5}};
    for (const Case& each : cases) EXPECT_EQ(sheet::format_for(each.text, each.number), std::nullopt) << each.text;
}

/// What a spreadsheet shows of a number in the formats that format_for makes.
std::string shown(double number, const std::string& format) {
    std::string part = format;
    const std::size_t sections = format.find(';');
    if (sections != std::string::npos) part = number < 0 ? format.substr(sections + 1) : format.substr(0, sections);
    const bool own_sign = sections != std::string::npos && number < 0;
    std::string before;
    if (part[0] == '"') {
        before = part.substr(1, part.find('"', 1) - 1);
        part = part.substr(before.size() + 2);
    }
    const std::size_t quote = part.find('"');
    std::string unit;
    if (quote != std::string::npos) unit = part.substr(quote + 1, part.size() - quote - 2);
    part = part.substr(0, quote);
    const std::size_t point = part.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(part.size() - point - 1);
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, own_sign ? -number : number);
    std::string text = digits;
    if (part[0] == '#') {
        const std::size_t first = text[0] == '-' ? 1 : 0;
        const std::size_t end = std::min(text.find('.'), text.size());
        for (std::size_t at = end; at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
    }
    return before + text + unit;
}

TEST(ProgressTable, FormatsShowRandomValuesAsTheyWere) {
    Dice dice(5);
    std::size_t formats = 0;
    constexpr std::array signs{"", "", "", "-", "▲", "△", "+"};
    constexpr std::array units{"", "%", "千円", "件", " 件", "m2", "人/日", "％", "\"", "減"};
    for (int i = 0; i < 50000; ++i) {
        std::string text = dice.one_of(signs);
        for (std::size_t k = 1 + dice.below(8); k > 0; --k) text += static_cast<char>('0' + dice.below(10));
        if (dice.chance(2) && text.size() > 3) text.insert(text.size() - 3, 1, ',');
        if (dice.chance(2)) text += "." + std::to_string(dice.below(1000));
        text += dice.one_of(units);
        const auto number = plan::read_amount(text).number;
        if (!number) continue;
        const auto format = sheet::format_for(text, *number);
        if (!format) continue;
        ++formats;
        ASSERT_EQ(shown(*number, *format), text) << *format;
    }
    EXPECT_GT(formats, 5000U);
}

TEST(ProgressTable, TheBookHasTheDataAndKnowsItself) {
    const plan::Plan plan = small_plan();
    const sheet::Book book = sheet::as_book(sheet::write_book(plan));
    ASSERT_EQ(book.sheets.size(), 2U);
    EXPECT_EQ(sheet::read_data(book.sheets[1], 1).plan, plan);
    EXPECT_FALSE(sheet::is_data(book.sheets[0]));
    ASSERT_EQ(book.properties.size(), 2U);
    EXPECT_EQ(book.properties[0].first, "torikumi-table");
    EXPECT_EQ(book.properties[0].second, sheet::fingerprint_of(book.sheets[0]));
    EXPECT_EQ(book.properties[1].first, "torikumi-data");
    EXPECT_EQ(book.properties[1].second, sheet::fingerprint_of_data(book.sheets[1]));
}

/// Cells in order, each once, none empty, merged areas apart and empty but for their first cell.
void expect_whole(const LaidSheet& laid) {
    for (std::size_t i = 0; i < laid.cells.size(); ++i) {
        ASSERT_FALSE(laid.cells[i].text.empty());
        ASSERT_LE(laid.cells[i].text.size(), sheet::most_in_cell * 3);
        if (i > 0) {
            ASSERT_LT(laid.cells[i - 1].spot, laid.cells[i].spot);
        }
        ASSERT_EQ(laid.cells[i].number.has_value(), !laid.cells[i].format.empty());
    }
    std::set<sheet::Spot> inside;
    for (const sheet::Area& area : laid.merged) {
        for (std::uint32_t row = area.first.row; row <= area.last.row; ++row) {
            for (std::uint32_t column = area.first.column; column <= area.last.column; ++column) {
                ASSERT_TRUE(inside.insert({row, column}).second);
            }
        }
        inside.erase(area.first);
    }
    for (const LaidCell& cell : laid.cells) ASSERT_EQ(inside.count(cell.spot), 0U) << sheet::name_of(cell.spot);
}

TEST(ProgressTable, RandomPlansGiveWholeSheets) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const sheet::LaidBook book = sheet::write_book(random_plan(seed));
        for (const LaidSheet& laid : book.sheets) ASSERT_NO_FATAL_FAILURE(expect_whole(laid)) << seed;
    }
}

TEST(ProgressTable, ItsHeadersSayWhatItsColumnsHold) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        for (const sheet::TableColumn& each : sheet::table_columns(random_plan(seed))) {
            ASSERT_EQ(sheet::column_under(each.header), each.column) << seed << " " << each.header[0];
        }
    }
    EXPECT_EQ(sheet::column_under({"計画と実績", "いつか", "計画"}), std::nullopt);
    EXPECT_EQ(sheet::column_under({"メモ", "メモ", "メモ"}), std::nullopt);
    EXPECT_EQ(sheet::column_under({}), std::nullopt);
}

TEST(ProgressTable, WhatNoCellHoldsIsLeftAwayInTheTable) {
    plan::Plan plan = small_plan();
    plan.groups[0].measures[0].name = " 配\x01置\r\n見直し ";
    plan.groups[0].measures[0].code = std::string(40000, 'x');
    const LaidSheet table = sheet::write_book(plan).sheets.at(0);
    EXPECT_EQ(text_at(table, 3, 3), "配置\n見直し");
    EXPECT_LE(text_at(table, 3, 2).size(), sheet::most_in_cell);
}

}  // namespace
