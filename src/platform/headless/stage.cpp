#include "platform/headless/stage.hpp"

#include <algorithm>
#include <utility>

#include "imgui.h"

namespace platform {

namespace {

constexpr int kFramesAfterEvent = 3;
constexpr double kFrameMilliseconds = 1000.0 / 60.0;

/// Does what a renderer would do with the textures that Dear ImGui wants made, changed or dropped.
void acknowledge_textures(const ImDrawData& data) {
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures) {
        switch (texture->Status) {
            case ImTextureStatus_WantCreate:
            case ImTextureStatus_WantUpdates:
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
                break;
            case ImTextureStatus_WantDestroy:
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
                break;
            case ImTextureStatus_OK:
            case ImTextureStatus_Destroyed:
                break;
        }
    }
}

}  // namespace

Stage::Stage(HeadlessEdge& edge, Guest& guest, float width, float height, float density)
    : edge_(edge), guest_(guest), context_(ImGui::GetCurrentContext()), width_(width), height_(height), density_(density) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.IniFilename = nullptr;
}

void Stage::enter() const { ImGui::SetCurrentContext(context_); }

void Stage::resize(float width, float height, float density) {
    width_ = width;
    height_ = height;
    density_ = density;
    stirred_ = true;
}

bool Stage::frame() {
    enter();
    edge_.carry_out();
    for (Event& answer : edge_.take_answers()) {
        if (!edge_.is_outdated(answer)) send(std::move(answer));
    }
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width_, height_);
    io.DisplayFramebufferScale = ImVec2(density_, density_);
    io.DeltaTime = static_cast<float>(kFrameMilliseconds / 1000.0);
    edge_.clear_wake_asked();
    ImGui::NewFrame();
    const bool moving = guest_.frame();
    ImGui::Render();
    const ImDrawData& data = *ImGui::GetDrawData();
    vertices_ = data.TotalVtxCount;
    acknowledge_textures(data);
    edge_.advance(kFrameMilliseconds);
    if (const auto wanted = edge_.focus_asked()) {
        edge_.clear_focus_asked();
        focus(*wanted);
    } else if (focused_ != 0 && std::none_of(edge_.nodes().begin(), edge_.nodes().end(),
                                             [this](const Node& node) { return node.id == focused_; })) {
        // An element that goes takes the focus with it.
        focus(0);
    }
    return moving;
}

int Stage::settle(int most) {
    int left = kFramesAfterEvent;
    int drawn = 0;
    while (left > 0 && drawn < most) {
        stirred_ = false;
        const bool moving = frame();
        ++drawn;
        const bool woken = edge_.take_wake();
        left = moving || woken || stirred_ || edge_.busy() ? kFramesAfterEvent : left - 1;
    }
    return drawn;
}

void Stage::wait(double milliseconds) {
    const double end = edge_.now() + milliseconds;
    while (edge_.now() < end) {
        const double due = edge_.wake_due();
        if (due > end) return edge_.advance(end - edge_.now());
        edge_.advance(std::max(0.0, due - edge_.now()));
        settle();
    }
}

bool Stage::send(Event event) {
    enter();
    stirred_ = true;
    return guest_.receive(std::move(event));
}

bool Stage::press_key(std::string key, bool command, bool shift) {
    const Node* focused = field();
    KeyPressed pressed;
    pressed.key = std::move(key);
    pressed.command = command;
    pressed.shift = shift;
    pressed.in_field = focused != nullptr && !focused->waiting;
    const bool taken = send(std::move(pressed));
    settle();
    return taken;
}

const Node* Stage::field() const {
    const auto& nodes = edge_.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [this](const Node& node) {
        return node.id == focused_ && (node.role == Role::search_field || node.role == Role::text_field);
    });
    return found == nodes.end() ? nullptr : &*found;
}

bool Stage::paste(std::string text) {
    const Node* into = field();
    if (into == nullptr) {
        // The line end behind the last line makes no table.
        const std::size_t last = text.find_last_not_of("\r\n");
        const bool table = last != std::string::npos && text.find_first_of("\t\r\n") <= last;
        const bool taken_as_table = table && send(TablePasted{std::move(text)});
        settle();
        return taken_as_table;
    }
    if (into->disabled) return false;
    const bool block = into->waiting && text.find_first_of("\t\r\n") != std::string::npos;
    const std::uint64_t id = into->id;
    if (!into->waiting) text.insert(0, into->value);
    const bool taken = block ? send(BlockPasted{id, std::move(text)}) : send(FieldChanged{id, std::move(text)});
    settle();
    return taken;
}

std::optional<std::string> Stage::copy(bool cut) {
    const Node* in = field();
    if (in != nullptr && !in->waiting) return std::nullopt;
    edge_.clear_clipboard();
    send(CopyAsked{cut});
    std::optional<std::string> copied = edge_.clipboard();
    settle();
    return copied;
}

bool Stage::open_file(const std::string& name) {
    HeadlessStorage& storage = edge_.storage();
    const auto found = storage.files.find(name);
    if (found == storage.files.end()) return false;
    send(FileOpened{name, found->second, 0, storage.read_file(name), {}});
    settle();
    return true;
}

bool Stage::back() {
    if (!edge_.step_back()) return false;
    send(AddressChanged{edge_.address()});
    settle();
    return true;
}

void Stage::move(float x, float y) {
    enter();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    settle();
}

void Stage::button(bool down) {
    enter();
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
    settle();
}

void Stage::press(float x, float y) {
    move(x, y);
    button(true);
    button(false);
}

void Stage::tap(float x, float y) {
    enter();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    button(true);
    button(false);
    enter();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
}

void Stage::wheel(float x, float y, float down, float right) {
    move(x, y);
    enter();
    ImGui::GetIO().AddMouseWheelEvent(-right, -down);
    settle();
}

void Stage::drag(float from_x, float from_y, float to_x, float to_y) {
    move(from_x, from_y);
    button(true);
    move((from_x + to_x) / 2, (from_y + to_y) / 2);
    move(to_x, to_y);
    button(false);
}

const Node* Stage::find(Role role, std::string_view name) const {
    const auto& nodes = edge_.nodes();
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes.end() ? nullptr : &*found;
}

std::vector<Node> Stage::all(Role role) const {
    std::vector<Node> found;
    const auto& nodes = edge_.nodes();
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(found),
                 [role](const Node& node) { return node.role == role; });
    return found;
}

std::string Stage::text() const {
    std::string lines;
    for (const Node& node : edge_.nodes()) {
        for (const std::string* part : {&node.name, &node.value}) {
            if (!part->empty()) lines.append(*part).push_back('\n');
        }
    }
    return lines;
}

bool Stage::on_stage(const Node& node) const {
    const float x = node.box.x + node.box.width / 2;
    const float y = node.box.y + node.box.height / 2;
    return x >= 0 && y >= 0 && x < width_ && y < height_;
}

bool Stage::click(Role role, std::string_view name) {
    const Node* node = find(role, name);
    if (node == nullptr || node->disabled || !on_stage(*node)) return false;
    press(node->box.x + node->box.width / 2, node->box.y + node->box.height / 2);
    return true;
}

bool Stage::activate(Role role, std::string_view name) {
    const Node* node = find(role, name);
    if (node == nullptr || node->disabled) return false;
    send(NodePressed{node->id});
    settle();
    return true;
}

bool Stage::type(Role role, std::string_view name, std::string text) {
    const Node* node = find(role, name);
    if (node == nullptr || node->disabled) return false;
    const std::uint64_t id = node->id;
    focus(id);
    send(FieldChanged{id, std::move(text)});
    settle();
    return true;
}

void Stage::focus(std::uint64_t node) {
    if (node == focused_) return;
    focused_ = node;
    send(NodeFocused{node});
}

}  // namespace platform
