#include "platform/headless/headless_edge.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "platform/headless/stage.hpp"

namespace platform {

HeadlessEdge::HeadlessEdge(std::shared_ptr<HeadlessStorage> storage) : storage_(std::move(storage)) { storage_->come(this); }

HeadlessEdge::~HeadlessEdge() { crash(); }

void HeadlessEdge::put_storage(std::shared_ptr<HeadlessStorage> storage) {
    storage_->leave(this);
    storage_ = std::move(storage);
    storage_->come(this);
}

bool HeadlessEdge::take_wake() { return std::exchange(woken_, false); }

bool HeadlessEdge::step_back() {
    if (addresses_.size() < 2) return false;
    addresses_.pop_back();
    return true;
}

void HeadlessEdge::run(Guest& guest) {
    Stage stage(*this, guest);
    stage.settle();
}

std::string HeadlessEdge::take_small_font(Face face) {
    std::string font = std::exchange(small_fonts_[index(face)], {});
    return has_system_font_ ? std::string() : font;
}

float HeadlessEdge::glyph_advance(std::string_view text, Face /*face*/) { return text.size() == 1 ? 0.5F : 1.0F; }

std::optional<GlyphPicture> HeadlessEdge::draw_glyph(std::string_view text, Face face, float size, int columns) {
    if (no_glyphs_) return std::nullopt;
    glyphs_drawn_.emplace_back(text);
    if (text == " " || text == "\u3000") return GlyphPicture{};
    GlyphPicture picture;
    picture.height = std::max(1, static_cast<int>(size * 0.75F));
    picture.width = std::max(1, static_cast<int>(size * glyph_advance(text, face) * 0.9F)) * columns;
    picture.top = -picture.height;
    const std::size_t stripes = std::hash<std::string_view>{}(text);
    picture.coverage.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (std::size_t at = 0; at < picture.coverage.size(); ++at) {
        picture.coverage[at] = static_cast<char>(stripes >> at % 32 & 1U ? 0xFF : 0x40);
    }
    return picture;
}

std::string HeadlessEdge::query(std::string_view name) {
    const auto found = queries_.find(std::string(name));
    return found == queries_.end() ? std::string() : found->second;
}

void HeadlessEdge::show_semantics(const std::vector<Node>& nodes) {
    nodes_ = nodes;
    ++trees_shown_;
}

void HeadlessEdge::focus(std::uint64_t node) {
    focus_asked_ = node;
    woken_ = true;
}

void HeadlessEdge::set_address(std::string_view fragment, bool replace) {
    if (fragment == addresses_.back()) return;
    if (replace) {
        addresses_.back() = fragment;
    } else {
        addresses_.emplace_back(fragment);
    }
}

// ---- storage, claims, files

void HeadlessEdge::carry_out(std::size_t most) {
    for (; most > 0 && !asked_.empty() && !storage_->held(); --most) {
        const std::function<Event()> next = std::move(asked_.front());
        asked_.pop_front();
        answers_.push_back(next());
    }
    make_held_pages();
    carry_out_worker();
}

std::vector<Event> HeadlessEdge::take_answers() { return std::exchange(answers_, {}); }

void HeadlessEdge::crash() {
    asked_.clear();
    answers_.clear();
    end_worker();
    storage_->leave(this);
    if (partner_ == nullptr) return;
    partner_->answer(PeerMessage{});
    partner_->partner_ = nullptr;
    partner_ = nullptr;
}

void HeadlessEdge::pair_with(HeadlessEdge& opener) {
    partner_ = &opener;
    opener.partner_ = this;
    was_opened_ = true;
}

bool HeadlessEdge::open_window(std::string_view fragment) {
    if (!pop_ups_ || was_opened_) return false;
    windows_opened_.emplace_back(fragment);
    return true;
}

bool HeadlessEdge::send_to_peer(std::string_view text) {
    if (partner_ == nullptr) return false;
    if (!text.empty()) partner_->answer(PeerMessage{std::string(text)});
    return true;
}

bool HeadlessEdge::close_window() {
    closed_ = closed_ || was_opened_;
    return was_opened_;
}

std::uint64_t HeadlessEdge::store(Batch batch) {
    ++batches_asked_;
    asked_.emplace_back([this, ticket = ++last_ticket_, asked = std::move(batch)] {
        StoreResult kept = storage_->carry_out(asked, this);
        kept.ticket = ticket;
        return Event(std::move(kept));
    });
    return last_ticket_;
}

std::uint64_t HeadlessEdge::query_records(Range range) {
    ++look_ups_asked_;
    asked_.emplace_back([this, ticket = ++last_ticket_, asked = std::move(range)] {
        QueryResult found = storage_->find(asked);
        found.ticket = ticket;
        return Event(std::move(found));
    });
    return last_ticket_;
}

std::uint64_t HeadlessEdge::store_replica(const ReplicaBatch& batch) {
    std::vector<Record> puts;
    for (const ReplicaPut& put : batch.puts) puts.push_back({put.key, std::string(put.value)});
    asked_.emplace_back([this, ticket = ++last_ticket_, puts = std::move(puts), removals = batch.removals] {
        StoreResult kept = storage_->carry_out_replica(puts, removals);
        kept.ticket = ticket;
        return Event(std::move(kept));
    });
    return last_ticket_;
}

std::uint64_t HeadlessEdge::query_replica(std::string_view folder) {
    asked_.emplace_back([this, ticket = ++last_ticket_, asked = std::string(folder)] {
        QueryResult found = storage_->find_replica(asked);
        found.ticket = ticket;
        return Event(std::move(found));
    });
    return last_ticket_;
}

void HeadlessEdge::lock(std::string_view name, bool take_over) {
    asked_.emplace_back([this, wanted = std::string(name), take_over] {
        HeadlessEdge* loser = nullptr;
        const bool mine = storage_->claim(wanted, this, take_over, loser);
        if (loser != nullptr) loser->answer(LockLost{wanted});
        return Event(LockResult{wanted, mine});
    });
}

void HeadlessEdge::advance(double milliseconds) {
    now_ += milliseconds;
    utc_ += milliseconds;
    std::stable_sort(timers_.begin(), timers_.end(), [](const Timer& a, const Timer& b) { return a.over < b.over; });
    const auto first_left =
        std::find_if(timers_.begin(), timers_.end(), [&](const Timer& timer) { return timer.over > now_; });
    for (auto timer = timers_.begin(); timer != first_left; ++timer) answers_.push_back(TimerElapsed{timer->ticket});
    timers_.erase(timers_.begin(), first_left);
}

std::uint64_t HeadlessEdge::start_timer(double milliseconds) {
    timers_.push_back({++last_ticket_, now_ + milliseconds});
    return last_ticket_;
}

void HeadlessEdge::make_page(std::string_view plan, const Copy& copy) {
    std::string bytes = "<!doctype html><!--" + copy.address + (copy.to_read ? " to read-->" : "-->") + std::string(plan);
    pages_made_.push_back({bytes, std::string(plan), copy});
    if (!page_failure_.empty()) bytes.clear();
    pages_waiting_.push_back({std::move(bytes), std::exchange(page_failure_, {})});
}

void HeadlessEdge::make_held_pages() {
    if (pages_held_) return;
    for (PageMade& page : std::exchange(pages_waiting_, {})) answers_.push_back(std::move(page));
}

void HeadlessEdge::note_copy(std::string_view name, std::string_view bytes, bool shared) {
    const auto made =
        std::find_if(pages_made_.begin(), pages_made_.end(), [&](const MadePage& page) { return page.bytes == bytes; });
    if (made != pages_made_.end()) copies_saved_.push_back({std::string(name), made->plan, made->copy, shared});
}

void HeadlessEdge::write_file(std::string_view file, std::string_view name, std::string_view bytes, WriteOptions options) {
    note_copy(name, bytes, false);
    options.may_ask = options.may_ask && pressed_just_now();
    asked_.emplace_back([this, f = std::string(file), n = std::string(name), b = std::string(bytes), options] {
        return storage_->write(f, n, b, options);
    });
}

void HeadlessEdge::save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) {
    const bool picks = save_picker_ != SavePicker::is_missing;
    if (picks && !pressed_just_now()) {
        answers_.push_back(FileNotWritten{std::string(suggested_name), {}, WriteFailure::needs_press, {}});
        return;
    }
    if (save_picker_ != SavePicker::is_cancelled) note_copy(suggested_name, bytes, false);
    // The picker itself empties the chosen file.
    const std::string& name = name_picked_.empty() ? std::string(suggested_name) : name_picked_;
    if (save_picker_ == SavePicker::accepts) storage_->files[name].clear();
    asked_.emplace_back(
        [this, suggested = std::string(suggested_name), name, b = std::string(bytes), type = std::string(media_type)] {
            switch (save_picker_) {
                case SavePicker::accepts:
                    return storage_->write_as(name, b);
                case SavePicker::is_cancelled:
                    return Event(FileNotWritten{suggested, {}, WriteFailure::cancelled, {}});
                case SavePicker::is_missing:
                    break;
            }
            files_saved_.push_back({suggested, b, type});
            return Event(FileWritten{suggested, {}, true, false});
        });
}

void HeadlessEdge::check_permission(std::string_view file, bool ask) {
    asked_.emplace_back([this, f = std::string(file), asks = ask && pressed_just_now()] {
        return Event(PermissionChecked{f, storage_->permission(asks)});
    });
}

void HeadlessEdge::save_picture(std::string_view name, std::string_view svg) {
    files_saved_.push_back({std::string(name), std::string(svg), "image/png"});
    asked_.emplace_back([n = std::string(name)] { return Event(PictureDone{n, {}}); });
}

void HeadlessEdge::copy_picture(std::string_view svg) {
    clipboard_ = svg;
    asked_.emplace_back([] { return Event(PictureDone{}); });
}

void HeadlessEdge::copy_text(std::string_view text) {
    clipboard_ = text;
    asked_.emplace_back([] { return Event(PictureDone{}); });
}

void HeadlessEdge::print_document(std::string_view html) {
    documents_printed_.emplace_back(html);
    asked_.emplace_back([] { return Event(Printed{}); });
}

void HeadlessEdge::share(std::string_view name, std::string_view bytes) {
    if (!pressed_just_now()) {
        answers_.push_back(FileNotWritten{std::string(name), {}, WriteFailure::needs_press, {}});
        return;
    }
    note_copy(name, bytes, true);
    asked_.emplace_back([n = std::string(name)] { return Event(FileWritten{n, {}, true, false}); });
}

// ---- the program beside the app

std::uint64_t HeadlessEdge::post_to_worker(std::string_view request, std::string bytes) {
    worker_texts_.emplace_back(request);
    worker_asked_.push_back({++last_ticket_, std::string(request), std::move(bytes)});
    return last_ticket_;
}

void HeadlessEdge::carry_out_worker() {
    while (!worker_asked_.empty() && worker_may_say_ > 0) {
        const std::uint64_t ticket = worker_asked_.front().ticket;
        if (!worker_) {
            answers_.push_back(WorkerFailed{ticket, WorkerFailed::Why::unavailable, "none"});
            worker_asked_.pop_front();
            continue;
        }
        if (!running_worker_) {
            running_worker_ = worker_;
            ++workers_started_;
        }
        if (!worker_said_) {
            worker_said_.emplace();
            running_worker_(worker_asked_.front().text, std::move(worker_asked_.front().bytes),
                            [this, ticket](std::string text, std::string bytes) {
                                worker_said_->push_back({ticket, std::move(text), std::move(bytes)});
                            });
        }
        for (; !worker_said_->empty() && worker_may_say_ > 0; --worker_may_say_) {
            answers_.push_back(std::move(worker_said_->front()));
            worker_said_->pop_front();
        }
        if (!worker_said_->empty()) return;
        worker_said_.reset();
        worker_asked_.pop_front();
    }
}

void HeadlessEdge::crash_worker(std::string detail) {
    running_worker_ = {};
    worker_said_.reset();
    for (const WorkerRequest& request : std::exchange(worker_asked_, {})) {
        answers_.push_back(WorkerFailed{request.ticket, WorkerFailed::Why::crashed, detail});
    }
}

void HeadlessEdge::end_worker() {
    if (running_worker_) ++workers_ended_;
    running_worker_ = {};
    worker_said_.reset();
    worker_asked_.clear();
    worker_heard_from_ = last_ticket_ + 1;
}

bool HeadlessEdge::is_outdated(const Event& event) const {
    if (const auto* said = std::get_if<WorkerMessage>(&event)) return said->ticket < worker_heard_from_;
    if (const auto* lost = std::get_if<WorkerFailed>(&event)) return lost->ticket < worker_heard_from_;
    return false;
}

void HeadlessEdge::remember(std::string_view key, std::string_view value) { remembered_[std::string(key)] = value; }

std::string HeadlessEdge::recall(std::string_view key) {
    const auto found = remembered_.find(std::string(key));
    return found == remembered_.end() ? std::string() : found->second;
}

void HeadlessEdge::remember_in_window(std::string_view key, std::string_view value) {
    window_memory_[std::string(key)] = value;
}

std::string HeadlessEdge::recall_in_window(std::string_view key) {
    const auto found = window_memory_.find(std::string(key));
    return found == window_memory_.end() ? std::string() : found->second;
}

std::unique_ptr<Edge> make_edge() { return std::make_unique<HeadlessEdge>(); }

}  // namespace platform
