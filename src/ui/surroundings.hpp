#pragma once
// What a layout follows from beside its content: the width, and of Ui all that is the same for everything on screen.

#include "ui/context.hpp"
#include "ui/fingerprint.hpp"

namespace ui {

/// Another one where the same content might be laid out otherwise. Add the content to it.
Fingerprint surroundings(const Ui& ui, float width);

}  // namespace ui
