#pragma once
// Whether a sheet's texts have changed since. Tells sheets apart; no secret is safe with it.

#include <cstdint>
#include <string>

#include "sheet/book.hpp"

namespace sheet {

/// FNV-1a, 64 bits, over the places and texts of cells.
class Fingerprint {
public:
    void add(const Cell& cell);
    /// Sixteen digits.
    std::string text() const;

private:
    void add(std::string_view bytes);

    std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace sheet
