#include "sheet/roundtrip/fingerprint.hpp"

namespace sheet {

void Fingerprint::add(std::string_view bytes) {
    for (const char byte : bytes) {
        value_ ^= static_cast<unsigned char>(byte);
        value_ *= 0x100000001B3U;
    }
}

void Fingerprint::add(const Cell& cell) {
    add(name_of(cell.spot));
    add(std::string_view("\0", 1));
    add(cell.text);
    add(std::string_view("\0", 1));
}

std::string Fingerprint::text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned shift = 64; shift > 0;) {
        shift -= 4;
        text.push_back(digits[(value_ >> shift) & 0xFU]);
    }
    return text;
}

std::string fingerprint_of(const Sheet& sheet) {
    Fingerprint print;
    for (const Cell& cell : sheet.cells) print.add(cell);
    return print.text();
}

}  // namespace sheet
