#pragma once
// Files on their way out, and when a plan's own file is written by itself.

#include <cstdint>
#include <optional>
#include <string>

#include "file/journal/stored_plan.hpp"
#include "platform/platform.hpp"

namespace ui {

/// A file on its way out. First its content is made, then the browser is asked for a place where need be, then it is
/// written.
struct Write {
    std::string name;  ///< of the file, or the one to suggest
    std::string file;  ///< platform::FileOpened::file; empty: a place is asked for, or it is shared
    bool share = false;
    bool handed_out = false;  ///< for others: the plan's own file is another one
    bool autosave = false;    ///< nobody asked for it, and nobody is to be asked
    bool whatever_is_there = false;
    std::optional<platform::Copy> copy;  ///< the plan goes into such a page

    // Taken from the open plan when its turn comes, or when the plan is closed before.
    std::uint64_t document = 0;  ///< Document::serial; 0: nothing is taken yet
    std::uint64_t revision = 0;
    std::string key;  ///< of the plan in the browser's storage
    std::string text;
    std::string page;           ///< with the plan in it, where there is a copy
    std::uint64_t print = 0;    ///< fingerprint of the text
    bool formats_anew = false;  ///< more of the file changes than what was edited (Document::keeps_formatting)

    bool holds_claim = false;  ///< nobody edits here any more: the claim on the plan is given up when this is done
    /// The plan was closed meanwhile: what its records say when this is written.
    struct Closed {
        file::PlanHeader head;
        file::JournalEntry entry;
        std::size_t number = 0;  ///< of the entry
    };
    std::optional<Closed> closed;

    const std::string& content() const { return copy ? page : text; }
};

/// Keeps the plan's own file close behind the edits.
struct Autosave {
    /// Why it waits for the person.
    enum class Pause {
        none,
        permission,  ///< the browser asks before it writes, which takes a press
        changed,     ///< the file was changed outside
        gone,        ///< the file is not there any more
        refused,     ///< the browser does not allow it
    };
    Pause pause = Pause::none;
    std::uint64_t timer = 0;  ///< ticket; 0: none runs
    int failures = 0;         ///< writes in a row that failed
    std::string detail;       ///< the browser's own message of the last one
};

/// From the first edit to the write, in milliseconds: with the write itself the file is at most ten seconds behind.
inline constexpr double autosave_delay = 8'000;
/// From an edit or a failure to the next write where so many writes have failed before: patience grows up to five minutes.
double autosave_delay_after(int failures);
/// Why autosave stops where a write failed so; Pause::none: it is tried again.
Autosave::Pause autosave_pause(platform::WriteFailure why);

}  // namespace ui
