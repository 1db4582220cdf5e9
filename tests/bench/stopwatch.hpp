#pragma once
// CPU time of this process, which the work of others on the machine hardly touches, and medians of it.

#include <vector>

namespace bench {

/// Milliseconds of CPU time since the process began.
double cpu_milliseconds();

template <typename Work>
double cpu_of(Work&& work) {
    const double start = cpu_milliseconds();
    work();
    return cpu_milliseconds() - start;
}

/// The value that `share` (0 to 1) of all values do not exceed; 0 where there are none.
double quantile(std::vector<double> values, double share);
double median(std::vector<double> values);

/// The most memory that the process ever had in use, in MB; 0 where the system does not tell.
double peak_megabytes();

}  // namespace bench
