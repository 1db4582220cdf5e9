#include "app/worker_client.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace ui {

void WorkerClient::post(const clerk::Request& request, PendingRequest pending, std::string bytes) {
    pending_[edge_.post_to_worker(clerk::write(request), std::move(bytes))] = pending;
}

std::optional<WorkerClient::Reply> WorkerClient::on_message(const platform::WorkerMessage& message) {
    const auto found = pending_.find(message.ticket);
    if (found == pending_.end()) return std::nullopt;
    std::optional<clerk::Answer> answer = clerk::read_answer(message.text);
    if (!answer) return std::nullopt;
    const bool goes_on =
        std::holds_alternative<clerk::Working>(*answer) || std::holds_alternative<clerk::PlanPiece>(*answer);
    Reply reply{found->second, *std::move(answer), goes_on};
    if (!goes_on) pending_.erase(found);
    return reply;
}

std::optional<PendingRequest> WorkerClient::on_lost(const platform::WorkerFailed& lost) {
    auto found = pending_.extract(lost.ticket);
    if (found.empty()) return std::nullopt;
    return found.mapped();
}

void WorkerClient::end() {
    edge_.end_worker();
    pending_.clear();
}

bool WorkerClient::awaits_text(std::uint64_t document) const {
    return std::any_of(pending_.begin(), pending_.end(), [&](const auto& pending) {
        return pending.second.kind == RequestKind::text && pending.second.document == document;
    });
}

}  // namespace ui
