#pragma once
// What Dear ImGui leaves undone for screens on which a CSS pixel is not one device pixel.

struct ImDrawData;

namespace platform {

/// Rasterises every font and smooths every edge for `density` device pixels to a CSS pixel. Once a frame, between
/// ImGui::NewFrame, which undoes it, and the first thing drawn.
void draw_for_density(float density);

/// Moves every glyph up or down to the nearest row of device pixels, by half a device pixel at most, and to the nearest 16th
/// of one across. Dear ImGui puts lines of text on whole CSS pixels: where those are no whole number of device pixels (1.25
/// and 1.5 are common), text would blur.
void align_text(const ImDrawData& data, float density);

}  // namespace platform
