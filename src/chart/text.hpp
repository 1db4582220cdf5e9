#pragma once
// Texts and figures as charts set them; used inside this level.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chart/scene.hpp"

namespace chart {

constexpr float line_height(float size) { return line_height_ratio * size; }

/// `text` in at most `most_lines` lines of at most `width`, broken between any two characters but never before closing
/// punctuation; at "\n" always. The last line is elided where text is left over, and lines are about as long as each
/// other where none is. Where there is no room for one character there are no lines.
std::vector<std::string> wrapped(std::string_view text, float width, std::size_t most_lines, float size, bool bold,
                                 const Measure& measure);

/// "−1,234.5": thousands separators, a real minus sign, exactly `decimals` digits after the point.
std::string figure(double value, int decimals);

/// "+64%", "−12%", "+1.2%", "−0.03%", "0%": a fraction as a signed percentage, with decimals only where it is
/// below ten.
std::string signed_percent(double fraction);

/// The same where room is scarce: ">+999%" and "<−999%" beyond those. The first is the longest.
std::string short_percent(double fraction);
inline constexpr std::string_view longest_percent = ">+999%";

/// "82%": a share from 0 to 1, with decimals only where it would else read as none or as all of them ("99.5%").
std::string percent(double share);

/// Where the character that holds `index` ends: the next boundary between characters after `index`.
std::size_t next_character(std::string_view text, std::size_t index);

}  // namespace chart
