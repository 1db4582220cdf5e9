#include "model/fingerprint.hpp"

#include <cstring>

#include "file/journal/stored_plan.hpp"

namespace ui {

Fingerprint& Fingerprint::add(std::uint64_t number) {
    // The finisher of SplitMix64: every bit of what came before and of the number reaches every bit.
    std::uint64_t z = value_ * 0x9E3779B97F4A7C15U + number;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    value_ = z ^ (z >> 31U);
    return *this;
}

Fingerprint& Fingerprint::add_number(double number) {
    // std::bit_cast is missing in the standard library of Emscripten 3.1.6.
    std::uint64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return add(bits);
}

Fingerprint& Fingerprint::add(std::string_view text) { return add(file::fingerprint(text)); }

}  // namespace ui
