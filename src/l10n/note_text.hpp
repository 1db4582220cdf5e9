#pragma once
// What was found on the way from a sheet to a plan, in the reader's language; and what a sheet's columns can be.

#include <string>
#include <string_view>

#include "l10n/strings.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"

namespace ui {

/// What all notes of the kind have in common: "見出しの繰り返し".
std::string_view word_of(Language language, sheet::NoteKind kind);
/// One note: "「職員課」を入れる場所が計画にありません".
std::string note_sentence(Language language, const sheet::Note& note);
/// "失われたところ"
std::string_view word_of(const Strings& s, sheet::Weight weight);

/// "目標"
std::string_view word_of(const Strings& s, sheet::Role role);
/// "目標 2018", "実績（文章） 2019 見込み": what a column holds.
std::string column_text(Language language, const sheet::Column& column);

}  // namespace ui
