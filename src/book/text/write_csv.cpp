#include <string>

#include "base/utf8.hpp"
#include "book/encoding/shift_jis.hpp"
#include "book/text/guard.hpp"
#include "book/write_book.hpp"

namespace book {
namespace {

constexpr std::string_view line_end = "\r\n";

void put_field(std::string& text, std::string_view field) {
    if (field.find_first_of("\",\r\n") == std::string_view::npos) {
        text += field;
        return;
    }
    text.push_back('"');
    for (const char c : field) {
        if (c == '"') text.push_back('"');
        text.push_back(c);
    }
    text.push_back('"');
}

/// Every row as wide as the widest, so that programs that count fields are content.
std::string as_text(const sheet::Sheet& sheet) {
    const sheet::Spot size = sheet::size_of(sheet);
    std::string text;
    auto cell = sheet.cells.begin();
    for (std::uint32_t row = 0; row < size.row; ++row) {
        for (std::uint32_t column = 0; column < size.column; ++column) {
            if (column > 0) text.push_back(',');
            if (cell != sheet.cells.end() && cell->spot == sheet::Spot{row, column})
                put_field(text, guarded((cell++)->text));
        }
        text += line_end;
    }
    return text;
}

}  // namespace

CsvWritten write_csv(const sheet::Sheet& sheet, Encoding encoding, const Decode& decode) {
    const std::string text = as_text(sheet);
    CsvWritten written;
    if (encoding == Encoding::shift_jis) {
        written.bytes = ShiftJisWriter(decode).write(text, written.unencodable);
    } else {
        written.bytes = std::string(base::byte_order_mark) + text;
    }
    return written;
}

}  // namespace book
