#include "toolkit/scroll_area.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "toolkit/widgets.hpp"

namespace ui {

namespace {
constexpr float slop = 9;            // pixels a finger may wander within a press
constexpr float slowest_fling = 12;  // pixels a second
constexpr float fling_decay = 4.2F;  // per second

/// As Dear ImGui clamps it, which it does when the next frame begins.
float clamped(float scroll, float content, float seen) {
    return std::floor(std::clamp(scroll, 0.0F, std::max(0.0F, content - seen)));
}
}  // namespace

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Box& box, ScrollBar bar)
    : id_(static_cast<ImGuiID>(node_id(key))), height_(box.height) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    keep_still(ui, box.height);
    keep_in_sight(ui, box);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
    const bool both_ways = bar == ScrollBar::both_ways;
    if (bar == ScrollBar::always) flags |= ImGuiWindowFlags_AlwaysVerticalScrollbar;
    if (both_ways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    ImGui::BeginChild(id_, {box.width, box.height}, ImGuiChildFlags_None, flags);
    follow_finger(ui, both_ways);
    if (ui.in.scroll_by != 0 && !both_ways && !ui.covered && ImGui::GetScrollMaxY() > 0) {
        ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + ui.in.scroll_by, 0.0F, ImGui::GetScrollMaxY()));
        ui.in.scroll_by = 0;
        ui.in.moving = true;
    }
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    x_ = origin.x;
    y_ = origin.y;
    scrolled_ = ImGui::GetScrollY();
    scrolled_across_ = ImGui::GetScrollX();
    width_ = ImGui::GetContentRegionAvail().x;
    if (both_ways) height_ = ImGui::GetContentRegionAvail().y;
}

ScrollArea::~ScrollArea() {
    const float scrolled = ImGui::GetScrollY();
    below_ = std::clamp(scrolled + height_ - content_height_, 0.0F, below_);
    ImGui::SetCursorPos({std::max(0.0F, content_width_ - 1), std::max(0.0F, content_height_ + below_ - 1)});
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
    ImGuiStorage& kept = *ImGui::GetStateStorage();
    kept.SetFloat(id_ + 1, scrolled);
    kept.SetFloat(id_ + 2, content_height_);
    kept.SetFloat(id_ + 3, below_);
}

/// Where the area grows because a notice goes, what is seen at its end stays where it is: there is room below it until
/// somebody scrolls.
void ScrollArea::keep_still(const Ui& ui, float height) {
    const ImGuiStorage& kept = *ImGui::GetStateStorage();
    const float scrolled = kept.GetFloat(id_ + 1);
    const float content = kept.GetFloat(id_ + 2);
    below_ = kept.GetFloat(id_ + 3);
    if (ui.freed > 0 && scrolled > 0) below_ = std::clamp(scrolled + height - content, below_, below_ + ui.freed);
    if (below_ > 0) ImGui::SetNextWindowContentSize({0, content + below_});
}

void ScrollArea::bring_into_view(float top, float height) {
    if (top < scrolled_) {
        scroll_to(top);
    } else if (top + height > scrolled_ + height_) {
        scroll_to(top + height - height_);
    }
}

void ScrollArea::bring_into_view_across(float left, float width) {
    if (left < scrolled_across_) {
        scroll_across_to(left);
    } else if (left + width > scrolled_across_ + width_) {
        scroll_across_to(left + width - width_);
    }
}

void ScrollArea::scroll_to(float top) {
    const float to = clamped(top, content_height_, height_);
    y_ += scrolled_ - to;
    scrolled_ = to;
    ImGui::SetScrollY(to);
}

void ScrollArea::scroll_across_to(float left) {
    const float to = clamped(left, content_width_, width_);
    x_ += scrolled_across_ - to;
    scrolled_across_ = to;
    ImGui::SetScrollX(to);
}

void ScrollArea::keep_in_sight(Ui& ui, const Box& box) const {
    if (!ui.in.sight || ui.covered) return;
    const Box& it = ui.in.sight->box;
    if (it.y < box.y || it.x < box.x || it.x + it.width > box.x + box.width) return;
    ImGui::SetNextWindowScroll({-1, ImGui::GetStateStorage()->GetFloat(id_ + 1) + ui.in.sight->by});
    ui.in.sight.reset();
}

void ScrollArea::follow_finger(Ui& ui, bool both_ways) {
    const ImGuiIO& io = ImGui::GetIO();
    Interaction& in = ui.in;
    const std::uint64_t here = ImGui::GetID("");
    const bool over = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (ImGui::IsMouseClicked(0)) {
        if (in.touch_window == here) in.fling = 0;
        if (over && ui.touching()) {
            in.touch_window = here;
            in.touch_scrolling = false;
        }
    }
    if (in.touch_window != here) return;
    if (ImGui::IsMouseDown(0) && ui.touching()) {
        const ImVec2 way = ImGui::GetMouseDragDelta(0, 0);
        if (std::abs(way.y) > slop || (both_ways && std::abs(way.x) > slop)) in.touch_scrolling = true;
        if (in.touch_scrolling && io.DeltaTime > 0) {
            if (both_ways)
                ImGui::SetScrollX(std::clamp(ImGui::GetScrollX() - io.MouseDelta.x, 0.0F, ImGui::GetScrollMaxX()));
            ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() - io.MouseDelta.y, 0.0F, ImGui::GetScrollMaxY()));
            in.fling = 0.6F * in.fling + 0.4F * (-io.MouseDelta.y / io.DeltaTime);
        }
    } else if (std::abs(in.fling) > slowest_fling) {
        ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + in.fling * io.DeltaTime, 0.0F, ImGui::GetScrollMaxY()));
        in.fling *= std::exp(-fling_decay * io.DeltaTime);
        in.moving = true;
    } else {
        in.fling = 0;
    }
}

}  // namespace ui
