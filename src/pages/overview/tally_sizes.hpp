#pragma once
// How large the big numbers of 概況 are.

#include <algorithm>

#include "toolkit/theme.hpp"

namespace ui {

/// In logical pixels.
struct TallySizes {
    float mark = 0;    ///< the sign, as wide as high
    float gap = 0;     ///< between it and the number
    float figure = 0;  ///< the number's type size
};

/// All alike, and smaller than usual where the widest number (`widest`: its width at theme.figure()) would not fit into
/// `room` beside its sign.
inline TallySizes tally_sizes(const Theme& theme, float room, float widest) {
    const TallySizes usual{theme.px(26), theme.px(10), theme.figure()};
    const float scale = std::clamp(room / (usual.mark + usual.gap + widest), 0.25F, 1.0F);
    return {usual.mark * scale, usual.gap * scale, usual.figure * scale};
}

}  // namespace ui
