// 会議 in two windows: the room's shows the measure, the speaker's the notes and what comes next. Each tells the other where
// it went; what is edited comes by the browser's storage, as between any two windows.

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/features/meeting/meeting_controller.hpp"
#include "base/time_text.hpp"
#include "pages/meeting/speaker_page.hpp"
#include "pages/widgets/edit_bar.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

constexpr double second = 1000;

}  // namespace

void MeetingController::open_speaker() {
    if (!services_.document()) return;
    // The other window finds a person's file where this one keeps it.
    if (services_.store.header().address.empty()) services_.session.ensure_stored();
    const std::string address = address_of({Page::speaker, services_.state.place.measure}, services_.state.selection);
    if (!services_.edge.open_window(address)) services_.notify(std::string(services_.strings().speaker_blocked), true);
}

/// The other window is gone, or shows no meeting. The speaker's goes on alone and says so; the room's is as it was.
void MeetingController::on_disconnect() {
    peer_ = services_.state.place.page == Page::speaker ? PeerState::lost : PeerState::none;
}

bool MeetingController::on_peer_message(const std::string& text) {
    if (text.empty()) {
        on_disconnect();
        return true;
    }
    auto message = read_sync(text);
    return message && services_.document() && handle(*std::move(message));
}

bool MeetingController::handle(SyncMessage message) {
    if (message.kind == SyncMessage::Kind::hello) {
        if (services_.state.place.page == Page::speaker) return false;
        if (services_.state.place.page != Page::meeting) {
            services_.edge.send_to_peer(write_sync({.kind = SyncMessage::Kind::left}));
            return true;
        }
        // One person writes, and now does so in the other window.
        peer_ = PeerState::connected;
        const bool edits = services_.state.editing;
        if (edits) services_.shell.switch_editing();
        send_position(edits);
        return true;
    }
    if (!is_meeting(services_.state.place.page)) return false;
    if (message.kind == SyncMessage::Kind::left) {
        on_disconnect();
        return true;
    }
    peer_ = PeerState::connected;
    pending_message_ = std::move(message);
    follow_message();
    return true;
}

/// Goes where the other window is, with the same plan.
void MeetingController::follow_message() {
    if (!pending_message_ || !services_.document() || !is_meeting(services_.state.place.page)) return;
    const bool same_address =
        !pending_message_->plan_address.empty() && pending_message_->plan_address == services_.store.header().address;
    if (pending_message_->key != services_.store.key() && !same_address) {
        if (services_.state.place.page != Page::speaker) {
            // The room shows what it shows.
            pending_message_.reset();
            return;
        }
        if (requested_plan_ == pending_message_->key) return;
        if (services_.store.find(pending_message_->key) != nullptr) {
            requested_plan_ = pending_message_->key;
            services_.shell.apply(OpenStored{pending_message_->key});
        } else if (!pending_message_->plan_address.empty()) {
            requested_plan_ = pending_message_->key;
            services_.edge.fetch_plan(pending_message_->plan_address);
        }
        return;
    }
    requested_plan_.clear();
    const SyncMessage message = *std::exchange(pending_message_, std::nullopt);
    const Address at = address_at(message.address);
    meeting_since_ = base::read_utc(message.since).value_or(services_.edge.utc());
    if (message.year && plan::find_year(services_.document()->plan(), *message.year) != nullptr)
        services_.state.year = message.year;
    last_sent_address_ = message.address;
    if (services_.session.editor().empty()) services_.session.set_editor(message.editor);
    services_.navigator.take_selection(at.selection);
    services_.shell.go_to({services_.state.place.page, at.place.measure}, HistoryEntry::none);
    services_.navigator.sync_address(true);
    // Taken over rather than begun: what the other window did last may still be on its way.
    if (message.edits && services_.session.access() == Access::none) services_.session.take_over();
}

void MeetingController::send_position(bool edits) {
    last_sent_address_ = address_of({Page::meeting, services_.state.place.measure}, services_.state.selection);
    const bool heard = services_.edge.send_to_peer(write_sync({.kind = SyncMessage::Kind::position,
                                                               .edits = edits,
                                                               .year = services_.state.year,
                                                               .editor = services_.session.editor(),
                                                               .since = base::utc_text(meeting_since_),
                                                               .key = services_.store.key(),
                                                               .plan_address = services_.store.header().address,
                                                               .address = last_sent_address_}));
    if (!heard) on_disconnect();
}

/// After every step: the other window comes along. `from` is the page before it.
void MeetingController::on_navigated(Page from) {
    if (services_.state.place.page == Page::meeting && from != Page::meeting) services_.notices.withdraw_all_but_warnings();
    if (is_meeting(services_.state.place.page)) {
        if (!is_meeting(from) || meeting_since_ == 0) meeting_since_ = services_.edge.utc();
        const std::string address = address_of({Page::meeting, services_.state.place.measure}, services_.state.selection);
        // A window that is still on its way to where the other one is has nothing to say yet.
        if (peer_ == PeerState::connected && !pending_message_ && address != last_sent_address_) send_position();
    } else if (is_meeting(from) && peer_ == PeerState::connected) {
        services_.edge.send_to_peer(write_sync({.kind = SyncMessage::Kind::left}));
        peer_ = PeerState::none;
    }
}

void MeetingController::restart_timer() {
    meeting_since_ = services_.edge.utc();
    if (peer_ == PeerState::connected) send_position();
}

void MeetingController::draw_speaker(PageUi& ui, const Box& window, const EditBarState& bar) {
    ui.presenting = true;
    // The room's window may be there again at any time, and gone without a message.
    if (services_.edge.now() - last_hello_at_ >= second) {
        last_hello_at_ = services_.edge.now();
        const std::string hello =
            peer_ == PeerState::connected ? std::string() : write_sync({.kind = SyncMessage::Kind::hello});
        if (!services_.edge.send_to_peer(hello)) on_disconnect();
    }
    const double elapsed = services_.edge.utc() - meeting_since_;
    const SpeakerState state{.clock = clock_text(),
                             .elapsed = elapsed,
                             .alone = peer_ == PeerState::lost,
                             .may_edit = services_.session.may_edit()};
    services_.edge.wake_after(second - std::fmod(std::max(0.0, elapsed), second));
    const MeetingView& meeting = view();
    const float strip = draw_speaker_strip(ui, window, meeting, state);
    const Box page{window.x, window.y + strip, window.width, window.height - strip};
    float top = page.y;
    if (shows_edit_bar(bar)) {
        top += draw_edit_bar(ui, {page.x, page.y, page.width - speaker_side(ui, page.width), page.height}, bar);
    }
    const SemanticScope scope(ui.semantics, named_node("main", Role::main, {}, page));
    ui::draw_speaker(ui, page, top, *services_.document(), services_.state.year, meeting, services_.measure_view(),
                     services_.views.next_measure(services_.view_source(), meeting.next), state);
}

}  // namespace ui
