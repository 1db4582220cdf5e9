#pragma once
// Requests to the worker that reads and writes sheets (clerk/messages.hpp), each kept until it has been answered to its end.

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "clerk/messages.hpp"
#include "platform/platform.hpp"

namespace ui {

enum class RequestKind {
    open,    ///< another book
    resend,  ///< the book that the worker has forgotten: nothing new comes of it
    follow,  ///< it is understood otherwise
    rows,
    take,
    text,  ///< of the plan that was taken, which is open already
    write,
};

struct PendingRequest {
    RequestKind kind = RequestKind::open;
    std::size_t sheet = 0;       ///< of the rows
    std::uint32_t block = 0;     ///< likewise
    std::uint64_t document = 0;  ///< of the text: Document::serial
};

class WorkerClient {
public:
    explicit WorkerClient(platform::Edge& edge) : edge_(edge) {}

    void post(const clerk::Request& request, PendingRequest pending, std::string bytes = {});
    struct Reply {
        PendingRequest request;
        clerk::Answer answer;
        bool goes_on = false;  ///< more answers to this request will come
    };
    /// Nothing where it answers no request, or cannot be read.
    std::optional<Reply> on_message(const platform::WorkerMessage& message);
    std::optional<PendingRequest> on_lost(const platform::WorkerFailed& lost);
    /// Whatever the worker does ends at once, and it forgets everything.
    void end();
    /// Answers to what was asked so far do not count any more.
    void forget() { pending_.clear(); }
    bool is_idle() const { return pending_.empty(); }
    bool awaits_text(std::uint64_t document) const;

private:
    platform::Edge& edge_;
    std::map<std::uint64_t, PendingRequest> pending_;  ///< by ticket
};

}  // namespace ui
