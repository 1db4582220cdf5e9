#pragma once
// Where a text may be broken into lines: between Japanese characters, at spaces, never so that a line begins with 、。」 or
// ends with 「 (kinsoku shori, JIS X 4051; character classes after JLREQ, appendix A).

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// The width of `text` set in one line.
using WidthOf = std::function<float(std::string_view text)>;

/// Whether broken_lines makes one line of it. Cheap: nothing is looked for but "\n".
bool is_one_line(std::string_view text, float width, const WidthOf& width_of);

/// The lines of `text`, at most `width` wide; "\n" always breaks. Spaces at a break are dropped. A word longer than a line
/// is broken where it must. Never an empty result: an empty text is one empty line. Views point into `text`.
std::vector<std::string_view> broken_lines(std::string_view text, float width, const WidthOf& width_of);

/// The same, but at most `most` lines; where text is left over the last line ends in "…".
std::vector<std::string> clamped_lines(std::string_view text, float width, std::size_t most, const WidthOf& width_of);

}  // namespace ui
