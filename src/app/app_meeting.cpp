// 会議: the way through the agenda by keys, fingers and the pages themselves, and what stands around it.

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/app.hpp"
#include "base/time_text.hpp"
#include "pages/meeting/meeting_page.hpp"

namespace ui {

namespace {

constexpr double minute = 60'000;

}  // namespace

/// To the next measure or the one before: of the agenda in a meeting, of the plan on the page of a measure. False where
/// there is no such measure.
bool App::step(bool onwards) {
    if (!document()) return false;
    std::string target;
    if (is_meeting(state_.place.page)) {
        const MeetingView& view = meeting_view();
        target = onwards ? view.next : view.previous;
    } else if (const MeasureView* view = measure_view()) {
        target = onwards ? view->next : view->previous;
    } else {
        return false;
    }
    if (!target.empty()) go_to({state_.place.page, target}, HistoryEntry::added);
    return true;
}

/// As remote controls of speakers send them, too: Page Down and Page Up.
bool App::press_key_in_meeting(const platform::KeyPressed& key) {
    if (key.in_field || key.command || state_.field) return false;
    if (key.key == "ArrowRight" || key.key == "PageDown" || (key.key == " " && !key.shift)) {
        step(true);
    } else if (key.key == "ArrowLeft" || key.key == "PageUp" || key.key == " ") {
        step(false);
    } else if (key.key == "Home" || key.key == "End") {
        const MeetingView& view = meeting_view();
        if (view.agenda.empty()) return true;
        const plan::PlacedMeasure& end = key.key == "Home" ? *view.agenda.front() : *view.agenda.back();
        go_to({state_.place.page, end.measure->id}, HistoryEntry::added);
    } else if (state_.place.page == Page::speaker) {
        return false;
    } else if (key.key == "p" || key.key == "P") {
        apply(SwitchPointer{});
    } else if (key.key == "f" || key.key == "F") {
        apply(SwitchFullScreen{});
    } else if (key.key == "s" || key.key == "S") {
        apply(OpenSpeaker{});
    } else {
        return false;
    }
    return true;
}

const MeetingView& App::meeting_view() {
    table_view();  // what is asked for otherwise begins at its top
    return views_.meeting(services_.view_source(), state_.place.measure);
}

void App::leave_meeting() {
    state_.pointer = false;
    if (state_.place.page == Page::speaker && edge_.close_window()) return;
    if (state_.full_screen) edge_.set_full_screen(false);
    const std::string measure = state_.place.measure;
    go_to(measure.empty() ? Place{Page::table, {}} : Place{Page::measure, measure}, HistoryEntry::added);
}

/// "14:05"; a frame is drawn when it becomes another one.
std::string App::clock_text() {
    const double now = edge_.utc() + edge_.utc_offset_minutes(edge_.utc()) * minute;
    edge_.wake_after(minute - std::fmod(now, minute));
    return base::utc_text(now).substr(11, 5);
}

void App::draw_meeting_page(PageUi& ui, const Box& window) {
    ui.presenting = true;
    // The speaker's window may be gone without a word.
    if (pair_ == Pair::together && !edge_.tell_window({})) part();
    const MeetingState state{.clock = clock_text(),
                             .pointer = state_.pointer,
                             .full_screen = state_.full_screen,
                             .can_full_screen = edge_.can_full_screen(),
                             .may_edit = may_edit(),
                             .with_speaker = room_has_speaker()};
    draw_meeting(ui, window, *document(), state_.year, meeting_view(), measure_view(), state);
}

}  // namespace ui
