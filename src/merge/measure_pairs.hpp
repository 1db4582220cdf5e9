#pragma once
// Which measure of an incoming plan is which of an open one.

#include <vector>

#include "merge/coverage.hpp"
#include "plan/plan.hpp"

namespace merge {

/// A measure of each, or of one alone.
struct MeasurePair {
    const plan::PlacedMeasure* open = nullptr;
    const plan::PlacedMeasure* incoming = nullptr;
    bool by_name = false;
};

/// The lists of both, and how they belong together: in the order of the incoming plan, then what only the open plan has. It
/// points into its own lists, so it is not copied.
struct MeasurePairs {
    MeasurePairs(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage);
    MeasurePairs(const MeasurePairs&) = delete;
    MeasurePairs& operator=(const MeasurePairs&) = delete;
    ~MeasurePairs() = default;

    std::vector<plan::PlacedMeasure> of_open;
    std::vector<plan::PlacedMeasure> of_incoming;
    std::vector<MeasurePair> all;
};

}  // namespace merge
