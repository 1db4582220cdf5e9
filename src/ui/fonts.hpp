#pragma once
// The two faces of the interface. A small font (the characters of the interface and of the sample plan) is there at once;
// the whole one is asked for the first time a text needs a character that the small one has not.

#include <string>
#include <string_view>

#include "platform/platform.hpp"

struct ImFont;

namespace ui {

using platform::Face;

class Fonts {
public:
    /// Adds the small fonts to the current ImGui context. Without bytes the face has no glyphs.
    Fonts(std::string small_regular, std::string small_bold);
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts();

    ImFont* face(bool bold) const { return bold ? bold_.font : regular_.font; }
    float width(std::string_view text, float size, bool bold) const;

    /// True once a text was measured or drawn with a character that the face lacks, until the whole font was added.
    bool lacks_glyphs(Face face) const { return entry(face).missing && !entry(face).whole; }
    void add_whole(Face face, std::string bytes);
    bool has_whole(Face face) const { return entry(face).whole; }

private:
    struct Entry {
        ImFont* font = nullptr;
        bool missing = false;
        bool whole = false;
    };
    const Entry& entry(Face face) const { return face == Face::bold ? bold_ : regular_; }
    Entry& entry(Face face) { return face == Face::bold ? bold_ : regular_; }
    void add_small(Entry& entry, std::string bytes);

    Entry regular_;
    Entry bold_;
};

}  // namespace ui
