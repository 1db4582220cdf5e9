#include "toolkit/style.hpp"

#include <imgui.h>

#include "toolkit/theme.hpp"

namespace ui {

namespace {

ImVec4 imgui_color(Rgb c, float opacity = 1) {
    return {static_cast<float>(c.r) / 255.0F, static_cast<float>(c.g) / 255.0F, static_cast<float>(c.b) / 255.0F, opacity};
}

}  // namespace

void set_style() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // choices are remembered by the platform
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.WindowRounding = 0;
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = 12;
    style.ScrollbarRounding = 6;
    style.AntiAliasedLinesUseTex = true;
    style.Colors[ImGuiCol_ScrollbarBg] = imgui_color(color::page, 0);
    style.Colors[ImGuiCol_ScrollbarGrab] = imgui_color(color::strong_line, 0.55F);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = imgui_color(color::strong_line, 0.8F);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = imgui_color(color::strong_line);
}

}  // namespace ui
