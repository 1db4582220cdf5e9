#include "app/notice_layer.hpp"

#include <algorithm>
#include <utility>

#include "pages/overlay/notice_place.hpp"
#include "toolkit/draw.hpp"

namespace ui {

namespace {

/// Around a field: its frame, and a little more.
constexpr float frame_of_field = 9;

/// The text field on screen, open or waiting; null where there is none.
const Node* text_field(const std::vector<Node>& shown) {
    const auto found =
        std::find_if(shown.begin(), shown.end(), [](const Node& node) { return node.role == Role::text_field; });
    return found == shown.end() ? nullptr : &*found;
}

const Node* node_with(const std::vector<Node>& shown, std::uint64_t id) {
    const auto found = std::find_if(shown.begin(), shown.end(), [&](const Node& node) { return node.id == id; });
    return id == 0 || found == shown.end() ? nullptr : &*found;
}

}  // namespace

void NoticeLayer::close() {
    services_.notices.close();
    if (services_.interaction.focused_node != 0 && has_focus_) services_.interaction.wanted_focus = focus_before_;
}

/// It would push away what somebody types in, or leave it no room.
bool NoticeLayer::waits(const PageUi& ui, float height, const Box& window, const Box& rest, const Node* field) const {
    if (!types_in_page()) return false;
    if (rest.height - height < ui.theme.px(120)) return true;
    if (height <= height_ || field == nullptr) return false;
    const Box place{window.x, window.y + window.height - foot_height_ - height, window.width, height};
    return overlap(inset(field->box, -frame_of_field), place);
}

Box NoticeLayer::room_beside(PageUi& ui, const Box& window, const Box& rest, bool page_has_foot,
                             const std::vector<Node>& shown) {
    if (!page_has_foot) foot_height_ = 0;
    const Notices& notices = services_.notices;
    float height = notices.in_sight() != nullptr ? notice_height(ui, window, notices) : 0;
    if (height > 0 && waits(ui, height, window, rest, text_field(shown))) height = 0;
    ui.notice = height;
    ui.freed = std::max(0.0F, height_ - height);
    height_ = height;
    const Box room{rest.x, rest.y, rest.width, std::max(0.0F, rest.height - height - foot_height_)};
    keep_in_sight(window, room, shown);
    return room;
}

/// Where the window or the page's room in it becomes another one, what has the focus, is typed in or is chosen stays in
/// sight; a notice moves nothing that had been scrolled away.
void NoticeLayer::keep_in_sight(const Box& window, const Box& room, const std::vector<Node>& shown) {
    const bool resized = window.width != window_.width || window.height != window_.height;
    const Box before = std::exchange(room_, room);
    window_ = window;
    if (!resized && room == before) return;
    Interaction& in = services_.interaction;
    // True where it would leave. As far as scrolling helps it does not, in this very frame.
    const auto leaves = [&](const Node* it) {
        if (it == nullptr || !(resized || overlap(it->box, before))) return false;
        const Box box = inset(it->box, 0, -frame_of_field);
        const float over = box.y + box.height - (room.y + room.height);
        if (over > 0 && box.y > room.y) in.sight = SightWish{it->box, std::min(over, box.y - room.y)};
        return resized || over > 0;
    };
    const bool imports = services_.state.place.page == Page::sheet_import;
    if (leaves(node_with(shown, in.focused_node))) in.focus_arrived = true;
    if (leaves(text_field(shown)) && services_.state.cell) in.wants_sight = true;
    if (imports && leaves(node_with(shown, in.spot_node))) in.spot_wants_sight = true;
}

void NoticeLayer::draw(PageUi& ui, const Box& window) {
    foot_height_ = ui.foot;
    has_focus_ = false;
    if (height_ > 0) {
        const Box place{window.x, window.y + window.height - ui.foot - height_, window.width, height_};
        const NoticeHands hands = draw_notice(ui, place, window, services_.notices);
        has_focus_ = hands.focused;
        services_.notices.seen(!hands.hovered && !hands.focused && !ui.covered);
        if (const auto left = services_.notices.left()) services_.edge.wake_after(*left);
    }
    if (!has_focus_) focus_before_ = services_.interaction.focused_node;
}

}  // namespace ui
