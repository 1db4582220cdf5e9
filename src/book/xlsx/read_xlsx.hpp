#pragma once
// A workbook of Office Open XML → a book.

#include <string_view>

#include "base/progress.hpp"
#include "book/read_book.hpp"

namespace book {

/// `bytes` begin as a zip file does; what else it may be is said.
BookRead read_xlsx(std::string_view bytes, const Limits& limits, const base::OnProgress& progress);

}  // namespace book
