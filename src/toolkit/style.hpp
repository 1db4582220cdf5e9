#pragma once
// What Dear ImGui still draws by itself: scroll bars. Everything else is ours.

namespace ui {

/// Sets the current context's style and behaviour.
void set_style();

}  // namespace ui
