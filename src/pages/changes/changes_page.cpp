// 変更: the log of changes, with what takes an entry back.

#include <algorithm>

#include "pages/pages.hpp"
#include "pages/widgets/menus.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

float line_height_of(const PageUi& ui, bool narrow) {
    const Theme& t = ui.theme;
    const float lines = narrow ? 3.0F : 1.0F;
    return t.line_height(t.body()) * (narrow ? 2.0F : 1.0F) + t.line_height(t.caption()) * (2.0F + lines) + t.px(30) +
           (narrow ? t.control() : 0);
}

void draw_change(PageUi& ui, const Box& box, const ChangeLine& line, std::string_view when, bool may_revert, bool narrow,
                 int number) {
    const Theme& t = ui.theme;
    const Box sheet = inset(box, 0, t.px(3));
    const SemanticScope scope = list_card(ui, sheet, number);
    const float pad = t.px(14);
    const ButtonText revert{.label = ui.s.revert};
    const ButtonText reason{.label = ui.s.reason, .description = ui.s.give_reason};
    const float gap = t.px(8);
    const float reason_width = line.in_file ? 0 : button_width(ui, reason) + gap;
    const float button_room = may_revert && !narrow ? button_width(ui, revert) + reason_width + pad : 0;
    const float width = sheet.width - 2 * pad - button_room;
    const float x = sheet.x + pad;
    float y = sheet.y + t.px(8);
    const std::string head = spaced(
        ui.s, {when, line.who.empty() ? ui.s.someone : std::string_view(line.who), line.in_file ? ui.s.in_the_file : ""});
    y += draw_text(ui, x, y, width, head, {.size = t.caption(), .color = color::faint_text, .most_lines = 1});
    ui.semantics.add(named_node("text", Role::text, spaced(ui.s, {head, line.what, line.where, line.from_to, line.why}),
                                {x, sheet.y + t.px(8), width, sheet.height - t.px(16)}));
    y += draw_text(ui, x, y, width, spaced(ui.s, {line.what, line.where}),
                   {.size = t.body(), .bold = true, .most_lines = narrow ? 2U : 1U});
    y += draw_text(ui, x, y, width, line.from_to, {.size = t.caption(), .most_lines = narrow ? 3U : 1U});
    if (!line.why.empty()) {
        draw_text(ui, x, y, width, fill(ui.s.reason_is, {line.why}),
                  {.size = t.caption(), .color = color::faint_text, .most_lines = 1});
    }
    if (!may_revert) return;
    const float own = button_width(ui, revert);
    const Box place =
        narrow ? Box{x, sheet.y + sheet.height - t.control() - t.px(8), own, t.control()}
               : Box{sheet.x + sheet.width - pad - own, sheet.y + (sheet.height - t.control()) / 2, own, t.control()};
    if (button(ui, "revert", place, revert)) ui.act(RevertEntry{line.entry});
    if (line.in_file) return;
    const float own_reason = reason_width - gap;
    const Box beside{narrow ? place.x + place.width + gap : place.x - reason_width, place.y, own_reason, place.height};
    if (button(ui, "reason", beside, reason)) ui.act(EnterField{ReasonFor{line.step}});
}

float draw_change_filters(PageUi& ui, const Span& span, float y, const ChangesView& view, const ChangeFilter& filter,
                          std::string_view editor) {
    const Theme& t = ui.theme;
    const float gap = t.px(8);
    const auto measures = [&] {
        std::vector<MenuOption> options{
            {std::string(ui.s.all_measures), filter.measure.empty(), 0, FilterChanges{{}, filter.who}}};
        for (const auto& [id, label] : view.measures)
            options.push_back({label, filter.measure == id, 0, FilterChanges{id, filter.who}});
        return options;
    };
    const auto measure_label = [&](std::size_t i) {
        return i == 0 ? std::string(ui.s.all_measures) : view.measures[i - 1].second;
    };
    const auto measure = std::find_if(view.measures.begin(), view.measures.end(),
                                      [&](const auto& one) { return one.first == filter.measure; });
    const auto by_measure =
        static_cast<std::size_t>(measure == view.measures.end() ? 0 : measure - view.measures.begin() + 1);
    std::vector<MenuOption> people{{std::string(ui.s.all_people), filter.who.empty(), 0, FilterChanges{filter.measure, {}}}};
    for (const std::string& who : view.people)
        people.push_back({who, filter.who == who, 0, FilterChanges{filter.measure, who}});
    const bool narrow = is_narrow(ui, span.width);
    const float half =
        narrow ? (span.width - gap) / 2 : choice_width(ui, view.measures.size() + 1, measure_label, t.px(320));
    const float other = narrow ? half : choice_width(ui, people, t.px(220));
    choice(ui, "measure", {span.x, y, half, t.control()}, ui.s.measure, measure_label(by_measure), measures,
           !filter.measure.empty());
    choice(ui, "who", {span.x + half + gap, y, other, t.control()}, ui.s.editor, people, !filter.who.empty());
    const std::string label = editor.empty() ? std::string(ui.s.set_editor) : fill(ui.s.editor_is, {editor});
    const ButtonText text{.label = label, .description = ui.s.editor_hint, .icon = Icon::pencil};
    const float own = std::min(button_width(ui, text), span.width);
    const float top = narrow ? y + t.control() + gap : y;
    const float left = narrow ? span.x : span.x + half + other + 2 * gap;
    if (button(ui, "editor", {left, top, own, t.control()}, text)) ui.act(EnterField{EditorName{}});
    return top + t.control() - y;
}

}  // namespace

void draw_changes(PageUi& ui, const Box& box, const ChangesView& view, const ChangeFilter& filter,
                  const ChangesState& state) {
    ScrollArea area(ui, "changes", box);
    const Theme& t = ui.theme;
    const Span span = page_span(ui, area.x(), area.width());
    const bool narrow = is_narrow(ui, area.width());
    float at = area.y() + t.px(20);
    const std::string title = spaced(ui.s, {ui.s.changes, fill(ui.s.how_many, {grouped(view.lines.size())})});
    at += heading(ui, span.x, at, span.width, title, {.size = t.headline(), .bold = true}, 1) + t.px(6);
    at += draw_change_filters(ui, span, at, view, filter, state.editor) + t.px(12);
    if (view.lines.empty()) {
        at += empty_state(ui, span.x, at, span.width, ui.s.no_changes_title, ui.s.no_changes_text, Icon::list);
        area.set_content_height(at - area.y());
        return;
    }
    VirtualParts rows;
    rows.count = view.lines.size();
    rows.row_height = line_height_of(ui, narrow);
    rows.key = [&](std::size_t i) { return "change " + std::to_string(view.lines[i].entry); };
    rows.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        const ChangeLine& line = view.lines[i];
        const Box place{left, top, span.width, line_height_of(to, narrow)};
        draw_change(to, place, line, state.local_time(line.when), line.readable && state.may_write, narrow,
                    static_cast<int>(i) + 1);
        return place.height;
    };
    at += draw_list(ui, "list", ui.s.changes, span.x, at, span.width, std::move(rows));
    area.set_content_height(at + t.gap() - area.y());
}

}  // namespace ui
