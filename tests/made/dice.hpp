#pragma once
// Chance, the same everywhere, which the distributions of <random> are not.

#include <array>
#include <cstddef>
#include <cstdint>

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0xD6E8FEB86659FD93U + 1) {}
    std::uint64_t bits() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(bits() % count); }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }
    template <class T, std::size_t N>
    T one_of(const std::array<T, N>& choices) {
        return choices[below(N)];
    }

private:
    std::uint64_t state_;
};
