#include "ui/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cfloat>
#include <cstring>
#include <string_view>
#include <utility>

namespace ui {

namespace {

constexpr float reference_size = 16.0F;  // sizes are given at each draw; this one only seeds the source

/// A source without glyphs that stands behind the small font. Dear ImGui asks the sources of a font in turn, so this one
/// hears of exactly those characters that the small font has not, at the moment a text needs them.
bool note_missing_glyph(ImFontAtlas*, ImFontConfig* source, ImFontBaked*, void*, ImWchar codepoint, ImFontGlyph*, float*) {
    // Control characters and the replacement that Dear ImGui tries by itself are no text of ours.
    const bool tried_by_imgui = codepoint < 0x20 || codepoint == 0xFFFD || codepoint == 0x2026 || codepoint == 0x85;
    if (!tried_by_imgui) *static_cast<bool*>(source->FontLoaderData) = true;
    return false;
}

const ImFontLoader& missing_glyph_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader l;
        l.Name = "missing glyphs";
        l.FontBakedLoadGlyph = note_missing_glyph;
        return l;
    }();
    return loader;
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

Fonts::Fonts(std::string small_regular, std::string small_bold) {
    add_small(regular_, std::move(small_regular));
    add_small(bold_, std::move(small_bold));
}

Fonts::~Fonts() = default;

void Fonts::add_small(Entry& entry, std::string bytes) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontConfig config = plain_config();
    if (!bytes.empty()) {
        entry.font =
            atlas.AddFontFromMemoryTTF(owned_by_atlas(bytes), static_cast<int>(bytes.size()), reference_size, &config);
    }
    ImFontConfig sentinel;
    sentinel.MergeMode = entry.font != nullptr;
    sentinel.FontLoader = &missing_glyph_loader();
    sentinel.SizePixels = reference_size;
    ImFont* font = atlas.AddFont(&sentinel);
    if (entry.font == nullptr) entry.font = font;
    // AddFont takes no data for its loader, so it is handed over afterwards; the atlas keeps sources by value.
    for (ImFontConfig* source : entry.font->Sources) {
        if (source->FontLoader == &missing_glyph_loader()) source->FontLoaderData = &entry.missing;
    }
}

float Fonts::width(std::string_view text, float size, bool bold) const {
    if (text.empty()) return 0;
    return face(bold)->CalcTextSizeA(size, FLT_MAX, 0.0F, text.data(), text.data() + text.size()).x;
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
    // What was baked remembers which glyphs were missing.
    ImFontAtlasFontDiscardBakes(&atlas, here.font, 0);
    here.whole = true;
}

}  // namespace ui
