#pragma once
// What all charts put into a Scene in the same way; used inside this level.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/charts.hpp"
#include "chart/scene.hpp"
#include "plan/plan.hpp"

namespace chart {

inline constexpr float least_width = 160;
/// The smallest side that a finger can hit (WCAG 2.2, 2.5.8).
inline constexpr float least_target = 24;

constexpr float right_of(const Rect& r) { return r.x + r.width; }
constexpr float bottom_of(const Rect& r) { return r.y + r.height; }
constexpr Point center_of(const Rect& r) { return {r.x + r.width / 2, r.y + r.height / 2}; }

/// Rectangles that only touch do not overlap; a hundredth of a unit is touching.
constexpr bool overlap(const Rect& a, const Rect& b) {
    constexpr float touch = 0.01F;
    return a.x + touch < right_of(b) && b.x + touch < right_of(a) && a.y + touch < bottom_of(b) &&
           b.y + touch < bottom_of(a);
}
Rect bounds_of(const Label& label, const Measure& measure);
constexpr Rect bounds_of(const Mark& mark) {
    return {mark.center.x - mark.size / 2, mark.center.y - mark.size / 2, mark.size, mark.size};
}

/// Draws over what is there already. A label without text is left out.
void put(Scene& scene, Box box);
void put(Scene& scene, Path path);
void put(Scene& scene, Mark mark);
void put(Scene& scene, Label label);

/// The shapes and hits of `part`, moved to `at`; its name and table are left.
void append(Scene& scene, Scene part, Point at);

float width_of(const Style& style);
constexpr float small_text(const Style& style) { return style.text_size * 0.85F; }

struct VerdictLook {
    MarkShape shape = MarkShape::dot;
    Ink ink = Ink::unjudged;
    Ink text = Ink::faint_text;
};
VerdictLook look_of(const std::optional<plan::Verdict>& verdict);
std::string_view series_of(const std::optional<plan::Verdict>& verdict);
bool is_off(const Style& style, std::string_view series);
const std::string& word_of(const std::optional<plan::Verdict>& verdict, const Words& words);

/// A tally's counts in the order in which they are always shown.
struct TallyPart {
    std::optional<plan::Verdict> verdict;
    int count = 0;
};
std::array<TallyPart, 4> parts_of(const judge::Tally& tally);
/// "○ 9 × 1 未設定 0": words and how many there are of each; of the last one only where there are any.
std::string counts_text(const std::vector<std::string>& words, const std::vector<int>& counts);
/// The same of a tally, whose last are those not yet judged.
std::string tally_text(const judge::Tally& tally, const Words& words);

/// "name value", or the one that is not empty.
std::string pair_of(const std::string& name, const std::string& value);
/// Breaks become spaces: a label is one line.
std::string one_line(std::string_view text);
/// An amount as printed, `no_value` where it is absent.
std::string printed(const std::optional<plan::Amount>& amount, const std::string& no_value);

struct LegendItem {
    enum class Swatch { box, line_with_diamond, dashed_line } swatch = Swatch::box;
    Ink ink = Ink::actual;
    Fill fill = Fill::solid;
    std::string word;
    std::string_view series{};  ///< where the entry switches it
};
/// Items from left to right, on further lines where a line is full; `after` stands faint at the right end of the last line,
/// where there is room. Returns the height that was used.
float draw_legend(Scene& scene, const std::vector<LegendItem>& items, const std::string& after, const Style& style);

/// A scene that says only that there is nothing to show.
Scene empty_scene(std::string name, const Style& style);

}  // namespace chart
