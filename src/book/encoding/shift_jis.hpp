#pragma once
// Text → Shift_JIS as Windows has it (CP932), by a table that is made of what the decoder says.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "book/encoding/decode.hpp"

namespace book {

class ShiftJisWriter {
public:
    explicit ShiftJisWriter(const Decode& decode);

    /// Characters that it lacks become 〓, and stand in `lacking`, each once.
    std::string write(std::string_view text, std::vector<std::string>& lacking) const;

private:
    void learn(const Decode& decode, const std::vector<std::string>& sequences, std::size_t from, std::size_t to);

    std::unordered_map<char32_t, std::uint16_t> bytes_of_;
};

}  // namespace book
