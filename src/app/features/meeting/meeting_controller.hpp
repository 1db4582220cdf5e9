#pragma once
// 会議: the way through the agenda by keys, fingers and the pages themselves, what stands around it, and the same in two
// windows (meeting_peer.cpp), one for the room and one for who speaks.

#include <optional>
#include <string>

#include "app/features/meeting/sync_message.hpp"
#include "app/services.hpp"
#include "pages/actions.hpp"
#include "pages/widgets/edit_bar.hpp"
#include "views/meeting_view.hpp"

namespace ui {

class MeetingController {
public:
    explicit MeetingController(const Services& services) : services_(services) {}

    void apply(const MeetingAction& action);
    /// As remote controls of speakers send them, too: Page Down and Page Up.
    bool press_key(const platform::KeyPressed& key);
    /// To the next measure or the one before: of the agenda in a meeting, of the plan on the page of a measure. False where
    /// there is no page of such.
    bool go_to_neighbour(bool onwards);
    /// "" where the other window is gone.
    bool on_peer_message(const std::string& text);
    /// After every way to a page: the other window comes along. `from` is the page before it.
    void on_navigated(Page from);
    /// Goes where the other window is, with the same plan, as soon as that is possible.
    void follow_message();
    /// This is the room's window, and the other one is there.
    bool has_presenter() const { return services_.state.place.page == Page::meeting && peer_ == PeerState::connected; }
    void draw_room(PageUi& ui, const Box& window);
    void draw_speaker(PageUi& ui, const Box& window, const EditBarState& bar);

private:
    /// The other window of a meeting.
    enum class PeerState {
        none,       ///< there is none, or it has not answered yet
        connected,  ///< it is there
        lost,       ///< the room's window is gone; this is the speaker's
    };

    const MeetingView& view();
    void leave();
    std::string clock_text();

    void open_speaker();
    void on_disconnect();
    bool handle(SyncMessage message);
    void send_position(bool edits = false);
    void restart_timer();

    Services services_;
    PeerState peer_ = PeerState::none;
    double meeting_since_ = 0;                    ///< UTC, in milliseconds
    double last_hello_at_ = -1e9;                 ///< by Edge::now
    std::string last_sent_address_;               ///< what the other window knows of this one, or has told it
    std::optional<SyncMessage> pending_message_;  ///< arrived, and not followed yet
    std::string requested_plan_;                  ///< key of the plan that was opened to follow it
};

}  // namespace ui
