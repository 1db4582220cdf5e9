#pragma once
// 話し手の画面: what the speaker sees while the room sees the measure. Notes, what comes next, the agenda, the time.

#include <string>

#include "model/document.hpp"
#include "pages/page_ui.hpp"
#include "views/measure_view.hpp"
#include "views/meeting_view.hpp"

namespace ui {

struct SpeakerState {
    std::string clock;   ///< "14:05"
    double elapsed = 0;  ///< milliseconds since the meeting began
    bool alone = false;  ///< the room's window is not there
    bool may_edit = false;
};

/// Above the page; returns the height.
float draw_speaker_strip(PageUi& ui, const Box& box, const MeetingView& view, const SpeakerState& state);
/// How wide what follows stands beside what is on now; 0: below it.
float speaker_side(const PageUi& ui, float width);
/// What is on now begins at `top`. `now` and `next` are null where there is no such measure.
void draw_speaker(PageUi& ui, const Box& box, float top, const Document& document, plan::MaybeYear year,
                  const MeetingView& view, const MeasureView* now, const MeasureView* next, const SpeakerState& state);

}  // namespace ui
