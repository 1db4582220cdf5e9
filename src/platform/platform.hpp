#pragma once
// The narrow edge between the app and whatever runs it. The app is a Guest: it is handed events and asked for frames. The
// platform is an Edge: it opens files, keeps choices, and shows what a canvas cannot. `web/` is the browser; `headless/` is
// no window at all, for tests and benchmarks. All strings are UTF-8; all coordinates are CSS pixels from the window's top
// left corner.

#include <cstddef>
#include <cstdint>
#include <memory>
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
};

enum class OpenFailure {
    too_large,    ///< more than Edge::limit_bytes allows; nothing was kept. `detail`: the size in bytes, as far as known
    unreadable,   ///< the browser could not read the file. `detail`: its own message
    not_found,    ///< the server answered with an error. `detail`: the HTTP status
    unreachable,  ///< no answer, or the server does not allow it (CORS, policy). `detail`: the browser's own message
    no_picker,    ///< the browser did not let the file picker open. `detail`: its own message
};

struct FileFailed {
    std::string name;
    OpenFailure why = OpenFailure::unreadable;
    std::string detail;
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

/// Somebody pressed, focused (0: nothing has focus) or changed an element of the mirror: keyboard or screen reader.
struct NodePressed {
    std::uint64_t node = 0;
};
struct NodeFocused {
    std::uint64_t node = 0;
};
struct FieldChanged {
    std::uint64_t node = 0;
    std::string text;
};

/// A key, named as in KeyboardEvent.key ("ArrowLeft", "PageDown", "f"). `command` is Ctrl, or Cmd on a Mac.
/// What belongs to the browser or to a text field never arrives: Tab, the function keys, anything with Alt, Enter and Space
/// on a focused node (that is a NodePressed), and every key of a composition. With `command` come f, k, o, / and Enter only;
/// in a field only Escape, Enter, ArrowUp, ArrowDown, PageUp and PageDown, and those with `command`.
struct KeyPressed {
    std::string key;
    bool command = false;
    bool shift = false;
    bool in_field = false;  ///< a text field has the focus
};

using Event = std::variant<OpenProgress, FileOpened, FileFailed, DragOver, AddressChanged, FontArrived, FontFailed,
                           NodePressed, NodeFocused, FieldChanged, KeyPressed>;

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
    list_box,  ///< a choice among options; pressed to open
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
    float text_size = 0;  ///< of a search field, in CSS pixels: the browser draws and edits its text over the box
    int level = 0;        ///< of a heading, 1 to 6
    int row = 0;          ///< from 1; of rows and cells, and for a table the number of all its rows
    int column = 0;       ///< likewise
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

class Guest {
public:
    Guest() = default;
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;
    virtual ~Guest() = default;

    /// True where the app makes use of it: a key that it takes is not left to the browser.
    virtual bool receive(Event event) = 0;
    /// Draws one frame between ImGui::NewFrame and ImGui::Render, both called by the platform. True where something still
    /// moves and another frame is wanted at once.
    virtual bool frame() = 0;
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

    // -- files

    /// A file with more bytes is refused unread (OpenFailure::too_large). Without a call nothing is refused.
    virtual void limit_bytes(std::size_t most) = 0;
    /// Shows the file picker; answers with OpenProgress, then FileOpened or FileFailed, or nothing if cancelled. Call it
    /// within a second of the press that asks for it: browsers open a picker on a person's own gesture alone.
    virtual void ask_for_file() = 0;
    /// Fetches a plan (relative to the page). Answers as above. Of several files on their way only the last one arrives.
    virtual void open_address(std::string_view address) = 0;
    /// Hands a text file to the person: in a browser its own download. `media_type` as in "text/html".
    virtual void save_file(std::string_view name, std::string_view text, std::string_view media_type) = 0;
    /// Answers with FontArrived or FontFailed.
    virtual void fetch_whole_font(Face face) = 0;

    // -- what is shown beside pixels

    /// Takes the place of what was shown before. Called only when something changed.
    virtual void show_semantics(const std::vector<Node>& nodes) = 0;
    /// Moves the browser's focus to a node (a dialog that opens, a field that a shortcut enters), after the frame that shows
    /// it; 0 takes the focus away. Answers with NodeFocused.
    virtual void focus(std::uint64_t node) = 0;
    /// Sets the address's fragment; `replace` leaves no step for "back". Does not answer with AddressChanged.
    virtual void set_address(std::string_view fragment, bool replace) = 0;
    virtual void set_title(std::string_view title) = 0;
    virtual void set_language(std::string_view bcp47) = 0;

    // -- the rest

    /// Small choices that outlive the page (language, text size). Absent is "".
    virtual void remember(std::string_view key, std::string_view value) = 0;
    virtual std::string recall(std::string_view key) = 0;
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
