#include "app/features/meeting/meeting_controller.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "pages/meeting/meeting_page.hpp"

namespace ui {

namespace {

constexpr double minute = 60'000;

}  // namespace

bool MeetingController::go_to_neighbour(bool onwards) {
    if (!services_.document()) return false;
    std::string target;
    if (is_meeting(services_.state.place.page)) {
        const MeetingView& meeting = view();
        target = onwards ? meeting.next : meeting.previous;
    } else if (const MeasureView* view = services_.measure_view()) {
        target = onwards ? view->next : view->previous;
    } else {
        return false;
    }
    if (!target.empty()) services_.shell.go_to({services_.state.place.page, target}, HistoryEntry::added);
    return true;
}

/// As remote controls of speakers send them, too: Page Down and Page Up.
bool MeetingController::press_key(const platform::KeyPressed& key) {
    if (key.in_field || key.command || services_.state.field) return false;
    if (key.key == "ArrowRight" || key.key == "PageDown" || (key.key == " " && !key.shift)) {
        go_to_neighbour(true);
    } else if (key.key == "ArrowLeft" || key.key == "PageUp" || key.key == " ") {
        go_to_neighbour(false);
    } else if (key.key == "Home" || key.key == "End") {
        const MeetingView& meeting = view();
        if (meeting.agenda.empty()) return true;
        const plan::PlacedMeasure& end = key.key == "Home" ? *meeting.agenda.front() : *meeting.agenda.back();
        services_.shell.go_to({services_.state.place.page, end.measure->id}, HistoryEntry::added);
    } else if (services_.state.place.page == Page::speaker) {
        return false;
    } else if (key.key == "p" || key.key == "P") {
        services_.shell.apply(SwitchPointer{});
    } else if (key.key == "f" || key.key == "F") {
        services_.shell.apply(SwitchFullScreen{});
    } else if (key.key == "s" || key.key == "S") {
        services_.shell.apply(OpenSpeaker{});
    } else {
        return false;
    }
    return true;
}

const MeetingView& MeetingController::view() {
    services_.shell.table_view();  // what is asked for otherwise begins at its top
    return services_.views.meeting(services_.view_source(), services_.state.place.measure);
}

void MeetingController::leave() {
    services_.state.pointer = false;
    if (services_.state.place.page == Page::speaker && services_.edge.close_window()) return;
    if (services_.state.full_screen) services_.edge.set_full_screen(false);
    const std::string measure = services_.state.place.measure;
    services_.shell.go_to(measure.empty() ? Place{Page::table, {}} : Place{Page::measure, measure}, HistoryEntry::added);
}

/// "14:05"; a frame is drawn when it becomes another one.
std::string MeetingController::clock_text() {
    const double now = services_.edge.utc() + services_.edge.utc_offset_minutes(services_.edge.utc()) * minute;
    services_.edge.wake_after(minute - std::fmod(now, minute));
    return base::utc_text(now).substr(11, 5);
}

void MeetingController::draw_room(PageUi& ui, const Box& window) {
    ui.presenting = true;
    // The speaker's window may be gone without a word.
    if (peer_ == PeerState::connected && !services_.edge.send_to_peer({})) on_disconnect();
    const MeetingState state{.clock = clock_text(),
                             .pointer = services_.state.pointer,
                             .full_screen = services_.state.full_screen,
                             .can_full_screen = services_.edge.can_full_screen(),
                             .may_edit = services_.session.may_edit(),
                             .with_speaker = has_presenter()};
    draw_meeting(ui, window, *services_.document(), services_.state.year, view(), services_.measure_view(), state);
}

void MeetingController::apply(const MeetingAction& action) {
    std::visit(base::Overloaded{
                   [&](const LeaveMeeting&) { leave(); },
                   [&](const SwitchPointer&) { services_.state.pointer = !services_.state.pointer; },
                   [&](const SwitchFullScreen&) { services_.edge.set_full_screen(!services_.state.full_screen); },
                   [&](const OpenSpeaker&) { open_speaker(); },
                   [&](const RestartTimer&) { restart_timer(); },
               },
               action);
}

}  // namespace ui
