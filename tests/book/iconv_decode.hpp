#pragma once
// Encodings by the host's iconv, where the browser has TextDecoder and TextEncoder.

#include <optional>
#include <string>
#include <string_view>

#include "book/encoding/decode.hpp"

/// As book::Decode. EUC-JP is read with the vendors' characters (①), as browsers do.
std::optional<std::string> decode_by_iconv(book::Encoding encoding, std::string_view bytes);
/// The other way; nothing where the encoding lacks a character.
std::optional<std::string> encode_by_iconv(book::Encoding encoding, std::string_view text);
