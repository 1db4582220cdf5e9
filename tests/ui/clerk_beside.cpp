#include "clerk_beside.hpp"

#include <iconv.h>

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "clerk/clerk.hpp"

namespace {

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

std::optional<std::string> decode(book::Encoding encoding, std::string_view bytes) {
    switch (encoding) {
        case book::Encoding::utf16le:
            return converted(bytes, "UTF-8", "UTF-16LE");
        case book::Encoding::utf16be:
            return converted(bytes, "UTF-8", "UTF-16BE");
        case book::Encoding::shift_jis:
            return converted(bytes, "UTF-8", "CP932");
        case book::Encoding::euc_jp:
            return converted(bytes, "UTF-8", "EUC-JP-MS");
        case book::Encoding::utf8:
            break;
    }
    return std::string(bytes);
}

}  // namespace

platform::HeadlessEdge::Worker clerk_beside() {
    // A copy of this function is one start of the clerk: it begins with nothing.
    return [clerk = std::optional<clerk::Clerk>()](std::string_view text, std::string bytes,
                                                   const platform::HeadlessEdge::Say& say) mutable {
        if (!clerk) clerk.emplace(decode);
        const auto request = clerk::read_request(text);
        if (!request) return;
        clerk->hear(*request, std::move(bytes),
                    [&](const clerk::Answer& answer, std::string beside) { say(clerk::write(answer), std::move(beside)); });
    };
}

std::string in_shift_jis(std::string_view utf8) { return converted(utf8, "CP932", "UTF-8").value_or(std::string()); }
