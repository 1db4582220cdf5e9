#pragma once
// The narrow edge between the app and whatever runs it. The app is a Guest: it is handed events and asked for frames. The
// platform is an Edge: it opens files, keeps choices, and shows what a canvas cannot. `web/` is the browser; `headless/` is
// no window at all, for tests and benchmarks. All strings are UTF-8; all coordinates are CSS pixels from the window's top
// left corner.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace platform {

// ---- what the platform tells the app ------------------------------------------------------------------------------

/// A file is on its way (read from disk, fetched, dropped). `total` is 0 where it is not known.
struct OpenProgress {
    std::string name;
    std::size_t loaded = 0;
    std::size_t total = 0;
};

struct FileOpened {
    std::string name;
    std::string bytes;
    std::size_t others = 0;  ///< files dropped together with this one, and not opened
    /// Names the file for Edge::write_file; empty where the browser cannot write it back.
    std::string file = {};
    /// Where it was fetched from (as given to Edge::fetch_plan); empty for a file of the person's.
    std::string address = {};
    bool to_read = false;  ///< of a copy that is not meant to be edited (Copy::to_read)
};

/// A page that holds this program and a plan, and opens anywhere without either: what is written instead of the plan alone
/// (Edge::make_page).
struct Copy {
    /// Names this copy for Edge::fetch_plan in the page that is written; begins with copy_scheme.
    std::string address;
    bool to_read = false;  ///< the plan is looked at there, and not edited
};
inline constexpr std::string_view copy_scheme = "copy:";

enum class OpenFailure {
    too_large,  ///< more than Edge::set_max_file_size allows; nothing was kept. `detail`: the size in bytes, as far as known
    unreadable,   ///< the browser could not read the file. `detail`: its own message
    not_found,    ///< the server answered with an error. `detail`: the HTTP status
    unreachable,  ///< no answer. `detail`: the browser's message
    no_picker,    ///< the browser did not let the file picker open. `detail`: its own message
    elsewhere,    ///< the page's policy asks no address of another server
    one_file,     ///< the app is one file, and opens no address but its own plans'
    folder,       ///< it is a folder; nothing in it was read
};

struct FileFailed {
    std::string name;
    OpenFailure why = OpenFailure::unreadable;
    std::string detail;
};

/// The whole text is in the file, or on its way into the person's downloads.
struct FileWritten {
    std::string name;
    std::string file;         ///< as in FileOpened: where later writes can go; empty for a download
    bool downloaded = false;  ///< the browser stored it by itself, under this name or one like it; nobody could look at it
    bool compared = false;    ///< it was read back, and is what was written
};

enum class WriteFailure {
    cancelled,    ///< by the person, in the picker or when asked for permission
    changed,      ///< the file is not as it was when it was last read or written here; nothing was written
    refused,      ///< the browser does not allow it. `detail`: its own message
    gone,         ///< the file is not there any more. `detail`: likewise
    failed,       ///< the disk is full, the share is away, or what was read back is not what was written. `detail`: likewise
    needs_press,  ///< the browser does this only right after a press (picker, permission, share sheet); nothing was written
};
struct FileNotWritten {
    std::string name;
    /// As in FileOpened. Of a place that was chosen with Edge::save_file_as and could not be written: the picker has emptied
    /// or made that file already, and Edge::write_file can try again.
    std::string file;
    WriteFailure why = WriteFailure::failed;
    std::string detail;
};

/// Answer to Edge::make_page.
struct PageMade {
    std::string bytes;
    std::string failure;  ///< the browser's own message; empty: made
};

enum class Permission {
    granted,
    prompt,  ///< the browser asks the person first, which takes a press
    denied,
};
/// Answer to Edge::check_permission.
struct PermissionChecked {
    std::string file;
    Permission permission = Permission::denied;
};

/// Answer to Edge::start_timer.
struct TimerElapsed {
    std::uint64_t ticket = 0;
};
/// Nobody sees the page any more: another tab is in front, the window is closed or the page is left. Frames may stop now,
/// and the page may never be heard of again.
struct PageHidden {};

/// Answer to Edge::save_picture, copy_picture and copy_text.
struct PictureDone {
    std::string name;     ///< of the file; empty: it is on the clipboard
    std::string failure;  ///< the browser's own message; empty: done
};

/// Answer to Edge::measure_storage.
struct StorageMeasured {
    std::optional<double> used;  ///< bytes of this site; none where the browser does not tell
    double quota = 0;            ///< bytes that it may use
    bool persistent = false;     ///< the browser throws it away only when somebody asks it to
};

/// Nothing can be drawn any more, and the person asks for the plan: answer with Edge::save_file before returning.
struct RescueAsked {};

/// Answer to Edge::print_document: the browser's print dialog has been shown.
struct Printed {
    std::string failure;  ///< the browser's own message; empty: shown
};

/// A finger was drawn across the screen: true to the left, where the next page lies.
struct Swiped {
    bool left = false;
};
/// The app fills the screen, or does not any more (the browser's own key for it, too).
struct FullScreenChanged {
    bool on = false;
};

/// The other window of the pair said this (Edge::send_to_peer). Empty: it is gone, or being loaded anew.
struct PeerMessage {
    std::string text;
};

/// Files are held over the window (or not any more).
struct DragOver {
    bool over = false;
};

/// The address's fragment changed (link, back, forward), percent-decoded, without '#'.
struct AddressChanged {
    std::string fragment;
};

enum class Face { regular, bold };

/// The whole font, asked for with Edge::fetch_whole_font.
struct FontArrived {
    Face face = Face::regular;
    std::string bytes;
};
struct FontFailed {
    Face face = Face::regular;
};

/// A piece of text as the system draws it, in one colour.
struct GlyphPicture {
    int left = 0;  ///< of its first pixel, from where the text begins
    int top = 0;   ///< likewise, from the baseline; above it negative
    int width = 0;
    int height = 0;
    std::string coverage;  ///< a byte a pixel, row by row from the top: 0 (nothing there) to 255; empty: nothing is seen
};

/// Somebody pressed, focused (0: nothing has focus) or changed an element of the mirror: keyboard or screen reader.
struct NodePressed {
    std::uint64_t node = 0;
};
struct NodeFocused {
    std::uint64_t node = 0;
};
struct FieldChanged {
    std::uint64_t node = 0;
    std::string text;  ///< all of it; in the middle of a composition too
};
/// A block of cells (a text with tabs or several lines) was pasted into a field that waits (Node::waiting). Any other paste
/// is the field's own affair.
struct BlockPasted {
    std::uint64_t node = 0;
    std::string text;
};
/// A table (a text with tabs or several lines) was pasted where no field has the focus.
struct TablePasted {
    std::string text;
};
/// Copy or cut was pressed where the browser has nothing selected: a field that waits, or no field. Answer with
/// Edge::put_on_clipboard before returning.
struct CopyAsked {
    bool cut = false;
};

// The browser's storage: records under keys, in order of their bytes. All windows of this app in this browser share it.

struct Record {
    std::string key;
    std::string value;
    bool operator==(const Record&) const = default;
};

enum class StorageError {
    full,     ///< no room
    refused,  ///< no storage here at all (switched off, a private window)
    broken,   ///< the storage answered with an error
    newer,    ///< a newer version of the app has changed how it is kept
};

/// Answer to Edge::store: it is on the disk, whole, or nothing of it is.
struct StoreResult {
    std::uint64_t ticket = 0;
    std::optional<StorageError> failure;
    std::string detail;  ///< the browser's own message
};
/// Answer to Edge::query_records.
struct QueryResult {
    std::uint64_t ticket = 0;
    std::vector<Record> records;
    std::optional<StorageError> failure;
    std::string detail;
};
/// Another window has put or removed records.
struct StoredElsewhere {
    std::vector<std::string> keys;  ///< of what it put, and the `from` of what it removed
};
/// There was no database, and an empty one has been made: at the first visit, or because it was deleted or given up.
struct StorageCreated {
    bool lost = false;   ///< the browser found the one before broken and threw it away (IDBVersionChangeEvent.dataLoss)
    std::string detail;  ///< its own message
};
/// A newer version of the app in another window needs the database in another form. What was asked of it before this event
/// has been answered is still written; everything asked for later fails (StorageError::newer).
struct StorageYielded {};
/// The database cannot be opened while windows with an older version of the app are open. It opens by itself when they are
/// closed.
struct StorageBlocked {
    std::vector<std::string> windows;  ///< their titles, as far as they answer
};
/// Answer to Edge::lock.
struct LockResult {
    std::string name;
    bool mine = false;  ///< false: another window has it
};
/// Another window took it over (Edge::lock with `take_over`).
struct LockLost {
    std::string name;
};

// A program beside this one, so that what takes long neither stops the screen nor can bring this one down.

/// Answer to Edge::post_to_worker; any number of them come.
struct WorkerMessage {
    std::uint64_t ticket = 0;
    std::string text;
    std::string bytes;
};
/// The program is gone, and so is this request. Each that was not carried out to its end is told of; the next one that is
/// asked starts the program anew.
struct WorkerFailed {
    enum class Why {
        unavailable,  ///< it could not be loaded or started
        crashed,      ///< it died, or had no memory left
    };
    std::uint64_t ticket = 0;
    Why why = Why::crashed;
    std::string detail;  ///< the browser's own message
};

/// A key, named as in KeyboardEvent.key ("ArrowLeft", "PageDown", "f"). `command` is Ctrl, or Cmd on a Mac.
/// What belongs to the browser or to a text field never arrives: Tab, F1, F3 to F12, anything with Alt, Enter and Space
/// on a focused node (that is a NodePressed), and every key of a composition. With `command` come f, k, o, p, s, z, y, /,
/// Enter, Home and End only; in a field only Escape, Enter, Tab (in a text field), ArrowUp, ArrowDown, PageUp and PageDown,
/// and of those with `command` not z and y, which are the field's own. In a field that waits come all keys that come outside
/// of a field, and Tab, Enter, Delete and Backspace, but no single letters: those begin the text.
struct KeyPressed {
    std::string key;
    bool command = false;
    bool shift = false;
    bool in_field = false;  ///< a text field has the focus, and it does not wait
};

using Event =
    std::variant<OpenProgress, FileOpened, FileFailed, FileWritten, FileNotWritten, PageMade, PermissionChecked,
                 TimerElapsed, PageHidden, PictureDone, Swiped, FullScreenChanged, PeerMessage, DragOver, AddressChanged,
                 FontArrived, FontFailed, NodePressed, NodeFocused, FieldChanged, BlockPasted, TablePasted, CopyAsked,
                 StoreResult, QueryResult, StoredElsewhere, StorageCreated, StorageYielded, StorageBlocked, LockResult,
                 LockLost, WorkerMessage, WorkerFailed, KeyPressed, Printed, StorageMeasured, RescueAsked>;

// ---- what the app shows beside pixels -----------------------------------------------------------------------------

enum class Role {
    banner,
    main,
    navigation,
    region,
    dialog,
    alert,
    status,
    heading,
    text,
    button,
    link,
    tab_list,
    tab,
    tab_panel,
    search_field,
    text_field,  ///< a text of the plan being edited, or about to be
    list_box,    ///< a choice among options; pressed to open
    option,
    check_box,
    switch_,
    table,
    row,
    column_header,
    row_header,
    cell,
    figure,  ///< a chart; its hits are its children
    list,
    list_item,
    progress,
};

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    bool operator==(const Box&) const = default;
};

/// One node of the semantic tree, in reading order; a child follows its parent. While a dialog is shown, what is not in it
/// cannot be reached by Tab or by a screen reader: the platform sees to that.
struct Node {
    std::uint64_t id = 0;      ///< stable while the thing is on screen; never 0
    std::uint64_t parent = 0;  ///< 0: the root
    Role role = Role::text;
    std::string name;
    std::string value;        ///< a field's text, a progress in percent, a list box's choice, a link's fragment (no '#')
    std::string description;  ///< what a tooltip says; in an empty search field the placeholder
    std::string language;     ///< where it is not the page's
    Box box;
    float text_size = 0;       ///< of a field, in CSS pixels: the browser draws and edits its text over the box
    bool multiline = false;    ///< of a text field: lines wrap, Enter makes a new one
    bool align_right = false;  ///< of a text field
    bool waiting = false;  ///< of a text field: it has the focus but is not open yet. Nothing of it is seen; what is typed
                           ///< or composed replaces the value, and arrives as FieldChanged. When a later tree says that it
                           ///< does not wait any more, its element, focus and composition go on; if its value was set
                           ///< meanwhile by the app, the caret stands at the end
    Box clip;              ///< of a text field: what of the box is seen, where it scrolls below something; no width: all
    int level = 0;         ///< of a heading, 1 to 6
    int row = 0;           ///< from 1; of rows, cells, items and options, and for what holds them the number of all of them
    int column = 0;        ///< likewise
    bool selected = false;
    bool checked = false;
    bool expanded = false;
    bool expandable = false;
    bool disabled = false;
    bool focusable = false;  ///< takes part in Tab order
    enum class Sort { none, ascending, descending } sort = Sort::none;
    bool operator==(const Node&) const = default;
};

// ---- what the platform asks of the app ----------------------------------------------------------------------------

/// For support.
struct Runtime {
    std::string painter;  ///< what shows the frames: "CPU", "WebGL 2"
    std::string browser;  ///< as it names itself
};

/// What a guest wants after a frame.
enum class NextFrame {
    none,  ///< nothing moves
    soon,  ///< something moves: the next one, when the screen shows it
    now,   ///< what was drawn is out of date, since a press in it was carried out: another one before anything is shown
};

class Guest {
public:
    Guest() = default;
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;
    virtual ~Guest() = default;

    /// True where the app makes use of it: a key that it takes is not left to the browser. What a worker said is shown at
    /// once where it is true, and else in a while, so that the drawing of progress does not hold up what it is about.
    virtual bool receive(Event event) = 0;
    /// All that has arrived so far of the file on its way (OpenProgress), good during the call: what can be made of it
    /// already need not be made when FileOpened comes. Not every file is announced like this.
    virtual void read_ahead(std::string_view /*arrived*/) {}
    /// Before the first frame: for so many milliseconds it would show only that something is on its way, which the page
    /// says by itself. 0: it has something to show.
    virtual double rests_at_start() { return 0; }
    /// Draws one frame between ImGui::NewFrame and ImGui::Render, both called by the platform.
    virtual NextFrame frame() = 0;
};

// ---- what the app asks of the platform ----------------------------------------------------------------------------

class Edge {
public:
    Edge() = default;
    Edge(const Edge&) = delete;
    Edge& operator=(const Edge&) = delete;
    virtual ~Edge() = default;

    /// Draws the guest's frames whenever something happened, and sleeps otherwise. The ImGui context must exist. In a
    /// browser this never returns, so that everything that main holds stays alive.
    virtual void run(Guest& guest) = 0;

    // -- what is there at the start, before run()

    /// The small font that came with the program, moved out (a second call answers ""). TrueType bytes.
    virtual std::string take_small_font(Face face) = 0;
    /// A parameter of the page's address (`?plan=…`), decoded; "" where absent.
    virtual std::string query(std::string_view name) = 0;
    /// The address's fragment as it is now, percent-decoded, without '#'. Its later changes come as AddressChanged.
    virtual std::string address() = 0;
    /// True where fingers point (a phone, a tablet).
    virtual bool coarse_pointer() = 0;
    /// The person has asked the system for less motion.
    virtual bool less_motion() = 0;
    /// Where this page is a Copy: its address, for fetch_plan. Else "".
    virtual std::string own_plan() = 0;

    // -- files

    /// A file with more bytes is refused unread (OpenFailure::too_large). Without a call nothing is refused.
    virtual void set_max_file_size(std::size_t most) = 0;
    /// Shows the file picker; answers with OpenProgress, then FileOpened or FileFailed, or nothing if cancelled. Call it
    /// within a second of the press that asks for it: browsers open a picker on a person's own gesture alone.
    virtual void pick_file() = 0;
    /// Fetches a plan (relative to the page). Answers as above. Of several files on their way only the last one arrives.
    virtual void fetch_plan(std::string_view address) = 0;
    /// Hands a file of any bytes to the person: in a browser its own download. `media_type` as in "text/html". Answers with
    /// nothing.
    virtual void save_file(std::string_view name, std::string_view bytes, std::string_view media_type) = 0;
    /// Makes a page of this program and a plan: bytes for the three functions below. May take seconds where the program is
    /// fetched anew; answers with PageMade.
    virtual void make_page(std::string_view plan, const Copy& copy) = 0;
    struct WriteOptions {
        bool whatever_is_there = false;  ///< else the file must be as it was when last read or written here
        bool may_ask = true;             ///< the browser may ask the person for permission; else WriteFailure::needs_press
    };
    /// Writes a file that was opened or saved before, reads it and compares. Writes are carried out one after the other, in
    /// all windows. Answers with FileWritten or FileNotWritten.
    virtual void write_file(std::string_view file, std::string_view name, std::string_view bytes, WriteOptions options) = 0;
    /// Asks for a place and writes the bytes there; where the browser has no such picker it becomes a download. Answers as
    /// above. What is written exists before anything is asked: pickers empty or make the chosen file at once.
    virtual void save_file_as(std::string_view suggested_name, std::string_view bytes, std::string_view media_type) = 0;
    /// Whether a file that was opened or saved before may be written. With `ask`, on a person's press, the browser asks
    /// where it is not known. Answers with PermissionChecked.
    virtual void check_permission(std::string_view file, bool ask) = 0;
    /// True where the system has a sheet on which files are handed on (to mail, to a device nearby).
    virtual bool can_share() = 0;
    /// Hands a page to that sheet. Answers as above; what is handed on counts as a download.
    virtual void share(std::string_view name, std::string_view bytes) = 0;
    /// An SVG document as a PNG with twice as many pixels each way: a file of the person's, or onto the clipboard. Its texts
    /// are drawn in the app's typeface. Call it within a second of the press that asks for it. Answers with PictureDone.
    virtual void save_picture(std::string_view name, std::string_view svg) = 0;
    virtual void copy_picture(std::string_view svg) = 0;
    /// Onto the clipboard, on a person's press. Answers with PictureDone.
    virtual void copy_text(std::string_view text) = 0;
    /// Shows the browser's print dialog for an HTML document of its own, whose one `<style>` stands in its head. It is shown
    /// nowhere else, no script of it runs, and its title is what a PDF file is called. Answers with Printed.
    virtual void print_document(std::string_view html) = 0;
    /// Files are remembered beyond the page (FileOpened::file names them) until they are forgotten.
    virtual void forget_handle(std::string_view file) = 0;
    /// Answers with FontArrived or FontFailed.
    virtual void fetch_whole_font(Face face) = 0;
    /// True where the system has the app's typeface itself, with the same metrics: no small font comes, none needs to be
    /// fetched, and draw_glyph draws it.
    virtual bool has_system_font() = 0;
    /// How far a short text takes the pen, in the app's typeface or what the system has for the characters that it lacks, at
    /// a size of 1.
    virtual float glyph_advance(std::string_view text, Face face) = 0;
    /// Draws it at `size` device pixels, each of them divided into `columns` columns, which `left` and `width` count. None
    /// where nothing can be drawn. These two may be called while a frame is drawn.
    virtual std::optional<GlyphPicture> draw_glyph(std::string_view text, Face face, float size, int columns) = 0;

    // -- what is shown beside pixels

    /// Takes the place of what was shown before. Called only when something changed.
    virtual void show_semantics(const std::vector<Node>& nodes) = 0;
    /// Moves the browser's focus to a node (a dialog that opens, a field that a shortcut enters), after the frame that shows
    /// it; 0 takes the focus away. Answers with NodeFocused.
    virtual void focus(std::uint64_t node) = 0;
    /// Sets the address's fragment; `replace` leaves no step for "back". Does not answer with AddressChanged.
    virtual void set_address(std::string_view fragment, bool replace) = 0;
    virtual void set_title(std::string_view title) = 0;
    /// On a person's press; answers with FullScreenChanged where the browser allows it.
    virtual void set_full_screen(bool on) = 0;
    virtual bool can_full_screen() = 0;
    /// A second window of this app at that address, for this same screen or another one: the two are a pair. Where it is
    /// open already it comes to the front and goes there. False where the browser opens none. Call it within a second of the
    /// press that asks for it.
    virtual bool open_window(std::string_view fragment) = 0;
    /// Says something to the other window of the pair, which hears it as PeerMessage. False where there is none. Nothing is
    /// said where `text` is empty.
    virtual bool send_to_peer(std::string_view text) = 0;
    /// Closes a window that open_window() opened. False where this is none.
    virtual bool close_window() = 0;
    /// Draws a frame after so many milliseconds, unless one is drawn before: for what goes on by the clock. Asked for while
    /// a frame is drawn, it lasts until the next one; of several the soonest counts.
    virtual void wake_after(double milliseconds) = 0;
    /// Answers with TimerElapsed after so many milliseconds, whether or not frames are drawn; a page that nobody sees is
    /// made to wait longer by browsers (up to a minute). The number is its ticket.
    virtual std::uint64_t start_timer(double milliseconds) = 0;
    virtual void set_language(std::string_view bcp47) = 0;

    // -- the browser's storage

    /// Removes ranges, then puts records, all or nothing; answers with StoreResult. `durable`: on the disk when StoreResult
    /// arrives, and no frame is drawn before it does (or 300 ms have passed); else within a moment. Batches are carried out
    /// in order. The first durable batch asks the browser not to clear this site's storage by itself.
    struct Range {
        std::string from;  ///< from this key on
        std::string to;    ///< up to but without this one
    };
    struct Batch {
        std::vector<Range> removals;
        std::vector<Record> puts;
        bool durable = true;
    };
    virtual std::uint64_t store(Batch batch) = 0;
    /// All records of a range, in order; answers with QueryResult.
    virtual std::uint64_t query_records(Range range) = 0;
    /// Closes the database; the next use opens it anew. For look-ups that failed, or found nothing where something should
    /// be.
    virtual void reopen_storage() = 0;

    /// A second place for what the storage holds, which does not fail together with it: the origin's private file system, or
    /// where a page has none (file://), its cache. Keys are paths. Puts are carried out one after the other in this order,
    /// then removals; a batch is not atomic. Answers with StoreResult (StorageError::refused: there is no such place).
    struct ReplicaPut {
        std::string key;
        std::string_view value;
    };
    struct ReplicaRemoval {
        std::string folder;  ///< or a single record
        std::string except;  ///< the one folder in it that stays; "": none
    };
    struct ReplicaBatch {
        std::vector<ReplicaPut> puts;
        std::vector<ReplicaRemoval> removals;
    };
    virtual std::uint64_t store_replica(const ReplicaBatch& batch) = 0;
    /// All records below a folder, in no order, by their whole keys; answers with QueryResult.
    virtual std::uint64_t query_replica(std::string_view folder) = 0;

    /// A name that only one window of this app can have. Answers with LockResult. `take_over`: from whoever has it (who
    /// hears LockLost). Held until release() or until the window is gone.
    virtual void lock(std::string_view name, bool take_over) = 0;
    virtual void unlock(std::string_view name) = 0;
    /// While true, the browser asks before the page is left.
    virtual void ask_before_leaving(bool ask) = 0;
    /// Answer to CopyAsked: cells as text, with tabs and line ends.
    virtual void put_on_clipboard(std::string_view text) = 0;

    // -- the program beside this one (main chooses it: src/clerk_main.cpp)

    /// Asks it, with bytes beside the text. It is started by the first request; requests are carried out one after the
    /// other. Answers with WorkerMessage or WorkerFailed; the number is their ticket.
    virtual std::uint64_t post_to_worker(std::string_view request, std::string bytes) = 0;
    /// Whatever it does ends at once, and it forgets everything. Nothing more is heard of earlier requests.
    virtual void end_worker() = 0;

    // -- the rest

    /// Milliseconds since 1970-01-01T00:00Z.
    virtual double utc() = 0;
    /// What the clocks of the place add to it at that time, in minutes (Japan: 540).
    virtual int utc_offset_minutes(double utc) = 0;
    /// What the app runs on.
    virtual Runtime runtime() = 0;
    /// Asks how full the storage is. Answers with StorageMeasured.
    virtual void measure_storage() = 0;
    /// A number that nobody else has: for names.
    virtual std::uint64_t random() = 0;
    /// Small choices that outlive the page (language, text size). Absent is "".
    virtual void remember(std::string_view key, std::string_view value) = 0;
    virtual std::string recall(std::string_view key) = 0;
    /// The same for this window alone: it outlives a reload, and not the window.
    virtual void remember_in_window(std::string_view key, std::string_view value) = 0;
    virtual std::string recall_in_window(std::string_view key) = 0;
    /// Loads the page anew.
    virtual void reload() = 0;
    /// Asks for a frame.
    virtual void wake() = 0;
    /// A clock that only goes forward, in milliseconds.
    virtual double now() = 0;
    /// Leaves a named moment in the browser's timeline (performance.mark), once the frame being drawn is on its way.
    virtual void mark(std::string_view name) = 0;
};

/// The edge that CMake chose.
std::unique_ptr<Edge> make_edge();

}  // namespace platform
