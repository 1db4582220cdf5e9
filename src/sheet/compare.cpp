#include "sheet/compare.hpp"

#include <utility>

#include "sheet/found_changes.hpp"

namespace sheet {

std::vector<FoundChange> find_changes(const MeasurePairs& pairs, const Carried& carried) {
    std::vector<FoundChange> found;
    for (const MeasurePair& pair : pairs.all) {
        FoundChange change;
        change.pair = &pair;
        if (pair.open == nullptr || pair.sheet == nullptr) {
            change.kind = pair.open == nullptr ? ChangeKind::added : ChangeKind::gone;
        } else {
            const plan::Measure& open = *pair.open->measure;
            const plan::Measure& sheet = *pair.sheet->measure;
            change.things = pair_things(open, sheet, carried);
            change.wants = wants_of(open, sheet, change.things, carried);
            if (change.wants.empty()) continue;
        }
        found.push_back(std::move(change));
    }
    return found;
}

std::vector<Change> compare(const plan::Plan& open, const Understood& sheet) {
    const MeasurePairs pairs(open, sheet);
    std::vector<Change> changes;
    for (FoundChange& found : find_changes(pairs, sheet.carried)) {
        const MeasurePair& pair = *found.pair;
        const plan::Measure& shown = pair.sheet == nullptr ? *pair.open->measure : *pair.sheet->measure;
        Change& change = changes.emplace_back();
        change.kind = found.kind;
        change.code = shown.code;
        change.name = shown.name;
        if (pair.open != nullptr) change.id = pair.open->measure->id;
        change.by_name = pair.by_name;
        for (Want& want : found.wants) change.differences.push_back(std::move(want.shown));
    }
    return changes;
}

}  // namespace sheet
