#pragma once
// Bytes of a spreadsheet or a text table → a Book. Whatever the bytes are, memory and time are bounded, nothing is thrown,
// and what cannot be read is said to be what it is.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/progress.hpp"
#include "book/encoding/decode.hpp"
#include "plan/problem.hpp"
#include "sheet/book.hpp"

namespace book {

/// Beyond these a file is refused. Cells count over all sheets; text is what all cells hold together.
struct Limits {
    std::size_t bytes = std::size_t{64} * 1024 * 1024;
    std::size_t unpacked = std::size_t{512} * 1024 * 1024;  ///< of all parts that are read
    std::size_t cells = 6'000'000;                          ///< our own book of 10,000 measures has 3.2 million
    std::size_t text = std::size_t{256} * 1024 * 1024;
    std::size_t sheets = 256;
};

namespace code {
// Problem::code. `found`: the part or a size; for a sheet's own fault `pointer` is its name and line/column the cell.
inline constexpr std::string_view empty_file = "empty-file";
inline constexpr std::string_view too_large = "sheet-too-large";        ///< a limit; `expected` names which: "bytes" …
inline constexpr std::string_view old_format = "sheet-old-format";      ///< .xls (BIFF): to be saved as .xlsx
inline constexpr std::string_view encrypted = "sheet-encrypted";        ///< a password protects it
inline constexpr std::string_view other_format = "sheet-other-format";  ///< ODS, a picture, a PDF …: `found` says what
inline constexpr std::string_view broken = "sheet-broken";              ///< no whole zip, bad XML, a missing part
inline constexpr std::string_view no_sheets = "sheet-none";
inline constexpr std::string_view not_text = "sheet-not-text";  ///< no encoding fits
}  // namespace code

enum class Format { xlsx, text };

struct BookRead {
    std::optional<sheet::Book> book;  ///< or a problem
    std::optional<plan::Problem> problem;
    Format format = Format::text;
    std::optional<Encoding> encoding;  ///< of a text file: the one it was read in
    bool sure = true;                  ///< false: another encoding would fit as well
};

/// `name`: for the sheet of a text file. `as`: the encoding that a person has chosen.
BookRead read_book(std::string_view bytes, std::string_view name, const Decode& decode, std::optional<Encoding> as = {},
                   const Limits& limits = {}, const base::OnProgress& progress = {});

/// A block from the clipboard (UTF-8, tabs between cells, as Excel and Google Sheets put it there).
BookRead read_block(std::string_view text, const Limits& limits = {});

}  // namespace book
