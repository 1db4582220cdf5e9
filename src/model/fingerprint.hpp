#pragma once
// A number for a sequence of texts and numbers: the same for the same ones, another for others but for a chance that does
// not count. It lives for a session and goes into no file.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui {

class Fingerprint {
public:
    Fingerprint& add(std::uint64_t number);
    /// By its bits: -0 and 0 are two numbers.
    Fingerprint& add_number(double number);
    Fingerprint& add(std::string_view text);
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0x9E3779B97F4A7C15U;
};

}  // namespace ui
