// What is written is read again as the same; and it looks and prints as it was laid out.

#include "base/progress.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "book/write_book.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

#include "book/encoding/shift_jis.hpp"
#include "book/format/decimal.hpp"
#include "book/reading.hpp"
#include "book/text/guard.hpp"
#include "book/text/written_text.hpp"
#include "book/xlsx/merges.hpp"
#include "book/xlsx/zip_file.hpp"
#include "iconv_decode.hpp"
#include "made_texts.hpp"
#include "tests/made/dice.hpp"
#include "tests/made/random_plan.hpp"
#include "told.hpp"

namespace {

using sheet::LaidCell;
using sheet::Look;

std::string made_text(Dice& dice) {
    constexpr std::array<std::string_view, 16> odd = {"=1+1",          " 前後 ", "a\nb", "_x000D_", "<&>\"'", "-",
                                                      "007",           "1/2",    "@x",   "\tx",     "𠮷野家", "'=1",
                                                      "_x005F_x000D_", "TRUE",   "\x07", "́"};
    return dice.chance(3) ? std::string(dice.one_of(odd)) : made_cell(dice);
}

LaidCell made_laid_cell(Dice& dice, sheet::Spot spot) {
    constexpr std::array<std::string_view, 5> units = {"%", "件", "千円", "", "人/日"};
    LaidCell cell;
    cell.spot = spot;
    cell.look = static_cast<Look>(dice.below(7));
    if (dice.chance(2)) {
        const double number = static_cast<double>(dice.below(2'000'000)) / 10 * (dice.chance(5) ? -1 : 1);
        const std::string unit(dice.one_of(units));
        std::array<char, 64> text;
        std::snprintf(text.data(), text.size(), "%.1f", number);
        cell.text = text.data() + unit;
        cell.number = number;
        cell.format = unit.empty() ? "0.0" : "0.0\"" + unit + "\"";
        cell.look = Look::number;
    } else {
        cell.text = made_text(dice);
    }
    return cell;
}

sheet::LaidBook made_laid_book(Dice& dice) {
    sheet::LaidBook book;
    for (std::size_t count = 1 + dice.below(3); count > 0; --count) {
        sheet::LaidSheet& sheet = book.sheets.emplace_back();
        sheet.name = "表 " + std::to_string(count);
        std::vector<sheet::Area> areas;
        for (std::uint32_t row = 0; row < 12; ++row) {
            for (std::uint32_t column = 0; column < 8; ++column) {
                if (dice.chance(2)) sheet.cells.push_back(made_laid_cell(dice, {row, column}));
                const auto extent = [&dice] { return static_cast<std::uint32_t>(dice.below(3)); };
                if (dice.chance(20)) areas.push_back({{row, column}, {row + extent(), column + extent()}});
            }
        }
        sheet.merged = book::settled_merges(areas);
        // Nothing stands below a merged cell, as in every table that is laid out.
        sheet::Sheet bare = sheet::as_sheet(sheet);
        book::drop_covered(bare.cells, sheet.merged);
        std::erase_if(sheet.cells, [&bare](const LaidCell& cell) {
            return std::none_of(bare.cells.begin(), bare.cells.end(),
                                [&](const auto& kept) { return kept.spot == cell.spot; });
        });
        for (int column = 0; column < 8; ++column) sheet.widths.push_back(static_cast<double>(4 + dice.below(40)));
        sheet.header_rows = static_cast<std::uint32_t>(dice.below(4));
        sheet.frozen_columns = static_cast<std::uint32_t>(dice.below(3));
        sheet.landscape_a3 = dice.chance(2);
        sheet.filters = dice.chance(2);
        if (dice.chance(2)) sheet.hidden = {7};
    }
    book.properties = {{"torikumi", made_cell(dice)}};
    return book;
}

sheet::Book read(const std::string& bytes) {
    const book::BookRead result = book::read_book(bytes, "表", decode_by_iconv);
    EXPECT_TRUE(result.book) << (result.problem ? result.problem->code + " " + result.problem->found : "");
    return result.book ? *result.book : sheet::Book();
}

std::string part(const std::string& bytes, std::string_view name) {
    const book::Limits limits;
    const base::OnProgress progress;
    book::Reading reading(limits, progress);
    book::ZipFile zip(bytes);
    std::string text;
    zip.read(name, reading, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

sheet::Sheet made_data_sheet(Dice& dice) {
    sheet::Sheet sheet;
    sheet.name = "表";
    constexpr std::array<std::string_view, 13> header = {"柱",   "分類", "計画名", "担当課", "種類", "名前", "項目",
                                                         "年度", "値",   "数値",   "単位",   "ID",   "親ID"};
    for (std::uint32_t column = 0; column < header.size(); ++column) {
        sheet.cells.push_back({{0, column}, std::string(header[column]), {}, sheet::CellKind::text});
    }
    constexpr std::array<std::string_view, 14> pieces = {"=", "+", "-", "@",  "'",  "＝",   "－",
                                                         "5", "%", ",", "\"", "\n", "市民", "."};
    for (std::uint32_t row = 1; row < 10; ++row) {
        for (std::uint32_t column = 0; column < header.size(); ++column) {
            std::string text;
            for (std::size_t count = dice.below(5); count > 0; --count) text += dice.one_of(pieces);
            if (text.empty()) continue;
            const sheet::Cell read = [&] {
                std::string quoted = "\"";
                for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
                return book::read_block(quoted + "\"").book->sheets[0].cells[0];
            }();
            sheet.cells.push_back({{row, column}, text, read.number, read.kind});
        }
    }
    return sheet;
}

}  // namespace

TEST(WriteXlsx, IsReadAgainAsTheSame) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        const sheet::LaidBook laid = made_laid_book(dice);
        const sheet::Book back = read(book::write_xlsx(laid));
        sheet::Book expected = sheet::as_book(laid);
        // In no order.
        for (sheet::Sheet& sheet : expected.sheets) sheet.merged = book::settled_merges(sheet.merged);
        ASSERT_EQ(back.sheets.size(), expected.sheets.size());
        for (std::size_t i = 0; i < back.sheets.size(); ++i) {
            EXPECT_EQ(told(back.sheets[i]), told(expected.sheets[i])) << seed;
            EXPECT_EQ(back.sheets[i], expected.sheets[i]) << seed;
        }
        EXPECT_EQ(back.properties, expected.properties) << seed;
    }
}

TEST(WriteXlsx, OfPlansIsReadAgainAsTheSame) {
    std::size_t cells = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const sheet::LaidBook laid = sheet::write_book(random_plan(seed));
        const sheet::Book back = read(book::write_xlsx(laid));
        EXPECT_EQ(back.properties, laid.properties);
        ASSERT_EQ(back.sheets.size(), laid.sheets.size());
        for (std::size_t i = 0; i < back.sheets.size(); ++i) {
            const sheet::Sheet expected = sheet::as_sheet(laid.sheets[i]);
            EXPECT_EQ(back.sheets[i].merged, book::settled_merges(expected.merged)) << seed;
            ASSERT_EQ(back.sheets[i].cells.size(), expected.cells.size()) << seed;
            for (std::size_t at = 0; at < expected.cells.size(); ++at) {
                const LaidCell& written = laid.sheets[i].cells[at];
                sheet::Cell cell = expected.cells[at];
                if (std::abs(written.number.value_or(0)) > 9.99999999999999e307) {
                    cell.number.reset();
                    cell.kind = sheet::CellKind::text;
                    // A bare number is shown as programs show it, and has as many digits as they keep.
                } else if (written.number && (written.format.empty() || written.format == "General")) {
                    cell.text = book::general(*written.number);
                    cell.number = back.sheets[i].cells[at].number;
                    EXPECT_NEAR(cell.number.value_or(0), *written.number, std::abs(*written.number) * 1e-15);
                }
                ASSERT_EQ(back.sheets[i].cells[at], cell) << seed << " " << sheet::name_of(cell.spot) << " " << cell.text;
                ++cells;
            }
        }
    }
    EXPECT_GT(cells, 10'000U);
}

TEST(WriteXlsx, OfTheSameBookIsTheSameBytes) {
    Dice dice(5);
    const sheet::LaidBook laid = made_laid_book(dice);
    EXPECT_EQ(book::write_xlsx(laid), book::write_xlsx(laid));
}

TEST(WriteXlsx, LooksAndPrintsAsItWasLaidOut) {
    sheet::LaidBook laid;
    sheet::LaidSheet& sheet = laid.sheets.emplace_back();
    sheet.name = "取組/状況:2018";
    sheet.cells = {{{0, 0}, "分類", {}, "", Look::header},
                   {{1, 0}, "=SUM(1)", {}, "", Look::text},
                   {{1, 1}, "85.0%", 85, "0.0\"%\"", Look::number},
                   {{2, 0}, std::string(400, 'x'), {}, "", Look::text}};
    sheet.widths = {12, 30, 8};
    sheet.hidden = {2};
    sheet.header_rows = 1;
    sheet.frozen_columns = 1;
    sheet.landscape_a3 = true;
    sheet.filters = true;
    const std::string bytes = book::write_xlsx(laid);
    const std::string xml = part(bytes, "xl/worksheets/sheet1.xml");
    for (const char* expected : {"paperSize=\"8\"", "orientation=\"landscape\"", "fitToHeight=\"0\"",
                                 "<pageSetUpPr fitToPage=\"1\"", "xSplit=\"1\"", "ySplit=\"1\"", "state=\"frozen\"",
                                 "<autoFilter ref=\"A1:B3\"", "hidden=\"1\"", "customHeight=\"1\"", "<v>85</v>"}) {
        EXPECT_NE(xml.find(expected), std::string::npos) << expected;
    }
    EXPECT_EQ(xml.find("<f>"), std::string::npos);
    const std::string workbook = part(bytes, "xl/workbook.xml");
    EXPECT_NE(workbook.find("_xlnm.Print_Titles"), std::string::npos) << workbook;
    EXPECT_NE(workbook.find("取組_状況_2018"), std::string::npos) << workbook;
    EXPECT_NE(part(bytes, "xl/styles.xml").find("0.0&quot;%&quot;"), std::string::npos);
    EXPECT_NE(part(bytes, "docProps/core.xml").find("1980-01-01T00:00:00Z"), std::string::npos);
}

TEST(WriteXlsx, OfTextsBeyondWhatACellHoldsIsCut) {
    EXPECT_EQ(base::fold_and_trim(book::written_text(std::string(32'767, 'x'))).size(), 32'767U);
    const std::u32string cut = base::fold_and_trim(book::written_text(std::string(32'768, 'x')));
    EXPECT_EQ(cut.size(), 32'767U);
    EXPECT_EQ(cut.back(), U'…');
    EXPECT_EQ(book::sheet_name(std::string(40, 'a')), std::string(31, 'a'));
    sheet::LaidBook laid;
    sheet::LaidSheet& sheet = laid.sheets.emplace_back();
    sheet.name = "a";
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "課";
    sheet.cells = {{{0, 0}, text, {}, "", Look::text}};
    laid.sheets.resize(3, sheet::LaidSheet(sheet));
    const sheet::Book back = read(book::write_xlsx(laid));
    EXPECT_EQ(back.sheets.size(), 3U);
    EXPECT_EQ(characters_in(back.sheets[0].cells.at(0).text), 32'767U);
}

TEST(WriteCsv, IsReadAgainAsTheSame) {
    for (const book::Encoding encoding : {book::Encoding::utf8, book::Encoding::shift_jis}) {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Dice dice(seed);
            const sheet::Sheet sheet = made_data_sheet(dice);
            const book::CsvWritten written = book::write_csv(sheet, encoding, decode_by_iconv);
            EXPECT_TRUE(written.unencodable.empty());
            const book::BookRead back = book::read_book(written.bytes, "表", decode_by_iconv);
            EXPECT_EQ(back.encoding, encoding);
            ASSERT_TRUE(back.book);
            EXPECT_EQ(told(back.book->sheets[0]), told(sheet)) << seed;
            EXPECT_EQ(back.book->sheets[0].cells, sheet.cells) << seed;
            if (encoding == book::Encoding::shift_jis) break;  // its table takes a while each time
        }
    }
}

TEST(WriteCsv, GuardsWhatASpreadsheetWouldTakeForAFormula) {
    for (const char* text :
         {"=1", "+市民", "-市民", "@x", "＝1", "＋a", "－a", "＠a", "\tx", "\rx", "-5件", "--", "-5%減", "+", "-=1"}) {
        EXPECT_EQ(book::guarded(text), std::string("'") + text);
    }
    for (const char* text :
         {"", "-5", "+3.2%", "-1,234", "－５．５％", "-", "－", "▲5", "△3", "a=1", "'a", "'", "''", "5-1", "'5", "(5)"}) {
        EXPECT_EQ(book::guarded(text), text);
    }
    EXPECT_EQ(book::guarded("'=1"), "''=1");
    EXPECT_EQ(book::guarded("''=1"), "'''=1");
    constexpr std::array<std::string_view, 10> pieces = {"'", "=", "-", "5", "＋", "\t", "a", "%", ".", "@"};
    Dice dice(6);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::size_t count = dice.below(6); count > 0; --count) text += dice.one_of(pieces);
        EXPECT_EQ(book::unguarded(book::guarded(text)), text);
        EXPECT_FALSE(book::looks_like_formula(book::guarded(text))) << text;
    }
}

TEST(WriteCsv, InShiftJisNamesWhatItLacks) {
    sheet::Sheet sheet;
    sheet.cells = {{{0, 0}, "𠮷野家①㈱～〜−髙☃𠮷", {}, sheet::CellKind::text}, {{1, 1}, "☃,é\"", {}, sheet::CellKind::text}};
    const book::CsvWritten written = book::write_csv(sheet, book::Encoding::shift_jis, decode_by_iconv);
    EXPECT_EQ(written.unencodable, (std::vector<std::string>{"𠮷", "☃", "é"}));
    EXPECT_EQ(decode_by_iconv(book::Encoding::shift_jis, written.bytes), "〓野家①㈱～～－髙〓〓,\r\n,\"〓,〓\"\"\"\r\n");
}

TEST(WriteCsv, InShiftJisHasEveryCharacterThatTheDecoderHas) {
    const book::ShiftJisWriter writer(decode_by_iconv);
    std::size_t known = 0;
    std::size_t like_iconv = 0;
    for (char32_t c = 0x80; c < 0x10000; ++c) {
        if (c >= 0xD800 && c < 0xF900) continue;
        std::string text;
        base::append_utf8(text, c);
        std::vector<std::string> lacking;
        const std::string bytes = writer.write(text, lacking);
        const auto by_iconv = encode_by_iconv(book::Encoding::shift_jis, text);
        if (!lacking.empty()) continue;
        ++known;
        if (by_iconv == bytes) ++like_iconv;
        if (c != 0x301C && c != 0x2212 && c != 0x2014 && c != 0x2016) {
            EXPECT_EQ(decode_by_iconv(book::Encoding::shift_jis, bytes), text);
        }
    }
    std::printf("  %zu characters, %zu of them as iconv writes them\n", known, like_iconv);
    EXPECT_GE(known, 7'390U);
    EXPECT_GE(like_iconv, known - 10);
}
