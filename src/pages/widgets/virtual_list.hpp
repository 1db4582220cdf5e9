#pragma once
// Any number of parts below each other. Of many a frame lays out only some: those in sight or near it, the first and the
// last, and, wherever they stand, the one with the open field, and the one with the focus and its neighbours: an element
// that goes takes the browser's focus with it, and the keys that follow would be lost. Each item of a list says its number
// (Node::row), so that those who hear know how many there are.
//
// How high the others are is known all the same: each part is measured when it is new and when its content, the width, the
// size of text, the language or a font is another one. So the page has its whole length from the first frame on, and
// nothing jumps while it scrolls.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page_ui.hpp"

namespace ui {

struct VirtualParts {
    std::size_t count = 0;
    /// So many and fewer are all laid out: who hears a page reads a short list to its end without scrolling.
    std::size_t few = 60;
    /// Of more than a few: those within so many windows' heights of what is seen are laid out, too, so that Tab goes on and
    /// scrolls.
    double reach = 0.5;
    /// And the first and the last, so that Tab comes in and goes out at the ends, and not where it has scrolled to.
    bool with_ends = true;
    /// Tells a part from the others of the list, whatever its position. Of a thing in the plan its id: so the list knows
    /// which part has the open field.
    std::function<std::string(std::size_t index)> key;
    /// Draws a part from its top left corner, and returns its height with the gap below it. Called with PageUi::measuring,
    /// too.
    std::function<float(PageUi& ui, std::size_t index, float x, float y)> draw;

    /// Of every part, where all have the same height: then nothing needs to be measured. 0: see below.
    float row_height = 0;
    /// Another number where any part may be another one than in the frame before.
    std::uint64_t version = 0;
    /// A number for all that a part's height follows from, beside its width and what PageUi says (fingerprint.hpp).
    std::function<std::uint64_t(std::size_t index)> content{};

    /// A part that is laid out wherever it stands.
    std::optional<std::size_t> pinned{};
    /// A heading that stands in the tree for a part that is not laid out, in the place of its first text. Without this
    /// function there is none.
    std::function<std::string(std::size_t index)> heading{};
    int heading_level = 3;
};

class VirtualList {
public:
    /// `key` tells the list from others in the current window and id scope; `width` is that of its parts.
    VirtualList(PageUi& ui, std::string_view key, float width, VirtualParts parts);

    /// Of all parts together.
    float height() const;
    /// Draws what is to be laid out; returns the height. Call it once.
    float draw(float x, float y);

private:
    std::optional<std::size_t> find_open() const;
    void measure();
    double top_of(std::size_t index) const;
    std::size_t part_at(double offset) const;
    bool has_hands(const ListState::LaidOut& part) const;
    std::vector<std::size_t> wanted(float y) const;
    void draw_part(std::size_t index, float x, float y, std::vector<ListState::LaidOut>& laid_out);
    void draw_heading(std::size_t index, float x, float y);

    PageUi& ui_;
    std::string key_;
    float width_;
    VirtualParts parts_;
    ListState& state_;
};

/// Such parts as a list, which says its name and how many items it has. Returns the height.
float draw_list(PageUi& ui, std::string_view key, std::string_view name, float x, float y, float width, VirtualParts items);

}  // namespace ui
