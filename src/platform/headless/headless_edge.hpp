#pragma once
// An Edge with no window and no browser: it notes what the app asked for, and a test answers by sending events to the Guest
// (see stage.hpp). Storage, claims and files answer by themselves, as a browser does: after the call, before the next frame
// that a Stage draws. Benchmarks use it too, so nothing here costs more than a copy.

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/headless/headless_storage.hpp"
#include "platform/platform.hpp"

namespace platform {

class HeadlessEdge final : public Edge {
public:
    explicit HeadlessEdge(std::shared_ptr<HeadlessStorage> storage = std::make_shared<HeadlessStorage>());
    HeadlessEdge(const HeadlessEdge&) = delete;
    HeadlessEdge& operator=(const HeadlessEdge&) = delete;
    /// As crash(): a window that is closed.
    ~HeadlessEdge() override;

    // ---- what a test puts in place before the app starts

    /// What is there of an earlier start, or shared with another window.
    void put_storage(std::shared_ptr<HeadlessStorage> storage);

    void put_small_font(Face face, std::string bytes) { small_fonts_[index(face)] = std::move(bytes); }
    /// The system has the typeface: take_small_font() answers nothing.
    void put_system_font(bool has) { has_system_font_ = has; }
    /// What draw_glyph() draws nothing for, as a browser that lets no page read its canvas.
    void put_no_glyphs(bool none) { no_glyphs_ = none; }
    void put_query(std::string name, std::string value) { queries_[std::move(name)] = std::move(value); }
    void put_address(std::string fragment) { addresses_.back() = std::move(fragment); }
    void put_coarse_pointer(bool coarse) { coarse_pointer_ = coarse; }
    void put_less_motion(bool less) { less_motion_ = less; }
    /// The page is such a copy.
    void put_own_plan(std::string address) { own_plan_ = std::move(address); }
    void put_can_share(bool can) { can_share_ = can; }
    void put_can_full_screen(bool can) { can_full_screen_ = can; }
    /// Without it, pop-ups are blocked: open_window() opens nothing.
    void put_pop_ups(bool allowed) { pop_ups_ = allowed; }
    /// This is the window that `opener` has opened.
    void pair_with(HeadlessEdge& opener);
    void put_remembered(std::string key, std::string value) { remembered_[std::move(key)] = std::move(value); }
    /// Moves the clock forward; timers that are over by then are answered with the next frame.
    void advance(double milliseconds);
    /// What time it is: milliseconds since 1970-01-01T00:00Z, and what the clocks of the place add, in minutes.
    void put_utc(double milliseconds, int offset_minutes = 540) {
        utc_ = milliseconds;
        utc_offset_ = offset_minutes;
    }
    /// What the picker of save_file_as() does: writes under the suggested name, is cancelled, or is not there.
    enum class SavePicker { accepts, is_cancelled, is_missing };
    void put_save_picker(SavePicker picker) { save_picker_ = picker; }
    /// Writes under this name, whatever is suggested; "" takes what is suggested.
    void put_name_picked(std::string name) { name_picked_ = std::move(name); }
    /// A press or a key: for so long as browsers count it, pickers may open, permission may be asked for and files shared.
    void person_pressed() { pressed_at_ = now(); }
    /// While held, make_page is not answered, as where the program is fetched over a slow network.
    void hold_pages(bool held) { pages_held_ = held; }
    /// The next page cannot be made.
    void fail_next_page(std::string failure) { page_failure_ = std::move(failure); }
    /// Takes the time (milliseconds) from elsewhere instead.
    void put_clock(double (*clock)()) { clock_ = clock; }

    // ---- the program beside the app

    using Say = std::function<void(std::string text, std::string bytes)>;
    /// Is handed each request, and answers before it returns.
    using Worker = std::function<void(std::string_view request, std::string bytes, const Say& say)>;
    /// Each start is of a copy of `worker`: what that one holds as a value is forgotten when it ends. Without it every
    /// request is lost (WorkerFailed::Why::unavailable).
    void put_worker(Worker worker) { worker_ = std::move(worker); }
    /// From now on only so many of its answers are heard, as of a program that takes its time, until let_worker_go().
    void hold_worker(std::size_t heard = 0) { worker_may_say_ = heard; }
    void let_worker_go() { worker_may_say_ = static_cast<std::size_t>(-1); }
    /// What it was asked and has not answered to the end is lost.
    void crash_worker(std::string detail = "out of memory");
    /// The texts of all requests, in order.
    const std::vector<std::string>& worker_asked() const { return worker_texts_; }
    int workers_started() const { return workers_started_; }
    /// How often end_worker() ended one that ran.
    int workers_ended() const { return workers_ended_; }
    /// Of a request that end_worker() came after: not to be heard.
    bool is_outdated(const Event& event) const;

    // ---- storage, claims, files

    HeadlessStorage& storage() { return *storage_; }
    std::shared_ptr<HeadlessStorage> shared_storage() { return storage_; }
    /// Does what was asked for, the first `most` of it; Stage::frame does all.
    void carry_out(std::size_t most = static_cast<std::size_t>(-1));
    /// What is asked for and not done yet, and what is done and not told yet.
    bool busy() const {
        return !answers_.empty() || (!asked_.empty() && !storage_->held()) || (!pages_waiting_.empty() && !pages_held_) ||
               (!worker_asked_.empty() && worker_may_say_ > 0);
    }
    std::vector<Event> take_answers();
    /// The window is gone: what was asked for and is not carried out never will be, and its claims are free.
    void crash();
    /// For HeadlessStorage: an event that waits for the next frame.
    void answer(Event event) { answers_.push_back(std::move(event)); }
    bool asks_before_leaving() const { return asks_before_leaving_; }
    /// What put_on_clipboard was told last.
    const std::optional<std::string>& clipboard() const { return clipboard_; }
    void clear_clipboard() { clipboard_.reset(); }
    /// How many batches and look-ups the app asked for.
    int batches_asked() const { return batches_asked_; }
    int look_ups_asked() const { return look_ups_asked_; }
    int storage_reopened() const { return storage_reopened_; }
    int reloads_asked() const { return reloads_asked_; }
    /// What remember_in_window() was told.
    const std::map<std::string, std::string>& window_memory() const { return window_memory_; }
    void put_window_memory(std::map<std::string, std::string> memory) { window_memory_ = std::move(memory); }

    // ---- what the app asked for

    int pickers_shown() const { return pickers_shown_; }
    const std::vector<std::string>& addresses_opened() const { return addresses_opened_; }
    struct SavedFile {
        std::string name;
        std::string text;
        std::string media_type;
    };
    const std::vector<SavedFile>& files_saved() const { return files_saved_; }
    const std::vector<std::string>& documents_printed() const { return documents_printed_; }
    /// The pages that were written or shared, with the text of the plan in them.
    struct SavedCopy {
        std::string name;
        std::string text;
        Copy copy;
        bool shared = false;
    };
    const std::vector<SavedCopy>& copies_saved() const { return copies_saved_; }
    const std::vector<Face>& fonts_asked() const { return fonts_asked_; }
    /// The texts that the system was asked to draw.
    const std::vector<std::string>& glyphs_drawn() const { return glyphs_drawn_; }
    void clear_glyphs_drawn() { glyphs_drawn_.clear(); }
    std::optional<std::size_t> limit() const { return limit_; }
    /// The last tree, as the browser's mirror would show it.
    const std::vector<Node>& nodes() const { return nodes_; }
    /// How often show_semantics was called.
    int trees_shown() const { return trees_shown_; }
    /// The focus that the app asked for last and that Stage has not carried out yet.
    std::optional<std::uint64_t> focus_asked() const { return focus_asked_; }
    void clear_focus_asked() { focus_asked_.reset(); }
    /// The steps that "back" would go through; the last one is where the page is.
    const std::vector<std::string>& history() const { return addresses_; }
    const std::string& title() const { return title_; }
    /// What set_full_screen was asked last.
    std::optional<bool> full_screen_asked() const { return full_screen_asked_; }
    /// The addresses that open_window was asked for.
    const std::vector<std::string>& windows_opened() const { return windows_opened_; }
    /// Whether this window was closed by close_window().
    bool closed() const { return closed_; }
    /// What wake_after was asked in the last frame, in milliseconds.
    std::optional<double> wake_asked() const { return wake_after_; }
    /// When it is to be woken, by now(); infinite where it did not ask.
    double wake_due() const { return wake_due_; }
    /// When the next timer is over, by now(); infinite where none runs.
    double timer_due() const {
        double due = std::numeric_limits<double>::infinity();
        for (const Timer& timer : timers_) due = std::min(due, timer.over);
        return due;
    }
    /// For Stage: a frame begins.
    void clear_wake_asked() {
        wake_after_.reset();
        wake_due_ = std::numeric_limits<double>::infinity();
    }
    const std::string& language() const { return language_; }
    const std::map<std::string, std::string>& remembered() const { return remembered_; }
    const std::vector<std::string>& marks() const { return marks_; }
    /// Goes one step back in the history, as far as there is one. The caller sends AddressChanged (Stage::back does).
    bool step_back();
    /// True once after any number of wake() calls.
    bool take_wake();

    // ---- Edge

    /// Draws in a window of 1280 x 800 until nothing moves any more, and returns.
    void run(Guest& guest) override;
    std::string take_small_font(Face face) override;
    std::string query(std::string_view name) override;
    std::string address() override { return addresses_.back(); }
    bool coarse_pointer() override { return coarse_pointer_; }
    bool less_motion() override { return less_motion_; }
    std::string own_plan() override { return own_plan_; }
    void set_max_file_size(std::size_t most) override { limit_ = most; }
    void pick_file() override { ++pickers_shown_; }
    void fetch_plan(std::string_view address) override { addresses_opened_.emplace_back(address); }
    void save_file(std::string_view name, std::string_view bytes, std::string_view media_type) override {
        files_saved_.push_back({std::string(name), std::string(bytes), std::string(media_type)});
    }
    void make_page(std::string_view plan, const Copy& copy) override;
    void write_file(std::string_view file, std::string_view name, std::string_view bytes, WriteOptions options) override;
    void save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) override;
    void check_permission(std::string_view file, bool ask) override;
    bool can_share() override { return can_share_; }
    void share(std::string_view name, std::string_view bytes) override;
    void save_picture(std::string_view name, std::string_view svg) override;
    void copy_picture(std::string_view svg) override;
    void copy_text(std::string_view text) override;
    void print_document(std::string_view html) override;
    void forget_handle(std::string_view file) override { storage_->forget_handle(std::string(file)); }
    void fetch_whole_font(Face face) override { fonts_asked_.push_back(face); }
    bool has_system_font() override { return has_system_font_; }
    /// Half an em for ASCII, one for everything else.
    float glyph_advance(std::string_view text, Face face) override;
    /// A box that stands on the baseline, striped by what the text is.
    std::optional<GlyphPicture> draw_glyph(std::string_view text, Face face, float size, int columns) override;
    void show_semantics(const std::vector<Node>& nodes) override;
    void focus(std::uint64_t node) override;
    void set_address(std::string_view fragment, bool replace) override;
    void set_title(std::string_view title) override { title_ = title; }
    void set_full_screen(bool on) override { full_screen_asked_ = on; }
    bool can_full_screen() override { return can_full_screen_; }
    bool open_window(std::string_view fragment) override;
    bool send_to_peer(std::string_view text) override;
    bool close_window() override;
    void wake_after(double milliseconds) override {
        wake_after_ = wake_after_ ? std::min(*wake_after_, milliseconds) : milliseconds;
        wake_due_ = std::min(wake_due_, now() + milliseconds);
    }
    std::uint64_t start_timer(double milliseconds) override;
    void set_language(std::string_view bcp47) override { language_ = bcp47; }
    std::uint64_t store(Batch batch) override;
    std::uint64_t query_records(Range range) override;
    void reopen_storage() override { ++storage_reopened_; }
    std::uint64_t store_replica(const ReplicaBatch& batch) override;
    std::uint64_t query_replica(std::string_view folder) override;
    void lock(std::string_view name, bool take_over) override;
    void unlock(std::string_view name) override { storage_->release(std::string(name), this); }
    void ask_before_leaving(bool ask) override { asks_before_leaving_ = ask; }
    void put_on_clipboard(std::string_view text) override { clipboard_ = text; }
    std::uint64_t post_to_worker(std::string_view request, std::string bytes) override;
    void end_worker() override;
    double utc() override { return utc_; }
    Runtime runtime() override { return {"CPU", "headless"}; }
    void measure_storage() override { answers_.emplace_back(StorageMeasured{1'500'000, 2e9, true}); }
    int utc_offset_minutes(double /*utc*/) override { return utc_offset_; }
    std::uint64_t random() override { return storage_->random(); }
    void remember(std::string_view key, std::string_view value) override;
    std::string recall(std::string_view key) override;
    void remember_in_window(std::string_view key, std::string_view value) override;
    std::string recall_in_window(std::string_view key) override;
    void reload() override { ++reloads_asked_; }
    void wake() override { woken_ = true; }
    double now() override { return clock_ != nullptr ? clock_() : now_; }
    void mark(std::string_view name) override { marks_.emplace_back(name); }

private:
    static std::size_t index(Face face) { return face == Face::bold ? 1 : 0; }
    void carry_out_worker();
    void make_held_pages();
    /// Notes where a page went.
    void note_copy(std::string_view name, std::string_view bytes, bool shared);
    bool pressed_just_now() { return now() - pressed_at_ < 5000; }

    struct WorkerRequest {
        std::uint64_t ticket = 0;
        std::string text;
        std::string bytes;
    };

    std::shared_ptr<HeadlessStorage> storage_;
    std::deque<std::function<Event()>> asked_;
    std::vector<Event> answers_;
    std::optional<std::string> clipboard_;
    Worker worker_;
    Worker running_worker_;
    std::deque<WorkerRequest> worker_asked_;                ///< the first one stays until its last answer is heard
    std::optional<std::deque<WorkerMessage>> worker_said_;  ///< what the first one has been answered, and is not heard yet
    std::size_t worker_may_say_ = static_cast<std::size_t>(-1);
    std::uint64_t worker_heard_from_ = 0;  ///< tickets below it are outdated
    std::vector<std::string> worker_texts_;
    int workers_started_ = 0;
    int workers_ended_ = 0;
    std::uint64_t last_ticket_ = 0;
    int batches_asked_ = 0;
    int look_ups_asked_ = 0;
    int storage_reopened_ = 0;
    int reloads_asked_ = 0;
    std::map<std::string, std::string> window_memory_;
    bool asks_before_leaving_ = false;
    SavePicker save_picker_ = SavePicker::accepts;
    std::string name_picked_;

    std::array<std::string, 2> small_fonts_;
    bool has_system_font_ = false;
    bool no_glyphs_ = false;
    std::vector<std::string> glyphs_drawn_;
    std::map<std::string, std::string> queries_;
    std::map<std::string, std::string> remembered_;
    std::vector<std::string> addresses_{""};
    std::vector<std::string> addresses_opened_;
    std::vector<std::string> marks_;
    std::vector<SavedFile> files_saved_;
    std::vector<std::string> documents_printed_;
    std::vector<SavedCopy> copies_saved_;
    struct MadePage {
        std::string bytes;
        std::string plan;
        Copy copy;
    };
    std::vector<MadePage> pages_made_;
    std::vector<PageMade> pages_waiting_;
    bool pages_held_ = false;
    std::string page_failure_;
    double pressed_at_ = -1e9;
    struct Timer {
        std::uint64_t ticket = 0;
        double over = 0;
    };
    std::vector<Timer> timers_;
    std::string own_plan_;
    bool can_share_ = false;
    bool can_full_screen_ = true;
    bool pop_ups_ = true;
    HeadlessEdge* partner_ = nullptr;  ///< the other window of the pair
    bool was_opened_ = false;          ///< by it
    bool closed_ = false;
    std::vector<std::string> windows_opened_;
    std::optional<bool> full_screen_asked_;
    std::optional<double> wake_after_;
    double wake_due_ = std::numeric_limits<double>::infinity();
    std::vector<Face> fonts_asked_;
    std::vector<Node> nodes_;
    std::optional<std::size_t> limit_;
    std::optional<std::uint64_t> focus_asked_;
    std::string title_;
    std::string language_;
    double now_ = 0;
    double utc_ = 1'893'456'000'000;  ///< 2030-01-01T00:00Z
    int utc_offset_ = 540;
    double (*clock_)() = nullptr;
    int pickers_shown_ = 0;
    int trees_shown_ = 0;
    bool coarse_pointer_ = false;
    bool less_motion_ = false;
    bool woken_ = false;
};

}  // namespace platform
