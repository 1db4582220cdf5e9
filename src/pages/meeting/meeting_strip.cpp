#include "pages/meeting/meeting_strip.hpp"

#include <algorithm>
#include <utility>

#include "pages/widgets/menus.hpp"
#include "views/table_view.hpp"

namespace ui {

namespace {

float time_size(const PageUi& ui) { return ui.theme.px(20); }

MenuOption agenda_option(const PageUi& ui, const plan::Measure& measure, const Place& here) {
    return {title_of(ui, measure), measure.id == here.measure, 0, GoTo{{here.page, measure.id}}};
}

}  // namespace

Box FromRight::place(float width) {
    right_ -= width;
    const Box box{right_, y_, width, ui_.theme.control()};
    right_ -= ui_.theme.px(8);
    return box;
}

SemanticScope strip_ground(PageUi& ui, const Box& box) {
    fill(box, color::header);
    const float foot = box.y + box.height - 0.5F;
    hairline(box.x, foot, box.x + box.width, foot, color::line);
    return SemanticScope(ui.semantics, named_node("strip", Role::banner, std::string(ui.s.meeting), box));
}

std::string title_of(const PageUi& ui, const plan::Measure& measure) { return spaced(ui.s, {measure.code, measure.name}); }

float time_width(const PageUi& ui, std::string_view longest) {
    return ui.fonts.width(longest, time_size(ui), true) + ui.theme.px(20);
}

void draw_time(PageUi& ui, std::string_view key, const Box& box, std::string_view time, std::string name) {
    draw_line(ui, box, time, {.size = time_size(ui), .bold = true, .align = TextAlign::center});
    ui.semantics.add(named_node(key, Role::text, std::move(name), box));
}

void draw_clock(PageUi& ui, FromRight& row, std::string_view time) {
    draw_time(ui, "clock", row.place(time_width(ui, "00:00")), time, spaced(ui.s, {ui.s.clock, time}));
}

void draw_notes_switch(PageUi& ui, FromRight& row, bool icon_only) {
    const ButtonText note{.label = ui.s.take_notes, .description = "F2", .icon = Icon::pencil, .icon_only = icon_only};
    if (switch_button(ui, "notes", row.place(button_width(ui, note)), note, ui.editing)) ui.act(SwitchEditing{});
}

float draw_position(PageUi& ui, float x, float y, const MeetingView& view) {
    const Theme& t = ui.theme;
    const std::string position = fill(ui.s.position, {grouped(view.position), grouped(view.agenda.size())});
    const Box box{x, y, ui.fonts.width(position, t.body(), true) + t.px(16), t.control()};
    draw_line(ui, box, position, {.size = t.body(), .bold = true, .align = TextAlign::center});
    ui.semantics.add(named_node("position", Role::status, position, box));
    return box.width;
}

float draw_way(PageUi& ui, float x, float y, const MeetingView& view, Page page) {
    const Theme& t = ui.theme;
    const ButtonText previous{.label = ui.s.previous, .description = "←", .icon = Icon::chevron_left, .icon_only = true};
    const ButtonText next{.label = ui.s.next, .description = "→", .icon = Icon::chevron_right, .icon_only = true};
    const float step = button_width(ui, previous);
    const float gap = t.px(8);
    if (button(ui, "previous", {x, y, step, t.control()}, previous, ButtonLook::plain, view.previous.empty()))
        ui.act(GoTo{{page, view.previous}});
    if (button(ui, "next", {x + step + gap, y, step, t.control()}, next, ButtonLook::plain, view.next.empty()))
        ui.act(GoTo{{page, view.next}});
    const float both = 2 * (step + gap);
    return both + draw_position(ui, x + both, y, view);
}

void draw_agenda_choice(PageUi& ui, float x, float y, float right, const MeetingView& view, const Place& here) {
    const Theme& t = ui.theme;
    const float width = std::min(t.px(520), right - x);
    if (view.agenda.empty() || width < t.px(60)) return;
    const std::string value = view.position > 0 ? title_of(ui, *view.agenda[view.position - 1]->measure) : std::string();
    choice(ui, "agenda", {x, y, width, t.control()}, ui.s.agenda, value, [&] {
        std::vector<MenuOption> options;
        options.reserve(view.agenda.size());
        for (const plan::PlacedMeasure* placed : view.agenda) options.push_back(agenda_option(ui, *placed->measure, here));
        return options;
    });
}

}  // namespace ui
