#include "book/encoding/decode.hpp"

#include <array>
#include <utility>

namespace book {
namespace {

constexpr std::array<std::pair<Encoding, std::string_view>, 5> labels = {{
    {Encoding::utf8, "utf-8"},
    {Encoding::utf16le, "utf-16le"},
    {Encoding::utf16be, "utf-16be"},
    {Encoding::shift_jis, "shift_jis"},
    {Encoding::euc_jp, "euc-jp"},
}};

}  // namespace

std::string_view label_of(Encoding encoding) {
    for (const auto& [known, label] : labels) {
        if (known == encoding) return label;
    }
    return {};
}

}  // namespace book
