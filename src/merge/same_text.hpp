#pragma once
// When two printings of a text are the same text.

#include <string>
#include <string_view>
#include <vector>

namespace merge {

/// The text in the form in which equal ones are the same: no blanks at its ends, plain digits, "\n" for every line end, and
/// one space for the blanks before ・ ① … ⑳ and 【, where tables lose their line ends. All else stays as it is: "-" is not
/// nothing, and "85%" is not "85.0%".
std::string comparable(std::string_view text);
bool same_text(std::string_view a, std::string_view b);
/// Of names in charge: the same list, or the same words in a line.
bool same_names(const std::vector<std::string>& a, const std::vector<std::string>& b);
/// Of notes: the same lines.
bool same_lines(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace merge
