#pragma once
// Colours and measures of the interface. Chart colours live in chart/palette.hpp; both are calm, light, and checked for
// contrast by tests/ui/theme_test.cpp. Lengths are CSS pixels at text scale 1 and are multiplied by Theme::scale.

#include "chart/palette.hpp"

namespace ui {

using chart::Rgb;

namespace color {
inline constexpr Rgb page{244, 246, 249};
inline constexpr Rgb surface{255, 255, 255};
inline constexpr Rgb header{255, 255, 255};
inline constexpr Rgb line{221, 226, 233};
inline constexpr Rgb strong_line{134, 146, 160};  // borders of controls: 3:1 on white
inline constexpr Rgb text{27, 34, 44};
inline constexpr Rgb faint_text{85, 96, 110};
inline constexpr Rgb accent{36, 87, 166};
inline constexpr Rgb accent_hover{28, 70, 136};
inline constexpr Rgb accent_pale{232, 239, 250};
inline constexpr Rgb row_hover{240, 245, 252};
inline constexpr Rgb on_accent{255, 255, 255};
inline constexpr Rgb focus{0, 0, 0};
inline constexpr Rgb focus_halo{255, 211, 61};
inline constexpr Rgb warning_pale{255, 246, 222};
inline constexpr Rgb warning_text{122, 72, 0};
inline constexpr Rgb error_pale{253, 236, 233};
inline constexpr Rgb error_text{158, 36, 18};
inline constexpr Rgb shade{20, 28, 40};  // over the page behind a dialog, at shade_opacity
inline constexpr float shade_opacity = 0.45F;
}  // namespace color

inline constexpr float scale_normal = 1.0F;
inline constexpr float scale_large = 1.4F;  // legible from the back of a meeting room at 1080p

struct Theme {
    float scale = scale_normal;

    float px(float length) const { return length * scale; }
    float caption() const { return px(13); }
    float body() const { return px(15); }
    float title() const { return px(18); }
    float headline() const { return px(24); }
    float figure() const { return px(34); }
    float gap() const { return px(16); }
    float radius() const { return px(8); }
    float control() const { return px(38); }  ///< height of buttons and fields; 44 on touch comes from their spacing
    float line_height(float size) const { return size * 1.5F; }
};

}  // namespace ui
