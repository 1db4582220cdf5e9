// What the app says: which notices are in sight, the room that the page makes for them, and what stays in sight beside them.

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/time_text.hpp"
#include "pages/overlay/notice_place.hpp"
#include "toolkit/draw.hpp"

namespace ui {

namespace {

/// Around a field: its frame, and a little more.
constexpr float frame_of_field = 9;

}  // namespace

/// Their buttons would act on another step, or on none.
void App::withdraw_steps() {
    notices_.withdraw(About::step);
    notices_.withdraw(About::reason);
}

void App::show_notices() {
    services_.close_menu();
    overlays_.ask(
        notices_dialog(strings(state_.language), notices_, [this](std::string_view utc) { return local_time(utc); }));
    notices_.mark_all_seen();
}

AboutProgram App::about() const {
    return {edge_.runtime(), storage_measured_, store_.failure().has_value() || store_.is_refused()};
}

void App::show_about() {
    services_.close_menu();
    overlays_.ask(about_dialog(strings(state_.language), about()));
}

void App::close_notice() {
    notices_.close();
    if (interaction_.focused_node != 0 && notice_has_focus_) interaction_.wanted_focus = focus_before_notice_;
}

bool App::types_in_page() const { return state_.field && !overlays_.asks_for_text(); }

const Node* App::shown_field() const {
    const auto found =
        std::find_if(published_.begin(), published_.end(), [](const Node& node) { return node.role == Role::text_field; });
    return found == published_.end() ? nullptr : &*found;
}

/// It would push away what somebody types in, or leave it no room.
bool App::notice_waits(const PageUi& ui, float height, const Box& window, const Box& rest) const {
    if (!types_in_page()) return false;
    if (rest.height - height < ui.theme.px(120)) return true;
    const Node* field = shown_field();
    if (height <= notice_height_ || field == nullptr) return false;
    const Box place{window.x, window.y + window.height - foot_height_ - height, window.width, height};
    return overlap(inset(field->box, -frame_of_field), place);
}

/// What is left of `rest` for the page, without its foot.
Box App::room_beside_notice(PageUi& ui, const Box& window, const Box& rest) {
    if (!has_foot()) foot_height_ = 0;
    float height = notices_.in_sight() != nullptr ? notice_height(ui, window, notices_) : 0;
    if (height > 0 && notice_waits(ui, height, window, rest)) height = 0;
    ui.notice = height;
    ui.freed = std::max(0.0F, notice_height_ - height);
    notice_height_ = height;
    const Box room{rest.x, rest.y, rest.width, std::max(0.0F, rest.height - height - foot_height_)};
    keep_in_sight(window, room);
    return room;
}

/// Where the window or the page's room in it becomes another one, what has the focus, is typed in or is chosen stays in
/// sight; a notice moves nothing that had been scrolled away.
void App::keep_in_sight(const Box& window, const Box& room) {
    const bool resized = window.width != window_.width || window.height != window_.height;
    const Box before = std::exchange(room_, room);
    window_ = window;
    if (!resized && room == before) return;
    const auto node = [&](std::uint64_t id) -> const Node* {
        const auto found = std::find_if(published_.begin(), published_.end(), [&](const Node& n) { return n.id == id; });
        return id == 0 || found == published_.end() ? nullptr : &*found;
    };
    // True where it would leave. As far as scrolling helps it does not, in this very frame.
    const auto leaves = [&](const Node* it) {
        if (it == nullptr || !(resized || overlap(it->box, before))) return false;
        const Box box = inset(it->box, 0, -frame_of_field);
        const float over = box.y + box.height - (room.y + room.height);
        if (over > 0 && box.y > room.y) interaction_.sight = SightWish{it->box, std::min(over, box.y - room.y)};
        return resized || over > 0;
    };
    if (leaves(node(interaction_.focused_node))) interaction_.focus_arrived = true;
    if (leaves(shown_field()) && state_.cell) interaction_.wants_sight = true;
    if (state_.place.page == Page::bring && leaves(node(interaction_.spot_node))) interaction_.spot_wants_sight = true;
}

void App::draw_notice_in_sight(PageUi& ui, const Box& window) {
    foot_height_ = ui.foot;
    notice_has_focus_ = false;
    if (notice_height_ > 0) {
        const Box place{window.x, window.y + window.height - ui.foot - notice_height_, window.width, notice_height_};
        const NoticeHands hands = draw_notice(ui, place, window, notices_);
        notice_has_focus_ = hands.focused;
        notices_.seen(!hands.hovered && !hands.focused && !ui.covered);
        if (const auto left = notices_.left()) edge_.wake_after(*left);
    }
    if (!notice_has_focus_) focus_before_notice_ = interaction_.focused_node;
}

}  // namespace ui
