#pragma once
// The Edge of a browser. The other half is JavaScript (web/*.js): it calls what stands under "from the browser" below
// through exports.cpp, and is called through browser.hpp.
//
// Sleeping: a frame is drawn when something called wake() (an event of SDL, of JavaScript, of the app), and others follow
// until one is the same as the one before. Otherwise nothing runs. While a durable batch is on its way to the disk, frames
// wait (durable_wait.hpp).

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/mirror_state.hpp"
#include "platform/pending_input.hpp"
#include "platform/platform.hpp"
#include "platform/web/durable_wait.hpp"
#include "platform/web/touch.hpp"
#include "platform/web/window.hpp"

namespace platform {

class WebEdge final : public Edge {
public:
    WebEdge();

    // ---- Edge

    void run(Guest& guest) override;
    std::string take_small_font(Face face) override;
    std::string query(std::string_view name) override;
    std::string address() override;
    bool coarse_pointer() override;
    bool less_motion() override;
    std::string own_plan() override;
    void set_max_file_size(std::size_t most) override;
    void pick_file() override;
    void fetch_plan(std::string_view address) override;
    void save_file(std::string_view name, std::string_view bytes, std::string_view media_type) override;
    void make_page(std::string_view plan, const Copy& copy) override;
    void write_file(std::string_view file, std::string_view name, std::string_view bytes, WriteOptions options) override;
    void save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) override;
    void check_permission(std::string_view file, bool ask) override;
    bool can_share() override;
    void share(std::string_view name, std::string_view bytes) override;
    void save_picture(std::string_view name, std::string_view svg) override;
    void copy_picture(std::string_view svg) override;
    void copy_text(std::string_view text) override;
    void print_document(std::string_view html) override;
    void forget_handle(std::string_view file) override;
    void fetch_whole_font(Face face) override;
    bool has_system_font() override;
    float glyph_advance(std::string_view text, Face face) override;
    std::optional<GlyphPicture> draw_glyph(std::string_view text, Face face, float size, int columns) override;
    void show_semantics(const std::vector<Node>& nodes) override;
    void focus(std::uint64_t node) override;
    void set_address(std::string_view fragment, bool replace) override;
    void set_title(std::string_view title) override;
    void set_full_screen(bool on) override;
    bool can_full_screen() override;
    bool open_window(std::string_view fragment) override;
    bool send_to_peer(std::string_view text) override;
    bool close_window() override;
    void wake_after(double milliseconds) override;
    std::uint64_t start_timer(double milliseconds) override;
    void set_language(std::string_view bcp47) override;
    std::uint64_t store(Batch batch) override;
    std::uint64_t query_records(Range range) override;
    void reopen_storage() override;
    std::uint64_t store_replica(const ReplicaBatch& batch) override;
    std::uint64_t query_replica(std::string_view folder) override;
    void lock(std::string_view name, bool take_over) override;
    void unlock(std::string_view name) override;
    void ask_before_leaving(bool ask) override;
    void put_on_clipboard(std::string_view text) override;
    std::uint64_t post_to_worker(std::string_view request, std::string bytes) override;
    void end_worker() override;
    double utc() override;
    int utc_offset_minutes(double utc) override;
    std::uint64_t random() override;
    void remember(std::string_view key, std::string_view value) override;
    std::string recall(std::string_view key) override;
    void remember_in_window(std::string_view key, std::string_view value) override;
    std::string recall_in_window(std::string_view key) override;
    void reload() override;
    Runtime runtime() override;
    void measure_storage() override;
    void wake() override;
    double now() override;
    void mark(std::string_view name) override;

    // ---- from the browser

    /// Room for a short text from JavaScript, `size` bytes.
    char* letter(std::size_t which, std::size_t size);
    std::string take_letter(std::size_t which);
    /// Room for a file: JavaScript writes it here piece by piece, and the guest is handed this very memory.
    /// `room`: for the whole of it, as far as known.
    char* cargo(std::size_t size, std::size_t room);
    std::string take_cargo(std::size_t size);
    void drop_cargo();
    void on_arrival();

    /// Tells the guest and asks for a frame; what the guest answered. While the guest itself is running the event waits, and
    /// the answer is false.
    bool deliver(Event event);

    void on_frame();
    /// The time is over that was asked for.
    void stir();
    /// The page came back.
    void on_page_shown();
    /// In device pixels; `density` is how many of them a CSS pixel has. Draws at once, so that no stretched frame shows.
    void on_resize(int width, int height, double density);
    void on_context(bool lost);
    /// In CSS pixels to scroll.
    void on_wheel(float x, float y, float right, float down);
    void on_touch(TouchPhase phase, float x, float y);
    /// Before a key, whatever it is: what the person did before it is carried out, so that the browser's focus is where the
    /// key belongs.
    void catch_up();
    /// True where the guest takes it.
    bool on_key(KeyPressed key);
    bool on_field(FieldChanged field);
    void on_node_pressed(std::uint64_t node);
    /// 0: nothing has the focus.
    void on_node_focused(std::uint64_t node);

    void on_stored(StoreResult kept);
    /// Room for the value of a record that was looked for.
    char* room_for_found(std::string key, std::size_t size);
    /// All that room was asked for is there, or it failed.
    void on_found(std::uint64_t ticket, std::optional<StorageError> failure, std::string detail);

    /// Frames that differed from the one before.
    int frames() const { return frames_; }
    /// True where no frame is on its way.
    bool resting() const { return frames_to_come_ == 0; }

private:
    /// A single frame, soon enough for progress.
    void wake_in_a_while();
    /// For what the end of a frame, or of the event being delivered, sees to anyway.
    void wake_outside();
    void draw();
    /// A frame that nobody sees yet.
    NextFrame run_guest();
    /// A frame for the mirror alone, in the middle of an event: the next letter must go where the guest now wants it, and a
    /// phone shows its keyboard only for a field that gets the focus while the finger's event lasts. Nothing is painted;
    /// frames follow that are. True where the focus was moved.
    bool look_ahead();
    void deliver_waiting();
    bool focus_due() const;
    /// True where the focus was moved.
    bool publish();

    Guest* guest_ = nullptr;
    std::unique_ptr<Window> window_;
    TouchScroll touch_;
    std::array<std::string, 4> letters_;
    std::string cargo_;
    std::vector<Event> waiting_;  ///< events that came while the guest was running
    bool guest_runs_ = false;

    PendingInput pending_;

    std::uint64_t last_ticket_ = 0;
    DurableWait durable_;
    std::vector<Record> found_;

    int frames_ = 0;
    int frames_to_come_ = 0;
    std::optional<double> wake_after_;  ///< asked for in the frame that was drawn last
    bool frame_asked_ = false;
    bool while_passes_ = false;  ///< a single frame is due when it has: JavaScript counts it

    std::vector<Node> nodes_;
    std::string json_;
    MirrorState mirror_;
    bool fields_ = false;            ///< the tree has text fields
    bool fields_published_ = false;  ///< and so does the mirror
    static constexpr double kLongAgo = -1e9;
    double published_at_ = kLongAgo;
    double drawn_at_ = kLongAgo;
    bool focus_wanted_ = false;
    bool focusing_ = false;  ///< the focus is being moved from here, not by the person
    std::uint64_t focus_ = 0;
    std::vector<std::string> marks_;
};

}  // namespace platform
