#include "platform/web/window.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "platform/web/crisp.hpp"

namespace platform {

namespace {

constexpr const char* kCanvas = "#canvas";
/// After a sleep no animation or tooltip should jump.
constexpr float kLongestStepSeconds = 0.1F;

void configure() {
    // An element that never has the focus, so that SDL sees no key.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, kCanvas);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

}  // namespace

std::unique_ptr<Window> Window::open(std::function<void(bool)> stirred) {
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return nullptr;
    configure();
    // Not resizable in SDL's sense: it would set sizes of its own at every resize of the browser's window.
    SDL_Window* window = SDL_CreateWindow("", 0, 0, 1, 1, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
    if (window == nullptr) return nullptr;
    SDL_GLContext context = SDL_GL_CreateContext(window);
    if (context == nullptr) return nullptr;
    return std::unique_ptr<Window>(new Window(window, context, std::move(stirred)));
}

Window::Window(SDL_Window* window, void* context, std::function<void(bool)> stirred)
    : window_(window), context_(context), stirred_(std::move(stirred)) {
    ImGui_ImplSDL2_InitForOpenGL(window_, context_);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    ImGui::GetIO().IniFilename = nullptr;
    SDL_AddEventWatch(&Window::watch, this);
}

Window::~Window() {
    SDL_DelEventWatch(&Window::watch, this);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    SDL_GL_DeleteContext(context_);
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
}

void Window::begin_frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    // The renderer multiplies the two and cuts off what is behind the point: a hundredth of a pixel keeps the last one.
    io.DisplaySize =
        ImVec2((static_cast<float>(width_) + 0.01F) / density_, (static_cast<float>(height_) + 0.01F) / density_);
    io.DisplayFramebufferScale = ImVec2(density_, density_);
    io.DeltaTime = std::min(io.DeltaTime, kLongestStepSeconds);
}

void Window::prepare_drawing() { draw_for_density(density_); }

void Window::end_frame() {
    glViewport(0, 0, width_, height_);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    align_text(*ImGui::GetDrawData(), density_);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::restore() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    lost_ = false;
}

}  // namespace platform
