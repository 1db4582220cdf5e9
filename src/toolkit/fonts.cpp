#include "toolkit/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "toolkit/clusters.hpp"

namespace ui {

namespace {

constexpr float reference_size = 16.0F;  // sizes are given at each draw; this one only seeds the source

/// Of BIZ UDPGothic, in both faces: where the baseline lies, in parts of the size.
constexpr float ascent = 1802.0F / 2048.0F;
constexpr float descent = -246.0F / 2048.0F;

/// Code points for clusters. Those of the basic plane cost Dear ImGui a short table for each size; there are seldom more.
constexpr char32_t first_stand_in = 0xE000;
constexpr std::size_t near_stand_ins = 0xF900 - 0xE000;
constexpr char32_t first_far_stand_in = 0xF0000;
constexpr std::size_t most_stand_ins = near_stand_ins + 0x8000;

/// Widths are asked for while a line is broken: for every beginning of a run.
constexpr std::size_t most_advances = 20'000;

char32_t stand_in(std::size_t number) {
    const auto at = static_cast<char32_t>(number);
    return number < near_stand_ins ? first_stand_in + at : first_far_stand_in + at - char32_t{near_stand_ins};
}

std::optional<std::size_t> number_of(char32_t code_point) {
    if (code_point >= first_far_stand_in) return code_point - first_far_stand_in + near_stand_ins;
    if (code_point >= first_stand_in && code_point < first_stand_in + near_stand_ins) return code_point - first_stand_in;
    return std::nullopt;
}

bool is_control(char32_t code_point) { return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0); }

/// Dear ImGui looks for these by itself, whether or not a text has them.
bool is_tried_by_imgui(char32_t code_point) { return code_point == 0xFFFD || code_point == 0x2026; }

/// Whether a font that stands behind this source has the character: those before it were asked already.
bool comes_later(ImFontAtlas& atlas, const ImFontConfig& source, ImWchar code_point) {
    const auto& sources = source.DstFont->Sources;
    return std::any_of(sources.begin(), sources.end(), [&](ImFontConfig* other) {
        const ImFontLoader* loader = other->FontLoader != nullptr ? other->FontLoader : atlas.FontLoader;
        return other != &source && loader->FontSrcContainsGlyph != nullptr &&
               loader->FontSrcContainsGlyph(&atlas, other, code_point);
    });
}

/// Every row spread over as many texels as a pixel has columns, as Dear ImGui does with the glyphs of its fonts, so that
/// text looks alike wherever between two pixels it begins. Rows become `columns - 1` texels wider.
std::vector<unsigned char> smoothed(const platform::GlyphPicture& picture, int columns) {
    const int width = picture.width + columns - 1;
    std::vector<unsigned char> texels(static_cast<std::size_t>(width) * static_cast<std::size_t>(picture.height));
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < width; ++x) {
            unsigned sum = 0;
            for (int from = std::max(0, x - columns + 1); from <= std::min(x, picture.width - 1); ++from) {
                sum += static_cast<unsigned char>(picture.coverage[static_cast<std::size_t>(y * picture.width + from)]);
            }
            texels[static_cast<std::size_t>(y * width + x)] =
                static_cast<unsigned char>(sum / static_cast<unsigned>(columns));
        }
    }
    return texels;
}

/// An empty box: what stands for a character that nobody can draw is no character.
platform::GlyphPicture empty_box(float size, int columns) {
    const int height = std::max(3, static_cast<int>(size * 0.8F));
    const int width = std::max(3, static_cast<int>(size * 0.7F));
    platform::GlyphPicture box{columns, -height, width * columns, height, {}};
    box.coverage.reserve(static_cast<std::size_t>(box.width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < box.width; ++x) {
            const bool edge = y == 0 || y == height - 1 || x < columns || x >= box.width - columns;
            box.coverage += edge ? '\xFF' : '\0';
        }
    }
    return box;
}

/// Into the atlas. False where that is full.
bool place(ImFontAtlas& atlas, ImFontConfig& source, ImFontBaked& baked, const platform::GlyphPicture& picture, int columns,
           float density, ImFontGlyph& glyph) {
    const int width = picture.width + columns - 1;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, width, picture.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    const float column = 1 / (static_cast<float>(columns) * density);
    const float row = 1 / density;
    // The middle of what each texel was made from.
    const float shift = static_cast<float>(columns - 1) / 2;
    glyph.X0 = (static_cast<float>(picture.left) - shift) * column;
    glyph.X1 = glyph.X0 + static_cast<float>(width) * column;
    glyph.Y0 = static_cast<float>(picture.top) * row + std::round(baked.Ascent);
    glyph.Y1 = glyph.Y0 + static_cast<float>(picture.height) * row;
    glyph.Visible = true;
    glyph.PackId = id;
    const std::vector<unsigned char> texels = smoothed(picture, columns);
    ImTextureRect* place = ImFontAtlasPackGetRect(&atlas, id);
    ImFontAtlasBakedSetFontGlyphBitmap(&atlas, &baked, &source, &glyph, place, texels.data(), ImTextureFormat_Alpha8, width);
    return true;
}

/// Dear ImGui frees a font's bytes with its own allocator.
void* owned_by_atlas(const std::string& bytes) {
    void* copy = ImGui::MemAlloc(bytes.size());
    std::memcpy(copy, bytes.data(), bytes.size());
    return copy;
}

ImFontConfig plain_config() {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = true;
    config.PixelSnapH = false;
    return config;
}

}  // namespace

/// Stands behind the small font. Dear ImGui asks the sources of a font in turn, so this one hears of exactly those
/// characters that the small font has not, at the moment a text needs them. The whole font is added behind it.
struct Fonts::SystemGlyphs {
    static const ImFontLoader& loader() {
        static const ImFontLoader one = [] {
            ImFontLoader l;
            l.Name = "the system's glyphs";
            l.FontBakedInit = init;
            l.FontBakedLoadGlyph = load;
            return l;
        }();
        return one;
    }

    static bool init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
        // A text that is only measured needs no pictures: most of them are never seen.
        baked->LoadNoRenderOnLayout = true;
        if (source->MergeMode) return true;
        baked->Ascent = std::ceil(ascent * baked->Size);
        baked->Descent = std::floor(descent * baked->Size);
        return true;
    }

    static bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                     ImFontGlyph* glyph, float* advance) {
        Entry& entry = *static_cast<Entry*>(source->FontLoaderData);
        const Fonts& fonts = *entry.fonts;
        const std::string text = fonts.text_of(code_point);
        if (text.empty()) return false;
        if (!number_of(code_point)) {
            if (!is_tried_by_imgui(code_point)) entry.missing = true;
            if (comes_later(*atlas, *source, code_point)) return false;
        }
        if (advance != nullptr) {
            *advance = fonts.advance(entry, text) * baked->Size;
            return true;
        }
        const float density = source->RasterizerDensity * baked->RasterizerDensity;
        int columns = 1;
        int rows = 1;
        ImFontAtlasBuildGetOversampleFactors(source, baked, &columns, &rows);
        const float pixels = baked->Size * density;
        const auto drawn = fonts.edge_.draw_glyph(text, entry.face, pixels, columns);
        const platform::GlyphPicture picture = drawn ? *drawn : empty_box(pixels, columns);
        glyph->Codepoint = code_point & 0x3FFFFFFU;
        glyph->AdvanceX = fonts.advance(entry, text) * baked->Size;
        return picture.coverage.empty() || place(*atlas, *source, *baked, picture, columns, density, *glyph);
    }
};

Fonts::Fonts(platform::Edge& edge)
    : edge_(edge),
      system_(edge.has_system_font()),
      regular_{.fonts = this, .face = Face::regular},
      bold_{.fonts = this, .face = Face::bold} {
    add_small(regular_, edge.take_small_font(Face::regular));
    add_small(bold_, edge.take_small_font(Face::bold));
}

Fonts::~Fonts() = default;

void Fonts::add_small(Entry& entry, std::string bytes) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config = plain_config();
    if (!bytes.empty()) {
        entry.font =
            atlas.AddFontFromMemoryTTF(owned_by_atlas(bytes), static_cast<int>(bytes.size()), reference_size, &config);
    }
    ImFontConfig system = plain_config();
    system.MergeMode = entry.font != nullptr;
    system.FontLoader = &SystemGlyphs::loader();
    system.SizePixels = reference_size;
    ImFont* font = atlas.AddFont(&system);
    if (entry.font == nullptr) entry.font = font;
    // AddFont takes no data for its loader, so it is handed over afterwards; the atlas keeps sources by value.
    for (ImFontConfig* source : entry.font->Sources) {
        if (source->FontLoader == &SystemGlyphs::loader()) source->FontLoaderData = &entry;
    }
}

float Fonts::plain_width(std::string_view text, float size, bool bold) const {
    return face(bold)->CalcTextSizeA(size, FLT_MAX, 0.0F, text.data(), text.data() + text.size()).x;
}

float Fonts::width(std::string_view text, float size, bool bold) const {
    if (text.empty()) return 0;
    if (is_plain(text)) return plain_width(text, size, bold);
    Entry& entry = bold ? bold_ : regular_;
    float sum = 0;
    for (const Piece& piece : pieces_of(text)) {
        sum += piece.cluster ? advance(entry, piece.text) * size : plain_width(piece.text, size, bold);
    }
    return sum;
}

std::string_view Fonts::drawn(std::string_view text) const {
    if (is_plain(text)) return text;
    drawn_.clear();
    for (const Piece& piece : pieces_of(text)) {
        const char32_t one = piece.cluster ? stand_in_for(piece.text) : 0;
        if (one != 0) {
            base::append_utf8(drawn_, one);
        } else {
            drawn_ += piece.text;
        }
    }
    return drawn_;
}

float Fonts::advance(Entry& entry, const std::string& text) const {
    if (entry.advances.size() > most_advances) entry.advances.clear();
    const auto [found, added] = entry.advances.try_emplace(text, 0.0F);
    if (added) found->second = edge_.glyph_advance(text, entry.face);
    return found->second;
}

char32_t Fonts::stand_in_for(const std::string& cluster) const {
    if (const auto found = numbers_.find(cluster); found != numbers_.end()) return stand_in(found->second);
    if (clusters_.size() == most_stand_ins) return 0;
    numbers_.emplace(cluster, clusters_.size());
    clusters_.push_back(cluster);
    return stand_in(clusters_.size() - 1);
}

std::string Fonts::text_of(char32_t code_point) const {
    if (is_control(code_point)) return {};
    if (const auto number = number_of(code_point)) return *number < clusters_.size() ? clusters_[*number] : std::string();
    std::string text;
    base::append_utf8(text, code_point);
    return text;
}

void Fonts::add_whole(Face face, std::string bytes) {
    Entry& here = entry(face);
    if (here.whole || bytes.empty()) return;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    // Dear ImGui merges into the last font of the atlas alone (1.92.2), so this face stands there for a moment.
    ImFont*& place = *atlas.Fonts.find(here.font);
    std::swap(place, atlas.Fonts.back());
    ImFontConfig config = plain_config();
    config.MergeMode = true;
    config.DstFont = here.font;
    atlas.AddFontFromMemoryTTF(owned_by_atlas(bytes), static_cast<int>(bytes.size()), reference_size, &config);
    std::swap(place, atlas.Fonts.back());
    // What was baked remembers which glyphs the system drew.
    ImFontAtlasFontDiscardBakes(&atlas, here.font, 0);
    here.whole = true;
}

}  // namespace ui
