#pragma once
// Which encoding bytes are in, and what they say in it.

#include <optional>
#include <string>
#include <string_view>

#include "book/read_book.hpp"

namespace book {

struct Guess {
    Encoding encoding = Encoding::utf8;
    bool sure = true;
};

struct Recognised {
    Guess guess;
    std::optional<std::string> text;  ///< UTF-8 without a mark; nothing where no encoding fits
};

/// By marks, by validity, and by which reading looks like Japanese.
Recognised recognise(std::string_view bytes, const Decode& decode);

/// The text in that encoding, its mark taken off; nothing where a byte does not fit.
std::optional<std::string> decoded(Encoding encoding, std::string_view bytes, const Decode& decode);

}  // namespace book
