#include "merge/plan_diff.hpp"

#include <utility>

namespace merge {

std::vector<MeasureDiff> diff_plans(const MeasurePairs& pairs, const Coverage& coverage) {
    std::vector<MeasureDiff> found;
    for (const MeasurePair& pair : pairs.all) {
        MeasureDiff change;
        change.pair = &pair;
        if (pair.open == nullptr || pair.incoming == nullptr) {
            change.kind = pair.open == nullptr ? ChangeKind::added : ChangeKind::gone;
        } else {
            const plan::Measure& open = *pair.open->measure;
            const plan::Measure& incoming = *pair.incoming->measure;
            change.items = pair_items(open, incoming, coverage);
            change.entries = diff_measure(open, incoming, change.items, coverage);
            if (change.entries.empty()) continue;
        }
        found.push_back(std::move(change));
    }
    return found;
}

}  // namespace merge
