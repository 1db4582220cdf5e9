#pragma once
// What was found on the way from a sheet to a plan, each with its cell. Nothing is repaired, guessed or left away in
// silence.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/book.hpp"

namespace sheet {

enum class Weight {
    repaired,  ///< the sheet was irregular; what it means is clear
    guessed,   ///< it is probably so; a person should look
    lost,      ///< the sheet says it, or should, and the plan cannot have it
};

enum class NoteKind {
    // repaired
    row_shifted,       ///< cells stand beside their columns. found: the column where the first of them stands ("I"),
                       ///< taken: the one where it belongs ("J")
    header_repeated,   ///< taken: how many header rows were passed over
    header_differs,    ///< a repeated header has another word. found: the word, taken: the word it is read as
    mark_with_value,   ///< 目標 and its value share a cell. found: the cell, taken: the value
    measure_repeated,  ///< the row repeats a measure, for another indicator. taken: its code
    actual_elsewhere,  ///< an actual's row stands after another indicator's target. taken: the indicator it was given to
    group_from_title,  ///< a title line over the table names the group. found: the line, taken: the group
    breaks_restored,   ///< spaces before ・ ① 【 became line ends. taken: how many
    year_from_serial,  ///< a date stood where a year is meant. found: as shown, taken: the year
    unit_from_header,  ///< bare numbers got the header's unit
    unit_converted,    ///< another unit than the indicator's: its number is in the indicator's. found, taken
    verdict_read,      ///< another sign for a verdict: 達成, 〇, A. found, taken: ○ × 未設定
    // guessed
    group_made,              ///< measures under no group got one. taken: its name
    direction_from_verdict,  ///< lower is better, since ○ stands at fewer than the target. found: the comparison
    direction_from_words,    ///< lower is better, since the target says so. found: the target (80%以下)
    organization_unknown,    ///< the sheet does not say whose plan it is
    title_from_name,         ///< the plan is called as the file or sheet is. taken
    // lost
    actual_missing,     ///< a verdict stands, and no actual. taken: the verdict
    cell_unplaced,      ///< nothing in the plan can hold this cell. found
    verdict_unknown,    ///< found: what stands where a verdict should
    year_unknown,       ///< a column of yearly values without a year. found: the header
    unsolved_formula,   ///< found: the formula
    error_value,        ///< found: #N/A
    value_taken_twice,  ///< two cells for one value; the first stays. found: the second, taken: the first
};

struct Note {
    NoteKind kind = NoteKind::cell_unplaced;
    std::size_t sheet = 0;
    Spot spot;
    std::string measure;  ///< code (or name) of the measure it is about; empty: none
    std::string found;    ///< what stood there, shortened to at most 80 characters
    std::string taken;    ///< what became of it
    bool operator==(const Note&) const = default;
};

Weight weight_of(NoteKind kind);
/// Stable words: "row_shifted" …
std::string_view word_of(NoteKind kind);
const std::vector<NoteKind>& all_note_kinds();

}  // namespace sheet
