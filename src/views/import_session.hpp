#pragma once
// A table on its way into a plan: what the clerk has said of it, and what the person has chosen. Plain values; the screen
// (import_view.hpp) follows from them.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "clerk/messages.hpp"
#include "merge/compare.hpp"
#include "plan/plan.hpp"

namespace ui {

/// What is read: a file, or a block from the clipboard. The bytes stay, for another encoding and for a clerk that was ended.
struct SheetSource {
    std::string name;
    std::string bytes;
    bool block = false;
    std::optional<book::Encoding> as;
    std::uint64_t serial = 0;
};

/// The rows of a sheet are asked for in blocks of so many.
inline constexpr std::uint32_t rows_a_block = 200;
/// So many blocks are remembered.
inline constexpr std::size_t most_blocks = 24;

struct ImportSession {
    SheetSource source;
    clerk::BookSeen seen;
    plan::Plan preview;
    sheet::Layout layout;    ///< as the person wants it; what the clerk has seen follows
    bool following = false;  ///< the clerk understands it anew
    double part = 0;         ///< of that, 0 to 1
    /// Rows of the sheet by block; nothing: asked for.
    std::map<std::uint32_t, std::optional<clerk::RowsSeen>> blocks;
    bool rows_fail = false;  ///< the clerk was lost over them: they are not asked for again by themselves
    sheet::Spot spot;        ///< the chosen cell
    std::set<sheet::NoteKind> unfolded;
    bool updates = false;  ///< the open plan; else it becomes a new one
    std::uint64_t version = 0;
};

/// What an update would do to the open plan.
struct Updating {
    sheet::Understood understood;
    std::vector<merge::Change> changes;
    std::vector<char> ticked;  ///< one for each change
    std::set<std::size_t> unfolded;
    std::optional<merge::ChangeKind> shown;  ///< none: all
    std::uint64_t revision = 0;              ///< of the document that it was compared with
};

/// True where the bytes are a table rather than a plan file: by what they begin with, then by the name.
bool is_table(std::string_view name, std::string_view bytes);

}  // namespace ui
