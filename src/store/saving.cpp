#include "store/saving.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

double autosave_delay_after(int failures) {
    constexpr double first_retry = 10'000;
    constexpr double max_retry = 300'000;
    if (failures == 0) return autosave_delay;
    return std::min(first_retry * std::exp2(failures - 1), max_retry);
}

Autosave::Pause autosave_pause(platform::WriteFailure why) {
    switch (why) {
        case platform::WriteFailure::cancelled:
        case platform::WriteFailure::needs_press:
            return Autosave::Pause::permission;
        case platform::WriteFailure::changed:
            return Autosave::Pause::changed;
        case platform::WriteFailure::gone:
            return Autosave::Pause::gone;
        case platform::WriteFailure::refused:
            return Autosave::Pause::refused;
        case platform::WriteFailure::failed:
            break;
    }
    return Autosave::Pause::none;
}

}  // namespace ui
