#include "toolkit/clusters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <utility>

#include "base/utf8.hpp"

namespace ui {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
constexpr bool is_in(char32_t c, const std::array<Range, N>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [c](const Range& r) { return c >= r.first && c <= r.last; });
}

/// Nothing of them is seen, wherever they stand: controls, direction marks, zero-width spaces, fillers, the byte order mark.
/// Default_Ignorable_Code_Point of Unicode 15 without the shaping ones below, and the controls.
constexpr std::array<Range, 16> invisible{{{0x00, 0x08},
                                           {0x0B, 0x1F},
                                           {0x7F, 0x9F},
                                           {0xAD, 0xAD},
                                           {0x34F, 0x34F},
                                           {0x61C, 0x61C},
                                           {0x200B, 0x200B},
                                           {0x200E, 0x200F},
                                           {0x2028, 0x202E},
                                           {0x2060, 0x206F},
                                           {0x3164, 0x3164},
                                           {0xFEFF, 0xFEFF},
                                           {0xFFA0, 0xFFA0},
                                           {0xFFF0, 0xFFFB},
                                           {0x1BCA0, 0x1BCA3},
                                           {0x1D173, 0x1D17A}}};

/// Not seen either, but they choose the shape of what they stand beside: joiners, variation selectors, tags, jamo fillers.
constexpr std::array<Range, 6> shaping{
    {{0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200C, 0x200D}, {0xFE00, 0xFE0F}, {0xE0000, 0xE0FFF}}};

/// Written from right to left.
constexpr std::array<Range, 4> right_to_left{{{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}}};

/// Letters that join, or change places, with those around them.
constexpr std::array<Range, 4> joining{{{0x900, 0xDFF}, {0x1000, 0x109F}, {0x1780, 0x18AF}, {0x1A20, 0x1AAF}}};

/// Stands for clusters in toolkit/fonts.cpp, and for nothing that two fonts agree about.
constexpr std::array<Range, 2> private_use{{{0xE000, 0xF8FF}, {0xF0000, 0x10FFFF}}};

/// What the font has none of but U+1F100: it is not worth fetching all of it for an emoji.
bool is_pictograph(char32_t c) { return c >= 0x1F000 && c <= 0x1FFFF && c != 0x1F100; }

/// Ranges whose characters stand alone whatever comes before and after them, unless that is in none of these ranges.
constexpr std::array<Range, 22> alone{
    {{0x09, 0x0A},     {0x20, 0x7E},     {0xA0, 0xAC},     {0xAE, 0x2FF},     {0x370, 0x482},   {0x48A, 0x58F},
     {0x1E00, 0x200A}, {0x2010, 0x2027}, {0x202F, 0x205F}, {0x2070, 0x20CF},  {0x2100, 0x2CEE}, {0x2D00, 0x2D7E},
     {0x2E00, 0x3029}, {0xA000, 0xA66E}, {0xAC00, 0xD7A3}, {0xF900, 0xFB17},  {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F},
     {0xFF01, 0xFF9F}, {0xFFA1, 0xFFEF}, {0xFFFC, 0xFFFD}, {0x20000, 0x3FFFF}}};

bool stands_alone(char32_t c) {
    // First what most of a Japanese text is made of.
    if (c >= 0x3030 && c < 0xA000) return c != 0x3099 && c != 0x309A && c != 0x3164;
    return is_in(c, alone);
}

/// The half-width voiced sound marks take room of their own, unlike other characters that extend the one before.
bool is_half_width_mark(char32_t c) { return c == 0xFF9E || c == 0xFF9F; }

bool is_unseen(char32_t c) { return is_in(c, invisible) || is_in(c, shaping); }
bool joins(char32_t c) { return is_in(c, joining); }
bool is_right_to_left(char32_t c) { return is_in(c, right_to_left); }

/// A text seen as user-perceived characters (extended grapheme clusters of Unicode).
struct Character {
    std::size_t end = 0;
    std::u32string code_points;
};

Character character_at(std::string_view text, std::size_t at) {
    Character character{at, {}};
    character.code_points += base::next_code_point(text, character.end);
    utf8proc_int32_t state = 0;
    while (character.end < text.size()) {
        std::size_t next = character.end;
        const char32_t c = base::next_code_point(text, next);
        const auto before = static_cast<utf8proc_int32_t>(character.code_points.back());
        if (is_half_width_mark(c) || utf8proc_grapheme_break_stateful(before, static_cast<utf8proc_int32_t>(c), &state))
            break;
        character.code_points += c;
        character.end = next;
    }
    return character;
}

std::string as_utf8(std::u32string_view code_points) {
    std::string text;
    for (const char32_t c : code_points) base::append_utf8(text, c);
    return text;
}

/// Canonically composed (NFC).
std::string composed(const std::string& text) {
    struct Free {
        void operator()(utf8proc_uint8_t* p) const { std::free(p); }  // utf8proc hands out malloc'ed memory
    };
    utf8proc_uint8_t* raw = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> bytes(raw);
    if (size < 0 || !bytes) return text;
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

class Pieces {
public:
    void add(const std::u32string& character) {
        std::u32string seen;
        std::copy_if(character.begin(), character.end(), std::back_inserter(seen),
                     [](char32_t c) { return !is_in(c, invisible); });
        const auto is_joiner = [](char32_t c) { return c == 0x200C || c == 0x200D; };
        while (!seen.empty() && is_joiner(seen.back())) seen.pop_back();
        if (std::all_of(seen.begin(), seen.end(), is_unseen)) return;
        if (seen.size() == 1) return add_single(seen.front());
        const std::string text = composed(as_utf8(seen));
        std::size_t end = 0;
        const char32_t first = base::next_code_point(text, end);
        end == text.size() ? add_single(first) : add_cluster(text);
    }
    void add_cluster(std::string text) { all_.push_back({std::move(text), true}); }
    std::vector<Piece> take() { return std::move(all_); }

private:
    void add_single(char32_t c) {
        if (is_in(c, private_use) || is_pictograph(c)) return add_cluster(as_utf8({&c, 1}));
        if (all_.empty() || all_.back().cluster) all_.emplace_back();
        base::append_utf8(all_.back().text, c);
    }

    std::vector<Piece> all_;
};

/// In characters: no picture is wider than a texture may be.
constexpr std::size_t longest_run = 60;

/// The end of the run that begins with this character and is shaped as a whole: joining letters up to the next that does not
/// join; words from right to left with the spaces between them, so that the words stand in that order too.
std::size_t run_end(std::string_view text, const Character& first) {
    const bool leftwards = is_right_to_left(first.code_points.front());
    std::size_t end = first.end;
    std::size_t at = first.end;
    for (std::size_t characters = 1; at < text.size() && characters < longest_run; ++characters) {
        const Character next = character_at(text, at);
        const char32_t c = next.code_points.front();
        at = next.end;
        if (leftwards ? is_right_to_left(c) : joins(c)) {
            end = at;
        } else if (!(leftwards && c == ' ') && !is_unseen(c)) {
            break;
        }
    }
    return end;
}

}  // namespace

bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead >= 0x20 && lead < 0x7F) {
            ++at;
        } else if (lead >= 0xE4 && lead <= 0xE9) {
            at += 3;  // U+4000 to U+9FFF, which all stand alone
        } else if (!stands_alone(base::next_code_point(text, at))) {
            return false;
        }
    }
    return true;
}

std::vector<Piece> pieces_of(std::string_view text) {
    Pieces pieces;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const char32_t first = character.code_points.front();
        if ((joins(first) || is_right_to_left(first)) && !is_unseen(first)) {
            const std::size_t end = run_end(text, character);
            pieces.add_cluster(std::string(text.substr(at, end - at)));
            at = end;
        } else {
            pieces.add(character.code_points);
            at = character.end;
        }
    }
    return pieces.take();
}

std::size_t character_end(std::string_view text, std::size_t at) { return character_at(text, at).end; }

}  // namespace ui
