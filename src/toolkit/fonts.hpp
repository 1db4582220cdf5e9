#pragma once
// The two faces of the interface. A small font (the characters of the interface and of the sample plan) is there at once;
// the whole one is asked for the first time a text needs a character that the small one has not. What neither has, and
// clusters of characters (toolkit/clusters.hpp), the system draws; so it does while the whole font is on its way, and all of
// it where it has the typeface itself.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/platform.hpp"

struct ImFont;
struct ImFontAtlas;
struct ImFontBaked;
struct ImFontConfig;
struct ImFontGlyph;

namespace ui {

using platform::Face;

class Fonts {
public:
    /// Takes the small fonts and adds them to the current ImGui context. Where there are none the system draws everything.
    explicit Fonts(platform::Edge& edge);
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;
    ~Fonts();

    ImFont* face(bool bold) const { return bold ? bold_.font : regular_.font; }
    /// Of what drawn() makes of the text.
    float width(std::string_view text, float size, bool bold) const;
    /// The text as Dear ImGui is to draw it: what is invisible is away, and each cluster is one code point, of private use,
    /// whose glyph is the picture of the cluster. Mostly the text itself; good until the next call.
    std::string_view drawn(std::string_view text) const;

    /// True once a text was measured or drawn with a character that the face lacks, until the whole font was added.
    bool lacks_glyphs(Face face) const { return entry(face).missing && !entry(face).whole && !system_; }
    void add_whole(Face face, std::string bytes);
    bool has_whole(Face face) const { return entry(face).whole; }

private:
    struct Entry {
        const Fonts* fonts = nullptr;
        Face face = Face::regular;
        ImFont* font = nullptr;
        bool missing = false;
        bool whole = false;
        std::unordered_map<std::string, float> advances{};  ///< of what the system draws, at a size of 1
    };
    struct SystemGlyphs;  ///< what Dear ImGui is given as a source of glyphs

    const Entry& entry(Face face) const { return face == Face::bold ? bold_ : regular_; }
    Entry& entry(Face face) { return face == Face::bold ? bold_ : regular_; }
    void add_small(Entry& entry, std::string bytes);
    float plain_width(std::string_view text, float size, bool bold) const;
    float advance(Entry& entry, const std::string& text) const;
    /// None where there are too many: then the cluster's code points are drawn one by one.
    char32_t stand_in_for(const std::string& cluster) const;
    /// What the system is to draw for a code point; "" where that is nothing.
    std::string text_of(char32_t code_point) const;

    platform::Edge& edge_;
    bool system_;
    mutable Entry regular_;
    mutable Entry bold_;
    // Numbers are given to clusters as they are drawn, and stay.
    mutable std::unordered_map<std::string, std::size_t> numbers_;
    mutable std::vector<std::string> clusters_;
    mutable std::string drawn_;
};

}  // namespace ui
