#include "merge/compare.hpp"

#include <utility>

#include "merge/plan_diff.hpp"

namespace merge {

std::vector<Change> compare(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage) {
    const MeasurePairs pairs(open, incoming, coverage);
    std::vector<Change> changes;
    for (MeasureDiff& found : diff_plans(pairs, coverage)) {
        const MeasurePair& pair = *found.pair;
        const plan::Measure& shown = pair.incoming == nullptr ? *pair.open->measure : *pair.incoming->measure;
        Change& change = changes.emplace_back();
        change.kind = found.kind;
        change.code = shown.code;
        change.name = shown.name;
        if (pair.open != nullptr) change.id = pair.open->measure->id;
        change.by_name = pair.by_name;
        for (DiffEntry& entry : found.entries) change.differences.push_back(std::move(entry.shown));
    }
    return changes;
}

}  // namespace merge
