#pragma once
// A text with delimiters → a sheet.

#include <string_view>

#include "base/progress.hpp"
#include "book/read_book.hpp"

namespace book {

struct TableRead {
    sheet::Sheet sheet;
    std::string_view over;  ///< which limit was passed; empty: none
};

/// `text` is UTF-8 without a mark.
TableRead read_table(std::string_view text, char delimiter, const Limits& limits, const base::OnProgress& progress);

}  // namespace book
