// The program's end of its window to the app: web/worker/desk.js is the other half. JavaScript writes a request into the
// desk, then calls torikumi_desk_hear.

#include "platform/worker.hpp"

#include <emscripten/emscripten.h>

#include <array>
#include <cstddef>
#include <utility>

namespace {

using platform::HearApp;

/// Where a request lies until it is heard.
struct Desk {
    HearApp hear;
    std::array<std::string, 2> letters;  ///< the text, the bytes
};

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

// clang-format off
EM_JS(void, torikumi_js_open_desk, (void* desk), { Module.desk.open(desk); })
EM_JS(void, torikumi_js_say, (double ticket, const char* text, int text_size, const char* at, int size), {
    Module.desk.say(ticket, text, text_size, at, size);
})
EM_JS(int, torikumi_js_decode, (void* into, const char* label, int label_size, const char* at, int size), {
    return Module.desk.decode(into, label, label_size, at, size) ? 1 : 0;
})
// clang-format on

extern "C" {

/// Room for the text (0) or the bytes (1) of the request that is heard next.
EMSCRIPTEN_KEEPALIVE char* torikumi_desk_letter(Desk* desk, int which, double size) {
    std::string& letter = desk->letters.at(static_cast<std::size_t>(which));
    letter.resize(static_cast<std::size_t>(size));
    return letter.data();
}

EMSCRIPTEN_KEEPALIVE void torikumi_desk_hear(Desk* desk, double ticket) {
    const std::string text = std::exchange(desk->letters[0], {});
    desk->hear(text, std::exchange(desk->letters[1], {}), [ticket](std::string_view answer, std::string_view bytes) {
        torikumi_js_say(ticket, answer.data(), size_of(answer), bytes.data(), size_of(bytes));
    });
}

/// Room for so much more of a text that is being decoded.
EMSCRIPTEN_KEEPALIVE char* torikumi_desk_more(std::string* text, int size) {
    const std::size_t before = text->size();
    text->append(static_cast<std::size_t>(size), '\0');
    return text->data() + before;
}

}  // extern "C"

namespace platform {

void serve(HearApp hear) {
    Desk desk{std::move(hear), {}};
    torikumi_js_open_desk(&desk);
    emscripten_exit_with_live_runtime();
}

std::optional<std::string> decode(std::string_view label, std::string_view bytes) {
    std::string text;
    if (torikumi_js_decode(&text, label.data(), size_of(label), bytes.data(), size_of(bytes)) == 0) return std::nullopt;
    return text;
}

}  // namespace platform
