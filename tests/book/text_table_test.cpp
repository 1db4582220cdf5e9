// Text tables: delimiters, quotes, line ends, numbers, guards.

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "book/read_book.hpp"
#include "iconv_decode.hpp"
#include "tests/made/dice.hpp"

namespace {

book::BookRead read(std::string_view bytes) { return book::read_book(bytes, "表", decode_by_iconv); }

/// Each cell as "A1=text", with its kind where it is a number.
std::string told(const sheet::Book& book) {
    std::string text;
    for (const sheet::Cell& cell : book.sheets.at(0).cells) {
        text += (text.empty() ? "" : " ") + sheet::name_of(cell.spot) + (cell.number ? "#" : "=") + cell.text;
    }
    return text;
}

std::string told(std::string_view bytes) {
    const book::BookRead result = read(bytes);
    return result.book ? told(*result.book) : "problem " + result.problem->code;
}

}  // namespace

TEST(TextTable, HasItsDelimiterByItsContent) {
    EXPECT_EQ(told("a,b\n1,2\n"), "A1=a B1=b A2#1 B2#2");
    EXPECT_EQ(told("a\tb\n1,5\t2,5\n"), "A1=a B1=b A2=1,5 B2=2,5");
    EXPECT_EQ(told("a;b\n1,5;2,5\n"), "A1=a B1=b A2=1,5 B2=2,5");
    EXPECT_EQ(told("題名\n\n分類\t計画名\n1-(1)\t給与, 手当; ほか\n"),
              "A1=題名 A3=分類 B3=計画名 A4=1-(1) B4=給与, 手当; ほか");
    EXPECT_EQ(told("名前,担当\n甲;乙,丙\n丁,戊\n"), "A1=名前 B1=担当 A2=甲;乙 B2=丙 A3=丁 B3=戊");
    EXPECT_EQ(told("one cell"), "A1=one cell");
}

TEST(TextTable, HasQuotesAsRfc4180Says) {
    EXPECT_EQ(told("\"a,b\",c\r\n\"d \"\"e\"\"\",\"\"\r\n"), "A1=a,b B1=c A2=d \"e\"");
    EXPECT_EQ(told("\"1\r\n2\r3\n4\",x\ry,z"), "A1=1\n2\n3\n4 B1=x A2=y B2=z");
}

TEST(TextTable, TakesBrokenQuotesAsTheyWereMeant) {
    EXPECT_EQ(told("\"He said \"hi\" to me\",x\ny,z\n"), "A1=He said \"hi\" to me B1=x A2=y B2=z");
    EXPECT_EQ(told("5\" disk,x\n"), "A1=5\" disk B1=x");
    EXPECT_EQ(told("\"a\" b,x\ny,z\n"), "A1=a b B1=x A2=y B2=z");
    EXPECT_EQ(told("\"never closed,x\ny,z\n"), "A1=\"never closed B1=x A2=y B2=z");
}

TEST(TextTable, SeesPlainNumbers) {
    for (const char* text : {"0", "1234", "-5.5", "1,234", "12,345,678.25", "0.5", "-0"}) {
        const sheet::Book book = *book::read_block(text).book;
        ASSERT_TRUE(book.sheets[0].cells[0].number) << text;
        EXPECT_EQ(book.sheets[0].cells[0].kind, sheet::CellKind::number);
        EXPECT_EQ(book.sheets[0].cells[0].text, text);
    }
    for (const char* text :
         {"007", "1,23", "1234,567", ",5", "5,", "+5", "5%", "1e5", "1.2.3", "５", "-", "1-2", "1 ", ".5", "5."}) {
        EXPECT_FALSE(book::read_block(text).book->sheets[0].cells[0].number) << text;
    }
    EXPECT_EQ(book::read_block("12,345,678.25").book->sheets[0].cells[0].number, 12345678.25);
}

TEST(TextTable, ABlockBeyondTheLimitsIsRefusedWhole) {
    const auto refusal = [](std::string_view text, const book::Limits& limits) {
        const book::BookRead read = book::read_block(text, limits);
        EXPECT_FALSE(read.book);
        return read.problem ? std::string(read.problem->code) + " " + std::string(read.problem->expected) : "";
    };
    book::Limits limits;
    limits.cells = 3;
    EXPECT_TRUE(book::read_block("1\t2\t3", limits).book);
    EXPECT_EQ(refusal("1\t2\t3\t4", limits), "sheet-too-large cells");
    limits.bytes = 4;
    EXPECT_EQ(refusal("1\t2\t3", limits), "sheet-too-large bytes");
    EXPECT_EQ(refusal(std::string(sheet::most_columns, '\t') + "x", {}), "sheet-too-large columns");
}

TEST(TextTable, LosesItsGuardsWhereItIsOurs) {
    const std::string header = "柱,分類,計画名,担当課,種類,名前,項目,年度,値,数値,単位,ID,親ID\r\n";
    EXPECT_NE(told(header + "'=1+1,''=x,-5,'見出し,'－市民\r\n").find("A2==1+1 B2='=x C2#-5 D2='見出し E2=－市民"),
              std::string::npos)
        << told(header + "'=1+1,''=x,-5,'見出し,'－市民\r\n");
    EXPECT_EQ(told("a,b\n'=1+1,c\n"), "A1=a B1=b A2='=1+1 B2=c");
}

TEST(TextTable, IsReadInTheEncodingThatWasChosen) {
    const auto bytes = encode_by_iconv(book::Encoding::shift_jis, "取組,実績\n①,5件\n");
    const book::BookRead guessed = read(*bytes);
    EXPECT_EQ(guessed.encoding, book::Encoding::shift_jis);
    EXPECT_TRUE(guessed.sure);
    EXPECT_EQ(guessed.format, book::Format::text);
    EXPECT_EQ(told(*guessed.book), "A1=取組 B1=実績 A2=① B2=5件");
    EXPECT_EQ(guessed.book->sheets[0].name, "表");
    const book::BookRead wrong = book::read_book(*bytes, "表", decode_by_iconv, book::Encoding::utf8);
    ASSERT_TRUE(wrong.problem);
    EXPECT_EQ(wrong.problem->code, book::code::not_text);
    EXPECT_EQ(wrong.problem->expected, "utf-8");
}

TEST(TextTable, OfBytesThatAreNoTextIsRefused) {
    std::string noise;
    Dice dice(3);
    for (int i = 0; i < 1000; ++i) noise.push_back(static_cast<char>(dice.below(256)));
    EXPECT_EQ(told("\x01" + noise), "problem sheet-not-text");
    EXPECT_EQ(told(std::string_view("a\0b,c", 5)), "problem sheet-not-text");
    EXPECT_EQ(told(""), "problem empty-file");
}

TEST(TextTable, BeyondALimitIsRefused) {
    const auto refused = [](std::string_view bytes, const book::Limits& limits) {
        const auto result = book::read_book(bytes, "", decode_by_iconv, {}, limits);
        return result.problem ? result.problem->code + " " + result.problem->expected : "read";
    };
    book::Limits limits;
    limits.bytes = 10;
    EXPECT_EQ(refused("0123456789a", limits), "sheet-too-large bytes");
    EXPECT_EQ(refused("0123456789", limits), "read");
    limits = {};
    limits.cells = 3;
    EXPECT_EQ(refused("1,2,3", limits), "read");
    EXPECT_EQ(refused("1,2,3,4", limits), "sheet-too-large cells");
    limits = {};
    limits.text = 5;
    EXPECT_EQ(refused("12,345", limits), "read");
    EXPECT_EQ(refused("12,3456", limits), "sheet-too-large text");
    EXPECT_EQ(refused(std::string(20'000, ','), {}), "read");
    EXPECT_EQ(refused(std::string(16'384, ',') + "x", {}), "sheet-too-large columns");
    EXPECT_EQ(refused(std::string(1'048'575, '\n') + "x", {}), "read");
    EXPECT_EQ(refused(std::string(1'048'576, '\n') + "x", {}), "sheet-too-large rows");
}

TEST(TextTable, SaysHowFarItIs) {
    std::string rows;
    for (int i = 0; i < 5000; ++i) rows += "a,b\n";
    double last = 0;
    const auto read_on = book::read_book(rows, "", decode_by_iconv, {}, {}, [&last](double part) {
        EXPECT_GE(part, last);
        EXPECT_LE(part, 1);
        last = part;
    });
    EXPECT_TRUE(read_on.book);
    EXPECT_GT(last, 0.5);
}

TEST(TextTable, WrittenAndReadIsTheSame) {
    constexpr std::array<std::string_view, 12> pieces = {"a", "\"", ",", "\n", "課", " ", "\t", "'", "1", ";", "\"\"", "ｱ"};
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        sheet::Sheet sheet;
        const std::uint32_t columns = 3 + static_cast<std::uint32_t>(dice.below(4));
        std::string text;
        for (std::uint32_t row = 0; row < 12; ++row) {
            for (std::uint32_t column = 0; column < columns; ++column) {
                std::string cell;
                for (std::size_t count = row == 0 ? 0 : dice.below(6); count > 0; --count) cell += dice.one_of(pieces);
                std::string quoted = "\"";
                for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
                text += (column > 0 ? "\t" : "") + quoted + "\"";
                if (!cell.empty()) {
                    const bool plain = cell.find_first_not_of('1') == std::string::npos;
                    sheet.cells.push_back({{row, column},
                                           cell,
                                           plain ? std::optional<double>(std::stod(cell)) : std::nullopt,
                                           plain ? sheet::CellKind::number : sheet::CellKind::text});
                }
            }
            text += "\r\n";
        }
        EXPECT_EQ(book::read_block(text).book->sheets[0].cells, sheet.cells) << text;
    }
}
