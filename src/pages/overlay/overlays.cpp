#include "pages/overlay/overlays.hpp"

#include <utility>

namespace ui {

void Overlays::add_to_dialog(std::string line) {
    if (dialog_) dialog_->lines.push_back(std::move(line));
}

void Overlays::show_waiting_report() { report_ = std::exchange(waiting_report_, std::nullopt); }

void Overlays::add_to_report(std::string title, ProblemLine line) {
    if (!report_) report_ = OpenReport{std::move(title), {}, {}, false};
    report_->problems.push_back(std::move(line));
}

void Overlays::work_is_done(double part) {
    if (working_) working_->part = part;
}

void Overlays::hand_focus_over(Interaction& in) {
    if (is_modal() == was_modal_) return;
    was_modal_ = is_modal();
    if (was_modal_) {
        focus_before_ = in.focused_node;
    } else if (!in.field_wants_focus) {
        in.wanted_focus = focus_before_;
    }
}

void Overlays::draw_open_menu(PageUi& ui, const Box& window) {
    const bool opens = !menu_;
    ui.menu->width = opens ? menu_width(ui, *ui.menu) : menu_->width;
    menu_ = std::exchange(ui.menu, Menu{});
    draw_menu(ui, window, *menu_);
    if (!opens) return;
    // The menu's first frame gives its options their nodes; the chosen one takes the focus if a keyboard opened it.
    ui.in.moving = true;
    if (ui.in.focused_node != menu_->owner) return;
    for (const Node& node : ui.semantics.nodes()) {
        if (node.role == Role::option && node.selected) ui.in.wanted_focus = node.id;
    }
}

void Overlays::draw(PageUi& ui, const Box& window) {
    ui.covered = false;
    const float below = ui.notice > 0 ? ui.notice + ui.foot : 0;
    if (ui.callout && !dialog_) draw_callout(ui, {window.x, window.y, window.width, window.height - below}, *ui.callout);
    if (dialog_ && !report_ && !working_) draw_dialog(ui, window, *dialog_);
    if (report_ && !working_) draw_report(ui, window, *report_);
    if (working_) draw_working(ui, window, *working_);
    hand_focus_over(ui.in);
    if (ui.menu && !is_modal()) draw_open_menu(ui, window);
    // Both stand in the middle, and what asks something comes first.
    if (progress_ && !is_modal()) draw_progress(ui, window, *progress_);
    if (drag_over_) draw_drop_place(ui, window);
    if (ui.tooltip && !ui.menu && !drag_over_) draw_tooltip(ui, window, *ui.tooltip);
}

}  // namespace ui
