#pragma once
// 取り込み as data: what the columns hold, what it would become, and what was found on the way.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "l10n/strings.hpp"
#include "sheet/import/notes.hpp"
#include "views/import_session.hpp"

namespace ui {

struct ColumnHead {
    std::string letter;
    std::string header;
    std::string holds;  ///< "目標 2018"
    bool used = false;
    bool operator==(const ColumnHead&) const = default;
};

struct NoteLine {
    std::string place;  ///< "B12", with several sheets "令和元年度!B12"
    std::string text;   ///< the measure, and what became of it
    std::size_t sheet = 0;
    sheet::Spot spot;
    bool operator==(const NoteLine&) const = default;
};
struct NoteKindLines {
    sheet::NoteKind kind = sheet::NoteKind::row_shifted;
    std::string title;
    std::size_t count = 0;        ///< of all; the clerk tells of the first ones only
    std::vector<NoteLine> lines;  ///< what is shown: the first ones, or all where it is unfolded
    bool unfolded = false;
    bool foldable = false;
    bool operator==(const NoteKindLines&) const = default;
};
struct NoteGroup {
    sheet::Weight weight = sheet::Weight::lost;
    std::size_t count = 0;
    std::vector<NoteKindLines> kinds;
    bool operator==(const NoteGroup&) const = default;
};
/// Of each kind so many are shown before it is unfolded.
inline constexpr std::size_t notes_before_more = 3;

struct PreviewMeasure {
    std::string title;
    std::vector<std::string> lines;  ///< an indicator a line, with its values
    bool operator==(const PreviewMeasure&) const = default;
};

struct ImportView {
    std::uint64_t version = 0;  ///< another one whenever it is built anew
    std::vector<ColumnHead> columns;
    std::map<sheet::Spot, sheet::Weight> marks;  ///< cells of the sheet that is shown; the heaviest of each
    std::string counts;
    std::string verdicts;
    std::string years;
    std::vector<NoteGroup> notes;  ///< lost first
    std::vector<PreviewMeasure> measures;
    std::size_t more_measures = 0;
    /// A yearly column says no year, so the whole table may have one.
    bool wants_year = false;
    std::vector<plan::FiscalYear> years_offered;
};

ImportView build_import_view(const ImportSession& session, Language language, int this_year);

/// "2018–2020", "2018、2020": runs of years together.
std::string years_text(const Strings& s, const std::vector<plan::FiscalYear>& years);
/// As people call it: "Shift_JIS".
std::string_view name_of(book::Encoding encoding);

}  // namespace ui
