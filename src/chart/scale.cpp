#include "chart/scale.hpp"

#include <algorithm>
#include <cmath>

namespace chart {

namespace {

constexpr double multiples[] = {1, 2, 2.5, 5};

/// Counted in steps, so that ticks are exact multiples and zero is exactly zero.
struct Steps {
    double step = 1;
    double from = 0;
    double to = 1;
    double count() const { return to - from + 1; }
    double span() const { return (to - from) * step; }
};

int decimals_of(double step) {
    for (int decimals = 0; decimals < 12; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::fabs(scaled - std::round(scaled)) < 1e-9 * std::max(1.0, scaled)) return decimals;
    }
    return 12;
}

}  // namespace

Scale scale_over(double low, double high, int most_ticks, bool whole) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    const double most = std::max(3, most_ticks);
    const double span = high - low;
    if (!(span > 1e-11)) return whole ? Scale{0, 2, {0, 1, 2}, 0} : Scale{0, 1, {0, 0.5, 1}, 1};

    const double decade = std::floor(std::log10(span)) - 1;
    Steps best;
    bool found = false;
    for (int power = 0; power <= 2; ++power) {
        for (const double multiple : multiples) {
            const double step = multiple * std::pow(10.0, decade + power);
            if (whole && decimals_of(step) > 0) continue;
            // A hair of tolerance: 0.3 / 0.1 is a little above 3.
            Steps steps{step, std::floor(low / step + 1e-9), std::ceil(high / step - 1e-9)};
            if (steps.count() < 3 || steps.count() > most) continue;
            if (!found || steps.span() < best.span() * (1 - 1e-9)) best = steps;
            found = true;
        }
    }
    if (!found) {  // one or none of what is counted
        const double step = whole ? 1 : std::pow(10.0, decade + 2);
        best = {step, low < 0 ? -1.0 : 0.0, high > 0 ? 1.0 : 0.0};
        if (best.count() < 3) (low < 0 ? best.from : best.to) *= 2;
    }
    Scale scale{best.from * best.step, best.to * best.step, {}, decimals_of(best.step)};
    for (double i = best.from; i <= best.to; ++i) scale.ticks.push_back(i == 0 ? 0.0 : i * best.step);
    return scale;
}

}  // namespace chart
