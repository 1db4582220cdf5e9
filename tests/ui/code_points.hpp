#pragma once
// Texts as code points, and random ones, for the tests of the interface.

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace texts {

inline std::u32string code_points(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) result += base::next_code_point(text, at);
    return result;
}

inline std::string utf8(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text) base::append_utf8(result, c);
    return result;
}

inline bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// Kana, kanji, and the punctuation and full-width forms that go with them; not ○ × … “ ”, which both languages use, nor
/// the wide blank that sets apart what stands in one line.
inline bool is_japanese(char32_t c) {
    return (c >= 0x3001 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFFEF);
}

inline bool has_japanese(std::string_view text) {
    for (const char32_t c : code_points(text)) {
        if (is_japanese(c)) return true;
    }
    return false;
}

/// Deterministic: the same seed gives the same texts everywhere.
class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(engine_()) % bound; }

    char32_t one_of(std::u32string_view alphabet) { return alphabet[below(static_cast<std::uint32_t>(alphabet.size()))]; }

    std::u32string text(std::u32string_view alphabet, std::uint32_t most) {
        std::u32string result;
        for (std::uint32_t left = below(most + 1); left > 0; --left) result += one_of(alphabet);
        return result;
    }

    /// Any code point but a surrogate; half of them from where letters and marks that fold are dense.
    char32_t any() {
        while (true) {
            const char32_t c = below(2) == 0 ? below(0x110000) : below(0x3400);
            if (!is_surrogate(c)) return c;
        }
    }

private:
    std::mt19937 engine_;
};

}  // namespace texts
