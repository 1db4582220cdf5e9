// Workbooks as programs write them: cells of all kinds, formats, merges, where parts are.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "book/xlsx/merges.hpp"
#include "book/xlsx/package.hpp"
#include "book/xlsx/references.hpp"
#include "iconv_decode.hpp"
#include "made_book.hpp"
#include "tests/made/dice.hpp"
#include "told.hpp"

namespace {

std::string told_rows(const std::string& rows) {
    MadeBook made;
    made.rows = rows;
    return told(made.bytes());
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
}

sheet::Book read(const std::string& bytes) {
    book::BookRead result = book::read_book(bytes, "", decode_by_iconv);
    EXPECT_EQ(result.format, book::Format::xlsx);
    EXPECT_TRUE(result.book) << (result.problem ? result.problem->code + " " + result.problem->found : "");
    return result.book ? *result.book : sheet::Book();
}

}  // namespace

TEST(Xlsx, HasCellsOfEveryKind) {
    MadeBook made;
    made.strings =
        "<si><t>取組</t></si><si><r><t>強い</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 組織</t></r>"
        "<rPh sb=\"0\" eb=\"2\"><t>ツヨイ</t></rPh><phoneticPr fontId=\"1\"/></si><si><t/></si>";
    made.rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
        "<c r=\"D1\"><v>1.5</v></c><c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"b\"><v>0</v></c>"
        "<c r=\"G1\" t=\"e\"><v>#N/A</v></c><c r=\"H1\" t=\"str\"><f>A1</f><v>値</v></c>"
        "<c r=\"I1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>"
        "<c r=\"J1\" t=\"d\"><v>2018-04-01T00:00:00</v></c><c r=\"K1\" s=\"9\"/><c r=\"L1\" t=\"n\"><v>7</v></c></row>";
    EXPECT_EQ(told(made.bytes()), "A1=取組 B1=強い 組織 D1#1.5 E1&TRUE F1&FALSE G1!#N/A H1=値 I1=ab J1@2018/4/1 L1#7");
}

TEST(Xlsx, HasFormulasByTheirValues) {
    EXPECT_EQ(
        told_rows(
            "<row><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>SUM(A1:A9)</f></c><c r=\"C1\"><f>A1&amp;B1</f><v></v></c>"
            "<c r=\"D1\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"E1\" t=\"str\"><f>T(A1)</f></c>"
            "<c r=\"F1\"><f t=\"shared\" si=\"0\"/></c></row>"),
        "A1#2 B1?=SUM(A1:A9) C1?=A1&B1 E1?=T(A1) F1?=");
}

TEST(Xlsx, HasTextsWithTheirLineEndsAndEscapes) {
    EXPECT_EQ(
        told_rows(
            "<row><c t=\"inlineStr\"><is><t>a&#13;\nb&#13;c_x000D__x000A_d_x005F_x000D_ &lt;e&gt; _x12_</t></is></c></row>"),
        "A1=a\nb\nc\nd_x000D_ <e> _x12_");
}

TEST(Xlsx, CountsOnWherePlacesAreNotSaid) {
    EXPECT_EQ(
        told_rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row><row r=\"5\"><c><v>4</v></c></row>"
                  "<row><c r=\"C6\"><v>5</v></c><c><v>6</v></c></row>"),
        "A1#1 B1#2 B2#3 A5#4 C6#5 D6#6");
}

TEST(Xlsx, PutsCellsInOrderAndKeepsTheFirstOfTwo) {
    EXPECT_EQ(
        told_rows("<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
                  "<c r=\"A1\"><v>9</v></c></row>"),
        "A1#1 A2#3 B2#4");
}

TEST(Xlsx, ShowsNumbersByTheirFormats) {
    MadeBook made;
    made.formats =
        "<numFmt numFmtId=\"164\" formatCode=\"#,##0&quot;千円&quot;\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/><numFmt numFmtId=\"166\" formatCode=\";;;\"/>"
        "<numFmt numFmtId=\"167\" formatCode=\"@&quot;様&quot;\"/>";
    made.styles = {0, 164, 165, 14, 28, 166, 20, 38, 167, 9999};
    made.rows =
        "<row><c s=\"1\"><v>200000</v></c><c s=\"2\"><v>0.85</v></c><c s=\"3\"><v>43191</v></c><c s=\"4\"><v>43191</v></c>"
        "<c s=\"5\"><v>5</v></c><c s=\"6\"><v>0.5</v></c><c s=\"7\"><v>-1234</v></c>"
        "<c s=\"8\" t=\"inlineStr\"><is><t>厚木</t></is></c><c s=\"9\"><v>3</v></c><c s=\"10\"><v>4</v></c>"
        "<c s=\"-1\"><v>5</v></c></row>";
    EXPECT_EQ(told(made.bytes()),
              "A1#200,000千円 B1#85.0% C1@2018/4/1 D1@平成30年4月1日 F1#12:00 G1#-1,234 H1=厚木様 I1#3 J1#4 K1#5");
    const sheet::Book book = read(made.bytes());
    EXPECT_EQ(book.sheets[0].cells[1].number, 0.85);
    EXPECT_EQ(book.sheets[0].cells[2].number, 43191);
}

TEST(Xlsx, CountsDaysFrom1904WhereItSaysSo) {
    MadeBook made;
    made.styles = {14, 0};
    made.since_1904 = true;
    made.rows = "<row><c s=\"0\"><v>41729</v></c><c s=\"1\"><v>41729</v></c></row>";
    EXPECT_EQ(told(made.bytes()), "A1@2018/4/1 B1#41729");
    EXPECT_EQ(read(made.bytes()).sheets[0].cells[0].number, 43191);
}

TEST(Xlsx, OfTheStylesOfDifferencesTakesNone) {
    MadeBook made;
    made.styles = {164};
    made.formats = "<numFmt numFmtId=\"164\" formatCode=\"0.0\"/>";
    made.rows = "<row><c s=\"0\"><v>5</v></c></row>";
    Parts parts = made.parts();
    replace(part_of(parts, "xl/styles.xml"), "<cellXfs>",
            "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><dxfs><dxf><numFmt numFmtId=\"164\" "
            "formatCode=\"0%\"/></dxf></dxfs><cellXfs>");
    EXPECT_EQ(told(made_zip(parts)), "A1#5.0");
}

TEST(Xlsx, HidesWhatMergedCellsHide) {
    MadeBook made;
    made.rows =
        "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row>"
        "<row><c><v>7</v></c><c><v>8</v></c><c><v>9</v></c></row>";
    made.merges =
        "<mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A3\"/><mergeCell ref=\"XFE1:XFE2\"/>"
        "<mergeCell ref=\"C3:C2\"/><mergeCell ref=\"rubbish\"/>";
    EXPECT_EQ(told(made.bytes()), "A1#1 C1#3 C2#6 A3#7 B3#8");
    EXPECT_EQ(read(made.bytes()).sheets[0].merged, (std::vector<sheet::Area>{{{0, 0}, {1, 1}}, {{1, 2}, {2, 2}}}));
}

TEST(Xlsx, MergesThatOverlapAreSettledAsByTryingAll) {
    const auto overlap = [](const sheet::Area& a, const sheet::Area& b) {
        return a.first.row <= b.last.row && b.first.row <= a.last.row && a.first.column <= b.last.column &&
               b.first.column <= a.last.column;
    };
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        const auto small = [&dice](std::size_t below) { return static_cast<std::uint32_t>(dice.below(below)); };
        std::vector<sheet::Area> areas;
        for (int i = 0; i < 12; ++i) {
            const sheet::Spot first = {small(10), small(10)};
            areas.push_back({first, {first.row + small(4), first.column + small(4)}});
        }
        std::vector<sheet::Area> sorted = areas;
        std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<sheet::Area> expected;
        for (const sheet::Area& area : sorted) {
            const bool free =
                std::none_of(expected.begin(), expected.end(), [&](const auto& other) { return overlap(area, other); });
            if (free && area.first != area.last) expected.push_back(area);
        }
        const std::vector<sheet::Area> settled = book::settled_merges(areas);
        // Areas that begin in one place may be taken in either order.
        if (std::adjacent_find(sorted.begin(), sorted.end(),
                               [](const auto& a, const auto& b) { return a.first == b.first; }) == sorted.end()) {
            EXPECT_EQ(settled, expected) << seed;
        }
        std::vector<sheet::Cell> cells;
        for (std::uint32_t at = 0; at < 196; ++at) cells.push_back({{at / 14, at % 14}, "x", {}, sheet::CellKind::text});
        book::drop_covered(cells, settled);
        std::size_t left = 196;
        for (const sheet::Area& a : settled) {
            left -= (a.last.row - a.first.row + 1) * (a.last.column - a.first.column + 1) - 1;
        }
        EXPECT_EQ(cells.size(), left) << seed;
    }
}

TEST(Xlsx, HasItsPartsWhereItSays) {
    MadeBook made;
    made.strings = "<si><t>値</t></si>";
    made.rows = "<row><c t=\"s\"><v>0</v></c></row>";
    Parts parts = made.parts();
    for (auto& [name, text] : parts) {
        if (name == "xl/workbook.xml") name = "book/Main.xml";
        if (name == "xl/_rels/workbook.xml.rels") name = "book/_rels/main.xml.rels";
        if (name == "xl/worksheets/sheet1.xml") name = "sheets/A.XML";
        if (name == "xl/sharedStrings.xml") name = "book/deep/strings";
    }
    replace(part_of(parts, "_rels/.rels"), "xl/workbook.xml", "/book/main.xml");
    replace(part_of(parts, "book/_rels/main.xml.rels"), "worksheets/sheet1.xml", "/sheets/a.xml");
    replace(part_of(parts, "book/_rels/main.xml.rels"), "\"sharedStrings.xml", "\"./x/../deep/strings");
    replace(part_of(parts, "book/_rels/main.xml.rels"), "\"styles.xml", "\"../xl/styles.xml");
    EXPECT_EQ(told(made_zip(parts)), "A1=値");
    EXPECT_EQ(book::resolved("xl/workbook.xml", "../../../a"), "a");
    EXPECT_EQ(book::resolved("", "xl/a.xml"), "xl/a.xml");
}

TEST(Xlsx, OfTheStrictKindIsRead) {
    MadeBook made;
    made.strings = "<si><t>値</t></si>";
    made.rows = "<row><c t=\"s\"><v>0</v></c></row>";
    Parts parts = made.parts();
    for (auto& [name, text] : parts) {
        for (const auto& [from, to] : {std::pair("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                                 "http://purl.oclc.org/ooxml/spreadsheetml/main"),
                                       std::pair("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                                 "http://purl.oclc.org/ooxml/officeDocument/relationships")}) {
            for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
                text.replace(at, std::string_view(from).size(), to);
            }
        }
        if (name == "xl/worksheets/sheet1.xml") {
            text =
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c t=\"s\">"
                "<x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        }
    }
    EXPECT_EQ(told(made_zip(parts)), "A1=値");
}

TEST(Xlsx, HasSheetsHiddenOnesAmongThem) {
    MadeBook made;
    made.rows = "<row><c><v>1</v></c></row>";
    Parts parts = made.parts();
    replace(part_of(parts, "xl/workbook.xml"), "<sheet name=\"表\"",
            "<sheet name=\"図\" sheetId=\"2\" r:id=\"rId9\"/><sheet name=\"a &amp; b\" state=\"veryHidden\" sheetId=\"3\" "
            "r:id=\"rId1\"/>"
            "<sheet state=\"visible\" name=\"表\"");
    replace(part_of(parts, "xl/_rels/workbook.xml.rels"), "<Relationship ",
            "<Relationship Id=\"rId9\" Type=\"x/chartsheet\" Target=\"charts/a.xml\"/><Relationship ");
    const sheet::Book book = read(made_zip(parts));
    ASSERT_EQ(book.sheets.size(), 2U);
    EXPECT_EQ(book.sheets[0].name, "a & b");
    EXPECT_TRUE(book.sheets[0].hidden);
    EXPECT_EQ(book.sheets[1].name, "表");
    EXPECT_FALSE(book.sheets[1].hidden);
}

TEST(Xlsx, HasPropertiesOfItsWriter) {
    Parts parts = MadeBook().parts();
    replace(part_of(parts, "_rels/.rels"), "<Relationship ",
            "<Relationship Id=\"r2\" Type=\"x/custom-properties\" Target=\"docProps/custom.xml\"/><Relationship ");
    part_of(parts, "docProps/custom.xml") =
        "<Properties xmlns:vt=\"v\"><property pid=\"2\" name=\"torikumi\"><vt:lpwstr>1 &amp; 2</vt:lpwstr></property>\n"
        "<property pid=\"3\" name=\"n\"><vt:i4>5</vt:i4></property></Properties>";
    const sheet::Book book = read(made_zip(parts));
    EXPECT_EQ(book.properties, (std::vector<std::pair<std::string, std::string>>{{"torikumi", "1 & 2"}, {"n", "5"}}));
}

TEST(Xlsx, PlacesAreReadAndNamedAlike) {
    Dice dice(4);
    for (int i = 0; i < 2000; ++i) {
        const sheet::Spot spot = {static_cast<std::uint32_t>(dice.below(sheet::most_rows)),
                                  static_cast<std::uint32_t>(dice.below(sheet::most_columns))};
        EXPECT_EQ(book::spot_of(sheet::name_of(spot)), spot);
    }
    EXPECT_EQ(book::spot_of("XFD1048576"), (sheet::Spot{1048575, 16383}));
    for (const char* text : {"XFE1", "A0", "A1048577", "A", "1", "", "a1", "A-1", "A1B", "AAAA1", "A99999999999"}) {
        EXPECT_FALSE(book::spot_of(text)) << text;
    }
    EXPECT_EQ(book::serial_of("1900-03-01"), 61);
    EXPECT_EQ(book::serial_of("2018-04-01T06:00:00Z"), 43191.25);
    EXPECT_EQ(book::serial_of("2018-02-30"), std::nullopt);
}
