// The CPU painter: pixels are hit as a graphics card hits them, and what is painted tile by tile is what is painted at once.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/paint/cpu_painter.hpp"
#include "platform/paint/raster.hpp"

namespace {

using platform::CpuPainter;
using platform::PixelRect;
using platform::RasterCorner;

constexpr std::uint32_t white = 0xFFFFFFFFU;
constexpr std::uint32_t black = 0xFF000000U;

/// Some pixels, and how often each was painted: a half covering black leaves its mark each time.
struct Canvas {
    static constexpr int width = 40;
    static constexpr int height = 30;
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(width * height, white);

    platform::Pixels view() { return {pixels.data(), width}; }
    static constexpr PixelRect all() { return {0, 0, width, height}; }
    std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y * width + x)]; }
    int painted() const {
        return static_cast<int>(std::count_if(pixels.begin(), pixels.end(), [](std::uint32_t p) { return p != white; }));
    }
};

RasterCorner corner(float x, float y, std::uint32_t colour) {
    return {
        .x = static_cast<int>(x * platform::kSubpixels), .y = static_cast<int>(y * platform::kSubpixels), .colour = colour};
}

TEST(Raster, FillsWhatItIsGiven) {
    Canvas canvas;
    platform::fill(canvas.view(), {3, 4, 10, 6}, black);
    EXPECT_EQ(canvas.painted(), 7 * 2);
    EXPECT_EQ(canvas.at(3, 4), black);
    EXPECT_EQ(canvas.at(9, 5), black);
    EXPECT_EQ(canvas.at(10, 5), white);
}

TEST(Raster, ColoursLieOverEachOther) {
    Canvas canvas;
    platform::fill(canvas.view(), Canvas::all(), 0x80000000U);
    EXPECT_EQ(canvas.at(0, 0), 0xFF7F7F7FU);
    platform::fill(canvas.view(), Canvas::all(), 0x00123456U);
    EXPECT_EQ(canvas.at(0, 0), 0xFF7F7F7FU) << "what is seen through leaves no trace";
    platform::fill(canvas.view(), Canvas::all(), 0xFF123456U);
    EXPECT_EQ(canvas.at(0, 0), 0xFF123456U);
}

TEST(Raster, APixelIsHitWhereItsMiddleIs) {
    for (const float edge : {2.0F, 2.25F, 2.5F})
        EXPECT_EQ(platform::first_pixel_from(static_cast<int>(edge * 256)), 2) << edge;
    EXPECT_EQ(platform::first_pixel_from(static_cast<int>(2.51F * 256)), 3);
    EXPECT_EQ(platform::first_pixel_from(-256), -1);
}

/// The law that makes shapes of many triangles whole: a pixel on an edge that two share is painted once.
TEST(RasterProperty, TrianglesThatShareAnEdgeMeetAndDoNotOverlap) {
    std::mt19937 random(4);
    std::uniform_real_distribution<float> across(-5, Canvas::width + 5);
    std::uniform_real_distribution<float> down(-5, Canvas::height + 5);
    std::uniform_int_distribution<int> half(0, 80);
    for (int round = 0; round < 2000; ++round) {
        const bool on_halves = round % 2 == 0;  // where ties are
        const auto place = [&](std::uniform_real_distribution<float>& from) {
            return on_halves ? static_cast<float>(half(random)) / 2 : from(random);
        };
        constexpr std::uint32_t thin = 0x80000000U;
        // A fan around a point within its corners.
        const std::vector<RasterCorner> around{corner(-6, -6, thin), corner(Canvas::width + 6, -6, thin),
                                               corner(Canvas::width + 6, Canvas::height + 6, thin),
                                               corner(-6, Canvas::height + 6, thin)};
        const RasterCorner middle = corner(std::clamp(place(across), -4.0F, Canvas::width + 4.0F),
                                           std::clamp(place(down), -4.0F, Canvas::height + 4.0F), thin);
        Canvas canvas;
        for (std::size_t i = 0; i < around.size(); ++i) {
            const RasterCorner& next = around[(i + 1) % around.size()];
            // Either way around.
            if (round % 3 == 0) {
                platform::draw_triangle(canvas.view(), Canvas::all(), nullptr, middle, next, around[i]);
            } else {
                platform::draw_triangle(canvas.view(), Canvas::all(), nullptr, around[i], next, middle);
            }
        }
        ASSERT_TRUE(
            std::all_of(canvas.pixels.begin(), canvas.pixels.end(), [](std::uint32_t p) { return p == 0xFF7F7F7FU; }))
            << "round " << round;
    }
}

TEST(Raster, TwoTrianglesMakeTheSameRectangle) {
    for (const float left : {3.0F, 3.25F, 3.5F, 3.75F}) {
        for (const float top : {5.0F, 5.5F, 5.9F}) {
            const float right = left + 8.5F;
            const float bottom = top + 6.25F;
            Canvas one;
            Canvas two;
            const auto at = [](float edge) { return platform::first_pixel_from(static_cast<int>(edge * 256)); };
            platform::fill(one.view(), {at(left), at(top), at(right), at(bottom)}, black);
            platform::draw_triangle(two.view(), Canvas::all(), nullptr, corner(left, top, black), corner(right, top, black),
                                    corner(right, bottom, black));
            platform::draw_triangle(two.view(), Canvas::all(), nullptr, corner(left, top, black),
                                    corner(right, bottom, black), corner(left, bottom, black));
            EXPECT_EQ(one.pixels, two.pixels) << left << ", " << top;
        }
    }
}

TEST(Raster, ColoursChangeEvenly) {
    Canvas canvas;
    const auto draw = [&](RasterCorner a, RasterCorner b, RasterCorner c) {
        platform::draw_triangle(canvas.view(), Canvas::all(), nullptr, a, b, c);
    };
    draw(corner(0, 0, 0xFF000000U), corner(40, 0, 0x00000000U), corner(40, 30, 0x00000000U));
    draw(corner(0, 0, 0xFF000000U), corner(40, 30, 0x00000000U), corner(0, 30, 0xFF000000U));
    for (int x = 1; x < Canvas::width; ++x) {
        EXPECT_GE(canvas.at(x, 12) & 0xFFU, canvas.at(x - 1, 12) & 0xFFU);
        EXPECT_NEAR(static_cast<int>(canvas.at(x, 12) & 0xFFU), (x + 0.5) * 255 / 40, 2);
    }
}

/// Four by four texels of a texture, each of another coverage.
struct Texels {
    std::vector<unsigned char> bytes;
    platform::Coverage coverage;
    Texels() {
        for (int i = 0; i < 64; ++i) bytes.push_back(static_cast<unsigned char>(i * 37 % 256));
        coverage = {.texels = bytes.data(), .width = 8, .height = 8, .id = 1, .blocks_across = 1, .changes = {0}};
    }
};

RasterCorner texel_corner(float x, float y, float u, float v) {
    RasterCorner made = corner(x, y, black);
    made.u = u;
    made.v = v;
    return made;
}

TEST(Raster, AGlyphOnWholePixelsIsItsTexels) {
    const Texels texels;
    Canvas canvas;
    platform::draw_glyph(canvas.view(), Canvas::all(), texels.coverage, texel_corner(10, 6, 2, 1),
                         texel_corner(14, 10, 6, 5));
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) {
            const int covered = texels.bytes[static_cast<std::size_t>((y + 1) * 8 + x + 2)];
            EXPECT_NEAR(static_cast<int>(canvas.at(10 + x, 6 + y) & 0xFFU), 255 - covered, 1);
        }
    }
    EXPECT_EQ(canvas.at(14, 8), white);
}

/// A packer puts glyphs at the texture's edge too, and a texel of nothing beside each of the others.
TEST(Raster, AGlyphAtTheEdgeOfItsTextureLooksAsElsewhere) {
    constexpr int size = 4;
    constexpr int around = 3;
    const auto texel = [](int x, int y) { return static_cast<unsigned char>(255 - 23 * x - 31 * y); };
    std::vector<unsigned char> tight;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) tight.push_back(texel(x, y));
    }
    constexpr int wide = size + 2 * around;
    std::vector<unsigned char> loose(wide * wide);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) loose[static_cast<std::size_t>((y + around) * wide + x + around)] = texel(x, y);
    }
    platform::Coverage at_edge;
    at_edge.texels = tight.data();
    at_edge.width = at_edge.height = size;
    platform::Coverage in_middle;
    in_middle.texels = loose.data();
    in_middle.width = in_middle.height = wide;
    for (const bool as_triangle : {false, true}) {
        for (int sixteenth = 0; sixteenth < 16; ++sixteenth) {
            const float left = 8 + static_cast<float>(sixteenth) / 16;
            const float top = 5 + static_cast<float>(sixteenth * 7 % 16) / 16;
            const auto draw = [&](Canvas& on, const platform::Coverage& coverage, float from) {
                const auto at = [&](float across, float down) {
                    return texel_corner(left + across / 2, top + down, from + across, from + down);
                };
                if (as_triangle) {
                    platform::draw_triangle(on.view(), Canvas::all(), &coverage, at(0, 0), at(size, 0), at(size, size));
                } else {
                    platform::draw_glyph(on.view(), Canvas::all(), coverage, at(0, 0), at(size, size));
                }
            };
            Canvas one;
            Canvas other;
            draw(one, at_edge, 0);
            draw(other, in_middle, around);
            EXPECT_EQ(one.pixels, other.pixels) << sixteenth << (as_triangle ? " as a triangle" : "");
        }
    }
}

/// The quick way for upright glyphs shows what triangles show.
TEST(RasterProperty, AGlyphIsTwoTriangles) {
    const Texels texels;
    std::mt19937 random(9);
    std::uniform_int_distribution<int> sixteenth(0, 15);
    for (int round = 0; round < 200; ++round) {
        const float left = 8 + static_cast<float>(sixteenth(random)) / 16;
        const float top = 5 + (round % 2 == 0 ? 0 : static_cast<float>(sixteenth(random)) / 16);
        // Of one size, larger, and with two texels to a pixel across, as text has them.
        const float scale = round % 5 == 0 ? 1.5F : 1.0F;
        const float narrow = round % 3 == 0 ? 0.5F : scale;
        const auto at = [&](float across, float down) {
            return texel_corner(left + across * narrow, top + down * scale, 1 + across, 1 + down);
        };
        Canvas glyph;
        Canvas triangles;
        platform::draw_glyph(glyph.view(), Canvas::all(), texels.coverage, at(0, 0), at(6, 6));
        platform::draw_triangle(triangles.view(), Canvas::all(), &texels.coverage, at(0, 0), at(6, 0), at(6, 6));
        platform::draw_triangle(triangles.view(), Canvas::all(), &texels.coverage, at(0, 0), at(6, 6), at(0, 6));
        for (int y = 0; y < Canvas::height; ++y) {
            for (int x = 0; x < Canvas::width; ++x) {
                ASSERT_NEAR(static_cast<int>(glyph.at(x, y) & 0xFFU), static_cast<int>(triangles.at(x, y) & 0xFFU), 1)
                    << "round " << round << " at " << x << ", " << y;
            }
        }
    }
}

/// A tile that is painted alone cuts through glyphs, whose sides lie on 256ths of a pixel and so fit their texels not quite.
TEST(RasterProperty, AGlyphIsTheSameWhereverItIsCut) {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> any(0, 255);
    std::vector<unsigned char> bytes(64 * 32);
    for (unsigned char& byte : bytes) byte = static_cast<unsigned char>(any(random));
    const platform::Coverage coverage = {
        .texels = bytes.data(), .width = 64, .height = 32, .id = 1, .blocks_across = 1, .changes = {0}};
    for (int round = 0; round < 300; ++round) {
        const float left = 2 + static_cast<float>(any(random)) / 16 / 16;
        const float top = 2 + (round % 2 == 0 ? 0 : static_cast<float>(any(random)) / 256);
        const float wide = static_cast<float>(4 + any(random) % 24);
        const float high = static_cast<float>(4 + any(random) % 16);
        RasterCorner from = texel_corner(left, top, 3, 2);
        RasterCorner to = texel_corner(left + wide, top + high, 3 + 2 * wide, 2 + high);
        to.x += any(random) % 3 - 1;
        to.y += any(random) % 3 - 1;
        Canvas whole;
        Canvas cut;
        platform::draw_glyph(whole.view(), Canvas::all(), coverage, from, to);
        const int x = any(random) % Canvas::width;
        const int y = any(random) % Canvas::height;
        for (const platform::PixelRect& part :
             {platform::PixelRect{0, 0, x, y}, platform::PixelRect{x, 0, Canvas::width, y},
              platform::PixelRect{0, y, x, Canvas::height}, platform::PixelRect{x, y, Canvas::width, Canvas::height}}) {
            platform::draw_glyph(cut.view(), part, coverage, from, to);
        }
        for (int row = 0; row < Canvas::height; ++row) {
            for (int column = 0; column < Canvas::width; ++column) {
                ASSERT_EQ(cut.at(column, row), whole.at(column, row))
                    << "round " << round << " at " << column << ", " << row;
            }
        }
    }
}

// ---- frames

/// Draws with a Dear ImGui of its own, and paints.
class Frames : public testing::Test {
protected:
    Frames() : before_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context_);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
        ImFontConfig config;
        config.SizePixels = 16;
        config.FontLoader = &loader();
        io.Fonts->AddFont(&config);
        io.DisplaySize = {200, 150};
        painter.resize(200, 150);
    }
    ~Frames() override {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }
    static const ImFontLoader& loader() {
        static const ImFontLoader made = [] {
            ImFontLoader l;
            l.Name = "no glyphs";
            l.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*, float*) {
                return false;
            };
            return l;
        }();
        return made;
    }

    template <typename Draw>
    ImDrawData& frame(const Draw& draw) {
        ImGui::NewFrame();
        draw(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    std::uint32_t at(int x, int y) const { return painter.pixels()[static_cast<std::size_t>(y * painter.width() + x)]; }

    CpuPainter painter;

private:
    ImGuiContext* before_;
    ImGuiContext* context_;
};

TEST_F(Frames, AFrameThatIsTheSameIsNotPainted) {
    const auto draw = [](ImDrawList& list) {
        list.AddRectFilled({10, 10}, {60, 40}, IM_COL32(200, 0, 0, 255), 6);
        list.AddLine({5, 100}, {190, 80}, IM_COL32_BLACK, 3);
    };
    EXPECT_TRUE(painter.paint(frame(draw)));
    EXPECT_EQ(at(30, 20), IM_COL32(200, 0, 0, 255));
    EXPECT_FALSE(painter.paint(frame(draw)));
    EXPECT_TRUE(painter.changed().empty());
}

TEST_F(Frames, OnlyTilesThatChangedAreHandedOn) {
    painter.paint(frame([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 20}, IM_COL32_BLACK); }));
    EXPECT_TRUE(painter.paint(frame([](ImDrawList& list) { list.AddRectFilled({10, 10}, {21, 20}, IM_COL32_BLACK); })));
    EXPECT_EQ(painter.changed(), (std::vector<PixelRect>{{0, 0, 64, 64}}));
}

TEST_F(Frames, WhatIsHiddenDoesNotCount) {
    const auto draw = [](float hidden) {
        return [hidden](ImDrawList& list) {
            list.AddRectFilled({10, 10}, {hidden, 20}, IM_COL32_BLACK);
            list.AddRectFilled({0, 0}, {64, 64}, IM_COL32(0, 90, 0, 255));
        };
    };
    painter.paint(frame(draw(20)));
    EXPECT_FALSE(painter.paint(frame(draw(30))));
}

TEST_F(Frames, NothingIsPaintedOutsideItsClip) {
    painter.paint(frame([](ImDrawList& list) {
        list.PushClipRect({20, 30}, {50, 60});
        list.AddRectFilled({0, 0}, {200, 150}, IM_COL32_BLACK);
        list.AddCircleFilled({40, 50}, 60, IM_COL32_BLACK);
        list.PopClipRect();
    }));
    for (int y = 0; y < 150; ++y) {
        for (int x = 0; x < 200; ++x) {
            const bool inside = x >= 20 && x < 50 && y >= 30 && y < 60;
            ASSERT_EQ(at(x, y), inside ? black : white) << x << ", " << y;
        }
    }
}

TEST_F(Frames, AnotherSizeIsPaintedWhole) {
    const auto draw = [](ImDrawList& list) { list.AddRectFilled({0, 0}, {300, 300}, IM_COL32_BLACK); };
    painter.paint(frame(draw));
    painter.resize(90, 70);
    ImGui::GetIO().DisplaySize = {90, 70};
    EXPECT_TRUE(painter.paint(frame(draw)));
    EXPECT_TRUE(std::all_of(painter.pixels().begin(), painter.pixels().end(), [](std::uint32_t p) { return p == black; }));
}

TEST_F(Frames, PaintsAtTheDensityOfTheScreen) {
    ImGui::GetIO().DisplayFramebufferScale = {1.5F, 1.5F};
    painter.resize(300, 225);
    painter.paint(frame([](ImDrawList& list) { list.AddRectFilled({10, 10}, {20, 20}, IM_COL32_BLACK); }));
    EXPECT_EQ(at(14, 15), white);
    EXPECT_EQ(at(15, 15), black);
    EXPECT_EQ(at(29, 29), black);
    EXPECT_EQ(at(30, 29), white);
}

/// Whatever came before, a painter shows what one shows that starts with this frame.
TEST_F(Frames, TilesProperty) {
    std::mt19937 random(17);
    std::uniform_real_distribution<float> across(-20, 220);
    std::uniform_real_distribution<float> down(-20, 170);
    std::uniform_int_distribution<int> byte(0, 255);
    struct Item {
        int kind;
        ImVec2 a, b, c;
        ImU32 colour;
    };
    std::vector<Item> items;
    const auto item = [&] {
        const int alpha = byte(random) % 3 == 0 ? 255 : byte(random);
        return Item{byte(random) % 5,
                    {across(random), down(random)},
                    {across(random), down(random)},
                    {across(random), down(random)},
                    IM_COL32(byte(random), byte(random), byte(random), alpha)};
    };
    for (int i = 0; i < 12; ++i) items.push_back(item());
    const auto draw = [&](ImDrawList& list) {
        for (const Item& shape : items) {
            switch (shape.kind) {
                case 0:
                    list.AddRectFilled(shape.a, shape.b, shape.colour);
                    break;
                case 1:
                    list.AddRectFilled(shape.a, shape.b, shape.colour, 9);
                    break;
                case 2:
                    list.AddLine(shape.a, shape.b, shape.colour, 2.5F);
                    break;
                case 3:
                    list.AddTriangleFilled(shape.a, shape.b, shape.c, shape.colour);
                    break;
                default:
                    list.AddCircle(shape.a, 30, shape.colour, 0, 4);
                    break;
            }
        }
    };
    for (int round = 0; round < 150; ++round) {
        items[static_cast<std::size_t>(byte(random)) % items.size()] = item();
        ImDrawData& drawn = frame(draw);
        painter.paint(drawn);
        // Textures are told of once, so the second painter is the first one with all tiles forgotten.
        const std::vector<std::uint32_t> by_tiles = painter.pixels();
        painter.resize(200, 150);
        painter.paint(drawn);
        ASSERT_EQ(by_tiles, painter.pixels()) << "round " << round;
    }
}

TEST_F(Frames, AnotherPainterTakesOverInTheMiddle) {
    const auto draw = [](ImDrawList& list) { list.AddLine({5, 100}, {190, 80}, IM_COL32_BLACK, 3); };
    painter.paint(frame(draw));
    CpuPainter other;
    other.resize(200, 150);
    other.paint(frame(draw));
    EXPECT_EQ(other.pixels(), painter.pixels());
}

/// A glyph whose place in the texture is given to another one must not stay on the screen.
TEST_F(Frames, ATextureThatChangesIsPaintedAnew) {
    ImTextureData texture;
    texture.Create(ImTextureFormat_Alpha8, 128, 128);
    std::fill_n(static_cast<unsigned char*>(texture.GetPixels()), 128 * 128, static_cast<unsigned char>(255));
    texture.SetStatus(ImTextureStatus_WantCreate);
    ImVector<ImTextureData*> textures;
    textures.push_back(&texture);
    const auto draw = [&](ImDrawList& list) {
        list.PushTexture(texture.GetTexRef());
        list.PrimReserve(6, 4);
        list.PrimRectUV({10, 10}, {20, 20}, {0, 0}, {10.0F / 128, 10.0F / 128}, IM_COL32_BLACK);
        list.PopTexture();
    };
    const auto paint = [&] {
        ImDrawData& drawn = frame(draw);
        drawn.Textures = &textures;
        const bool differs = painter.paint(drawn);
        drawn.Textures = &ImGui::GetPlatformIO().Textures;
        return differs;
    };
    paint();
    EXPECT_EQ(at(15, 15), black);
    EXPECT_FALSE(paint());
    *static_cast<unsigned char*>(texture.GetPixelsAt(5, 5)) = 0;
    const ImTextureRect changed{5, 5, 1, 1};
    texture.Updates.push_back(changed);
    texture.SetStatus(ImTextureStatus_WantUpdates);
    EXPECT_TRUE(paint());
    EXPECT_EQ(at(15, 15), white);
    EXPECT_EQ(at(16, 16), black);
}

}  // namespace
