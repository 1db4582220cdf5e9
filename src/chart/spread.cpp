#include "chart/spread.hpp"

#include <algorithm>
#include <cstddef>

namespace chart {

// Without the gaps before it (wanted[i] − i × gap), each thing must only not stand before the one before it. That is an
// isotonic regression: neighbours that stand in each other's way become a block that stands at its mean ("pool adjacent
// violators"; Barlow and others, 1972). Bounds only clamp it.
std::vector<float> spread(const std::vector<float>& wanted, float gap, float low, float high) {
    const auto last_gap = gap * static_cast<float>(wanted.empty() ? 0 : wanted.size() - 1);
    // A hair of tolerance, for rooms that were measured in the same gaps.
    if (wanted.empty() || last_gap > high - low + 0.01F) return {};
    struct Block {
        double sum = 0;
        std::size_t count = 0;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        blocks.push_back({static_cast<double>(wanted[i]) - static_cast<double>(gap) * static_cast<double>(i), 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
            const Block taken = blocks.back();
            blocks.pop_back();
            blocks.back().sum += taken.sum;
            blocks.back().count += taken.count;
        }
    }
    std::vector<float> places;
    places.reserve(wanted.size());
    for (const Block& block : blocks) {
        const float start = std::clamp(static_cast<float>(block.mean()), low, std::max(low, high - last_gap));
        for (std::size_t n = 0; n < block.count; ++n) places.push_back(start + gap * static_cast<float>(places.size()));
    }
    return places;
}

}  // namespace chart
