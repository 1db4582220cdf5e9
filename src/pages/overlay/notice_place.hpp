#pragma once
// The place of the notice in sight: a strip across the window at the page's lower edge, for which the page makes room.

#include "pages/overlay/notices.hpp"
#include "pages/page_ui.hpp"

namespace ui {

/// How high it is for the notice in sight in a window of this size; `notices` must have one.
float notice_height(PageUi& ui, const Box& window, const Notices& notices);

struct NoticeHands {
    bool hovered = false;
    bool focused = false;
};
/// `box` is as wide as the window and as high as notice_height says.
NoticeHands draw_notice(PageUi& ui, const Box& box, const Box& window, const Notices& notices);

}  // namespace ui
