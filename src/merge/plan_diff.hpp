#pragma once
// The changes of a whole plan with all that edits are made from.

#include <vector>

#include "merge/compare.hpp"
#include "merge/measure_diff.hpp"
#include "merge/measure_pairs.hpp"

namespace merge {

struct MeasureDiff {
    ChangeKind kind = ChangeKind::changed;
    const MeasurePair* pair = nullptr;
    ItemPairs items;                 ///< of a changed one, like `entries`
    std::vector<DiffEntry> entries;  ///< not empty
};

/// In the order of compare().
std::vector<MeasureDiff> diff_plans(const MeasurePairs& pairs, const Coverage& coverage);

}  // namespace merge
