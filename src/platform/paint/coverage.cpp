#include "platform/paint/coverage.hpp"

#include <algorithm>

#include "imgui.h"

namespace platform {

namespace {

constexpr int kBlock = 64;

void note_change(Coverage& coverage, const ImTextureRect& changed) {
    if (changed.w == 0 || changed.h == 0) return;
    for (int row = changed.y / kBlock; row <= (changed.y + changed.h - 1) / kBlock; ++row) {
        for (int column = changed.x / kBlock; column <= (changed.x + changed.w - 1) / kBlock; ++column) {
            ++coverage.changes[static_cast<std::size_t>(row * coverage.blocks_across + column)];
        }
    }
}

Coverage coverage_of(const ImTextureData& texture, std::uint64_t id) {
    const int across = (texture.Width + kBlock - 1) / kBlock;
    const int down = (texture.Height + kBlock - 1) / kBlock;
    return {.texels = texture.Pixels,
            .width = texture.Width,
            .height = texture.Height,
            .id = id,
            .blocks_across = across,
            .changes = std::vector<std::uint32_t>(static_cast<std::size_t>(across * down))};
}

}  // namespace

std::uint64_t Coverage::version(TexelRange range) const {
    const auto block = [](int texel, int size) { return std::clamp(texel, 0, size - 1) / kBlock; };
    std::uint64_t sum = 0;
    // Each count only grows, so their sum differs where one of them does.
    for (int row = block(range.top, height); row <= block(range.bottom, height); ++row) {
        for (int column = block(range.left, width); column <= block(range.right, width); ++column) {
            sum += changes[static_cast<std::size_t>(row * blocks_across + column)];
        }
    }
    return sum;
}

void CoverageStore::update(const ImDrawData& frame) {
    if (frame.Textures == nullptr) return;
    const auto take = [this](ImTextureData& texture) {
        textures_[&texture] = coverage_of(texture, ++last_id_);
        texture.SetTexID(static_cast<ImTextureID>(last_id_));
        texture.SetStatus(ImTextureStatus_OK);
    };
    for (ImTextureData* texture : *frame.Textures) {
        // Another painter may have had it before.
        const bool known = textures_.contains(texture);
        switch (texture->Status) {
            case ImTextureStatus_WantCreate:
                take(*texture);
                break;
            case ImTextureStatus_WantUpdates:
                if (!known) {
                    take(*texture);
                    break;
                }
                for (const ImTextureRect& changed : texture->Updates) note_change(textures_[texture], changed);
                texture->SetStatus(ImTextureStatus_OK);
                break;
            case ImTextureStatus_WantDestroy:
                textures_.erase(texture);
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
                break;
            case ImTextureStatus_OK:
                if (!known) take(*texture);
                break;
            case ImTextureStatus_Destroyed:
                break;
        }
    }
}

const Coverage* CoverageStore::find(const ImTextureData* texture) const {
    const auto found = textures_.find(texture);
    return found == textures_.end() ? nullptr : &found->second;
}

}  // namespace platform
