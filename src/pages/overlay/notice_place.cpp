#include "pages/overlay/notice_place.hpp"

#include <imgui.h>

#include <algorithm>

#include "toolkit/page_layout.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

/// What stands where, from the strip's upper left corner.
struct Plan {
    Span span;
    std::string more;  ///< empty: nothing waits behind it, or there is no room to say so
    float action = 0;  ///< widths of the buttons
    float behind = 0;
    bool below = false;  ///< the buttons have a line of their own
    TextLook look;
    float text_x = 0;
    float text_width = 0;
    float text_height = 0;
    float line = 0;  ///< height of the text's line, with the cross
    float height = 0;
};

Plan plan_of(PageUi& ui, const Box& window, const Notices& notices) {
    const Theme& t = ui.theme;
    const Notice& notice = *notices.in_sight();
    // Above a phone's keyboard every line counts.
    const bool low = window.height < t.px(440);
    const float gap = t.px(8);
    Plan plan;
    plan.span = page_span(ui, window.x, window.width);
    plan.look = {.size = low ? t.caption() : t.body(),
                 .color = notice.warning ? color::warning_text : color::text,
                 .most_lines = low ? 2U : 4U};
    if (notices.behind() > 0 && !low) plan.more = fill(ui.s.notices_behind, {grouped(notices.behind())});
    if (notice.button) plan.action = std::min(button_width(ui, {.label = notice.button->label}), plan.span.width);
    if (!plan.more.empty()) plan.behind = button_width(ui, {.label = plan.more});
    const float icon = t.px(26);
    const float buttons = (plan.action > 0 ? plan.action + gap : 0) + (plan.behind > 0 ? plan.behind + gap : 0);
    const float room = plan.span.width - icon - gap - t.control();
    plan.below = !low && buttons > 0 && room - buttons < t.px(220);
    plan.text_x = plan.span.x + icon;
    plan.text_width = plan.below ? room : room - buttons;
    plan.text_height = text_height(ui, notice.text, plan.text_width, plan.look);
    plan.line = std::max(plan.text_height + t.px(6), t.control());
    plan.height = plan.line + t.px(8) + (plan.below ? t.control() + t.px(4) : 0);
    return plan;
}

}  // namespace

float notice_height(PageUi& ui, const Box& window, const Notices& notices) { return plan_of(ui, window, notices).height; }

NoticeHands draw_notice(PageUi& ui, const Box& box, const Box& window, const Notices& notices) {
    const Theme& t = ui.theme;
    const Notice& notice = *notices.in_sight();
    const Plan plan = plan_of(ui, window, notices);
    const ScopedId scope("notice");
    fill(box, notice.warning ? color::warning_pale : color::surface);
    hairline(box.x, box.y + 0.5F, box.x + box.width, box.y + 0.5F,
             notice.warning ? color::warning_text : color::strong_line);
    const float top = box.y + t.px(4);
    const float icon = t.px(17);
    draw_icon(notice.warning ? Icon::warning : Icon::bell, {plan.span.x, top, icon, plan.line},
              notice.warning ? color::warning_text : color::accent);
    draw_text(ui, plan.text_x, top + (plan.line - plan.text_height) / 2, plan.text_width, notice.text, plan.look);
    // What comes into sight again has been heard.
    const Role role = notices.was_heard() ? Role::text : notice.warning ? Role::alert : Role::status;
    ui.semantics.add(named_node("text", role, notice.text, box));

    NoticeHands hands;
    hands.hovered = !ui.touching() && ImGui::IsWindowHovered() &&
                    ImGui::IsMouseHoveringRect({box.x, box.y}, {box.x + box.width, box.y + box.height});
    const auto has_focus = [&](std::string_view key) { hands.focused |= ui.in.focused_node == node_id(key); };
    const float right = plan.span.x + plan.span.width;
    const float middle = top + (plan.line - t.control()) / 2;
    float at = plan.below ? right : right - t.control() - t.px(8);
    const float y = plan.below ? top + plan.line : middle;
    const auto place = [&](float width) {
        const Box own{at - width, y, width, t.control()};
        at -= width + t.px(8);
        return own;
    };
    if (notice.button) {
        if (button(ui, "do", place(plan.action), {.label = notice.button->label})) {
            ui.act(CloseNotice{});
            ui.act(notice.button->action);
        }
        has_focus("do");
    }
    if (!plan.more.empty()) {
        if (button(ui, "more", place(plan.behind), {.label = plan.more, .description = ui.s.notices_hint},
                   ButtonLook::quiet))
            ui.act(ShowNotices{});
        has_focus("more");
    }
    const Box cross{right - t.control(), middle, t.control(), t.control()};
    Node closing;
    closing.role = Role::button;
    closing.name = ui.s.close_notice;
    closing.box = cross;
    const Hot hot = hot_area(ui, "close", std::move(closing));
    if (hot.hovered || hot.held) fill(cross, color::row_hover, t.px(6));
    draw_icon(Icon::close, inset(cross, t.px(11)), plan.look.color);
    if (hot.pressed) ui.act(CloseNotice{});
    has_focus("close");
    return hands;
}

}  // namespace ui
