#pragma once
// What of a text is drawn. Dear ImGui draws a glyph a code point, one after the other, and most Japanese text needs no more.
// Where characters belong together (a letter and its marks, an emoji of several parts, Arabic letters that join) they make a
// cluster, which is drawn as one picture; what is invisible is left away. Texts themselves stay as they are.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Whether every code point of the text is drawn by itself, as it stands. Fast: one look at each.
bool is_plain(std::string_view text);

struct Piece {
    std::string text;
    bool cluster = false;  ///< one picture; else code points that are drawn one after the other
};

/// The text from left to right. A letter whose marks compose with it is that one character (NFC); a character that stands
/// alone is never changed into another, not even into its canonical equivalent.
std::vector<Piece> pieces_of(std::string_view text);

/// The end of the user-perceived character that begins at byte `at`: no line breaks inside of one. `at` must lie inside.
std::size_t character_end(std::string_view text, std::size_t at);

}  // namespace ui
