#include "platform/headless/stage.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "imgui.h"
#include "platform/headless/frame_check.hpp"
#include "platform/paint/crisp.hpp"

namespace platform {

namespace {

constexpr int kFramesAfterEvent = 3;
constexpr double kFrameMilliseconds = 1000.0 / 60.0;
/// A frame that nobody sees takes no time.
constexpr double kMomentMilliseconds = 0.1;

void end_with(const std::string& fault) {
    std::fprintf(stderr, "A frame is at fault: %s\n", fault.c_str());
    std::abort();
}

}  // namespace

Stage::Stage(HeadlessEdge& edge, Guest& guest, float width, float height, float density)
    : edge_(edge),
      guest_(guest),
      context_(ImGui::GetCurrentContext()),
      width_(width),
      height_(height),
      density_(density),
      on_fault_(end_with) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
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
    const bool moving = run_guest(kFrameMilliseconds);
    edge_.advance(kFrameMilliseconds);
    return moving;
}

bool Stage::run_guest(double milliseconds) {
    enter();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width_, height_);
    io.DisplayFramebufferScale = ImVec2(density_, density_);
    io.DeltaTime = static_cast<float>(milliseconds / 1000.0);
    pending_.frame_begins();
    edge_.clear_wake_asked();
    ImGui::NewFrame();
    draw_for_density(density_);
    const NextFrame next = guest_.frame();
    ImGui::Render();
    pending_.frame_ended();
    const ImDrawData& data = *ImGui::GetDrawData();
    vertices_ = data.TotalVtxCount;
    check(data);
    painter_.follow(data);
    mirror();
    return next != NextFrame::none;
}

const CpuPainter& Stage::picture() {
    enter();
    const auto pixels = [this](float size) { return static_cast<int>(size * density_ + 0.5F); };
    painter_.resize(pixels(width_), pixels(height_));
    align_text(*ImGui::GetDrawData(), density_);
    painter_.paint(*ImGui::GetDrawData());
    return painter_;
}

bool Stage::look_ahead() {
    const std::uint64_t before = focused_;
    run_guest(kMomentMilliseconds);
    stirred_ = true;
    return focused_ != before;
}

void Stage::catch_up() {
    for (int drawn = 0; drawn < PendingInput::kMostFrames && pending_.any(); ++drawn) look_ahead();
}

void Stage::check(const ImDrawData& frame) {
    if (!on_fault_) return;
    const std::string drawn = fault_of(frame);
    if (!drawn.empty()) on_fault_(drawn);
    if (std::exchange(trees_checked_, edge_.trees_shown()) == edge_.trees_shown()) return;
    const std::string shown = fault_of(edge_.nodes());
    if (!shown.empty()) on_fault_(shown);
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
    // What has not appeared when all is at rest never will.
    if (left == 0 && edge_.focus_asked()) {
        edge_.clear_focus_asked();
        move_focus(0);
    }
    return drawn;
}

void Stage::wait(double milliseconds) {
    const double end = edge_.now() + milliseconds;
    while (edge_.now() < end) {
        const double due = std::min(edge_.wake_due(), edge_.timer_due());
        if (due > end) return edge_.advance(end - edge_.now());
        edge_.advance(std::max(0.0, due - edge_.now()));
        settle();
    }
}

/// As a browser does with a file whose bytes come one after the other.
void Stage::announce(const FileOpened& file) {
    guest_.receive(OpenProgress{file.name, 0, file.bytes.size()});
    // A copy, which is gone when the next one comes.
    for (const std::size_t part : {std::size_t{3}, std::size_t{2}})
        guest_.read_ahead(std::string(file.bytes.substr(0, file.bytes.size() / part)));
}

bool Stage::send(Event event) {
    enter();
    stirred_ = true;
    if (std::holds_alternative<NodePressed>(event) || std::holds_alternative<KeyPressed>(event)) edge_.person_pressed();
    if (const auto* file = std::get_if<FileOpened>(&event)) announce(*file);
    return guest_.receive(std::move(event));
}

// ---- keys and fields

namespace {

bool is_field(const Node& node) { return node.role == Role::search_field || node.role == Role::text_field; }

template <std::size_t N>
bool is_one_of(const std::string& key, const std::array<std::string_view, N>& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

constexpr std::array<std::string_view, 6> kInField{"ArrowUp", "ArrowDown", "PageUp", "PageDown", "Escape", "Enter"};
constexpr std::array<std::string_view, 7> kOutOfField{"ArrowLeft", "ArrowRight", "Home", "End", "Delete", "Backspace", "F2"};
constexpr std::array<std::string_view, 7> kWithCommandInField{"f", "k", "o", "p", "s", "/", "Enter"};
constexpr std::array<std::string_view, 4> kWithCommandOutOfField{"z", "y", "Home", "End"};

/// Keys that write have a name of one code point.
bool is_character(const std::string& key) {
    const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
    return std::count_if(key.begin(), key.end(), begins) == 1;
}

void remove_last_character(std::string& text) {
    while (!text.empty()) {
        const bool begins = (static_cast<unsigned char>(text.back()) & 0xC0U) != 0x80U;
        text.pop_back();
        if (begins) return;
    }
}

}  // namespace

/// As web/platform/keyboard.js has it.
bool Stage::is_asked(const std::string& key, bool command) {
    const Field* field = focused_field();
    const bool open = field != nullptr && !field->waiting;
    if (command) return is_one_of(key, kWithCommandInField) || (!open && is_one_of(key, kWithCommandOutOfField));
    if (open) return is_one_of(key, kInField) || (key == "Tab" && node(focused_)->role == Role::text_field);
    if (is_one_of(key, kInField) || is_one_of(key, kOutOfField)) return true;
    return field != nullptr ? key == "Tab" : is_character(key);
}

bool Stage::strike(const std::string& key, bool command, bool shift) {
    catch_up();
    const bool presses = !command && (key == "Enter" || key == " ");
    if (presses && focused_ != 0 && focused_field() == nullptr) {
        if (node(focused_)->disabled) return false;
        pending_.arrived();
        return send(NodePressed{focused_});
    }
    if (is_asked(key, command)) {
        const Field* field = focused_field();
        if (send(KeyPressed{key, command, shift, field != nullptr && !field->waiting})) {
            answer_key();
            return true;
        }
    }
    do_by_default(key, command, shift);
    return false;
}

/// The next key goes where the guest now wants it.
void Stage::answer_key() {
    const auto& nodes = edge_.nodes();
    const bool fields =
        std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == Role::text_field; });
    if (!fields) return pending_.arrived();
    for (int drawn = 0; drawn < kFramesAfterEvent && !look_ahead() && edge_.focus_asked(); ++drawn) {
    }
}

void Stage::do_by_default(const std::string& key, bool command, bool shift) {
    if (command) return;
    if (key == "Tab") {
        tab(shift);
        return;
    }
    const Field* field = focused_field();
    if (field == nullptr || node(focused_)->disabled) return;
    std::string text = field->text;
    if (is_character(key)) {
        text += key;
    } else if (key == "Enter" && node(focused_)->multiline && !field->waiting) {
        text += '\n';
    } else if (key == "Backspace") {
        remove_last_character(text);
    }
    tell(focused_, std::move(text));
}

bool Stage::press_key(const std::string& key, bool command, bool shift) {
    const bool taken = strike(key, command, shift);
    settle();
    return taken;
}

bool Stage::tab(bool backwards) {
    const auto& nodes = edge_.nodes();
    const auto takes_part = [](const Node& node) { return node.focusable && !node.disabled; };
    const auto here = std::find_if(nodes.begin(), nodes.end(), [this](const Node& node) { return node.id == focused_; });
    std::uint64_t found = 0;
    if (backwards) {
        const auto before = std::find_if(std::make_reverse_iterator(here), nodes.rend(), takes_part);
        if (before != nodes.rend()) found = before->id;
    } else {
        const auto after = std::find_if(here == nodes.end() ? nodes.begin() : here + 1, nodes.end(), takes_part);
        if (after != nodes.end()) found = after->id;
    }
    if (found == 0) return false;
    focus(found);
    return true;
}

const Node* Stage::node(std::uint64_t id) const {
    const auto& nodes = edge_.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

Stage::Field* Stage::focused_field() {
    if (trees_seen_ != edge_.trees_shown()) mirror();
    const auto found = fields_.find(focused_);
    return found == fields_.end() ? nullptr : &found->second;
}

/// As web/platform/semantics.js and fields.js have it.
void Stage::mirror() {
    if (std::exchange(trees_seen_, edge_.trees_shown()) != edge_.trees_shown()) mirror_.tree_changed();
    if (mirror_.take_outdated()) {
        std::map<std::uint64_t, Field> fields;
        for (const Node& node : edge_.nodes()) {
            if (is_field(node)) fields[node.id] = {node.waiting ? std::string() : node.value, node.waiting};
        }
        fields_ = std::move(fields);
    }
    // Another role is another element.
    const Node* focused = node(focused_);
    const bool gone = focused_ != 0 && (focused == nullptr || focused->role != focused_role_);
    const std::optional<std::uint64_t> wanted = edge_.focus_asked();
    if (wanted && (*wanted == 0 || node(*wanted) != nullptr)) {
        edge_.clear_focus_asked();
        move_focus(*wanted);
    } else if (gone) {
        move_focus(0);
    }
}

bool Stage::tell(std::uint64_t id, std::string text) {
    Field& field = fields_.at(id);
    if (text == field.text) return true;
    mirror_.field_changed();
    field.text = text;
    const bool taken = send(FieldChanged{id, std::move(text)});
    if (!taken && field.waiting) field.text.clear();
    if (taken) field.waiting = false;
    return taken;
}

bool Stage::fill_in(std::string text) {
    if (focused_field() == nullptr) return false;
    const bool taken = tell(focused_, std::move(text));
    settle();
    return taken;
}

bool Stage::paste(std::string text) {
    const Field* into = focused_field();
    if (into == nullptr) {
        // The line end behind the last line makes no table.
        const std::size_t last = text.find_last_not_of("\r\n");
        const bool table = last != std::string::npos && text.find_first_of("\t\r\n") <= last;
        const bool taken_as_table = table && send(TablePasted{std::move(text)});
        settle();
        return taken_as_table;
    }
    if (node(focused_)->disabled) return false;
    const bool block = into->waiting && text.find_first_of("\t\r\n") != std::string::npos;
    const bool taken = block ? send(BlockPasted{focused_, std::move(text)}) : tell(focused_, into->text + text);
    settle();
    return taken;
}

std::optional<std::string> Stage::copy(bool cut) {
    const Field* in = focused_field();
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
    // A press on the canvas takes the focus out of what has it (web/platform/pointer.js).
    if (down) focus(0);
    edge_.person_pressed();
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, down);
    settle();
}

void Stage::press_at_once(float x, float y) {
    enter();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    focus(0);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    pending_.arrived();
    stirred_ = true;
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
    focus(node->id);
    fill_in(std::move(text));
    return true;
}

void Stage::focus(std::uint64_t node) {
    if (node == focused_) return;
    pending_.arrived();
    move_focus(node);
}

void Stage::move_focus(std::uint64_t id) {
    const Node* to = node(id);
    focused_role_ = to == nullptr ? Role::text : to->role;
    if (std::exchange(focused_, id) != id) send(NodeFocused{id});
}

}  // namespace platform
