#pragma once
// Drawing into the current window: fills, lines, texts, small icons. What lies outside of the current clip rectangle is not
// drawn: it costs no vertices.

#include <string_view>

#include "toolkit/context.hpp"

namespace ui {

/// While it lives: front() and back() choose what lies over what, whichever is drawn first. Not nested.
class Layers {
public:
    Layers();
    Layers(const Layers&) = delete;
    Layers& operator=(const Layers&) = delete;
    ~Layers();
    void front() const;
    void back() const;
};

/// While it lives, nothing is drawn or pressed outside of the box.
class Clip {
public:
    explicit Clip(const Box& box);
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;
    ~Clip();
};

/// The part of the screen that the current window and clip let through.
Box sight();
/// Whether any of the box can be seen there.
bool in_sight(const Box& box);

Box inset(const Box& box, float by);
Box inset(const Box& box, float horizontal, float vertical);
bool overlap(const Box& a, const Box& b);

void fill(const Box& box, Rgb color, float radius = 0, float opacity = 1);
void outline(const Box& box, Rgb color, float radius = 0, float width = 1);
void hairline(float x0, float y0, float x1, float y1, Rgb color, float width = 1);
void soft_shadow(const Box& box, float radius, float depth);
void focus_ring(const Box& box, float radius);

enum class TextAlign { left, center, right };

struct TextLook {
    float size = 15;
    bool bold = false;
    Rgb color = color::text;
    std::size_t most_lines = 0;  ///< 0: as many as it takes
    TextAlign align = TextAlign::left;
};

/// Heights are whole lines of Theme::line_height.
float text_height(Ui& ui, std::string_view text, float width, const TextLook& look);
/// Draws from the top left corner; returns the height. Nothing enters the semantic tree.
float draw_text(Ui& ui, float x, float y, float width, std::string_view text, const TextLook& look);
/// One line, vertically centred in the box, elided to it.
void draw_line(Ui& ui, const Box& box, std::string_view text, const TextLook& look);

enum class Icon {
    open,
    search,
    chevron_down,
    chevron_left,
    chevron_right,
    close,
    warning,
    text_size,
    menu,
    up,
    down,
    file,
    undo,
    redo,
    plus,
    pencil,
    more,
    list,
    pointer,
    full_screen,
    screen,
    play,
    printer,
    bell,
};
void draw_icon(Icon icon, const Box& box, Rgb color);

}  // namespace ui
