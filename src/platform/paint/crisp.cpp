#include "platform/paint/crisp.hpp"

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

namespace platform {

namespace {

constexpr unsigned kQuadIndices = 6;
/// Glyphs may stand between two pixels, but only where every graphics card finds them: some count 16 places to a pixel.
constexpr float kPartsAcross = 16;

/// Text comes as quads of four vertices that each show another corner of a glyph; of a filled shape all show the same spot.
bool is_glyph(const ImDrawVert* corner) {
    return corner[0].uv.y != corner[2].uv.y && corner[0].pos.y == corner[1].pos.y && corner[2].pos.y == corner[3].pos.y;
}

bool is_quad(const ImDrawIdx* index) {
    const ImDrawIdx first = index[0];
    return index[1] == first + 1 && index[2] == first + 2 && index[3] == first && index[4] == first + 2 &&
           index[5] == first + 3;
}

/// How far to move so that a place lies on a whole part of a device pixel.
float off(float place, float parts) { return std::round(place * parts) / parts - place; }

void align(ImDrawVert* corner, float density) {
    const float across = off(corner[0].pos.x, density * kPartsAcross);
    const float down = off(corner[0].pos.y, density);
    for (int i = 0; i < 4; ++i) {
        corner[i].pos.x += across;
        corner[i].pos.y += down;
    }
}

}  // namespace

void draw_for_density(float density) {
    // Dear ImGui sets it for fonts that are pushed; a font that is only drawn with would stay at a density of one.
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts) font->CurrentRasterizerDensity = density;
    // Edges fade over one device pixel, and a circle has corners as small as they are on a plain screen.
    ImDrawListSharedData& shared = *ImGui::GetDrawListSharedData();
    shared.InitialFringeScale = 1 / density;
    shared.CurveTessellationTol = ImGui::GetStyle().CurveTessellationTol / density;
    shared.SetCircleTessellationMaxError(ImGui::GetStyle().CircleTessellationMaxError / density);
}

void align_text(const ImDrawData& data, float density) {
    for (ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr) continue;
            const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
            ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
            unsigned at = 0;
            while (at + kQuadIndices <= command.ElemCount) {
                ImDrawVert* corner = vertices + index[at];
                const bool glyph = is_quad(index + at) && is_glyph(corner);
                if (glyph) align(corner, density);
                at += glyph ? kQuadIndices : 3;
            }
        }
    }
}

}  // namespace platform
