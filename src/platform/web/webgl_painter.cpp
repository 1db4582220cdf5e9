#include "platform/web/webgl_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "platform/paint/hash.hpp"
#include "platform/paint/shape.hpp"
#include "platform/web/browser.hpp"

namespace platform {

namespace {

/// An edge that lies on the middle of a pixel belongs to the pixel behind it with one card, and to the one before with
/// another. Rectangles of one colour get edges between pixels, where the CPU painter sees them.
void align_fills(const ImDrawList& list, const ImDrawData& frame, ImDrawVert* vertices) {
    const auto aligned = [](float place, float scale) { return std::ceil(place * scale - 0.5F) / scale; };
    const ImVec2 scale = frame.FramebufferScale;
    for (int i = 0; i + 6 <= list.IdxBuffer.Size; i += 3) {
        const ImDrawIdx* index = list.IdxBuffer.Data + i;
        if (index[3] != index[0] || index[4] != index[2]) continue;
        const std::array<ImDrawIdx, 4> corners{index[0], index[1], index[2], index[5]};
        const ImDrawVert& a = list.VtxBuffer[static_cast<int>(index[0])];
        const ImDrawVert& c = list.VtxBuffer[static_cast<int>(index[2])];
        const auto is_fill = [&](ImDrawIdx corner) {
            const ImDrawVert& vertex = list.VtxBuffer[static_cast<int>(corner)];
            return vertex.uv.x == a.uv.x && vertex.uv.y == a.uv.y && vertex.col == a.col &&
                   (vertex.pos.x == a.pos.x || vertex.pos.x == c.pos.x) &&
                   (vertex.pos.y == a.pos.y || vertex.pos.y == c.pos.y);
        };
        if (!std::all_of(corners.begin(), corners.end(), is_fill)) continue;
        for (const ImDrawIdx corner : corners) {
            vertices[corner].pos.x = aligned(vertices[corner].pos.x, scale.x);
            vertices[corner].pos.y = aligned(vertices[corner].pos.y, scale.y);
        }
        i += 3;
    }
}

}  // namespace

void WebglPainter::resize(int width, int height) {
    width_ = std::max(1, width);
    height_ = std::max(1, height);
    shown_ = 0;
}

void WebglPainter::restore() {
    browser::card_rebuild();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_Destroyed || texture->Status == ImTextureStatus_WantDestroy) continue;
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
    shown_ = 0;
}

bool WebglPainter::update_textures(const ImDrawData& frame) {
    if (frame.Textures == nullptr) return false;
    bool changed = false;
    for (ImTextureData* texture : *frame.Textures) {
        const auto id = static_cast<std::int32_t>(texture->TexID);
        switch (texture->Status) {
            case ImTextureStatus_WantCreate:
                texture->SetTexID(static_cast<ImTextureID>(++last_texture_));
                browser::card_add_texture(last_texture_, texture->Width, texture->Height, texture->Pixels);
                texture->SetStatus(ImTextureStatus_OK);
                changed = true;
                break;
            case ImTextureStatus_WantUpdates:
                for (const ImTextureRect& part : texture->Updates) {
                    browser::card_update_texture(id, part.x, part.y, part.w, part.h, texture->GetPixelsAt(part.x, part.y),
                                                 texture->Width);
                }
                texture->SetStatus(ImTextureStatus_OK);
                changed = true;
                break;
            case ImTextureStatus_WantDestroy:
                browser::card_remove_texture(id);
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
                break;
            case ImTextureStatus_OK:
            case ImTextureStatus_Destroyed:
                break;
        }
    }
    return changed;
}

void WebglPainter::gather(const ImDrawData& frame) {
    vertices_.clear();
    indices_.clear();
    commands_.clear();
    for (const ImDrawList* list : frame.CmdLists) {
        const auto base = static_cast<ImDrawIdx>(vertices_.size());
        vertices_.insert(vertices_.end(), list->VtxBuffer.begin(), list->VtxBuffer.end());
        align_fills(*list, frame, vertices_.data() + base);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
            const PixelRect clip = clip_of(command, frame, width_, height_);
            if (clip.empty()) continue;
            const CardCommand next{clip, static_cast<std::int32_t>(indices_.size()),
                                   static_cast<std::int32_t>(command.ElemCount),
                                   static_cast<std::int32_t>(command.GetTexID())};
            const ImDrawIdx* first = list->IdxBuffer.Data + command.IdxOffset;
            std::transform(first, first + command.ElemCount, std::back_inserter(indices_),
                           [&](ImDrawIdx index) { return base + command.VtxOffset + index; });
            const bool goes_on =
                !commands_.empty() && commands_.back().clip == clip && commands_.back().texture == next.texture;
            if (goes_on) {
                commands_.back().indices += next.indices;
            } else {
                commands_.push_back(next);
            }
        }
    }
}

std::uint64_t WebglPainter::hash_of(const ImDrawData& frame) const {
    Hash hash;
    hash.add(vertices_.data(), vertices_.size() * sizeof(ImDrawVert));
    hash.add(indices_.data(), indices_.size() * sizeof(ImDrawIdx));
    hash.add(commands_.data(), commands_.size() * sizeof(CardCommand));
    hash.add(&frame.FramebufferScale, sizeof frame.FramebufferScale);
    return std::max<std::uint64_t>(1, hash.value());
}

bool WebglPainter::paint(ImDrawData& frame) {
    if (update_textures(frame)) shown_ = 0;
    gather(frame);
    const std::uint64_t hash = hash_of(frame);
    if (std::exchange(shown_, hash) == hash) return false;
    browser::card_draw(
        vertices_, indices_, commands_,
        {.width = width_, .height = height_, .scale_x = frame.FramebufferScale.x, .scale_y = frame.FramebufferScale.y});
    return true;
}

}  // namespace platform
