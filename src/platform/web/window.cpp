#include "platform/web/window.hpp"

#include <SDL.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "platform/paint/crisp.hpp"
#include "platform/web/browser.hpp"
#include "platform/web/canvas_painter.hpp"
#include "platform/web/webgl_painter.hpp"

namespace platform {

namespace {

constexpr const char* kCanvas = "#canvas";
/// After a sleep no animation or tooltip should jump.
constexpr float kLongestStepSeconds = 0.1F;

std::unique_ptr<Painter> make_painter(std::string_view wanted) {
    if (wanted != "cpu" && browser::take_card(wanted == "gpu")) return std::make_unique<WebglPainter>();
    if (browser::take_pixels()) return std::make_unique<CanvasPainter>();
    return nullptr;
}

}  // namespace

std::unique_ptr<Window> Window::open(std::string_view wanted, std::function<void(bool)> stirred) {
    std::unique_ptr<Painter> painter = make_painter(wanted);
    if (!painter) return nullptr;
    SDL_SetMainReady();
    // An element that never has the focus, so that SDL sees no key.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kCanvas);
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
    // Not resizable in SDL's sense: it would set sizes of its own at every resize of the browser's window.
    SDL_Window* window = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_ALLOW_HIGHDPI);
    if (window == nullptr) return nullptr;
    return std::unique_ptr<Window>(new Window(window, std::move(painter), std::move(stirred)));
}

Window::Window(SDL_Window* window, std::unique_ptr<Painter> painter, std::function<void(bool)> stirred)
    : window_(window), painter_(std::move(painter)), stirred_(std::move(stirred)) {
    ImGui_ImplSDL2_InitForOther(window_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    SDL_AddEventWatch(&Window::watch, this);
}

Window::~Window() {
    SDL_DelEventWatch(&Window::watch, this);
    ImGui_ImplSDL2_Shutdown();
    SDL_DestroyWindow(window_);
    SDL_Quit();
}

int Window::watch(void* self, SDL_Event* event) {
    // SDL's own mark in its queue: polling puts it there, so it would keep us awake.
    if (event->type == SDL_POLLSENTINEL) return 0;
    static_cast<Window*>(self)->stirred_(event->type == SDL_MOUSEBUTTONDOWN || event->type == SDL_MOUSEBUTTONUP);
    return 0;
}

void Window::resize(int width, int height, float density) {
    width_ = std::max(1, width);
    height_ = std::max(1, height);
    density_ = density > 0 ? density : 1;
    // SDL scales the mouse by its idea of the size in CSS pixels, and sizes the canvas by whole ones of them: set it right.
    const auto css = [this](int pixels) {
        return std::max(1, static_cast<int>(static_cast<float>(pixels) / density_ + 0.5F));
    };
    SDL_SetWindowSize(window_, css(width_), css(height_));
    emscripten_set_canvas_element_size(kCanvas, width_, height_);
    painter_->resize(width_, height_);
}

void Window::begin_frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    // The renderer multiplies the two and cuts off what is behind the point: a hundredth of a pixel keeps the last one.
    io.DisplaySize =
        ImVec2((static_cast<float>(width_) + 0.01F) / density_, (static_cast<float>(height_) + 0.01F) / density_);
    io.DisplayFramebufferScale = ImVec2(density_, density_);
    io.DeltaTime = std::min(io.DeltaTime, kLongestStepSeconds);
}

void Window::prepare_drawing() { draw_for_density(density_); }

bool Window::end_frame() {
    align_text(*ImGui::GetDrawData(), density_);
    return painter_->paint(*ImGui::GetDrawData());
}

void Window::restore() {
    painter_->restore();
    lost_ = false;
}

}  // namespace platform
