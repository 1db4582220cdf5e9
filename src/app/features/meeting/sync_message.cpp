#include "app/features/meeting/sync_message.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace ui {

namespace {

constexpr std::array<std::string_view, 3> kinds{"hello", "here", "left"};

std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

}  // namespace

// A line each. The address stands last: an id may hold a line end.
std::string write_sync(const SyncMessage& message) {
    std::string text(kinds[static_cast<std::size_t>(message.kind)]);
    for (const std::string& line :
         {std::string(message.edits ? "edits" : ""), message.year ? std::to_string(message.year->year) : std::string(),
          message.editor, message.since, message.key, message.plan_address, message.address}) {
        text += "\n" + line;
    }
    return text;
}

std::optional<SyncMessage> read_sync(std::string_view text) {
    SyncMessage message;
    const auto kind = std::find(kinds.begin(), kinds.end(), take_line(text));
    if (kind == kinds.end()) return std::nullopt;
    message.kind = static_cast<SyncMessage::Kind>(kind - kinds.begin());
    message.edits = !take_line(text).empty();
    const plan::FiscalYear year{std::atoi(std::string(take_line(text)).c_str())};
    if (in_range(year)) message.year = year;
    message.editor = take_line(text);
    message.since = take_line(text);
    message.key = take_line(text);
    message.plan_address = take_line(text);
    message.address = text;
    return message;
}

}  // namespace ui
