#pragma once
// Encodings of text files. Which one it is, this level finds out; to turn bytes into characters is left to who knows the
// tables: the browser's TextDecoder, or iconv on a host.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace book {

enum class Encoding { utf8, utf16le, utf16be, shift_jis, euc_jp };
/// As the WHATWG Encoding Standard names them: "utf-8", "utf-16le", "shift_jis" (which is CP932), "euc-jp".
std::string_view label_of(Encoding encoding);
std::optional<Encoding> encoding_of(std::string_view label);

/// UTF-8, without a byte-order mark; nothing where a byte does not fit (fatal mode). Not asked for utf8.
using Decode = std::function<std::optional<std::string>(Encoding, std::string_view bytes)>;

}  // namespace book
