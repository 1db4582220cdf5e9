#pragma once
// A value axis with round ticks that always holds zero; used inside this level.

#include <vector>

namespace chart {

struct Scale {
    double low = 0;             ///< the lowest tick
    double high = 1;            ///< the highest tick
    std::vector<double> ticks;  ///< ascending, evenly spaced, with zero among them
    int decimals = 0;           ///< that the ticks need
    /// Where `value` lies between low (0) and high (1).
    double share(double value) const { return (value - low) / (high - low); }
};

/// The tightest round scale over zero and the values from `low` to `high`, with 3 to `most_ticks` ticks (at least 3).
/// Steps are 1, 2, 2.5 or 5 times a power of ten. `whole`: of things that are counted, so no tick between whole numbers.
/// Where the values are all zero, from 0 to 1 (to 2 where whole).
Scale scale_over(double low, double high, int most_ticks, bool whole = false);

}  // namespace chart
