// A strip with the agenda, the way through it and the clock; below it the measure as on its own page, larger, and what is
// noted down of it while somebody edits. The pointer is drawn over everything.

#include "ui/meeting_page.hpp"

#include <imgui.h>
#include <algorithm>
#include <utility>

#include "ui/layer.hpp"
#include "ui/measure_body.hpp"
#include "ui/measure_edit.hpp"
#include "ui/page_layout.hpp"
#include "ui/scroll_area.hpp"
#include "ui/table_view.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

std::string title_of(const Ui& ui, const plan::Measure& measure) { return spaced(ui.s, {measure.code, measure.name}); }

std::vector<MenuOption> agenda_options(const Ui& ui, const MeetingView& view, const std::string& here) {
    std::vector<MenuOption> options;
    options.reserve(view.agenda.size());
    for (const plan::PlacedMeasure* placed : view.agenda) {
        const plan::Measure& measure = *placed->measure;
        options.push_back({title_of(ui, measure), measure.id == here, 0, GoTo{{Page::meeting, measure.id}}});
    }
    return options;
}

/// From the right edge of a row to the left.
class FromRight {
public:
    FromRight(Ui& ui, float right, float y) : ui_(ui), right_(right), y_(y) {}
    Box place(float width) {
        right_ -= width;
        const Box box{right_, y_, width, ui_.theme.control()};
        right_ -= ui_.theme.px(8);
        return box;
    }
    float left() const { return right_; }

private:
    Ui& ui_;
    float right_;
    float y_;
};

void draw_clock(Ui& ui, const Box& box, const std::string& clock) {
    draw_line(ui, box, clock, {.size = ui.theme.title(), .bold = true, .align = TextAlign::center});
    Node node;
    node.id = node_id("clock");
    node.name = spaced(ui.s, {ui.s.clock, clock});
    node.box = box;
    ui.semantics.add(std::move(node));
}

/// Returns the height.
float draw_strip(Ui& ui, const Box& box, const MeetingView& view, const std::string& here, const MeetingState& state) {
    const Theme& t = ui.theme;
    const bool narrow = is_narrow(ui, box.width);
    const float pad = t.px(8);
    const float height = t.control() + 2 * pad;
    const float both = narrow ? 2 * height - pad : height;
    fill({box.x, box.y, box.width, both}, color::header);
    hairline(box.x, box.y + both - 0.5F, box.x + box.width, box.y + both - 0.5F, color::line);
    Node node;
    node.id = node_id("strip");
    node.role = Role::banner;
    node.name = ui.s.meeting;
    node.box = {box.x, box.y, box.width, both};
    const SemanticScope scope(ui.semantics, node);

    const float y = box.y + pad;
    const float left = box.x + t.px(12);
    FromRight row(ui, box.x + box.width - t.px(12), y);
    const ButtonText leave{.label = ui.s.leave_meeting, .description = "Esc", .icon = Icon::close, .icon_only = true};
    if (button(ui, "leave", row.place(t.control()), leave)) ui.act(LeaveMeeting{});
    if (state.can_full_screen) {
        const ButtonText full{.label = ui.s.full_screen, .description = "F", .icon = Icon::full_screen, .icon_only = true};
        if (switch_button(ui, "full screen", row.place(button_width(ui, full)), full, state.full_screen))
            ui.act(SwitchFullScreen{});
    }
    const ButtonText pointer{.label = ui.s.pointer, .description = "P", .icon = Icon::pointer, .icon_only = true};
    if (switch_button(ui, "pointer", row.place(button_width(ui, pointer)), pointer, state.pointer)) ui.act(SwitchPointer{});
    if (state.may_edit) {
        const ButtonText note{.label = ui.s.take_notes, .description = "F2", .icon = Icon::pencil, .icon_only = narrow};
        if (switch_button(ui, "notes", row.place(button_width(ui, note)), note, ui.editing)) ui.act(SwitchEditing{});
    }
    draw_clock(ui, row.place(ui.fonts.width("00:00", t.title(), true) + t.px(20)), state.clock);

    // The way through the agenda: beside it, or on a phone below.
    const float way_y = narrow ? y + height - pad : y;
    const float way_right = narrow ? box.x + box.width - t.px(12) : row.left();
    const ButtonText previous{.label = ui.s.previous, .description = "←", .icon = Icon::chevron_left, .icon_only = true};
    const ButtonText next{.label = ui.s.next, .description = "→", .icon = Icon::chevron_right, .icon_only = true};
    const float step = button_width(ui, previous);
    if (button(ui, "previous", {left, way_y, step, t.control()}, previous, ButtonLook::plain, view.previous.empty()))
        ui.act(GoTo{{Page::meeting, view.previous}});
    float x = left + step + t.px(8);
    if (button(ui, "next", {x, way_y, step, t.control()}, next, ButtonLook::plain, view.next.empty()))
        ui.act(GoTo{{Page::meeting, view.next}});
    x += step + t.px(8);
    const std::string position = fill(ui.s.position, {grouped(view.position), grouped(view.agenda.size())});
    const float position_width = ui.fonts.width(position, t.body(), true) + t.px(16);
    draw_line(ui, {x, way_y, position_width, t.control()}, position,
              {.size = t.body(), .bold = true, .align = TextAlign::center});
    Node place;
    place.id = node_id("position");
    place.role = Role::status;
    place.name = position;
    place.box = {x, way_y, position_width, t.control()};
    ui.semantics.add(std::move(place));
    x += position_width + t.px(8);
    const float width = std::min(t.px(520), way_right - x);
    if (!view.agenda.empty() && width > t.px(60))
        choice(ui, "agenda", {x, way_y, width, t.control()}, ui.s.agenda, agenda_options(ui, view, here));
    return both;
}

void draw_body(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const MeasureView& view) {
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

void draw_pointer(const Ui& ui) {
    const ImVec2 at = ImGui::GetIO().MousePos;
    if (!ImGui::IsMousePosValid(&at) || ui.touching()) return;
    constexpr float radius = 14;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddCircleFilled(at, radius * ui.theme.scale, IM_COL32(220, 30, 30, 90));
    list.AddCircle(at, radius * ui.theme.scale, IM_COL32(255, 255, 255, 230), 0, 4);
    list.AddCircle(at, radius * ui.theme.scale, IM_COL32(200, 0, 0, 255), 0, 2);
}

}  // namespace

void draw_meeting(Ui& ui, const Box& box, const Document& document, plan::FiscalYear year, const MeetingView& view,
                  const MeasureView* measure, const MeetingState& state) {
    const std::string here = measure != nullptr ? measure->placed->measure->id : std::string();
    const float top = draw_strip(ui, box, view, here, state);
    const Box body{box.x, box.y + top, box.width, box.height - top};
    {
        Node main;
        main.id = node_id("main");
        main.role = Role::main;
        main.box = body;
        const SemanticScope scope(ui.semantics, main);
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
