#pragma once
// The bar below the header: undo and redo with the step's name, saving, and the plain state of what is saved where. It is
// there while somebody edits, and whenever there is something to say.

#include <string>

#include "model/document.hpp"
#include "pages/page_ui.hpp"
#include "store/saving.hpp"

namespace ui {

struct EditBarState {
    const Document* document = nullptr;
    bool editing = false;
    bool other_window_writes = false;
    bool to_read = false;       ///< the plan came in a copy that is not meant to be edited
    std::string saved;          ///< the state of saving, in one line
    bool in_danger = false;     ///< edits are in no file and could not be kept here either
    bool slow = false;          ///< it takes long to keep them here
    bool busy = false;          ///< a file is being written
    bool has_autosave = false;  ///< the plan's file can be kept up to date
    bool autosaves = false;
    bool autosave_paused = false;
};

/// How far the browser's storage is with the edits.
enum class Keeping {
    done,
    under_way,
    slow,  ///< for longer than anybody would expect
    failed,
};
/// One line about where the edits are. `saved_at` is a local time.
std::string saving_state(const Strings& s, const Document& document, std::string_view saved_at, bool downloaded,
                         Keeping keeping);

/// The same where the plan's own file is kept up to date.
std::string autosave_state(const Strings& s, const Document& document, const Autosave& autosave, std::string_view file_name,
                           std::string_view saved_at);

bool shows_edit_bar(const EditBarState& state);
/// Returns the height that it took.
float draw_edit_bar(PageUi& ui, const Box& box, const EditBarState& state);

}  // namespace ui
