// What is measured is what is drawn, whatever the text is made of and whoever draws its glyphs.

#include "toolkit/fonts.hpp"

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

#include "code_points.hpp"
#include "running_app.hpp"
#include "toolkit/line_breaks.hpp"

namespace {

using platform::Face;
using texts::utf8;

constexpr float size = 16;

/// Fonts in a context of Dear ImGui of their own, on a system that draws what they lack.
class OnAStage : public testing::TestWithParam<bool> {
protected:
    struct Context {
        Context() : made(ImGui::CreateContext()) {
            ImGui::SetCurrentContext(made);
            ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        }
        Context(const Context&) = delete;
        Context& operator=(const Context&) = delete;
        ~Context() { ImGui::DestroyContext(made); }
        ImGuiContext* made;
    };

    void SetUp() override {
        if (!has_fonts()) GTEST_SKIP() << "no fonts in build/fonts: ./build-wasm.sh --setup makes them";
        ImGui::GetIO().DisplaySize = {640, 480};
        edge_.put_system_font(GetParam());
        edge_.put_small_font(Face::regular, font_bytes("small-regular"));
        edge_.put_small_font(Face::bold, font_bytes("small-bold"));
        fonts_.emplace(edge_);
        ImGui::NewFrame();
    }
    void TearDown() override {
        if (fonts_) ImGui::Render();
    }

    float width(std::u32string_view text) const { return fonts_->width(utf8(text), size, false); }
    ImFontBaked& baked() const { return *fonts_->face(false)->GetFontBaked(size); }
    float drawn_width(const std::string& text) const {
        const std::string_view drawn = fonts_->drawn(text);
        float sum = 0;
        for (const char32_t c : texts::code_points(drawn)) sum += baked().FindGlyph(static_cast<ImWchar>(c))->AdvanceX;
        return sum;
    }
    /// The glyph that stands for the first character of a text.
    ImFontGlyph glyph(std::u32string_view text) const {
        const std::string bytes = utf8(text);
        return *baked().FindGlyph(static_cast<ImWchar>(texts::code_points(fonts_->drawn(bytes)).at(0)));
    }
    /// Its picture in the atlas.
    static std::string pixels(const ImFontGlyph& glyph) {
        ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
        const ImTextureRect& rect = *ImFontAtlasPackGetRect(&atlas, glyph.PackId);
        std::string all;
        for (int y = 0; y < rect.h; ++y) {
            const auto* row = static_cast<const char*>(atlas.TexData->GetPixelsAt(rect.x, rect.y + y));
            all.append(row, static_cast<std::size_t>(rect.w) * static_cast<std::size_t>(atlas.TexData->BytesPerPixel));
        }
        return all;
    }

    Context context_;
    platform::HeadlessEdge edge_;
    std::optional<ui::Fonts> fonts_;
};

INSTANTIATE_TEST_SUITE_P(Fonts, OnAStage, testing::Bool(),
                         [](const auto& where) { return where.param ? "OfTheSystem" : "OfTheProgram"; });

TEST_P(OnAStage, WhatIsInvisibleTakesNoRoom) {
    EXPECT_GT(width(U"目標"), 0);
    EXPECT_EQ(width(U"目\u200B標\uFEFF\u200E"), width(U"目標"));
    EXPECT_EQ(width(U"\u200B\u00AD"), 0);
    EXPECT_EQ(fonts_->drawn("\xE2\x80\x8B"), "");
}

TEST_P(OnAStage, AMarkTakesNoRoomBesideItsLetter) {
    EXPECT_EQ(width(U"か\u3099"), width(U"が"));
    EXPECT_EQ(width(U"か\u309A"), fonts_->width("\xE2\x91\xA0", size, false))
        << "one character's room, as the headless system has it";
}

TEST_P(OnAStage, WhatNoFontHasIsDrawnByTheSystemEachInItsOwnShape) {
    const ImFontGlyph unknown = *baked().FindGlyph(0xFFFD);
    std::vector<std::string> pictures{pixels(unknown)};
    for (const char32_t* text :
         {U"😀", U"👨‍👩‍👧", U"한", U"국", U"か\u309A", U"葛\U000E0100", U"\uE000", U"السلام"}) {
        const ImFontGlyph found = glyph(text);
        EXPECT_TRUE(found.Visible) << utf8(text);
        EXPECT_GT(found.AdvanceX, 0);
        pictures.push_back(pixels(found));
    }
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        EXPECT_EQ(std::count(pictures.begin(), pictures.end(), pictures[i]), 1) << i;
    }
    EXPECT_EQ(std::count(edge_.glyphs_drawn().begin(), edge_.glyphs_drawn().end(), "👨‍👩‍👧"), 1);
}

TEST_P(OnAStage, AnAtlasOfOneByteAPixelHoldsTheSamePictures) {
    const std::string colours = pixels(glyph(U"😀"));
    const Context other;
    ImGui::GetIO().Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    platform::HeadlessEdge edge;
    const ui::Fonts fonts(edge);
    ImGui::GetIO().DisplaySize = {640, 480};
    ImGui::NewFrame();
    const char32_t drawn = texts::code_points(fonts.drawn("😀")).at(0);
    const std::string bytes = pixels(*fonts.face(false)->GetFontBaked(size)->FindGlyph(static_cast<ImWchar>(drawn)));
    ImGui::Render();
    ImGui::SetCurrentContext(context_.made);
    ASSERT_EQ(bytes.size() * 4, colours.size());
    for (std::size_t at = 0; at < bytes.size(); ++at) ASSERT_EQ(bytes[at], colours[at * 4 + 3]) << at;
}

TEST_P(OnAStage, AGlyphOfTheSystemStandsOnTheBaseline) {
    const ImFontGlyph found = glyph(U"한");
    const float baseline = std::round(baked().Ascent);
    EXPECT_FLOAT_EQ(baked().Ascent, std::ceil(size * 1802 / 2048)) << "of our typeface, with or without its file";
    EXPECT_FLOAT_EQ(found.Y1, baseline);
    EXPECT_FLOAT_EQ(found.Y0, baseline - 12);
    EXPECT_NEAR(found.X1 - found.X0, size * 0.9F, 1);
}

TEST_P(OnAStage, AMeasureIsWhatIsDrawnAndTheSumOfItsLines) {
    constexpr std::u32string_view crowded =
        U"か\u3099\u309A\u200B\u200D\uFE0F\u0301e1\u20E3葛\U000E0100👨👩🏽🇯🇵\uE000ｶﾞ漢字。ab  "
        U"\u1112\u1161\u11ABस\uFA19";
    texts::Random random(7);
    const ui::WidthOf width_of = [&](std::string_view text) { return fonts_->width(text, size, false); };
    for (int round = 0; round < 300; ++round) {
        const std::string text = utf8(random.text(crowded, 30));
        ASSERT_NEAR(width_of(text), drawn_width(text), 0.01F) << text;
        for (const std::string_view line : ui::broken_lines(text, 90, width_of)) {
            ASSERT_NEAR(width_of(line), drawn_width(std::string(line)), 0.01F) << text;
            const bool single = line.empty() || ui::is_one_line(line, 90, width_of) || width_of(line) < 90 + size;
            ASSERT_TRUE(single) << text << " has the line " << line;
        }
    }
}

TEST_P(OnAStage, WhatNobodyCanDrawIsAnEmptyBoxAndNoOtherCharacter) {
    edge_.put_no_glyphs(true);
    const ImFontGlyph box = glyph(U"한");
    EXPECT_EQ(box.Codepoint, U'한') << "not the replacement of Dear ImGui, which is ? in a font without U+FFFD";
    EXPECT_TRUE(box.Visible);
    EXPECT_EQ(box.AdvanceX, size);
    EXPECT_EQ(pixels(box), pixels(glyph(U"😀")));
}

TEST_P(OnAStage, OnlyWhatTheFontsMayHaveIsAskedFor) {
    fonts_->width(utf8(U"😀👨‍👩‍👧\u200Bか\u3099か\u309A\uE000"), size, false);
    fonts_->drawn(utf8(U"😀"));
    glyph(U"😀");
    EXPECT_FALSE(fonts_->lacks_glyphs(Face::regular));
    width(U"驫");
    EXPECT_EQ(fonts_->lacks_glyphs(Face::regular), !GetParam()) << "the system's own font is whole";
    EXPECT_FALSE(fonts_->lacks_glyphs(Face::bold));
}

}  // namespace
