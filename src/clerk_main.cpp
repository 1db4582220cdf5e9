// The clerk: reads and writes sheets in a program of its own, beside the app.

#include "clerk/clerk.hpp"
#include "platform/worker.hpp"

int main() {
    clerk::Clerk clerk(
        [](book::Encoding encoding, std::string_view bytes) { return platform::decode(book::label_of(encoding), bytes); });
    platform::serve([&clerk](std::string_view text, std::string bytes, const platform::SayToApp& say) {
        const std::optional<clerk::Request> request = clerk::read_request(text);
        // Both programs are of one build, and write what they read.
        if (!request) return;
        clerk.hear(*request, std::move(bytes),
                   [&say](const clerk::Answer& answer, std::string beside) { say(clerk::write(answer), beside); });
    });
}
