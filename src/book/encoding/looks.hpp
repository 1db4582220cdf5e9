#pragma once
// How much bytes look like Japanese when they are read in one encoding or another, by where their characters stand in JIS X
// 0208 or Unicode; no table of characters is needed for that.

#include <cstddef>
#include <optional>
#include <string_view>

#include "book/encoding/decode.hpp"

namespace book {

struct Look {
    double score = 0;       ///< the sum over what is not ASCII
    std::size_t bytes = 0;  ///< of what is not ASCII
    double mean() const { return bytes == 0 ? 0 : score / static_cast<double>(bytes); }
};

/// Nothing where the bytes cannot be of this encoding. A character that the end cuts in two is passed over where `cut`.
std::optional<Look> look_as(Encoding encoding, std::string_view bytes, bool cut);

}  // namespace book
