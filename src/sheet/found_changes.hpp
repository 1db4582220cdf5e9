#pragma once
// The changes with all that edits are made from.

#include <vector>

#include "sheet/compare.hpp"
#include "sheet/measure_pairs.hpp"
#include "sheet/wants.hpp"

namespace sheet {

struct FoundChange {
    ChangeKind kind = ChangeKind::changed;
    const MeasurePair* pair = nullptr;
    ThingPairs things;        ///< of a changed one, like `wants`
    std::vector<Want> wants;  ///< not empty
};

/// In the order of compare().
std::vector<FoundChange> find_changes(const MeasurePairs& pairs, const Carried& carried);

}  // namespace sheet
