// Files that are broken, of another kind, or made to do harm: each is said to be what it is, and costs little.

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "book/format_of.hpp"
#include "iconv_decode.hpp"
#include "made_book.hpp"
#include "told.hpp"

using namespace std::string_view_literals;

namespace {

Parts with_sheet(const std::string& xml) {
    Parts parts = MadeBook().parts();
    part_of(parts, "xl/worksheets/sheet1.xml") = xml;
    return parts;
}

Parts without(std::string_view name) {
    MadeBook made;
    made.rows = "<row><c t=\"s\"><v>0</v></c></row>";
    made.strings = "<si><t>a</t></si>";
    Parts parts = made.parts();
    std::erase_if(parts, [name](const auto& part) { return part.first == name; });
    return parts;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string compound(std::string_view stream) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(512 + 128 * 3);
    for (std::size_t i = 0; i < stream.size(); ++i) bytes[512 + 256 + 2 * i] = stream[i];
    bytes[512 + 256 + 64] = static_cast<char>((stream.size() + 1) * 2);
    return bytes;
}

}  // namespace

TEST(Hostile, OtherFormatsAreNamed) {
    EXPECT_EQ(told("%PDF-1.7\n..."), "sheet-other-format pdf");
    EXPECT_EQ(told("\x89PNG\r\n\x1A\n..."), "sheet-other-format png");
    EXPECT_EQ(told("\xFF\xD8\xFF\xE0..."), "sheet-other-format jpeg");
    EXPECT_EQ(told("<html><table><tr><td>1"), "sheet-other-format html");
    EXPECT_EQ(told("\xEF\xBB\xBF <!DOCTYPE html>"), "sheet-other-format html");
    EXPECT_EQ(told("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
              "sheet-other-format xml-spreadsheet-2003");
    EXPECT_EQ(told("<?xml version=\"1.0\"?><a/>"), "sheet-other-format xml");
    EXPECT_EQ(told("{ \"format\": \"torikumi-plan\" }"), "sheet-other-format json");
    EXPECT_EQ(told("[参考],b\n"), "A1=[参考] B1=b");
    EXPECT_EQ(told("{\\rtf1 x}"), "sheet-other-format rtf");
    EXPECT_EQ(told("\x1B$B<h\x1B(B"), "sheet-other-format iso-2022-jp");
    EXPECT_EQ(told(made_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})), "sheet-other-format ods");
    EXPECT_EQ(told(made_zip({{"a.txt", "a"}})), "sheet-other-format zip");
    EXPECT_EQ(told(made_zip({})), "sheet-broken zip");
}

TEST(Hostile, OldWorkbooksAndPasswordsAreNamed) {
    EXPECT_EQ(told(compound("Workbook")), "sheet-old-format xls");
    EXPECT_EQ(told(compound("Book")), "sheet-old-format xls");
    EXPECT_EQ(told(compound("EncryptedPackage")), "sheet-encrypted");
    EXPECT_EQ(told(compound("WordDocument")), "sheet-other-format doc");
    EXPECT_EQ(told(compound("")), "sheet-other-format ole");
    EXPECT_EQ(told("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "sheet-other-format ole");
}

TEST(Hostile, EncryptedPartsAreNamed) {
    std::string bytes = made_zip(without(""));
    // The flag of every part, in its local header and in the directory.
    for (std::size_t at = bytes.find("PK\x03\x04"); at != std::string::npos; at = bytes.find("PK\x03\x04", at + 1))
        bytes[at + 6] |= 1;
    for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 1))
        bytes[at + 8] |= 1;
    EXPECT_EQ(told(bytes), "sheet-encrypted _rels/.rels");
}

TEST(Hostile, OtherPackagesOfOfficeAreNamed) {
    Parts parts = MadeBook().parts();
    part_of(parts, "xl/workbook.xml") = "<w:document xmlns:w=\"w\"/>";
    EXPECT_EQ(told(made_zip(parts)), "sheet-other-format docx");
    part_of(parts, "xl/workbook.xml") = "<p:presentation xmlns:p=\"p\"/>";
    EXPECT_EQ(told(made_zip(parts)), "sheet-other-format pptx");
    part_of(parts, "_rels/.rels") =
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
    EXPECT_EQ(told(made_zip(parts)), "sheet-other-format xlsb");
}

TEST(Hostile, MissingPartsAreNamed) {
    EXPECT_EQ(told(made_zip(without(""))), "A1=a");
    EXPECT_EQ(told(made_zip(without("_rels/.rels"))), "sheet-broken _rels/.rels part");
    EXPECT_EQ(told(made_zip(without("xl/workbook.xml"))), "sheet-broken xl/workbook.xml part");
    EXPECT_EQ(told(made_zip(without("xl/_rels/workbook.xml.rels"))), "sheet-broken 表 part");
    EXPECT_EQ(told(made_zip(without("xl/worksheets/sheet1.xml"))), "sheet-broken xl/worksheets/sheet1.xml part");
    EXPECT_EQ(told(made_zip(without("xl/sharedStrings.xml"))), "sheet-broken xl/sharedStrings.xml part");
    Parts parts = MadeBook().parts();
    part_of(parts, "xl/workbook.xml") = "<workbook><sheets/></workbook>";
    EXPECT_EQ(told(made_zip(parts)), "sheet-none");
}

TEST(Hostile, CyclesEnd) {
    Parts parts = MadeBook().parts();
    part_of(parts, "xl/_rels/workbook.xml.rels") =
        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/></Relationships>";
    EXPECT_EQ(told(made_zip(parts)), "");
    part_of(parts, "_rels/.rels") =
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"_rels/.rels\"/></Relationships>";
    EXPECT_EQ(told(made_zip(parts)), "sheet-broken Relationships workbook");
}

TEST(Hostile, BrokenXmlIsNamed) {
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet><sheetData>"))), "sheet-broken xl/worksheets/sheet1.xml xml");
    EXPECT_EQ(told(made_zip(with_sheet(""))), "sheet-broken xl/worksheets/sheet1.xml xml");
    EXPECT_EQ(told(made_zip(with_sheet("<a>" + repeated("<b>", 200)))), "sheet-broken xl/worksheets/sheet1.xml xml-depth");
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet a=\"" + std::string(9'000'000, 'x') + "\"/>"))),
              "sheet-broken xl/worksheets/sheet1.xml xml");
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet><row><c r=\"XFE1\"><v>1</v></c></row></worksheet>"))),
              "sheet-broken XFE1 cell");
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet><row r=\"1048577\"/></worksheet>"))), "sheet-broken 1048577 cell");
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet><row><c t=\"s\"><v>5</v></c></row></worksheet>"))),
              "sheet-broken 5 shared-string");
    const auto read =
        book::read_book(made_zip(with_sheet("<worksheet><row r=\"3\"><c r=\"B3\" t=\"s\"><v>-1</v></c></row></worksheet>")),
                        "", decode_by_iconv);
    EXPECT_EQ(read.problem->pointer, "表");
    EXPECT_EQ(read.problem->line, 3U);
    EXPECT_EQ(read.problem->column, 2U);
}

TEST(Hostile, DocumentTypesAreRefused) {
    std::string laughs = "<!DOCTYPE worksheet [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'k'; ++c) {
        laughs += "<!ENTITY " + std::string(1, c) + " \"" +
                  repeated("&" + std::string(1, static_cast<char>(c - 1)) + ";", 10) + "\">";
    }
    EXPECT_EQ(told(made_zip(with_sheet(laughs + "]><worksheet>&k;</worksheet>"))),
              "sheet-broken xl/worksheets/sheet1.xml xml-doctype");
    EXPECT_EQ(told(made_zip(with_sheet("<!DOCTYPE a SYSTEM \"file:///etc/hosts\"><worksheet/>"))),
              "sheet-broken xl/worksheets/sheet1.xml xml-doctype");
}

TEST(Hostile, BombsAreRefused) {
    book::Limits limits;
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet>" + std::string(40'000'000, ' ') + "</worksheet>"))),
              "sheet-too-large unpacked");
    limits.unpacked = 1'000'000;
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet>" + std::string(2'000'000, ' ') + "</worksheet>")), limits),
              "sheet-too-large unpacked");
    limits = {};
    limits.cells = 999;
    const std::string cells = repeated("<c><v>1</v></c>", 1000);
    EXPECT_EQ(told(made_zip(with_sheet("<worksheet><row>" + cells + "</row></worksheet>")), limits),
              "sheet-too-large cells");
    limits = {};
    limits.text = 100'000;
    // One string for many cells.
    MadeBook made;
    made.strings = "<si><t>" + std::string(1000, 'x') + "</t></si>";
    made.rows = "<row>" + repeated("<c t=\"s\"><v>0</v></c>", 101) + "</row>";
    EXPECT_EQ(told(made.bytes(), limits), "sheet-too-large text");
    made.strings = "<si><t>" + std::string(100'001, 'x') + "</t></si>";
    made.rows = "";
    EXPECT_EQ(told(made.bytes(), limits), "sheet-too-large text");
    limits = {};
    limits.cells = 999;
    made.strings = repeated("<si/>", 1000);
    EXPECT_EQ(told(made.bytes(), limits), "sheet-too-large cells");
    limits = {};
    limits.sheets = 1;
    Parts parts = MadeBook().parts();
    part_of(parts, "xl/workbook.xml") =
        "<workbook>" + repeated("<sheet name=\"a\" r:id=\"rId1\" xmlns:r=\"r\"/>", 2) + "</workbook>";
    EXPECT_EQ(told(made_zip(parts), limits), "sheet-too-large sheets");
}

TEST(Hostile, EmptyRowsAndStyledColumnsCostNothing) {
    std::string rows;
    for (int row = 1; row <= 1'048'576; ++row) rows += "<row r=\"" + std::to_string(row) + "\" ht=\"15\"/>";
    MadeBook made;
    made.rows = rows;
    EXPECT_EQ(told(made.bytes()), "");
    made.rows = "<row r=\"1048576\">" + repeated("<c s=\"1\"/>", 16'383) + "<c><v>1</v></c></row>";
    EXPECT_EQ(told(made.bytes()), "XFD1048576#1");
    made.rows = "<row r=\"1048576\">" + repeated("<c s=\"1\"/>", 16'384) + "<c/></row>";
    EXPECT_EQ(told(made.bytes()), "sheet-broken cell");
}

TEST(Hostile, CutAndChangedBytesAreNeverMoreThanAProblem) {
    MadeBook made;
    made.strings = "<si><t>値</t></si>";
    made.rows = repeated("<row><c t=\"s\"><v>0</v></c><c><v>1.5</v></c></row>", 50);
    const std::string whole = made.bytes();
    std::size_t refused = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto read = book::read_book(whole.substr(0, length), "", decode_by_iconv);
        EXPECT_NE(read.book.has_value(), read.problem.has_value());
        if (read.problem) ++refused;
    }
    // Cut short it has no directory; the first letters may be a text.
    EXPECT_GE(refused, whole.size() - 8);
    std::size_t unlike = 0;
    const std::string as_written = told(whole);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x55);
        const auto read = book::read_book(changed, "", decode_by_iconv);
        if (read.book && told(changed) != as_written) ++unlike;
    }
    std::printf("  %zu of %zu changed bytes were read as another book\n", unlike, whole.size());
    EXPECT_LT(unlike, whole.size() / 50);
}

TEST(Hostile, SizesThatLieAreFoundOut) {
    MadeBook made;
    made.rows = repeated("<row><c><v>1</v></c></row>", 100);
    const std::string whole = made.bytes();
    // The size of the last part in the directory: it says less, then more.
    const std::size_t entry = whole.rfind("PK\x01\x02");
    for (const int change : {-1, 1}) {
        std::string changed = whole;
        changed[entry + 25] = static_cast<char>(changed[entry + 25] + change);
        EXPECT_EQ(told(changed).substr(0, 12), "sheet-broken");
    }
}

TEST(Hostile, ReadingSaysHowFarItIs) {
    std::string rows;
    for (int i = 0; i < 60'000; ++i) rows += "<row><c><v>" + std::to_string(i * 7919 % 10007) + "</v></c></row>";
    MadeBook made;
    made.rows = rows;
    std::size_t calls = 0;
    double last = 0;
    const auto read = book::read_book(made.bytes(), "", decode_by_iconv, {}, {}, [&](double part) {
        EXPECT_GE(part, last);
        EXPECT_LE(part, 1);
        last = part;
        ++calls;
    });
    EXPECT_TRUE(read.book);
    EXPECT_GE(calls, 4U);
}
