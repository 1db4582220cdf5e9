#pragma once
// A chart as data: shapes in drawing order, texts, and areas that answer to a pointer. The screen, an SVG file and the
// accessible table all come from one Scene, so they cannot disagree. Units: one unit is one CSS pixel at text scale 1;
// x grows to the right, y downwards, from the scene's top left corner.

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chart {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0;
    float height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    bool operator==(const Rect&) const = default;
};

/// What a colour is for. chart/palette.hpp gives each its colour, on screen and in files alike.
enum class Ink {
    text,
    faint_text,
    link_text,
    surface,
    grid,  ///< hairlines
    axis,
    target,
    actual,
    actual_focus,  ///< the year in focus
    forecast,
    met,
    missed,
    unset,
    unjudged,
    met_text,
    missed_text,
    unset_text,
    focus_band,   ///< the band behind the year in focus
    actual_text,  ///< the figure of an actual, beside its bar
    target_text,  ///< the figure of a target, beside its marker
    on_actual,    ///< text on a bar of `actual`
    on_strong,    ///< text and marks on `actual_focus`, `met`, `missed`, `unset`
    met_deep,     ///< of several grades above the target the best
    missed_deep,  ///< of several below it the worst
};

/// Hatched: diagonal lines, bottom left to top right, 5 units apart and 1.5 wide, over the surface, inside an outline of
/// 1.5. Outlined: that outline alone, over the surface. Both outlines lie inside the rectangle.
enum class Fill { solid, hatched, outlined };

struct Box {
    Rect rect;
    Ink ink = Ink::actual;
    Fill fill = Fill::solid;
    float radius = 0;
    bool operator==(const Box&) const = default;
};

/// A line through its points, in order. Dashes are 4 long with gaps of 3.
struct Path {
    std::vector<Point> points;
    Ink ink = Ink::axis;
    float width = 1;
    bool dashed = false;
    bool operator==(const Path&) const = default;
};

/// Verdicts differ by shape as well as by colour: ring ○, cross ×, dash for 未設定, a small dot for not yet judged. All of
/// them stay inside a square of `Mark::size`: the strokes of ring, cross and dash are `mark_stroke(size)` wide, cross and
/// dash have a tenth of the size free at each end, the dot has 0.4 of the size as its diameter.
enum class MarkShape { ring, cross, dash, dot, disc, diamond };

constexpr float mark_stroke(float size) { return size > 9 ? size / 6 : 1.5f; }

struct Mark {
    Point center;
    float size = 8;  ///< outer width and height
    MarkShape shape = MarkShape::disc;
    Ink ink = Ink::target;
    bool operator==(const Mark&) const = default;
};

enum class Align { start, middle, end };

/// One line of text. `at` is the left, middle or right of the line's top edge; the line is 1.25 × size high and its
/// baseline lies 1.0 × size under its top (a font whose ascent is 0.88 em begins 0.125 × size under it).
inline constexpr float line_height_ratio = 1.25f;
inline constexpr float baseline_ratio = 1.0f;

struct Label {
    Point at;
    Align align = Align::start;
    float size = 12;
    bool bold = false;
    Ink ink = Ink::text;
    std::string text;
    bool operator==(const Label&) const = default;
};

using Shape = std::variant<Box, Path, Mark, Label>;

/// An area that answers to pointer, touch and keyboard. `name` is its accessible name and first line of its tooltip.
struct Hit {
    Rect area;
    std::string name;
    std::vector<std::string> details;  ///< further lines of the tooltip
    std::string link;                  ///< id of the measure or group that it leads to; empty where it only explains
    std::string series{};              ///< of an entry of a legend: the series that a press switches off and on
    bool off = false;                  ///< that series is off
    bool operator==(const Hit&) const = default;
};

/// The same content as text, for the accessible table: the first row is the header.
using Table = std::vector<std::vector<std::string>>;

struct Scene {
    Size size;
    std::string name;  ///< accessible name: what the chart shows, in one line
    std::vector<Shape> shapes;
    std::vector<Hit> hits;
    Table table;
    bool operator==(const Scene&) const = default;
};

/// The width of one line of text in scene units.
using Measure = std::function<float(std::string_view text, float size, bool bold)>;

/// A width that needs no font: ASCII as wide as in BIZ UDPGothic Bold (its digits are 0.76 em), half-width kana half an em,
/// all else one em. Never less than that font needs, in either weight, so it is safe for SVG files and tests.
float estimated_width(std::string_view text, float size, bool bold);

/// `text`, or as much of it as fits into `width` with "…" after it. Never cuts inside a character.
std::string elided(std::string_view text, float width, float size, bool bold, const Measure& measure);

}  // namespace chart
