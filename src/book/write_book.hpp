#pragma once
// A book as bytes: XLSX and CSV.

#include <string>
#include <string_view>
#include <vector>

#include "book/encoding/decode.hpp"
#include "sheet/export/progress_table.hpp"

namespace book {

/// XLSX, by libxlsxwriter; the same book gives the same bytes. Empty where memory ran out. A text beyond what a cell of
/// Excel's can hold (32,767 characters) is cut, and then ends in "…".
std::string write_xlsx(const sheet::LaidBook& book);

/// CSV (RFC 4180, CRLF). A text that a spreadsheet would take for a formula gets a "'" before it, which read_book takes off
/// again where the header is ours; numbers are left alone. In Shift_JIS, 〜 − — ‖ are written as the twins that Windows has
/// of them (～ － ― ∥).
struct CsvWritten {
    std::string bytes;
    std::vector<std::string> unencodable;  ///< characters that the encoding lacks, each once; written as 〓
};
/// `encoding` is utf8 (with its mark) or shift_jis.
CsvWritten write_csv(const sheet::Sheet& sheet, Encoding encoding, const Decode& decode);

}  // namespace book
