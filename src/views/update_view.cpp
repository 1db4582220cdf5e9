#include "views/update_view.hpp"

#include <algorithm>

#include "views/editing.hpp"

namespace ui {

namespace {

DifferenceLine line_of(const Strings& s, const merge::Difference& difference) {
    const int year = difference.place.year.year;
    const std::string_view word = word_of(s, difference.place.field);
    const auto shown = [&](const std::string& text) {
        std::string line = text.empty() ? std::string(s.no_value) : text;
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    };
    return {spaced(s, {difference.item, word, year == 0 ? std::string() : std::to_string(year)}), shown(difference.from),
            shown(difference.to)};
}

ChangeRow row_of(const Strings& s, const Updating& updating, std::size_t index) {
    const merge::Change& change = updating.changes[index];
    ChangeRow row;
    row.change = index;
    row.title = spaced(s, {change.code, change.name});
    if (change.by_name) row.remark = s.update_by_name;
    row.ticked = index < updating.ticked.size() && updating.ticked[index] != 0;
    row.difference_count = change.differences.size();
    row.unfolded = updating.unfolded.contains(index);
    if (!row.unfolded) return row;
    for (const merge::Difference& difference : change.differences) row.differences.push_back(line_of(s, difference));
    return row;
}

}  // namespace

std::string_view word_of(const Strings& s, merge::ChangeKind kind) {
    switch (kind) {
        case merge::ChangeKind::added:
            return s.update_added;
        case merge::ChangeKind::changed:
            return s.update_changed;
        case merge::ChangeKind::gone:
            return s.update_gone;
    }
    return {};
}

std::vector<char> first_ticks(const std::vector<merge::Change>& changes) {
    std::vector<char> ticks;
    for (const merge::Change& change : changes) ticks.push_back(change.kind == merge::ChangeKind::gone ? 0 : 1);
    return ticks;
}

std::set<std::size_t> first_unfolded(const std::vector<merge::Change>& changes) {
    constexpr std::size_t most = 40;
    std::size_t differences = 0;
    std::set<std::size_t> unfolded;
    for (std::size_t i = 0; i < changes.size() && differences <= most; ++i) {
        if (changes[i].kind != merge::ChangeKind::changed) continue;
        differences += changes[i].differences.size();
        unfolded.insert(i);
    }
    return differences <= most ? unfolded : std::set<std::size_t>{};
}

UpdateView build_update_view(const Updating& updating, Language language) {
    const Strings& s = strings(language);
    UpdateView view;
    view.all = updating.changes.size();
    for (const merge::ChangeKind kind : {merge::ChangeKind::changed, merge::ChangeKind::added, merge::ChangeKind::gone}) {
        ChangeGroup group{kind, std::string(word_of(s, kind)), 0, 0, {}};
        const bool shown = !updating.shown || *updating.shown == kind;
        for (std::size_t i = 0; i < updating.changes.size(); ++i) {
            if (updating.changes[i].kind != kind) continue;
            ++group.all;
            if (updating.ticked[i] != 0) ++group.ticked;
            if (shown) group.rows.push_back(row_of(s, updating, i));
        }
        if (group.all == 0) continue;
        view.kinds.push_back(kind);
        view.ticked += group.ticked;
        if (shown) view.groups.push_back(std::move(group));
    }
    return view;
}

}  // namespace ui
