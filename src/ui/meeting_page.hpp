#pragma once
// 会議: one measure a page for the whole room, in large type, with what a speaker needs and nothing else.

#include <string>

#include "ui/context.hpp"
#include "ui/document.hpp"
#include "ui/measure_view.hpp"
#include "ui/meeting_view.hpp"

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
void draw_meeting(Ui& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeetingView& view,
                  const MeasureView* measure, const MeetingState& state);

}  // namespace ui
