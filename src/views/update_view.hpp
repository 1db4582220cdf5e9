#pragma once
// 更新の確認 as data: what is new, changed and gone, and what of it is ticked.

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "l10n/strings.hpp"
#include "views/import_session.hpp"

namespace ui {

struct DifferenceLine {
    std::string what;  ///< "職員の満足度　実績 2018"
    std::string from;
    std::string to;
    bool operator==(const DifferenceLine&) const = default;
};

struct ChangeRow {
    std::size_t change = 0;  ///< index in Updating::changes
    std::string title;
    std::string remark;
    bool ticked = false;
    bool unfolded = false;
    std::size_t difference_count = 0;
    std::vector<DifferenceLine> differences;  ///< where it is unfolded
    bool operator==(const ChangeRow&) const = default;
};

struct ChangeGroup {
    merge::ChangeKind kind = merge::ChangeKind::changed;
    std::string title;
    std::size_t all = 0;
    std::size_t ticked = 0;
    std::vector<ChangeRow> rows;
    bool operator==(const ChangeGroup&) const = default;
};

struct UpdateView {
    std::uint64_t version = 0;        ///< another one whenever it is built anew
    std::vector<ChangeGroup> groups;  ///< those that are shown and have any
    std::vector<merge::ChangeKind> kinds;
    std::size_t ticked = 0;  ///< of all
    std::size_t all = 0;
};

UpdateView build_update_view(const Updating& updating, Language language);

/// New and changed ones are taken, what is gone stays.
std::vector<char> first_ticks(const std::vector<merge::Change>& changes);

/// All that differ lie open where they are few enough to be read at a glance; else none.
std::set<std::size_t> first_unfolded(const std::vector<merge::Change>& changes);

std::string_view word_of(const Strings& s, merge::ChangeKind kind);

}  // namespace ui
