#pragma once
// Texts of any kind as texts that a cell can hold, and back.
//
// A cell holds neither control characters nor nothing at all, programs trim blanks at its ends and turn its line ends into
// their own, and no more than 32,767 characters fit. So what a cell would lose is written as Excel writes it, _x000B_, an
// empty text that is there as _x_, and a long text in pieces.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sheet {

/// As Excel counts them: units of UTF-16.
inline constexpr std::size_t most_in_cell = 32'767;

/// The pieces of a text, one at least, each of them fit for a cell and not empty.
std::vector<std::string> cells_of(std::string_view text);
/// One piece back into text. What was typed by a person comes back as it was typed.
std::string text_of_cell(std::string_view piece);

/// As a cell of a table for people shows it: what no cell can hold is left away, and blanks at the ends.
std::string shown(std::string_view text);

/// For a column that is only looked at.
std::string first_characters(std::string_view text, std::size_t count);

}  // namespace sheet
