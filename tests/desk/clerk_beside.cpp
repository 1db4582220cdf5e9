#include "clerk_beside.hpp"

#include <optional>
#include <string>

#include "clerk/clerk.hpp"
#include "tests/book/iconv_decode.hpp"

platform::HeadlessEdge::Worker clerk_beside() {
    // A copy of this function is one start of the clerk: it begins with nothing.
    return [clerk = std::optional<clerk::Clerk>()](std::string_view text, std::string bytes,
                                                   const platform::HeadlessEdge::Say& say) mutable {
        if (!clerk) clerk.emplace(decode_by_iconv);
        const auto request = clerk::read_request(text);
        if (!request) return;
        clerk->hear(*request, std::move(bytes),
                    [&](const clerk::Answer& answer, std::string beside) { say(clerk::write(answer), std::move(beside)); });
    };
}

std::string in_shift_jis(std::string_view utf8) {
    return encode_by_iconv(book::Encoding::shift_jis, utf8).value_or(std::string());
}
