// A strip as above the room's measure; beside each other what is on now, with its notes, and what follows: the next measure
// in short and the agenda. In a narrow window all stand below each other.

#include "pages/meeting/speaker_page.hpp"

#include <imgui.h>
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/time_text.hpp"
#include "pages/measure/measure_body.hpp"
#include "pages/measure/measure_edit.hpp"
#include "pages/meeting/meeting_strip.hpp"
#include "pages/widgets/verdict_mark.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "views/table_view.hpp"

namespace ui {

namespace {

float caption(PageUi& ui, float x, float y, float width, std::string_view text) {
    return heading(ui, x, y, width, text, {.size = ui.theme.caption(), .bold = true, .color = color::accent}, 2);
}

float draw_meeting_notes(PageUi& ui, float x, float y, float width, const MeasureView& now, bool may_edit) {
    const Theme& t = ui.theme;
    float at = y + heading(ui, x, y, width, ui.s.meeting_notes, {.size = t.title(), .bold = true}, 2);
    if (ui.editing) return at + draw_notes_field(ui, x, at, width, *now.placed->measure) - y;
    at += draw_notes(ui, x, at, width, now);
    if (may_edit) {
        at += paragraph(ui, x, at, width, ui.s.notes_hint, {.size = t.body(), .color = color::faint_text});
    }
    return at - y;
}

/// What is on now: its name, what is noted down, and below it what the room sees.
float draw_now(PageUi& ui, const Span& span, float y, const Document& document, plan::MaybeYear year, const MeasureView& now,
               bool may_edit) {
    const Theme& t = ui.theme;
    const float pad = t.px(18);
    const bool editing = std::exchange(ui.editing, false);
    float at = y + caption(ui, span.x, y, span.width, ui.s.speaker_now);
    at += draw_measure_head(ui, span.x, at, span.width, document, now) + t.px(12);
    {
        const Layers layers;
        layers.front();
        ui.editing = editing;
        const float top = at;
        const ScopedId keys("meeting notes");
        at += pad / 2 + draw_meeting_notes(ui, span.x + pad, at + pad / 2, span.width - 2 * pad, now, may_edit) + pad;
        ui.editing = false;
        layers.back();
        card(ui, {span.x, top, span.width, at - top});
    }
    at += t.gap();
    at += draw_measure_body(ui, span, at, false, document, year, now);
    ui.editing = editing;
    return at - y;
}

float draw_short_judgement(PageUi& ui, float x, float y, float width, const IndicatorJudgement& entry) {
    const Theme& t = ui.theme;
    const float mark = t.px(16);
    draw_verdict(entry.recorded, x + mark / 2, y + t.line_height(t.body()) / 2, mark);
    const std::string& name = entry.indicator->name;
    return paragraph_named(ui, x + mark + t.px(8), y, width - mark - t.px(8), name,
                           spaced(ui.s, {name, word_of(ui.s, entry.recorded)}), {.size = t.body(), .most_lines = 2});
}

/// More indicators than these are only counted, so that the agenda has room.
constexpr std::size_t most_in_short = 12;

float draw_next(PageUi& ui, float x, float y, float width, const MeasureView* next) {
    const Theme& t = ui.theme;
    const float pad = t.px(16);
    const float inner = width - 2 * pad;
    const Layers layers;
    layers.front();
    float at = y + t.px(12);
    at += caption(ui, x + pad, at, inner, ui.s.speaker_next);
    if (next == nullptr) {
        at += paragraph(ui, x + pad, at, inner, ui.s.last_of_agenda, {.size = t.body(), .color = color::faint_text});
    } else {
        const plan::Measure& measure = *next->placed->measure;
        at += paragraph(ui, x + pad, at, inner, title_of(ui, measure), {.size = t.title(), .bold = true, .most_lines = 3});
        if (!measure.sections.empty()) {
            at += paragraph(ui, x + pad, at, inner, joined_sections(ui.s, measure),
                            {.size = t.caption(), .color = color::faint_text, .most_lines = 2});
        }
        at += t.px(6);
        const std::size_t shown = std::min(next->indicators.size(), most_in_short);
        for (std::size_t i = 0; i < shown; ++i) at += draw_short_judgement(ui, x + pad, at, inner, next->indicators[i]);
        if (next->indicators.size() > shown) {
            at += paragraph(ui, x + pad, at, inner, fill(ui.s.import_more, {grouped(next->indicators.size() - shown)}),
                            {.size = t.caption(), .color = color::faint_text});
        }
    }
    at += t.px(12);
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y;
}

float row_height(const PageUi& ui) { return ui.theme.control(); }

void draw_agenda_row(PageUi& ui, const Box& box, const plan::Measure& measure, std::size_t number, bool here) {
    const Theme& t = ui.theme;
    Node item = named_node("item", Role::list_item, {}, box);
    item.row = static_cast<int>(number);
    const SemanticScope scope(ui.semantics, std::move(item));
    const std::string title = title_of(ui, measure);
    Node row = named_node("row", Role::button, title, box);
    row.selected = here;
    if (here) fill(box, color::accent_pale, t.px(6));
    const Hot hot = hot_area(ui, "row", std::move(row));
    if (hot.hovered && !here) fill(inset(box, 2), color::row_hover, t.px(6));
    const float figures = t.px(44);
    const Rgb ink = here ? color::accent : color::text;
    draw_line(ui, {box.x, box.y, figures - t.px(10), box.height}, std::to_string(number),
              {.size = t.caption(), .color = here ? color::accent : color::faint_text, .align = TextAlign::right});
    draw_line(ui, {box.x + figures, box.y, box.width - figures - t.px(8), box.height}, title,
              {.size = t.body(), .bold = here, .color = ink});
    if (hot.pressed) ui.act(GoTo{{Page::speaker, measure.id}});
}

/// Returns the height of all of it.
float draw_agenda(PageUi& ui, float x, float y, float width, const MeetingView& view) {
    VirtualParts rows;
    rows.count = view.agenda.size();
    rows.row_height = row_height(ui);
    rows.key = [&](std::size_t i) { return view.agenda[i]->measure->id; };
    rows.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        const Box box{left, top, width, row_height(to)};
        draw_agenda_row(to, box, *view.agenda[i]->measure, i + 1, i + 1 == view.position);
        return box.height;
    };
    return draw_list(ui, "agenda", ui.s.agenda, x, y, width, std::move(rows));
}

/// The agenda in a part of the window of its own: where it comes to another measure, that one is brought into view.
void draw_agenda_pane(PageUi& ui, const Box& box, const MeetingView& view) {
    ScrollArea area(ui, "agenda", box, ScrollBar::when_needed);
    const auto position = static_cast<int>(view.position);
    int& shown = *ImGui::GetStateStorage()->GetIntRef(ImGui::GetID("position"), 0);
    if (std::exchange(shown, position) != position && position > 0) {
        // With the one before and the one after it.
        const float height = row_height(ui);
        area.bring_into_view(std::max(0.0F, height * static_cast<float>(position - 2)), 3 * height);
    }
    area.set_content_height(draw_agenda(ui, area.x(), area.y(), area.width(), view));
}

float draw_alone(PageUi& ui, const Box& box) {
    const Theme& t = ui.theme;
    const TextLook look{.size = t.body(), .color = color::warning_text};
    const float pad = t.px(12);
    const float height = text_height(ui, ui.s.speaker_alone, box.width - 2 * pad - t.px(24), look) + pad;
    const Box band{box.x, box.y, box.width, height};
    fill(band, color::warning_pale);
    draw_icon(Icon::warning, {box.x + pad, box.y, t.px(16), height}, color::warning_text);
    draw_text(ui, box.x + pad + t.px(24), box.y + pad / 2, box.width - 2 * pad - t.px(24), ui.s.speaker_alone, look);
    ui.semantics.add(named_node("alone", Role::status, std::string(ui.s.speaker_alone), band));
    return height;
}

}  // namespace

float draw_speaker_strip(PageUi& ui, const Box& box, const MeetingView& view, const SpeakerState& state) {
    const Theme& t = ui.theme;
    const bool narrow = is_narrow(ui, box.width);
    const float pad = t.px(8);
    const float height = t.control() + 2 * pad;
    const float both = narrow ? 2 * height - pad : height;
    {
        const SemanticScope scope = strip_ground(ui, {box.x, box.y, box.width, both});
        const float y = box.y + pad;
        const float x = box.x + t.px(12);
        FromRight row(ui, box.x + box.width - t.px(12), y);
        const ButtonText leave{.label = ui.s.close, .description = "Esc", .icon = Icon::close, .icon_only = true};
        if (button(ui, "leave", row.place(t.control()), leave)) ui.act(LeaveMeeting{});
        if (state.may_edit) draw_notes_switch(ui, row, false);
        FromRight times(ui, narrow ? box.x + box.width - t.px(12) : row.left() - t.px(8), narrow ? y + height - pad : y);
        draw_clock(ui, times, state.clock);
        const ButtonText again{
            .label = ui.s.restart_timer, .description = ui.s.restart_timer, .icon = Icon::undo, .icon_only = true};
        if (button(ui, "again", times.place(t.control()), again, ButtonLook::quiet)) ui.act(RestartTimer{});
        // Heard once a minute, not once a second.
        constexpr double minute = 60'000;
        draw_time(ui, "elapsed", times.place(time_width(ui, "00:00")), base::elapsed_text(state.elapsed),
                  spaced(ui.s, {ui.s.elapsed, base::elapsed_text(state.elapsed - std::fmod(state.elapsed, minute))}));
        const float label = ui.fonts.width(ui.s.elapsed, t.caption(), false) + t.px(4);
        draw_line(ui, times.place(label), ui.s.elapsed, {.size = t.caption(), .color = color::faint_text});
        draw_way(ui, x, y, view, Page::speaker);
    }
    return state.alone ? both + draw_alone(ui, {box.x, box.y + both, box.width, 0}) : both;
}

float speaker_side(const PageUi& ui, float width) {
    const Theme& t = ui.theme;
    return is_narrow(ui, width) ? 0 : std::floor(std::clamp(width * 0.36F, t.px(280), t.px(560)));
}

void draw_speaker(PageUi& ui, const Box& box, float top, const Document& document, plan::MaybeYear year,
                  const MeetingView& view, const MeasureView* now, const MeasureView* next, const SpeakerState& state) {
    const Theme& t = ui.theme;
    const float pad = t.px(20);
    const float side = speaker_side(ui, box.width);
    const bool beside = side > 0;
    {
        // Each measure keeps its own scroll position.
        ScrollArea area(ui, now != nullptr ? "speaker " + now->placed->measure->id : "speaker",
                        {box.x, top, box.width - side, box.y + box.height - top});
        const Span span{area.x() + pad, area.width() - pad - (beside ? t.px(4) : pad)};
        float at = area.y() + t.px(16);
        if (now != nullptr) {
            at += draw_now(ui, span, at, document, year, *now, state.may_edit) + t.gap();
        } else {
            at += empty_state(ui, span.x, at, span.width, ui.s.no_rows_title, ui.s.no_rows_text, Icon::search);
        }
        if (!beside) {
            at += draw_next(ui, span.x, at, span.width, next) + t.gap();
            at += draw_agenda(ui, span.x, at, span.width, view);
        }
        area.set_content_height(at + t.px(24) - area.y());
    }
    if (!beside) return;
    const float x = box.x + box.width - side + t.px(12);
    const float width = side - pad - t.px(12);
    float at = box.y + t.px(16);
    at += draw_next(ui, x, at, width, next) + t.gap();
    at += caption(ui, x, at, width, ui.s.agenda) + t.px(4);
    draw_agenda_pane(ui, {x, at, width, std::max(t.px(80), box.y + box.height - at - t.px(8))}, view);
}

}  // namespace ui
