#pragma once
// Whether a sheet's texts have changed since. Tells sheets apart; no secret is safe with it.

#include <cstdint>
#include <string>
#include <string_view>

#include "sheet/book.hpp"

namespace sheet {

/// The names under which a book keeps the fingerprints of its table and its data.
inline constexpr std::string_view table_property = "torikumi-table";
inline constexpr std::string_view data_property = "torikumi-data";

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

/// Of all its cells.
std::string fingerprint_of(const Sheet& sheet);

}  // namespace sheet
