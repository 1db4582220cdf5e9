#pragma once
// What the app is shown of a book and of the plan in it.

#include <string>
#include <string_view>
#include <vector>

#include "clerk/messages.hpp"
#include "merge/coverage.hpp"

namespace clerk {

std::vector<SheetSeen> sheets_of(const sheet::Book& book);
std::vector<std::string> headers_of(const sheet::Book& book, const sheet::Layout& layout);
/// Verdicts of all years.
Summary summary_of(const plan::Plan& plan);
RowsSeen rows_seen(const sheet::Sheet& sheet, const ShowRows& wanted);
inline constexpr std::uint32_t most_rows_shown = 2000;

}  // namespace clerk
