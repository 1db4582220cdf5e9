#include "platform/web/web_edge.hpp"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "platform/web/browser.hpp"
#include "platform/web/tree_json.hpp"

namespace platform {

namespace {

constexpr int kFramesAfterEvent = 3;
/// While frames follow each other (a list scrolls), the mirror follows this often; it is true again when they stop.
constexpr double kMirrorEveryMilliseconds = 100;

}  // namespace

WebEdge::WebEdge() { browser::attach(this); }

void WebEdge::run(Guest& guest) {
    guest_ = &guest;
    window_ = Window::open([this] { wake(); });
    if (!window_) {
        browser::fail("webgl");
    } else {
        browser::listen();
        wake();
    }
    emscripten_exit_with_live_runtime();
}

// ---- frames

void WebEdge::wake() {
    frames_to_come_ = kFramesAfterEvent;
    if (frame_asked_ || !window_ || window_->lost()) return;
    frame_asked_ = true;
    browser::ask_frame();
}

void WebEdge::wake_outside() {
    if (!guest_runs_) wake();
}

void WebEdge::on_frame() {
    frame_asked_ = false;
    draw();
    if (frames_to_come_ > 0 && !frame_asked_ && !window_->lost()) {
        frame_asked_ = true;
        browser::ask_frame();
    }
}

void WebEdge::draw() {
    if (guest_runs_ || window_->lost()) return;
    frames_to_come_ = std::max(0, frames_to_come_ - 1);
    window_->begin_frame();
    const bool rolling = touch_.roll(now());
    ImGui::NewFrame();
    window_->prepare_drawing();
    guest_runs_ = true;
    const bool moving = guest_->frame();
    guest_runs_ = false;
    ImGui::Render();
    window_->end_frame();
    if (moving || rolling) frames_to_come_ = kFramesAfterEvent;
    if (++frames_ == 1) browser::shown();

    for (const std::string& name : std::exchange(marks_, {})) browser::mark(name);
    publish();
    deliver_waiting();
}

void WebEdge::on_resize(int width, int height, double density) {
    window_->resize(width, height, static_cast<float>(density));
    wake();
    if (frames_ > 0) draw();
}

void WebEdge::on_context(bool lost) {
    if (lost) {
        window_->lose();
    } else {
        window_->restore();
        frame_asked_ = false;
        wake();
    }
}

// ---- events

bool WebEdge::deliver(Event event) {
    if (guest_ == nullptr || guest_runs_) {
        waiting_.push_back(std::move(event));
        return false;
    }
    wake();
    guest_runs_ = true;
    const bool taken = guest_->receive(std::move(event));
    guest_runs_ = false;
    deliver_waiting();
    return taken;
}

void WebEdge::deliver_waiting() {
    while (!waiting_.empty()) {
        for (Event& event : std::exchange(waiting_, {})) deliver(std::move(event));
    }
}

void WebEdge::on_wheel(float x, float y, float right, float down) {
    touch_.stop();
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
    scroll_by(right, down);
    wake();
}

void WebEdge::on_touch(TouchPhase phase, float x, float y) {
    touch_.feel(phase, x, y, now());
    wake();
}

char* WebEdge::letter(std::size_t which, std::size_t size) {
    letters_.at(which).resize(size);
    return letters_.at(which).data();
}

std::string WebEdge::take_letter(std::size_t which) { return std::exchange(letters_.at(which), {}); }

char* WebEdge::cargo(std::size_t size) {
    if (size > cargo_.size()) cargo_.resize(size);
    return cargo_.data();
}

std::string WebEdge::take_cargo(std::size_t size) {
    cargo_.resize(size);
    return std::exchange(cargo_, {});
}

void WebEdge::drop_cargo() { cargo_ = std::string(); }

// ---- the mirror

void WebEdge::show_semantics(const std::vector<Node>& nodes) {
    nodes_ = nodes;
    nodes_changed_ = true;
    wake_outside();
}

void WebEdge::focus(std::uint64_t node) {
    focus_ = node;
    focus_wanted_ = true;
    wake_outside();
}

bool WebEdge::focus_due() const {
    if (!focus_wanted_) return false;
    // A popup takes a frame or two to appear; what has not appeared when all is at rest never will.
    const auto is_wanted = [this](const Node& node) { return node.id == focus_; };
    return focus_ == 0 || frames_to_come_ == 0 || std::any_of(nodes_.begin(), nodes_.end(), is_wanted);
}

void WebEdge::publish() {
    const bool focusing = focus_due();
    const bool due = focusing || frames_to_come_ == 0 || now() - published_at_ >= kMirrorEveryMilliseconds;
    if (!due) return;
    if (std::exchange(nodes_changed_, false)) {
        published_at_ = now();
        json_.clear();
        write_tree(nodes_, json_);
        browser::show_semantics(json_, focusing);
    }
    if (focusing) {
        focus_wanted_ = false;
        browser::focus(node_key(focus_));
    }
}

// ---- the rest of Edge

std::string WebEdge::take_small_font(Face face) {
    browser::take_small_font(face == Face::bold);
    return take_letter(0);
}

std::string WebEdge::query(std::string_view name) {
    browser::query(name);
    return take_letter(0);
}

std::string WebEdge::address() {
    browser::address();
    return take_letter(0);
}

std::string WebEdge::recall(std::string_view key) {
    browser::recall(key);
    return take_letter(0);
}

bool WebEdge::coarse_pointer() { return browser::coarse_pointer(); }
void WebEdge::limit_bytes(std::size_t most) { browser::limit_bytes(static_cast<double>(most)); }
void WebEdge::ask_for_file() { browser::ask_for_file(); }
void WebEdge::open_address(std::string_view address) { browser::open_address(address); }
void WebEdge::save_file(std::string_view name, std::string_view text, std::string_view media_type) {
    browser::save_file(name, text, media_type);
}
void WebEdge::fetch_whole_font(Face face) { browser::fetch_whole_font(face == Face::bold); }
void WebEdge::set_address(std::string_view fragment, bool replace) { browser::set_address(fragment, replace); }
void WebEdge::set_title(std::string_view title) { browser::set_title(title); }
void WebEdge::set_language(std::string_view bcp47) { browser::set_language(bcp47); }
void WebEdge::remember(std::string_view key, std::string_view value) { browser::remember(key, value); }
double WebEdge::now() { return browser::now(); }

// ---- not yet

void WebEdge::write_file(std::string_view file, std::string_view name, std::string_view /*text*/,
                         bool /*whatever_is_there*/) {
    waiting_.emplace_back(FileNotWritten{std::string(name), std::string(file), WriteFailure::refused, "not yet"});
    wake();
}
void WebEdge::save_file_as(std::string_view suggested_name, std::string_view text) {
    browser::save_file(suggested_name, text, "application/json");
    waiting_.emplace_back(FileWritten{std::string(suggested_name), {}, true, false});
    wake();
}
void WebEdge::forget_file(std::string_view /*file*/) {}
std::uint64_t WebEdge::keep(Batch /*batch*/) {
    waiting_.emplace_back(Kept{++last_ticket_, KeepFailure::refused, "not yet"});
    wake();
    return last_ticket_;
}
std::uint64_t WebEdge::look_up(Range /*range*/) {
    waiting_.emplace_back(Found{++last_ticket_, {}, KeepFailure::refused, "not yet"});
    wake();
    return last_ticket_;
}
void WebEdge::claim(std::string_view name, bool /*take_over*/) {
    waiting_.emplace_back(Claimed{std::string(name), true});
    wake();
}
void WebEdge::release(std::string_view /*name*/) {}
void WebEdge::ask_before_leaving(bool /*ask*/) {}
void WebEdge::put_on_clipboard(std::string_view /*text*/) {}
double WebEdge::utc() { return emscripten_get_now(); }
int WebEdge::utc_offset_minutes(double /*utc*/) { return 0; }
std::uint64_t WebEdge::random() { return ++last_ticket_; }

void WebEdge::mark(std::string_view name) {
    marks_.emplace_back(name);
    wake_outside();
}

std::unique_ptr<Edge> make_edge() { return std::make_unique<WebEdge>(); }

}  // namespace platform
