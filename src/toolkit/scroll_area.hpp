#pragma once
// A part of the window that scrolls by wheel, by finger (with a fling) and by the keys that the app hands on.

#include <string_view>

#include "toolkit/context.hpp"

namespace ui {

/// Further than any page is long.
inline constexpr float everything = 1e9F;

/// A page keeps room for its bar, so that nothing jumps when it comes; a menu shows one only where it must scroll. A sheet
/// scrolls both ways, and the keys that scroll a page are not for it.
enum class ScrollBar { always, when_needed, both_ways };

class ScrollArea {
public:
    ScrollArea(Ui& ui, std::string_view key, const Box& box, ScrollBar bar = ScrollBar::always);
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;
    ~ScrollArea();

    float x() const { return x_; }          ///< left edge of the content, on screen
    float y() const { return y_; }          ///< top of the content, on screen: moves as it scrolls
    float width() const { return width_; }  ///< of the content, without the scroll bar
    /// How far the content is scrolled, and how much of it is seen.
    float scrolled() const { return scrolled_; }
    float seen() const { return height_; }
    /// Scrolls as little as it takes to show a part of the content, from this frame on: x() and y() are other ones then. The
    /// content's size must be known, and nothing laid out yet.
    void bring_into_view(float top, float height);
    void bring_into_view_across(float left, float width);
    /// The content's height; call it once.
    void set_content_height(float height) { content_height_ = height; }
    /// Of what scrolls both ways.
    void set_content_width(float width) { content_width_ = width; }

private:
    void follow_finger(Ui& ui, bool both_ways);
    void scroll_to(float top);
    void scroll_across_to(float left);
    void keep_still(const Ui& ui, float height);
    void keep_in_sight(Ui& ui, const Box& box) const;
    std::uint32_t id_;  ///< the next three name what is kept of it
    float below_ = 0;   ///< room below the content
    float x_ = 0;
    float y_ = 0;
    float width_ = 0;
    float height_ = 0;
    float scrolled_ = 0;
    float scrolled_across_ = 0;
    float content_height_ = 0;
    float content_width_ = 1;
};

}  // namespace ui
