#pragma once
// Which measure of a sheet is which of an open plan.

#include <vector>

#include "plan/plan.hpp"
#include "sheet/understand.hpp"

namespace sheet {

/// A measure of each, or of one alone.
struct MeasurePair {
    const plan::PlacedMeasure* open = nullptr;
    const plan::PlacedMeasure* sheet = nullptr;
    bool by_name = false;
};

/// The lists of both, and how they belong together: in the sheet's order, then what only the open plan has. It points into
/// its own lists, so it is not copied.
struct MeasurePairs {
    MeasurePairs(const plan::Plan& open, const Understood& sheet);
    MeasurePairs(const MeasurePairs&) = delete;
    MeasurePairs& operator=(const MeasurePairs&) = delete;
    ~MeasurePairs() = default;

    std::vector<plan::PlacedMeasure> of_open;
    std::vector<plan::PlacedMeasure> of_sheet;
    std::vector<MeasurePair> all;
};

}  // namespace sheet
