#pragma once
// Sharp text where a CSS pixel is not a whole number of device pixels (1.25 and 1.5 are common). Dear ImGui puts lines of
// text on whole CSS pixels, which then lie between two rows of device pixels and blur.

struct ImDrawData;

namespace platform {

/// Moves every glyph up or down to the nearest row of device pixels, by half a device pixel at most.
void align_text(const ImDrawData& data, float density);

}  // namespace platform
