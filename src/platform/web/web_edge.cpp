#include "platform/web/web_edge.hpp"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "imgui.h"
#include "platform/web/browser.hpp"
#include "platform/web/tree_json.hpp"

namespace platform {

namespace {

/// One that shows what came of it, and one that shows whether that was all; while frames differ, others follow.
constexpr int kFramesAfterEvent = 2;
/// A press may lead to another one, but not for ever.
constexpr int kMostFramesAtOnce = 4;
constexpr double kWhile = 150;  ///< milliseconds until progress is shown
/// Whatever a key leads to has appeared by then, and has the focus if it wants it.
constexpr int kFramesUntilFocus = 3;
/// Dear ImGui takes a finger's place, its press and its release in a frame each; what then appears takes up to two more.
constexpr int kFramesOfTap = 5;
/// While frames follow each other (a list scrolls), the mirror follows this often; it is true again when they stop.
constexpr double kMirrorEveryMilliseconds = 100;
constexpr double kFrame = 15;  ///< milliseconds: frames of 60 a second do not come sooner

}  // namespace

WebEdge::WebEdge() { browser::attach(this); }

void WebEdge::run(Guest& guest) {
    guest_ = &guest;
    window_ = Window::open(query("painter"), [this](bool pressed) {
        if (pressed) pending_.arrived();
        wake();
    });
    if (!window_) {
        browser::fail("canvas");
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

void WebEdge::wake_in_a_while() {
    if (frame_asked_ || while_passes_ || !window_ || window_->lost()) return;
    while_passes_ = true;
    browser::ask_frame_later(kWhile);
}

void WebEdge::stir() {
    if (!std::exchange(while_passes_, false) || frames_to_come_ > 0 || window_->lost()) return wake();
    frames_to_come_ = 1;
    frame_asked_ = true;
    browser::ask_frame();
}

void WebEdge::on_page_shown() {
    if (window_->lost()) return;
    window_->forget_shown();
    stir();
}

void WebEdge::wake_outside() {
    if (!guest_runs_) wake();
}

void WebEdge::on_frame() {
    frame_asked_ = false;
    if (const double left = frames_ == 0 ? guest_->rests_at_start() : 0; left > 0) {
        browser::ask_frame_later(left);
        return;
    }
    if (const double left = durable_.left(now()); left > 0 && frames_ > 0) {
        catch_up();
        browser::ask_frame_later(left);
        return;
    }
    draw();
    if (frames_to_come_ > 0 && !frame_asked_ && !window_->lost()) {
        frame_asked_ = true;
        browser::ask_frame();
    } else if (wake_after_ && !frame_asked_) {
        browser::ask_frame_later(*wake_after_);
    }
}

void WebEdge::wake_after(double milliseconds) {
    // Not at once, so that what is due by another clock's reading does not keep the app awake.
    const double wanted = std::max(1.0, milliseconds);
    wake_after_ = wake_after_ ? std::min(*wake_after_, wanted) : wanted;
}

void WebEdge::draw() {
    if (guest_runs_ || window_->lost()) return;
    drawn_at_ = now();
    frames_to_come_ = std::max(0, frames_to_come_ - 1);
    while_passes_ = false;
    for (int drawn = 1; run_guest() == NextFrame::now && drawn < kMostFramesAtOnce; ++drawn) {
    }
    const bool differs = window_->end_frame();
    // A press and its release are taken by Dear ImGui in a frame each.
    if (differs || pending_.any()) frames_to_come_ = std::max(1, frames_to_come_);
    if (differs && ++frames_ == 1) browser::shown();
    for (const std::string& name : std::exchange(marks_, {})) browser::mark(name);
    publish();
    deliver_waiting();
}

NextFrame WebEdge::run_guest() {
    window_->begin_frame();
    const bool rolling = touch_.roll(now());
    wake_after_.reset();
    pending_.frame_begins();
    ImGui::NewFrame();
    window_->prepare_drawing();
    guest_runs_ = true;
    const NextFrame next = guest_->frame();
    guest_runs_ = false;
    ImGui::Render();
    pending_.frame_ended();
    if (next != NextFrame::none || rolling) frames_to_come_ = kFramesAfterEvent;
    return next;
}

bool WebEdge::look_ahead() {
    if (guest_runs_ || window_->lost() || frames_ == 0) return false;
    run_guest();
    published_at_ = kLongAgo;
    const bool focused = publish();
    deliver_waiting();
    wake();
    return focused;
}

void WebEdge::on_resize(int width, int height, double density) {
    window_->resize(width, height, static_cast<float>(density));
    wake();
    if (frames_ == 0) return;
    // What is typed in may have to be scrolled into sight first.
    if (fields_ && !guest_runs_ && !window_->lost()) run_guest();
    draw();
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
    // What came first is told first.
    deliver_waiting();
    const bool may_wait = std::holds_alternative<WorkerMessage>(event);
    if (!may_wait) wake();
    guest_runs_ = true;
    const bool taken = guest_->receive(std::move(event));
    guest_runs_ = false;
    if (may_wait) taken ? wake() : wake_in_a_while();
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
    const bool tapped = touch_.feel(phase, x, y, now());
    wake();
    if (const auto left = touch_.take_swipe()) deliver(Swiped{*left});
    for (int frame = 0; tapped && frame < kFramesOfTap && !look_ahead(); ++frame) {
    }
}

void WebEdge::catch_up() {
    for (int frame = 0; frame < PendingInput::kMostFrames && pending_.any(); ++frame) look_ahead();
}

bool WebEdge::on_key(KeyPressed key) {
    const bool taken = deliver(std::move(key));
    if (!taken) return false;
    if (!fields_) {
        pending_.arrived();
        return true;
    }
    for (int frame = 0; frame < kFramesUntilFocus && !look_ahead() && focus_wanted_; ++frame) {
    }
    return true;
}

bool WebEdge::on_field(FieldChanged field) {
    mirror_.field_changed();
    const bool taken = deliver(std::move(field));
    // What is typed must be seen at once: now, and not when the browser asks for a frame. Not so for keys faster than
    // frames.
    if (durable_.left(now()) > 0) {
        look_ahead();
    } else if (frames_ > 0 && now() - drawn_at_ >= kFrame) {
        draw();
    }
    return taken;
}

void WebEdge::on_node_pressed(std::uint64_t node) {
    pending_.arrived();
    deliver(NodePressed{node});
}

void WebEdge::on_node_focused(std::uint64_t node) {
    if (!focusing_) pending_.arrived();
    deliver(NodeFocused{node});
}

char* WebEdge::letter(std::size_t which, std::size_t size) {
    letters_.at(which).resize(size);
    return letters_.at(which).data();
}

std::string WebEdge::take_letter(std::size_t which) { return std::exchange(letters_.at(which), {}); }

char* WebEdge::cargo(std::size_t size, std::size_t room) {
    if (room > cargo_.capacity()) cargo_.reserve(room);
    if (size > cargo_.size()) cargo_.resize(size);
    return cargo_.data();
}

void WebEdge::on_arrival() {
    if (guest_ != nullptr && !guest_runs_) guest_->read_ahead(cargo_);
}

std::string WebEdge::take_cargo(std::size_t size) {
    cargo_.resize(size);
    return std::exchange(cargo_, {});
}

void WebEdge::drop_cargo() { cargo_ = std::string(); }

// ---- the mirror

void WebEdge::show_semantics(const std::vector<Node>& nodes) {
    nodes_ = nodes;
    mirror_.tree_changed();
    fields_ = std::any_of(nodes_.begin(), nodes_.end(), [](const Node& node) { return node.role == Role::text_field; });
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

bool WebEdge::publish() {
    const bool focusing = focus_due();
    // A text that the browser draws must not lag behind the box that is drawn here.
    const bool at_once = focusing || fields_ || fields_published_;
    const bool due = at_once || frames_to_come_ == 0 || now() - published_at_ >= kMirrorEveryMilliseconds;
    if (!due) return false;
    if (mirror_.take_outdated()) {
        published_at_ = now();
        fields_published_ = fields_;
        json_.clear();
        write_tree(nodes_, json_);
        browser::show_semantics(json_, focusing);
    }
    if (focusing) {
        focus_wanted_ = false;
        focusing_ = true;
        browser::focus(node_key(focus_));
        focusing_ = false;
    }
    return focusing;
}

// ---- the storage

std::uint64_t WebEdge::store(Batch batch) {
    const std::uint64_t ticket = ++last_ticket_;
    if (batch.durable) durable_.asked(ticket, now());
    for (const Range& range : batch.removals) browser::keep_removal(range.from, range.to);
    for (const Record& record : batch.puts) browser::keep_put(record.key, record.value);
    browser::store(static_cast<double>(ticket), batch.durable);
    return ticket;
}

void WebEdge::on_stored(StoreResult kept) {
    durable_.answered(kept.ticket);
    deliver(std::move(kept));
}

std::uint64_t WebEdge::query_records(Range range) {
    const std::uint64_t ticket = ++last_ticket_;
    browser::query_records(static_cast<double>(ticket), range.from, range.to);
    return ticket;
}

void WebEdge::reopen_storage() { browser::reopen_storage(); }

std::uint64_t WebEdge::store_replica(const ReplicaBatch& batch) {
    const std::uint64_t ticket = ++last_ticket_;
    for (const ReplicaPut& put : batch.puts) browser::replica_put(put.key, put.value);
    for (const ReplicaRemoval& removal : batch.removals) browser::replica_removal(removal.folder, removal.except);
    browser::store_replica(static_cast<double>(ticket));
    return ticket;
}

std::uint64_t WebEdge::query_replica(std::string_view folder) {
    const std::uint64_t ticket = ++last_ticket_;
    browser::query_replica(static_cast<double>(ticket), folder);
    return ticket;
}

char* WebEdge::room_for_found(std::string key, std::size_t size) {
    found_.push_back({std::move(key), std::string(size, '\0')});
    return found_.back().value.data();
}

void WebEdge::on_found(std::uint64_t ticket, std::optional<StorageError> failure, std::string detail) {
    deliver(QueryResult{ticket, std::exchange(found_, {}), failure, std::move(detail)});
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
std::string WebEdge::own_plan() {
    browser::own_plan();
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

std::string WebEdge::recall_in_window(std::string_view key) {
    browser::recall_in_window(key);
    return take_letter(0);
}

void WebEdge::remember_in_window(std::string_view key, std::string_view value) { browser::remember_in_window(key, value); }
void WebEdge::reload() { browser::reload(); }
bool WebEdge::coarse_pointer() { return browser::coarse_pointer(); }
bool WebEdge::less_motion() { return browser::less_motion(); }
void WebEdge::set_max_file_size(std::size_t most) { browser::set_max_file_size(static_cast<double>(most)); }
void WebEdge::pick_file() { browser::pick_file(); }
void WebEdge::fetch_plan(std::string_view address) { browser::fetch_plan(address); }
void WebEdge::save_file(std::string_view name, std::string_view bytes, std::string_view media_type) {
    browser::save_file(name, bytes, media_type);
}
void WebEdge::fetch_whole_font(Face face) { browser::fetch_whole_font(face == Face::bold); }
bool WebEdge::has_system_font() { return browser::has_system_font(); }
float WebEdge::glyph_advance(std::string_view text, Face face) {
    return static_cast<float>(browser::glyph_advance(text, face == Face::bold));
}
std::optional<GlyphPicture> WebEdge::draw_glyph(std::string_view text, Face face, float size, int columns) {
    if (!browser::draw_glyph(text, face == Face::bold, size, columns)) return std::nullopt;
    std::string picture = take_letter(0);
    std::array<std::int32_t, 4> box{};
    std::memcpy(box.data(), picture.data(), sizeof box);
    picture.erase(0, sizeof box);
    return GlyphPicture{box[0], box[1], box[2], box[3], std::move(picture)};
}
void WebEdge::set_address(std::string_view fragment, bool replace) { browser::set_address(fragment, replace); }
void WebEdge::set_full_screen(bool on) { browser::set_full_screen(on); }
bool WebEdge::can_full_screen() { return browser::can_full_screen(); }
bool WebEdge::open_window(std::string_view fragment) { return browser::open_window(fragment); }
bool WebEdge::send_to_peer(std::string_view text) { return browser::send_to_peer(text); }
bool WebEdge::close_window() { return browser::close_window(); }
void WebEdge::set_title(std::string_view title) { browser::set_title(title); }
void WebEdge::set_language(std::string_view bcp47) { browser::set_language(bcp47); }
void WebEdge::remember(std::string_view key, std::string_view value) { browser::remember(key, value); }
double WebEdge::now() { return browser::now(); }

void WebEdge::make_page(std::string_view plan, const Copy& copy) { browser::make_page(plan, copy.address, copy.to_read); }
void WebEdge::write_file(std::string_view file, std::string_view name, std::string_view bytes, WriteOptions options) {
    browser::write_file(file, name, bytes, options.whatever_is_there, options.may_ask);
}
void WebEdge::save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) {
    browser::save_file_as(suggested_name, bytes, media_type);
}
void WebEdge::check_permission(std::string_view file, bool ask) { browser::check_permission(file, ask); }
bool WebEdge::can_share() { return browser::can_share(); }
void WebEdge::share(std::string_view name, std::string_view bytes) { browser::share(name, bytes); }
std::uint64_t WebEdge::start_timer(double milliseconds) {
    browser::start_timer(static_cast<double>(++last_ticket_), milliseconds);
    return last_ticket_;
}
void WebEdge::save_picture(std::string_view name, std::string_view svg) { browser::save_picture(name, svg); }
void WebEdge::copy_picture(std::string_view svg) { browser::copy_picture(svg); }
void WebEdge::copy_text(std::string_view text) { browser::copy_text(text); }
void WebEdge::print_document(std::string_view html) { browser::print_document(html); }
void WebEdge::forget_handle(std::string_view file) { browser::forget_handle(file); }
void WebEdge::lock(std::string_view name, bool take_over) { browser::lock(name, take_over); }
void WebEdge::unlock(std::string_view name) { browser::unlock(name); }
void WebEdge::ask_before_leaving(bool ask) { browser::ask_before_leaving(ask); }
void WebEdge::put_on_clipboard(std::string_view text) { browser::put_on_clipboard(text); }
std::uint64_t WebEdge::post_to_worker(std::string_view request, std::string bytes) {
    browser::post_to_worker(static_cast<double>(++last_ticket_), request, bytes);
    return last_ticket_;
}
void WebEdge::end_worker() { browser::end_worker(); }
Runtime WebEdge::runtime() {
    browser::browser_name();
    return {std::string(window_->painter()), take_letter(0)};
}
void WebEdge::measure_storage() { browser::measure_storage(); }
double WebEdge::utc() { return browser::utc(); }
int WebEdge::utc_offset_minutes(double utc) { return browser::utc_offset_minutes(utc); }
std::uint64_t WebEdge::random() { return std::uint64_t{browser::random()} << 32U | browser::random(); }

void WebEdge::mark(std::string_view name) {
    marks_.emplace_back(name);
    wake_outside();
}

std::unique_ptr<Edge> make_edge() { return std::make_unique<WebEdge>(); }

}  // namespace platform
