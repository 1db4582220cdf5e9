// Any bytes, as a file, as a part of a workbook or as a text: a book comes out whose cells are in order, or a problem does.
// The first byte says which.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "book/encoding/recognise.hpp"
#include "book/format/number_format.hpp"
#include "book/read_book.hpp"
#include "book/text/guard.hpp"
#include "book/write_book.hpp"
#include "tests/book/iconv_decode.hpp"
#include "tests/book/made_book.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

book::Limits small_limits() {
    book::Limits limits;
    limits.unpacked = 4'000'000;
    limits.cells = 20'000;
    limits.text = 1'000'000;
    limits.sheets = 8;
    return limits;
}

bool overlap(const sheet::Area& a, const sheet::Area& b) {
    return a.first.row <= b.last.row && b.first.row <= a.last.row && a.first.column <= b.last.column &&
           b.first.column <= a.last.column;
}

void require_order(const sheet::Sheet& sheet) {
    const sheet::Cell* before = nullptr;
    for (const sheet::Cell& cell : sheet.cells) {
        require(before == nullptr || before->spot < cell.spot);
        require(cell.spot.row < sheet::most_rows && cell.spot.column < sheet::most_columns);
        require(!cell.text.empty() && base::is_valid_utf8(cell.text) && cell.text.find('\r') == std::string::npos);
        require(!cell.number || std::isfinite(*cell.number));
        require(cell.kind != sheet::CellKind::unsolved || cell.text[0] == '=');
        before = &cell;
    }
    for (std::size_t i = 0; i < sheet.merged.size(); ++i) {
        require(sheet.merged[i].first != sheet.merged[i].last && sheet.merged[i].last.column < sheet::most_columns);
        for (std::size_t j = i + 1; j < sheet.merged.size() && j < 100; ++j) {
            require(!overlap(sheet.merged[i], sheet.merged[j]));
        }
    }
}

void read(std::string_view bytes) {
    const book::Limits limits = small_limits();
    const book::BookRead read = book::read_book(bytes, "n", decode_by_iconv, {}, limits);
    require(read.book.has_value() != read.problem.has_value());
    if (!read.book) return;
    require(!read.book->sheets.empty() && read.book->sheets.size() <= limits.sheets);
    std::size_t cells = 0;
    for (const sheet::Sheet& sheet : read.book->sheets) {
        require_order(sheet);
        cells += sheet.cells.size();
        for (std::size_t i = 0; i < sheet.cells.size() && i < 100; ++i) {
            require(book::unguarded(book::guarded(sheet.cells[i].text)) == sheet.cells[i].text);
        }
    }
    require(cells <= limits.cells);
}

std::string with_part(std::string_view name, std::string_view text) {
    MadeBook made;
    made.strings = "<si><t>a</t></si><si><t>取組</t></si>";
    made.styles = {0, 14, 164, 10};
    made.formats = "<numFmt numFmtId=\"164\" formatCode=\"0.0&quot;%&quot;\"/>";
    made.rows =
        "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>43191</v></c><c s=\"2\"><v>85</v></c><c s=\"3\"><v>0.5</v></c></row>";
    Parts parts = made.parts();
    if (!name.empty()) part_of(parts, name) = text;
    return made_zip(parts, Packing::stored);
}

void show(std::string_view code) {
    const book::NumberFormat format(code);
    for (const double value : {0.0, -1.5, 43191.25, 1e300, 0.000012}) require(format.show(value).text.size() < 100'000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 8) {
        case 0:
            read(bytes);
            break;
        case 1:
            read(with_part("xl/worksheets/sheet1.xml", bytes));
            break;
        case 2:
            read(with_part("xl/sharedStrings.xml", bytes));
            break;
        case 3:
            read(with_part("xl/styles.xml", bytes));
            break;
        case 4:
            read(with_part("xl/workbook.xml", bytes));
            break;
        case 5:
            read(with_part("xl/_rels/workbook.xml.rels", bytes));
            break;
        case 6:
            show(bytes);
            break;
        default: {
            const book::BookRead block = book::read_block(bytes);
            if (block.book && base::is_valid_utf8(bytes)) require_order(block.book->sheets.at(0));
            const book::Guess guess = book::recognise(bytes, decode_by_iconv).guess;
            read(bytes.substr(0, guess.sure ? bytes.size() : bytes.size() / 2));
        }
    }
    return 0;
}
