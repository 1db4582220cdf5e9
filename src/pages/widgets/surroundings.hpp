#pragma once
// What a layout follows from beside its content: the width, and of PageUi all that is the same for everything on screen.

#include "model/fingerprint.hpp"
#include "pages/page_ui.hpp"

namespace ui {

/// Another one where the same content might be laid out otherwise. Add the content to it.
Fingerprint surroundings(const PageUi& ui, float width);

}  // namespace ui
