#pragma once
// Texts that a spreadsheet would take for a formula: in a CSV they get a "'" before them, and lose it on the way back.

#include <string>
#include <string_view>

namespace book {

/// True for =SUM(A1), @x, -市民, ＋…, and what begins with a tab or a line end. Not for numbers (-5, +3.2%) and a lone dash.
bool looks_like_formula(std::string_view text);

/// `unguarded(guarded(text))` is `text`, whatever it is.
std::string guarded(std::string_view text);
std::string_view unguarded(std::string_view text);

}  // namespace book
