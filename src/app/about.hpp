#pragma once
// What this program is and what it runs on, for whoever helps with a fault: as a dialog, and as text to send.

#include <optional>
#include <string>

#include "l10n/strings.hpp"
#include "pages/overlay/dialogs.hpp"
#include "platform/platform.hpp"

namespace ui {

struct AboutProgram {
    platform::Runtime runtime;
    /// None until the browser has answered.
    std::optional<platform::StorageMeasured> storage;
    bool storage_failed = false;  ///< nothing can be kept in this browser just now
};

/// A line each, as "name: value".
std::string about_text(const Strings& s, const AboutProgram& about);
Dialog about_dialog(const Strings& s, const AboutProgram& about);

}  // namespace ui
