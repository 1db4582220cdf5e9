#pragma once
// A quick hash of plain values, to tell whether something is as it was. Not for keys that somebody could choose.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace platform {

class Hash {
public:
    constexpr void add(std::uint64_t value) {
        state_ = (std::rotl(state_, 23) ^ value) * 0x9E3779B97F4A7C15U;
        state_ ^= state_ >> 32U;
    }
    void add(const void* bytes, std::size_t size) {
        const auto* at = static_cast<const unsigned char*>(bytes);
        for (; size >= sizeof(std::uint64_t); size -= sizeof(std::uint64_t), at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            add(word);
        }
        std::uint64_t rest = size;
        std::memcpy(&rest, at, size);
        add(rest ^ (std::uint64_t{size} << 56U));
    }
    constexpr std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0x243F6A8885A308D3U;
};

}  // namespace platform
