#include "ui/scroll_area.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

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

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const Box& box, ScrollBar bar) : height_(box.height) {
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav;
    const bool both_ways = bar == ScrollBar::both_ways;
    if (bar == ScrollBar::always) flags |= ImGuiWindowFlags_AlwaysVerticalScrollbar;
    if (both_ways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    ImGui::BeginChild(ImGui::GetID(key.data(), key.data() + key.size()), {box.width, box.height}, ImGuiChildFlags_None,
                      flags);
    follow_finger(ui, both_ways);
    if (ui.in.scroll_by != 0 && !both_ways) {
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
    ImGui::SetCursorPos({std::max(0.0F, content_width_ - 1), std::max(0.0F, content_height_ - 1)});
    ImGui::Dummy({1, 1});
    ImGui::EndChild();
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
