#pragma once
// Plans of any size for measurements: texts such as cities publish, of varied length, in nested groups.

#include <cstddef>
#include <cstdint>

#include "plan/plan.hpp"

namespace bench {

/// A plan of `measures` measures over four years, two of them evaluated. Written as a file it takes about 3 KB a measure.
/// Indicators are higher-is-better, lower-is-better and words; there are gaps, forecasts and, in about one of fifty
/// indicators, something for the data checks to find. The same seed gives the same plan on every machine.
plan::Plan invented_plan(std::size_t measures, std::uint64_t seed);

}  // namespace bench
