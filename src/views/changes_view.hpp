#pragma once
// 変更 as data: the log of changes, the newest first, filtered by measure and person.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "l10n/strings.hpp"
#include "model/document.hpp"

namespace ui {

struct ChangeFilter {
    std::string measure;  ///< id; empty: all
    std::string who;      ///< empty: all
    bool operator==(const ChangeFilter&) const = default;
};

struct ChangeLine {
    std::size_t entry = 0;  ///< counted from 0: those of the file, then those of the history that stand
    std::string when;       ///< UTC
    std::string who;
    std::string what;     ///< "実績を変更"
    std::string where;    ///< "1-(1)-ア 人材育成の推進　時間外勤務時間　2018"
    std::string from_to;  ///< "86.0% → 88.0%"; empty where nothing like it can be said
    std::string why;
    std::string measure;   ///< id of the measure that it is about, if it is about one that is there; else empty
    std::size_t step = 0;  ///< in the history, where it is not from the file's log
    bool in_file = false;  ///< from the file's log
    bool readable = true;  ///< false: an entry that this version cannot read, and keeps
    bool operator==(const ChangeLine&) const = default;
};

struct ChangesView {
    std::vector<ChangeLine> lines;
    std::size_t all = 0;
    std::vector<std::string> people;                            ///< in the log, in order of appearance
    std::vector<std::pair<std::string, std::string>> measures;  ///< id and label of those in the log
};

ChangesView build_changes_view(const Document& document, const ChangeFilter& filter, Language language);

/// The step behind an entry; nullptr where it cannot be read.
const edit::Step* step_of_entry(const Document& document, std::size_t entry);

}  // namespace ui
