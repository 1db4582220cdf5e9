#pragma once
// The text of an open field that is not committed yet, as the browser's storage keeps it. It is a record of its own and no
// step: a half-typed text need not be a value of its field.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "edit/edit.hpp"

namespace file {

/// Drafts of a higher version were kept by a newer program.
inline constexpr std::size_t draft_version = 1;

/// The reason of a step: its place in the history, counted from 0.
struct ReasonTarget {
    std::size_t step = 0;
    bool operator==(const ReasonTarget&) const = default;
};
/// The first year of a plan that has none.
struct FirstYearTarget {
    bool operator==(const FirstYearTarget&) const = default;
};
/// What the text is typed into.
using DraftTarget = std::variant<edit::Place, ReasonTarget, FirstYearTarget>;

struct Draft {
    std::optional<DraftTarget> target;  ///< none: a target that this version does not know
    std::string text;
    std::string row{};  ///< the row of 一覧 that the field is a cell of: an indicator's or a measure's id; empty: none
    bool operator==(const Draft&) const = default;
};

/// One line of compact JSON.
std::string write_draft(const Draft& draft);
/// Reads what write_draft wrote as an equal draft, and the drafts of programs that kept them as steps. A draft of a newer
/// version, or one whose target makes no sense, keeps its text and has no target. Nothing where there is no text.
std::optional<Draft> read_draft(std::string_view json);

}  // namespace file
