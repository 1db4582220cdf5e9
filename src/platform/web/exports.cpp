// What JavaScript calls (web/platform/bridge.js). A text is first written into a letter of the edge, then the call that
// needs it made.

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/web/web_edge.hpp"
#include "platform/web/words.hpp"

using platform::WebEdge;

namespace {

/// A node's number comes in two halves, since JavaScript's own numbers hold 53 bits.
std::uint64_t whole(std::uint32_t high, std::uint32_t low) { return std::uint64_t{high} << 32 | low; }

std::size_t bytes(double count) { return static_cast<std::size_t>(count); }

/// "": none.
std::optional<platform::StorageError> keep_failure(std::string_view word) {
    if (word.empty()) return std::nullopt;
    return platform::value_named<platform::StorageError>(word);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

platform::Face face(int bold) { return bold != 0 ? platform::Face::bold : platform::Face::regular; }

}  // namespace

extern "C" {

// ---- memory to write into

EMSCRIPTEN_KEEPALIVE char* torikumi_letter(WebEdge* edge, int which, int size) {
    return edge->letter(static_cast<std::size_t>(which), static_cast<std::size_t>(size));
}

/// Room for a file of `size` bytes; what was written before stays. It may move.
EMSCRIPTEN_KEEPALIVE char* torikumi_cargo(WebEdge* edge, double size, double room) {
    return edge->cargo(bytes(size), bytes(room));
}

EMSCRIPTEN_KEEPALIVE void torikumi_drop_cargo(WebEdge* edge) { edge->drop_cargo(); }
/// More of it is there.
EMSCRIPTEN_KEEPALIVE void torikumi_arrival(WebEdge* edge) { edge->on_arrival(); }

// ---- frames

EMSCRIPTEN_KEEPALIVE void torikumi_frame(WebEdge* edge) { edge->on_frame(); }
EMSCRIPTEN_KEEPALIVE void torikumi_stir(WebEdge* edge) { edge->stir(); }
EMSCRIPTEN_KEEPALIVE void torikumi_page_shown(WebEdge* edge) { edge->on_page_shown(); }
EMSCRIPTEN_KEEPALIVE void torikumi_full_screen(WebEdge* edge, int on) {
    edge->deliver(platform::FullScreenChanged{on != 0});
}
/// Letter 0: what the other window says.
EMSCRIPTEN_KEEPALIVE void torikumi_told(WebEdge* edge) { edge->deliver(platform::PeerMessage{edge->take_letter(0)}); }
EMSCRIPTEN_KEEPALIVE int torikumi_frames(WebEdge* edge) { return edge->frames(); }
EMSCRIPTEN_KEEPALIVE int torikumi_resting(WebEdge* edge) { return edge->resting() ? 1 : 0; }

/// Sizes of the canvas: in device pixels, and how many of those a CSS pixel has.
EMSCRIPTEN_KEEPALIVE void torikumi_resize(WebEdge* edge, int width, int height, double density) {
    edge->on_resize(width, height, density);
}
EMSCRIPTEN_KEEPALIVE void torikumi_context(WebEdge* edge, int lost) { edge->on_context(lost != 0); }

/// Bytes; `used` below 0 where the browser does not tell.
EMSCRIPTEN_KEEPALIVE void torikumi_storage_measured(WebEdge* edge, double used, double quota, int persistent) {
    const std::optional<double> known = used < 0 ? std::nullopt : std::optional(used);
    edge->deliver(platform::StorageMeasured{known, quota, persistent != 0});
}

/// The canvas is lost for good, it seems.
EMSCRIPTEN_KEEPALIVE void torikumi_rescue_asked(WebEdge* edge) { edge->deliver(platform::RescueAsked{}); }

// ---- time

EMSCRIPTEN_KEEPALIVE void torikumi_timer_elapsed(WebEdge* edge, double ticket) {
    edge->deliver(platform::TimerElapsed{static_cast<std::uint64_t>(ticket)});
}
EMSCRIPTEN_KEEPALIVE void torikumi_page_hidden(WebEdge* edge) { edge->deliver(platform::PageHidden{}); }

// ---- pointers and keys

EMSCRIPTEN_KEEPALIVE void torikumi_wheel(WebEdge* edge, double x, double y, double right, double down) {
    edge->on_wheel(static_cast<float>(x), static_cast<float>(y), static_cast<float>(right), static_cast<float>(down));
}
/// Letter 0: the phase.
EMSCRIPTEN_KEEPALIVE void torikumi_touch(WebEdge* edge, double x, double y) {
    const auto phase = platform::value_named<platform::TouchPhase>(edge->take_letter(0));
    edge->on_touch(phase, static_cast<float>(x), static_cast<float>(y));
}

/// Before every key.
EMSCRIPTEN_KEEPALIVE void torikumi_catch_up(WebEdge* edge) { edge->catch_up(); }
/// Letter 0: the key. True where the guest takes it.
EMSCRIPTEN_KEEPALIVE int torikumi_key(WebEdge* edge, int command, int shift, int in_field) {
    platform::KeyPressed pressed;
    pressed.key = edge->take_letter(0);
    pressed.command = command != 0;
    pressed.shift = shift != 0;
    pressed.in_field = in_field != 0;
    return edge->on_key(std::move(pressed)) ? 1 : 0;
}

// ---- the mirror

EMSCRIPTEN_KEEPALIVE void torikumi_node_pressed(WebEdge* edge, std::uint32_t high, std::uint32_t low) {
    edge->on_node_pressed(whole(high, low));
}
EMSCRIPTEN_KEEPALIVE void torikumi_node_focused(WebEdge* edge, std::uint32_t high, std::uint32_t low) {
    edge->on_node_focused(whole(high, low));
}
/// Letter 0: the text. True where the guest takes it.
EMSCRIPTEN_KEEPALIVE int torikumi_field_changed(WebEdge* edge, std::uint32_t high, std::uint32_t low) {
    return edge->on_field({whole(high, low), edge->take_letter(0)}) ? 1 : 0;
}
/// Letter 0: the text.
EMSCRIPTEN_KEEPALIVE void torikumi_block_pasted(WebEdge* edge, std::uint32_t high, std::uint32_t low) {
    edge->deliver(platform::BlockPasted{whole(high, low), edge->take_letter(0)});
}
/// Letter 0: the text. True where the guest takes it.
EMSCRIPTEN_KEEPALIVE int torikumi_table_pasted(WebEdge* edge) {
    return edge->deliver(platform::TablePasted{edge->take_letter(0)}) ? 1 : 0;
}
/// The guest answers with put_on_clipboard before this returns.
EMSCRIPTEN_KEEPALIVE void torikumi_copy_asked(WebEdge* edge, int cut) { edge->deliver(platform::CopyAsked{cut != 0}); }

// ---- files, address, fonts

/// Letter 0: the name.
EMSCRIPTEN_KEEPALIVE void torikumi_open_progress(WebEdge* edge, double loaded, double total) {
    edge->deliver(platform::OpenProgress{edge->take_letter(0), bytes(loaded), bytes(total)});
}
/// Letter 0: the name; letter 1: what names it; letter 2: its address. The cargo: its bytes, `size` of them.
EMSCRIPTEN_KEEPALIVE void torikumi_file_opened(WebEdge* edge, double size, int others, int to_read) {
    platform::FileOpened opened;
    opened.name = edge->take_letter(0);
    opened.bytes = edge->take_cargo(bytes(size));
    opened.others = static_cast<std::size_t>(others);
    opened.file = edge->take_letter(1);
    opened.address = edge->take_letter(2);
    opened.to_read = to_read != 0;
    edge->deliver(std::move(opened));
}
/// Letter 0: the name; letter 1: the detail; letter 2: the failure.
EMSCRIPTEN_KEEPALIVE void torikumi_file_failed(WebEdge* edge) {
    const auto failure = platform::value_named<platform::OpenFailure>(edge->take_letter(2));
    edge->deliver(platform::FileFailed{edge->take_letter(0), failure, edge->take_letter(1)});
}
/// Letter 0: the name; letter 1: what names it.
EMSCRIPTEN_KEEPALIVE void torikumi_file_written(WebEdge* edge, int downloaded, int compared) {
    edge->deliver(platform::FileWritten{edge->take_letter(0), edge->take_letter(1), downloaded != 0, compared != 0});
}
/// Letter 0: the page; letter 1: the failure.
EMSCRIPTEN_KEEPALIVE void torikumi_page_made(WebEdge* edge) {
    edge->deliver(platform::PageMade{edge->take_letter(0), edge->take_letter(1)});
}
/// Letter 0: what names the file; letter 1: the permission.
EMSCRIPTEN_KEEPALIVE void torikumi_permission_checked(WebEdge* edge) {
    const auto permission = platform::value_named<platform::Permission>(edge->take_letter(1));
    edge->deliver(platform::PermissionChecked{edge->take_letter(0), permission});
}
/// Letter 0: the name; letter 1: the failure.
EMSCRIPTEN_KEEPALIVE void torikumi_picture_done(WebEdge* edge) {
    edge->deliver(platform::PictureDone{edge->take_letter(0), edge->take_letter(1)});
}
/// Letter 0: why it failed, "" where it did not.
EMSCRIPTEN_KEEPALIVE void torikumi_printed(WebEdge* edge) { edge->deliver(platform::Printed{edge->take_letter(0)}); }
/// Letter 0: the name; letter 1: what names it; letter 2: the detail; letter 3: the failure.
EMSCRIPTEN_KEEPALIVE void torikumi_file_not_written(WebEdge* edge) {
    const auto failure = platform::value_named<platform::WriteFailure>(edge->take_letter(3));
    edge->deliver(platform::FileNotWritten{edge->take_letter(0), edge->take_letter(1), failure, edge->take_letter(2)});
}
EMSCRIPTEN_KEEPALIVE void torikumi_drag_over(WebEdge* edge, int over) { edge->deliver(platform::DragOver{over != 0}); }
/// Letter 0: the fragment.
EMSCRIPTEN_KEEPALIVE void torikumi_address_changed(WebEdge* edge) {
    edge->deliver(platform::AddressChanged{edge->take_letter(0)});
}
/// Letter 0: the font.
EMSCRIPTEN_KEEPALIVE void torikumi_font_arrived(WebEdge* edge, int bold) {
    edge->deliver(platform::FontArrived{face(bold), edge->take_letter(0)});
}
EMSCRIPTEN_KEEPALIVE void torikumi_font_failed(WebEdge* edge, int bold) { edge->deliver(platform::FontFailed{face(bold)}); }

// ---- the storage

/// Letter 0: the browser's message; letter 1: the failure, "" where there is none.
EMSCRIPTEN_KEEPALIVE void torikumi_kept(WebEdge* edge, double ticket) {
    edge->on_stored({static_cast<std::uint64_t>(ticket), keep_failure(edge->take_letter(1)), edge->take_letter(0)});
}
/// A record that was looked for; torikumi_found() follows. Letter 0: the key. Answers with room for the value.
EMSCRIPTEN_KEEPALIVE char* torikumi_found_record(WebEdge* edge, double size) {
    return edge->room_for_found(edge->take_letter(0), bytes(size));
}
/// Letters as above.
EMSCRIPTEN_KEEPALIVE void torikumi_found(WebEdge* edge, double ticket) {
    edge->on_found(static_cast<std::uint64_t>(ticket), keep_failure(edge->take_letter(1)), edge->take_letter(0));
}
/// Letter 0: the keys, a line each.
EMSCRIPTEN_KEEPALIVE void torikumi_kept_elsewhere(WebEdge* edge) {
    edge->deliver(platform::StoredElsewhere{lines_of(edge->take_letter(0))});
}
/// Letter 0: the browser's message.
EMSCRIPTEN_KEEPALIVE void torikumi_storage_created(WebEdge* edge, int lost) {
    edge->deliver(platform::StorageCreated{lost != 0, edge->take_letter(0)});
}
EMSCRIPTEN_KEEPALIVE void torikumi_storage_yielded(WebEdge* edge) { edge->deliver(platform::StorageYielded{}); }
/// Letter 0: the titles of other windows, a line each.
EMSCRIPTEN_KEEPALIVE void torikumi_storage_blocked(WebEdge* edge) {
    edge->deliver(platform::StorageBlocked{lines_of(edge->take_letter(0))});
}
/// Letter 0: the name.
EMSCRIPTEN_KEEPALIVE void torikumi_claimed(WebEdge* edge, int mine) {
    edge->deliver(platform::LockResult{edge->take_letter(0), mine != 0});
}
EMSCRIPTEN_KEEPALIVE void torikumi_claim_lost(WebEdge* edge) { edge->deliver(platform::LockLost{edge->take_letter(0)}); }

// ---- the program beside this one

/// Letter 0: the text; letter 1: the bytes.
EMSCRIPTEN_KEEPALIVE void torikumi_worker_said(WebEdge* edge, double ticket) {
    edge->deliver(platform::WorkerMessage{static_cast<std::uint64_t>(ticket), edge->take_letter(0), edge->take_letter(1)});
}
/// Letter 0: the browser's message; letter 1: why.
EMSCRIPTEN_KEEPALIVE void torikumi_worker_lost(WebEdge* edge, double ticket) {
    const auto why = platform::value_named<platform::WorkerFailed::Why>(edge->take_letter(1));
    edge->deliver(platform::WorkerFailed{static_cast<std::uint64_t>(ticket), why, edge->take_letter(0)});
}

}  // extern "C"
