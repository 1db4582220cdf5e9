#pragma once
// 会議: one measure a page for the whole room, in large type, with what a speaker needs and nothing else.

#include <string>

#include "model/document.hpp"
#include "pages/page_ui.hpp"
#include "views/measure_view.hpp"
#include "views/meeting_view.hpp"

namespace ui {

struct MeetingState {
    std::string clock;  ///< "14:05"
    bool pointer = false;
    bool full_screen = false;
    bool can_full_screen = false;
    bool may_edit = false;
    bool with_speaker = false;  ///< the speaker has a window of its own
};

/// `measure` is null where the plan has no such measure, or nothing is selected.
void draw_meeting(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeetingView& view,
                  const MeasureView* measure, const MeetingState& state);

}  // namespace ui
