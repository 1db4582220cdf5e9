#include "iconv_decode.hpp"

#include <iconv.h>

#include <array>

namespace {

const char* name_of(book::Encoding encoding) {
    switch (encoding) {
        case book::Encoding::utf16le:
            return "UTF-16LE";
        case book::Encoding::utf16be:
            return "UTF-16BE";
        case book::Encoding::shift_jis:
            return "CP932";
        case book::Encoding::euc_jp:
            return "EUC-JP-MS";
        case book::Encoding::utf8:
            break;
    }
    return "UTF-8";
}

std::optional<std::string> converted(std::string_view bytes, const char* to, const char* from) {
    const iconv_t way = iconv_open(to, from);
    std::string result;
    std::string in(bytes);
    char* next = in.data();
    std::size_t left = in.size();
    bool good = true;
    while (left > 0 && good) {
        std::array<char, 4096> buffer;
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const bool whole = iconv(way, &next, &left, &out, &room) != static_cast<std::size_t>(-1);
        result.append(buffer.data(), buffer.size() - room);
        good = whole || room < buffer.size();
    }
    iconv_close(way);
    return good ? std::optional(result) : std::nullopt;
}

}  // namespace

std::optional<std::string> decode_by_iconv(book::Encoding encoding, std::string_view bytes) {
    return converted(bytes, "UTF-8", name_of(encoding));
}

std::optional<std::string> encode_by_iconv(book::Encoding encoding, std::string_view text) {
    return converted(text, name_of(encoding), "UTF-8");
}
