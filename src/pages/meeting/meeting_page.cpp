// A strip with the agenda, the way through it and the clock; below it the measure as on its own page, larger, and what is
// noted down of it while somebody edits. The pointer is drawn over everything.

#include "pages/meeting/meeting_page.hpp"

#include <imgui.h>
#include <algorithm>
#include <utility>

#include "pages/measure/measure_body.hpp"
#include "pages/measure/measure_edit.hpp"
#include "pages/meeting/meeting_strip.hpp"
#include "toolkit/layer.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"
#include "views/table_view.hpp"

namespace ui {

namespace {

void draw_way_out(PageUi& ui, FromRight& row, const MeetingState& state) {
    const ButtonText leave{.label = ui.s.leave_meeting, .description = "Esc", .icon = Icon::close, .icon_only = true};
    if (button(ui, "leave", row.place(ui.theme.control()), leave)) ui.act(LeaveMeeting{});
    if (!state.can_full_screen) return;
    const ButtonText full{.label = ui.s.full_screen, .description = "F", .icon = Icon::full_screen, .icon_only = true};
    if (switch_button(ui, "full screen", row.place(button_width(ui, full)), full, state.full_screen))
        ui.act(SwitchFullScreen{});
}

/// What a room needs while the speaker has a window of its own: where we are, what time it is, and the way out. Returns the
/// height; on the whole screen there is nothing at all.
float draw_quiet_strip(PageUi& ui, const Box& box, const MeetingView& view, const MeetingState& state) {
    if (state.full_screen) return 0;
    const Theme& t = ui.theme;
    const float pad = t.px(8);
    const Box strip{box.x, box.y, box.width, t.control() + 2 * pad};
    const SemanticScope scope = strip_ground(ui, strip);
    draw_position(ui, box.x + t.px(12), box.y + pad, view);
    FromRight row(ui, box.x + box.width - t.px(12), box.y + pad);
    draw_way_out(ui, row, state);
    draw_clock(ui, row, state.clock);
    return strip.height;
}

/// Returns the height.
float draw_strip(PageUi& ui, const Box& box, const MeetingView& view, const std::string& here, const MeetingState& state) {
    const Theme& t = ui.theme;
    const bool narrow = is_narrow(ui, box.width);
    const float pad = t.px(8);
    const float height = t.control() + 2 * pad;
    const float both = narrow ? 2 * height - pad : height;
    const SemanticScope scope = strip_ground(ui, {box.x, box.y, box.width, both});
    const float y = box.y + pad;
    FromRight row(ui, box.x + box.width - t.px(12), y);
    draw_way_out(ui, row, state);
    const ButtonText pointer{.label = ui.s.pointer, .description = "P", .icon = Icon::pointer, .icon_only = true};
    if (switch_button(ui, "pointer", row.place(button_width(ui, pointer)), pointer, state.pointer)) ui.act(SwitchPointer{});
    // A phone has one window.
    if (!narrow) {
        const std::string hint = std::string(ui.s.open_speaker_hint) + fill(ui.s.in_brackets, {"S"});
        const ButtonText speaker{
            .label = ui.s.open_speaker, .description = hint, .icon = Icon::screen, .icon_only = box.width < t.px(1200)};
        if (button(ui, "speaker", row.place(button_width(ui, speaker)), speaker)) ui.act(OpenSpeaker{});
    }
    if (state.may_edit) draw_notes_switch(ui, row, narrow);
    draw_clock(ui, row, state.clock);
    // The way through the agenda: beside it, or on a phone below.
    const float way_y = narrow ? y + height - pad : y;
    const float x = box.x + t.px(12);
    const float way = draw_way(ui, x, way_y, view, Page::meeting);
    draw_agenda_choice(ui, x + way + t.px(8), way_y, narrow ? box.x + box.width - t.px(12) : row.left(), view,
                       {Page::meeting, here});
    return both;
}

void draw_body(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeasureView& view) {
    const plan::Measure& measure = *view.placed->measure;
    ScrollArea area(ui, "meeting " + measure.id, box);
    const Span span = page_span(ui, area.x(), area.width());
    float at = area.y() + ui.theme.px(16);
    // The room reads; what is typed stands in one place.
    const bool editing = std::exchange(ui.editing, false);
    at += draw_measure_head(ui, span.x, at, span.width, document, view) + ui.theme.px(14);
    if (editing) {
        ui.editing = true;
        at += heading(ui, span.x, at, span.width, ui.s.meeting_notes, {.size = ui.theme.title(), .bold = true}, 2);
        at += draw_notes_field(ui, span.x, at, span.width, measure) + ui.theme.gap();
        ui.editing = false;
    }
    at += draw_measure_body(ui, span, at, is_wide(ui, area.width()), document, year, view);
    ui.editing = editing;
    area.set_content_height(at + ui.theme.px(24) - area.y());
}

void draw_pointer(const PageUi& ui) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (!ImGui::IsMousePosValid(&at) || ui.touching()) return;
    constexpr float radius = 14;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddCircleFilled(at, radius * ui.theme.scale, IM_COL32(220, 30, 30, 90));
    list.AddCircle(at, radius * ui.theme.scale, IM_COL32(255, 255, 255, 230), 0, 4);
    list.AddCircle(at, radius * ui.theme.scale, IM_COL32(200, 0, 0, 255), 0, 2);
}

}  // namespace

void draw_meeting(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeetingView& view,
                  const MeasureView* measure, const MeetingState& state) {
    const std::string here = measure != nullptr ? measure->placed->measure->id : std::string();
    const float top = state.with_speaker ? draw_quiet_strip(ui, box, view, state) : draw_strip(ui, box, view, here, state);
    const Box body{box.x, box.y + top, box.width, box.height - top};
    {
        const SemanticScope scope(ui.semantics, named_node("main", Role::main, {}, body));
        if (measure != nullptr) {
            // The room is further away than a desk; a phone is not.
            const float scale = ui.theme.scale;
            if (!is_narrow(ui, box.width)) ui.theme.scale = std::max(scale, scale_large);
            draw_body(ui, body, document, year, *measure);
            ui.theme.scale = scale;
        } else {
            const Span span = page_span(ui, body.x, body.width);
            empty_state(ui, span.x, body.y, span.width, ui.s.no_rows_title, ui.s.no_rows_text, Icon::search);
        }
    }
    if (state.pointer) draw_pointer(ui);
}

}  // namespace ui
