#pragma once
// What the two windows of a meeting say to each other: where the meeting stands, so that paging in one pages the other.

#include <optional>
#include <string>
#include <string_view>

#include "plan/fiscal_year.hpp"

namespace ui {

struct SyncMessage {
    enum class Kind {
        hello,     ///< the speaker's window asks: where are we?
        position,  ///< here we are
        left,      ///< the room's window shows no meeting
    };
    Kind kind = Kind::hello;
    bool edits = false;  ///< who says it was editing, and leaves that to the other
    plan::MaybeYear year{};
    std::string editor{};        ///< who edits: a page from a disk may not find what another window remembers
    std::string since{};         ///< when the meeting began: base::utc_text()
    std::string key{};           ///< of the plan, where it is kept
    std::string plan_address{};  ///< where it was fetched from; empty for a file of the person's
    std::string address{};       ///< what is selected, and the measure: address_of() the room's page
    bool operator==(const SyncMessage&) const = default;
};

std::string write_sync(const SyncMessage& message);
/// Nothing where the text is no such message.
std::optional<SyncMessage> read_sync(std::string_view text);

}  // namespace ui
