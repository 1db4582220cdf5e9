#pragma once
// What the browser's storage holds of a plan beside its text: a head for the list of plans, and a journal of everything that
// was done to it since. Each is one line of JSON.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "edit/history.hpp"

namespace file {

/// Heads and journals of a higher version were kept by a newer program.
inline constexpr int stored_version = 1;

/// What the records of a plan come to, so that a part of them that is missing or altered is noticed.
struct JournalCheck {
    std::uint64_t base = 0;      ///< fingerprint of the text that the journal starts from
    std::size_t entries = 0;     ///< of the journal since
    std::uint64_t chain = 0;     ///< check sum of the base and those entries, in order
    std::uint64_t sequence = 0;  ///< grows with every entry and every new base: of two states the later one has more
    bool operator==(const JournalCheck&) const = default;
};
/// Of a base without entries.
JournalCheck check_of_base(std::string_view base);
JournalCheck after_entry(const JournalCheck& check, std::string_view entry);

/// A plan in the list of plans.
struct PlanHeader {
    int version = stored_version;
    std::string title;
    std::string file_name;              ///< of the file that it was opened from or saved to last
    std::string file;                   ///< platform::FileOpened::file
    std::string address;                ///< platform::FileOpened::address
    std::string opened;                 ///< UTC, as edit::Step::when
    std::string edited;                 ///< likewise, of the last step; empty: never
    std::string saved;                  ///< likewise, of the last save to a file; empty: never
    bool downloaded = false;            ///< that save was a download: nobody could look at it
    bool has_file = false;              ///< it was opened from a file or an address, or saved to one: else it is a new plan
    std::size_t unsaved = 0;            ///< steps that are in no file
    std::size_t unsaved_in_base = 0;    ///< so many of them are in the kept text already
    bool autosave = false;              ///< its file is to be kept up to date while it is edited
    std::uint64_t print = 0;            ///< fingerprint of the file's text as it was when last opened or saved
    std::optional<JournalCheck> check;  ///< absent where a version without check sums kept it
    bool operator==(const PlanHeader&) const = default;
};

struct Undone {
    bool operator==(const Undone&) const = default;
};
struct Redone {
    bool operator==(const Redone&) const = default;
};
/// The plan is in a file as it stood after so many steps of the history, which may be fewer or more than stand now: it was
/// edited while the file was written.
struct SavedToFile {
    std::optional<std::size_t> steps;  ///< none: as it stands (entries of earlier versions)
    std::size_t reasons = 0;           ///< so many were given meanwhile, and are not in the file
    bool operator==(const SavedToFile&) const = default;
};
/// A file was written, and what was done meanwhile leads no more to what is in it.
struct SavedStateLost {
    bool operator==(const SavedStateLost&) const = default;
};
/// A reason was given for a step: its place in the history, counted from 0.
struct Reasoned {
    std::size_t step = 0;
    std::string why;
    bool operator==(const Reasoned&) const = default;
};
using JournalEntry = std::variant<edit::Step, Undone, Redone, SavedToFile, SavedStateLost, Reasoned>;

std::string write_header(const PlanHeader& head);
/// Nothing where it is no head. One of a newer version is read as far as it can be.
std::optional<PlanHeader> read_header(std::string_view json);

std::string write_entry(const JournalEntry& entry);
/// Nothing where it is no entry of this version. Reads what write_entry wrote as an equal entry.
std::optional<JournalEntry> read_entry(std::string_view json);

/// Tells texts apart: equal texts have equal fingerprints, others hardly ever. No secret is safe with it.
std::uint64_t fingerprint(std::string_view bytes);

}  // namespace file
